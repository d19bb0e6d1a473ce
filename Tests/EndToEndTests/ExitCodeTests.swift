import Foundation
import TestSupport
import Testing

@Suite struct ExitCodeTests {
    let desk = Desk()

    @Test func `0 when everything is done, 3 when something was set aside`() async throws {
        try desk.folder.write("good.csv", Desk.list(2))
        try desk.folder.write("bad.csv", Desk.list(2) + "3,,noun,,,,\n")
        #expect(try await desk.program.run(["process", "good.csv"]).code == 0)
        let partial = try await desk.program.run(["process", "bad.csv"])
        #expect(partial.code == 3)
        #expect(partial.output.contains("bad.set-aside.jsonl"))
        #expect(partial.errors.contains("bad.csv"))
    }

    @Test func `1 when the list cannot be read`() async throws {
        let missing = try await desk.program.run(["process", "none.csv"])
        #expect(missing.code == 1)
        #expect(missing.errors.contains("none.csv"))
        try desk.folder.write("empty.csv", "")
        #expect(try await desk.program.run(["process", "empty.csv"]).code == 1)
        try desk.folder.write("strict.csv", "term\nbad\n")
        let strict = try await desk.program.run(["process", "strict.csv", "--strict"])
        #expect(strict.code == 1)
        #expect(strict.errors.contains("line 2"))
    }

    @Test(arguments: [
        (["proces", "x"], "process"), (["process", "--retry-faild", "x"], "--retry-failed"),
        (["process"], "FILE"), (["process", "x", "-b", "0"], "1"),
        (["process", "x", "--filter", "typ=noun"], "type"), (["completions", "tcsh"], "bash"),
        (["words", "--after", "x"], "--after"),
    ])
    func `2 when the command line is wrong, with what was probably meant`(
        arguments: [String], hint: String
    ) async throws {
        try desk.folder.write("x", "term\n사과\n")
        if arguments.first == "words" { _ = try await desk.program.run(["process", "x"]) }
        let result = try await desk.program.run(arguments)
        #expect(result.code == 2)
        #expect(result.errors.contains(hint))
        #expect(result.output.isEmpty)
    }

    @Test func `4 when a setting is wrong, with file, line and column`() async throws {
        try desk.folder.write("flashcard.toml", "[run]\nbatch_size = 1000\n")
        try desk.folder.write("list.csv", Desk.list(1))
        let result = try await desk.program.run(["process", "list.csv"])
        #expect(result.code == 4)
        #expect(result.errors.contains("flashcard.toml:2:"))
    }

    @Test func `bare, it prints a short help and is content`() async throws {
        let bare = try await desk.program.run([])
        #expect(bare.code == 0)
        #expect(bare.output.contains("flashcard process"))
        for arguments in [
            ["--version"], ["--help"], ["help", "process"], ["process", "--help"], ["manual"],
            ["completions", "fish"], ["reference"], ["reference", "--configuration"],
            ["config", "path"], ["config", "check"], ["config", "show"],
        ] {
            let result = try await desk.program.run(arguments)
            #expect(result.code == 0)
            #expect(!result.output.isEmpty)
            #expect(result.errors.isEmpty)
        }
    }

    @Test func `a reader that goes away is no error`() async throws {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "'\(desk.program.executable)' reference | head -c 1 >/dev/null"]
        shell.environment = desk.program.environment
        let errors = Pipe()
        shell.standardError = errors
        try shell.run()
        let told = errors.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        #expect(told.isEmpty)
    }
}
