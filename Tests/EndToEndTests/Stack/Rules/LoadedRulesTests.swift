//  The rules in a real Prometheus, which reads them as they ship: what it understands is what the
//  other tests have read.

import Foundation
import JSON
import TestSupport
import Testing

@Suite(.needs(.otelcol, .prometheus, .dockerCompose), .timeLimit(.minutes(3)))
struct LoadedRulesTests {
    @Test func `Prometheus has every rule and every alert, with labels and annotations`()
        async throws
    {
        try await RunningStack.lend { stack in
            let rules = try await stack.rules().flatMap { $0["rules"]?.asArray ?? [] }
            #expect(rules.count { $0["type"] == "recording" } > 60)
            let alerts = rules.filter { $0["type"] == "alerting" }.map { rule in
                ShippedAlert(
                    file: "", name: rule["name"]?.asString ?? "", labels: texts(rule["labels"]),
                    annotations: texts(rule["annotations"]))
            }
            let read = try ShippedAlert.all().map { alert in
                ShippedAlert(
                    file: "", name: alert.name, labels: alert.labels,
                    annotations: alert.annotations)
            }
            #expect(alerts.count == read.count)
            for alert in read { #expect(alerts.contains(alert), "\(alert)") }
        }
    }

    private func texts(_ value: JSONValue?) -> [String: String] {
        Dictionary(
            (value?.asObject?.members ?? []).map { ($0.name, $0.value.asString ?? "") }
        ) { first, _ in first }
    }
}
