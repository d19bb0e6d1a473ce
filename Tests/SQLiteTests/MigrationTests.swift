import Problems
import SQLite
import TestSupport
import Testing

@Suite struct MigrationTests {
    let folder = TemporaryFolder()
    let one = Migration(1, "CREATE TABLE a (x INTEGER) STRICT")
    let two = Migration(2, "CREATE TABLE b (x INTEGER) STRICT")

    @Test func `steps are applied once and in order`() throws {
        let connection = try Connection(path: folder.path("a.db"))
        try connection.migrate([one])
        try connection.run("INSERT INTO a VALUES (7)")
        try connection.migrate([one, two])
        try connection.migrate([one, two])
        #expect(try connection.integer("SELECT x FROM a") == 7)
        #expect(try connection.integer("SELECT count(*) FROM schema_steps") == 2)
    }

    @Test func `a store of a later release is refused`() throws {
        let connection = try Connection(path: folder.path("a.db"))
        try connection.migrate([one, two])
        let refusal = SQLiteError.newerSchema(path: connection.path, found: 2, known: 1)
        #expect(throws: refusal) { try connection.migrate([one]) }
        #expect(refusal.problem.message.contains("schema 2"))
    }

    @Test func `a step that reads differently from the one applied is refused`() throws {
        let connection = try Connection(path: folder.path("a.db"))
        try connection.migrate([one])
        let refusal = SQLiteError.migrationChanged(path: connection.path, number: 1)
        #expect(throws: refusal) {
            try connection.migrate([Migration(1, "CREATE TABLE a (y TEXT) STRICT")])
        }
        #expect(refusal.problem.code == "sqlite.migration_changed")
    }

    @Test func `a step that fails leaves the schema as it was`() throws {
        let connection = try Connection(path: folder.path("a.db"))
        let broken = Migration(2, "CREATE TABLE c (x INTEGER) STRICT; CREATE TABLE a (x INTEGER)")
        #expect(throws: SQLiteError.self) { try connection.migrate([one, broken]) }
        #expect(try connection.integer("SELECT count(*) FROM schema_steps") == 1)
        let count = "SELECT count(*) FROM sqlite_master WHERE name = 'c'"
        #expect(try connection.integer(count) == 0)
    }
}
