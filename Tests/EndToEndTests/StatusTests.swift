import Foundation
import JSON
import TestSupport
import Testing

/// What another terminal is told of a run: while it works, after it was killed, and at its end.
@Suite struct StatusTests {
    private func status(_ desk: Desk, _ arguments: String...) async throws -> JSONObject {
        let result = try await desk.program.run(["status", "--json"] + arguments)
        #expect(result.code == 0, "\(result.errors)")
        return try desk.object(result.output)
    }

    @Test(.enabled(if: Interposer.isThere, KillTests.reason))
    func `a run is told while it works, once it is killed, and when it is done`() async throws {
        let interposer = try Interposer()
        let desk = Desk()
        try desk.folder.write("list.csv", Desk.list(400))
        let other = try Desk.copy(desk)
        let calls = try await interposer.count(other.program, ["process", "list.csv"])
        withExtendedLifetime(other) {}
        // Stopped at its work, of which the end (deck, telemetry) is the larger part, it still has
        // the store.
        let working = try interposer.program(desk.program, signal: SIGSTOP, at: calls / 4)
            .start(["process", "list.csv"])
        await working.until { Self.isStopped(working.identifier) }
        let during = try await status(desk)
        #expect(during["state"]?.asString == "working" || during["state"]?.asString == "reading")
        #expect(during["owner_pid"]?.asInteger == Int(working.identifier))
        let run = try #require(during["run"]?.asString)
        let file = try desk.object(
            try await desk.program.run(["db", "status", "--json"]).output)
        #expect(file["owner_pid"]?.asInteger == Int(working.identifier))
        // A second owner is refused with the pid of the first; a copy is made all the same.
        let second = try await desk.program.run(["process", "list.csv"])
        #expect(second.code == 1)
        #expect(second.errors.contains("in use by process \(working.identifier)"))
        #expect(try await desk.program.run(["db", "backup", "copy.db"]).code == 0)

        working.signal(SIGKILL)
        #expect(try await working.finish().code == 128 + SIGKILL)
        let after = try await status(desk)
        #expect(after["state"]?.asString == "interrupted")
        #expect(after["run"]?.asString == run)
        #expect(after["owner_pid"] == nil)
        #expect(after["next"]?.asArray?.first?.asString == "flashcard process list.csv")

        #expect(try await desk.program.run(["process", "list.csv"]).code == 0)
        let done = try await status(desk)
        #expect(done["state"]?.asString == "done")
        #expect(done["counts"]?["remaining"]?.asInteger == 0)
        #expect(done["run"]?.asString != run)
        #expect(try await status(desk, run)["state"]?.asString == "interrupted")
        #expect(try await desk.program.run(["db", "integrity"]).code == 0)
    }

    @Test func `what was set aside is told with what to type, and typing it helps`() async throws {
        let desk = Desk()
        try desk.folder.write("list.csv", "term,type,meaning\n사과,noun,apple\nbad,noun,x\n")
        #expect(try await desk.program.run(["process", "list.csv"]).code == 3)
        let failed = try desk.object(try await desk.program.run(["failed", "--json"]).output)
        #expect(failed["rows"]?.asArray?.map { $0["line"]?.asInteger } == [3])
        let next = try #require(failed["next"]?.asArray?.first?.asString)
        #expect(next == "flashcard process list.csv")
        try desk.folder.write("list.csv", "term,type,meaning\n사과,noun,apple\n배,noun,pear\n")
        let words = next.split(separator: " ").dropFirst().map(String.init)
        #expect(try await desk.program.run(words).code == 0)
        let none = try await desk.program.run(["failed"])
        #expect(none.output.hasPrefix("Nothing of run "))
    }

    @Test func `without a store the commands say how one is made and make none`() async throws {
        let desk = Desk()
        for arguments in [["status"], ["failed"], ["db", "status"], ["runs"]] {
            let result = try await desk.program.run(arguments)
            #expect(result.code == 0)
            #expect(result.output.contains("flashcard process LIST"))
        }
        for arguments in [["db", "migrate"], ["db", "integrity"], ["db", "backup", "c.db"]] {
            let result = try await desk.program.run(arguments)
            #expect(result.code == 1)
            #expect(result.errors.contains("flashcard process LIST"))
        }
        #expect(!FileManager.default.fileExists(atPath: desk.folder.path("state")))
    }

    private static func isStopped(_ process: Int32) -> Bool {
        let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        return text.split(separator: ")").last?.split(separator: " ").first == "T"
    }
}

extension Desk {
    /// Another folder with the same list.
    fileprivate static func copy(_ desk: Desk) throws -> Desk {
        let copy = Desk()
        try copy.folder.write("list.csv", try desk.folder.text("list.csv"))
        return copy
    }
}
