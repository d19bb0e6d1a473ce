//  What is told of the retries of one operation. Every attempt counts once, when it is known what
//  became of it: it succeeded, another one followed it, or the call ended with it. So the attempts
//  are all of them together, the calls all but `retried`, and what failed for good has its reason.

import Platform
import Problems
public import Telemetry

public final class RetrySignals: Sendable {
    private let operation: Attribute
    private let attempts: Counter<Int64>
    private let successes: BoundCounter<Int64>
    private let delays: Histogram<Double>
    private let logger: Logger

    /// The codes of the problems that are expected have their series at zero from now on.
    public init(
        _ operation: String, meter: Meter = Meter(scope: Signals.scope),
        logger: Logger = Logger(Signals.scope), expecting codes: [String] = []
    ) {
        self.operation = .string(Signals.Key.operation, operation)
        self.logger = logger
        attempts = meter.counter(
            Signals.MetricName.retryAttempts, unit: "{attempt}",
            description: "Attempts at calls, by what became of them.")
        delays = meter.histogram(
            Signals.MetricName.retryDelay, unit: "s",
            description: "Waits between an attempt and the next.",
            advice: InstrumentAdvice(bucketBoundaries: [
                0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 60, 120,
            ]))
        successes = attempts.bind([
            self.operation, .string(Signals.Key.outcome, Self.success),
        ])
        for code in codes {
            for outcome in [Self.retried] + RetryEnd.allCases.map(\.rawValue) {
                _ = attempts.bind(named(outcome, code))
            }
        }
    }

    private static let success = "success"
    private static let retried = "retried"

    private func named(_ outcome: String, _ code: String) -> [Attribute] {
        [operation, .string(Signals.Key.outcome, outcome), .string(Signals.Key.errorType, code)]
    }

    func succeeded() { successes.add(1) }

    func scheduled(_ problem: Problem, after attempts: Int, in wait: Duration) {
        let span = Span.current
        guard span.isRecording else { return }
        span.addEvent(
            Signals.Event.scheduled,
            [
                operation, .string(Signals.Key.errorType, problem.code),
                .int(Signals.Key.attempts, attempts), .double(Signals.Key.wait, wait.seconds),
            ])
    }

    /// A wait is over; without an end another attempt follows.
    func waited(_ wait: Duration, _ end: RetryEnd?, _ problem: Problem) {
        let outcome = end?.rawValue ?? Self.retried
        delays.record(wait.seconds, named(outcome, problem.code))
        // An end is counted where all ends are.
        if end == nil { attempts.add(1, named(outcome, problem.code)) }
    }

    func ended(_ end: RetryEnd, _ problem: Problem, _ last: Problem?, after attempts: Int) {
        if let last { self.attempts.add(1, named(end.rawValue, last.code)) }
        switch end {
        case .permanent, .cancelled, .unknownOutcome: return
        case .exhausted, .deadline, .quota:
            tell(.warning, Signals.Event.exhausted, end, problem, last, attempts)
        case .handedBack: tell(.info, Signals.Event.handedBack, end, problem, last, attempts)
        }
    }

    private func tell(
        _ severity: Severity, _ event: String, _ end: RetryEnd, _ problem: Problem,
        _ last: Problem?, _ attempts: Int
    ) {
        logger.log(
            severity, problem.message,
            named(end.rawValue, last?.code ?? problem.code)
                + [.int(Signals.Key.attempts, attempts)],
            problem: problem, event: event)
    }
}
