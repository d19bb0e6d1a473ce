//  The store as a file, for whoever looks after it: how large it is, which schema it has, who has
//  it, whether it is whole; and a copy of it. Nothing here makes a store or changes one, except
//  `bringUpToDate`, which is asked for by name.

import Platform
package import Problems
import SQLite

package struct StoreFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    package struct Status: Sendable {
        package let bytes: Int
        /// Of the log beside the file, which its owner moves into it.
        package let logBytes: Int
        package let schema: Int
        package let knownSchema: Int
        /// The version of the library that reads it here.
        package let library: String
        /// What is known to be wrong with that library or with the place of the file.
        package let warnings: [Problem]
        /// The process that has it.
        package let owner: Int32?
        package let tables: [Table]
    }

    package struct Table: Sendable, Equatable {
        package let name: String
        package let rows: Int
        /// Whether there are more than were counted.
        package let isMore: Bool
    }

    /// The code of a warning that is no danger as long as this program alone writes to the file.
    package static let remarkable = Engine.logResetFault

    /// Tables are counted so far and no further, so that the answer comes at once.
    package static let mostCounted = 100_000

    package var owner: Int32? { FileLock.owner(of: path + ".lock") }

    /// Nil where there is no store yet.
    package func status() throws(StoreError) -> Status? {
        guard let connection = try reader() else { return nil }
        do throws(SQLiteError) {
            return Status(
                bytes: Path.size(of: path) ?? 0, logBytes: Path.size(of: path + "-wal") ?? 0,
                schema: try Self.schema(connection), knownSchema: Schema.steps.count,
                library: Engine.version, warnings: Engine.warnings(for: path), owner: owner,
                tables: try Self.tables(connection))
        } catch { throw .sqlite(error) }
    }

    private func reader() throws(StoreError) -> Connection? {
        guard Path.exists(path) else { return nil }
        do throws(SQLiteError) { return try Connection(path: path, access: .readOnly) } catch {
            throw .sqlite(error)
        }
    }

    private static func schema(_ connection: Connection) throws(SQLiteError) -> Int {
        let tables = "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_steps'"
        guard try connection.integer(tables) == 1 else {
            // An empty file, or one that somebody else made, which is refused.
            return try connection.schemaState(Schema.steps).applied
        }
        return try connection.integer("SELECT max(number) FROM schema_steps") ?? 0
    }

    private static func tables(_ connection: Connection) throws(SQLiteError) -> [Table] {
        var names: [String] = []
        try connection.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                + "ORDER BY name"
        ) { row in names.append(row.text(0)) }
        return try names.map { (name) throws(SQLiteError) in
            // Names come from the schema and are ours; a quote in one is doubled all the same.
            let quoted = "\"" + name.split(separator: "\"").joined(separator: "\"\"") + "\""
            let rows =
                try connection.integer(
                    "SELECT count(*) FROM (SELECT 1 FROM \(quoted) LIMIT ?)",
                    [.integer(mostCounted + 1)]) ?? 0
            return Table(name: name, rows: min(rows, mostCounted), isMore: rows > mostCounted)
        }
    }

    /// Brings the tables to what this program knows; gives the schema before and after, and the
    /// copy that was made before anything was changed.
    package func bringUpToDate() throws(StoreError) -> (before: Int, after: Int, copy: String?)? {
        guard let connection = try reader() else { return nil }
        let before: Int
        do throws(SQLiteError) { before = try Self.schema(connection) } catch {
            throw .sqlite(error)
        }
        // Nobody has to own a store in which nothing is to be changed.
        let copy =
            before == Schema.steps.count ? nil : try SQLiteCardStore.bringUpToDate(path)
        return (before, Schema.steps.count, copy)
    }

    /// Writes a whole copy into a new file, also while another process writes; gives its size.
    package func backUp(to copy: String, replacing: Bool = false) throws(StoreError) -> Int? {
        guard let connection = try reader() else { return nil }
        do throws(SQLiteError) { try connection.backup(to: copy, replacing: replacing) } catch {
            throw .sqlite(error)
        }
        return Path.size(of: copy) ?? 0
    }

    /// What is wrong with the file, a line for each, at most a hundred; nothing where it is whole.
    package func faults() throws(StoreError) -> [String]? {
        guard let connection = try reader() else { return nil }
        do throws(SQLiteError) { return try connection.integrity(.full).findings } catch {
            throw .sqlite(error)
        }
    }
}
