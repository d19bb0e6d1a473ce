import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

/// These install a log sink for the process, so they run one after the other, and count only what
/// their own scopes say.
@Suite(.serialized) struct SpanFailureTests {
    private final class Heard: Sendable {
        private let kept = CapturedExporter<LogRecord>()

        func records(of scope: String) -> [LogRecord] { kept.items.filter { $0.scope == scope } }

        var sink: LogSink {
            LogSink(emit: { _ = self.kept.export([$0], deadline: .soon) })
        }
    }

    @Test(.proves("Traces: RecordException", "Traces: RecordException with extra parameters"))
    func `a failing scope has an error status, its type, and copies the exception when asked`() {
        let captured = Captured(exceptions: .events)
        #expect(throws: Broken.arm(2)) {
            try captured.tracer.withSpan("work") { _ throws(Broken) in throw .arm(2) }
        }
        let span = captured.spans[0]
        #expect(span.status == .error("arm(2)"))
        #expect(span["error.type"]?.text?.hasSuffix("Broken") == true)
        #expect(span.events.map(\.name) == ["exception"])
        #expect(
            span.events[0].attributes.contains(.string("exception.message", "arm(2)")))
    }

    @Test func `an error that explains itself is told by its code`() {
        let captured = Captured(exceptions: .nothing)
        let problem = Problem("model.cut", .externalService, "The reply ended early.")
        _ = try? captured.tracer.withSpan("work") { _ in throw problem }
        #expect(captured.spans[0]["error.type"] == "model.cut")
        #expect(captured.spans[0].status == .error("The reply ended early."))
        #expect(captured.spans[0].events.isEmpty)
    }

    @Test func `the error keeps its type, sync and async, and success has no status`() async {
        let captured = Captured(exceptions: .nothing)
        do throws(Broken) {
            let value = try captured.tracer.withSpan("sync") { _ throws(Broken) in 7 }
            #expect(value == 7)
            try await captured.tracer.withSpan("async") { _ async throws(Broken) in
                throw Broken.leg
            }
        } catch {
            switch error {
            case .leg: break
            case .arm: Issue.record("another error came out")
            }
        }
        #expect(captured.spans.map(\.name) == ["sync", "async"])
        #expect(captured.spans.map(\.status) == [.unset, .error("leg")])
        #expect(captured.spans[0].attributes.isEmpty)
    }

    @Test func `an exception is one log record of the innermost span`() {
        let heard = Heard()
        Installation.remove()
        #expect(Installation.install(heard.sink))
        defer { Installation.remove() }
        let captured = Captured(scope: "failure.once")
        _ = try? captured.tracer.withSpan("outer") { _ in
            try captured.tracer.withSpan("inner") { _ in throw Broken.leg }
        }
        let records = heard.records(of: "failure.once")
        #expect(records.map(\.eventName) == ["exception"])
        #expect(records[0].context.span?.context == captured.spans[0].context)
        #expect(captured.spans.map(\.name) == ["inner", "outer"])
        #expect(captured.spans.allSatisfy { $0.status == .error("leg") && $0.events.isEmpty })
    }

    @Test func `an error that comes again later is told again`() {
        let captured = Captured(exceptions: .events)
        captured.tracer.withSpan("outer") { outer in
            for _ in 0..<2 {
                _ = try? captured.tracer.withSpan("inner") { _ in throw Broken.leg }
            }
        }
        #expect(captured.spans.map(\.events.count) == [1, 1, 0])
        #expect(captured.spans[2].status == .unset)
    }

    @Test func `stopped work is an error of the span and no exception`() {
        let captured = Captured(exceptions: .events)
        _ = try? captured.tracer.withSpan("work") { _ in throw CancellationError() }
        #expect(captured.spans[0].events.isEmpty)
        #expect(captured.spans[0].status != .unset)
        #expect(captured.spans[0]["error.type"] != nil)
    }
}

extension AttributeValue {
    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
