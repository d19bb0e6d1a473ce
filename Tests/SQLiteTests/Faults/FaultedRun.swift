//  A piece of work for the fault sweep: open, migrate, write in groups, checkpoint, read, migrate
//  with a copy from before, back up, close. Each work writes two rows, so that half of it can be
//  told from all of it. What was acknowledged is written down outside of the database.

import Platform
import TestSupport

@testable import SQLite

final class FaultedRun {
    private static let steps = [
        Migration(1, "CREATE TABLE t (work INTEGER, part INTEGER, body TEXT) STRICT"),
        Migration(2, "CREATE INDEX works ON t (work)"),
    ]

    private let folder = TemporaryFolder()
    private let layer: FaultLayer
    private let groups: Int
    private let durability: Durability?
    private var acknowledged: Set<Int> = []
    private var tried = 0
    private var wrongReads: [String] = []

    /// Without a durability the groups take turns.
    init(_ layer: FaultLayer, groups: Int, durability: Durability? = nil) {
        self.layer = layer
        self.groups = groups
        self.durability = durability
    }

    var isAllAcknowledged: Bool { acknowledged.count == tried && tried > 0 }

    private var path: String { folder.path("a.db") }

    private func open(_ steps: Int) throws(SQLiteError) -> Database {
        var settings = DatabaseSettings()
        settings.vfs = layer.name
        // Moving the log flushes it, and a loss of power would cost nothing.
        settings.checkpointPages = durability == nil ? 4 : 1000
        settings.largestLog = 4096 * 12
        settings.busyTimeout = .zero
        settings.readers = 1
        return try Database(
            path, steps: Array(Self.steps.prefix(steps)), settings: settings, time: .system,
            random: RandomSource(seed: 1))
    }

    /// What fails is given up, and the next thing is tried, as a run does.
    func work() async {
        for steps in 1...2 {
            guard let database = try? open(steps) else { continue }
            for group in 0..<groups {
                await write(database, durability ?? (group.isMultiple(of: 2) ? .full : .normal))
                await read(database)
            }
            if steps == 2 { try? await database.backup(to: folder.path("copy.db")) }
            await database.close()
        }
    }

    /// Three works in one group, and one that fails by itself.
    private func write(_ database: Database, _ durability: Durability) async {
        let works = (0..<3).map { _ in
            tried += 1
            let number = tried
            return (number, Self.work(number, durability))
        }
        let failing = GroupWork(durability, rows: 1, span: nil) { connection throws(SQLiteError) in
            try connection.run("INSERT INTO t VALUES (-1, 1, 'half')")
            try connection.run("INSERT INTO nowhere VALUES (1)")
        }
        await database.writer.writeGroup(works.map(\.1) + [failing], committed: {})
        for (number, work) in works where work.error == nil { acknowledged.insert(number) }
    }

    private static func work(_ number: Int, _ durability: Durability) -> GroupWork {
        GroupWork(durability, rows: 2, span: nil) { connection throws(SQLiteError) in
            for part in 1...2 {
                try connection.run(
                    "INSERT INTO t VALUES (?, ?, ?)",
                    [
                        .integer(number), .integer(part),
                        .text(String(repeating: "x", count: 1500)),
                    ])
            }
        }
    }

    /// A read that works sees everything acknowledged before it, and nothing by half.
    private func read(_ database: Database) async {
        guard
            let seen = try? await database.read(
                "SELECT t",
                { connection throws(SQLiteError) in
                    var parts: [Int: Int] = [:]
                    try connection.rows("SELECT work, count(*) FROM t GROUP BY work") { row in
                        parts[row.integer(0)] = row.integer(1)
                    }
                    return parts
                })
        else { return }
        wrongReads += Self.wrong(seen, acknowledged).map { "a read: \($0)" }
    }

    private static func wrong(_ parts: [Int: Int], _ acknowledged: Set<Int>) -> [String] {
        parts.filter { $0.value != 2 || $0.key < 0 }.map { "half of work \($0.key)" }
            + acknowledged.subtracting(parts.keys).sorted().map { "lost work \($0)" }
    }

    /// Puts back what each file held when it was last flushed.
    func losePower(_ flushed: [String: [UInt8]]) throws {
        for name in folder.names where name.hasPrefix("a.db") {
            let path = folder.path(name)
            if name.hasSuffix("-shm") {
                Path.remove(path)
            } else if name == "a.db" || name == "a.db-wal" {
                try folder.write(name, flushed[path] ?? [])
            }
        }
    }

    /// Looks at what is there, without faults.
    func findings() async throws -> [String] {
        var found = wrongReads
        let database = try open(2)
        found += try await database.integrity(.full).findings
        let parts = try await database.read("SELECT t") { connection throws(SQLiteError) in
            var parts: [Int: Int] = [:]
            try connection.rows("SELECT work, count(*) FROM t GROUP BY work") { row in
                parts[row.integer(0)] = row.integer(1)
            }
            return parts
        }
        found += Self.wrong(parts, acknowledged)
        await database.close()
        for name in folder.names {
            if name.hasSuffix(".partial") { found.append("\(name) was left") }
            guard name.hasSuffix(".backup") || name == "copy.db" else { continue }
            let copy = try Connection(path: folder.path(name), access: .readOnly)
            found += try copy.integrity(.full).findings.map { "\(name): \($0)" }
        }
        return found
    }
}
