//  Rows of 800 bytes that are durable, one for each caller, committed in groups; single rows
//  written and read; and beside each the same by SQLite's C interface in the same run.

import CSQLite
import Platform
import SQLite

extension Benchmark {
    static let sqlite = [
        group(.full, most: 20_000), bareGroup(.full, most: 20_000), groupTail,
        group(.normal, most: 40_000), bareGroup(.normal, most: 40_000),
        insert, bareInsert, pointRead, barePointRead, lentRead,
    ]

    /// Callers at once, as many as fill two groups.
    private static let callers = 256
    private static let groupSize = 128

    private static func group(_ durability: Durability, most: Int) -> Benchmark {
        Benchmark(
            name: "sqlite/group-\(durability.rawValue)", group: .storage,
            summary: "a row of 800 bytes written by one of \(callers) callers, committed in groups"
                + " (\(durability.rawValue))",
            goal: durability == .full ? .atMost(40_000) : .atMostTimes(1.3),
            comparedWith: "sqlite/c-group-\(durability.rawValue)", most: most, least: 4096
        ) {
            let rows = try GroupedRows()
            return Workload(
                work: .awaiting { count in try await rows.write(count, durability).count },
                close: { try await rows.close() })
        }
    }

    private static let groupTail = Benchmark(
        name: "sqlite/group-full-p99", group: .storage,
        summary: "the longest of a hundred waits of such a caller for its row to be on the disk",
        goal: .atMost(20_000_000), most: 20_000, least: 4096
    ) {
        let rows = try GroupedRows()
        return Workload(
            work: .metered { count in
                let waits = try await rows.write(count, .full).waits.sorted()
                // The same for each operation, since a figure is divided by their number.
                return (UInt64(waits.count), Double(waits[waits.count * 99 / 100]) * Double(count))
            }, close: { try await rows.close() })
    }

    private static func bareGroup(_ durability: Durability, most: Int) -> Benchmark {
        let name = "sqlite/c-group-\(durability.rawValue)"
        return Benchmark(
            name: name, group: .storage,
            summary: "such a row by SQLite's C interface, \(groupSize) in a transaction",
            most: most, least: 4096
        ) {
            let (file, bare) = try BareRows.open(name, synchronous: durability.rawValue)
            let rows = try BareRows(bare)
            return Workload(
                work: .awaiting { count in
                    var left = count
                    while left > 0 {
                        try rows.insert(min(left, groupSize))
                        left -= groupSize
                    }
                    return UInt64(count)
                }, close: { file.remove() })
        }
    }

    private static let insert = Benchmark(
        name: "sqlite/insert", group: .storage,
        summary: "a row of 800 bytes inserted on one connection, \(groupSize) in a transaction",
        goal: .atMostTimes(1.3), comparedWith: "sqlite/c-insert", most: 40_000,
        allocationCount: 1024
    ) {
        let file = ScratchFile("sqlite-insert")
        let connection = try Connection(path: file.path)
        try connection.execute(BareRows.schema(synchronous: "normal"))
        let body = BareRows.body
        return Workload(
            work: .awaiting { count in
                var left = count
                while left > 0 {
                    try connection.transaction { () throws(SQLiteError) in
                        for _ in 0..<min(left, groupSize) {
                            try connection.run(BareRows.insertion, [.text(body)])
                        }
                    }
                    left -= groupSize
                }
                return UInt64(connection.lastInsertedRow)
            }, close: { file.remove() })
    }

    private static let bareInsert = Benchmark(
        name: "sqlite/c-insert", group: .storage,
        summary: "such a row by SQLite's C interface", most: 40_000
    ) {
        let (file, bare) = try BareRows.open("sqlite/c-insert", synchronous: "normal")
        let rows = try BareRows(bare)
        return Workload(
            work: .awaiting { count in
                var left = count
                while left > 0 {
                    try rows.insert(min(left, groupSize))
                    left -= groupSize
                }
                return UInt64(count)
            }, close: { file.remove() })
    }

    private static let pointRead = Benchmark(
        name: "sqlite/point-read", group: .storage,
        summary: "a row of 800 bytes found by its key and copied out",
        goal: .atMostTimes(1.3), comparedWith: "sqlite/c-point-read", allocationCount: 1024
    ) {
        let (file, bare) = try BareRows.open("sqlite/point-read", synchronous: "normal")
        try BareRows(bare).insert(BareRows.stored)
        let connection = try Connection(path: file.path, access: .readOnly)
        // As the other has it: all rows are in memory.
        try connection.execute("PRAGMA cache_size = -16384")
        return Workload(
            work: .awaiting { count in
                var hash: UInt64 = 0
                for index in 0..<count {
                    try connection.rows(
                        BareRows.selection, [.integer(BareRows.key(index))]
                    ) { row in hash &+= UInt64(row.text(0).utf8.count) }
                }
                return hash
            }, close: { file.remove() })
    }

