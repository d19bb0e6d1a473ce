//  Where finished spans go. Exporters are called on the processor's own thread, one call at a time,
//  with telemetry suppressed, and may block until the deadline; no task's thread waits for them.

package import Platform

package protocol SpanExporter: AnyObject, Sendable {
    func export(_ batch: [SpanData], deadline: MonotonicTime) -> ExportResult
    /// Hands on whatever the exporter itself holds back; false when it could not in time.
    func forceFlush(deadline: MonotonicTime) -> Bool
    func shutdown(deadline: MonotonicTime)
}

extension SpanExporter {
    package func forceFlush(deadline: MonotonicTime) -> Bool { true }
    package func shutdown(deadline: MonotonicTime) {}
}
