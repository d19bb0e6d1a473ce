import ConnectionPools
import Platform
import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@testable import SQLite

@Suite struct DatabaseSignalsTests {
    private let folder = TemporaryFolder()
    private let time = ManualTime()
    private let metrics: CapturedMetrics
    private let traces: CapturedTraces
    private let records = Locked<[LogRecord]>([])

    init() {
        metrics = CapturedMetrics(time: time)
        traces = CapturedTraces(time: time)
    }

    private func signals(_ clock: TimeSource? = nil) -> DatabaseSignals {
        let records = records
        let sink = LogSink(emit: { record in records.withLock { $0.append(record) } })
        let meter = metrics.meter(SQLite.Signals.scope)
        return DatabaseSignals(
            "words", meter: meter, tracer: traces.tracer(SQLite.Signals.scope),
            logger: Logger(SQLite.Signals.scope, sink: sink),
            pool: PoolSignals("words", meter: meter), time: clock ?? time.source)
    }

    private func database(_ clock: TimeSource? = nil) throws -> Database {
        var settings = DatabaseSettings()
        settings.name = "words"
        return try Database(
            folder.path("a.db"),
            steps: [Migration(1, "CREATE TABLE cards (a INTEGER PRIMARY KEY, b TEXT) STRICT")],
            settings: settings, signals: signals(clock), time: .system,
            random: RandomSource(seed: 1))
    }

    private func insert(_ number: Int) -> @Sendable (Connection) throws(SQLiteError) -> Int {
        { connection throws(SQLiteError) in
            try connection.run(
                "INSERT INTO cards VALUES (?, 'a secret')", [.integer(number)])
        }
    }

    private static let count: @Sendable (Connection) throws(SQLiteError) -> Int? = {
        connection throws(SQLiteError) in
        try connection.integer("SELECT count(*) FROM cards WHERE a > ?", [.integer(0)])
    }

    @Test func `every statement is measured by what it does and to which table`() async throws {
        let database = try database()
        for number in 1...3 { _ = try await database.write("INSERT cards", .full, insert(number)) }
        _ = try await database.read("SELECT cards", Self.count)
        let durations = metrics.histograms("db.client.operation.duration")
        func series(_ operation: String) -> Int {
            let names = ["name=\(operation)", "name=sqlite", "namespace=words"]
            return Int(durations[names.sorted().joined(separator: " ")]?.count ?? 0)
        }
        #expect(series("COMMIT") >= 4)
        let inserts = ["name=INSERT", "name=cards", "name=sqlite", "namespace=words"].sorted()
        #expect(durations[inserts.joined(separator: " ")]?.count == 3)
        let selects = ["name=SELECT", "name=cards", "name=sqlite", "namespace=words"].sorted()
        #expect(durations[selects.joined(separator: " ")]?.count == 1)
        await database.close()
    }

    @Test func `a statement that fails is measured with its error`() async throws {
        let database = try database()
        for _ in 1...2 { _ = try? await database.write("INSERT cards", .full, insert(1)) }
        let failed = metrics.histograms("db.client.operation.duration").filter {
            $0.key.contains("type=sqlite.failed")
        }
        #expect(failed.values.map(\.count) == [1])
        await database.close()
    }

