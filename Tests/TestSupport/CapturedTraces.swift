//  An SDK instance of a test's own that keeps every span: what a component said, without installing
//  anything for the process, where other tests run too.

import Platform
package import Telemetry
package import TelemetrySDK

package final class CapturedTraces: Sendable {
    private let exporter = CapturedExporter<SpanData>()
    private let provider: TracerProvider

    package init(time: ManualTime, sampler: Sampler = .standard) {
        provider = TracerProvider(
            sampler: sampler, processors: [SimpleSpanProcessor(exporter, time: time.source)],
            time: time.source)
    }

    package func tracer(_ scope: InstrumentationScope) -> Tracer { provider.tracer(scope) }

    /// The spans that have ended, in the order in which they did.
    package var spans: [SpanData] { exporter.items }

    package func spans(named name: String) -> [SpanData] { spans.filter { $0.name == name } }

    /// The spans whose parent is this one.
    package func children(of span: SpanData) -> [SpanData] {
        spans.filter { $0.parentSpanID == span.context.spanID }
    }
}
