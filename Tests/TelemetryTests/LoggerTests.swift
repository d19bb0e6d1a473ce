import Problems
import Synchronization
import Telemetry
import Testing

@Suite struct LoggerTests {
    @Test func `a record carries what was said, by whom and where`() throws {
        let captured = Captured()
        let logger = Logger(scope: "flashcard.test", sink: captured.sink())
        logger.info("words read", [.int("count", 3), .string("path", "단어.csv")])
        let line = #line - 1
        let record = try #require(captured.records.first)
        #expect(captured.records.count == 1)
        #expect(record.severity == .info)
        #expect(record.body == "words read")
        #expect(record.scope == "flashcard.test")
        #expect(record.attributes == [.int("count", 3), .string("path", "단어.csv")])
        #expect(record.source.module == "TelemetryTests")
        #expect(record.source.fileID == "TelemetryTests/LoggerTests.swift")
        #expect(record.source.function.contains("a record carries"))
        #expect(record.source.line == line)
        #expect(record.problem == nil)
        #expect(record.eventName == nil)
    }

    @Test func `each level's method has its severity, with attributes and without`() {
        let captured = Captured()
        let logger = Logger(scope: "test", sink: captured.sink())
        let mark: [Attribute] = [.bool("marked", true)]
        logger.trace("a")
        logger.trace("b", mark)
        logger.debug("a")
        logger.debug("b", mark)
        logger.info("a")
        logger.info("b", mark)
        logger.warning("a")
        logger.warning("b", mark)
        logger.error("a")
        logger.error("b", mark)
        logger.critical("a")
        logger.critical("b", mark)
        let levels: [Severity] = [.trace, .debug, .info, .warning, .error, .critical]
        #expect(captured.records.map(\.severity) == levels.flatMap { [$0, $0] })
        #expect(captured.records.map(\.body) == levels.flatMap { _ in ["a", "b"] })
        #expect(captured.records.map(\.attributes) == levels.flatMap { _ in [[], mark] })
    }

    @Test func `what nobody hears is not even put together`() {
        let captured = Captured()
        let logger = Logger(scope: "test", sink: captured.sink(minimum: .error))
        let evaluated = Atomic(0)
        func costly() -> String {
            evaluated.add(1, ordering: .relaxed)
            return "costly"
        }
        logger.trace(costly())
        logger.debug(costly(), [.string("a", costly())])
        logger.info(costly(), [.string("a", costly())])
        logger.warning(costly())
        logger.warning(Fault.fell(costly()))
        logger.log(.warning4, costly(), [.string("a", costly())])
        #expect(captured.records.isEmpty)
        #expect(evaluated.load(ordering: .relaxed) == 0)
        logger.error(costly())
        #expect(captured.records.count == 1)
        #expect(evaluated.load(ordering: .relaxed) == 1)
    }

    @Test func `a problem becomes a record whose message is its sentence`() {
        let captured = Captured()
        let logger = Logger(scope: "test", sink: captured.sink())
        let error: any Explained = Fault.fell("row 7")
        logger.warning(error)
        logger.error(Fault.fell("row 8"), [.int("row", 8)])
        logger.critical(Fault.fell("row 9").problem)
        #expect(captured.records.map(\.severity) == [.warning, .error, .critical])
        #expect(captured.records.map(\.body) == ["fell: row 7", "fell: row 8", "fell: row 9"])
        #expect(captured.records.map(\.problem?.code) == ["test.fell", "test.fell", "test.fell"])
        #expect(captured.records.map(\.attributes) == [[], [.int("row", 8)], []])
    }

    @Test func `any step, event and problem can be given to log`() {
        let captured = Captured()
        let logger = Logger(scope: "test", sink: captured.sink())
        logger.log(.error3, "opened", problem: Fault.fell("x").problem, event: "breaker.opened")
        #expect(captured.records.map(\.severity) == [.error3])
        #expect(captured.records.map(\.eventName) == ["breaker.opened"])
        #expect(captured.records.map(\.problem?.code) == ["test.fell"])
    }

    @Test func `isEnabled tells what log would do`() {
        let logger = Logger(scope: "test", sink: LogSink(minimum: .warning) { _ in })
        for severity in Severity.allCases {
            #expect(logger.isEnabled(severity) == (severity >= .warning))
        }
    }

    @Test func `a finished record passes the same threshold and stays as it is`() {
        let captured = Captured()
        let logger = Logger(scope: "hers", sink: captured.sink(minimum: .info))
        let source = SourceLocation(fileID: "A/B.swift", function: "f()", line: 1)
        let record = LogRecord(.info, "made elsewhere", scope: "his", source: source)
        logger.emit(record)
        logger.emit(LogRecord(.debug, "too quiet", scope: "his", source: source))
        #expect(captured.records == [record])
    }
}

/// Keeps what a sink receives.
final class Captured: Sendable {
    private let kept = Mutex<[LogRecord]>([])

    var records: [LogRecord] { kept.withLock { $0 } }

    func sink(minimum: Severity = .trace) -> LogSink {
        LogSink(minimum: minimum) { record in self.kept.withLock { $0.append(record) } }
    }
}

enum Fault: Explained {
    case fell(String)

    var problem: Problem {
        switch self {
        case .fell(let what): Problem("test.fell", .internal, "fell: \(what)")
        }
    }
}
