//  A program of the system that a test asks for a second opinion.

package import Foundation

package struct Tool: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    package static func find(_ name: String) -> Tool? {
        Requirements.find(name).map { Tool(path: $0) }
    }

    /// Runs it with the input from a file, which no full pipe can block, and returns what it
    /// printed.
    package func run(_ arguments: [String], input: Data = Data()) throws -> Data {
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

    package struct Failure: Error {
        package let status: Int32
    }
}
