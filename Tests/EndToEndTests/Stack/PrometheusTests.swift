//  What Prometheus makes of what a run tells: names, values, exemplars, histograms, and points that
//  come late. The truth is the run's own journal, read as plain JSON.

import JSON
import TestSupport
import Testing

@Suite(.needs(.otelcol, .prometheus, .dockerCompose), .timeLimit(.minutes(10)))
struct PrometheusTests {
    /// How the program's telemetry comes to Prometheus.
    enum Way: String, CaseIterable { case throughTheCollector, directly }

    let desk = Desk()

    /// A run of so many words, delivered to its last item.
    private func deliver(
        _ words: Int, to stack: RunningStack, _ way: Way = .throughTheCollector,
        _ settings: [String: String] = [:]
    ) async throws {
        var program = desk.program
        program.environment.merge(settings) { $1 }
        program.environment.merge(endpoint(stack, way)) { $1 }
        try desk.folder.write("list.csv", Desk.list(words) + "\(words + 1),apple,noun,,,,\n")
        let result = try await program.run(["process", "list.csv"])
        #expect(result.code == 3, "\(result.errors)")
        let push = try await program.run(["telemetry", "push"])
        #expect(push.code == 0, "\(push.errors)")
        let books = try await desk.books()
        #expect(books.number("metrics", "delivered") == books.number("metrics", "journalled"))
    }

    private func endpoint(_ stack: RunningStack, _ way: Way) -> [String: String] {
        switch way {
        case .throughTheCollector:
            ["OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:\(stack.ports.collector)"]
        case .directly:
            [
                "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT":
                    "http://127.0.0.1:\(stack.ports.prometheus)/api/v1/otlp/v1/metrics"
            ]
        }
    }

    // MARK: Names and values

