import Platform
import Problems
import Resilience
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct BreakerSignalsTests {
    private let metrics = CapturedMetrics(time: ManualTime())
    private let records = Locked<[LogRecord]>([])

    private func receiver(_ settings: BreakerSettings? = nil) throws -> GuardedReceiver {
        let records = records
        let sink = LogSink(emit: { record in records.withLock { $0.append(record) } })
        let signals = BreakerSignals(
            "test/model", meter: metrics.meter(Signals.scope),
            logger: Logger(Signals.scope, sink: sink))
        return GuardedReceiver(try settings ?? BreakerSettings(), signals: signals)
    }

    private func calls() -> [String: Double] {
        metrics.numbers("flashcard.circuit_breaker.calls").filter { $0.value != 0 }
    }

    private static func series(_ outcome: String) -> String {
        "breaker=test/model outcome=\(outcome)"
    }

    @Test func `every call counts once, by what it was for the breaker`() throws {
        let slow = BreakerSettings.SlowCalls(threshold: .seconds(2))
        let receiver = try receiver(BreakerSettings(slowCalls: slow))
        receiver.call(.success, times: 4)
        receiver.call(.success, times: 3, took: .seconds(2))
        receiver.call(.ignored, times: 2)
        receiver.call(.cancelled)
        let late = try receiver.breaker.admit()
        receiver.call(.failure, times: 7, took: .seconds(2))
        receiver.breaker.record(late, .success)
        #expect(receiver.call(.success, times: 6) == 0)
        #expect(
            calls() == [
                Self.series("success"): 4, Self.series("slow"): 3, Self.series("failure"): 7,
                Self.series("ignored"): 4, Self.series("rejected"): 6,
            ])
    }

    @Test func `in shadow a call that would be turned away counts as that alone`() throws {
        let receiver = try receiver(BreakerSettings(isShadow: true))
        receiver.trip()
        receiver.call(.failure, times: 5)
        #expect(calls() == [Self.series("failure"): 10, Self.series("would_reject"): 5])
    }

    @Test func `changes have their series at zero, and count by cause`() throws {
        let receiver = try receiver()
        let name = "flashcard.circuit_breaker.transitions"
        #expect(metrics.numbers(name).count == 5)
        #expect(metrics.numbers(name).values.allSatisfy { $0 == 0 })
        receiver.trip()
        receiver.breaker.isolate(reason: "moved")
        #expect(
            metrics.numbers(name).filter { $0.value != 0 } == [
                "breaker=test/model from=closed reason=failure_ratio to=open": 1,
                "breaker=test/model from=open reason=isolated to=isolated": 1,
            ])
    }

    @Test func `gauges tell state, ratio and time when they are asked, while it is there`() throws {
        var receiver: GuardedReceiver? = try receiver()
        receiver?.call(.success, times: 5)
        receiver?.trip()
        receiver?.time.advance(by: .seconds(3))
        let state = metrics.numbers("flashcard.circuit_breaker.state")
        #expect(
            state == [
                "breaker=test/model state=closed": 0, "breaker=test/model state=open": 1,
                "breaker=test/model state=half_open": 0, "breaker=test/model state=isolated": 0,
            ])
        // The eleventh call was the sixth failure of eleven, and opened it.
        let ratio = metrics.numbers("flashcard.circuit_breaker.failure_ratio")
        #expect(ratio == ["breaker=test/model": 0.5])
        #expect(
            metrics.numbers("flashcard.circuit_breaker.time_in_state")
                == ["breaker=test/model": 3])
        receiver = nil
        #expect(metrics.numbers("flashcard.circuit_breaker.failure_ratio") == [:])
    }

    @Test func `each change is one log line and one event of the span, with its cause`() throws {
        let traces = CapturedTraces(time: ManualTime())
        let receiver = try receiver()
        traces.tracer("test").withSpan("chat") { _ in
            for _ in 0..<10 {
                _ = try? receiver.breaker.runBlocking(judging: \.verdict) { () throws(Trouble) in
                    throw .busy
                }
            }
        }
        receiver.time.advance(by: .seconds(30))
        receiver.call(.success, times: 2)
        let told = records.withLock { $0 }
        #expect(told.map(\.severity) == [.warning, .info, .info])
        #expect(Set(told.map(\.eventName)) == ["flashcard.circuit_breaker.changed"])
        #expect(told[0].body == "The circuit breaker opened: 10 of 10 calls failed.")
        for attribute: Attribute in [
            .string("flashcard.breaker", "test/model"), .string("flashcard.from", "closed"),
            .string("flashcard.to", "open"), .string("flashcard.reason", "failure_ratio"),
            .int("flashcard.circuit_breaker.window.calls", 10),
            .int("flashcard.circuit_breaker.window.failures", 10),
            .string("error.type", "test.busy"),
        ] {
            #expect(told[0].attributes.contains(attribute), "\(attribute)")
        }
        #expect(told[1].attributes.contains(.double("flashcard.circuit_breaker.after", 30)))
        let events = try #require(traces.spans(named: "chat").first).events
        #expect(events.map(\.name) == ["flashcard.circuit_breaker.changed"])
    }

    @Test func `a fixed break beside a generator is warned of once`() throws {
        let generator = BreakGenerator.exponential()
        let receiver = try receiver(
            BreakerSettings(breakDuration: .seconds(9), breakGenerator: generator))
        let told = records.withLock { $0 }
        #expect(told.map(\.severity) == [.warning])
        #expect(
            told.first?.body == "The circuit breaker's fixed break is ignored, "
                + "because it has a generator of breaks.")
        receiver.trip()
        let wait = try #require(receiver.rejection()?.retryAfter)
        #expect(wait >= .seconds(4) && wait <= .seconds(6))
        _ = try self.receiver(BreakerSettings(breakGenerator: generator))
        #expect(records.withLock { $0 }.count == 2)
    }

    @Test func `where telemetry is suppressed nothing is told`() throws {
        let receiver = try receiver()
        Context.current.suppressed.run {
            receiver.trip()
            receiver.call(.success)
        }
        #expect(receiver.breaker.state == .open)
        #expect(calls() == [:])
        #expect(records.withLock { $0 } == [])
    }
}
