//  The metrics of a run in which everything goes wrong at once, as a collector is handed them.
//  Every round is one export; counters go on from one to the next. Of a second process the words
//  stand still, since those of the first must fail.

import Foundation
import JSON

struct SickRun {
    let begun = HandMadeTelemetry().now

    /// What fires of it: alert and severity.
    static let alerts: Set<String> = [
        "CardSuccessBurn critical", "ErrorRateHigh critical", "ErrorRateHigh warning",
        "RunStalled critical", "NewVersion info", "ModelCallsSlow warning", "BreakerOpen warning",
        "CallsThrottled warning", "RepliesReasked warning", "StoreOperationsSlow critical",
        "StoreOperationsSlow warning", "PoolWaitsLong critical", "PoolWaitsLong warning",
        "PoolEfficiencyLow warning", "PoolSaturated warning", "PoolTimeouts warning",
        "BudgetSpent critical", "BudgetSpent warning", "TelemetryDropped warning",
        "JournalUndelivered warning",
    ]

    func export(_ round: Int) -> String {
        let many = Double(20 * round)
        let model = ["flashcard.provider": "openai", "flashcard.model": "gpt"]
        let outcome = { (name: String) in model.merging(["flashcard.outcome": name]) { $1 } }
        let stage = ["flashcard.stage": "card"]
        let pool = ["db.client.connection.pool.name": "store readers"]
        let first: [JSONValue] = [
            counter("flashcard.words", many, outcome("created")),
            counter("flashcard.words", many, outcome("failed")),
            slow("flashcard.stage.duration", round, outcome("failed").merging(stage) { $1 }),
            slow("db.client.operation.duration", round, ["db.namespace": "flashcard.store"]),
            slow("db.client.connection.wait_time", round, pool),
            slow(
                "gen_ai.client.operation.duration", round,
                ["gen_ai.provider.name": "openai", "gen_ai.request.model": "gpt"]),
            slow(
                "http.client.request.duration", round,
                ["server.address": "api.example.org", "http.response.status_code": "429"]),
            counter("flashcard.reply.reasked", many, stage),
            counter("db.client.connection.timeouts", many, pool),
            gauge(
                "db.client.connection.count", 15,
                pool.merging(["db.client.connection.state": "used"]) { $1 }),
            gauge("db.client.connection.max", 15, pool),
            gauge(
                "flashcard.circuit_breaker.state", 1,
                ["flashcard.breaker": "openai/gpt", "flashcard.state": "open"]),
            gauge("flashcard.budget.limit", 10, [:]), gauge("flashcard.budget.spent", 10, [:]),
            counter("flashcard.telemetry.journal.dropped", many, ["signal": "traces"]),
            gauge("flashcard.telemetry.journal.undelivered", 6000, ["signal": "traces"]),
            gauge("process.uptime", 1000, [:], unit: "s"),
        ]
        let second: [JSONValue] = [
            gauge("flashcard.run.words", 3, ["flashcard.state": "active"]),
            counter("flashcard.words", 5, outcome("created")),
            gauge("process.uptime", 1000, [:], unit: "s"),
        ]
        return JSONValue.object(
            JSONObject([
                .init(
                    name: "resourceMetrics",
                    value: [process("sick-0", first), process("sick-1", second)])
            ])
        ).text
    }

    private func process(_ instance: String, _ metrics: [JSONValue]) -> JSONValue {
        let resource = [
            "service.name": "flashcard-pipeline", "service.namespace": "korean-learning",
            "service.instance.id": instance, "service.version": "9.9.9",
            "deployment.environment.name": "test",
        ]
        return [
            "resource": ["attributes": attributes(resource)],
            "scopeMetrics": [["scope": ["name": "test"], "metrics": .array(metrics)]],
        ]
    }

    private func attributes(_ pairs: [String: String]) -> JSONValue {
        .array(pairs.sorted { $0.key < $1.key }.map(HandMadeTelemetry.attribute))
    }

    private func point(
        _ labels: [String: String], _ members: [JSONObject.Member]
    ) -> JSONValue {
        .object(
            JSONObject(
                [
                    .init(name: "startTimeUnixNano", value: HandMadeTelemetry.time(begun)),
                    .init(
                        name: "timeUnixNano",
                        value: HandMadeTelemetry.time(HandMadeTelemetry().now)),
                    .init(name: "attributes", value: attributes(labels)),
                ] + members))
    }

    private func counter(_ name: String, _ value: Double, _ labels: [String: String]) -> JSONValue {
        [
            "name": .string(name), "unit": "{thing}",
            "sum": [
                "aggregationTemporality": 2, "isMonotonic": true,
                "dataPoints": [point(labels, [.init(name: "asDouble", value: .number(value))])],
            ],
        ]
    }

    private func gauge(
        _ name: String, _ value: Double, _ labels: [String: String], unit: String = "{thing}"
    ) -> JSONValue {
        [
            "name": .string(name), "unit": .string(unit),
            "gauge": [
                "dataPoints": [point(labels, [.init(name: "asDouble", value: .number(value))])]
            ],
        ]
    }

    /// Twenty a round, each between 30 and 60 seconds.
    private func slow(_ name: String, _ round: Int, _ labels: [String: String]) -> JSONValue {
        let count = JSONValue.string(String(20 * round))
        return [
            "name": .string(name), "unit": "s",
            "histogram": [
                "aggregationTemporality": 2,
                "dataPoints": [
                    point(
                        labels,
                        [
                            .init(name: "count", value: count),
                            .init(name: "sum", value: .number(Double(800 * round))),
                            .init(name: "explicitBounds", value: [0.001, 0.5, 1, 30, 60]),
                            .init(name: "bucketCounts", value: ["0", "0", "0", "0", count, "0"]),
                        ])
                ],
            ],
        ]
    }
}
