//  A log record. Beside its own attributes stands what the record knows in other places: where in
//  the sources it was made, the run, and the problem it tells of, under the conventions' names. An
//  attribute of the caller's that has such a name already wins.

import JSON
import Platform
import Problems
import Telemetry
import TelemetrySDK

extension OTLPEncoder {
    mutating func record(_ data: LogRecordData, _ comma: Bool) {
        let record = data.record
        // Always told, since there are receivers that take a missing time for 1970.
        output.quotedDecimal(
            record.timestamp ?? Self.unsigned(data.observed),
            after: comma ? #",{"timeUnixNano":"# : #"{"timeUnixNano":"#)
        output.quotedDecimal(
            Self.unsigned(data.observed), after: #","observedTimeUnixNano":"#)
        output.decimal(UInt64(record.severity.rawValue), after: #","severityNumber":"#)
        output.quoted(record.severity.shortName, after: #","severityText":"#)
        output.quoted(record.body, after: #","body":{"stringValue":"#)
        output.constant("}")
        attributes(of: record)
        dropped(data.droppedAttributes, after: #","droppedAttributesCount":"#)
        if let span = data.span {
            output.decimal(UInt64(span.flags.rawValue), after: #","flags":"#)
            output.quotedHexadecimal(
                span.traceID.high, span.traceID.low, after: #","traceId":"#)
            output.quotedHexadecimal(span.spanID.value, after: #","spanId":"#)
        }
        if let name = record.eventName, !name.isEmpty {
            output.quoted(name, after: #","eventName":"#)
        }
        output.constant("}")
    }

    private static func unsigned(_ time: WallTime) -> UInt64 { UInt64(max(0, time.nanoseconds)) }
}

extension OTLPEncoder {
    /// The record's own, and what it knows beside them.
    private mutating func attributes(of record: LogRecord) {
        let told = record.attributes
        attributes(told)
        var isFirst = told.isEmpty
        func tell(_ key: String, _ value: AttributeValue, _ encoder: inout OTLPEncoder) {
            guard !told.contains(where: { $0.key == key }) else { return }
            encoder.oneMore(key, value, isFirst: isFirst)
            isFirst = false
        }
        let source = record.source
        tell("code.file.path", .string(source.fileID), &self)
        tell("code.function.name", .string(source.function), &self)
        tell("code.line.number", .int(Int64(source.line)), &self)
        if let run = record.context.runID { tell("flashcard.run.id", .string(run), &self) }
        if let problem = record.problem {
            tell("exception.type", .string(problem.code), &self)
            tell("exception.message", .string(problem.message), &self)
        }
    }
}
