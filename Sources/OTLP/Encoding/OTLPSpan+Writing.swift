//  Spans that were read, written again: the traces of a file as one document that any receiver or
//  viewer of OTLP JSON takes. Telemetry leaves the program by `OTLPEncoder` and not by this: what
//  was read is wider than what the SDK makes, and one trace at a time need not be quick.

import JSON
import Telemetry

extension OTLPSpan {
    /// One line with its end: spans of one resource and scope stand together, in the order given.
    package static func document(_ spans: [OTLPSpan]) -> [UInt8] {
        var json = JSONWriter(reserving: 4096)
        json.beginObject()
        json.name("resourceSpans")
        json.beginArray()
        for resource in distinct(spans.map(\.resource)) {
            let owned = spans.filter { $0.resource == resource }
            json.beginObject()
            json.name("resource")
            json.beginObject()
            json.write(resource.attributes, resource.droppedAttributes)
            json.endObject()
            json.name("scopeSpans")
            json.beginArray()
            for scope in distinct(owned.map(\.scope)) {
                json.write(scope, owned.filter { $0.scope == scope })
            }
            json.endArray()
            json.text("schemaUrl", resource.schemaURL)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        return json.bytes
    }

    private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}

/// What Protocol Buffers leave out, empty texts and zeros, is left out here too.
extension JSONWriter {
    fileprivate mutating func text(_ name: StaticString, _ text: String) {
        if !text.isEmpty { member(name, text) }
    }

    private mutating func count(_ name: StaticString, _ count: UInt32) {
        if count > 0 { member(name, Int(count)) }
    }

    fileprivate mutating func write(_ attributes: [OTLPAttribute], _ dropped: UInt32) {
        if !attributes.isEmpty {
            name("attributes")
            write(attributes)
        }
        count("droppedAttributesCount", dropped)
    }

    fileprivate mutating func write(_ scope: OTLPScope, _ spans: [OTLPSpan]) {
        beginObject()
        name("scope")
        beginObject()
        text("name", scope.name)
        text("version", scope.version)
        write(scope.attributes, scope.droppedAttributes)
        endObject()
        name("spans")
        beginArray()
        for span in spans { write(span) }
        endArray()
        text("schemaUrl", scope.schemaURL)
        endObject()
    }

    private mutating func write(_ span: OTLPSpan) {
        beginObject()
        member("traceId", span.traceID.text)
        member("spanId", span.spanID.text)
        text("traceState", span.traceState)
        member("parentSpanId", span.parentSpanID?.text)
        count("flags", span.flags)
        text("name", span.name)
        member("kind", span.kind.map { Int($0.rawValue) + 1 })
        // 64 bits are strings in this mapping.
        member("startTimeUnixNano", String(span.startTime))
        member("endTimeUnixNano", String(span.endTime))
        write(span.attributes, span.droppedAttributes)
        list("events", span.events) { json, event in
            json.member("timeUnixNano", String(event.time))
            json.text("name", event.name)
            json.write(event.attributes, event.droppedAttributes)
        }
        count("droppedEventsCount", span.droppedEvents)
        list("links", span.links) { json, link in
            json.member("traceId", link.traceID.text)
            json.member("spanId", link.spanID.text)
            json.text("traceState", link.traceState)
            json.write(link.attributes, link.droppedAttributes)
            json.count("flags", link.flags)
        }
        count("droppedLinksCount", span.droppedLinks)
        write(span.status)
        endObject()
    }

    private mutating func list<Item>(
        _ name: StaticString, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void
    ) {
        if items.isEmpty { return }
        self.name(name)
        beginArray()
        for item in items {
            beginObject()
            write(&self, item)
            endObject()
        }
        endArray()
    }

    private mutating func write(_ status: SpanStatus) {
        let (code, message): (Int, String)
        switch status {
        case .unset: return
        case .ok: (code, message) = (1, "")
        case .error(let text): (code, message) = (2, text)
        }
        name("status")
        beginObject()
        member("code", code)
        text("message", message)
        endObject()
    }

    private mutating func write(_ attributes: [OTLPAttribute]) {
        beginArray()
        for attribute in attributes {
            beginObject()
            member("key", attribute.key)
            name("value")
            write(attribute.value)
            endObject()
        }
        endArray()
    }

    private mutating func write(_ value: OTLPValue) {
        beginObject()
        switch value {
        case .empty: break
        case .string(let text): member("stringValue", text)
        case .bool(let flag): member("boolValue", flag)
        case .int(let number): member("intValue", String(number))
        case .double(let number):
            name("doubleValue")
            if number.isFinite {
                self.number(number)
            } else {
                string(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
            }
        case .bytes(let bytes): member("bytesValue", Self.base64(bytes))
        case .array(let values):
            name("arrayValue")
            beginObject()
            if !values.isEmpty {
                name("values")
                beginArray()
                for value in values { write(value) }
                endArray()
            }
            endObject()
        case .object(let members):
            name("kvlistValue")
            beginObject()
            if !members.isEmpty {
                name("values")
                write(members)
            }
            endObject()
        }
        endObject()
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for place in 0..<4 {
                let digit = digits[bits >> (18 - 6 * place) & 63]
                text.append(place <= part.count ? digit : "=")
            }
        }
        return text
    }
}
