//  What is told of the groups of one database: how long works wait, how many go together, and what
//  becomes of them.

import Platform
import Problems
import Telemetry

final class GroupSignals: Sendable {
    private let namespace: [Attribute]
    private let meter: Meter
    private let tracer: Tracer
    private let logger: Logger
    private let works: Counter<Int64>
    private let committed: BoundCounter<Int64>
    private let delays: BoundCounter<Int64>
    private let refusals: BoundCounter<Int64>
    private let waits: BoundHistogram<Double>
    private let sizes: Histogram<Int64>
    private let checkpoints: Counter<Int64>
    private let logSize: BoundGauge<Int64>

    init(namespace: String, meter: Meter, tracer: Tracer, logger: Logger) {
        let name = [Attribute.string(Signals.Key.namespace, namespace)]
        self.namespace = name
        self.meter = meter
        self.tracer = tracer
        self.logger = logger
        works = meter.counter(
            Signals.Metric.works, unit: "{work}",
            description: "Works handed to the writer, by what became of them.")
        committed = works.bind(name + [.string(Signals.Key.outcome, "committed")])
        refusals = works.bind(name + [.string(Signals.Key.outcome, "refused")])
        _ = works.bind(name + [.string(Signals.Key.outcome, "failed")])
        let delayed: Counter<Int64> = meter.counter(
            Signals.Metric.delayedWorks, unit: "{work}",
            description: "Works that found the writer's queue full and waited behind it.")
        delays = delayed.bind(name)
        let waits: Histogram<Double> = meter.histogram(
            Signals.Metric.workWait, unit: "s",
            description: "From the handing in of a work to the beginning of its group.",
            advice: InstrumentAdvice(bucketBoundaries: [
                0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5,
            ]))
        self.waits = waits.bind(name)
        sizes = meter.histogram(
            Signals.Metric.groupSize, unit: "{work}",
            description: "Works that were committed together.",
            advice: InstrumentAdvice(bucketBoundaries: [1, 2, 4, 8, 16, 32, 64, 128]))
        checkpoints = meter.counter(
            Signals.Metric.checkpoints, unit: "{checkpoint}",
            description: "Moves of the log into the file, by how far they came.")
        let logSize: Gauge<Int64> = meter.gauge(
            Signals.Metric.logSize, unit: "By",
            description: "What is in the log and not yet in the file.")
        self.logSize = logSize.bind(name)
    }

    func delayed() { delays.add(1) }

    func refused() { refusals.add(1) }

    func waited(_ duration: Duration) { waits.record(duration.seconds) }

    func grew(_ bytes: Int) { logSize.record(Int64(bytes)) }

    /// All of it, a part because somebody was reading, or nothing because it failed.
    func checkpointed(_ outcome: String) {
        checkpoints.add(1, namespace + [.string(Signals.Key.outcome, outcome)])
    }

    /// A group is over: each work is counted with what became of it.
    func ended(_ group: [GroupWork], _ durability: Durability, _ failure: SQLiteError?) {
        let isHeard = works.isEnabled || logger.isEnabled(.error)
        guard isHeard else { return }
        let errors = group.compactMap(\.error)
        committed.add(Int64(group.count - errors.count))
        for error in errors {
            works.add(
                1,
                namespace + [
                    .string(Signals.Key.outcome, "failed"),
                    .string(Signals.Key.errorType, error.problem.code),
                ])
        }
        sizes.record(
            Int64(group.count),
            namespace + [.string(Signals.Key.durability, durability.rawValue)])
        guard let failure else { return }
        let problem = failure.problem
        logger.log(
            .error, "\(group.count) works were not written: \(problem.message)",
            namespace + [
                .int(Signals.Key.batchSize, group.count),
                .string(Signals.Key.errorType, problem.code),
            ], problem: problem, event: Signals.Event.groupFailed)
    }

    /// The span of a group: below the first of its callers that is part of a trace, and linked to
    /// the others. None where there is no such caller.
    func span(of group: [GroupWork], _ durability: Durability) -> Span? {
        guard tracer.isEnabled else { return nil }
        let callers = group.compactMap(\.span)
        guard let first = callers.first else { return nil }
        let parent = Context(span: Span(propagating: first))
        return tracer.startSpan(
            "COMMIT", kind: .client,
            attributes: [
                .string(Signals.Key.system, "sqlite"), .string(Signals.Key.operation, "COMMIT"),
                .int(Signals.Key.batchSize, group.count),
                .string(Signals.Key.durability, durability.rawValue),
            ] + namespace,
            links: callers.dropFirst().map { Link($0) }, parent: parent)
    }
}
