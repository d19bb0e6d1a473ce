import JSON
import Platform
import Problems
import Synchronization
import Telemetry
import TelemetrySDK
import Testing

@Suite struct StandardErrorLogTests {
    private let time = MovedTime()
    private let written = Written()

    private func log(
        _ settings: StandardErrorLog.Settings = StandardErrorLog.Settings(),
        secrets: [String] = []
    ) -> StandardErrorLog {
        StandardErrorLog(
            settings, time: time.source, redaction: Redaction(secrets: secrets),
            write: { written in self.written.write(written) })
    }

    @Test func `a logger's call becomes one write of one line`() throws {
        let logger = Logger(scope: "flashcard.test", sink: log().sink)
        logger.info("hello", [.string("word", "사과")])
        logger.debug("below the minimum")
        #expect(written.lines.count == 1)
        let json = try #require(try written.objects().first)
        #expect(json["message"] == "hello")
        #expect(json["extra"]?["word"] == "사과")
        #expect(json["timestamp"] == "2026-11-21T12:03:04.123456Z")
        #expect(json["module"] == "TelemetrySDKTests")
    }

    @Test func `the sink's minimum is the log's, and holds for records handed in directly too`() {
        let log = log(StandardErrorLog.Settings(minimum: .error))
        #expect(log.sink.minimum == .error)
        log.emit(.plain(.warning4, "quiet"))
        #expect(written.lines.isEmpty)
        log.emit(.plain(.error, "loud"))
        #expect(written.lines.count == 1)
    }

    @Test func `repeats are held back and told when their window is over`() throws {
        let log = log()
        for _ in 0..<62 { log.emit(.plain(.warning, "again", problem: LogRecord.full.problem)) }
        #expect(written.lines.count == 5)
        time.move(by: .seconds(11))
        log.emit(.plain(.info, "next"))
        let lines = try written.objects()
        #expect(lines.count == 7)
        #expect(lines[5]["message"] == "repeated 57 times: again")
        #expect(lines[5]["level"] == "WARNING")
        #expect(lines[5]["extra"] == ["log.repeated": 57])
        #expect(lines[5]["error"] == nil)
        #expect(lines[5]["scope"] == "flashcard.pipeline")
        #expect(lines[5]["timestamp"] == "2026-11-21T12:03:15.123456Z")
        #expect(lines[6]["message"] == "next")
    }

    @Test func `flush tells what is still counted, once`() throws {
        let log = log()
        for _ in 0..<8 { log.emit(.plain("again")) }
        log.sink.flush()
        log.flush()
        let lines = try written.objects()
        #expect(lines.count == 6)
        #expect(lines[5]["message"] == "repeated 3 times: again")
    }

    @Test func `secrets go before repeats are compared and texts are cut`() {
        let settings = StandardErrorLog.Settings(
            limits: LogLimits(textBytes: 24), repeats: RepeatFilter.Limits(passing: 1))
        let log = log(settings)
        log.emit(.plain("refused: " + Secrets.openAI))
        log.emit(.plain("refused: " + Secrets.anthropic))
        log.flush()
        #expect(written.lines.count == 2)
        #expect(written.lines.allSatisfy { $0.contains("refused: [redacted]") })
        #expect(written.lines.allSatisfy { !$0.contains("sk-") })
    }

    @Test func `a line that comes while another is written waits and is not lost`() {
        let again = Mutex<StandardErrorLog?>(nil)
        let written = written
        let log = StandardErrorLog(
            time: time.source, redaction: Redaction(),
            write: { bytes in
                written.write(bytes)
                // As if another thread spoke while this one is inside the system's write.
                again.withLock { $0.take() }?.emit(.plain("meanwhile"))
            })
        again.withLock { $0 = log }
        log.emit(.plain("first"))
        log.emit(.plain("last"))
        let messages = try? written.objects().map { $0["message"]?.asString }
        #expect(messages == ["first", "meanwhile", "last"])
    }

    @Test func `what finds no room while standard error stands still is counted and told`() throws {
        let again = Mutex<StandardErrorLog?>(nil)
        let written = written
        let log = StandardErrorLog(
            StandardErrorLog.Settings(waitingBytes: 600), time: time.source,
            redaction: Redaction(),
            write: { bytes in
                written.write(bytes)
                guard let log = again.withLock({ $0.take() }) else { return }
                for index in 0..<20 { log.emit(.plain("line \(index)")) }
            })
        again.withLock { $0 = log }
        log.emit(.plain("first"))
        let lines = try written.objects()
        let kept = lines.filter { $0["scope"] == "flashcard.pipeline" }.count - 1
        let told = try #require(lines.last?["extra"]?["log.dropped"]?.asInteger)
        #expect(lines.last?["level"] == "WARNING")
        #expect(kept >= 2)
        #expect(kept + told == 20)
        log.emit(.plain("goes on"))
        #expect(written.lines.last?.contains("goes on") == true)
    }

    @Test func `a line too long for the queue is counted, not written in part`() throws {
        let log = log(StandardErrorLog.Settings(waitingBytes: 100))
        log.emit(.plain(String(repeating: "길", count: 200)))
        let lines = try written.objects()
        #expect(lines.count == 1)
        #expect(lines[0]["extra"]?["log.dropped"] == 1)
    }

    @Test func `from many threads every line comes whole and none twice`() async throws {
        let log = log(StandardErrorLog.Settings(waitingBytes: 64 << 20))
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for index in 0..<250 { log.emit(.plain("\(task) \(index)")) }
                }
            }
        }
        log.flush()
        let messages = try written.objects().compactMap { $0["message"]?.asString }
        #expect(messages.count == 2000)
        #expect(Set(messages).count == 2000)
    }

    @Test(arguments: LogLineFormat.allCases)
    func `the format is the one of the settings`(format: LogLineFormat) {
        let log = log(StandardErrorLog.Settings(format: format, project: "p"))
        log.emit(.full)
        let expected = format.line(
            .full, at: WallTime(nanoseconds: MovedTime.start), project: "p")
        #expect(written.lines == [String(decoding: expected, as: UTF8.self)])
    }
}
