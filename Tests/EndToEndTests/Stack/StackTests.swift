//  The stack at work, in servers that are not ours: what goes in at the collector is found where
//  Grafana will ask for it.

import JSON
import TestSupport
import Testing

@Suite(.needs(.otelcol, .prometheus, .dockerCompose), .timeLimit(.minutes(3)))
struct StackTests {
    let made = HandMadeTelemetry()
    let desk = Desk()

    @Test func `a metric is found under its name with its trace, and the span where traces end`()
        async throws
    {
        try await RunningStack.lend { stack in
            let metric = try await stack.post("metrics", made.wordDuration(hoursAgo: 0, count: 3))
            #expect(metric.status == 200, "\(metric.body)")
            let found = try await stack.query("flashcard_word_duration_seconds_count")
            let labels = try #require(found.first?["metric"])
            #expect(found.count == 1)
            #expect(found.first?["value"]?.asArray?.last == "3")
            #expect(labels["job"] == "korean-learning/flashcard-pipeline")
            #expect(labels["instance"] == "test-0")
            #expect(labels["flashcard_outcome"] == "created")
            #expect(labels["deployment_environment_name"] == "test")

            let minute: Int64 = 60_000_000_000
            let exemplars = try await stack.exemplars(
                "flashcard_word_duration_seconds_bucket", made.now - minute...made.now + minute)
            let exemplar = exemplars.first?["exemplars"]?.asArray?.first?["labels"]
            #expect(exemplar?["trace_id"]?.asString == HandMadeTelemetry.trace)

            let span = try await stack.post("traces", made.wordSpan)
            #expect(span.status == 200, "\(span.body)")
            #expect(await stack.sink.prints(HandMadeTelemetry.trace))
            #expect(await stack.sink.prints("사과"))

            let log = try await stack.post("logs", made.logRecord)
            #expect(log.status == 200, "\(log.body)")
            #expect(await stack.sink.prints("run ended"))
        }
    }

    @Test func `points that are late by less than the window are taken in, older ones refused`()
        async throws
    {
        let window = try ShippedStack.outOfOrderHours()
        try await RunningStack.lend { stack in
            #expect(
                try await stack.post("metrics", made.wordDuration(hoursAgo: 0, count: 9)).status
                    == 200)
            for (hours, count) in [(6, 7), (window - 1, 5)] {
                let late = try await stack.post(
                    "metrics", made.wordDuration(hoursAgo: hours, count: count))
                #expect(late.status == 200, "\(hours) hours: \(late.body)")
                let then = made.now - Int64(hours) * 3_600_000_000_000 + 1_000_000_000
                let found = try await stack.query("flashcard_word_duration_seconds_count", at: then)
                #expect(found.first?["value"]?.asArray?.last?.asString == String(count))
            }
            let older = try await stack.post(
                "metrics", made.wordDuration(hoursAgo: window + 1, count: 1))
            // Told as a failure, and not as one to try again.
            #expect(older.status == 500, "\(older.body)")
        }
    }

    /// After some six seconds; more where the machine has other work.
    @Test func `while a store is down the sender is told to try again`() async throws {
        try await RunningStack.lend { stack in
            await stack.sink.stop()
            let clock = ContinuousClock()
            let begun = clock.now
            let answer = try await stack.post("traces", made.wordSpan)
            #expect(answer.status == 503, "\(answer.body)")
            #expect(clock.now - begun < .seconds(60))
            // The other signals go on.
            let metric = try await stack.post("metrics", made.wordDuration(hoursAgo: 0, count: 1))
            #expect(metric.status == 200, "\(metric.body)")
        }
    }

    @Test(.proves("Logs: OTLP/HTTP exporter", "Exporters: OTLP/HTTP JSON"))
    func `what a run told is there when it has ended`() async throws {
        try desk.folder.write("list.csv", Desk.list(20))
        try await RunningStack.lend { stack in
            var program = desk.program
            program.environment["OTEL_EXPORTER_OTLP_ENDPOINT"] =
                "http://127.0.0.1:\(stack.ports.collector)"
            let result = try await program.run(["process", "list.csv"])
            #expect(result.code == 0, "\(result.errors)")
            let found = try await stack.query(
                "flashcard_words_total{flashcard_outcome=\"created\"}")
            #expect(found.first?["value"]?.asArray?.last == "20")
            let job = found.first?["metric"]?["job"]
            #expect(job == "korean-learning/flashcard-pipeline")
            #expect(await stack.sink.prints("flashcard.term"))
            #expect(await stack.sink.prints("run ended"))
        }
    }
}
