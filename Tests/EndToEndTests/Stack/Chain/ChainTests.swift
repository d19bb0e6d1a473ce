//  The whole chain, offline: what the code tells, under the names that Prometheus gives it, is what
//  dashboards, variables, rules, alerts and pages ask for, value by value.

import Foundation
import TestSupport
import Testing

@Suite struct ChainTests {
    @Test func `everything that is asked for is told, with the labels and values that it has`()
        throws
    {
        let chain = try Chain.shipped()
        let asked = try AskedExpression.all()
        let count = Dictionary(grouping: asked, by: \.language).mapValues(\.count)
        #expect(count[.promQL] ?? 0 > 300)
        #expect(count[.traceQL] ?? 0 > 5 && count[.logQL] ?? 0 > 5)
        #expect(count[.labelValues] ?? 0 > 20)
        for expression in asked {
            #expect(chain.faults(in: expression) == [], "\(expression)")
        }
    }

    @Test func `every recording rule can be followed down to metrics`() throws {
        let series = try SeriesCatalogue.shipped().series
        let rules = try PrometheusRule.all()
        #expect(rules.count > 60)
        for rule in rules where rule.kind == .record {
            #expect(series[rule.name] != nil, "\(rule.place): \(rule.expression)")
        }
    }

    /// Words in code marks that look like a series: a runbook that tells a name from before.
    @Test func `a page names no series that nobody tells`() throws {
        let series = try SeriesCatalogue.shipped().series
        let labels = Set(series.values.flatMap(\.keys))
            .union(try MetricCatalogue.attributes().map(PromisedMetric.escaped))
        let prefixes = "flashcard|gen_ai|db_client|http_client|otel_sdk|process|otelcol"
        let pattern = try Regex<(Substring, Substring)>(
            "`(?:[^`\n]*[^`\n\\w.:])?((?:\(prefixes))[_:][a-z0-9_:]*)[^`\n]*`")
        for page in try Pages.all() {
            for name in page.text.matches(of: pattern).map({ String($0.output.1) }) {
                let isKnown =
                    series[name] != nil || labels.contains(name)
                    || series.keys.contains { $0.hasPrefix(name) && name.hasSuffix("_") }
                #expect(isKnown, "\(page.name): \(name)")
            }
        }
    }

    // MARK: That it can fail

    private static let page = """

        | `a.calls` | counter, {call} | `a.outcome` (good, bad), `a.model`, `error.type` of bad | |
        | `a.time` | histogram, s | as for calls, without bad | Their durations. |
        | `a.state` | gauge, 1 | `a.outcome` | |
        | `a.size` | gauge, By | as for the state, without `a.outcome`, and `a.part` (one, two) | |

        """

    private static func planted() throws -> Chain {
        var series: [String: SeriesCatalogue.Labels] = [:]
        for metric in MetricCatalogue(page: page).metrics {
            for name in metric.promise.series {
                var labels: SeriesCatalogue.Labels = ["job": ["x"], "le": nil]
                for (key, values) in metric.attributes {
                    labels.updateValue(values, forKey: PromisedMetric.escaped(key))
                }
                series[name] = labels
            }
        }
        return Chain(
            series: SeriesCatalogue(series), attributes: ["a.outcome", "flashcard.term"],
            values: [:], spans: ["flashcard.word"])
    }

    @Test func `a row of the catalogue is read with its attributes and their values`() throws {
        let catalogue = MetricCatalogue(page: Self.page)
        #expect(catalogue["a.calls"]?.attributes["a.outcome"] == .some(["good", "bad"]))
        #expect(catalogue["a.calls"]?.attributes["a.model"] == .some(nil))
        #expect(catalogue["a.time"]?.attributes["a.outcome"] == .some(["good"]))
        #expect(catalogue["a.size"]?.attributes == ["a.part": ["one", "two"]])
        #expect(catalogue["a.state"]?.attributes["a.outcome"] == .some(["good", "bad"]))
    }

