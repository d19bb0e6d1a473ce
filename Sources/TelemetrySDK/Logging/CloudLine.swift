//  A record as Google Cloud's logging agents read it: `severity`, `time`, `httpRequest` and the
//  members under `logging.googleapis.com/` are lifted into the entry, the rest stays its payload.
//
//      ours       trace    debug  info  warning  error  critical
//      theirs     DEFAULT  DEBUG  INFO  WARNING  ERROR  CRITICAL
//
//  64-bit numbers (`line`, the sizes) are strings, as the JSON form of their protocol wants it.

import JSON
import Platform
import Telemetry

enum CloudLine {
    static func bytes(of record: LogRecord, at time: WallTime, project: String?) -> [UInt8] {
        var json = JSONWriter(reserving: 640)
        json.beginObject()
        json.member(
            "severity", record.severity.level == .trace ? "DEFAULT" : record.severity.levelName)
        json.member("message", record.body)
        json.member("time", time.text)
        json.name("logging.googleapis.com/sourceLocation")
        json.beginObject()
        json.member("file", record.source.fileID)
        json.member("line", String(record.source.line))
        json.member("function", record.source.function)
        json.endObject()
        if let span = record.context.spanContext, span.isValid {
            let id = span.traceID.text
            let trace = project.map { "projects/\($0)/traces/\(id)" } ?? id
            json.member("logging.googleapis.com/trace", trace)
            json.member("logging.googleapis.com/spanId", span.spanID.text)
        }
        json.name("logging.googleapis.com/labels")
        json.beginObject()
        json.member("scope", record.scope)
        json.member("event", record.eventName)
        json.member("run_id", record.context.runID)
        json.endObject()
        json.writeRequest(of: record.attributes)
        json.writeRest(of: record)
        json.endObject()
        json.newline()
        return json.bytes
    }
}

extension JSONWriter {
    /// `httpRequest`, when the attributes tell of one by the semantic conventions' names.
    fileprivate mutating func writeRequest(of attributes: [Attribute]) {
        guard attributes.contains(where: { $0.key.hasPrefix("http.") }) else { return }
        name("httpRequest")
        beginObject()
        member("requestMethod", attributes.text("http.request.method"))
        member("requestUrl", attributes.text("url.full"))
        member("status", attributes.integer("http.response.status_code").map { Int($0) })
        member("requestSize", attributes.integer("http.request.body.size").map { String($0) })
        member("responseSize", attributes.integer("http.response.body.size").map { String($0) })
        member("userAgent", attributes.text("user_agent.original"))
        member("remoteIp", attributes.text("client.address"))
        member("serverIp", attributes.text("server.address"))
        if let seconds = attributes.seconds("http.client.request.duration") {
            member("latency", "\(seconds)s")
        }
        endObject()
    }
}

extension [Attribute] {
    fileprivate func text(_ key: String) -> String? {
        guard case .string(let text) = first(where: { $0.key == key })?.value else { return nil }
        return text
    }

    fileprivate func integer(_ key: String) -> Int64? {
        guard case .int(let value) = first(where: { $0.key == key })?.value else { return nil }
        return value
    }

    /// A duration of any sensible size; outside of it the digits would need an exponent.
    fileprivate func seconds(_ key: String) -> Double? {
        guard case .double(let value) = first(where: { $0.key == key })?.value else { return nil }
        return (0.0001...1e9).contains(value) ? value : nil
    }
}
