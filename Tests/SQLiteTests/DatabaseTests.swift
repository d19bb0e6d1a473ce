import Platform
import Problems
import SQLite
import TestSupport
import Testing

@Suite struct DatabaseTests {
    private let folder = TemporaryFolder()
    private static let steps = [
        Migration(1, "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL) STRICT")
    ]

    private var path: String { folder.path("a.db") }

    private func database(
        _ change: (inout DatabaseSettings) -> Void = { _ in }
    ) throws -> Database {
        var settings = DatabaseSettings()
        change(&settings)
        return try Database(
            path, steps: Self.steps, settings: settings, time: .system,
            random: RandomSource(seed: 1))
    }

    private func count(_ database: Database) async throws -> Int? {
        try await database.read("SELECT t") { connection throws(SQLiteError) in
            try connection.integer("SELECT count(*) FROM t")
        }
    }

    private func insert(_ number: Int, _ text: String = "x")
        -> @Sendable (Connection)
        throws(SQLiteError) -> Int
    {
        { connection throws(SQLiteError) in
            try connection.run(
                "INSERT INTO t VALUES (?, ?)", [.integer(number), .text(text)])
        }
    }

    @Test func `what was written is read, and a closed file needs no log`() async throws {
        let database = try database()
        #expect(try await database.write("INSERT t", .full, insert(1)) == 1)
        #expect(try await count(database) == 1)
        #expect(folder.names.contains("a.db-wal"))
        await database.close()
        #expect(folder.names == ["a.db"])
        let again = try self.database()
        #expect(try await count(again) == 1)
        await again.close()
    }

