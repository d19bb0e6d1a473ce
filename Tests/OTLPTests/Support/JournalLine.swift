//  Lines as they stand in a journal of spans: each has one trace, whose id is a number.

import OTLP
import Telemetry
import TelemetrySDK
import Testing

enum JournalLine {
    /// A line of so many spans of one trace, as large as it is asked to be at least.
    static func bytes(_ trace: UInt64, spans: Int = 1, padding: Int = 0) throws -> [UInt8] {
        let given = Given()
        let tracer = given.provider.tracer("tests")
        let parent = Span(
            propagating: SpanContext(
                traceID: TraceID(high: 1, low: trace), spanID: SpanID(9), flags: .sampled,
                isRemote: true))
        for number in 0..<spans {
            let span = tracer.startSpan("span \(number)", parent: Context(span: parent))
            span.set("padding", .string(String(repeating: "x", count: padding)))
            span.end()
        }
        var encoder = OTLPEncoder()
        encoder.write(given.spans)
        encoder.newline()
        return encoder.bytes
    }
}

extension JournalChannel {
    func append(_ trace: UInt64, spans: Int = 1, padding: Int = 0) throws {
        let line = try JournalLine.bytes(trace, spans: spans, padding: padding)
        #expect(append(line, items: spans, traces: [TraceID(high: 1, low: trace)]) == nil)
    }

    /// The numbers of the traces in the lines that are delivered now.
    func deliverAll() throws -> [UInt64] {
        var traces: [UInt64] = []
        while let pending = next() {
            guard case .traces(let spans) = try OTLPDocument(line: pending.bytes) else {
                fail("no traces")
                continue
            }
            #expect(spans.count == pending.items)
            traces.append(spans[0].traceID.low)
            #expect(settle(pending, .delivered(rejected: 0)))
        }
        return traces
    }
}
