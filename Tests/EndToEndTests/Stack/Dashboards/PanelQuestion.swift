//  Everything that asks Prometheus for series, to be drawn, chosen from or recorded: each target of
//  a panel, annotations, variables and recording rules; and what a real Prometheus has to say. A
//  sample counts where it is not zero at some time, and every series that is named has to be there.

import Foundation
import JSON
import TestSupport

struct PanelQuestion: Sendable {
    let place: String
    let expression: String

    enum Answer: Sendable {
        case shows(series: String, value: Double)
        case silent(String)

        var isSilent: Bool { if case .silent = self { true } else { false } }
    }

    var metrics: Set<String> {
        (try? PromQLReader.read(expression))?.metrics ?? []
    }

    // MARK: Who asks

    static func all() throws -> [PanelQuestion] {
        var questions: [PanelQuestion] = []
        for board in try Dashboard.all() {
            for asked in AskedExpression.inBoard(board) {
                switch asked.language {
                case .promQL:
                    questions.append(PanelQuestion(asked.place, asked.text))
                case .labelValues:
                    let match = asked.text.wholeMatch(of: /label_values\((.+), (\w+)\)/)
                    guard let match else { throw Unread(text: asked.text) }
                    questions.append(
                        PanelQuestion(
                            asked.place, "count by (\(match.output.2)) (\(match.output.1))"))
                case .traceQL, .logQL: continue
                }
            }
        }
        let rules = try PrometheusRule.all().filter { $0.kind == .record }
        return questions + rules.map { PanelQuestion($0.place, $0.name) }
    }

    struct Unread: Error { let text: String }

    private init(_ place: String, _ expression: String) {
        self.place = place
        self.expression = GrafanaVariables.filledIn(expression)
    }

    // MARK: What is answered

    /// What was to be seen at some time of the window, in seconds since 1970.
    func answer(_ stack: RunningStack, _ window: ClosedRange<Int>) async throws -> Answer {
        for selector in try PromQLReader.read(expression).selectors {
            let past = "last_over_time(\(selector.text)[1h])"
            guard try await !stack.query(past).isEmpty else {
                return .silent("no series \(selector.text)")
            }
        }
        let found =
            try await stack.answer(
                "query_range",
                [
                    ("query", expression), ("start", String(window.lowerBound)),
                    ("end", String(window.upperBound)), ("step", "1"),
                ])["result"]?.asArray ?? []
        if found.isEmpty { return .silent("no sample of \(expression)") }
        for series in found {
            for sample in series["values"]?.asArray ?? [] {
                guard let value = ToldMetric.number(sample.asArray?.last), value.isFinite,
                    value != 0
                else { continue }
                return .shows(series: Self.text(of: series["metric"]), value: value)
            }
        }
        return .silent("always zero: \(expression)")
    }

    private static func text(of labels: JSONValue?) -> String {
        let pairs = (labels?.asObject?.members ?? []).map {
            "\($0.name)=\($0.value.asString ?? "")"
        }
        return "{\(pairs.joined(separator: ", "))}"
    }

    /// Asks until all of them show something, and at most until the end of the time; what is
    /// recorded comes a little after what it is made of.
    static func answers(
        to questions: [PanelQuestion], _ stack: RunningStack, from begun: Int,
        within time: Duration, meanwhile: () async throws -> Void = {}
    ) async throws -> [(question: PanelQuestion, answer: Answer)] {
        let clock = ContinuousClock()
        let end = clock.now + time
        var answered: [(question: PanelQuestion, answer: Answer)] = []
        var waiting = questions
        while true {
            try await meanwhile()
            var silent: [(question: PanelQuestion, answer: Answer)] = []
            let now = Int(Date.now.timeIntervalSince1970)
            for question in waiting {
                let answer = try await question.answer(stack, begun...now)
                if answer.isSilent {
                    silent.append((question, answer))
                } else {
                    answered.append((question, answer))
                }
            }
            if silent.isEmpty || clock.now > end { return answered + silent }
            waiting = silent.map(\.question)
        }
    }

    // MARK: What is told

    static func printTable(_ answers: [(question: PanelQuestion, answer: Answer)]) {
        print("\n| asked by | series | sample |\n|---|---|---|")
        for (question, answer) in answers.sorted(by: { $0.question.place < $1.question.place }) {
            let metrics = question.metrics.sorted().joined(separator: ", ")
            switch answer {
            case .shows(let series, let value):
                print("| \(question.place) | \(metrics) \(series) | \(value) |")
            case .silent(let why): print("| \(question.place) | \(metrics) | \(why) |")
            }
        }
    }
}
