//  What is told of one pool. Waiting, making and using have a histogram each, since they say
//  different things: too few connections, a slow server, slow work. Everything that the pool counts
//  itself is read when somebody collects, so that a loan pays for two histograms and nothing else.

import Platform
import Problems
public import Telemetry

public final class PoolSignals: Sendable {
    private let pool: Attribute
    private let meter: Meter
    private let logger: Logger
    private let waits: BoundHistogram<Double>
    private let uses: BoundHistogram<Double>
    private let creations: BoundHistogram<Double>
    private let ages: BoundHistogram<Double>
    private let timeouts: BoundCounter<Int64>
    /// How a pool stood that was closed: the last export comes when it is gone.
    private let last = Locked<PoolStatus?>(nil)

    public init(
        _ pool: String, meter: Meter = Meter(scope: Signals.scope),
        logger: Logger = Logger(Signals.scope)
    ) {
        let name = Attribute.string(Signals.Key.pool, pool)
        self.pool = name
        self.meter = meter
        self.logger = logger
        func histogram(
            _ metric: String, _ description: String, _ boundaries: [Double]
        ) -> BoundHistogram<Double> {
            let histogram: Histogram<Double> = meter.histogram(
                metric, unit: "s", description: description,
                advice: InstrumentAdvice(bucketBoundaries: boundaries))
            return histogram.bind([name])
        }
        // Those that the conventions advise for operations of databases.
        let times = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10]
        waits = histogram(
            Signals.MetricName.waitTime, "How long those waited who got a connection.", times)
        uses = histogram(
            Signals.MetricName.useTime, "From a connection's loan to its return.", times)
        creations = histogram(
            Signals.MetricName.createTime, "How long it took to make a connection.", times)
        ages = histogram(
            Signals.MetricName.age, "How old connections were when they were closed.",
            [1, 10, 60, 300, 600, 1800, 3600, 7200])
        let timeouts: Counter<Int64> = meter.counter(
            Signals.MetricName.timeouts, unit: "{timeout}",
            description: "Waits for a connection that ended without one.")
        self.timeouts = timeouts.bind([name])
    }

    // MARK: Measured as it happens

    @inline(__always)
    func waited(_ duration: Duration) { waits.record(duration.seconds) }

    @inline(__always)
    func used(_ duration: Duration) { uses.record(duration.seconds) }

    func created(_ duration: Duration) { creations.record(duration.seconds) }

    func closed(_ age: Duration) { ages.record(age.seconds) }

    func timedOut() { timeouts.add(1) }

    // MARK: Read when somebody collects

    func watch(_ status: @escaping @Sendable () -> PoolStatus?) {
        let gauges = PoolGauges(meter)
        let (pool, last) = (pool, last)
        meter.observe(gauges.all) { observation in
            guard let status = status() ?? last.withLock({ $0 }) else { return }
            gauges.observe(status, [pool], observation)
        }
    }

    // MARK: Told

    func leaking(_ lent: PoolStatus.Lent) {
        logger.log(
            .warning, "A connection has been lent for \(lent.lasted.short), by \(lent.site).",
            details(lent), event: Signals.Event.overdue)
    }

    func lost(_ lent: PoolStatus.Lent) {
        logger.log(
            .warning, "A connection was not given back by \(lent.site), and is closed.",
            details(lent), event: Signals.Event.lost)
    }

    func connectFailed(_ problem: Problem) {
        logger.debug(
            "A connection could not be made.",
            [pool, .string(Signals.Key.errorType, problem.code)])
    }

    func drained(_ status: PoolStatus) {
        last.withLock { $0 = status }
        guard status.checkedOut > 0 else { return }
        logger.log(
            .warning, "The pool was closed without connections that are still lent: \(status).",
            [pool, .int(Signals.Key.lent, status.checkedOut)], event: Signals.Event.undrained)
    }

    private func details(_ lent: PoolStatus.Lent) -> [Attribute] {
        [
            pool, .string(Signals.Key.site, lent.site.description),
            .double(Signals.Key.lasted, lent.lasted.seconds),
        ]
    }
}

/// The instruments whose values a pool knows at any time.
private struct PoolGauges: Sendable {
    let count: ObservableUpDownCounter<Int64>
    let most: ObservableUpDownCounter<Int64>
    let mostIdle: ObservableUpDownCounter<Int64>
    let leastIdle: ObservableUpDownCounter<Int64>
    let pending: ObservableUpDownCounter<Int64>
    let checkouts: ObservableCounter<Int64>
    let checkins: ObservableCounter<Int64>

    init(_ meter: Meter) {
        count = meter.observableUpDownCounter(
            Signals.MetricName.count, unit: "{connection}",
            description: "Connections by what they are doing.")
        most = meter.observableUpDownCounter(
            Signals.MetricName.most, unit: "{connection}",
            description: "The most connections that there may be.")
        mostIdle = meter.observableUpDownCounter(
            Signals.MetricName.mostIdle, unit: "{connection}",
            description: "The most connections that are kept while nobody uses them.")
        leastIdle = meter.observableUpDownCounter(
            Signals.MetricName.leastIdle, unit: "{connection}",
            description: "The fewest connections that are kept while nobody uses them.")
        pending = meter.observableUpDownCounter(
            Signals.MetricName.pending, unit: "{request}",
            description: "Callers that wait for a connection.")
        checkouts = meter.observableCounter(
            Signals.MetricName.checkouts, unit: "{checkout}",
            description: "Connections that were lent.")
        checkins = meter.observableCounter(
            Signals.MetricName.checkins, unit: "{checkin}", description: "Leases that ended.")
    }

    var all: [any ObservableInstrument] {
        [count, most, mostIdle, leastIdle, pending, checkouts, checkins]
    }

    func observe(
        _ status: PoolStatus, _ pool: [Attribute], _ observation: borrowing Observation
    ) {
        observation.observe(
            count, Int64(status.idle), pool + [.string(Signals.Key.state, "idle")])
        observation.observe(
            count, Int64(status.checkedOut), pool + [.string(Signals.Key.state, "used")])
        observation.observe(most, Int64(status.size + status.mostOverflow), pool)
        observation.observe(mostIdle, Int64(status.size), pool)
        observation.observe(leastIdle, 0, pool)
        observation.observe(pending, Int64(status.waiting), pool)
        observation.observe(checkouts, Int64(status.counts.checkouts), pool)
        observation.observe(checkins, Int64(status.counts.checkins), pool)
    }
}