    @Test(arguments: [Durability.full, .normal])
    func `of works written together one's failure leaves the others`(
        durability: Durability
    ) async throws {
        let database = try database()
        let failed = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    // Every tenth wants the row of another.
                    let wanted = number % 10 == 9 ? number - 1 : number
                    do {
                        _ = try await database.write("INSERT t", durability) {
                            connection throws(SQLiteError) in
                            try connection.run("INSERT INTO t VALUES (?, 'x')", [.integer(wanted)])
                        }
                        return false
                    } catch { return true }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failed == 20)
        #expect(try await count(database) == 180)
        await database.close()
    }

    @Test func `a work that throws by itself leaves nothing of it`() async throws {
        let database = try database()
        await #expect(throws: SQLiteError.self) {
            try await database.write("INSERT t", .full) { connection throws(SQLiteError) in
                try connection.run("INSERT INTO t VALUES (1, 'x')")
                try connection.run("INSERT INTO t VALUES (1, 'y')")
            }
        }
        #expect(try await count(database) == 0)
        await database.close()
    }

    @Test func `a work that ends its transaction is refused, and the next one works`() async throws
    {
        let database = try database()
        await #expect {
            try await database.write("COMMIT", .full) { connection throws(SQLiteError) in
                try connection.execute("COMMIT")
            }
        } throws: { ($0 as? SQLiteError)?.problem.code == "sqlite.misuse" }
        _ = try await database.write("INSERT t", .full, insert(1))
        #expect(try await count(database) == 1)
        await database.close()
    }

    @Test func `a group that finds the disk full fails, and the next one works`() async throws {
        let database = try database()
        _ = try await database.write("PRAGMA", .full) { connection throws(SQLiteError) in
            try connection.integer("PRAGMA max_page_count = 10")
        }
        let path = path
        await #expect(throws: SQLiteError.diskFull(path: path)) {
            try await database.write(
                "INSERT t", .full, insert(1, String(repeating: "x", count: 100_000)))
        }
        _ = try await database.write("INSERT t", .full, insert(2))
        #expect(try await count(database) == 1)
        await database.close()
    }

    @Test func `a read cannot write`() async throws {
        let database = try database()
        await #expect {
            try await database.read("INSERT t") { connection throws(SQLiteError) in
                try connection.run("INSERT INTO t VALUES (1, 'x')")
            }
        } throws: { ($0 as? SQLiteError)?.problem.code == "sqlite.read_only" }
        await database.close()
    }

    @Test func `a read sees one moment while others write`() async throws {
        let database = try database()
        let other = try Connection(path: path)
        let counts = try await database.read("SELECT t") { connection throws(SQLiteError) in
            let before = try connection.integer("SELECT count(*) FROM t")
            let writer = try Connection(path: connection.path)
            try writer.run("INSERT INTO t VALUES (1, 'x')")
            return [before, try connection.integer("SELECT count(*) FROM t")]
        }
        #expect(counts == [0, 0])
        #expect(try other.integer("SELECT count(*) FROM t") == 1)
        await database.close()
    }

    @Test func `a closed database refuses by name`() async throws {
        let database = try database()
        await database.close()
        let path = path
        await #expect(throws: SQLiteError.closed(path: path)) {
            try await database.write("INSERT t", .full, insert(1))
        }
        await #expect(throws: SQLiteError.closed(path: path)) { try await count(database) }
        await database.close()
    }

    @Test func `the log is moved into the file as it grows`() async throws {
        let database = try database {
            $0.checkpointPages = 20
            $0.largestLog = 4096 * 100
        }
        for number in 1...200 {
            _ = try await database.write(
                "INSERT t", .normal, insert(number, String(repeating: "x", count: 9000)))
        }
        #expect(try #require(Path.size(of: path)) > 9000 * 150)
        #expect(try #require(Path.size(of: path + "-wal")) < 4096 * 60)
        #expect(try await database.integrity(.full).isWhole)
        await database.close()
    }

    @Test func `a reader that stays long does not keep the writer back`() async throws {
        let database = try database {
            $0.checkpointPages = 10
            $0.largestLog = 4096 * 30
        }
        let gate = Doors()
        let reading = Task {
            try await database.read("SELECT t") { connection throws(SQLiteError) in
                let before = try connection.integer("SELECT count(*) FROM t")
                gate.enter()
                return [before, try connection.integer("SELECT count(*) FROM t")]
            }
        }
        await gate.untilEntered()
        for number in 1...100 {
            _ = try await database.write(
                "INSERT t", .normal, insert(number, String(repeating: "x", count: 5000)))
        }
        gate.open()
        #expect(try await reading.value == [0, 0])
        // With the reader gone the log is cut.
        for number in 101...130 {
            _ = try await database.write(
                "INSERT t", .normal, insert(number, String(repeating: "x", count: 5000)))
        }
        #expect(try #require(Path.size(of: path + "-wal")) < 4096 * 60)
        await database.close()
    }

    @Test func `a copy is made while others write`() async throws {
        let database = try database()
        for number in 1...50 { _ = try await database.write("INSERT t", .normal, insert(number)) }
        async let writing: Void = {
            for number in 51...100 {
                _ = try await database.write("INSERT t", .normal, insert(number))
            }
        }()
        try await database.backup(to: folder.path("b.db"))
        try await writing
        let copy = try Connection(path: folder.path("b.db"), access: .readOnly)
        let rows = try #require(try copy.integer("SELECT count(*) FROM t"))
        #expect(50...100 ~= rows)
        await database.close()
    }

    @Test func `an actor on the writer's thread may use its connection`() async throws {
        let database = try database()
        let store = Neighbour(database)
        #expect(try await store.insert() == 1)
        #expect(try await count(database) == 1)
        await database.close()
    }

    @Test func `a file that cannot be used is refused and left as it was`() throws {
        let text = String(repeating: "position,term\n", count: 50)
        try folder.write("a.db", text)
        #expect(throws: SQLiteError.notADatabase(path: path)) { try database() }
        #expect(try folder.text("a.db") == text)
        #expect(folder.names == ["a.db"])
    }

    @Test func `a later schema is refused before anything is changed`() throws {
        let connection = try Connection(path: path)
        try connection.migrate(Self.steps + [Migration(2, "CREATE TABLE later (x)")])
        let bytes = try folder.bytes("a.db")
        #expect(throws: SQLiteError.newerSchema(path: path, found: 2, known: 1)) {
            try database()
        }
        #expect(try folder.bytes("a.db") == bytes)
    }

    @Test func `a file that another program has locked is called busy`() throws {
        let other = try Connection(path: path)
        try other.migrate(Self.steps)
        try other.execute("BEGIN EXCLUSIVE")
        #expect(throws: SQLiteError.busy(path: path)) {
            try database { $0.busyTimeout = .milliseconds(1) }
        }
        try other.execute("COMMIT")
    }
}

/// A reader's way in and out, on two threads.
private final class Doors: Sendable {
    private let isEntered = Locked(false)
    private let isOpen = Locked(false)

    func enter() {
        isEntered.withLock { $0 = true }
        while !isOpen.withLock({ $0 }) {}
    }

    func untilEntered() async {
        while !isEntered.withLock({ $0 }) { await Task.yield() }
    }

    func open() { isOpen.withLock { $0 = true } }
}

private actor Neighbour {
    private let database: Database
    private nonisolated let thread: BlockingThread

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(_ database: Database) {
        self.database = database
        thread = database.writerThread
    }

    func insert() throws(SQLiteError) -> Int {
        let connection = database.writingConnection
        return try connection.transaction { () throws(SQLiteError) in
            try connection.run("INSERT INTO t VALUES (1, 'x')")
        }
    }
}
