//  Where a trace can be looked at in Grafana, as the stack of this project provisions it: on the
//  Word explorer, which everybody may see, and in the Explore view with its Tempo data source,
//  which Grafana opens to editors alone. The whole state of that view is one JSON object in the
//  address, as Grafana writes it since version 10.

import JSON
import Platform
import Telemetry

package struct GrafanaLinks: Sendable, Hashable {
    package let dashboard: String
    package let explore: String

    /// As `grafana/dashboards` and `grafana/provisioning/datasources` have them.
    static let board = "flashcard-words"
    static let dataSource = "tempo"
    /// Milliseconds that are searched before the trace began and after it ended.
    private static let margin: UInt64 = 300_000

    /// Below an address: `http://127.0.0.1:3000`.
    package init(_ address: String, to tree: TraceTree) {
        var address = Substring(address)
        while address.last == "/" { address.removeLast() }
        let begin = tree.begin / 1_000_000
        let from = begin - min(begin, Self.margin)
        let to = (tree.begin &+ tree.duration) / 1_000_000 + Self.margin
        dashboard =
            "\(address)/d/\(Self.board)/\(Self.board)?var-trace=\(tree.traceID.text)"
            + "&from=\(from)&to=\(to)"
        explore =
            "\(address)/explore?schemaVersion=1&orgId=1&panes="
            + Self.encoded(Self.panes(tree.traceID, from, to))
    }

    private static func panes(_ trace: TraceID, _ from: UInt64, _ to: UInt64) -> String {
        var json = JSONWriter(reserving: 512)
        json.beginObject()
        json.name("trace")
        json.beginObject()
        json.member("datasource", dataSource)
        json.name("queries")
        json.beginArray()
        json.beginObject()
        json.member("refId", "A")
        json.name("datasource")
        json.beginObject()
        json.member("type", "tempo")
        json.member("uid", dataSource)
        json.endObject()
        json.member("queryType", "traceql")
        json.member("query", trace.text)
        json.endObject()
        json.endArray()
        json.name("range")
        json.beginObject()
        json.member("from", String(from))
        json.member("to", String(to))
        json.endObject()
        json.endObject()
        json.endObject()
        return json.text
    }

    /// With everything in percent that an address may not hold as it is.
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
