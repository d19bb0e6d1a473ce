//  One run through everything that a provider does wrong, with 50 calls at once: no word is lost,
//  every one that is set aside says why, the ledger is the provider's own bill, and the trace of a
//  mended word shows what it took.

import Foundation
import JSON
import SQLite
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct MisbehaviourRunTests {
    private static let words = 400
    let desk = Desk()

    /// What passes or can be mended; waits are short, since a test has no minute for each.
    private static let rules = "all=0.4;wait=200ms"

    @Test func `through every misbehaviour no word is lost, and the ledger is the provider's bill`()
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(Self.words))
        try await RunningSimulator.lend(desk, ["--misbehave", Self.rules]) { simulator in
            // What never answers is waited for so long and no longer.
            var program = desk.program.hurried
            program.environment["FLASHCARD_TIMEOUT_ATTEMPT"] = "5s"
            let run = try await program.run(
                ["process", "list.csv", "-b", "50", "--budget", "5", "--fallback", "offline"]
                    + simulator.options)
            #expect([0, 3].contains(run.code), "\(run.output)")
            let bill = try await simulator.bill()
            try checkBooks(bill)
            try checkWords()
            // Each was met, and more than once.
            #expect(bill.misbehaviours.count >= 40, "\(bill.misbehaviours)")
            #expect(bill.misbehaviours.values.reduce(0, +) > Self.words / 2)

            // Again: what is stored is not paid for a second time.
            let again = try await program.run(
                ["process", "list.csv", "-b", "50", "--fallback", "offline"] + simulator.options)
            #expect([0, 3].contains(again.code))
            #expect(try await simulator.bill().dollars == bill.dollars)
        }
    }

    private func store() throws -> Connection {
        try Connection(
            path: desk.folder.path("state/flashcard/flashcard.db"), access: .readOnly)
    }

    private func checkBooks(_ bill: RunningSimulator.Bill) throws {
        let store = try store()
        let spent = try #require(try store.integer("SELECT sum(cost) FROM ledger"))
        // To the cent: the ledger counts in millionths, each call rounded.
        #expect(abs(Double(spent) / 1e6 - bill.dollars) < 0.005, "\(spent) of \(bill.dollars)")
        #expect(spent > 0)
    }

    private func checkWords() throws {
        let store = try store()
        let done = try #require(
            try store.integer("SELECT count(*) FROM results WHERE state = 'done'"))
        let failed = try #require(
            try store.integer("SELECT count(*) FROM results WHERE state = 'failed'"))
        #expect(done + failed == Self.words)
        #expect(done * 100 >= Self.words * 98, "\(failed) of \(Self.words) were set aside")
        let lines = (try? desk.folder.text("flashcards/list.set-aside.jsonl")) ?? ""
        let reasons = try Desk.objects(lines)
        #expect(reasons.count == failed)
        for line in reasons {
            let code = line["code"]?.asString ?? line["error"]?["code"]?.asString
            #expect(
                code?.hasPrefix("model.") == true || code?.hasPrefix("reply.") == true, "\(line)")
        }
    }

    @Test func `the trace of a mended word shows the wait, the retry and the question asked again`()
        async throws
    {
        try desk.folder.write("list.csv", "term,meaning\n사과,apple\n")
        // The first answer is throttled, the second misses a field, the third is good.
        let rules = "429-ms=every-1;wait=300ms;times=1"
        try await RunningSimulator.lend(desk, ["--misbehave", rules]) { simulator in
            let run = try await desk.program.hurried.run(
                ["process", "list.csv"] + simulator.options)
            #expect(run.code == 0, "\(run.errors)")
            let trace = try await desk.program.run(["trace", "사과"])
            let text = trace.output
            #expect(text.contains("chat simulator/small"))
            #expect(text.ranges(of: "POST").count >= 4, "\(text)")
            #expect(text.contains("429"), "\(text)")
            let books = try await desk.program.run(["status", "--json"])
            #expect(books.code == 0)
        }
        let second = Desk()
        try second.folder.write("list.csv", "term,meaning\n사과,apple\n")
        try await RunningSimulator.lend(second, ["--misbehave", "missing-field=every-1;times=1"]) {
            simulator in
            let run = try await second.program.hurried.run(
                ["process", "list.csv"] + simulator.options)
            #expect(run.code == 0, "\(run.errors)")
            let text = try await second.program.run(["trace", "사과"]).output
            #expect(text.ranges(of: "read reply").count == 4, "\(text)")
            #expect(text.ranges(of: "chat simulator/small").count == 4, "\(text)")
        }
    }

    @Test func `the budget is never passed, and the run ends with what remains`() async throws {
        try desk.folder.write("list.csv", Desk.list(120))
        try await RunningSimulator.lend(desk) { simulator in
            let run = try await desk.program.hurried.run(
                ["process", "list.csv", "-b", "50", "--budget", "0.03"] + simulator.options)
            #expect(run.code == 5, "\(run.output)\(run.errors)")
            let bill = try await simulator.bill()
            #expect(bill.dollars <= 0.03)
            #expect(bill.dollars > 0.015)
            try checkBooks(bill)
            let store = try store()
            let done = try #require(
                try store.integer("SELECT count(*) FROM results WHERE state = 'done'"))
            #expect(done > 0 && done < 120)
            // With more money it goes on where it stopped.
            let rest = try await desk.program.hurried.run(
                ["process", "list.csv", "-b", "50", "--budget", "1"] + simulator.options)
            #expect(rest.code == 0, "\(rest.errors)")
            try checkBooks(try await simulator.bill())
        }
    }
}
