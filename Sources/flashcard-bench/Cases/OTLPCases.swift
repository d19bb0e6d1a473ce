//  Telemetry as OTLP JSON: a span of the size that the specification's own recipe for benchmarks
//  has (10 attributes with names and texts of 20 characters) and one event, encoded in batches of
//  the default size, and read back. A batch stays in the encoder's memory, as in the program.

import JSON
import OTLP
import Platform
import Telemetry
import TelemetrySDK

extension Benchmark {
    static let otlp: [Benchmark] = [
        Benchmark(
            name: "otlp/encode-span", group: .otlp,
            summary: "a span with 10 attributes and 1 event as OTLP JSON", goal: .atMost(900),
            comparedWith: "floor/byte-copy", bytes: { OTLPSamples.bytesOfSpan },
            allocationCount: 5120
        ) {
            let spans = OTLPSamples.spans
            var encoder = OTLPEncoder(reserving: 1 << 20)
            return Workload(
                work: .plain { count in
                    Self.batches(count) { size in
                        encoder.removeAll()
                        encoder.write(size == spans.count ? spans : Array(spans.prefix(size)))
                        return UInt64(encoder.count)
                    }
                })
        },
        Benchmark(
            name: "otlp/redact-span", group: .otlp,
            summary: "the same span searched for secrets, four known ones among them",
            comparedWith: "otlp/encode-span", bytes: { OTLPSamples.bytesOfSpan },
            allocationCount: 5120
        ) {
            let spans = OTLPSamples.spans
            let redacted = RedactedSpanExporter(
                Redaction(secrets: Samples.secrets), before: DiscardingExporter())
            let deadline = TimeSource.system.monotonic() + .seconds(3600)
            return Workload(
                work: .plain { count in
                    Self.batches(count) { size in
                        let batch = size == spans.count ? spans : Array(spans.prefix(size))
                        _ = redacted.export(batch, deadline: deadline)
                        return UInt64(batch.count)
                    }
                })
        },
        Benchmark(
            name: "otlp/encode-log", group: .otlp,
            summary: "a log record with 2 attributes in a trace as OTLP JSON",
            comparedWith: "floor/byte-copy", bytes: { OTLPSamples.bytesOfRecord },
            allocationCount: 5120
        ) {
            let records = OTLPSamples.records
            var encoder = OTLPEncoder(reserving: 1 << 20)
            return Workload(
                work: .plain { count in
                    Self.batches(count) { size in
                        encoder.removeAll()
                        encoder.write(
                            size == records.count ? records : Array(records.prefix(size)))
                        return UInt64(encoder.count)
                    }
                })
        },
        Benchmark(
            name: "otlp/decode-span", group: .otlp,
            summary: "the same span read back from a line of 16",
            comparedWith: "otlp/encode-span", bytes: { OTLPSamples.bytesOfSpan },
            allocationCount: 512
        ) {
            let line = OTLPSamples.encoded(Array(OTLPSamples.spans.prefix(16)))
            return Workload(
                work: .awaiting { count in
                    var hash: UInt64 = 0
                    for _ in 0..<(count + 15) / 16 {
                        hash &+= UInt64(try OTLPDocument(line: line).count)
                    }
                    return hash
                })
        },
    ]

    /// Calls for batches of the default size until there were so many items.
    private static func batches(_ count: Int, _ work: (Int) -> UInt64) -> UInt64 {
        var hash: UInt64 = 0
        var rest = count
        while rest > 0 {
            let size = min(rest, OTLPSamples.batch)
            hash &+= work(size)
            rest -= size
        }
        return hash
    }
}

enum OTLPSamples {
    static let batch = 512
    static let spans = makeSpans()
    static let records = makeRecords()

    /// What one span adds to a batch.
    static let bytesOfSpan = encoded(spans).count / batch
    static let bytesOfRecord = {
        var encoder = OTLPEncoder()
        encoder.write(records)
        return encoder.count / batch
    }()

    static func encoded(_ spans: [SpanData]) -> [UInt8] {
        var encoder = OTLPEncoder()
        encoder.write(spans)
        return encoder.bytes
    }

    /// 20 characters each.
    static let attributes: [Attribute] = (0..<10).map { number in
        .string("attribute.name.no.\(10 + number)", "an attribute text \(10 + number)")
    }

    static let resource = Resource([
        .string("service.name", "flashcard-pipeline"),
        .string("service.namespace", "korean-learning"), .string("service.version", "0.4.0"),
    ])

    private static func makeSpans() -> [SpanData] {
        let exporter = CapturedExporter<SpanData>()
        let provider = TracerProvider(
            resource: resource, processors: [SimpleSpanProcessor(exporter)],
            idGenerator: RandomIDGenerator(seed: 2026))
        let tracer = provider.tracer(InstrumentationScope("bench", version: "1"))
        let parent = Context.root.with(tracer.startSpan("flashcard.word", parent: .root))
        for _ in 0..<batch {
            let span = tracer.startSpan(
                "flashcard.stage", kind: .client, attributes: attributes, parent: parent)
            span.addEvent("flashcard.retry", [.int("attempt", 2)])
            span.end()
        }
        return exporter.items
    }

    private static func makeRecords() -> [LogRecordData] {
        let span = Span(
            propagating: SpanContext(
                traceID: TraceID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210),
                spanID: SpanID(0x0011_2233_4455_6677), flags: .sampled))
        return (0..<batch).map { number in
            LogRecordData(
                LogRecord(
                    .info, "a word is made",
                    attributes: [.int("word", number), .string("term", "사과")],
                    scope: "bench",
                    source: SourceLocation(fileID: "A/B.swift", function: "f()", line: 7),
                    context: Context.root.with(span)),
                observed: WallTime(nanoseconds: 1_767_323_045_000_000_000 + Int64(number)),
                resource: resource)
        }
    }
}
