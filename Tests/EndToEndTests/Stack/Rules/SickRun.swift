//  The metrics of a run in which everything goes wrong at once, as a collector is handed them.
//  Every round is one export; counters go on from one to the next. Of a second process the words
//  stand still, since those of the first must fail.

import Foundation
import JSON

struct SickRun {
    let begun = HandMadeTelemetry().now

    /// What does not fire of it, or fires only when it is over; all others do.
    static let notOfIt: Set<String> = [
        "SpendOverPlan warning", "DataAbsent warning", "CollectorDown critical",
    ]

    func export(_ round: Int) -> String {
        let many = Double(20 * round)
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
            counter("flashcard.cache.lookups", many, lookup("miss")),
            counter("flashcard.cache.lookups", 0, lookup("hit")),
            counter("db.client.connection.timeouts", many, pool),
            gauge(
                "db.client.connection.count", 15,
                pool.merging(["db.client.connection.state": "used"]) { $1 }),
            gauge("db.client.connection.max", 15, pool),
            gauge(
                "flashcard.circuit_breaker.state", 1,
                ["flashcard.breaker": "openai/gpt", "flashcard.state": "open"]),
            gauge("flashcard.budget.limit", 10, [:]), gauge("flashcard.budget.spent", 10, [:]),
            gauge("flashcard.budget.reserved", 0, [:]),
            counter("flashcard.telemetry.journal.dropped", many, ["signal": "traces"]),
            gauge("flashcard.telemetry.journal.undelivered", 6000, ["signal": "traces"]),
            uptime,
        ]
        let second: [JSONValue] = [
            gauge("flashcard.run.words", 3, ["flashcard.state": "active"]),
            counter("flashcard.words", 5, outcome("created")),
            uptime,
        ]
        return telemetry([process("sick-0", first), process("sick-1", second)])
    }

    /// What ends alerts of long windows before their windows have passed: so much goes well after
    /// this round that what went wrong is no share of it any more.
    func recovery(after round: Int) -> String {
        let well = Double(20 * round) + 1_000_000
        return telemetry([
            process(
                "sick-0",
                [
                    counter("flashcard.words", well, outcome("created")),
                    counter("flashcard.cache.lookups", well, lookup("hit")),
                ])
        ])
    }

    /// A process that says no more than that it is there.
    var aliveAlone: String { telemetry([process("sick-0", [uptime])]) }

    /// What is spent, ten dollars a round.
    func spending(_ round: Int) -> String {
        telemetry([process("sick-0", [counter("flashcard.cost", Double(10 * round), model)])])
    }

    private let model = ["flashcard.provider": "openai", "flashcard.model": "gpt"]

    private var uptime: JSONValue { gauge("process.uptime", 1000, [:], unit: "s") }

    private func outcome(_ name: String) -> [String: String] {
        model.merging(["flashcard.outcome": name]) { $1 }
    }

    private func lookup(_ outcome: String) -> [String: String] {
        ["flashcard.cache": "replies", "flashcard.outcome": outcome]
    }

    private func telemetry(_ processes: [JSONValue]) -> String {
        JSONValue.object(
            JSONObject([.init(name: "resourceMetrics", value: .array(processes))])
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
