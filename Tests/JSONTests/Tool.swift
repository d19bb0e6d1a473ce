//  A program of the system that a test asks for a second opinion.

import Foundation

struct Tool {
    let path: String

    static var areRequired: Bool {
        ProcessInfo.processInfo.environment["FLASHCARD_REQUIRE_SERVERS"] == "1"
    }

    static func find(_ name: String) -> Tool? {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
            .map { Tool(path: $0) }
    }

    /// Runs it with the input from a file, which no full pipe can block, and returns what it printed.
    func run(_ arguments: [String], input: Data) throws -> Data {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "flashcard-\(UUID().uuidString)")
        try input.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = output
        try process.run()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(status: process.terminationStatus)
        }
        return answer
    }

    struct Failure: Error {
        let status: Int32
    }
}
