//  The SDK's side of logging: a record passes the rules, gets the time when it was seen and the
//  limits, and goes to the processors in their order.
//
//      Logger ─▶ sink ─▶ rules ─▶ time, limits ─▶ StandardErrorLog ─▶ BatchLogProcessor ─▶ …
//
//  It can stand behind the process's installation, or be a second one whose loggers are asked for
//  here. After the shutdown records still pass, so that each processor counts what it did not take;
//  nothing disappears without a number.

package import Platform
import Synchronization
package import Telemetry

package final class LoggerProvider: Sendable {
    package let resource: Resource
    private let processors: [any LogRecordProcessor]
    private let limits: AttributeLimits
    private let rules: [LoggerRule]
    private let time: TimeSource
    private let minima: [Severity]
    /// The only processor, as nearly always; `processors` keeps it alive.
    private let only: Unmanaged<BatchLogProcessor>?
    private let asks: Bool
    private let made = Atomic(0)
    private let isShutDown = Atomic(false)

    package init(
        resource: Resource, processors: [any LogRecordProcessor],
        limits: AttributeLimits = .standard, rules: [LoggerRule] = [],
        time: TimeSource = .system
    ) {
        self.resource = resource
        self.processors = processors
        self.limits = limits
        self.rules = rules
        self.time = time
        minima = processors.map(\.minimum)
        let batch = processors.count == 1 ? processors[0] as? BatchLogProcessor : nil
        only = batch.map { .passUnretained($0) }
        asks = !rules.isEmpty || processors.isEmpty || processors.contains(where: \.asks)
    }

    /// How many records there were, `otel.sdk.log.created`.
    package var created: Int { made.load(ordering: .relaxed) }

    /// What to install, or to give a logger.
    package var sink: LogSink {
        let ask: @Sendable (LogSink.Question) -> Bool = { self.isEnabled($0) }
        return LogSink(
            minimum: minima.min() ?? .critical4, isEnabled: asks ? ask : nil,
            emit: { self.emit($0) },
            flush: { _ = self.forceFlush(deadline: self.time.monotonic() + .seconds(5)) })
    }

    /// A logger that speaks to this provider, whatever is installed.
    package func logger(_ scope: InstrumentationScope) -> Logger { Logger(scope, sink: sink) }

    package func isEnabled(_ question: LogSink.Question) -> Bool {
        guard admits(question.severity, question.scope, question.context) else { return false }
        for processor in processors {
            if question.severity >= processor.minimum, processor.isEnabled(question) { return true }
        }
        return false
    }

    package func emit(_ record: LogRecord) {
        if !rules.isEmpty, !admits(record.severity, record.instrumentation, record.context) {
            return
        }
        made.wrappingAdd(1, ordering: .relaxed)
        let attributes = record.attributes
        let (kept, dropped) = limits.limited(attributes)
        var data = LogRecordData(
            record, observed: time.wallNow, droppedAttributes: dropped, resource: resource)
        if kept.count != attributes.count || !limits.leavesValues { data.record.attributes = kept }
        if let only {
            return only._withUnsafeGuaranteedRef { batch in
                if record.severity.rawValue >= batch.minimum.rawValue { batch.add(data) }
            }
        }
        for (processor, minimum) in zip(processors, minima)
        where record.severity.rawValue >= minimum.rawValue {
            processor.onEmit(&data)
        }
    }

    /// False when one of the processors was not done by the deadline.
    package func forceFlush(deadline: MonotonicTime) -> Bool {
        processors.reduce(true) { $1.forceFlush(deadline: deadline) && $0 }
    }

    /// Tells how many records were lost. Only the first call does anything.
    package func shutdown(deadline: MonotonicTime) -> Int {
        guard !isShutDown.exchange(true, ordering: .acquiringAndReleasing) else { return 0 }
        return processors.reduce(0) { $0 + $1.shutdown(deadline: deadline) }
    }

    private func admits(
        _ severity: Severity, _ scope: InstrumentationScope, _ context: Context
    ) -> Bool {
        guard !rules.isEmpty, let rule = rules.first(where: { $0.fits(scope.name) }) else {
            return true
        }
        return rule.admits(severity, in: context)
    }
}
