//  One line of an OTLP JSON file, or one request, read back: the items of its signal, each with the
//  resource and scope that it stood under. A line holds one kind of item, and the name of its
//  outermost member tells which.

package import JSON
import Problems

package enum OTLPDocument: Sendable, Hashable {
    case traces([OTLPSpan])
    case metrics([OTLPMetric])
    case logs([OTLPLogRecord])

    /// `number` is the line's place in its file, for the message of a fault.
    package init(
        line: [UInt8], number: Int = 1, limits: JSONLimits = .standard
    ) throws(OTLPFault) {
        let value: JSONValue
        do { value = try JSONValue.parse(line, limits: limits) } catch {
            throw .notJSON(error, line: number + error.position.line - 1)
        }
        do throws(Misfit) { self = try Self.read(value) } catch {
            throw .unreadable(
                path: error.path, expected: error.expected, found: error.found, line: number)
        }
    }

    package var count: Int {
        switch self {
        case .traces(let spans): spans.count
        case .metrics(let metrics): metrics.count
        case .logs(let records): records.count
        }
    }

    private static let kinds = ["resourceSpans", "resourceMetrics", "resourceLogs"]

    private static func read(_ value: JSONValue) throws(Misfit) -> OTLPDocument {
        let message = try Message(value)
        switch try message.oneOf(kinds)?.name {
        case "resourceSpans":
            return .traces(
                try items(message, "resourceSpans", "scopeSpans", "spans") {
                    (item, resource, scope) throws(Misfit) in
                    try OTLPSpan(item, resource, scope)
                })
        case "resourceMetrics":
            return .metrics(
                try items(message, "resourceMetrics", "scopeMetrics", "metrics") {
                    (item, resource, scope) throws(Misfit) in
                    try OTLPMetric(item, resource, scope)
                })
        case "resourceLogs":
            return .logs(
                try items(message, "resourceLogs", "scopeLogs", "logRecords") {
                    (item, resource, scope) throws(Misfit) in
                    try OTLPLogRecord(item, resource, scope)
                })
        default: throw Misfit("one of \(kinds.joined(separator: ", "))", "an object without it")
        }
    }

    private static func items<Item>(
        _ message: Message, _ resources: String, _ scopes: String, _ items: String,
        _ read: (Message, OTLPResource, OTLPScope) throws(Misfit) -> Item
    ) throws(Misfit) -> [Item] {
        try message.list(resources) { (value) throws(Misfit) in
            let group = try Message(value)
            let resource = try group.resource()
            return try group.list(scopes) { (value) throws(Misfit) in
                let group = try Message(value)
                let scope = try group.scope()
                return try group.list(items) { (value) throws(Misfit) in
                    try read(try Message(value), resource, scope)
                }
            }.flatMap { $0 }
        }.flatMap { $0 }
    }
}
