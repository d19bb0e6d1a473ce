//  A flush and a shutdown of everything, with one deadline for all signals. Signals are asked at
//  the same time, each on a thread of its own: a receiver of spans that does not answer takes
//  nothing from the logs. Both block the thread that calls; a task uses the forms that wait without
//  blocking.
//
//  At a shutdown metrics come last, so that their last collection tells what became of the spans
//  and log records:
//
//      0 ─── spans, log records ───▶ at most ¾ ─── metrics ───▶ deadline
//
//  Spans and logs have the whole time where no metrics are exported.

import Platform
import Problems
import Synchronization
import Telemetry

extension SDK {
    private enum Signal: Sendable, Hashable { case spans, logs, metrics }

    /// How long after its deadline a signal is still waited for at most.
    private static let grace = Duration.milliseconds(100)

    /// Exports what was recorded before.
    package func forceFlush(within duration: Duration) -> Outcome {
        let deadline = time.monotonic() + duration
        return ask([.spans, .logs, .metrics], until: deadline, grace: Self.grace) { signal in
            let isDone =
                switch signal {
                case .spans: self.tracers?.forceFlush(deadline: deadline)
                case .logs: self.loggers?.forceFlush(deadline: deadline)
                case .metrics: self.meters?.forceFlush(deadline: deadline)
                }
            return Outcome.Part(isDone: isDone ?? true)
        }
    }

    /// Exports what can be exported in time; what cannot is lost, and counted. Only the first call
    /// does anything.
    package func shutdown(within duration: Duration) -> Outcome {
        guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return Outcome() }
        let begun = time.monotonic()
        let deadline = begun + duration
        let kept = parts.metrics.isEmpty ? .zero : duration / 4
        let first = begun + (duration - kept)
        let grace = parts.metrics.isEmpty ? Self.grace : min(Self.grace, kept / 2)
        var outcome = ask([.spans, .logs], until: first, grace: grace) { signal in
            let lost =
                switch signal {
                case .spans: self.tracers?.shutdown(deadline: first)
                case .logs: self.loggers?.shutdown(deadline: first)
                case .metrics: 0
                }
            return Outcome.Part(isDone: (lost ?? 0) == 0, lost: lost ?? 0)
        }
        outcome.metrics =
            ask([.metrics], until: deadline, grace: Self.grace) { _ in
                self.endMetrics(by: deadline)
            }.metrics
        if outcome.lost > 0 { tell(outcome) }
        diagnostics?.flush()
        return outcome
    }

    /// Lost are the points that a receiver failed to take, or has not taken by the deadline.
    private func endMetrics(by deadline: MonotonicTime) -> Outcome.Part {
        guard let meters else { return Outcome.Part() }
        func failed() -> Int {
            parts.metrics.reduce(0) { $0 + $1.watch.counts.failed.values.reduce(0, +) }
        }
        let before = failed()
        let isDone = meters.shutdown(deadline: deadline)
        let underWay = parts.metrics.reduce(0) { $0 + $1.watch.counts.inFlight }
        return Outcome.Part(isDone: isDone, lost: failed() - before + underWay)
    }

    private func tell(_ outcome: Outcome) {
        diagnostics?.tell(
            .warning,
            Problem(
                "telemetry.lost", .externalService,
                "\(outcome.lost) items of telemetry were lost at the end.",
                advice: "See whether the receiver answers, or give the shutdown more time.",
                details: [
                    .integer("spans", outcome.spans.lost), .integer("logs", outcome.logs.lost),
                    .integer("metric_data_points", outcome.metrics.lost),
                ]))
    }

    /// Asks the signals at once and waits for their answers. A signal that does not keep to the
    /// deadline itself is waited for a little longer, and then counts as not done.
    private func ask(
        _ signals: [Signal], until deadline: MonotonicTime, grace: Duration,
        _ body: @escaping @Sendable (Signal) -> Outcome.Part
    ) -> Outcome {
        guard tracers != nil else { return Outcome() }
        let answers = Locked<[Signal: Outcome.Part]>([:])
        let bell = Doorbell()
        for signal in signals {
            DetachedThread.start {
                let part = body(signal)
                answers.withLock { $0[signal] = part }
                bell.ring()
            }
        }
        for _ in signals {
            guard bell.wait(atMost: deadline - time.monotonic() + grace) else { break }
        }
        let given = answers.withLock { $0 }
        func part(_ signal: Signal) -> Outcome.Part {
            guard signals.contains(signal) else { return Outcome.Part() }
            return given[signal] ?? Outcome.Part(isDone: false)
        }
        return Outcome(spans: part(.spans), logs: part(.logs), metrics: part(.metrics))
    }
}

extension SDK {
    /// Begins an export of metrics, and returns as soon as the numbers are taken. Called when all
    /// series of some work are bound and nothing is measured yet, it lets a receiver see them at
    /// zero, so that it knows the first step for one.
    package func exportMetrics(takenWithin duration: Duration) async -> Bool {
        guard let meters else { return true }
        let deadline = time.monotonic() + duration
        return await withCheckedContinuation { continuation in
            DetachedThread.start { continuation.resume(returning: meters.take(deadline: deadline)) }
        }
    }

    /// `forceFlush` for a task, whose thread is not held meanwhile.
    package func forceFlush(within duration: Duration) async -> Outcome {
        await withCheckedContinuation { continuation in
            DetachedThread.start {
                continuation.resume(returning: self.forceFlush(within: duration))
            }
        }
    }

    package func shutdown(within duration: Duration) async -> Outcome {
        await withCheckedContinuation { continuation in
            DetachedThread.start { continuation.resume(returning: self.shutdown(within: duration)) }
        }
    }
}
