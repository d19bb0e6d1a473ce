//  The way of a record through a provider: who is asked, what is added, who hears it.

import Platform
import Problems
import Synchronization
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct LoggerProviderTests {
    private let time = MovedTime()
    private let heard = Heard()

    private func provider(
        _ processors: [any LogRecordProcessor]? = nil, limits: AttributeLimits = .standard,
        rules: [LoggerRule] = []
    ) -> LoggerProvider {
        LoggerProvider(
            resource: Resource([.string("service.name", "test")]),
            processors: processors ?? [heard],
            limits: limits, rules: rules, time: time.source)
    }

    @Test(
        .proves(
            "Logs: LoggerProvider.Get Logger", "Logs: LoggerProvider.Get Logger accepts attributes",
            "Logs: Logger.Emit(LogRecord)"))
    func `a record has its scope, its resource and the time when it was seen`() throws {
        let scope = InstrumentationScope(
            "flashcard.test", version: "2", schemaURL: "https://s/1", attributes: [.int("a", 1)])
        let provider = provider()
        provider.logger(scope).info("hello", [.string("word", "사과")])
        let data = try #require(heard.records.first)
        #expect(heard.records.count == 1)
        #expect(data.scope == scope)
        #expect(data.resource["service.name"] == "test")
        #expect(data.observed == WallTime(nanoseconds: MovedTime.start))
        #expect(data.time == data.observed)
        #expect(data.record.body == "hello")
        #expect(data.record.attributes == [.string("word", "사과")])
        #expect(provider.created == 1)
    }

    @Test(.proves("Logs: Ergonomic API", "Logs: LogRecord.Set EventName"))
    func `an event has its name, and a time of its own where one is given`() throws {
        provider().logger("test").log(.warning, "opened", event: "breaker.opened", at: 17)
        let data = try #require(heard.records.first)
        #expect(data.record.eventName == "breaker.opened")
        #expect(data.time == WallTime(nanoseconds: 17))
        #expect(data.observed == WallTime(nanoseconds: MovedTime.start))
    }

    @Test(.proves("Logs: Logger.Emit(LogRecord) with Exception parameter"))
    func `an exception becomes attributes, and what the caller says of it wins`() {
        struct Plain: Error {}
        let logger = provider().logger("test")
        logger.log(.error, "failed", exception: Problem("a.b", .internal, "It broke."))
        logger.log(
            .error, "failed", [.string("exception.message", "mine"), .int("n", 1)],
            exception: Plain())
        #expect(
            heard.records[0].record.attributes == [
                .string("exception.type", "a.b"),
                .string("exception.message", "It broke."),
            ])
        let second = heard.records[1].record.attributes
        #expect(second.prefix(2) == [.string("exception.message", "mine"), .int("n", 1)])
        #expect(second.count == 3)
        #expect(second.last?.key == "exception.type")
    }

    @Test(.proves("Logs: Trace Context Injection"))
    func `a record belongs to the span that is active, or to the one that is given`() throws {
        let active = Span(
            propagating: SpanContext(
                traceID: TraceID(high: 1, low: 2), spanID: SpanID(3), flags: .sampled))
        let logger = provider().logger("test")
        Context(span: active, runID: "run-7").run { logger.info("inside") }
        logger.info("outside")
        logger.log(.info, "given", context: Context(span: active))
        #expect(heard.records.map(\.span) == [active.context, nil, active.context])
        #expect(heard.records.map(\.record.context.runID) == ["run-7", nil, nil])
    }

    @Test(.proves("Logs: Can plug custom LogRecordProcessor"))
    func `processors hear in their order, and each sees the change of the one before`() {
        let first = Heard(change: { $0.record.attributes.append(.bool("seen", true)) })
        let last = Heard()
        provider([first, last]).logger("test").info("hello")
        #expect(last.records.map(\.record.attributes) == [[.bool("seen", true)]])
    }

    @Test(.proves("Logs: LogRecordProcessor.Enabled", "Logs: Logger.Enabled"))
    func `a logger is enabled where one of its processors is`() {
        let loud = Heard(minimum: .error)
        let picky = Heard(enabled: { $0.eventName == "wanted" && $0.scope.name == "test" })
        let provider = provider([loud, picky])
        let logger = provider.logger("test")
        #expect(logger.isEnabled(.info, event: "wanted"))
        #expect(!logger.isEnabled(.info, event: "other"))
        #expect(logger.isEnabled(.error, event: "other"))
        #expect(!provider.logger("another").isEnabled(.info, event: "wanted"))
        let asked = Atomic(0)
        func costly() -> String {
            asked.add(1, ordering: .relaxed)
            return "costly"
        }
        logger.info(costly())
        logger.log(.info, costly(), event: "other")
        #expect(asked.load(ordering: .relaxed) == 0)
        #expect(provider.created == 0)
        logger.log(.info, costly(), event: "wanted")
        #expect(asked.load(ordering: .relaxed) == 1)
        #expect(loud.records.isEmpty)
        #expect(picky.records.count == 1)
        #expect(!self.provider([]).logger("test").isEnabled(.critical3, event: nil))
    }

    @Test func `limits drop what is too much, and count it`() throws {
        let provider = provider(limits: AttributeLimits(count: 2, valueLength: 3))
        provider.logger("test").info(
            "a long body stays as it is",
            [
                .string("a", "단어사과"), .string("b", "1"), .string("c", "2"), .string("a", "학교가다"),
                .int("d", 12345),
            ])
        let data = try #require(heard.records.first)
        #expect(data.record.attributes == [.string("a", "학교가"), .string("b", "1")])
        #expect(data.droppedAttributes == 2)
        #expect(data.record.body == "a long body stays as it is")
        provider.logger("test").info("lists", [.strings("l", ["abcd", "e"]), .bool("f", true)])
        #expect(
            heard.records[1].record.attributes == [
                .strings("l", ["abc", "e"]), .bool("f", true),
            ])
        #expect(heard.records[1].droppedAttributes == 0)
    }

    @Test(arguments: 0...20)
    func `of one name the last value counts, in lists of every length`(count: Int) throws {
        var attributes = (0..<count).map { Attribute.int("k\($0)", $0) }
        attributes.append(.string("k0", "last"))
        provider().logger("test").info("x", attributes)
        let kept = try #require(heard.records.first).record.attributes
        #expect(kept.first == .string("k0", "last"))
        #expect(kept.count == max(1, count))
    }

    @Test func `rules say who speaks, the first that fits`() {
        let sampled = Context(span: span(.sampled))
        let unsampled = Context(span: span([]))
        let provider = provider(rules: [
            LoggerRule("flashcard.store", isDisabled: true),
            LoggerRule("flashcard.*.client", minimum: .warning),
            LoggerRule("flashcard*", followsSampling: true),
        ])
        func hears(_ scope: InstrumentationScope, _ severity: Severity, _ context: Context) -> Bool
        {
            let before = provider.created
            provider.logger(scope).log(severity, "x", context: context)
            #expect(
                provider.logger(scope).isEnabled(severity, event: nil, context: context)
                    == (provider.created > before))
            return provider.created > before
        }
        #expect(!hears("flashcard.store", .critical, Context()))
        #expect(!hears("flashcard.http.client", .info, sampled))
        #expect(hears("flashcard.http.client", .warning, unsampled))
        #expect(hears("flashcard.pipeline", .info, sampled))
        #expect(!hears("flashcard.pipeline", .info, unsampled))
        #expect(hears("flashcard.pipeline", .info, Context()))
        #expect(hears("other", .trace, unsampled))
    }

    @Test(arguments: [
        ("*", "", true), ("*", "a", true), ("a", "a", true), ("a", "ab", false), ("", "", true),
        ("", "a", false), ("a*", "a", true), ("a*b*c", "aXbYbZc", true), ("a*b", "acbc", false),
        ("**", "x", true), ("*.b", "a.b", true), ("*.b", "ab", false), ("a*a", "a", false),
    ])
    func `a star stands for any part of a name`(pattern: String, name: String, fits: Bool) {
        let provider = provider(rules: [LoggerRule(pattern, isDisabled: true)])
        #expect(provider.logger(InstrumentationScope(name)).isEnabled(.error, event: nil) != fits)
    }

    @Test(.proves("Logs: LoggerProvider.ForceFlush", "Logs: LoggerProvider.Shutdown"))
    func `flush and shutdown reach every processor, and the shutdown only once`() {
        let slow = Heard(flushes: false, loses: 2)
        let provider = provider([slow, heard])
        #expect(!provider.forceFlush(deadline: MonotonicTime(nanoseconds: 5)))
        #expect(slow.calls == ["flush 5"])
        #expect(heard.calls == ["flush 5"])
        #expect(self.provider().forceFlush(deadline: MonotonicTime(nanoseconds: 6)))
        #expect(provider.shutdown(deadline: MonotonicTime(nanoseconds: 7)) == 2)
        #expect(provider.shutdown(deadline: MonotonicTime(nanoseconds: 8)) == 0)
        #expect(slow.calls == ["flush 5", "shutdown 7"])
        #expect(heard.calls == ["flush 5", "flush 6", "shutdown 7"])
    }

    private func span(_ flags: TraceFlags) -> Span {
        Span(
            propagating: SpanContext(
                traceID: TraceID(high: 1, low: 2), spanID: SpanID(3), flags: flags))
    }
}

