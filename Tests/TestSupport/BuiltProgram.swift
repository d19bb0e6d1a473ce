//  The program as it was built beside the tests, run as a person would run it: arguments,
//  environment, standard input, signals; then what it printed and how it ended.

package import Foundation

package struct BuiltProgram: Sendable {
    package struct Result: Sendable {
        package let output: String
        package let errors: String
        package let outputBytes: [UInt8]
        /// The exit code, or 128 plus the signal that ended it, as a shell tells it.
        package let code: Int32
    }

    package var executable: String
    /// Nothing of the machine's own settings reaches the program unless a test says so.
    package var environment: [String: String]
    package var folder: String

    package init(in folder: TemporaryFolder, environment: [String: String] = [:]) {
        executable = Self.folderOfTests + "/flashcard"
        self.folder = folder.path
        var values = [
            "HOME": folder.path, "XDG_STATE_HOME": folder.path("state"),
            "XDG_CONFIG_HOME": folder.path("config"), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
        ]
        // Where coverage is measured, the program's own counts too.
        values["LLVM_PROFILE_FILE"] = ProcessInfo.processInfo.environment["FLASHCARD_PROFILE_FILE"]
        self.environment = values.merging(environment) { $1 }
    }

    private static var folderOfTests: String {
        let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        return URL(fileURLWithPath: path ?? CommandLine.arguments[0])
            .deletingLastPathComponent().path
    }

    /// Starts the program and gives its handle, for tests that signal it.
    package func start(_ arguments: [String], input: FileHandle? = nil) throws -> Running {
        try Running(self, arguments, input: input)
    }

    package func run(_ arguments: [String], input: String = "") async throws -> Result {
        let text = TemporaryFolder()
        let file = URL(fileURLWithPath: try text.write("input", input))
        return try await start(arguments, input: FileHandle(forReadingFrom: file)).finish()
    }

    /// A started program, its streams going to files, so that no pipe can fill up.
    package final class Running: Sendable {
        private let process = Process()
        private let streams = TemporaryFolder()
        private let ended: AsyncStream<Int32>

        init(_ program: BuiltProgram, _ arguments: [String], input: FileHandle?) throws {
            let (stream, continuation) = AsyncStream<Int32>.makeStream()
            ended = stream
            process.executableURL = URL(fileURLWithPath: program.executable)
            process.arguments = arguments
            process.environment = program.environment
            process.currentDirectoryURL = URL(fileURLWithPath: program.folder)
            process.standardInput = input ?? FileHandle.nullDevice
            process.standardOutput = try FileHandle(
                forWritingTo: URL(fileURLWithPath: streams.write("output", "")))
            process.standardError = try FileHandle(
                forWritingTo: URL(fileURLWithPath: streams.write("errors", "")))
            process.terminationHandler = { process in
                let signalled = process.terminationReason == .uncaughtSignal
                continuation.yield(process.terminationStatus + (signalled ? 128 : 0))
                continuation.finish()
            }
            try process.run()
        }

        package var identifier: Int32 { process.processIdentifier }

        package var isRunning: Bool { process.isRunning }

        /// Returns once the program has made this file, or has ended.
        package func untilThere(_ name: String, in folder: TemporaryFolder) async {
            while !FileManager.default.fileExists(atPath: folder.path(name)), isRunning {
                await Task.yield()
            }
        }

        /// Returns once this holds, or the program has ended.
        package func until(_ condition: () throws -> Bool) async rethrows {
            while try !condition(), isRunning { await Task.yield() }
        }

        package func signal(_ number: Int32) { kill(identifier, number) }

        /// What it has printed on standard error so far.
        package var errorsSoFar: String { (try? streams.text("errors")) ?? "" }

        package func finish() async throws -> Result {
            var code: Int32 = -1
            for await ended in ended { code = ended }
            let bytes = try streams.bytes("output")
            return Result(
                output: String(decoding: bytes, as: UTF8.self),
                errors: String(decoding: try streams.bytes("errors"), as: UTF8.self),
                outputBytes: bytes, code: code)
        }
    }
}
