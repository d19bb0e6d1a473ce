import Platform
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

    private func migrated(to count: Int) throws {
        let steps = (1...count).map { Migration($0, "CREATE TABLE t\($0) (x INTEGER) STRICT") }
        let connection = try Connection(path: folder.path("a.db"))
        try connection.migrate(steps)
        try connection.run("INSERT INTO t1 VALUES (\(count))")
    }

    @Test func `a file that holds something is copied before it is changed`() throws {
        try migrated(to: 1)
        #expect(folder.names.filter { $0.hasSuffix(".backup") } == [])
        try migrated(to: 2)
        try migrated(to: 2)
        #expect(folder.names.filter { $0.hasSuffix(".backup") } == ["a.db.before-2.backup"])
        let copy = try Connection(path: folder.path("a.db.before-2.backup"), access: .readOnly)
        #expect(try copy.integer("SELECT group_concat(x) FROM t1") == 1)
        #expect(try copy.integer("SELECT max(number) FROM schema_steps") == 1)
    }

    @Test func `the last three copies are kept`() throws {
        for count in 1...12 where count != 11 { try migrated(to: count) }
        #expect(
            folder.names.filter { $0.hasSuffix(".backup") }.sorted() == [
                "a.db.before-10.backup", "a.db.before-11.backup", "a.db.before-9.backup",
            ])
    }

    @Test func `a copy that cannot be made stops the migration`() throws {
        try migrated(to: 1)
        // A folder of that name is in the way.
        try Path.makeFolder(folder.path("a.db.before-2.backup"))
        #expect(throws: SQLiteError.self) { try migrated(to: 2) }
        let connection = try Connection(path: folder.path("a.db"))
        #expect(try connection.integer("SELECT max(number) FROM schema_steps") == 1)
    }

    @Test func `a database of another program is not touched`() throws {
        let connection = try Connection(path: folder.path("a.db"))
        try connection.execute("CREATE TABLE bookmarks (url TEXT)")
        #expect(throws: SQLiteError.foreign(path: connection.path)) {
            try connection.migrate([one])
        }
        #expect(try connection.integer("SELECT count(*) FROM sqlite_schema") == 1)
    }

    @Test func `who looks while the first tables are made never takes the file for a stranger's`()
        throws
    {
        let steps = [one, two]
        let strangers = Locked(0)
        for round in 1...60 {
            let path = folder.path("\(round).db")
            let maker = try Connection(path: path)
            let ready = Doorbell()
            let thread = JoinableThread {
                guard let reader = try? Connection(path: path, access: .readOnly) else { return }
                ready.ring()
                var applied = 0
                while applied < steps.count {
                    do throws(SQLiteError) {
                        applied = try reader.schemaState(steps).applied
                    } catch .foreign {
                        return strangers.withLock { $0 += 1 }
                    } catch {
                        // What is locked for the moment is asked again.
                    }
                }
            }
            #expect(ready.wait(atMost: .seconds(60)))
            try maker.migrate(steps)
            thread.join()
        }
        #expect(strangers.withLock { $0 } == 0)
    }

    @Test func `where a schema stands can be asked without changing it`() throws {
        let connection = try Connection(path: folder.path("a.db"))
        #expect(try connection.schemaState([one, two]) == SchemaState(applied: 0, known: 2))
        #expect(try connection.integer("SELECT count(*) FROM sqlite_schema") == 0)
        try connection.migrate([one])
        #expect(try connection.schemaState([one, two]).pending == 1)
    }
}
