//  Where records go. Three closures rather than a protocol: a sink is one function with a
//  threshold, and a test makes one in a line.
//
//  `emit` is called on the thread that logs, from any number of threads at once. It must not fail
//  and must not wait for long; one that itself logs would call itself without end.

package struct LogSink: Sendable {
    /// What matters less than this is not even made into a record.
    package let minimum: Severity
    package let emit: @Sendable (LogRecord) -> Void
    /// Hands on whatever is still held back; called before the process ends.
    package let flush: @Sendable () -> Void

    package init(
        minimum: Severity = .trace, emit: @escaping @Sendable (LogRecord) -> Void,
        flush: @escaping @Sendable () -> Void = {}
    ) {
        self.minimum = minimum
        self.emit = emit
        self.flush = flush
    }
}