/// A processor that keeps what it hears.
final class Heard: LogRecordProcessor {
    let minimum: Severity
    let asks = true
    private let enabled: @Sendable (LogSink.Question) -> Bool
    private let change: @Sendable (inout LogRecordData) -> Void
    private let flushes: Bool
    private let loses: Int
    private let kept = Mutex<(records: [LogRecordData], calls: [String])>(([], []))

    init(
        minimum: Severity = .trace,
        enabled: @escaping @Sendable (LogSink.Question) -> Bool = { _ in true },
        flushes: Bool = true, loses: Int = 0,
        change: @escaping @Sendable (inout LogRecordData) -> Void = { _ in }
    ) {
        self.minimum = minimum
        self.enabled = enabled
        self.flushes = flushes
        self.loses = loses
        self.change = change
    }

    var records: [LogRecordData] { kept.withLock { $0.records } }
    var calls: [String] { kept.withLock { $0.calls } }

    func isEnabled(_ question: LogSink.Question) -> Bool { enabled(question) }

    func onEmit(_ record: inout LogRecordData) {
        change(&record)
        let record = record
        kept.withLock { $0.records.append(record) }
    }

    func forceFlush(deadline: MonotonicTime) -> Bool {
        kept.withLock { $0.calls.append("flush \(deadline.nanoseconds)") }
        return flushes
    }

    func shutdown(deadline: MonotonicTime) -> Int {
        kept.withLock { $0.calls.append("shutdown \(deadline.nanoseconds)") }
        return loses
    }
}
