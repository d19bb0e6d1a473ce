//  What is kept of a circuit breaker: its snapshot, from which the next run goes on; what a person
//  wants to know of it; and the number of the last order that it has followed, so that an order
//  from another terminal is followed once.

package import FlashcardStore
import JSON
package import Platform
import Problems
package import Resilience

package struct BreakerMemory: Sendable, Hashable {
    package var snapshot: BreakerSnapshot
    /// When the state began.
    package var since: WallTime
    package var calls = CallCounts()
    package var reason: BreakerReason?
    /// Code and message of the last call that failed, and when it was.
    package var failure: Failure?
    /// The last order that was followed; zero where there was none.
    package var order = 0

    package struct Failure: Sendable, Hashable {
        package var code: String?
        package var message: String?
        package var at: WallTime
    }

    /// How a breaker stands now.
    package init(_ breaker: CircuitBreaker, order: Int, time: TimeSource) {
        let facts = breaker.facts
        let now = time.wall()
        func ago(_ duration: Duration) -> WallTime {
            WallTime(nanoseconds: now.nanoseconds - duration.wholeNanoseconds)
        }
        snapshot = breaker.snapshot
        since = ago(facts.timeInState)
        calls = facts.calls
        reason = facts.reason
        failure = facts.lastFailure.map {
            Failure(code: $0.problem?.code, message: $0.problem?.message, at: ago($0.ago))
        }
        self.order = order
    }

    /// Whether somebody who reads it would see anything new.
    package func tellsMore(than other: BreakerMemory?) -> Bool {
        guard let other else { return true }
        return snapshot.state != other.snapshot.state || calls != other.calls
            || order != other.order || failure?.code != other.failure?.code
            || snapshot.consecutiveBreaks != other.snapshot.consecutiveBreaks
            || snapshot.note != other.snapshot.note
    }
}

// MARK: - As a row of the store

extension BreakerMemory {
    package var kept: KeptBreaker {
        KeptBreaker(name: snapshot.breaker, record: json, savedAt: snapshot.takenAt)
    }

    /// Nothing where the record is not one of ours, as after a later release: then the breaker
    /// begins closed, as on the first day.
    package init?(_ kept: KeptBreaker) {
        guard let value = try? JSONValue.parse(kept.record),
            let state = value["state"]?.asString.flatMap(BreakerState.init),
            let remaining = value["remaining_ns"]?.asInteger,
            let breaks = value["consecutive_breaks"]?.asInteger,
            let since = value["since_ns"]?.asInteger
        else { return nil }
        snapshot = BreakerSnapshot(
            breaker: kept.name, state: state, remainingBreak: .nanoseconds(Int64(remaining)),
            consecutiveBreaks: breaks, note: value["note"]?.asString, takenAt: kept.savedAt)
        self.since = WallTime(nanoseconds: Int64(since))
        calls = CallCounts(
            successes: value["successes"]?.asInteger ?? 0,
            failures: value["failures"]?.asInteger ?? 0, slow: value["slow"]?.asInteger ?? 0)
        reason = value["reason"]?.asString.flatMap(BreakerReason.init)
        if let at = value["failed_at_ns"]?.asInteger {
            failure = Failure(
                code: value["failure_code"]?.asString, message: value["failure"]?.asString,
                at: WallTime(nanoseconds: Int64(at)))
        }
        order = value["order"]?.asInteger ?? 0
    }

    private var json: String {
        var json = JSONWriter()
        json.beginObject()
        json.member("state", snapshot.state.rawValue)
        json.member("remaining_ns", Int(snapshot.remainingBreak.wholeNanoseconds))
        json.member("consecutive_breaks", snapshot.consecutiveBreaks)
        json.member("note", snapshot.note)
        json.member("since_ns", Int(since.nanoseconds))
        json.member("successes", calls.successes)
        json.member("failures", calls.failures)
        json.member("slow", calls.slow)
        json.member("reason", reason?.rawValue)
        json.member("failure_code", failure?.code)
        json.member("failure", failure?.message)
        json.member("failed_at_ns", failure.map { Int($0.at.nanoseconds) })
        json.member("order", order)
        json.endObject()
        return json.text
    }
}
