import CSQLite
import Problems
import TestSupport
import Testing

@testable import SQLite

@Suite struct EngineTests {
    private let folder = TemporaryFolder()

    @Test(arguments: [
        (3_006_023, false), (3_007_000, true), (3_040_001, true), (3_044_005, true),
        (3_044_006, false), (3_045_000, true), (3_050_006, true), (3_050_007, false),
        (3_051_002, true), (3_051_003, false), (3_053_000, false),
    ])
    func `releases with the fault of the log's reset are known`(version: Int, isFaulty: Bool) {
        #expect(Engine.hasLogResetFault(version) == isFaulty)
    }

    private func codes(
        _ version: Int = 3_053_000, isThreadsafe: Bool = true, networkName: String? = nil
    ) -> [String] {
        Engine.warnings(
            version: version, isThreadsafe: isThreadsafe, networkName: networkName, path: "a.db"
        ).map(\.code)
    }

    @Test func `each thing that is wrong is told by itself`() {
        #expect(codes() == [])
        #expect(codes(3_040_001) == ["sqlite.log_reset_fault"])
        #expect(codes(isThreadsafe: false) == ["sqlite.single_threaded"])
        #expect(codes(networkName: "nfs4") == ["sqlite.network_file_system"])
    }

    @Test func `the library of this process is one that several threads may use`() {
        let codes = Engine.warnings(for: folder.path("a.db")).map(\.code)
        #expect(!codes.contains("sqlite.single_threaded"))
        #expect(
            codes.contains("sqlite.log_reset_fault")
                == Engine.hasLogResetFault(Engine.versionNumber))
        #expect(Engine.version.split(separator: ".").count >= 2)
    }

    @Test(arguments: [
        (SQLITE_BUSY, "busy"), (SQLITE_BUSY | 2 << 8, "busy"), (SQLITE_FULL, "disk_full"),
        (SQLITE_READONLY, "read_only"), (SQLITE_READONLY | 6 << 8, "read_only_folder"),
        (SQLITE_NOTADB, "not_a_database"), (SQLITE_CORRUPT | 1 << 8, "corrupt"),
        (SQLITE_CANTOPEN, "cannot_open"), (SQLITE_IOERR | 4 << 8, "failed"),
    ])
    func `each refusal of SQLite has its name and says what to do`(code: Int32, name: String) {
        let problem = SQLiteError(code: code, path: "a.db", reason: "so").problem
        #expect(problem.code == "sqlite.\(name)")
        #expect(problem.message.contains("a.db"))
        #expect(problem.advice != nil)
    }

    private func makeDatabase() throws -> [UInt8] {
        let connection = try Connection(path: folder.path("a.db"))
        try connection.execute("CREATE TABLE t (a BLOB); INSERT INTO t VALUES (zeroblob(30000))")
        return try folder.bytes("a.db")
    }

    @Test func `a file that was cut off is told with what it should have`() throws {
        let bytes = try makeDatabase()
        let path = folder.path("a.db")
        try FileHeader.require(path)
        for count in [bytes.count - 1, 4096, 100] {
            try folder.write("a.db", Array(bytes.prefix(count)))
            let error = SQLiteError.truncated(path: path, expected: bytes.count, found: count)
            #expect(throws: error) { try FileHeader.require(path) }
        }
        try folder.write("a.db", Array(bytes.prefix(50)))
        #expect(throws: SQLiteError.truncated(path: path, expected: 100, found: 50)) {
            try FileHeader.require(path)
        }
    }

    @Test func `beside a log a file may be short, and an empty or missing one is no error`() throws
    {
        let bytes = try makeDatabase()
        try folder.write("a.db", Array(bytes.prefix(4096)))
        try folder.write("a.db-wal", "something")
        try FileHeader.require(folder.path("a.db"))
        try folder.write("empty.db", "")
        try FileHeader.require(folder.path("empty.db"))
        try FileHeader.require(folder.path("none.db"))
    }

    @Test func `what is something else is told so`() throws {
        try folder.write("a.db", String(repeating: "position,term,type\n", count: 20))
        #expect(throws: SQLiteError.notADatabase(path: folder.path("a.db"))) {
            try FileHeader.require(folder.path("a.db"))
        }
    }

    @Test(arguments: [
        ("SELECT a FROM t WHERE b = 'x FROM y'", "SELECT t"),
        ("select count(*) from runs where id in (select id from words)", "SELECT runs"),
        ("INSERT INTO cards (a) VALUES (?) ON CONFLICT DO UPDATE SET a = 1", "INSERT cards"),
        ("INSERT OR IGNORE INTO \"cards\" VALUES (1)", "INSERT cards"),
        ("UPDATE OR IGNORE words SET a = (SELECT 1 FROM t)", "UPDATE words"),
        ("WITH x AS (SELECT 1 FROM y) DELETE FROM words", "DELETE words"),
        ("BEGIN IMMEDIATE", "BEGIN"), ("PRAGMA quick_check(5)", "PRAGMA"), ("", ""),
        ("SELECT 1", "SELECT"), ("EXPLAIN QUERY PLAN SELECT 1 FROM t", "EXPLAIN"),
    ])
    func `a statement is named after what it does and to which table`(sql: String, name: String) {
        #expect(StatementSummary(sql).text == name)
    }
}
