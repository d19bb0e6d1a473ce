//  What happens to each record, one processor after the other; a change that one makes is seen by
//  the next. `onEmit` runs on the thread that logs and must neither fail nor wait.

package import Platform
package import Telemetry

package protocol LogRecordProcessor: AnyObject, Sendable {
    /// What matters less never reaches this processor.
    var minimum: Severity { get }
    /// Whether it wants to be asked before a record is made; where nobody does, none is.
    var asks: Bool { get }
    /// Whether it would do anything with a record of this kind.
    func isEnabled(_ question: LogSink.Question) -> Bool
    func onEmit(_ record: inout LogRecordData)
    /// False when the deadline came first.
    func forceFlush(deadline: MonotonicTime) -> Bool
    /// Tells how many records were lost by it. Only the first call does anything.
    func shutdown(deadline: MonotonicTime) -> Int
}

extension LogRecordProcessor {
    package var minimum: Severity { .trace }
    package var asks: Bool { false }
    package func isEnabled(_ question: LogSink.Question) -> Bool { true }
    package func forceFlush(deadline: MonotonicTime) -> Bool { true }
    package func shutdown(deadline: MonotonicTime) -> Int { 0 }
}

/// The log that writes lines, as one of several processors.
extension StandardErrorLog: LogRecordProcessor {
    package var minimum: Severity { sink.minimum }

    package func onEmit(_ record: inout LogRecordData) { emit(record.record) }

    package func forceFlush(deadline: MonotonicTime) -> Bool {
        flush()
        return true
    }

    package func shutdown(deadline: MonotonicTime) -> Int {
        flush()
        return 0
    }
}
