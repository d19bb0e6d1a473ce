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
        .text(String(repeating: "사과", count: 100)), .blob(Array(repeating: 7, count: 300)),
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

    @Test func `the statement that was used least lately makes room`() throws {
        let connection = try connection()
        for index in 0..<150 {
            try connection.run("INSERT INTO t VALUES (?, ?)", [.integer(index), .integer(index)])
            #expect(try connection.integer("SELECT \(index)") == index)
            #expect(try connection.integer("SELECT max(b) FROM t") == index)
        }
        for index in 0..<150 { #expect(try connection.integer("SELECT \(index)") == index) }
    }

    @Test func `several large values are bound beside small ones`() throws {
        let connection = try connection()
        try connection.execute("CREATE TABLE u (a, b, c, d)")
        let values: [SQLValue] = [
            .text(String(repeating: "a", count: 500)), .integer(5),
            .blob(Array(repeating: 1, count: 500)), .text(String(repeating: "b", count: 70)),
        ]
        for _ in 1...2 { try connection.run("INSERT INTO u VALUES (?, ?, ?, ?)", values) }
        var rows: [[SQLValue]] = []
        try connection.rows("SELECT * FROM u") { row in
            rows.append([
                .text(row.text(0)), .integer(row.integer(1)), .blob(row.blob(2)),
                .text(row.text(3)),
            ])
        }
        #expect(rows == [values, values])
        #expect {
            try connection.run("SELECT ?", [values[0], values[0]])
        } throws: { ($0 as? SQLiteError)?.problem.code == "sqlite.failed" }
    }

    @Test func `a statement can be used again while its rows are read`() throws {
        let connection = try connection()
        for index in 1...3 { try connection.run("INSERT INTO t VALUES (?, 0)", [.integer(index)]) }
        var pairs: [[Int]] = []
        let sql = "SELECT a FROM t WHERE a < ? ORDER BY a"
        try connection.rows(sql, [.integer(3)]) { outer throws(SQLiteError) in
            let one = outer.integer(0)
            try connection.rows(sql, [.integer(4)]) { inner in
                pairs.append([one, inner.integer(0)])
            }
        }
        #expect(pairs == [[1, 1], [1, 2], [1, 3], [2, 1], [2, 2], [2, 3]])
    }

    @Test func `text and blobs are lent where they lie`() throws {
        let connection = try connection()
        var seen: [Int] = []
        try connection.rows("SELECT '사과', x'00ff', NULL") { row in
            seen.append(row.withText(0) { $0.count })
            seen.append(row.withBlob(1) { Int($0[1]) })
            seen.append(row.withBlob(2) { $0.count })
            seen.append(row.withText(2) { $0.count })
        }
        #expect(seen == [6, 255, 0, 0])
    }

    @Test func `a transaction within a transaction is refused, and the outer one goes on`() throws {
        let connection = try connection()
        try connection.transaction { () throws(SQLiteError) in
            try connection.run("INSERT INTO t VALUES (1, 'x')")
            #expect {
                try connection.transaction { () throws(SQLiteError) in }
            } throws: { ($0 as? SQLiteError)?.problem.code == "sqlite.misuse" }
        }
        #expect(try connection.integer("SELECT count(*) FROM t") == 1)
        #expect { try connection.savepoint { () throws(SQLiteError) in } } throws: {
            ($0 as? SQLiteError)?.problem.code == "sqlite.misuse"
        }
    }

    @Test func `a savepoint that throws leaves what came before it`() throws {
        let connection = try connection()
        try connection.transaction { () throws(SQLiteError) in
            try connection.run("INSERT INTO t VALUES (1, 'x')")
            #expect(throws: SQLiteError.self) {
                try connection.savepoint { () throws(SQLiteError) in
                    try connection.run("INSERT INTO t VALUES (2, 'x')")
                    try connection.run("INSERT INTO t VALUES (1, 'y')")
                }
            }
            try connection.run("INSERT INTO t VALUES (3, 'x')")
        }
        #expect(try connection.integer("SELECT sum(a) FROM t") == 4)
    }

    @Test func `a snapshot sees one moment`() throws {
        let one = try connection()
        try one.execute("PRAGMA journal_mode = WAL")
        let other = try Connection(path: folder.path("a.db"))
        try one.snapshot { () throws(SQLiteError) in
            #expect(try one.integer("SELECT count(*) FROM t") == 0)
            try other.run("INSERT INTO t VALUES (1, 'x')")
            #expect(try one.integer("SELECT count(*) FROM t") == 0)
        }
        #expect(try one.integer("SELECT count(*) FROM t") == 1)
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

    @Test func `what is no database is called so`() throws {
        try folder.write("bad.db", String(repeating: "not a database ", count: 100))
        let connection = try Connection(path: folder.path("bad.db"))
        #expect(throws: SQLiteError.notADatabase(path: folder.path("bad.db"))) {
            try connection.execute("SELECT * FROM sqlite_schema")
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
