//  A record as one JSON object:
//
//      {"timestamp", "level", "message", "event"?, "scope", "module", "function", "line",
//       "trace_id"?, "span_id"?, "run_id"?, "extra"? {attributes}, "error"? {a problem}}
//
//  What is not there is not written.

import JSON
import Platform
import Telemetry

enum JSONLine {
    static func bytes(of record: LogRecord, at time: WallTime) -> [UInt8] {
        var json = JSONWriter(reserving: 512)
        json.beginObject()
        json.member("timestamp", time.text)
        json.member("level", record.severity.levelName)
        json.member("message", record.body)
        json.member("event", record.eventName)
        json.member("scope", record.scope)
        json.member("module", record.source.module)
        json.member("function", record.source.function)
        json.member("line", record.source.line)
        if let span = record.context.spanContext, span.isValid {
            json.member("trace_id", span.traceID.text)
            json.member("span_id", span.spanID.text)
        }
        json.member("run_id", record.context.runID)
        json.writeRest(of: record)
        json.endObject()
        json.newline()
        return json.bytes
    }
}

extension JSONWriter {
    /// Attributes and problem, which have the same form in every JSON line.
    mutating func writeRest(of record: LogRecord) {
        if !record.attributes.isEmpty {
            name("extra")
            beginObject()
            for attribute in record.attributes {
                name(attribute.key)
                write(attribute.value)
            }
            endObject()
        }
        if let problem = record.problem {
            name("error")
            problem.write(to: &self)
        }
    }

    private mutating func write(_ value: AttributeValue) {
        switch value {
        case .string(let value): string(value)
        case .bool(let value): bool(value)
        case .int(let value): integer(value)
        case .double(let value): finite(value)
        case .strings(let values): array(values) { json, value in json.string(value) }
        case .bools(let values): array(values) { json, value in json.bool(value) }
        case .ints(let values): array(values) { json, value in json.integer(value) }
        case .doubles(let values): array(values) { json, value in json.finite(value) }
        }
    }

    private mutating func array<Value>(
        _ values: [Value], write: (inout JSONWriter, Value) -> Void
    ) {
        beginArray()
        for value in values { write(&self, value) }
        endArray()
    }

    /// A number, or its name where JSON has no number for it: as OTLP writes it, not lost as
    /// `null`.
    private mutating func finite(_ value: Double) {
        if value.isFinite {
            number(value)
        } else {
            string(value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity")
        }
    }
}
