//  A record as a person reads it, always one line:
//
//      12:03:04.123 WARNING pipeline  the reply was cut short  word=사과 path="my words.csv"
//
//  The time is UTC, the scope is told without `flashcard.`. A value that is empty or holds a space,
//  a quote or an equals sign stands in quotes. Whatever would break the line or move the cursor
//  (controls, Unicode's own line ends, the marks that turn the writing direction) is written as an
//  escape, so that no file name can forge a second line.

import Platform
import Problems
import Telemetry

enum TextLine {
    static func bytes(of record: LogRecord, at time: WallTime) -> [UInt8] {
        var line = ""
        line.reserveCapacity(256)
        line += time.text.dropFirst(11).prefix(12)
        let level = record.severity.levelName
        line += " " + level + String(repeating: " ", count: max(1, 8 - level.utf8.count))
        line.appendEscaped(shortened(record.scope), quotes: false)
        line += "  "
        line.appendEscaped(record.body, quotes: false)
        var separator = "  "
        func pair(_ name: String, _ value: String) {
            line += separator
            line.appendEscaped(name, quotes: false)
            line += "="
            line.appendValue(value)
            separator = " "
        }
        for attribute in record.attributes { pair(attribute.key, text(of: attribute.value)) }
        if let event = record.eventName { pair("event", event) }
        if let span = record.context.spanContext, span.isValid {
            pair("trace_id", span.traceID.text)
        }
        if let problem = record.problem { tell(problem, pair) }
        line += "\n"
        return Array(line.utf8)
    }

    private static func shortened(_ scope: String) -> String {
        scope.hasPrefix("flashcard.") ? String(scope.dropFirst(10)) : scope
    }

    /// The code, what belongs to it, and the causes in one value, each after the one it brought
    /// about.
    private static func tell(_ problem: Problem, _ pair: (String, String) -> Void) {
        pair("error", problem.code)
        for detail in problem.details {
            switch detail.value {
            case .text(let text): pair(detail.name, text)
            case .integer(let value): pair(detail.name, String(value))
            }
        }
        if let retryAfter = problem.retryAfter { pair("retry_after", "\(retryAfter.seconds)s") }
        var causes: [String] = []
        var below = problem.cause?.problem
        while let cause = below, causes.count < 8 {
            let details = cause.details.map { detail in
                switch detail.value {
                case .text(let text): " \(detail.name)=\(text)"
                case .integer(let value): " \(detail.name)=\(value)"
                }
            }
            causes.append("\(cause.code): \(cause.message)" + details.joined())
            below = cause.cause?.problem
        }
        if !causes.isEmpty { pair("cause", causes.joined(separator: " < ")) }
        if let advice = problem.advice { pair("advice", advice) }
    }

    private static func text(of value: AttributeValue) -> String {
        switch value {
        case .string(let value): value
        case .bool(let value): String(value)
        case .int(let value): String(value)
        case .double(let value): String(value)
        case .strings(let values): values.joined(separator: ",")
        case .bools(let values): values.map { String($0) }.joined(separator: ",")
        case .ints(let values): values.map { String($0) }.joined(separator: ",")
        case .doubles(let values): values.map { String($0) }.joined(separator: ",")
        }
    }
}

extension String {
    fileprivate mutating func appendValue(_ value: String) {
        let plain = !value.isEmpty && !value.utf8.contains { [0x20, 0x22, 0x3D].contains($0) }
        if plain {
            appendEscaped(value, quotes: false)
        } else {
            append("\"")
            appendEscaped(value, quotes: true)
            append("\"")
        }
    }

    fileprivate mutating func appendEscaped(_ text: String, quotes: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": append("\\n")
            case "\r": append("\\r")
            case "\t": append("\\t")
            case "\"" where quotes: append("\\\"")
            case "\\" where quotes: append("\\\\")
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}",
                "\u{2066}"..."\u{2069}", "\u{200E}"..."\u{200F}":
                append("\\u{\(String(scalar.value, radix: 16))}")
            default: unicodeScalars.append(scalar)
            }
        }
    }
}
