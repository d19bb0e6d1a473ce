//  Sees spans start and end. Several stand in a row and are called in the order in which they were
//  given, on the thread that starts or ends the span, so they must be quick and must not fail.

package import Platform
package import Telemetry

package protocol SpanProcessor: AnyObject, Sendable {
    /// Whether starts and endings are wanted at all: a call that does nothing is not made.
    var seesStarts: Bool { get }
    var seesEndings: Bool { get }

    /// The span is new and may be changed; the parent's whole context comes along.
    func onStart(_ span: RecordedSpan, parent: Context)
    /// The end time stands, and the span may still be changed, for the last time.
    func onEnding(_ span: RecordedSpan)
    func onEnd(_ span: SpanData)
    /// Everything that ended before is exported; false when that did not succeed in time.
    func forceFlush(deadline: MonotonicTime) -> Bool
    /// Exports what it can until the deadline and tells how many spans were lost.
    func shutdown(deadline: MonotonicTime) -> Int
}

extension SpanProcessor {
    package var seesStarts: Bool { false }
    package var seesEndings: Bool { false }
    package func onStart(_ span: RecordedSpan, parent: Context) {}
    package func onEnding(_ span: RecordedSpan) {}
}

/// Collects sampled spans and exports them in batches on a thread of its own.
package final class BatchSpanProcessor: SpanProcessor {
    let batches: BatchProcessor<SpanData>

    package init(
        _ exporter: any SpanExporter, settings: BatchSettings = .spans, time: TimeSource = .system
    ) {
        batches = BatchProcessor(
            settings,
            to: BatchTarget(
                export: { exporter.export($0, deadline: $1) },
                forceFlush: { exporter.forceFlush(deadline: $0) },
                shutdown: { exporter.shutdown(deadline: $0) },
                takeBack: { batch in
                    if let provider = batch.first?.span.tracer.provider {
                        provider.takeBack(batch)
                    }
                }),
            time: time)
    }

    package var counts: ProcessorCounts { batches.counts }

    package func onEnd(_ span: SpanData) {
        if span.context.isSampled { batches.add(span) }
    }

    package func forceFlush(deadline: MonotonicTime) -> Bool {
        batches.forceFlush(deadline: deadline)
    }

    package func shutdown(deadline: MonotonicTime) -> Int { batches.shutdown(deadline: deadline) }
}

/// Exports each sampled span by itself on the thread that ends it, one at a time: for tests and the
/// console.
package final class SimpleSpanProcessor: SpanProcessor {
    private let exporter: any SpanExporter
    private let time: TimeSource
    private let timeout: Duration
    private let state = Locked(ProcessorCounts())
    private let isShutDown = Locked(false)

    package init(
        _ exporter: any SpanExporter, timeout: Duration = .seconds(30), time: TimeSource = .system
    ) {
        self.exporter = exporter
        self.timeout = timeout
        self.time = time
    }

    package var counts: ProcessorCounts { state.withLock { $0 } }

    package func onEnd(_ span: SpanData) {
        guard span.context.isSampled else { return }
        isShutDown.withLock { isShutDown in
            state.withLock {
                $0.created += 1
                if isShutDown { $0.alreadyShutdown += 1 } else { $0.inFlight += 1 }
            }
            guard !isShutDown else { return }
            let deadline = time.monotonic() + timeout
            let result = Context.current.suppressed.run {
                exporter.export([span], deadline: deadline)
            }
            state.withLock { counts in
                counts.inFlight -= 1
                switch result {
                case .exported: counts.exported += 1
                case .rejected(let count):
                    if count > 0 { counts.rejected += 1 } else { counts.exported += 1 }
                case .failed: counts.failed += 1
                }
            }
        }
    }

    package func forceFlush(deadline: MonotonicTime) -> Bool {
        exporter.forceFlush(deadline: deadline)
    }

    package func shutdown(deadline: MonotonicTime) -> Int {
        let isFirst = isShutDown.withLock { isShutDown in
            defer { isShutDown = true }
            return !isShutDown
        }
        if isFirst { exporter.shutdown(deadline: deadline) }
        return 0
    }
}
