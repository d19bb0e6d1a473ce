//  Programs of this machine that tests try our texts in: shells, groff. A missing one skips its
//  tests and says so; with FLASHCARD_REQUIRE_SERVERS=1 it fails them instead.

import Foundation
import Platform
import Testing

struct RealProgram: Sendable {
    let name: String
    let path: String?

    init(_ name: String) {
        self.name = name
        let folders = (Environment.ofProcess()["PATH"] ?? "").split(separator: ":")
        path = folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }

    /// Whether tests that need it run: also where they are required, so that they fail by name.
    var isExpected: Bool {
        path != nil || Environment.ofProcess().isOn("FLASHCARD_REQUIRE_SERVERS")
    }

    var absence: Comment { "\(name) is not on PATH: install it to try what is written for it" }

    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs it to its end, which must come within a minute.
    func run(
        _ arguments: [String], input: String = "", in folder: URL? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        let path = try #require(path, absence)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = Environment.ofProcess().values
            .merging(["LC_ALL": "C.UTF-8", "TERM": "xterm"]) { $1 }.merging(environment) { $1 }
        // Files, not pipes: whatever a killed program left behind cannot keep us reading.
        let folderOfStreams = FileManager.default.temporaryDirectory
            .appendingPathComponent("streams-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folderOfStreams, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folderOfStreams) }
        func stream(_ name: String, _ content: String = "") throws -> URL {
            let url = folderOfStreams.appendingPathComponent(name)
            try Data(content.utf8).write(to: url)
            return url
        }
        let (answer, complaint) = (try stream("out"), try stream("err"))
        process.standardInput = try FileHandle(forReadingFrom: stream("in", input))
        process.standardOutput = try FileHandle(forWritingTo: answer)
        process.standardError = try FileHandle(forWritingTo: complaint)
        try process.run()
        let deadline = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: deadline)
        process.waitUntilExit()
        deadline.cancel()
        let (output, errors) = (try Data(contentsOf: answer), try Data(contentsOf: complaint))
        return Outcome(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self))
    }
}

/// A folder that is gone after the body.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("flashcard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}
