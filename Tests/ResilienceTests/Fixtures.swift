import Platform
import Problems
import Resilience
import TestSupport

/// What the scripted calls fail with: a verdict under a code.
struct Trouble: Explained, Equatable {
    let verdict: Verdict

    init(_ verdict: Verdict) { self.verdict = verdict }

    var problem: Problem {
        let code =
            switch verdict {
            case .retry, .retryAfter: "test.busy"
            case .permanent: "test.wrong"
            case .cancelled: "test.stopped"
            case .unknownOutcome: "test.lost"
            }
        return Problem(code, .externalService, "It is so.", advice: "Do this.")
    }

    static let busy = Trouble(.retry(.transient))
}

extension ManualTime {
    /// Time that passes when somebody sleeps; what was slept goes into the list.
    func passing(_ slept: Locked<[Duration]> = Locked([])) -> TimeSource {
        TimeSource(
            monotonic: source.monotonic, wall: source.wall,
            sleep: { (duration) async throws(CancellationError) in
                if Task.isCancelled { throw CancellationError() }
                slept.withLock { $0.append(duration) }
                self.advance(by: duration)
            })
    }

    /// The same for a thread.
    func interruption(_ slept: Locked<[Duration]> = Locked([])) -> Interruption {
        Interruption { _, duration in
            slept.withLock { $0.append(duration) }
            self.advance(by: duration)
            return false
        }
    }
}
