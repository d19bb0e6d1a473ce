//  Every panel, annotation, variable and recording rule in a real Prometheus, behind a real
//  collector: each asks for series that are there, and finds a value that is not zero. A run's own
//  telemetry is posted, and beside it one that is made from the catalogue, for what a short run
//  does not tell. A table says who found what.

import Foundation
import JSON
import TestSupport
import Testing

@Suite(.needs(.otelcol, .prometheus, .dockerCompose), .timeLimit(.minutes(10)))
struct PanelDataTests {
    /// What is asked for together: a panel's targets, of which one at least is not zero.
    struct Asker {
        let place: String
        let expressions: [String]
        let isInstant: Bool
        var found: [Found] = []
        var missing = "nothing was asked yet"

        struct Found {
            let series: String
            let value: String
            /// Whether the run alone would have had an answer, or the parts of the stack.
            let isReal: Bool
        }
    }

    @Test func `every panel and every rule finds a value that is not zero`() async throws {
        try await RunningStack.lend(inAHurry: true) { stack in
            try await run(for: stack)
            let generated = GeneratedTelemetry(catalogue: try MetricCatalogue.shipped())
            let made = HandMadeTelemetry()
            let minute: Int64 = 60_000_000_000
            try await post(
                generated, (0..<6).map { ($0, made.now - Int64(5 - $0) * minute) }, to: stack)
            var waiting = try Self.askers()
            #expect(waiting.count > 250)
            var done: [Asker] = []
            // Rules come after their metrics, and the parts of the stack are scraped by and by.
            for round in 0..<100 where !waiting.isEmpty {
                try await post(generated, [(6 + round, HandMadeTelemetry().now)], to: stack)
                try await refuse(by: stack)
                for index in waiting.indices { try await ask(&waiting[index], of: stack) }
                done += waiting.filter { $0.missing.isEmpty }
                waiting.removeAll { $0.missing.isEmpty }
            }
            for asker in waiting { Issue.record("\(asker.place): \(asker.missing)") }
            Self.printTable(done)
        }
    }

    // MARK: What goes in

    private func run(for stack: RunningStack) async throws {
        let desk = Desk()
        try desk.folder.write("list.csv", Desk.list(20) + "21,apple,noun,,,,\n")
        var program = desk.program
        program.environment["OTEL_EXPORTER_OTLP_ENDPOINT"] =
            "http://127.0.0.1:\(stack.ports.collector)"
        // One environment, so that the rules take both together.
        program.environment["ENVIRONMENT"] = "test"
        program.environment["FLASHCARD_LIMITER_REQUESTS_PER_MINUTE"] = "6000000"
        let result = try await program.run(["process", "list.csv"])
        #expect(result.code == 3, "\(result.errors)")
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

    // MARK: Who asks

    private static func askers() throws -> [Asker] {
        var askers: [Asker] = []
        for board in try Dashboard.all() {
            for panel in board.panels where panel.source == "prometheus" {
                askers.append(
                    Asker(
                        place: panel.place,
                        expressions: panel.targets.compactMap { $0["expr"]?.asString },
                        isInstant: panel.targets.first?["instant"] == true))
            }
            for asked in AskedExpression.inBoard(board) where asked.language == .labelValues {
                guard let match = asked.text.firstMatch(of: /label_values\((.+), (\w+)\)/) else {
                    continue
                }
                let text = "count by (\(match.output.2)) (\(match.output.1))"
                askers.append(Asker(place: asked.place, expressions: [text], isInstant: true))
            }
            for mark in board.annotations where mark["datasource"]?["type"] == "prometheus" {
                let place = "\(board.name): \(mark["name"]?.asString ?? "")"
                let texts = [mark["expr"]?.asString].compactMap { $0 }
                askers.append(Asker(place: place, expressions: texts, isInstant: false))
            }
        }
        return askers
            + (try PrometheusRule.all().filter { $0.kind == .record }.map {
                Asker(place: $0.place, expressions: [$0.name], isInstant: true)
            })
    }

    private func ask(_ asker: inout Asker, of stack: RunningStack) async throws {
        asker.found = []
        asker.missing = ""
        var isZero = true
        for expression in asker.expressions {
            let text = GrafanaVariables.filledIn(expression)
            var isReal = true
            for selector in try PromQLReader.read(text).selectors {
                let series = try await stack.query("last_over_time(\(selector.text)[1h])")
                guard !series.isEmpty else {
                    asker.missing = "no series \(selector.text)"
                    return
                }
                isReal = isReal && series.contains { Self.isReal($0["metric"]) }
            }
            let answer = try await answers(text, asker.isInstant, stack)
            guard let sample = answer.first(where: { $0.value != 0 }) ?? answer.first else {
                asker.missing = "no sample of \(text)"
                return
            }
            isZero = isZero && sample.value == 0
            asker.found.append(
                .init(series: sample.series, value: "\(sample.value)", isReal: isReal))
        }
        if isZero { asker.missing = "always zero: \(asker.expressions)" }
    }

    /// What a rule records has no instance, and may come of either.
    private static func isReal(_ labels: JSONValue?) -> Bool {
        let instance = labels?["instance"]?.asString
        return instance != nil && instance != GeneratedTelemetry.instance
    }

    /// The samples of each series: those that are not zero first.
    private func answers(
        _ text: String, _ isInstant: Bool, _ stack: RunningStack
    ) async throws -> [(series: String, value: Double)] {
        let found: [JSONValue]
        if isInstant {
            found = try await stack.query(text)
        } else {
            let now = HandMadeTelemetry().now / 1_000_000_000
            found =
                try await stack.answer(
                    "query_range",
                    [
                        ("query", text), ("start", String(now - 300)), ("end", String(now)),
                        ("step", "15"),
                    ])["result"]?.asArray ?? []
        }
        return found.flatMap { series in
            let labels = (series["metric"]?.asObject?.members ?? []).map {
                "\($0.name)=\($0.value.asString ?? "")"
            }
            let samples = series["values"]?.asArray ?? [series["value"] ?? .null]
            return samples.compactMap { sample in
                ToldMetric.number(sample.asArray?.last).flatMap { value in
                    value.isNaN ? nil : ("{\(labels.joined(separator: ", "))}", value)
                }
            }
        }
    }

    // MARK: What is told

    private static func printTable(_ askers: [Asker]) {
        print("\n| asked by | series | told by | sample |\n|---|---|---|---|")
        for asker in askers.sorted(by: { $0.place < $1.place }) {
            for (expression, found) in zip(asker.expressions, asker.found) {
                let series = (try? PromQLReader.read(expression))?.metrics.sorted() ?? []
                print(
                    "| \(asker.place) | \(series.joined(separator: ", ")) \(found.series) "
                        + "| \(found.isReal ? "run or stack" : "generated") | \(found.value) |")
            }
        }
    }
}