    private static let barePointRead = Benchmark(
        name: "sqlite/c-point-read", group: .storage,
        summary: "the same by SQLite's C interface, copied into a string of Swift"
    ) {
        let (file, bare) = try BareRows.open("sqlite/c-point-read", synchronous: "normal")
        try BareRows(bare).insert(BareRows.stored)
        let select = try bare.prepare(BareRows.selection)
        return Workload(
            work: .awaiting { count in
                var hash: UInt64 = 0
                for index in 0..<count {
                    sqlite3_bind_int64(select, 1, Int64(BareRows.key(index)))
                    while sqlite3_step(select) == SQLITE_ROW {
                        let text = UnsafeBufferPointer(
                            start: sqlite3_column_text(select, 0),
                            count: Int(sqlite3_column_bytes(select, 0)))
                        hash &+= UInt64(String(decoding: text, as: UTF8.self).utf8.count)
                    }
                    sqlite3_reset(select)
                }
                return hash
            }, close: { withExtendedLifetime(bare) { file.remove() } })
    }

    private static let lentRead = Benchmark(
        name: "sqlite/read", group: .storage,
        summary: "such a read as a caller sees it: a reader lent, another thread, one moment",
        comparedWith: "sqlite/point-read"
    ) {
        let rows = try GroupedRows()
        _ = try await rows.write(BareRows.stored, .normal)
        return Workload(
            work: .awaiting { count in try await rows.read(count) },
            close: { try await rows.close() })
    }
}

/// The table, and the plainest way to fill it.
private struct BareRows {
    /// 800 bytes.
    static let body = String(repeating: "사과는 빨갛다. ", count: 38) + ".."
    static let insertion = "INSERT INTO results (body) VALUES (?)"
    static let selection = "SELECT body FROM results WHERE number = ?"
    static let table = "CREATE TABLE results (number INTEGER PRIMARY KEY, body TEXT NOT NULL)"
    static let stored = 10_000

    /// Another row each time, and the same ones in each run.
    static func key(_ index: Int) -> Int { index * 7919 % stored + 1 }

    static func schema(synchronous: String) -> String {
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = \(synchronous); "
            + "PRAGMA cache_size = -16384; \(table)"
    }

    static func open(_ name: String, synchronous: String) throws -> (ScratchFile, BareSQLite) {
        let file = ScratchFile(name.replacing("/", with: "-"))
        let bare = try BareSQLite(file.path, named: name)
        try bare.execute(schema(synchronous: synchronous))
        return (file, bare)
    }

    private let bare: BareSQLite
    private let statements: (begin: OpaquePointer?, insert: OpaquePointer?, commit: OpaquePointer?)

    init(_ bare: BareSQLite) throws {
        self.bare = bare
        statements = (
            try bare.prepare("BEGIN IMMEDIATE"), try bare.prepare(Self.insertion),
            try bare.prepare("COMMIT")
        )
    }

    func insert(_ count: Int) throws {
        try Array(Self.body.utf8CString.dropLast()).withUnsafeBufferPointer { body in
            try bare.insert(
                count, body, by: statements.insert, between: statements.begin,
                and: statements.commit)
        }
    }
}

/// A database, and many callers of it at once.
private final class GroupedRows: Sendable {
    private let file: ScratchFile
    private let database: Database

    init() throws {
        file = ScratchFile("sqlite-group")
        database = try Database(
            file.path, steps: [Migration(1, BareRows.table)], time: .system,
            random: RandomSource(seed: 1))
    }

    /// Nanoseconds that each caller waited for each row.
    func write(
        _ count: Int, _ durability: Durability
    ) async throws -> (count: UInt64, waits: [UInt64]) {
        let body = BareRows.body
        let callers = min(256, count)
        let waits = try await withThrowingTaskGroup(of: [UInt64].self) { [database] group in
            for caller in 0..<callers {
                group.addTask {
                    var waits: [UInt64] = []
                    for _ in stride(from: caller, to: count, by: callers) {
                        let begun = TimeSource.system.now
                        try await database.write("INSERT results", durability) {
                            connection throws(SQLiteError) in
                            _ = try connection.run(BareRows.insertion, [.text(body)])
                        }
                        waits.append(UInt64((TimeSource.system.now - begun).wholeNanoseconds))
                    }
                    return waits
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        return (UInt64(waits.count), waits)
    }

    func read(_ count: Int) async throws -> UInt64 {
        var hash: UInt64 = 0
        for index in 0..<count {
            hash &+= try await database.read("SELECT results") {
                connection throws(SQLiteError) in
                var length: UInt64 = 0
                try connection.rows(
                    BareRows.selection, [.integer(BareRows.key(index))]
                ) { row in length = UInt64(row.text(0).utf8.count) }
                return length
            }
        }
        return hash
    }

    func close() async throws {
        await database.close()
        file.remove()
    }
}
