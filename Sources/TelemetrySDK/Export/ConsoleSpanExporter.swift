//  Spans as lines of JSON, for a person who looks at what a program does. Where the lines go is the
//  caller's: a function that writes bytes.

import JSON
package import Platform
import Telemetry

package final class ConsoleSpanExporter: SpanExporter {
    private let write: @Sendable ([UInt8]) -> Void

    package init(write: @escaping @Sendable ([UInt8]) -> Void) { self.write = write }

    package func export(_ batch: [SpanData], deadline: MonotonicTime) -> ExportResult {
        var json = JSONWriter(reserving: 512 * batch.count)
        for span in batch {
            Self.write(span, to: &json)
            json.newline()
        }
        write(json.bytes)
        return .exported
    }

    private static func write(_ span: SpanData, to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", span.name)
        json.member("trace_id", span.context.traceID.text)
        json.member("span_id", span.context.spanID.text)
        if span.parentSpanID.isValid { json.member("parent_span_id", span.parentSpanID.text) }
        if !span.context.state.isEmpty { json.member("trace_state", span.context.state.header) }
        json.member("kind", "\(span.kind)")
        json.member("start", time(span.startTime))
        json.member("end", time(span.endTime))
        switch span.status {
        case .unset: break
        case .ok: json.member("status", "ok")
        case .error(let description):
            json.member("status", "error")
            if !description.isEmpty { json.member("status_description", description) }
        }
        json.member("scope", span.scope.name)
        json.member("scope_version", span.scope.version)
        json.member("schema_url", span.scope.schemaURL)
        write(span.attributes, span.droppedAttributes, to: &json)
        write(events: span, to: &json)
        write(links: span, to: &json)
        json.name("resource")
        json.beginObject()
        for attribute in span.resource.attributes { json.write(attribute) }
        json.endObject()
        json.endObject()
    }

    private static func write(
        _ attributes: [Attribute], _ dropped: Int, to json: inout JSONWriter
    ) {
        json.name("attributes")
        json.beginObject()
        for attribute in attributes { json.write(attribute) }
        json.endObject()
        if dropped > 0 { json.member("dropped_attributes", dropped) }
    }

    private static func write(events span: SpanData, to json: inout JSONWriter) {
        if span.droppedEvents > 0 { json.member("dropped_events", span.droppedEvents) }
        guard !span.events.isEmpty else { return }
        json.name("events")
        json.beginArray()
        for event in span.events {
            json.beginObject()
            json.member("name", event.name)
            json.member("time", time(event.time))
            write(event.attributes, event.droppedAttributes, to: &json)
            json.endObject()
        }
        json.endArray()
    }

    private static func write(links span: SpanData, to json: inout JSONWriter) {
        if span.droppedLinks > 0 { json.member("dropped_links", span.droppedLinks) }
        guard !span.links.isEmpty else { return }
        json.name("links")
        json.beginArray()
        for link in span.links {
            json.beginObject()
            json.member("trace_id", link.context.traceID.text)
            json.member("span_id", link.context.spanID.text)
            write(link.attributes, link.droppedAttributes, to: &json)
            json.endObject()
        }
        json.endArray()
    }

    private static func time(_ nanoseconds: UInt64) -> String {
        WallTime(nanoseconds: Int64(clamping: nanoseconds)).text
    }
}

extension JSONWriter {
    /// Anything that a number cannot say in JSON is told in words.
    fileprivate mutating func write(_ attribute: Attribute) {
        name(attribute.key)
        switch attribute.value {
        case .string(let text): string(text)
        case .bool(let flag): bool(flag)
        case .int(let integer): self.integer(integer)
        case .double(let number): write(number)
        case .strings(let texts): list(texts) { $0.string($1) }
        case .bools(let flags): list(flags) { $0.bool($1) }
        case .ints(let integers): list(integers) { $0.integer($1) }
        case .doubles(let numbers): list(numbers) { $0.write($1) }
        }
    }

    private mutating func write(_ number: Double) {
        if number.isFinite { self.number(number) } else { string("\(number)") }
    }

    private mutating func list<Element>(
        _ elements: [Element], _ each: (inout JSONWriter, Element) -> Void
    ) {
        beginArray()
        for element in elements { each(&self, element) }
        endArray()
    }
}
