//  Spans, records and metrics that a test says to the last digit.

import OTLP
import Platform
import Synchronization
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

/// Trace 1, 2, 3… and span 1, 2, 3…
final class CountingIDs: IDGenerator {
    private let drawn = Atomic<UInt64>(0)

    let isRandom = false

    private func next() -> UInt64 { drawn.add(1, ordering: .relaxed).newValue }

    func root() -> (TraceID, SpanID) {
        let number = next()
        return (TraceID(high: 0xABCD_EF00, low: number), SpanID(number))
    }

    func child() -> SpanID { SpanID(next()) }
}

/// A provider whose ended spans are kept.
struct Given {
    let exporter = CapturedExporter<SpanData>()
    let provider: TracerProvider

    init(
        resource: Resource = Resource([.string("service.name", "tested")]),
        limits: SpanLimits = .standard, ids: any IDGenerator = CountingIDs()
    ) {
        provider = TracerProvider(
            resource: resource, limits: limits, processors: [SimpleSpanProcessor(exporter)],
            idGenerator: ids, time: ManualTime().source)
    }

    var spans: [SpanData] { exporter.items }

    static let remote = SpanContext(
        traceID: TraceID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210),
        spanID: SpanID(0x00AB_CDEF_0123_4567), flags: .sampled,
        state: TraceState.empty.setting("vendor", "a \"quoted\" word"), isRemote: true)

    static func record(
        _ severity: Severity = .info, _ body: String = "said", eventName: String? = nil,
        attributes: [Attribute] = [], scope: InstrumentationScope = "tests",
        context: Context = .root, timestamp: UInt64? = nil, dropped: Int = 0,
        resource: Resource = Resource([.string("service.name", "tested")])
    ) -> LogRecordData {
        LogRecordData(
            LogRecord(
                severity, body, eventName: eventName, attributes: attributes,
                instrumentation: scope,
                source: SourceLocation(fileID: "A/B.swift", function: "f()", line: 7),
                context: context, timestamp: timestamp),
            observed: WallTime(nanoseconds: 1_767_323_045_000_000_001),
            droppedAttributes: dropped, resource: resource)
    }
}

/// The text of one batch, in one writing.
func encoded(_ write: (inout OTLPEncoder) -> Void) -> String {
    var encoder = OTLPEncoder()
    write(&encoder)
    return String(decoding: encoder.bytes, as: UTF8.self)
}

/// The test has failed; for a `guard` that can only say so.
func fail(_ what: String) { Issue.record(Comment(rawValue: what)) }
