//  A span as a file has it. Both ids have to be there, since nothing can be found without them; of
//  everything else the mapping's defaults stand for what is absent.

import JSON
package import Telemetry

package struct OTLPSpan: Sendable, Hashable {
    package struct Event: Sendable, Hashable {
        package var time: UInt64
        package var name: String
        package var attributes: [OTLPAttribute]
        package var droppedAttributes: UInt32
    }

    package struct Link: Sendable, Hashable {
        package var traceID: TraceID
        package var spanID: SpanID
        package var traceState: String
        package var attributes: [OTLPAttribute]
        package var droppedAttributes: UInt32
        package var flags: UInt32
    }

    package var resource: OTLPResource
    package var scope: OTLPScope
    package var traceID: TraceID
    package var spanID: SpanID
    package var traceState: String
    package var parentSpanID: SpanID?
    /// The W3C's in the lowest 8 bits; bit 8 set says that bit 9 tells of a remote parent.
    package var flags: UInt32
    package var name: String
    /// Nil for one that is not said, or that this version does not know.
    package var kind: SpanKind?
    /// Nanoseconds since 1970.
    package var startTime: UInt64
    package var endTime: UInt64
    package var attributes: [OTLPAttribute]
    package var droppedAttributes: UInt32
    package var events: [Event]
    package var droppedEvents: UInt32
    package var links: [Link]
    package var droppedLinks: UInt32
    package var status: SpanStatus
}

extension OTLPSpan {
    init(_ message: Message, _ resource: OTLPResource, _ scope: OTLPScope) throws(Misfit) {
        self.resource = resource
        self.scope = scope
        traceID = try message.trace("traceId").required("traceId", "a trace's id")
        spanID = try message.span("spanId").required("spanId", "a span's id")
        traceState = try message.text("traceState")
        parentSpanID = try message.span("parentSpanId")
        flags = try message.small("flags")
        name = try message.text("name")
        let kind = try message.choice("kind")
        self.kind = UInt8(exactly: kind - 1).flatMap(SpanKind.init(rawValue:))
        startTime = try message.unsigned("startTimeUnixNano")
        endTime = try message.unsigned("endTimeUnixNano")
        attributes = try message.attributes()
        droppedAttributes = try message.dropped()
        events = try message.list("events") { (value) throws(Misfit) in try Event(value) }
        droppedEvents = try message.dropped("droppedEventsCount")
        links = try message.list("links") { (value) throws(Misfit) in try Link(value) }
        droppedLinks = try message.dropped("droppedLinksCount")
        status =
            try message.read("status") { (value) throws(Misfit) in
                let status = try Message(value)
                return switch try status.choice("code") {
                case 1: .ok
                case 2: .error(try status.text("message"))
                default: .unset
                }
            } ?? .unset
    }
}

extension OTLPSpan.Event {
    init(_ value: JSONValue) throws(Misfit) {
        let message = try Message(value)
        time = try message.unsigned("timeUnixNano")
        name = try message.text("name")
        attributes = try message.attributes()
        droppedAttributes = try message.dropped()
    }
}

extension OTLPSpan.Link {
    init(_ value: JSONValue) throws(Misfit) {
        let message = try Message(value)
        traceID = try message.trace("traceId").required("traceId", "a trace's id")
        spanID = try message.span("spanId").required("spanId", "a span's id")
        traceState = try message.text("traceState")
        attributes = try message.attributes()
        droppedAttributes = try message.dropped()
        flags = try message.small("flags")
    }
}
