//  The store as a file, for a person and for a script.

import FlashcardStore
import JSON
import Platform
import Problems

struct DatabasePage: Sendable {
    static let schema = "flashcard.db/1"
    static let emptyJSON = "{\"schema\":\"\(schema)\",\"exists\":false}\n"

    let status: StoreFile.Status
    let path: String
    /// Of the process that goes on, or of the last one.
    let pools: [PoolFigures]

    init(_ status: StoreFile.Status, path: String, pools: [PoolFigures] = []) {
        self.status = status
        self.path = path
        self.pools = pools
    }

    func text(width: Int?, style: Style) -> String {
        var text = "Store    \(style.name(path))\n"
        text += "Size     \(Count.of(status.bytes, "byte")), and "
        text += "\(status.logBytes.grouped) in the log beside it\n"
        text += "Schema   \(status.schema)"
        if status.schema < status.knownSchema {
            text += "; this program brings it to \(status.knownSchema): "
            text += style.strong("flashcard db migrate")
        }
        if status.schema > status.knownSchema {
            text += ", of a later release; this program knows up to \(status.knownSchema)"
        }
        text += "\nSQLite   \(status.library)\n"
        text += "Owner    \(status.owner.map { "process \($0)" } ?? "nobody now")\n"
        for pool in pools { text += pool.text }
        for warning in status.warnings {
            text += style.warning(warning.message) + "\n"
            if let advice = warning.advice { text += advice + "\n" }
        }
        var table = TextTable([.init("TABLE"), .init("ROWS", .trailing)])
        for row in status.tables {
            table.add([row.name, (row.isMore ? "more than " : "") + row.rows.grouped])
        }
        return text + table.text(width: width, style: style)
    }

    func json() -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", Self.schema)
        json.member("exists", true)
        json.member("path", path)
        json.member("bytes", status.bytes)
        json.member("log_bytes", status.logBytes)
        json.member("schema_step", status.schema)
        json.member("known_schema_step", status.knownSchema)
        json.member("sqlite", status.library)
        json.member("owner_pid", status.owner.map { Int($0) })
        json.name("pools")
        json.beginArray()
        for pool in pools { pool.write(to: &json) }
        json.endArray()
        json.name("warnings")
        json.beginArray()
        for warning in status.warnings { warning.write(to: &json) }
        json.endArray()
        json.name("tables")
        json.beginArray()
        for table in status.tables {
            json.beginObject()
            json.member("name", table.name)
            json.member("rows", table.rows)
            json.member("more", table.isMore)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        return json.text
    }

    static func integrityJSON(_ faults: [String]) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "flashcard.integrity/1")
        json.member("whole", faults.isEmpty)
        json.name("faults")
        json.beginArray()
        for fault in faults { json.string(fault) }
        json.endArray()
        json.endObject()
        json.newline()
        return json.text
    }
}
