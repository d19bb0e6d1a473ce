//  `flashcard demo` behind the shipped collector and the shipped Prometheus: afterwards every
//  panel, annotation, variable and recording rule has something to show, of the program's own
//  telemetry, and exemplars lead to its journal. With rules in which a minute is a second the
//  alerts fire that a demo is meant to fire, and resolve. Both run the real command.

import Foundation
import JSON
import TestSupport
import Testing

@Suite(.needs(.otelcol, .prometheus, .dockerCompose), .timeLimit(.minutes(10)))
struct DemoStackTests {
    private static let words = 60

    let desk = Desk()

    /// When it began, in seconds since 1970.
    private func demo(_ stack: RunningStack) async throws -> Int {
        let begun = Int(Date.now.timeIntervalSince1970)
        let result = try await program(stack).run(["demo", "--words", String(Self.words)])
        #expect(result.code == 0, "\(result.errors)")
        return begun
    }

    private func program(_ stack: RunningStack) -> BuiltProgram {
        var program = desk.program
        program.environment["OTEL_EXPORTER_OTLP_ENDPOINT"] =
            "http://127.0.0.1:\(stack.ports.collector)"
        return program
    }

    // MARK: Panels and rules

    @Test func `after a demo every panel and every rule shows something`() async throws {
        try await RunningStack.lend(inAHurry: true) { stack in
            let begun = try await demo(stack)
            let questions = try PanelQuestion.all()
            #expect(questions.count > 300)
            let (listed, shown) = questions.divided { question in
                NotShown.all.contains { $0.covers(question) }
            }
            let answers = try await PanelQuestion.answers(
                to: shown, stack, from: begun, within: .seconds(20))
            for case (let question, .silent(let why)) in answers {
                Issue.record("\(question.place): \(why)")
            }
            // Asked last, when nothing more is to come.
            let silent = try await PanelQuestion.answers(
                to: listed, stack, from: begun, within: .zero)
            for case (let question, .shows(let series, let value)) in silent
            where NotShown.all.contains(where: { $0.isHeldSilent && $0.covers(question) }) {
                Issue.record("\(question.place) is listed and shows \(value): \(series)")
            }
            try await exemplarsLeadToTheJournal(stack)
            PanelQuestion.printTable(answers + silent)
        }
    }

    /// Metrics with exemplars, and what the span that each leads to may be called.
    private static let exemplars = [
        ("flashcard_word_duration_seconds_bucket", "flashcard.word"),
        ("flashcard_stage_duration_seconds_bucket", "flashcard.stage"),
        ("gen_ai_client_operation_duration_seconds_bucket", "chat "),
        ("http_client_request_duration_seconds_bucket", "chat "),
    ]

    private func exemplarsLeadToTheJournal(_ stack: RunningStack) async throws {
        let spans = Dictionary(
            try desk.spans.map { ($0["spanId"]?.asString ?? "", $0) }, uniquingKeysWith: { $1 })
        let now = HandMadeTelemetry().now
        for (metric, name) in Self.exemplars {
            let found = try await stack.exemplars(metric, now - 600_000_000_000...now)
            let exemplars = found.flatMap { $0["exemplars"]?.asArray ?? [] }
            #expect(!exemplars.isEmpty, "\(metric)")
            for labels in exemplars.map({ $0["labels"] }) {
                let span = try #require(spans[labels?["span_id"]?.asString ?? ""], "\(metric)")
                #expect(span["traceId"] == labels?["trace_id"])
                #expect(span["name"]?.asString?.hasPrefix(name) == true, "\(metric) \(span)")
            }
        }
    }

    // MARK: Alerts

    /// What a demo is meant to fire: alert, severity and the window of a burn rate. With the true
    /// windows only a new version and a spent budget are told at once.
    private static let alerts: Set<String> = [
        "NewVersion info", "BreakerOpen warning", "BudgetSpent warning", "BudgetSpent critical",
        "WordsSetAside warning", "CardSuccessBurn warning 1d",
    ]

    @Test func `with rules that are sixty times faster a demo fires alerts, and they resolve`()
        async throws
    {
        let rules = ScaledRules(divisor: 60)
        try await RunningStack.lend(inAHurry: true, rules: rules) { stack in
            _ = try await demo(stack)
            let fired = try await alerts(stack, "max_over_time(ALERTS{alertstate=\"firing\"}[1h])")
            print("Fired by a demo: \(fired.sorted())")
            #expect(fired.isSuperset(of: Self.alerts), "\(fired)")

            // What goes well makes up for what went wrong.
            try desk.folder.write("list.csv", Desk.list(5000))
            let well = try await program(stack).run(["process", "list.csv"])
            #expect(well.code == 0, "\(well.errors)")
            let clock = ContinuousClock()
            let end = clock.now + .seconds(90)
            var loud = fired
            while !loud.isEmpty, clock.now < end {
                _ = try await stack.post("traces", HandMadeTelemetry().wordSpan)
                loud.formIntersection(
                    try await alerts(stack, "ALERTS{alertstate=\"firing\"}"))
            }
            #expect(loud == [])
        }
    }

    private func alerts(_ stack: RunningStack, _ expression: String) async throws -> Set<String> {
        Set(
            try await stack.query(expression).compactMap { series in
                let labels = series["metric"]
                let parts = ["alertname", "severity", "window"].compactMap { labels?[$0]?.asString }
                return parts.joined(separator: " ")
            })
    }
}

extension Array {
    /// Those that fulfil it, and the others.
    fileprivate func divided(_ isFulfilled: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(isFulfilled), filter { !isFulfilled($0) })
    }
}
