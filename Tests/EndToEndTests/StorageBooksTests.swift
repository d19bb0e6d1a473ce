import Foundation
import JSON
import OTLP
import Platform
import Telemetry
import TestSupport
import Testing

/// What a process has journalled of itself, against the books that it keeps.
@Suite struct StorageBooksTests {
    let desk = Desk()

    private struct Readers {
        var checkouts = 0
        var checkins = 0
        var waits = 0
        var uses = 0
        var lent = 0
    }

    private func readers() async throws -> Readers? {
        let status = try await desk.program.run(["db", "status", "--json"])
        let pools = try desk.object(status.output)["pools"]?.asArray ?? []
        guard let pool = pools.compactMap(\.asObject).first else { return nil }
        #expect(pool["name"]?.asString == "flashcard.store")
        func number(_ object: JSONObject?, _ name: String) -> Int {
            guard case .integer(let value)? = object?[name] else { return -1 }
            return Int(value)
        }
        return Readers(
            checkouts: number(pool, "checkouts"), checkins: number(pool, "checkins"),
            waits: number(pool["wait"]?.asObject, "count"),
            uses: number(pool["use"]?.asObject, "count"), lent: number(pool, "lent"))
    }

    private func lookups() -> Int {
        let root = desk.folder.path("state/flashcard/telemetry")
        let metrics = JournalPoints.latest(having: "flashcard.cache.lookups", in: root)
        return metrics.filter { $0.name == "flashcard.cache.lookups" }.reduce(0) { sum, metric in
            guard case .sum(let points, _, _) = metric.points else { return sum }
            return points.reduce(sum) { $0 + Int($1.value?.asDouble ?? 0) }
        }
    }

    private func process(_ arguments: String...) async throws -> JSONObject {
        let run = try await desk.program.run(["process", "list.csv", "--json"] + arguments)
        #expect(run.code == 0, "\(run.errors)")
        return try desk.object(run.output)
    }

    private func count(_ report: JSONObject, _ name: String) -> Int {
        guard case .integer(let value)? = report["cache"]?.asObject?[name] else { return -1 }
        return Int(value)
    }

    @Test func `at the exit waits are checkouts, uses are checkins, and nothing is lent`()
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(100))
        _ = try await process()
        _ = try await process("--regenerate")
        let readers = try #require(try await readers())
        #expect(readers.checkouts > 100)
        #expect(readers.waits == readers.checkouts)
        #expect(readers.uses == readers.checkins)
        #expect(readers.checkins == readers.checkouts && readers.lent == 0)
    }

    @Test func `hits and misses are the lookups, and a second run only hits`() async throws {
        try desk.folder.write("list.csv", Desk.list(40))
        let first = try await process()
        #expect(count(first, "lookups") == 80 && count(first, "hits") == 0)
        #expect(lookups() == 80)
        let second = try await process("--regenerate")
        #expect(count(second, "lookups") == 80 && count(second, "hits") == 80)
        #expect(lookups() == 80)
    }

    @Test func `after a kill the next run's books begin anew and are as exact`() async throws {
        try desk.folder.write("list.csv", Desk.list(3000))
        var program = desk.program
        program.environment["OTEL_METRIC_EXPORT_INTERVAL"] = "50"
        let running = try program.start(["process", "list.csv"])
        var last: Readers?
        while running.isRunning, (last?.checkouts ?? 0) < 2 { last = try await readers() }
        kill(running.identifier, SIGKILL)
        _ = try await running.finish()
        // What was exported a moment before: no loan that is not counted on both sides, but for
        // those that were under way while it was read.
        let killed = try #require(try await readers())
        #expect(abs(killed.waits - killed.checkouts) <= 4)
        #expect(abs(killed.uses - killed.checkins) <= 4)
        let report = try await process()
        let readers = try #require(try await readers())
        #expect(readers.waits == readers.checkouts && readers.uses == readers.checkins)
        #expect(readers.checkins == readers.checkouts)
        #expect(lookups() == count(report, "lookups"))
    }
}
