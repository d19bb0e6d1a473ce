//  The reader of PromQL against a table, and against a parser that is not ours.

import Foundation
import TestSupport
import Testing

@Suite struct PromQLTests {
    private static let read: [(String, [String], [String])] = [
        ("up", ["up"], []),
        (#"up{job=~"$job", instance!="a"}"#, [#"up{job=~"$job", instance!="a"}"#], []),
        ("rate(a_total[5m])", ["a_total"], ["5m"]),
        ("rate(a_total[$__rate_interval]) / 60", ["a_total"], ["$__rate_interval"]),
        ("sum by (a, b) (rate(x_total[5m]))", ["x_total"], ["5m"]),
        ("sum(rate(x_total[5m])) by (a)", ["x_total"], ["5m"]),
        ("max_over_time(timestamp(up)[1h:1m])", ["up"], ["1h:1m"]),
        ("a / on (k) group_left (v) b > bool 0 or vector(1)", ["a", "b"], []),
        ("a unless b offset 10m and -c", ["a", "b", "c"], []),
        ("histogram_quantile(0.9, sum by (le) (rate(h_bucket[5m])))", ["h_bucket"], ["5m"]),
        (#"{__name__="by"} + sum"#, [#"{__name__="by"}"#, "sum"], []),
        ("x:y:rate5m # what is said\n > 14.4", ["x:y:rate5m"], []),
        (#"up{a="{b}\"\\d"}"#, [#"up{a="{b}"\d"}"#], []),
    ]

    @Test(arguments: read)
    func `an expression is read with its series and ranges`(
        text: String, selectors: [String], ranges: [String]
    ) throws {
        let expression = try PromQLReader.read(text)
        #expect(expression.selectors.map(\.text) == selectors)
        #expect(expression.ranges == ranges)
    }

    @Test(arguments: [
        "", "sum(", "rate(a[5m)", "a{b}", #"a{b="c}"#, "a b", "raet(a[5m])", "a +", "(a)[5m]",
        "sum by a (b)", "a ; b", "a offset b",
    ])
    func `what is no PromQL is refused`(text: String) {
        #expect(throws: PromQLTokens.Unreadable.self) { try PromQLReader.read(text) }
    }

    @Test func `operators bind as closely as they do in Prometheus`() throws {
        let parts = try ["1 + 2 * 3 ^ 4 ^ 5", "a or b and c > d", "-a + b"].map(PromQLReader.read)
        func number(_ text: String) -> PromQL { .number(text) }
        func series(_ name: String) -> PromQL { .selector(.init(metric: name)) }
        #expect(
            parts[0]
                == .binary(
                    number("1"), "+", nil,
                    .binary(
                        number("2"), "*", nil,
                        .binary(number("3"), "^", nil, .binary(number("4"), "^", nil, number("5"))))
                ))
        #expect(
            parts[1]
                == .binary(
                    series("a"), "or", nil,
                    .binary(series("b"), "and", nil, .binary(series("c"), ">", nil, series("d")))))
        #expect(parts[2] == .binary(.negated(series("a")), "+", nil, series("b")))
    }

    @Test func `grouping and matching are kept with their labels`() throws {
        guard
            case .binary(let left, "/", let matching?, .aggregate("max", let without?, _)) =
                try PromQLReader.read(
                    "sum by (a) (x) / on (a) group_left (v) max without (b) (y)")
        else {
            Issue.record("not a quotient of two aggregations")
            return
        }
        guard case .aggregate("sum", let by?, _) = left else {
            Issue.record("no sum on the left")
            return
        }
        #expect(by == .init(isWithout: false, labels: ["a"]))
        #expect(without == .init(isWithout: true, labels: ["b"]))
        #expect(matching.labels == ["a"] && matching.many == "left" && matching.included == ["v"])
    }

    @Test(arguments: [
        ("=", "a", ["a"]), ("=~", "a|b", ["a", "b"]), ("=~", ".*", nil), ("=~", "$job", nil),
        ("!=", "", [""]), ("=~", "a_1|", ["a_1", ""]),
    ])
    func `a matcher names values or holds a pattern`(
        operation: String, value: String, values: [String]?
    ) {
        #expect(PromQL.Matcher(label: "l", operation: operation, value: value).values == values)
    }

    /// It has no word for variables, so they stand for what Grafana puts there.
    @Test(.needs(.promtool))
    func `what every dashboard, rule and alert asks is PromQL for Prometheus, too`() throws {
        let promtool = try RealTool.promtool.found()
        let folder = TemporaryFolder()
        var rules = "groups:\n  - name: all\n    rules:\n"
        let asked = try AskedExpression.all().filter { $0.language == .promQL }
        #expect(asked.count > 250)
        for expression in asked {
            let filled = GrafanaVariables.filledIn(expression.text)
            let quoted = filled.replacing("'", with: "''").replacing("\n", with: " ")
            rules += "      - record: asked\n        expr: '\(quoted)'\n"
        }
        let path = try folder.write("rules.yml", rules)
        let said = try promtool.run(["check", "rules", "--lint=none", path])
        #expect(String(decoding: said, as: UTF8.self).contains("SUCCESS"))
    }
}
