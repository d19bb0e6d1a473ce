//  Rules and alerts before Prometheus' own checker, and what each alert owes whoever is called by
//  it: a severity, a sentence, a dashboard, a page, and tests of its whole life.

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct AlertTests {
    @Test(.needs(.promtool)) func `Prometheus has nothing to say against rules and alerts`() throws
    {
        let files = try ["rules", "alerts"].flatMap { folder in
            try ShippedStack.names(in: "prometheus/\(folder)").map {
                ShippedStack.path("prometheus/\(folder)/\($0)")
            }
        }
        #expect(files.count > 10)
        let arguments = ["check", "rules", "--lint=all", "--lint-fatal"] + files
        let answer = try RealTool.promtool.found().run(arguments)
        #expect(!String(decoding: answer, as: UTF8.self).contains("FAILED"))
    }

    @Test(.needs(.promtool), arguments: try ShippedStack.names(in: "prometheus/tests"))
    func `what the tests of rules and alerts say is so`(_ file: String) async throws {
        let path = ShippedStack.path("prometheus/tests/\(file)")
        let promtool = try RealTool.promtool.found()
        // Days of points take a while, which no thread of the shared pool should spend.
        let answer = try await onItsOwnThread { try promtool.run(["test", "rules", path]) }
        #expect(String(decoding: answer, as: UTF8.self).contains("SUCCESS"))
    }

    @Test(.needs(.amtool)) func `Alertmanager accepts whom it has to tell`() throws {
        let path = ShippedStack.path("prometheus/alertmanager.yml")
        let answer = try RealTool.amtool.found().run(["check-config", path])
        #expect(String(decoding: answer, as: UTF8.self).contains("SUCCESS"))
        for (severity, receiver) in [("critical", "page"), ("warning", "ticket"), ("info", "show")]
        {
            let asked = ["config", "routes", "test", "--config.file=\(path)"]
            let answer = try RealTool.amtool.found().run(asked + ["severity=\(severity)"])
            #expect(String(decoding: answer, as: UTF8.self) == receiver + "\n")
        }
    }

    @Test func `every alert that was asked for is there, with its severities`() throws {
        let found = Dictionary(grouping: try ShippedAlert.all(), by: \.name)
            .mapValues { Set($0.map(\.severity)) }
        let two: Set = ["critical", "warning"]
        #expect(
            found == [
                "CardSuccessBurn": two, "ErrorRateHigh": two, "WordsSetAside": ["warning"],
                "RunStalled": ["critical"], "NewVersion": ["info"], "ModelCallsSlow": ["warning"],
                "BreakerOpen": ["warning"], "CallsThrottled": ["warning"],
                "RepliesReasked": ["warning"], "StoreOperationsSlow": two, "PoolWaitsLong": two,
                "PoolEfficiencyLow": ["warning"], "PoolSaturated": ["warning"],
                "PoolTimeouts": ["warning"], "CacheHitRateLow": ["info"],
                "SpendOverPlan": ["warning"], "BudgetSpent": two, "TelemetryDropped": ["warning"],
                "JournalUndelivered": ["warning"], "CollectorDown": ["critical"],
                "DataAbsent": ["warning"],
            ])
    }

    @Test func `an alert says what is wrong, where to look and what to type`() throws {
        let boards = try ShippedStack.dashboardUids()
        for alert in try ShippedAlert.all() {
            let annotations = alert.annotations
            #expect(["critical", "warning", "info"].contains(alert.severity), "\(alert.title)")
            #expect(annotations["summary"]?.isEmpty == false, "\(alert.title)")
            #expect(annotations["description"]?.hasSuffix(".") == true, "\(alert.title)")
            let dashboard = annotations["dashboard_url"] ?? ""
            let link = try #require(
                dashboard.wholeMatch(of: /\{\{ \$externalLabels\.grafana \}\}\/d\/([a-z-]+)/),
                "\(alert.title): \(dashboard)")
            #expect(boards.contains(String(link.output.1)), "\(alert.title): \(dashboard)")
            #expect(
                annotations["runbook_url"]
                    == "{{ $externalLabels.runbooks }}/\(alert.name).md", "\(alert.title)")
        }
    }

    @Test func `every alert has a test of each kind, and each expects what its name says`() throws {
        let tests = Dictionary(grouping: try AlertUnitTest.all(), by: \.subject)
        let alerts = try ShippedAlert.all()
        #expect(Set(tests.keys) == Set(alerts.map(\.title)))
        for alert in alerts {
            let own = tests[alert.title] ?? []
            for kind in ["fires", "does not fire", "resolves", "no data"] {
                #expect(own.contains { $0.claim == kind }, "\(alert.title): \(kind)")
            }
            for test in own { try check(test, of: alert) }
        }
    }

    private func check(_ test: AlertUnitTest, of alert: ShippedAlert) throws {
        let title = Comment(rawValue: "\(test.subject): \(test.claim)")
        let fires = test.checks.map { $0.expects(alert) }
        #expect(!fires.isEmpty && test.checks.allSatisfy { $0.alert == alert.name }, title)
        #expect(test.hasData == (test.claim != "no data"), title)
        switch test.claim {
        case "resolves": #expect(fires.first == true && fires.last == false, title)
        // A collector that nobody asks is as good as none; every other alert has to be silent.
        case "no data": #expect(fires == [alert.name == "CollectorDown"], title)
        case let claim where claim.hasPrefix("does not fire"):
            #expect(!fires.contains(true), title)
        case let claim where claim.hasPrefix("fires"): #expect(fires.first == true, title)
        default: Issue.record(title)
        }
    }

    @Test func `one who links to Grafana finds it where the compose file puts it`() throws {
        let prometheus = try ShippedStack.text("prometheus/prometheus.yml")
        let compose = try ShippedStack.text(ShippedStack.composeFile)
        let link = try #require(prometheus.firstMatch(of: /grafana: http:\/\/(127\.0\.0\.1:\d+)\n/))
        #expect(compose.contains("\"\(link.output.1):3000\""))
        // The addresses are for links alone, and no part of an alert.
        #expect(prometheus.contains("{action: labeldrop, regex: grafana|runbooks}"))
    }

    private func onItsOwnThread<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Swift.Result { try body() }) }
        }
    }
}
