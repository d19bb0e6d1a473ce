import Platform
import Problems
import Resilience
import TestSupport

/// A breaker with hand-moved time, and what it told.
struct GuardedReceiver {
    let time = ManualTime()
    let changes = Locked<[BreakerTransition]>([])
    let breaker: CircuitBreaker

    init(
        _ settings: BreakerSettings, restoring snapshot: BreakerSnapshot? = nil,
        signals: BreakerSignals? = nil
    ) {
        let changes = changes
        breaker = CircuitBreaker(
            "test/model", settings: settings, restoring: snapshot, signals: signals,
            time: time.source, random: RandomSource(seed: 3),
            listener: { change in changes.withLock { $0.append(change) } })
    }

    /// Makes so many calls that end so; those that are turned away count as none.
    @discardableResult
    func call(_ outcome: BreakerOutcome, times: Int = 1, took: Duration? = nil) -> Int {
        var made = 0
        for _ in 0..<times {
            guard let permit = try? breaker.admit() else { continue }
            breaker.record(permit, outcome, duration: took)
            made += 1
        }
        return made
    }

    /// Opens it by ten failures.
    func trip() { call(.failure, times: 10) }

    func rejection() -> BreakerRejection? {
        do throws(BreakerRejection) {
            let permit = try breaker.admit()
            breaker.record(permit, .cancelled)
            return nil
        } catch { return error }
    }

    var told: [String] {
        changes.withLock { $0 }.map {
            "\($0.from.rawValue) \($0.to.rawValue) \($0.reason.rawValue)"
        }
    }
}
