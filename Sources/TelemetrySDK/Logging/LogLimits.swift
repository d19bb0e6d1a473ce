//  How much one record may say. What is over a limit is cut, and the line tells how much that was:
//
//      a text                  8 KiB, then "… (12345 bytes more)"
//      attributes              128, then `dropped_attributes` beside the others
//      elements of an array    128, then one that tells the rest
//
//  Secrets are taken out before, so that no cut can leave half a key that nobody recognises.

import Problems
package import Telemetry

package struct LogLimits: Sendable, Hashable {
    package var textBytes: Int
    package var attributes: Int
    package var elements: Int

    package init(textBytes: Int = 8192, attributes: Int = 128, elements: Int = 128) {
        self.textBytes = textBytes
        self.attributes = attributes
        self.elements = elements
    }

    package static let standard = LogLimits()

    package func applied(to record: LogRecord) -> LogRecord {
        var record = record
        record.body = cut(record.body)
        record.source.function = cut(record.source.function)
        record.attributes = distinct(record.attributes)
        let surplus = record.attributes.count - attributes
        if surplus > 0 {
            record.attributes.removeLast(surplus)
            record.attributes.append(.int("dropped_attributes", surplus))
        }
        for index in record.attributes.indices where isLong(record.attributes[index].value) {
            let attribute = record.attributes[index]
            record.attributes[index] = Attribute(attribute.key, cut(attribute.value))
        }
        if let problem = record.problem { record.problem = cut(problem) }
        return record
    }
}

extension LogLimits {
    /// Of attributes with one name the last counts, in the place where the name came first.
    private func distinct(_ attributes: [Attribute]) -> [Attribute] {
        guard attributes.count > 1 else { return attributes }
        var places: [String: Int] = [:]
        var distinct: [Attribute] = []
        for attribute in attributes {
            if let place = places[attribute.key] {
                distinct[place] = attribute
            } else {
                places[attribute.key] = distinct.count
                distinct.append(attribute)
            }
        }
        return distinct
    }

    private func cut(_ text: String) -> String {
        let length = text.utf8.count
        guard length > textBytes else { return text }
        // A slice whose end lies inside a character ends before it.
        let kept = text[..<text.utf8.index(text.startIndex, offsetBy: textBytes)]
        return "\(kept)… (\(length - kept.utf8.count) bytes more)"
    }

    private func isLong(_ value: AttributeValue) -> Bool {
        switch value {
        case .string(let text): text.utf8.count > textBytes
        case .strings(let texts):
            texts.count > elements || texts.contains { $0.utf8.count > textBytes }
        case .bools(let values): values.count > elements
        case .ints(let values): values.count > elements
        case .doubles(let values): values.count > elements
        case .bool, .int, .double: false
        }
    }

    /// A long array of numbers becomes text, since only text can hold the sentence about the rest.
    private func cut(_ value: AttributeValue) -> AttributeValue {
        switch value {
        case .string(let text): .string(cut(text))
        case .strings(let texts): .strings(cut(texts.lazy.map(cut)))
        case .bools(let values): .strings(cut(values.lazy.map { String($0) }))
        case .ints(let values): .strings(cut(values.lazy.map { String($0) }))
        case .doubles(let values): .strings(cut(values.lazy.map { String($0) }))
        case .bool, .int, .double: value
        }
    }

    private func cut(_ texts: some Collection<String>) -> [String] {
        let rest = texts.count - elements
        return texts.prefix(elements) + (rest > 0 ? ["… (\(rest) more)"] : [])
    }

    private func cut(_ problem: Problem) -> Problem {
        Problem(
            problem.code, problem.category, cut(problem.message), advice: problem.advice.map(cut),
            retryAfter: problem.retryAfter,
            details: problem.details.prefix(attributes).map { detail in
                guard case .text(let text) = detail.value else { return detail }
                return .text(detail.name, cut(text))
            },
            cause: (problem.cause?.problem).map(cut))
    }
}
