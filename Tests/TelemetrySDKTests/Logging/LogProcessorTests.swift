//  The processors that export: one by one, and in batches.

import JSON
import Platform
import Problems
import Synchronization
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct LogProcessorTests {
    private let exporter = CapturedExporter<LogRecordData>()

    private var soon: MonotonicTime { TimeSource.system.monotonic() + .seconds(20) }

    private func logger(_ processor: any LogRecordProcessor) -> Logger {
        LoggerProvider(resource: .empty, processors: [processor]).logger("test")
    }

    @Test(.proves("Logs: SimpleLogRecordProcessor", "Logs: Can plug custom LogRecordExporter"))
    func `the simple processor exports each record at once, and nothing after its end`() {
        let processor = SimpleLogProcessor(minimum: .info, exporter: exporter)
        let logger = logger(processor)
        logger.info("first")
        #expect(exporter.batches.map { $0.map(\.record.body) } == [["first"]])
        logger.debug("too quiet")
        logger.error("second")
        #expect(exporter.batches.count == 2)
        #expect(processor.forceFlush(deadline: soon))
        #expect(processor.shutdown(deadline: soon) == 0)
        #expect(processor.shutdown(deadline: soon) == 0)
        #expect(exporter.isShutDown)
        logger.error("too late")
        #expect(exporter.items.count == 2)
        #expect(processor.counts.exported == 2)
        #expect(processor.counts.alreadyShutdown == 1)
        #expect(processor.counts.isBalanced)
    }

    @Test(
        arguments: [
            (ExportResult.rejected(1), \ProcessorCounts.rejected),
            (.rejected(0), \ProcessorCounts.exported),
            (.failed(Problem("test.failed", .internal, "no")), \ProcessorCounts.failed),
        ] as [(ExportResult, any KeyPath<ProcessorCounts, Int> & Sendable)])
    func `what becomes of a record is counted where it belongs`(
        answer: ExportResult, place: any KeyPath<ProcessorCounts, Int> & Sendable
    ) {
        exporter.answer(answer)
        let processor = SimpleLogProcessor(exporter: exporter)
        logger(processor).info("hello")
        #expect(processor.counts[keyPath: place] == 1)
        #expect(processor.counts.isBalanced)
    }

    @Test(.proves("Logs: BatchLogRecordProcessor"))
    func `the batch processor exports what was collected, in batches and in order`() {
        let processor = BatchLogProcessor(
            BatchSettings(queueSize: 100, batchSize: 10, delay: .seconds(60)), exporter: exporter)
        let logger = logger(processor)
        for index in 0..<25 { logger.info("\(index)") }
        #expect(processor.forceFlush(deadline: soon))
        #expect(exporter.items.map(\.record.body) == (0..<25).map { String($0) })
        #expect(exporter.batches.allSatisfy { $0.count <= 10 })
        #expect(exporter.flushes == 1)
        #expect(processor.shutdown(deadline: soon) == 0)
        logger.info("too late")
        #expect(exporter.items.count == 25)
        #expect(processor.counts.exported == 25)
        #expect(processor.counts.alreadyShutdown == 1)
        #expect(processor.counts.isBalanced)
    }

    @Test func `what is told while telemetry is sent goes nowhere`() {
        let batch = BatchLogProcessor(exporter: exporter)
        let simple = SimpleLogProcessor(exporter: exporter)
        Context.current.suppressed.run {
            for processor in [batch, simple] as [any LogRecordProcessor] {
                logger(processor).error("nor this")
                var record = LogRecord.plain("about the sending")
                record.context = .current
                LoggerProvider(resource: .empty, processors: [processor]).emit(record)
            }
        }
        #expect(batch.counts.created == 0)
        #expect(simple.counts.created == 0)
        #expect(batch.shutdown(deadline: soon) == 0)
    }

    @Test func `an exporter that logs does not hear itself`() {
        let again = Mutex<Logger?>(nil)
        let processor = SimpleLogProcessor(
            exporter: Exporting { batch in
                again.withLock { $0 }?.error("could not send \(batch.count)")
                return .exported
            })
        let logger = logger(processor)
        again.withLock { $0 = logger }
        logger.info("once")
        #expect(processor.counts.created == 1)
    }

    @Test func `from many threads every record is counted once`() async {
        let processor = BatchLogProcessor(
            BatchSettings(queueSize: 64, batchSize: 16, delay: .milliseconds(1)),
            exporter: exporter)
        let logger = logger(processor)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { for _ in 0..<2000 { logger.info("x") } } }
            group.addTask { for _ in 0..<500 { #expect(processor.counts.isBalanced) } }
        }
        let lost = processor.shutdown(deadline: soon)
        let counts = processor.counts
        #expect(lost == 0)
        #expect(counts.created == 8000)
        #expect(counts.isBalanced)
        #expect(counts.queued == 0)
        #expect(exporter.items.count == counts.exported)
    }

    @Test func `secrets are taken out before another exporter sees the records`() {
        let redacted = RedactedLogExporter(Redaction(), before: exporter)
        let processor = SimpleLogProcessor(exporter: redacted)
        logger(processor).info(
            "key " + Secrets.openAI, [.string("password", "x"), .string("word", "사과")])
        #expect(exporter.items.map(\.record.body) == ["key [redacted]"])
        #expect(
            exporter.items.first?.record.attributes == [
                .string("password", "[redacted]"), .string("word", "사과"),
            ])
        #expect(processor.forceFlush(deadline: soon))
        #expect(exporter.flushes == 1)
        _ = processor.shutdown(deadline: soon)
        #expect(exporter.isShutDown)
    }

    @Test func `the console exporter writes lines, and says when nobody reads`() throws {
        let written = Written()
        let console = ConsoleLogExporter { bytes in
            written.write(bytes)
            return true
        }
        let data = LogRecordData(.full, observed: WallTime(nanoseconds: MovedTime.start))
        #expect(console.export([data, data], deadline: soon) == .exported)
        #expect(console.export([], deadline: soon) == .exported)
        #expect(written.lines.count == 1)
        let lines = written.lines[0].split(separator: "\n")
        #expect(lines.count == 2)
        let json = try JSONValue.parse(String(lines[0]))
        #expect(json["timestamp"] == "2026-11-21T12:03:04.123456Z")
        let closed = ConsoleLogExporter { _ in false }
        guard case .failed(let problem) = closed.export([data], deadline: soon) else {
            Issue.record("a closed console is no success")
            return
        }
        #expect(problem.code == "telemetry.console_closed")
    }

    @Test func `the log of lines works beside the batch`() {
        let written = Written()
        let lines = StandardErrorLog(
            StandardErrorLog.Settings(minimum: .warning), time: .system, redaction: Redaction(),
            write: { written.write($0) })
        let batch = SimpleLogProcessor(minimum: .info, exporter: exporter)
        let provider = LoggerProvider(resource: .empty, processors: [lines, batch])
        let logger = provider.logger("test")
        logger.debug("nobody")
        logger.info("for the batch")
        for _ in 0..<8 { logger.warning("for both") }
        #expect(written.lines.count == 5)
        #expect(exporter.items.count == 9)
        #expect(provider.forceFlush(deadline: soon))
        #expect(written.lines.last?.contains("repeated 3 times") == true)
        _ = provider.shutdown(deadline: soon)
    }
}

/// An exporter from a closure.
final class Exporting: LogExporter {
    private let body: @Sendable ([LogRecordData]) -> ExportResult

    init(_ body: @escaping @Sendable ([LogRecordData]) -> ExportResult) { self.body = body }

    func export(_ batch: [LogRecordData], deadline: MonotonicTime) -> ExportResult { body(batch) }
}
