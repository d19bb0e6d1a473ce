//  What keeps a line from being read as OTLP JSON: JSON that is none, or a value that the mapping
//  forbids, with the path to it. The path is put together on the way out, so that reading what is
//  right costs nothing for it.

package import JSON
package import Problems

package enum OTLPFault: Error, Sendable, Hashable {
    case notJSON(JSONError, line: Int)
    /// `resourceSpans[0].scopeSpans[2].spans[7].traceId` is not what was expected.
    case unreadable(path: String, expected: String, found: String, line: Int)
}

extension OTLPFault: Explained {
    package var problem: Problem {
        switch self {
        case .notJSON(let error, let line):
            Problem(
                "otlp.not_json", .validation,
                "Line \(line), column \(error.position.column) is not JSON.",
                advice: "A line that breaks off was written when the program ended; leave it out.",
                details: [.integer("line", line), .integer("column", error.position.column)],
                cause: error.problem)
        case .unreadable(let path, let expected, let found, let line):
            Problem(
                "otlp.unreadable", .validation,
                "Line \(line): \(path.isEmpty ? "the line" : path) is \(found), expected"
                    + " \(expected).",
                advice: "Look at what wrote the line; it does not keep to OTLP's JSON mapping.",
                details: [.integer("line", line), .text("path", path)])
        }
    }
}

/// A fault on its way out, the path to it still growing at its front.
struct Misfit: Error {
    private var steps: [String] = []
    let expected: String
    let found: String

    init(_ expected: String, _ found: String) {
        self.expected = expected
        self.found = found
    }

    init(_ expected: String, _ value: JSONValue) {
        let found =
            switch value {
            case .null: "null"
            case .bool: "a boolean"
            case .integer, .number: "a number"
            case .string: "a string"
            case .array: "an array"
            case .object: "an object"
            }
        self.init(expected, found)
    }

    func below(_ step: String) -> Misfit {
        var longer = self
        longer.steps.append(step)
        return longer
    }

    var path: String {
        steps.reversed().reduce("") { path, step in
            path.isEmpty || step.hasPrefix("[") ? path + step : path + "." + step
        }
    }
}
