//  The tree for a script: the spans in the order in which they are drawn, times in nanoseconds
//  since the trace began.

import JSON
import OTLP
import Platform
import Telemetry

extension TraceTree {
    /// One line, whose first member names its schema; with the addresses where the trace can be
    /// looked at, where there are any.
    package func json(links: GrafanaLinks? = nil) -> String {
        var json = JSONWriter(reserving: 4096)
        json.beginObject()
        json.member("schema", "flashcard.trace/1")
        json.member("trace_id", traceID.text)
        json.member("term", root?.span.attributes[Key.term]?.asText)
        json.member("run", root?.span.attributes[Key.runID]?.asText)
        json.member("began_at", WallTime(nanoseconds: Int64(clamping: begin)).text)
        json.name("duration_ns")
        json.integer(duration)
        json.member("complete", isWhole)
        if let links {
            json.name("links")
            json.beginObject()
            json.member("dashboard", links.dashboard)
            json.member("explore", links.explore)
            json.endObject()
        }
        json.name("spans")
        json.beginArray()
        for row in rows { write(row, to: &json) }
        json.endArray()
        json.endObject()
        json.newline()
        return json.text
    }

    private func write(_ row: Row, to json: inout JSONWriter) {
        let span = row.span
        json.beginObject()
        json.member("span_id", span.spanID.text)
        json.member("parent_span_id", span.parentSpanID?.text)
        json.member("name", span.name)
        json.member("kind", span.kind.map { "\($0)" })
        json.member("form", row.form.rawValue)
        json.member("depth", row.depth)
        json.member("fault", row.fault?.code)
        for (name, value) in [
            ("start_ns", row.start), ("duration_ns", row.duration),
            ("critical_ns", row.criticalTime),
        ] {
            json.name(name)
            json.integer(value)
        }
        if case .error(let message) = span.status { json.member("error", message) }
        write(span.attributes, to: &json)
        if !span.events.isEmpty { write(span.events, to: &json) }
        if !span.links.isEmpty { write(span.links, to: &json) }
        json.endObject()
    }

    private func write(_ events: [OTLPSpan.Event], to json: inout JSONWriter) {
        json.name("events")
        json.beginArray()
        for event in events {
            json.beginObject()
            json.member("name", event.name)
            json.name("at_ns")
            json.integer(max(event.time, begin) - begin)
            write(event.attributes, to: &json)
            json.endObject()
        }
        json.endArray()
    }

    private func write(_ links: [OTLPSpan.Link], to json: inout JSONWriter) {
        json.name("links")
        json.beginArray()
        for link in links {
            json.beginObject()
            json.member("trace_id", link.traceID.text)
            json.member("span_id", link.spanID.text)
            json.endObject()
        }
        json.endArray()
    }

    private func write(_ attributes: [OTLPAttribute], to json: inout JSONWriter) {
        json.name("attributes")
        json.beginObject()
        for attribute in attributes {
            json.name(attribute.key)
            json.write(attribute.value)
        }
        json.endObject()
    }
}

extension TraceTree.Fault {
    var code: String {
        switch self {
        case .parentMissing: "parent_missing"
        case .parentRemote: "parent_remote"
        case .ownAncestor: "own_ancestor"
        case .unfinished: "unfinished"
        }
    }
}

extension JSONWriter {
    mutating func write(_ value: OTLPValue) {
        switch value {
        case .empty: null()
        case .string(let text): string(text)
        case .bool(let flag): bool(flag)
        case .int(let number): integer(number)
        case .double(let number): number.isFinite ? self.number(number) : string("\(number)")
        case .bytes: string(value.shown)
        case .array(let values):
            beginArray()
            for value in values { write(value) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                name(member.key)
                write(member.value)
            }
            endObject()
        }
    }
}
