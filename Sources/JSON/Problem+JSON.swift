//  The one JSON form of a problem, the same in a log line, in a file of set-aside rows and in `--json`:
//
//      {"code", "category", "message", "advice"?, "retry_after"? (seconds), "details"?, "cause"?,
//       "timestamp"?}
//
//  Causes are told eight deep; what lies deeper is counted in `causes_left_out`.

package import Problems

extension Problem {
    private static let deepestCause = 8

    /// Writes the problem as one object.
    package func write(to json: inout JSONWriter, at timestamp: String? = nil) {
        write(to: &json, at: timestamp, depth: 0)
    }

    /// The problem as one line of JSON.
    package func json(at timestamp: String? = nil) -> String {
        var json = JSONWriter()
        write(to: &json, at: timestamp)
        return json.text
    }

    private func write(to json: inout JSONWriter, at timestamp: String?, depth: Int) {
        json.beginObject()
        json.member("code", code)
        json.member("category", category.rawValue)
        json.member("message", message)
        json.member("advice", advice)
        if let retryAfter {
            json.name("retry_after")
            let (seconds, attoseconds) = retryAfter.components
            if attoseconds == 0 {
                json.integer(seconds)
            } else {
                json.number(Double(seconds) + Double(attoseconds) * 1e-18)
            }
        }
        writeDetails(to: &json)
        if let cause, depth < Self.deepestCause {
            json.name("cause")
            cause.problem.write(to: &json, at: nil, depth: depth + 1)
        } else {
            json.member("causes_left_out", countOfCauses)
        }
        json.member("timestamp", timestamp)
        json.endObject()
    }

    /// A name told twice keeps its first value, since a strict reader refuses the object otherwise.
    private func writeDetails(to json: inout JSONWriter) {
        guard !details.isEmpty else { return }
        json.name("details")
        json.beginObject()
        for (index, detail) in details.enumerated() {
            if details[..<index].contains(where: { $0.name.isExactly(detail.name) }) { continue }
            json.name(detail.name)
            switch detail.value {
            case .text(let text): json.string(text)
            case .integer(let integer): json.integer(integer)
            }
        }
        json.endObject()
    }

    /// How many problems lie below this one; nil for none.
    private var countOfCauses: Int? {
        var count = 0
        var below = cause
        while let problem = below?.problem {
            count += 1
            below = problem.cause
        }
        return count == 0 ? nil : count
    }
}
