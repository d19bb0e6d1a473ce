//  Alerts in a real Prometheus, behind the real collector, with rules in which a minute is a
//  second: what is meant to fire fires, and resolves when it is over. promtool holds the true
//  windows.

import JSON
import TestSupport
import Testing

@Suite(.needs(.otelcol, .prometheus, .dockerCompose), .timeLimit(.minutes(10)))
struct FastAlertTests {
    /// Each round is an export that is answered when Prometheus has it, a fifth of a second or
    /// more.
    private static let rounds = 1...1000

    @Test func `what goes wrong fires, and what is over resolves`() async throws {
        let rules = ScaledRules(divisor: 60)
        try await RunningStack.lend(inAHurry: true, rules: rules) { stack in
            let run = SickRun()
            var silent = SickRun.alerts
            for round in Self.rounds where !silent.isEmpty {
                let sent = try await stack.post("metrics", run.export(round))
                #expect(sent.status == 200, "\(sent.body)")
                silent.subtract(try await firing(stack))
            }
            #expect(silent == [])

            // The run is gone; somebody else's span keeps time.
            var loud = SickRun.alerts
            for _ in Self.rounds where !loud.isEmpty {
                _ = try await stack.post("traces", HandMadeTelemetry().wordSpan)
                loud.formIntersection(try await firing(stack))
            }
            #expect(loud == [])
        }
    }

    private func firing(_ stack: RunningStack) async throws -> Set<String> {
        Set(
            try await stack.query("ALERTS{alertstate=\"firing\"}").compactMap { series in
                guard let name = series["metric"]?["alertname"]?.asString,
                    let severity = series["metric"]?["severity"]?.asString
                else { return nil }
                return "\(name) \(severity)"
            })
    }
}
