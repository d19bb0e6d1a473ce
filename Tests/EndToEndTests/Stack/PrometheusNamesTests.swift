//  The names that Prometheus gives, against a table.

import Testing

@Suite struct PrometheusNamesTests {
    private static let rows: [(String, [String])] = [
        ("| `a.b` | counter, {word} | |", ["a_b_total"]),
        ("| `a.b_c` | up-down counter, By | |", ["a_b_c_bytes"]),
        ("| `a` | gauge, s | |", ["a_seconds"]),
        ("| `a.time` | counter, s | |", ["a_time_seconds_total"]),
        ("| `a` | histogram, s | |", ["a_seconds_bucket", "a_seconds_sum", "a_seconds_count"]),
        ("| `a` | span, s | |", []),
    ]

    @Test(arguments: rows)
    func `a row of the table has the names that Prometheus gives`(row: String, series: [String]) {
        #expect(PromisedMetric.inTable(of: "\n" + row).flatMap(\.series) == series)
    }
}
