import Foundation
import SQLite
import TestSupport
import Testing

/// The program is killed, without a warning, at chosen calls that change a file: before the call,
/// in the middle of the bytes of a write, and after it. However often, the deck that comes out in
/// the end is the one of an unbroken run.
@Suite struct KillTests {
    static let reason: Comment = "needs Linux and a C compiler on PATH for the interposed calls"

    @Test(.enabled(if: Interposer.isThere, reason))
    func `killed at any write and run again, the deck is an unbroken run's to the byte`()
        async throws
    {
        let interposer = try Interposer()
        let unbroken = try Self.desk()
        let calls = try await interposer.count(unbroken.program, ["process", "list.csv"])
        #expect(calls > 40)
        let wanted = Requirements.number("FLASHCARD_KILLS", default: 24)
        var random = SeededRandom(20_261_121)
        var kills = [Interposer.Moment: Int]()
        while kills.values.reduce(0, +) < wanted {
            let desk = try Self.desk()
            for _ in 0..<6 {
                let moment = Interposer.Moment.allCases.randomElement(using: &random) ?? .inside
                let result = try await interposer.run(
                    desk.program, ["process", "list.csv"],
                    at: Int.random(in: 1...calls, using: &random), moment)
                // A run that has less left to write than the call's number ends as usual.
                #expect(result.code == 128 + SIGKILL || result.code == 0)
                if result.code != 0 { kills[moment, default: 0] += 1 }
            }
            #expect(try await desk.program.run(["process", "list.csv"]).code == 0)
            for name in ["flashcards/list.tsv", "flashcards/list.jsonl"] {
                #expect(try desk.folder.bytes(name) == unbroken.folder.bytes(name))
            }
            try Self.checkStore(desk)
        }
        #expect(kills[.inside, default: 0] >= min(10, wanted / 5))
    }

    private static func desk() throws -> Desk {
        let desk = Desk()
        try desk.folder.write("list.csv", Desk.list(160))
        return desk
    }

    /// Nothing is lost, nothing is there twice, and the file is whole.
    private static func checkStore(_ desk: Desk) throws {
        let store = try Connection(
            path: desk.folder.path("state/flashcard/flashcard.db"), access: .readOnly)
        var verdict = ""
        try store.rows("PRAGMA integrity_check") { row in verdict = row.text(0) }
        #expect(verdict == "ok")
        #expect(try store.integer("SELECT count(*) FROM results WHERE state = 'done'") == 160)
        #expect(try store.integer("SELECT count(*) FROM cards") == 374)
        #expect(try store.integer("SELECT count(*) FROM entries") == 160)
    }
}
