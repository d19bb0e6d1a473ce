import Platform
import Problems
import SQLite
import TestSupport
import Testing

@Suite struct BackupTests {
    private let folder = TemporaryFolder()

    private func source(rows: Int = 500) throws -> Connection {
        let connection = try Connection(path: folder.path("a.db"))
        try connection.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (a INTEGER, b BLOB)")
        try connection.transaction { () throws(SQLiteError) in
            for row in 1...rows {
                try connection.run("INSERT INTO t VALUES (?, zeroblob(500))", [.integer(row)])
            }
        }
        return connection
    }

    private func count(_ name: String) throws -> Int? {
        try Connection(path: folder.path(name), access: .readOnly).integer("SELECT count(*) FROM t")
    }

    @Test func `a copy is whole, is one file and tells how far it is`() throws {
        let connection = try source()
        var told: [BackupProgress] = []
        try connection.backup(to: folder.path("b.db"), pagesPerStep: 10) { told.append($0) }
        #expect(try count("b.db") == 500)
        #expect(folder.names.filter { $0.hasPrefix("b.db") } == ["b.db"])
        #expect(told.count > 5)
        #expect(told.last?.copied == told.last?.total)
        let steps = zip(told, told.dropFirst()).allSatisfy { $0.copied <= $1.copied }
        #expect(steps)
    }

    @Test func `what is written meanwhile is not in the copy and does not begin it anew`() throws {
        let connection = try source()
        let other = try Connection(path: connection.path)
        var steps = 0
        try connection.backup(to: folder.path("b.db"), pagesPerStep: 10) { _ in
            steps += 1
            _ = try? other.run("INSERT INTO t VALUES (0, zeroblob(5000))")
        }
        #expect(try count("b.db") == 500)
        #expect(try count("a.db") == 500 + steps)
        #expect(steps < 20)
    }

    @Test func `a file that is there is left alone unless it is to be replaced`() throws {
        let connection = try source()
        try folder.write("b.db", "precious")
        let target = folder.path("b.db")
        #expect(throws: SQLiteError.exists(path: target)) { try connection.backup(to: target) }
        #expect(try folder.text("b.db") == "precious")
        try connection.backup(to: target, replacing: true)
        #expect(try count("b.db") == 500)
        #expect(throws: SQLiteError.exists(path: connection.path)) {
            try connection.backup(to: connection.path, replacing: true)
        }
    }

    @Test func `a database that may be open somewhere is not replaced`() throws {
        let connection = try source()
        let other = try Connection(path: folder.path("b.db"))
        try other.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (a INTEGER)")
        #expect(throws: SQLiteError.busy(path: folder.path("b.db"))) {
            try connection.backup(to: folder.path("b.db"), replacing: true)
        }
        #expect(try other.integer("SELECT count(*) FROM t") == 0)
    }

    @Test func `a copy that would not fit is not begun`() throws {
        let connection = try source()
        let target = folder.path("b.db")
        let needed = try #require(try connection.integer("PRAGMA page_count")) * 4096
        let refusal = SQLiteError.noRoom(path: target, needed: needed, free: needed - 1)
        #expect(throws: refusal) {
            try connection.backup(to: target, freeSpace: { _ in needed - 1 })
        }
        #expect(refusal.problem.message.contains("\(needed) bytes"))
        #expect(folder.names.filter { $0.hasPrefix("b.db") } == [])
        try connection.backup(to: target, freeSpace: { _ in needed })
        #expect(try count("b.db") == 500)
    }

    @Test func `a copy of what is damaged is not kept`() throws {
        let path = try source(rows: 2000).path
        var bytes = try folder.bytes("a.db")
        for index in 4096 * 20..<4096 * 24 { bytes[index] = 0xAA }
        try folder.write("a.db", bytes)
        let damaged = try Connection(path: path)
        #expect { try damaged.backup(to: folder.path("b.db")) } throws: { error in
            guard case SQLiteError.corrupt(path, _) = error else { return false }
            return true
        }
        #expect(folder.names.filter { $0.hasPrefix("b.db") } == [])
    }

    @Test func `a folder that is not there is told, and one copy cannot be part of a change`()
        throws
    {
        let connection = try source()
        #expect { try connection.backup(to: folder.path("none/b.db")) } throws: {
            ($0 as? SQLiteError)?.problem.code == "sqlite.cannot_open"
        }
        #expect {
            try connection.transaction { () throws(SQLiteError) in
                try connection.backup(to: folder.path("b.db"))
            }
        } throws: { ($0 as? SQLiteError)?.problem.code == "sqlite.misuse" }
    }
}

@Suite struct IntegrityTests {
    private let folder = TemporaryFolder()

    @Test(arguments: IntegrityReport.Depth.allCases)
    func `what is whole has no findings`(depth: IntegrityReport.Depth) throws {
        let connection = try Connection(path: folder.path("a.db"))
        try connection.execute("CREATE TABLE t (a INTEGER)")
        let report = try connection.integrity(depth)
        #expect(report.isWhole)
        #expect(!report.isCutOff)
    }

    @Test func `damage is listed up to the limit`() throws {
        let connection = try Connection(path: folder.path("a.db"))
        try connection.execute("CREATE TABLE t (a INTEGER, b TEXT)")
        try connection.execute("BEGIN")
        for row in 1...500 {
            try connection.run(
                "INSERT INTO t VALUES (?, ?)",
                [.integer(row), .text(String(repeating: "x", count: 900))])
        }
        try connection.execute("COMMIT")
        var bytes = try folder.bytes("a.db")
        for index in 4096 * 10..<4096 * 60 { bytes[index] = 0xAA }
        try folder.write("a.db", bytes)
        let report = try Connection(path: folder.path("a.db")).integrity(.full, limit: 5)
        #expect(report.findings.count == 5)
        #expect(report.isCutOff)
    }

    @Test func `a reference that leads nowhere is a finding of the full check`() throws {
        let connection = try Connection(path: folder.path("a.db"))
        try connection.execute(
            """
            CREATE TABLE a (x INTEGER PRIMARY KEY);
            CREATE TABLE b (x INTEGER REFERENCES a);
            INSERT INTO b VALUES (7);
            """)
        #expect(try connection.integrity(.quick).isWhole)
        #expect(try connection.integrity(.full).findings == ["row 1 of b has no match in a"])
    }

    @Test func `what is no database is an error and not a finding`() throws {
        try folder.write("a.db", String(repeating: "no ", count: 500))
        let connection = try Connection(path: folder.path("a.db"))
        #expect(throws: SQLiteError.notADatabase(path: folder.path("a.db"))) {
            try connection.integrity()
        }
    }
}
