//  Builds the interposed library and runs the program with it: the way to reach a chosen moment of
//  a run without guessing at times.

import Foundation
import TestSupport
import Testing

struct Interposer {
    enum Moment: String, CaseIterable {
        case before, inside, after
    }

    static var compiler: String? { Requirements.find("clang") ?? Requirements.find("cc") }
    static let isThere = Requirements.areDemanded || (compiler != nil && isLinux)

    private static var isLinux: Bool {
        #if os(Linux)
            true
        #else
            false
        #endif
    }

    private let tools = TemporaryFolder()

    init() throws {
        let source = try tools.write("interposer.c", interposerSource)
        let compile = Process()
        compile.executableURL = URL(fileURLWithPath: try #require(Self.compiler))
        compile.arguments = ["-shared", "-fPIC", "-O1", "-o", tools.path("it.so"), source, "-ldl"]
        try compile.run()
        compile.waitUntilExit()
        #expect(compile.terminationStatus == 0)
    }

    /// Runs the program to its end and gives the number of calls that changed files.
    func count(_ program: BuiltProgram, _ arguments: [String]) async throws -> Int {
        let folder = TemporaryFolder()
        var program = program
        program.environment["LD_PRELOAD"] = tools.path("it.so")
        // The counts of coverage are written by calls like any other: a kill in the middle of them
        // would leave a file that nobody can read.
        program.environment["LLVM_PROFILE_FILE"] = "/dev/null"
        program.environment["KILL_COUNT"] = folder.path("calls")
        #expect(try await program.run(arguments).code == 0)
        return try #require(Int(try folder.text("calls")))
    }

    /// Runs the program with a signal at one of those calls.
    func run(
        _ program: BuiltProgram, _ arguments: [String], signal: Int32 = SIGKILL, at call: Int,
        _ moment: Moment = .before
    ) async throws -> BuiltProgram.Result {
        try await self.program(program, signal: signal, at: call, moment).run(arguments)
    }

    /// The program that gets a signal at one of those calls.
    func program(
        _ program: BuiltProgram, signal: Int32, at call: Int, _ moment: Moment = .before
    ) -> BuiltProgram {
        var program = program
        program.environment["LD_PRELOAD"] = tools.path("it.so")
        // The counts of coverage are written by calls like any other: a kill in the middle of them
        // would leave a file that nobody can read.
        program.environment["LLVM_PROFILE_FILE"] = "/dev/null"
        program.environment["KILL_AT"] = String(call)
        program.environment["KILL_SIGNAL"] = String(signal)
        program.environment["KILL_MOMENT"] = moment.rawValue
        return program
    }
}
