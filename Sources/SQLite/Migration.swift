//  The schema as numbered steps, forward only. Each step's text is kept as a checksum, so that a
//  file made by another text of the same step is refused instead of being half understood; a file
//  with more steps than this program knows is refused too, and so is one that somebody else made.
//
//  Before a file that holds something is changed, a copy of it is made beside it, of which the last
//  three are kept. Every step is a transaction of its own with its checksum in it: a process that
//  is killed leaves whole steps, and the next one goes on with the first that is missing.

import Digest
import Platform

package struct Migration: Sendable {
    package let number: Int
    package let sql: String

    package init(_ number: Int, _ sql: String) {
        self.number = number
        self.sql = sql
    }

    var checksum: String { hexadecimal(SHA256.hash(Array(sql.utf8))) }
}

/// How far a file's schema is.
package struct SchemaState: Sendable, Equatable {
    /// The last step that was applied; 0 for an empty file.
    package let applied: Int
    package let known: Int

    package init(applied: Int, known: Int) {
        self.applied = applied
        self.known = known
    }

    package var pending: Int { known - applied }
}

extension Connection {
    /// How many copies from before a migration are kept.
    package static let keptBackups = 3

    /// Where the schema stands, without changing anything. Refuses what `migrate` would refuse.
    package func schemaState(_ steps: [Migration]) throws(SQLiteError) -> SchemaState {
        precondition(steps.map(\.number) == Array(1...steps.count), "steps count from 1")
        // One look at both: between two, somebody else may make the tables.
        var (own, all) = (0, 0)
        try rows(
            "SELECT count(*) FILTER (WHERE name = 'schema_steps'), count(*) FROM sqlite_schema "
                + "WHERE type = 'table' AND name NOT LIKE 'sqlite#_%' ESCAPE '#'"
        ) { row in (own, all) = (row.integer(0), row.integer(1)) }
        guard own == 1 else {
            // Whoever made the tables, it was not a migration, whose first table is that one.
            guard all == 0 else { throw .foreign(path: path) }
            return SchemaState(applied: 0, known: steps.count)
        }
        var applied = 0
        var changed: Int?
        try rows("SELECT number, checksum FROM schema_steps ORDER BY number") { row in
            applied = row.integer(0)
            guard changed == nil, steps.indices.contains(applied - 1) else { return }
            if steps[applied - 1].checksum != row.text(1) { changed = applied }
        }
        if applied > steps.count {
            throw .newerSchema(path: path, found: applied, known: steps.count)
        }
        if let changed { throw .migrationChanged(path: path, number: changed) }
        return SchemaState(applied: applied, known: steps.count)
    }

    /// Brings the file to the last of these steps, numbered from 1 without a gap, and gives the
    /// path of the copy from before, if one was made.
    @discardableResult
    package func migrate(
        _ steps: [Migration], backingUp: Bool = true
    ) throws(SQLiteError) -> String? {
        let state = try schemaState(steps)
        guard state.pending > 0 else { return nil }
        var copy: String?
        if backingUp, state.applied > 0, Path.exists(path) {
            copy = try backup(before: state.applied + 1)
        }
        try execute(
            "CREATE TABLE IF NOT EXISTS schema_steps "
                + "(number INTEGER PRIMARY KEY, checksum TEXT NOT NULL) STRICT")
        for step in steps.dropFirst(state.applied) {
            try transaction { () throws(SQLiteError) in
                try execute(step.sql)
                try run(
                    "INSERT INTO schema_steps (number, checksum) VALUES (?, ?)",
                    [.integer(step.number), .text(step.checksum)])
            }
        }
        return copy
    }

    /// One of the same name is from a migration to the same step that did not come to its end, and
    /// holds the same.
    private func backup(before step: Int) throws(SQLiteError) -> String {
        let target = "\(path).before-\(step).backup"
        try backup(to: target, replacing: true)
        let (folder, own) = (Path.parent(of: path), Path.name(of: path))
        let kept = Path.names(in: folder).compactMap { name -> (step: Int, path: String)? in
            guard name.hasPrefix(own + ".before-"), name.hasSuffix(".backup") else { return nil }
            let number = name.dropFirst(own.count + 8).dropLast(7)
            return Int(number).map { ($0, Path.join(folder, name)) }
        }
        for old in kept.sorted(by: { $0.step > $1.step }).dropFirst(Self.keptBackups) {
            Path.remove(old.path)
        }
        return target
    }
}
