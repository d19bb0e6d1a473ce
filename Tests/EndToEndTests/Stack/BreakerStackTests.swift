//  A breaker that somebody opens by hand, as a real Prometheus has it. When it changed, the run's
//  own log says; whether that was seen soon enough is judged by the times of the points, so that a
//  machine that is busy makes nothing look late.

import Foundation
import JSON
import TestSupport
import Testing

@Suite(.needs(.otelcol, .prometheus, .dockerCompose), .timeLimit(.minutes(3)))
struct BreakerStackTests {
    private static let breaker = "offline/rules-2"
    /// Of exports, in milliseconds.
    private static let interval: Int64 = 1000
    /// By how much a busy machine may be late with the next one.
    private static let delay: Int64 = 3000
    /// So long may it take to look at all metrics; what a look saw that was going on when the
    /// breaker changed is not judged.
    private static let look: Int64 = 100

    let desk = Desk()

    @Test func `a breaker that is opened by hand is seen with the next export, as one of four`()
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(400))
        try await RunningStack.lend { stack in
            var program = desk.program
            program.environment["FLASHCARD_LIMITER_REQUESTS_PER_MINUTE"] = "60"
            program.environment["OTEL_METRIC_EXPORT_INTERVAL"] = String(Self.interval)
            program.environment["OTEL_EXPORTER_OTLP_ENDPOINT"] =
                "http://127.0.0.1:\(stack.ports.collector)"
            let running = try program.start(["process", "list.csv", "--drain-timeout", "0s"])
            try await until("closed", stack, running)
            try await order(["isolate", Self.breaker, "--reason", "wrong readings"], running)
            try await until("isolated", stack, running)
            try await order(["reset", Self.breaker], running)
            try await until("closed", stack, running)
            running.signal(SIGINT)
            #expect(try await running.finish().code == 130)
            try judge(try await points(stack))
        }
    }

    /// Given again until the breaker is known.
    private func order(_ order: [String], _ running: BuiltProgram.Running) async throws {
        var answer = try await desk.program.run(["breaker"] + order)
        while answer.code != 0, running.isRunning {
            answer = try await desk.program.run(["breaker"] + order)
        }
        #expect(answer.code == 0, "\(answer.errors)")
    }

    private static func series(_ labels: String = "") -> String {
        "flashcard_circuit_breaker_state{flashcard_breaker=\"\(breaker)\"\(labels)}"
    }

    /// Returns when Prometheus has seen it, and one point more: the first may have been told while
    /// the breaker changed.
    private func until(
        _ state: String, _ stack: RunningStack, _ running: BuiltProgram.Running
    ) async throws {
        let series = Self.series(", flashcard_state=\"\(state)\"")
        var points: Int?
        while running.isRunning {
            let ones = try await stack.query("count_over_time(\(series)[10m]) and \(series) == 1")
            let count = ones.first?["value"]?.asArray?.last?.asString.flatMap { Int($0) }
            if let points, let count, count > points { return }
            points = points ?? count
        }
        Issue.record("the run ended before Prometheus saw \(state)")
    }

    /// The values of each state by the time of the point, as they were told.
    private func points(_ stack: RunningStack) async throws -> [Int64: [String: String]] {
        var points: [Int64: [String: String]] = [:]
        for series in try await stack.query(Self.series() + "[10m]") {
            let state = try #require(series["metric"]?["flashcard_state"]?.asString)
            for pair in series["values"]?.asArray ?? [] {
                let time = try #require(pair.asArray?.first?.asNumber)
                points[Int64((time * 1000).rounded()), default: [:]][state] =
                    pair.asArray?.last?.asString
            }
        }
        return points
    }

    private func judge(_ points: [Int64: [String: String]]) throws {
        let states: Set = ["closed", "open", "half_open", "isolated"]
        for (time, values) in points {
            #expect(Set(values.keys) == states, "at \(time)")
            #expect(values.values.sorted() == ["0", "0", "0", "1"], "at \(time): \(values)")
        }
        let changes = try changes()
        try #require(changes.map(\.to) == ["isolated", "closed"])
        let times = points.keys.sorted()
        let first = times.filter { $0 < changes[0].at - Self.look }
        #expect(!first.isEmpty && first.allSatisfy { points[$0]?["closed"] == "1" })
        for (change, end) in zip(changes, changes.dropFirst().map(\.at) + [.max]) {
            let during = times.filter { $0 > change.at + Self.look && $0 < end - Self.look }
            #expect(during.allSatisfy { points[$0]?[change.to] == "1" }, "\(change)")
            let seen = try #require(during.first, "\(change)") - change.at
            #expect(seen <= Self.interval + Self.look + Self.delay, "\(change)")
        }
    }

    private struct Change {
        /// Milliseconds since 1970.
        let at: Int64
        let to: String
    }

    private func changes() throws -> [Change] {
        try desk.logs.compactMap { record in
            let attributes = record["attributes"]?.asArray ?? []
            let to = attributes.first { $0["key"] == "flashcard.to" }
            guard let state = to?["value"]?["stringValue"]?.asString else { return nil }
            return Change(at: ToldMetric.time(record) / 1_000_000, to: state)
        }.sorted { $0.at < $1.at }
    }
}
