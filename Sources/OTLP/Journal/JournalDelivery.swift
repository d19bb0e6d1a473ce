//  Brings what stands in a journal to the receivers, the oldest first, on a thread of its own. A
//  receiver that is away costs the run nothing: its signal is left alone for a while, longer each
//  time, and goes on from where it was when the receiver answers again.

package import Platform
package import Problems
import Resilience
import Synchronization
import Telemetry
package import TelemetrySDK

package final class JournalDelivery: Sendable {
    package struct Status: Sendable, Hashable {
        /// The last failure of each signal that has not been followed by a success.
        package var failures: [TelemetrySettings.Signal: Problem] = [:]
    }

    /// How one signal's receiver has answered lately.
    private struct Pace {
        var failures = 0
        var notBefore = MonotonicTime(nanoseconds: 0)
        /// What the receiver itself asked for; that is kept to also at the end.
        var asked: MonotonicTime?
    }

    private struct State {
        var pace: [TelemetrySettings.Signal: Pace] = [:]
        var status = Status()
        var deadline: MonotonicTime?
        var isRunning = false
    }

    private let journal: Journal
    private let senders: [OTLPSender]
    private let backoff = Backoff(base: .seconds(1), cap: .seconds(60))
    private let time: TimeSource
    private let random: RandomSource
    private let tell: @Sendable (Problem) -> Void
    private let state = Locked(State())
    private let bell = Doorbell()
    private let ended = Doorbell()
    private let interruption = Interruption()

    /// `tell` hears each problem; whoever listens holds repeats back.
    package init(
        _ journal: Journal, senders: [OTLPSender], time: TimeSource = .system,
        random: RandomSource = .seededBySystem(),
        tell: @escaping @Sendable (Problem) -> Void = { _ in }
    ) {
        self.journal = journal
        self.senders = senders
        self.time = time
        self.random = random
        self.tell = tell
    }

    package var status: Status { state.withLock { $0.status } }

    /// Begins to deliver; without a receiver there is nothing to begin.
    package func start() {
        guard !senders.isEmpty else { return }
        let isFirst = state.withLock { state in
            defer { state.isRunning = true }
            return !state.isRunning
        }
        guard isFirst else { return }
        DetachedThread.start { Context.current.suppressed.run { self.work() } }
    }

    /// Something was appended.
    package func wake() { bell.ring() }

    /// Delivers what can be delivered until then; the rest stays in the journal. False when
    /// something is left.
    package func finish(by deadline: MonotonicTime) -> Bool {
        let isRunning = state.withLock { state in
            state.deadline = deadline
            // At the end everybody is asked once more, however long ago they failed, but for those
            // who asked to be left alone for longer.
            for (signal, pace) in state.pace {
                state.pace[signal]?.notBefore = pace.asked ?? time.now
            }
            return state.isRunning
        }
        guard isRunning else {
            closeSenders()
            return isDelivered
        }
        bell.ring()
        let isEnded = ended.wait(atMost: deadline - time.now)
        if !isEnded { interruption.interrupt() }
        // A call that is still under way ends with its client.
        closeSenders()
        if !isEnded { _ = ended.wait(atMost: .seconds(1)) }
        return isDelivered
    }

    private func closeSenders() { for sender in senders { sender.close() } }

    private var isDelivered: Bool {
        senders.allSatisfy { journal[$0.signal].status.undelivered == 0 }
    }

    /// The thread's whole life. Whether the end was asked for is read before the round, so that
    /// the last round sees everything that was appended before.
    private func work() {
        while true {
            let deadline = state.withLock { $0.deadline }
            let next = round()
            if let deadline, next == nil || time.now >= deadline || interruption.isInterrupted {
                ended.ring()
                return
            }
            bell.wait(atMost: next.map { $0 - time.now } ?? .seconds(3600))
        }
    }

    /// Delivers what is due; returns when something is to be tried again. At the end each signal
    /// has an equal share of the time that is left, so that none takes it from the others.
    @discardableResult
    package func round() -> MonotonicTime? {
        var next: MonotonicTime?
        for (place, sender) in senders.enumerated() {
            let due = state.withLock { $0.pace[sender.signal]?.notBefore } ?? time.now
            if due > time.now {
                next = min(next ?? due, due)
            } else if let later = deliver(sender, shares: senders.count - place) {
                next = min(next ?? later, later)
            }
        }
        // What can be tried again only after the end is left to the next run.
        let end = state.withLock { $0.deadline }
        return next.flatMap { next in end.map { next < $0 } ?? true ? next : nil }
    }

    /// Until all is delivered, or it fails; then it says when to try again.
    private func deliver(_ sender: OTLPSender, shares: Int) -> MonotonicTime? {
        let channel = journal[sender.signal]
        let share = state.withLock { $0.deadline }.map { end in
            time.now + max(.zero, end - time.now) / shares
        }
        while !interruption.isInterrupted, let pending = channel.next() {
            let most = share ?? (time.now + .seconds(31_536_000))
            guard time.now < most else { return nil }
            switch sender.send(pending.bytes, before: most, until: interruption) {
            case .taken(let rejected, let problem):
                channel.settle(pending, .delivered(rejected: rejected))
                if let problem { tell(problem) }
                succeeded(sender.signal)
            case .refused(let problem):
                channel.settle(pending, .rejected)
                tell(problem)
                failed(sender.signal, problem, isRefused: true)
            case .notTaken(let problem, let asked):
                let told = interruption.isInterrupted ? Self.unanswered(sender, problem) : problem
                tell(told)
                return failed(sender.signal, told, asked: asked)
            }
        }
        return nil
    }

    private static func unanswered(_ sender: OTLPSender, _ cause: Problem) -> Problem {
        Problem(
            "otlp.unanswered", .externalService,
            "The receiver of \(sender.signal.rawValue) had not answered when the run ended.",
            advice: "Nothing is lost: flashcard telemetry push sends it later.", cause: cause)
    }

    private func succeeded(_ signal: TelemetrySettings.Signal) {
        journal[signal].note(nil)
        state.withLock { state in
            state.pace[signal] = nil
            state.status.failures[signal] = nil
        }
    }

    /// When to try again. After the end was asked for that is never, unless the receiver asked for
    /// a time: what else has failed then is left to the next run.
    @discardableResult
    private func failed(
        _ signal: TelemetrySettings.Signal, _ problem: Problem, isRefused: Bool = false,
        asked: MonotonicTime? = nil
    ) -> MonotonicTime {
        journal[signal].note(problem)
        return state.withLock { state in
            state.status.failures[signal] = problem
            var pace = state.pace[signal] ?? Pace()
            pace.failures += isRefused ? 0 : 1
            let wait = backoff.delay(after: pace.failures, previous: nil, random: random)
            let own = time.now + wait
            let isEnding = state.deadline != nil
            pace.asked = asked
            pace.notBefore =
                isRefused ? time.now : asked.map { max($0, own) } ?? (isEnding ? .never : own)
            state.pace[signal] = pace
            return pace.notBefore
        }
    }
}

extension MonotonicTime {
    fileprivate static let never = MonotonicTime(nanoseconds: .max)
}
