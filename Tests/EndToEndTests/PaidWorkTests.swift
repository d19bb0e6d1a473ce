import Foundation
import JSON
import SQLite
import TestSupport
import Testing

/// A run is killed at chosen calls that change a file, with both stages of several words under way,
/// and run again until it comes to its end. The model keeps a book of every answer that it was paid
/// for: what the store has of it is never asked for again, and no word is lost or there twice.
@Suite struct PaidWorkTests {
    private static let words = 60

    @Test(.enabled(if: Interposer.isThere, KillTests.reason), arguments: [false, true])
    func `killed with both stages under way, what was paid for and stored is never paid for again`(
        caches: Bool
    ) async throws {
        let interposer = try Interposer()
        let unbroken = try Desk(words: Self.words, caches: caches)
        let calls = try await interposer.count(unbroken.program, unbroken.arguments(1))
        #expect(calls > 2 * Self.words)
        let wanted = Requirements.number("FLASHCARD_KILLS", default: 12)
        var random = SeededRandom(20_261_122)
        var (kills, halves, runs) = (0, 0, 0)
        while kills < wanted {
            let desk = try Desk(words: Self.words, caches: caches)
            var stored: Set<Answer> = []
            for _ in 0..<5 where kills < wanted {
                let before = try desk.paid()
                // What is left to do has about as many calls left.
                let left = max(20, calls * (2 * Self.words - stored.count) / (2 * Self.words))
                let result = try await interposer.run(
                    desk.program, desk.arguments(random.next()),
                    at: Int.random(in: 1...left, using: &random),
                    Interposer.Moment.allCases.randomElement(using: &random) ?? .inside)
                #expect(result.code == 128 + SIGKILL || result.code == 0)
                if result.code != 0 { kills += 1 }
                runs += 1
                try desk.check(paidSince: before, stored)
                stored = try desk.stored()
                halves +=
                    stored.count { $0.stage == "nuance" } - stored.count { $0.stage == "card" }
            }
            let before = try desk.paid()
            let last = try await desk.program.run(desk.arguments(7))
            #expect(last.code == 0, "\(last.errors)")
            try desk.check(paidSince: before, stored)
            try desk.checkEnd(against: unbroken, words: Self.words)
        }
        // Words between their stages are what this is about.
        #expect(halves > kills / 4, "\(halves) words were half done in \(kills) kills")
        print(
            "\(kills) kills in \(runs) runs, \(halves) words between their stages"
                + (caches ? ", replies kept" : ""))
    }

    struct Answer: Hashable {
        let stage: String
        let term: String
    }

    private struct Desk {
        let folder = TemporaryFolder()
        let caches: Bool

        init(words: Int, caches: Bool) throws {
            self.caches = caches
            try folder.write("list.csv", EndToEndTests.Desk.list(words))
        }

        var program: BuiltProgram {
            var program = BuiltProgram(in: folder)
            program.executable =
                URL(fileURLWithPath: program.executable).deletingLastPathComponent()
                .appendingPathComponent("KillSubject").path
            return program
        }

        func arguments(_ seed: UInt64) -> [String] {
            [folder.path, String(seed)] + (caches ? ["cache"] : [])
        }

        /// What the model was paid for, in order; a line that was cut off was not handed out.
        func paid() throws -> [Answer] {
            guard let text = try? folder.text("asked") else { return [] }
            return try text.split(separator: "\n").compactMap { line in
                guard line.hasSuffix(" ."), let blank = line.firstIndex(of: " ") else { return nil }
                let stage = String(line[..<blank])
                let input = try JSONValue.parse(String(line[blank...].dropLast(2)))
                let word = stage == "nuance" ? input : try #require(input["word"])
                return Answer(stage: stage, term: try #require(word["term"]?.asString))
            }
        }

        private func store() throws -> Connection? {
            guard FileManager.default.fileExists(atPath: folder.path("store.db")) else {
                return nil
            }
            return try Connection(path: folder.path("store.db"), access: .readOnly)
        }

        /// The answers that the store has.
        func stored() throws -> Set<Answer> {
            guard let store = try store(),
                try store.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'ledger'") == 1
            else { return [] }
            var stored: Set<Answer> = []
            try store.rows(
                """
                SELECT DISTINCT json_extract(e.word, '$.term'), r.state, r.nuance IS NOT NULL
                FROM entries e JOIN results r ON r.request = e.request
                """
            ) { row in
                let term = row.text(0)
                if row.integer(2) == 1 { stored.insert(Answer(stage: "nuance", term: term)) }
                if row.text(1) == "done" { stored.insert(Answer(stage: "card", term: term)) }
            }
            try store.rows(
                """
                SELECT json_extract(e.word, '$.term'), a.stage FROM replies r
                JOIN attempts a ON a.reply = r.key
                JOIN entries e ON e.run = a.run AND e.ordinal = a.ordinal
                """
            ) { row in stored.insert(Answer(stage: row.text(1), term: row.text(0))) }
            try checkBooks(store)
            return stored
        }

        /// At whatever moment it was killed: each charge has its reply or its result, and each
        /// reply its charge.
        private func checkBooks(_ store: Connection) throws {
            func number(_ question: String) throws -> Int? { try store.integer(question) }
            let lonely = """
                SELECT count(*) FROM ledger l
                JOIN attempts a ON l.charge = a.run || '.' || a.ordinal || '.' || a.number
                LEFT JOIN results s ON s.request = a.request
                LEFT JOIN replies r ON r.key = a.reply
                WHERE r.key IS NULL AND (s.request IS NULL OR s.nuance IS NULL
                    OR a.stage = 'card' AND s.state <> 'done')
                """
            #expect(try number(lonely) == 0)
            #expect(
                try number(
                    "SELECT (SELECT count(*) FROM ledger) - (SELECT count(*) FROM attempts "
                        + "WHERE cost > 0)") == 0)
            let unpaid = """
                SELECT count(*) FROM replies r WHERE NOT EXISTS (
                    SELECT 1 FROM attempts a JOIN ledger l
                        ON l.charge = a.run || '.' || a.ordinal || '.' || a.number
                    WHERE a.reply = r.key)
                """
            #expect(try number(unpaid) == 0)
        }

        func check(paidSince before: [Answer], _ stored: Set<Answer>) throws {
            let new = try paid().dropFirst(before.count)
            let again = new.filter(stored.contains)
            #expect(again.isEmpty, "paid for again: \(again)")
            #expect(Set(new).count == new.count, "paid for twice in one run")
        }

        /// Nothing is lost, nothing is there twice, the file is whole, and the deck is the same.
        func checkEnd(against unbroken: Desk, words: Int) throws {
            for name in ["deck.tsv", "deck.jsonl"] {
                #expect(try folder.bytes(name) == unbroken.folder.bytes(name))
            }
            let store = try #require(try store())
            func number(_ question: String) throws -> Int? { try store.integer(question) }
            #expect(try store.integrity(.full).findings == [])
            #expect(try number("SELECT count(*) FROM results WHERE state = 'done'") == words)
            #expect(try number("SELECT count(*) FROM results") == words)
            #expect(try number("SELECT count(*) FROM cards") == 2 * words + (words + 2) / 3)
            // Every answer that the store has is in the ledger, and none is there twice.
            #expect(try number("SELECT count(*) FROM ledger") == 2 * words)
            let answers = "SELECT count(*) FROM (SELECT DISTINCT ordinal, stage FROM ledger)"
            #expect(try number(answers) == 2 * words)
        }
    }
}