    @Test(arguments: [
        (#"sum by (a_outcome) (rate(a_calls_total{a_model=~"$model"}[5m]))"#, ["a_outcome"]),
        (#"a_calls_total{a_outcome=~"good|bad"} / on (a_model) a_calls_total"#, ["a_model"]),
        ("histogram_quantile(0.9, sum by (le, a_model) (rate(a_time_seconds_bucket[5m])))", []),
        (#"a_calls_total{a_outcome=~"g.*", job="x"}"#, ["job", "a_outcome", "a_model"]),
        ("max(a_state_ratio) or vector(1)", []),
    ])
    func `what is told may be asked for`(text: String, drawn: [String]) throws {
        let asked = AskedExpression(
            place: "here", language: .promQL, text: text, drawn: Set(drawn))
        #expect(try Self.planted().faults(in: asked) == [])
    }

    @Test(arguments: [
        ("sum(rate(a_calls[5m]))", "nobody tells a_calls"),
        (#"a_calls_total{outcome="good"}"#, "has no label outcome"),
        (#"a_calls_total{a_outcome="ugly"}"#, "has no a_outcome ugly"),
        (#"a_calls_total{a_outcome=~"good|ugly"}"#, "has no a_outcome ugly"),
        (#"a_calls_total{a_outcome=~"u.*"}"#, "has no a_outcome like u.*"),
        (#"a_time_seconds_count{a_outcome="bad"}"#, "has no a_outcome bad"),
        (#"a_calls_total{a_model="gpt"}"#, "nobody lists a_model"),
        (#"a_calls_total{error_type="a.b"}"#, "nobody lists error_type"),
        ("sum by (stage) (a_calls_total)", "grouped by stage"),
        ("a_calls_total * on (stage) a_calls_total", "matched by stage"),
        ("rate(a_calls_total[5m]", "cannot be read"),
        ("histogram_quantile(0.5, rate(a_time_bucket[5m]))", "nobody tells a_time_bucket"),
    ])
    func `what is not told is found`(text: String, fault: String) throws {
        let asked = AskedExpression(place: "here", language: .promQL, text: text)
        let faults = try Self.planted().faults(in: asked)
        #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }

    @Test func `a legend with a label that the answer has not is found`() throws {
        let asked = AskedExpression(
            place: "here", language: .promQL, text: "sum by (a_model) (a_calls_total)",
            drawn: ["a_outcome"])
        let faults = try Self.planted().faults(in: asked)
        #expect(faults == ["is drawn with a_outcome, which the answer has not"])
    }

    @Test(arguments: [
        (AskedExpression.Language.labelValues, "label_values(a_calls_total, stage)"),
        (.labelValues, "label_values(b, a_model)"), (.labelValues, "query_result(up)"),
        (.traceQL, "{ span.a.b = 1 }"), (.traceQL, #"{ name = "a" }"#),
        (.traceQL, #"{ resource.a = "b" }"#), (.logQL, #"{a="b"}"#),
        (.logQL, #"{service_name="b"} | a_b="c""#),
    ])
    func `a wrong name in another language is found`(
        language: AskedExpression.Language, text: String
    ) throws {
        let asked = AskedExpression(place: "here", language: language, text: text)
        #expect(try !Self.planted().faults(in: asked).isEmpty)
    }

    @Test func `a rule is read with its block, and with its line`() {
        let text = """
            groups:
              - name: g
                rules:
                  - record: a:b
                    expr: |2
                        sum(x)
                      /
                        y
                    labels: {k: v}
                  - alert: C
                    expr: up == 0
            """
        let rules = PrometheusRule.read(text, file: "f")
        #expect(rules.map(\.name) == ["a:b", "C"])
        #expect(rules.map(\.kind) == [.record, .alert])
        #expect(rules.first?.expression.contains("/\n") == true)
        #expect(rules.first?.expression.contains("labels") == false)
        #expect(rules.last?.expression == "up == 0")
    }
}
