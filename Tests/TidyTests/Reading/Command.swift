//  Runs a program found on PATH and waits for its end. Both outputs go to one file, so that no pipe
//  can fill up while nobody reads it.

import Foundation

enum Command {
    struct Outcome {
        let status: Int32
        let output: String
    }

    static func run(_ words: [String], in folder: URL? = nil) throws -> Outcome {
        let log = FileManager.default.temporaryDirectory
            .appendingPathComponent("tidy-\(UUID().uuidString).log")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        let output = try FileHandle(forWritingTo: log)
        defer { try? output.close() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        return Outcome(status: process.terminationStatus, output: text)
    }
}
