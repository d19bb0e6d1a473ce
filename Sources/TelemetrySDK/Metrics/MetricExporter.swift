//  Where collected metrics go, and who else may have some. Exporters are called on the reader's own
//  thread, one call at a time, with telemetry suppressed, and may block until the deadline.

package import Platform
package import Telemetry

package protocol MetricExporter: AnyObject, Sendable {
    func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult
    /// Hands on whatever the exporter itself holds back; false when it could not in time.
    func forceFlush(deadline: MonotonicTime) -> Bool
    func shutdown(deadline: MonotonicTime)
}

extension MetricExporter {
    package func forceFlush(deadline: MonotonicTime) -> Bool { true }
    package func shutdown(deadline: MonotonicTime) {}
}

extension CapturedExporter: MetricExporter where Item == MetricData {}

/// Somebody who has metrics of another origin for a reader.
package protocol MetricProducer: AnyObject, Sendable {
    /// Only what the filter accepts; without one everything.
    func produce(_ filter: MetricFilter?) -> [MetricData]
}

/// What a reader wants of its producers, the SDK among them, asked before points are made.
package struct MetricFilter: Sendable {
    package enum Decision: Sendable, Hashable {
        case accept
        case drop
        /// Asks for each series.
        case acceptPartly
    }

    package let metric:
        @Sendable (_ scope: InstrumentationScope, _ name: String, _ unit: String) -> Decision
    package let series:
        @Sendable (_ scope: InstrumentationScope, _ name: String, [Attribute]) -> Bool

    package init(
        metric: @escaping @Sendable (InstrumentationScope, String, String) -> Decision,
        series: @escaping @Sendable (InstrumentationScope, String, [Attribute]) -> Bool = {
            _, _, _ in true
        }
    ) {
        self.metric = metric
        self.series = series
    }
}
