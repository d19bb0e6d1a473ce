//  What a demo cannot show, in a real Prometheus, behind a real collector: where something is lost,
//  refused or late, each of those panels and rules finds series with a value that is not zero. The
//  telemetry is made from the catalogue; DemoStackTests does without it for all the others.

import JSON
import TestSupport
import Testing

@Suite(.needs(.otelcol, .prometheus, .dockerCompose), .timeLimit(.minutes(5)))
struct PanelDataTests {
    @Test func `what a demo leaves empty shows what it is for`() async throws {
        try await RunningStack.lend(inAHurry: true) { stack in
            let generated = GeneratedTelemetry(catalogue: try MetricCatalogue.shipped())
            // Of what a collector does not take in, points alone can be brought about by sending.
            let questions = try PanelQuestion.all().filter { question in
                NotShown.all.contains { $0.covers(question) }
                    && (question.place != "telemetry: The collector did not take in"
                        || question.expression.contains("refused_metric_points"))
            }
            #expect(questions.count > NotShown.all.count)
            let now = HandMadeTelemetry().now
            let minute: Int64 = 60_000_000_000
            try await post(generated, (0..<6).map { ($0, now - Int64(5 - $0) * minute) }, to: stack)
            var round = 5
            let answers = try await PanelQuestion.answers(
                to: questions, stack, from: Int(now / 1_000_000_000) - 300, within: .seconds(60)
            ) {
                round += 1
                try await post(generated, [(round, HandMadeTelemetry().now)], to: stack)
                try await refuse(by: stack)
            }
            for case (let question, .silent(let why)) in answers {
                Issue.record("\(question.place): \(why)")
            }
            PanelQuestion.printTable(answers)
        }
    }

    private func post(
        _ telemetry: GeneratedTelemetry, _ collections: [(Int, Int64)], to stack: RunningStack
    ) async throws {
        let request = telemetry.request(collections.map { (number: $0.0, at: $0.1) })
        let sent = try await stack.post("metrics", request)
        #expect(sent.status == 200, "\(sent.body)")
    }

    /// A point that is too old for Prometheus, so that the collector has something to tell; and
    /// the other signals, which it tells of once it has met them.
    private func refuse(by stack: RunningStack) async throws {
        let made = HandMadeTelemetry()
        let hours = try ShippedStack.outOfOrderHours() + 1
        let old = try await stack.post("metrics", made.wordDuration(hoursAgo: hours, count: 1))
        #expect(old.status == 500)
        #expect(try await stack.post("traces", made.wordSpan).status == 200)
        _ = try await stack.post("logs", made.logRecord)
    }
}
