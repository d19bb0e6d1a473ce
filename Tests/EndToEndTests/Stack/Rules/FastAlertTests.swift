//  Alerts in a real Prometheus, behind the real collector, with rules in which a minute is a
//  second: each alert that ships fires, and resolves when what it tells of is over. promtool holds
//  the true windows.

import JSON
import TestSupport
import Testing

@Suite(.needs(.otelcol, .prometheus, .dockerCompose), .timeLimit(.minutes(10)))
struct FastAlertTests {
    /// Each round is an export that is answered when Prometheus has it, a fifth of a second or
    /// more.
    private static let rounds = 1...500

    @Test func `what goes wrong fires, and what is over resolves`() async throws {
        let all = Set(try ShippedAlert.all().map(\.title))
        #expect(SickRun.notOfIt.isSubset(of: all))
        try await RunningStack.lend(inAHurry: true, rules: ScaledRules(divisor: 60)) { stack in
            let run = SickRun()
            // Whoever adds an alert has to make it fire here, or to say where else it does.
            var silent = all.subtracting(SickRun.notOfIt)
            var last = 0
            for round in Self.rounds where !silent.isEmpty {
                let sent = try await stack.post("metrics", run.export(round))
                #expect(sent.status == 200, "\(sent.body)")
                silent.subtract(try await firing(stack))
                last = round
            }
            #expect(silent == [])

            // The run is gone; somebody else's span keeps time, and as nothing but spans arrives,
            // metrics are missed.
            #expect(try await stack.post("metrics", run.recovery(after: last)).status == 200)
            var loud = all.subtracting(SickRun.notOfIt)
            var isMissed = false
            for _ in Self.rounds where !loud.isEmpty || !isMissed {
                _ = try await stack.post("traces", HandMadeTelemetry().wordSpan)
                let firing = try await firing(stack)
                loud.formIntersection(firing)
                isMissed = isMissed || firing.contains("DataAbsent warning")
            }
            #expect(loud == [])
            #expect(isMissed)

            // One that says that it is there is enough.
            for _ in Self.rounds where isMissed {
                _ = try await stack.post("metrics", run.aliveAlone)
                isMissed = try await firing(stack).contains("DataAbsent warning")
            }
            #expect(!isMissed)
            try await stopCollector(of: stack)
        }
    }

    private func stopCollector(of stack: RunningStack) async throws {
        let down = "CollectorDown critical"
        #expect(try await !firing(stack).contains(down))
        await stack.collector.stop()
        let isTold = try await firing(stack) { $0.contains(down) }
        #expect(isTold)
        try await RunningStack.lendCollector(stack.collectorConfiguration) { _ in
            let isOver = try await firing(stack) { !$0.contains(down) }
            #expect(isOver)
        }
    }

    /// A day is six seconds here, so that it passes.
    @Test func `a day that costs more than planned is told, until it is over`() async throws {
        let overPlan = "SpendOverPlan warning"
        try await RunningStack.lend(
            inAHurry: true, rules: ScaledRules(divisor: 14_400), lookback: .seconds(5)
        ) { stack in
            let run = SickRun()
            var isTold = false
            for round in Self.rounds where !isTold {
                let sent = try await stack.post("metrics", run.spending(round))
                #expect(sent.status == 200, "\(sent.body)")
                isTold = try await firing(stack).contains(overPlan)
            }
            #expect(isTold)
            let isOver = try await firing(stack) { !$0.contains(overPlan) }
            #expect(isOver)
        }
    }

    /// Asks until the alerts that fire are as wanted, for a minute at the longest.
    private func firing(
        _ stack: RunningStack, _ areAsWanted: (Set<String>) -> Bool
    ) async throws -> Bool {
        let end = ContinuousClock.now.advanced(by: .seconds(60))
        while ContinuousClock.now < end {
            if areAsWanted(try await firing(stack)) { return true }
        }
        return false
    }

    /// By their titles.
    private func firing(_ stack: RunningStack) async throws -> Set<String> {
        Set(
            try await stack.query("ALERTS{alertstate=\"firing\"}").compactMap { series in
                let labels = series["metric"]
                guard let name = labels?["alertname"]?.asString else { return nil }
                return ([name] + ["severity", "window"].compactMap { labels?[$0]?.asString })
                    .joined(separator: " ")
            })
    }
}
