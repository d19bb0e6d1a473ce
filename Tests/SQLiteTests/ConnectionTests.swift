import Problems
import SQLite
import TestSupport
import Testing

@Suite struct ConnectionTests {
    let folder = TemporaryFolder()

    func connection() throws -> Connection {
        let connection = try Connection(path: folder.path("a.db"))
        try connection.execute("CREATE TABLE IF NOT EXISTS t (a INTEGER PRIMARY KEY, b ANY) STRICT")
        return connection
    }

    @Test(arguments: [
        SQLValue.null, .integer(Int64.min), .integer(Int64.max), .real(1.5), .text(""),
        .text("사과 'quoted' \u{0}"), .blob([]), .blob([0, 255, 1]),
    ])
    func `every kind of value comes back as it went in`(value: SQLValue) throws {
        let connection = try connection()
        try connection.run("INSERT INTO t VALUES (1, ?)", [value])
        var back: SQLValue?
        try connection.rows("SELECT b, typeof(b) FROM t") { row in
            back =
                switch row.text(1) {
                case "null": SQLValue.null
                case "integer": .integer(row.integer(0))
                case "real": .real(row.real(0))
                case "text": .text(row.text(0))
                default: .blob(row.blob(0))
                }
        }
        #expect(back == value)
    }

    @Test func `a transaction that throws leaves nothing behind`() throws {
        let connection = try connection()
        #expect(throws: SQLiteError.self) {
            try connection.transaction { () throws(SQLiteError) in
                try connection.run("INSERT INTO t VALUES (1, 'x')")
                try connection.run("INSERT INTO t VALUES (1, 'y')")
            }
        }
        #expect(try connection.integer("SELECT count(*) FROM t") == 0)
        try connection.transaction { () throws(SQLiteError) in
            try connection.run("INSERT INTO t VALUES (2, 'x')")
        }
        #expect(try connection.integer("SELECT count(*) FROM t") == 1)
        #expect(connection.lastInsertedRow == 2)
    }

    @Test func `a statement says how many rows it changed`() throws {
        let connection = try connection()
        for index in 1...3 { try connection.run("INSERT INTO t VALUES (?, 0)", [.integer(index)]) }
        #expect(try connection.run("UPDATE t SET b = 1 WHERE a > 1") == 2)
        #expect(try connection.integer("SELECT max(b) FROM t WHERE a > 9") == nil)
    }

    @Test func `more statements than are kept are prepared anew`() throws {
        let connection = try connection()
        for index in 0..<250 {
            #expect(try connection.integer("SELECT \(index)") == index)
        }
    }

    @Test func `a second writer is told that the store is busy`() throws {
        let one = try connection()
        let other = try Connection(path: folder.path("a.db"), busyTimeout: .milliseconds(1))
        try one.transaction { () throws(SQLiteError) in
            try one.run("INSERT INTO t VALUES (1, 1)")
            do throws(SQLiteError) {
                try other.run("INSERT INTO t VALUES (2, 2)")
                Issue.record("two writers at once")
            } catch {
                #expect(error == .busy(path: folder.path("a.db")))
                #expect(error.problem.advice != nil)
            }
        }
    }

    @Test func `what is no database is called damaged`() throws {
        try folder.write("bad.db", String(repeating: "not a database ", count: 100))
        let connection = try Connection(path: folder.path("bad.db"))
        #expect { try connection.execute("SELECT * FROM sqlite_master") } throws: { error in
            guard case SQLiteError.corrupt = error else { return false }
            return (error as? SQLiteError)?.problem.code == "sqlite.corrupt"
        }
    }

    @Test func `a missing file is not made by a reader`() {
        #expect { try Connection(path: folder.path("none.db"), access: .readOnly) } throws: {
            ($0 as? SQLiteError)?.problem.code == "sqlite.cannot_open"
        }
    }

    @Test func `a reader cannot write`() throws {
        _ = try connection()
        let reader = try Connection(path: folder.path("a.db"), access: .readOnly)
        #expect(throws: SQLiteError.readOnly(path: folder.path("a.db"))) {
            try reader.run("INSERT INTO t VALUES (1, 1)")
        }
    }

    @Test func `a full disk is named`() throws {
        let connection = try connection()
        try connection.execute("PRAGMA max_page_count = 3")
        #expect(throws: SQLiteError.diskFull(path: folder.path("a.db"))) {
            try connection.run("INSERT INTO t VALUES (1, zeroblob(100000))")
        }
    }

    @Test func `a mistake in a statement is told with SQLite's own words`() throws {
        let connection = try connection()
        #expect { try connection.run("SELECT x FROM nowhere") } throws: {
            ($0 as? SQLiteError)?.problem.message.contains("no such table: nowhere") == true
        }
        #expect { try connection.run("SELECT ?", [.integer(1), .integer(2)]) } throws: {
            ($0 as? SQLiteError)?.problem.code == "sqlite.failed"
        }
    }
}