    @Test(arguments: Way.allCases)
    func `every metric of a run is found under the name of the pages, with its last value`(
        way: Way
    ) async throws {
        let promised = Dictionary(grouping: try PromisedMetric.all(), by: \.name)
        try await RunningStack.lend { stack in
            try await deliver(20, to: stack, way)
            let told = try ToldMetric.all(in: desk.metrics)
            #expect(told.count > 30)
            // Prometheus looks back five minutes from then, however long the machine took.
            let end = try #require(
                told.values.flatMap(\.last.values).map(ToldMetric.time).max())
            for metric in told.values {
                let promise = try #require(promised[metric.name]?.first, "\(metric.name)")
                #expect(promise.kind == metric.kind, "\(metric.name)")
                if !metric.name.hasPrefix("otel.sdk.") {
                    #expect(promise.unit == metric.unit, "\(metric.name)")
                }
                #expect(metric.temporality == (metric.form == "gauge" ? nil : 2))
                try await compare(metric, promise.series, in: stack, at: end)
            }
            // No call was made that would have been measured, paid for or tried again, nothing was
            // slow.
            let silent = promised.keys.filter { told[$0] == nil }
            #expect(
                silent.allSatisfy {
                    $0.hasPrefix("http.client.") || $0.hasPrefix("flashcard.rate_limiter.")
                        || $0.hasPrefix("gen_ai.client.") || $0.hasPrefix("flashcard.budget.")
                        || $0 == "flashcard.model.fallbacks" || $0 == "flashcard.retry.delay"
                        || $0 == "flashcard.queue.oldest_age"
                        || $0 == "flashcard.db.statements.slow"
                }, "\(silent)")
        }
    }

    private func compare(
        _ metric: ToldMetric, _ names: [String], in stack: RunningStack, at end: Int64
    ) async throws {
        for name in names {
            let found = try await stack.query(name, at: end)
            let field = name.hasSuffix("_count") ? "count" : "sum"
            var wanted: [[String: String]: Double] = [:]
            for (labels, point) in metric.last {
                guard metric.kind == .histogram else {
                    wanted[labels] = ToldMetric.number(point["asInt"] ?? point["asDouble"])
                    continue
                }
                if !name.hasSuffix("_bucket") {
                    wanted[labels] = ToldMetric.number(point[field])
                    continue
                }
                var running = 0.0
                let counts = (point["bucketCounts"]?.asArray ?? []).map(ToldMetric.number)
                let bounds = (point["explicitBounds"]?.asArray ?? []).map(ToldMetric.number)
                for (index, count) in counts.enumerated() {
                    running += count ?? 0
                    let bound = index < bounds.count ? bounds[index] : .infinity
                    wanted[labels.merging(["le": "\(bound ?? 0)"]) { $1 }] = running
                }
            }
            #expect(Self.values(found) == wanted, "\(name)")
        }
    }

    /// The last value of each series by the labels that came from attributes.
    private static func values(_ found: [JSONValue]) -> [[String: String]: Double] {
        let added: Set = [
            "__name__", "job", "instance", "service_version", "deployment_environment_name",
        ]
        return Dictionary(
            found.map { series in
                let members = series["metric"]?.asObject?.members ?? []
                var labels = Dictionary(
                    members.filter { !added.contains($0.name) }
                        .map { ($0.name, $0.value.asString ?? "") },
                    uniquingKeysWith: { one, _ in one })
                // Bounds are compared as numbers.
                if let bound = labels["le"].flatMap({ Double($0.replacing("+", with: "")) }) {
                    labels["le"] = "\(bound)"
                }
                let value = ToldMetric.number(series["value"]?.asArray?.last)
                return (labels, value ?? .nan)
            }, uniquingKeysWith: { one, _ in one })
    }

    // MARK: Exemplars and histograms

    @Test func `an exemplar leads to a word's trace in the journal`() async throws {
        try await RunningStack.lend { stack in
            try await deliver(20, to: stack)
            let words = try desk.spans.filter { $0["name"] == "flashcard.word" }
            let traces = Set(words.compactMap { $0["traceId"]?.asString })
            #expect(traces.count == 20)
            let minute: Int64 = 60_000_000_000
            let now = HandMadeTelemetry().now
            let found = try await stack.exemplars(
                "flashcard_word_duration_seconds_bucket", now - 10 * minute...now + minute)
            let exemplars = found.flatMap { $0["exemplars"]?.asArray ?? [] }
            #expect(!exemplars.isEmpty)
            for exemplar in exemplars {
                let labels = exemplar["labels"]
                let trace = try #require(labels?["trace_id"]?.asString)
                #expect(traces.contains(trace))
                let span = try #require(
                    try desk.spans.first { $0["spanId"] == labels?["span_id"] })
                #expect(span["traceId"]?.asString == trace)
                #expect(span["name"] == "flashcard.word")
            }
        }
    }

    @Test func `an exponential histogram arrives as a native one`() async throws {
        try await RunningStack.lend { stack in
            let name = "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION"
            try await deliver(
                20, to: stack, .throughTheCollector, [name: "base2_exponential_bucket_histogram"])
            let told = try #require(
                try ToldMetric.all(in: desk.metrics)["flashcard.word.duration"])
            #expect(told.form == "exponentialHistogram")
            let series = "flashcard_word_duration_seconds{flashcard_outcome=\"created\"}"
            let found = try await stack.query(series)
            let histogram = try #require(found.first?["histogram"]?.asArray?.last)
            #expect(histogram["count"] == "20")
            let point = try #require(told.last[["flashcard_outcome": "created"]])
            #expect(ToldMetric.number(histogram["sum"]) == ToldMetric.number(point["sum"]))
            #expect(histogram["buckets"]?.asArray?.isEmpty == false)
            let median = try await stack.query("histogram_quantile(0.5, \(series))")
            let seconds = try #require(
                ToldMetric.number(median.first?["value"]?.asArray?.last))
            let ends = [point["min"], point["max"]].compactMap(ToldMetric.number)
            #expect(ends.count == 2)
            #expect(seconds >= (ends.first ?? 1) * 0.9 && seconds <= (ends.last ?? 0) * 1.1)
            #expect(try await stack.query("flashcard_word_duration_seconds_bucket").isEmpty)
        }
    }

    /// The series was exported at zero before the first word, so that its first count is a step.
    @Test func `the increase over the first run of a short list is its count`() async throws {
        try await RunningStack.lend { stack in
            try await deliver(3, to: stack)
            let told = try ToldMetric.all(in: desk.metrics)
            for (metric, label, count) in [
                ("flashcard.words", #"flashcard_outcome="created""#, 3.0),
                ("flashcard.runs", #"flashcard_outcome="partial""#, 1),
                ("flashcard.cards", #"flashcard_card_kind="recognise""#, 3),
                ("flashcard.telemetry.journal.dropped", #"signal="traces""#, 0),
            ] {
                let end = try #require(told[metric]?.last.values.map(ToldMetric.time).max())
                let series = "\(PromisedMetric.escaped(metric))_total{\(label)}"
                // At the last point: nothing is guessed beyond it.
                let found = try await stack.query("increase(\(series)[10m])", at: end)
                let increase = try #require(
                    ToldMetric.number(found.first?["value"]?.asArray?.last), "\(metric)")
                #expect(abs(increase - count) < 1e-6, "\(metric): \(increase)")
                let first = try await stack.query("min_over_time(\(series)[10m])", at: end)
                #expect(first.first?["value"]?.asArray?.last == "0", "\(metric)")
            }
        }
    }

    // MARK: Late points

    /// A journal of another desk that has waited so long, and is pushed now.
    private func pushLate(
        _ hours: Int, words: Int, to stack: RunningStack, _ way: Way = .throughTheCollector,
        _ settings: [String: String] = [:]
    ) async throws -> (desk: Desk, books: Books) {
        let late = Desk()
        try late.folder.write("list.csv", Desk.list(words))
        #expect(try await late.program.run(["process", "list.csv"]).code == 0)
        try late.age(by: hours)
        var program = late.program
        program.environment.merge(settings) { $1 }
        program.environment.merge(endpoint(stack, way)) { $1 }
        let push = try await program.run(["telemetry", "push"])
        #expect(push.code == 0, "\(push.output)\(push.errors)")
        return (late, try await late.books())
    }

    @Test func `a journal that has waited is taken in whole, after newer points`() async throws {
        let window = try ShippedStack.outOfOrderHours()
        try await RunningStack.lend { stack in
            try await deliver(9, to: stack)
            for (hours, words) in [(6, 7), (window - 1, 5)] {
                let (late, books) = try await pushLate(hours, words: words, to: stack)
                for signal in Books.signals {
                    let journalled = books.number(signal, "journalled")
                    #expect(journalled > 0)
                    #expect(
                        books.number(signal, "delivered") == journalled, "\(hours) h: \(signal)")
                }
                let told = try #require(try ToldMetric.all(in: late.metrics)["flashcard.words"])
                let end = try #require(told.last.values.map(ToldMetric.time).max())
                #expect(end < HandMadeTelemetry().now - Int64(hours) * 3_600_000_000_000)
                let series = #"flashcard_words_total{flashcard_outcome="created"}"#
                let found = try await stack.query(series, at: end)
                #expect(found.count == 1)
                #expect(found.first?["value"]?.asArray?.last?.asString == String(words))
                let increase = try await stack.query("increase(\(series)[10m])", at: end)
                let number = try #require(
                    ToldMetric.number(increase.first?["value"]?.asArray?.last))
                #expect(abs(number - Double(words)) < 1e-6)
            }
        }
    }

    @Test func `what is older than the window has expired, or is refused where it was kept`()
        async throws
    {
        let window = try ShippedStack.outOfOrderHours()
        try await RunningStack.lend { stack in
            try await deliver(3, to: stack)
            let (_, expired) = try await pushLate(window + 1, words: 3, to: stack)
            for signal in Books.signals {
                #expect(expired.number(signal, "expired") == expired.number(signal, "journalled"))
                #expect(expired.lastFailure(signal) == nil)
            }
            let days = ["FLASHCARD_TELEMETRY_DAYS": "30"]
            for way in Way.allCases {
                let (_, kept) = try await pushLate(window + 1, words: 3, to: stack, way, days)
                #expect(kept.number("metrics", "rejected") == kept.number("metrics", "journalled"))
                let said = kept.lastFailure("metrics") ?? ""
                // The collector tells the status alone, Prometheus the reason, too.
                #expect(said.contains("500"), "\(said)")
                #expect(said.contains("too old sample") || way == .throughTheCollector, "\(said)")
            }
        }
    }
}

extension ToldMetric {
    fileprivate var kind: PromisedMetric.Kind {
        switch form {
        case "gauge": .gauge
        case "sum": isMonotonic ? .counter : .upDown
        default: .histogram
        }
    }
}
