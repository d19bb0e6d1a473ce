//  The unit tests of the alerts, which promtool runs: what each says it shows, and what it expects.

import Foundation

struct AlertUnitTest {
    /// `BreakerOpen warning`, with the window where there are several.
    let subject: String
    /// `fires`, `does not fire on few calls`.
    let claim: String
    let hasData: Bool
    let checks: [Check]

    struct Check {
        let alert: String
        /// The labels of each alert that is to fire then.
        let expected: [String]

        func expects(_ alert: ShippedAlert) -> Bool {
            expected.contains { labels in
                alert.labels.allSatisfy { labels.contains("\($0.key): \($0.value)") }
            }
        }
    }

    static func all() throws -> [AlertUnitTest] {
        try ShippedStack.names(in: "prometheus/tests").flatMap { name in
            read(try ShippedStack.text("prometheus/tests/\(name)"))
        }
    }

    static func read(_ text: String) -> [AlertUnitTest] {
        text.split(separator: "\n  - name: \"").dropFirst().compactMap { test in
            guard let title = test.prefixMatch(of: /([^":]+): ([^"]+)"/) else { return nil }
            let checks = test.split(separator: "\n      - eval_time: ").dropFirst().map { check in
                Check(
                    alert: check.firstMatch(of: /alertname: (\w+)/).map { String($0.output.1) }
                        ?? "",
                    expected: check.matches(of: /exp_labels: \{([^}]*)\}/).map {
                        String($0.output.1).replacing("\"", with: "")
                    })
            }
            return AlertUnitTest(
                subject: String(title.output.1), claim: String(title.output.2),
                hasData: !test.contains("input_series: []"), checks: Array(checks))
        }
    }
}
