//  Where records go. Closures rather than a protocol: a sink is one function with a threshold, and
//  a test makes one in a line. An object, since every call hands it on.
//
//  `emit` is called on the thread that logs, from any number of threads at once. It must not fail
//  and must not wait for long; one that itself logs would call itself without end.

public final class LogSink: Sendable {
    /// What somebody is about to tell, as far as it is known before the record is made.
    public struct Question: Sendable {
        public let severity: Severity
        public let eventName: String?
        public let scope: InstrumentationScope
        public let context: Context

        public init(
            severity: Severity, eventName: String?, scope: InstrumentationScope, context: Context
        ) {
            self.severity = severity
            self.eventName = eventName
            self.scope = scope
            self.context = context
        }
    }

    /// What matters less than this is not even made into a record.
    public let minimum: Severity
    /// Whether a record that passes the minimum would be heard; without it every one is.
    public let isEnabled: (@Sendable (Question) -> Bool)?
    public let emit: @Sendable (LogRecord) -> Void
    /// Hands on whatever is still held back; called before the process ends.
    public let flush: @Sendable () -> Void

    public init(
        minimum: Severity = .trace, isEnabled: (@Sendable (Question) -> Bool)? = nil,
        emit: @escaping @Sendable (LogRecord) -> Void,
        flush: @escaping @Sendable () -> Void = {}
    ) {
        self.minimum = minimum
        self.isEnabled = isEnabled
        self.emit = emit
        self.flush = flush
    }

    public func hears(_ question: @autoclosure () -> Question) -> Bool {
        guard let isEnabled else { return true }
        return isEnabled(question())
    }

    /// Several sinks as one; each hears what passes its own minimum, in their order.
    public static func joined(_ sinks: [LogSink]) -> LogSink {
        if sinks.count == 1 { return sinks[0] }
        // One sink that hears everything above the common minimum makes the question idle.
        let minimum = sinks.map(\.minimum).min() ?? .critical4
        let isIdle = sinks.contains { $0.minimum == minimum && $0.isEnabled == nil }
        let asks: @Sendable (Question) -> Bool = { question in
            sinks.contains { question.severity >= $0.minimum && $0.hears(question) }
        }
        return LogSink(
            minimum: minimum, isEnabled: isIdle ? nil : asks,
            emit: { record in
                for sink in sinks where record.severity >= sink.minimum { sink.emit(record) }
            },
            flush: { for sink in sinks { sink.flush() } })
    }
}
