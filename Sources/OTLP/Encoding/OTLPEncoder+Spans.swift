//  A span with its events and links. Beside the eight flags of the W3C stand two bits about the
//  parent: that it is known whether it is of another process (bit 8), and whether it is (bit 9).
//  A span knows that always, and so does a link.

import JSON
import Telemetry
import TelemetrySDK

extension OTLPEncoder {
    mutating func span(_ span: SpanData, _ comma: Bool) {
        let context = span.context
        output.quotedHexadecimal(
            context.traceID.high, context.traceID.low,
            after: comma ? #",{"traceId":"# : #"{"traceId":"#)
        output.quotedHexadecimal(context.spanID.value, after: #","spanId":"#)
        state(context.state)
        let parent = span.parentSpanID
        if parent.isValid { output.quotedHexadecimal(parent.value, after: #","parentSpanId":"#) }
        output.decimal(
            Self.flags(context.flags, isRemote: span.isParentRemote), after: #","flags":"#)
        let name = span.name
        if !name.isEmpty { output.quoted(name, after: #","name":"#) }
        output.constant(Self.kind(span.kind))
        output.quotedDecimal(span.startTime, after: #","startTimeUnixNano":"#)
        output.quotedDecimal(span.endTime, after: #","endTimeUnixNano":"#)
        attributes(span.attributes)
        dropped(span.droppedAttributes, after: #","droppedAttributesCount":"#)
        if let extras = span.extras { self.extras(extras) }
        output.constant("}")
    }

    private mutating func extras(_ extras: RecordedSpan.Extras) {
        if !extras.events.isEmpty { events(extras.events) }
        dropped(extras.droppedEvents, after: #","droppedEventsCount":"#)
        if !extras.links.isEmpty { links(extras.links) }
        dropped(extras.droppedLinks, after: #","droppedLinksCount":"#)
        status(extras.status)
    }

    static func flags(_ flags: TraceFlags, isRemote: Bool) -> UInt64 {
        UInt64(flags.rawValue) | (isRemote ? 0x300 : 0x100)
    }

    private static func kind(_ kind: SpanKind) -> StaticString {
        switch kind {
        case .internal: #","kind":1"#
        case .server: #","kind":2"#
        case .client: #","kind":3"#
        case .producer: #","kind":4"#
        case .consumer: #","kind":5"#
        }
    }

    private mutating func state(_ state: TraceState) {
        if !state.isEmpty { output.quoted(state.header, after: #","traceState":"#) }
    }

    private mutating func events(_ events: [SpanEvent]) {
        var beginning: StaticString = #","events":[{"timeUnixNano":"#
        for event in events {
            output.quotedDecimal(event.time, after: beginning)
            if !event.name.isEmpty { output.quoted(event.name, after: #","name":"#) }
            attributes(event.attributes)
            dropped(event.droppedAttributes, after: #","droppedAttributesCount":"#)
            beginning = #"},{"timeUnixNano":"#
        }
        output.constant("}]")
    }

    private mutating func links(_ links: [Link]) {
        var beginning: StaticString = #","links":[{"traceId":"#
        for link in links {
            let context = link.context
            output.quotedHexadecimal(
                context.traceID.high, context.traceID.low, after: beginning)
            output.quotedHexadecimal(context.spanID.value, after: #","spanId":"#)
            state(context.state)
            attributes(link.attributes)
            dropped(link.droppedAttributes, after: #","droppedAttributesCount":"#)
            output.decimal(
                Self.flags(context.flags, isRemote: context.isRemote), after: #","flags":"#)
            beginning = #"},{"traceId":"#
        }
        output.constant("}]")
    }

    /// Nothing said is the rule, and is not sent.
    private mutating func status(_ status: SpanStatus) {
        switch status {
        case .unset: break
        case .ok: output.constant(#","status":{"code":1}"#)
        case .error(""): output.constant(#","status":{"code":2}"#)
        case .error(let description):
            output.quoted(description, after: #","status":{"code":2,"message":"#)
            output.constant("}")
        }
    }
}
