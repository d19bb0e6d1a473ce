import Telemetry
import Testing

/// There is one installation in a process, so these run one after the other; and since other
/// targets' tests share the process, only records of this suite's own scopes count.
@Suite(.serialized) struct InstallationTests {
    private static let logger = Logger(scope: "installation.tests")

    @Test func `with nothing installed nothing happens`() {
        Installation.remove()
        for severity in Severity.allCases { #expect(!Self.logger.isEnabled(severity)) }
        Self.logger.critical("nobody hears")
        Installation.flush()
        #expect(Installation.sink == nil)
    }

    @Test func `the installed sink hears every logger, also one made before`() {
        let captured = Captured()
        #expect(Installation.install(captured.sink(minimum: .info)))
        defer { Installation.remove() }
        Self.logger.info("heard")
        Self.logger.debug("too quiet")
        Logger(scope: "installation.another").error("heard too")
        #expect(captured.ours.map(\.body) == ["heard", "heard too"])
        #expect(captured.ours.map(\.scope) == ["installation.tests", "installation.another"])
    }

    @Test func `the first to install stays`() {
        let first = Captured()
        let second = Captured()
        #expect(Installation.install(first.sink()))
        defer { Installation.remove() }
        #expect(!Installation.install(second.sink()))
        Self.logger.info("for the first")
        #expect(first.ours.count == 1)
        #expect(second.ours.isEmpty)
    }

    @Test func `after removal nothing is heard and another may come`() {
        let first = Captured()
        let second = Captured()
        #expect(Installation.install(first.sink()))
        Installation.remove()
        Self.logger.critical("nobody")
        #expect(Installation.install(second.sink()))
        Self.logger.info("second")
        Installation.remove()
        #expect(first.ours.isEmpty)
        #expect(second.ours.map(\.body) == ["second"])
    }

    @Test func `several sinks hear at once, each above its own minimum`() {
        let all = Captured()
        let loud = Captured()
        let first = Installation.add(all.sink(minimum: .info))
        let second = Installation.add(loud.sink(minimum: .error))
        defer { Installation.remove() }
        #expect(!Installation.install(Captured().sink()))
        Self.logger.debug("nobody")
        Self.logger.info("one")
        Self.logger.error("both")
        #expect(all.ours.map(\.body) == ["one", "both"])
        #expect(loud.ours.map(\.body) == ["both"])
        Installation.remove(first)
        #expect(!Self.logger.isEnabled(.info))
        Self.logger.error("the second alone")
        Installation.remove(second)
        Self.logger.error("nobody")
        #expect(all.ours.count == 2)
        #expect(loud.ours.map(\.body) == ["both", "the second alone"])
        #expect(Installation.sink == nil)
    }

    @Test func `with several sinks one that would hear is enough`() {
        let picky = LogSink(
            minimum: .info, isEnabled: { $0.eventName == "wanted" }, emit: { _ in })
        _ = Installation.add(picky)
        _ = Installation.add(LogSink(minimum: .error) { _ in })
        defer { Installation.remove() }
        #expect(Self.logger.isEnabled(.info, event: "wanted"))
        #expect(!Self.logger.isEnabled(.info, event: "other"))
        #expect(Self.logger.isEnabled(.error, event: "other"))
        #expect(!Self.logger.isEnabled(.debug, event: "wanted"))
        _ = Installation.add(LogSink(minimum: .info) { _ in })
        #expect(Self.logger.isEnabled(.info, event: "other"))
    }

    @Test func `a logger with a sink of its own does not speak to the installed one`() {
        let installed = Captured()
        let own = Captured()
        #expect(Installation.install(installed.sink()))
        defer { Installation.remove() }
        Logger(scope: "apart", sink: own.sink()).info("mine")
        #expect(installed.ours.isEmpty)
        #expect(own.records.count == 1)
    }

    @Test func `flush reaches the installed sink`() {
        let captured = Captured()
        let last = LogRecord(
            .info, "flushed", scope: "installation.tests",
            source: SourceLocation(fileID: "A/B.swift", function: "f()", line: 1))
        let sink = LogSink(emit: { _ in }, flush: { captured.sink().emit(last) })
        #expect(Installation.install(sink))
        defer { Installation.remove() }
        Installation.flush()
        #expect(captured.ours == [last])
    }

    @Test func `of many who install at once exactly one succeeds`() async {
        let captured = Captured()
        let successes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<32 { group.addTask { Installation.install(captured.sink()) } }
            return await group.reduce(into: 0) { count, succeeded in count += succeeded ? 1 : 0 }
        }
        Installation.remove()
        #expect(successes == 1)
    }

    @Test func `speaking while sinks come and go loses no life`() async {
        let captured = Captured()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask { for _ in 0..<2000 { Self.logger.info("speaking") } }
            }
            group.addTask {
                for _ in 0..<200 {
                    _ = Installation.install(captured.sink())
                    Installation.remove()
                }
            }
        }
        Installation.remove()
        #expect((0...8000).contains(captured.ours.count))
        #expect(!Self.logger.isEnabled(.critical4))
    }
}

extension Captured {
    fileprivate var ours: [LogRecord] { records.filter { $0.scope.hasPrefix("installation.") } }
}
