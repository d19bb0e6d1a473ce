//  Exports each record at once, on the thread that logs: for tests, and for programs that would
//  rather wait than lose the last words before a crash. Only one export runs at a time.

package import Platform
package import Telemetry

package final class SimpleLogProcessor: LogRecordProcessor {
    private struct State {
        var counts = ProcessorCounts()
        var isShutDown = false
    }

    package let minimum: Severity
    private let exporter: any LogExporter
    private let timeout: Duration
    private let time: TimeSource
    private let state = Locked(State())
    private let turn = Locked(())

    package init(
        minimum: Severity = .trace, exporter: any LogExporter, timeout: Duration = .seconds(30),
        time: TimeSource = .system
    ) {
        self.minimum = minimum
        self.exporter = exporter
        self.timeout = timeout
        self.time = time
    }

    package var counts: ProcessorCounts { state.withLock { $0.counts } }

    package func isEnabled(_ question: LogSink.Question) -> Bool {
        question.severity >= minimum && !question.context.isSuppressed
    }

    package func onEmit(_ record: inout LogRecordData) {
        guard !record.record.isSuppressed else { return }
        let goes = state.withLock { state in
            state.counts.created += 1
            if state.isShutDown {
                state.counts.alreadyShutdown += 1
            } else {
                state.counts.inFlight += 1
            }
            return !state.isShutDown
        }
        guard goes else { return }
        let deadline = time.monotonic() + timeout
        let single = record
        let result = turn.withLock { _ in
            Context.current.suppressed.run { exporter.export([single], deadline: deadline) }
        }
        state.withLock { state in
            state.counts.inFlight -= 1
            switch result {
            case .exported: state.counts.exported += 1
            case .rejected(let count):
                if count > 0 { state.counts.rejected += 1 } else { state.counts.exported += 1 }
            case .failed: state.counts.failed += 1
            }
        }
    }

    package func forceFlush(deadline: MonotonicTime) -> Bool {
        exporter.forceFlush(deadline: deadline)
    }

    package func shutdown(deadline: MonotonicTime) -> Int {
        let isFirst = state.withLock { state in
            defer { state.isShutDown = true }
            return !state.isShutDown
        }
        if isFirst { exporter.shutdown(deadline: deadline) }
        return 0
    }
}
