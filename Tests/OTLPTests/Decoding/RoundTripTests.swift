//  What is written is read back as it was, for random batches; the seed is in the test's name.

import OTLP
import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct RoundTripTests {
    @Test(arguments: 1...20)
    func `spans are read back as they were`(seed: UInt64) throws {
        var random = RandomTelemetry(seed: seed)
        let spans = random.spans()
        var encoder = OTLPEncoder()
        encoder.write(spans)
        guard case .traces(let read) = try OTLPDocument(line: encoder.bytes) else {
            return fail("no traces")
        }
        let expected = grouped(spans, \.resource, \.scope)
        #expect(read.count == expected.count)
        for (read, span) in zip(read, expected) { compare(read, span) }
    }

    @Test(arguments: 1...20)
    func `spans that were read are written again as they were`(seed: UInt64) throws {
        var random = RandomTelemetry(seed: seed)
        let spans = random.spans()
        var encoder = OTLPEncoder()
        encoder.write(spans)
        guard case .traces(let read) = try OTLPDocument(line: encoder.bytes),
            case .traces(let again) = try OTLPDocument(line: OTLPSpan.document(read))
        else { return fail("no traces") }
        let expected = grouped(spans, \.resource, \.scope)
        #expect(again.count == expected.count)
        for (again, span) in zip(again, expected) { compare(again, span) }
    }

    @Test func `values that only other programs make are written again, too`() throws {
        let values: [OTLPValue] = [
            .empty, .bytes([]), .bytes([1]), .bytes([1, 2]), .bytes([0xFF, 0xFE, 0xFD]),
            .bytes([0, 1, 2, 3]), .array([]), .object([]), .string(""), .int(.min),
            .array([.empty, .array([.int(.max)])]),
            .object([OTLPAttribute("a", .object([OTLPAttribute("", .bool(false))]))]),
        ]
        let given = Given()
        given.provider.tracer("t").startSpan("s", parent: .root).end()
        var encoder = OTLPEncoder()
        encoder.write(given.spans)
        guard case .traces(var read) = try OTLPDocument(line: encoder.bytes) else {
            return fail("no traces")
        }
        read[0].attributes = values.enumerated().map { OTLPAttribute("\($0)", $1) }
        guard case .traces(let again) = try OTLPDocument(line: OTLPSpan.document(read)) else {
            return fail("no traces")
        }
        #expect(again == read)
    }

    private func compare(_ read: OTLPSpan, _ span: SpanData) {
        #expect(read.resource.isSame(as: span.resource))
        #expect(read.scope.isSame(as: span.scope))
        #expect(read.traceID == span.context.traceID)
        #expect(read.spanID == span.context.spanID)
        #expect(read.traceState == span.context.state.header)
        #expect(read.parentSpanID ?? .invalid == span.parentSpanID)
        #expect(
            read.flags == UInt32(span.context.flags.rawValue) + (span.isParentRemote ? 768 : 256))
        #expect(read.name == span.name)
        #expect(read.kind == span.kind)
        #expect(read.startTime == span.startTime)
        #expect(read.endTime == span.endTime)
        #expect(read.attributes.comparable == span.attributes.comparable)
        #expect(read.droppedAttributes == span.droppedAttributes)
        #expect(read.droppedEvents == span.droppedEvents)
        #expect(read.droppedLinks == span.droppedLinks)
        #expect(read.status == span.status)
        #expect(read.events.count == span.events.count)
        for (read, event) in zip(read.events, span.events) {
            #expect(read.name == event.name)
            #expect(read.time == event.time)
            #expect(read.attributes.comparable == event.attributes.comparable)
            #expect(read.droppedAttributes == event.droppedAttributes)
        }
        #expect(read.links.count == span.links.count)
        for (read, link) in zip(read.links, span.links) {
            #expect(read.traceID == link.context.traceID)
            #expect(read.spanID == link.context.spanID)
            #expect(read.traceState == link.context.state.header)
            #expect(read.attributes.comparable == link.attributes.comparable)
            #expect(read.droppedAttributes == link.droppedAttributes)
            #expect((read.flags & 0x200 != 0) == link.context.isRemote)
        }
    }

    @Test(arguments: 1...20)
    func `log records are read back as they were`(seed: UInt64) throws {
        var random = RandomTelemetry(seed: seed)
        let records = random.records()
        var encoder = OTLPEncoder()
        encoder.write(records)
        guard case .logs(let read) = try OTLPDocument(line: encoder.bytes) else {
            return fail("no logs")
        }
        let expected = grouped(records, \.resource, \.scope)
        #expect(read.count == expected.count)
        for (read, data) in zip(read, expected) {
            #expect(read.resource.isSame(as: data.resource))
            #expect(read.scope.isSame(as: data.scope))
            #expect(read.time == UInt64(data.time.nanoseconds))
            #expect(read.observedTime == UInt64(data.observed.nanoseconds))
            #expect(read.severity == Int(data.record.severity.rawValue))
            #expect(read.severityText == data.record.severity.shortName)
            #expect(read.body == .string(data.record.body))
            let own = data.record.attributes
            #expect(Array(read.attributes.comparable.prefix(own.count)) == own.comparable)
            #expect(read.attributes["code.line.number"] == .int(Int64(data.record.source.line)))
            #expect(read.droppedAttributes == data.droppedAttributes)
            #expect(read.traceID == data.span?.traceID)
            #expect(read.spanID == data.span?.spanID)
            #expect(read.flags == UInt32(data.span?.flags.rawValue ?? 0))
            #expect(read.eventName == data.record.eventName ?? "")
        }
    }

    @Test(arguments: 1...20)
    func `metrics are read back as they were`(seed: UInt64) throws {
        var random = RandomTelemetry(seed: seed)
        let metrics = random.metrics()
        var encoder = OTLPEncoder()
        encoder.write(metrics)
        guard case .metrics(let read) = try OTLPDocument(line: encoder.bytes) else {
            return fail("no metrics")
        }
        let expected = grouped(metrics, \.resource, \.scope)
        #expect(read.count == expected.count)
        for (read, metric) in zip(read, expected) {
            #expect(read.resource.isSame(as: metric.resource))
            #expect(read.scope.isSame(as: metric.scope))
            #expect(read.name == metric.name)
            #expect(read.description == metric.description)
            #expect(read.unit == metric.unit)
            #expect(Outline(read.points) == Outline(metric.points))
        }
    }
}