    @Test func `works, groups and the log are counted`() async throws {
        let database = try database()
        _ = try await database.write("INSERT cards", .full, insert(1))
        _ = try? await database.write("INSERT cards", .normal, insert(1))
        let works = metrics.numbers("flashcard.db.works").filter { $0.value > 0 }
        #expect(
            works == [
                "namespace=words outcome=committed": 1,
                "namespace=words outcome=failed type=sqlite.failed": 1,
            ])
        let sizes = metrics.histograms("flashcard.db.group.works")
        #expect(sizes["durability=full namespace=words"]?.sum == 1)
        #expect(sizes["durability=normal namespace=words"]?.count == 1)
        #expect(metrics.histograms("flashcard.db.works.wait")["namespace=words"]?.count == 2)
        await database.close()
        #expect(
            metrics.numbers("flashcard.db.checkpoints") == [
                "namespace=words outcome=complete": 1
            ])
        #expect(metrics.numbers("flashcard.db.log.size")["namespace=words"] == 0)
    }

    @Test func `refused and delayed works are counted, expected series are there at zero`() {
        let signals = signals().groups
        #expect(metrics.numbers("flashcard.db.works").count == 3)
        #expect(metrics.numbers("flashcard.db.works").values.allSatisfy { $0 == 0 })
        signals.refused()
        signals.delayed()
        #expect(metrics.numbers("flashcard.db.works")["namespace=words outcome=refused"] == 1)
        #expect(metrics.numbers("flashcard.db.works.delayed") == ["namespace=words": 1])
    }

    @Test func `readers are told under the database's name`() async throws {
        let database = try database()
        _ = try await database.read("SELECT cards", Self.count)
        let waits = metrics.histograms("db.client.connection.wait_time")
        #expect(waits.values.map(\.count) == [1])
        await database.close()
    }

    @Test func `a write and a read are spans below the caller's, with text and without values`()
        async throws
    {
        let database = try database()
        try await traces.tracer("test").withSpan("word") { _ async throws(SQLiteError) in
            _ = try await database.write("INSERT cards", .full, insert(1))
            _ = try await database.read("SELECT cards", Self.count)
        }
        let word = try #require(traces.spans(named: "word").first)
        #expect(traces.children(of: word).map(\.name) == ["INSERT cards", "SELECT cards"])
        let write = try #require(traces.spans(named: "INSERT cards").first)
        let commit = try #require(traces.children(of: write).first)
        #expect(commit.name == "COMMIT")
        #expect(commit.kind == .client)
        #expect(commit.attributes.contains(.int("db.operation.batch.size", 1)))
        let read = try #require(traces.spans(named: "SELECT cards").first)
        #expect(
            read.attributes.contains(
                .string("db.query.text", "SELECT count(*) FROM cards WHERE a > ?")))
        #expect(read.attributes.contains(.string("db.collection.name", "cards")))
        #expect(!"\(traces.spans)".contains("a secret"))
        await database.close()
    }

    @Test func `a group is linked to those of its callers that it is not below`() async throws {
        let spans = (1...3).map { _ in traces.tracer("test").startSpan("word") }
        let works = spans.map { span in
            GroupWork(.full, rows: 1, span: span.context) { _ in }
        }
        let untraced = GroupWork(.normal, rows: 1, span: nil) { _ in }
        let group = try #require(signals().groups.span(of: [untraced] + works, .full))
        group.end()
        let data = try #require(traces.spans(named: "COMMIT").first)
        #expect(data.parentSpanID == spans[0].spanID)
        #expect(data.links.map(\.context.spanID) == spans.dropFirst().map(\.spanID))
        #expect(data.attributes.contains(.int("db.operation.batch.size", 4)))
        #expect(signals().groups.span(of: [untraced], .normal) == nil)
    }

    @Test func `without a trace there is no span`() async throws {
        let database = try database()
        _ = try await database.write("INSERT cards", .full, insert(1))
        _ = try await database.read("SELECT cards", Self.count)
        #expect(traces.spans.isEmpty)
        await database.close()
    }

    /// Each reading of the clock is so much later than the one before.
    private func leaping(_ step: Duration) -> TimeSource {
        let reading = Locked<UInt64>(0)
        return TimeSource(
            monotonic: {
                MonotonicTime(
                    nanoseconds: reading.withLock { now in
                        now += UInt64(step.wholeNanoseconds)
                        return now
                    })
            }, wall: time.source.wall, sleep: time.source.sleep)
    }

    @Test func `a slow statement is told once, with its plan`() async throws {
        let database = try database(leaping(.milliseconds(250)))
        for _ in 1...3 { _ = try await database.read("SELECT cards", Self.count) }
        let told = records.withLock { $0 }.filter {
            $0.attributes.contains(.string("db.operation.name", "SELECT"))
                && $0.attributes.contains(.string("db.collection.name", "cards"))
        }
        #expect(told.map(\.eventName) == ["flashcard.db.statement.slow"])
        #expect(told.first?.severity == .warning)
        let attributes = try #require(told.first?.attributes)
        #expect(
            attributes.contains(
                .string("db.query.text", "SELECT count(*) FROM cards WHERE a > ?")))
        let plan = attributes.first { $0.key == "flashcard.db.query.plan" }
        #expect("\(String(describing: plan))".contains("cards"))
        let slow = metrics.numbers("flashcard.db.statements.slow").filter {
            $0.key.contains("name=SELECT") && $0.key.contains("name=cards")
        }
        #expect(slow.values.map { $0 } == [3])
        await database.close()
    }

    @Test func `what is a little faster is not slow`() async throws {
        let database = try database(leaping(.milliseconds(100)))
        _ = try await database.read("SELECT cards", Self.count)
        let told = records.withLock { $0 }.filter {
            $0.attributes.contains(.string("db.collection.name", "cards"))
        }
        #expect(told == [])
        await database.close()
    }

    @Test func `a group of which nothing was written is told with its problem`() throws {
        let work = GroupWork(.full, rows: 1, span: nil) { _ in }
        let error = SQLiteError.diskFull(path: "a.db")
        work.fail(error)
        signals().groups.ended([work, work], .full, error)
        let record = try #require(records.withLock { $0 }.first)
        #expect(record.eventName == "flashcard.db.group.failed")
        #expect(record.severity == .error)
        #expect(record.problem?.code == "sqlite.disk_full")
        #expect(record.attributes.contains(.int("db.operation.batch.size", 2)))
    }
}
