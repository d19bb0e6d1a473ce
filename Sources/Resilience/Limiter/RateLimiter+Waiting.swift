//  Waiting for a limiter. A waiter takes its permits at once, for a moment ahead, and sleeps until
//  then, so that those who wait go in the order in which they came, without a queue that somebody
//  would have to serve. One who is cancelled gives back what it had.

import Platform

extension RateLimiter {
    /// What a caller got, and how long it waited for it.
    public struct Admission: Sendable, Hashable {
        public let reservation: Reservation
        public let waited: Duration
    }

    /// Waits until the permits are there, if that is not longer than the longest wait. Where there
    /// is a limit on tokens the caller settles afterwards, or cancels if it did not call.
    public func acquire(
        _ permits: Permits = .one, for key: String = "", within longest: Duration? = nil
    ) async throws(RateLimitError) -> Admission {
        guard !Task.isCancelled else { throw .cancelled(limiter: name) }
        return try await wait(for: reserve(permits, for: key, within: longest))
    }

    /// Sleeps until it is time, and begins with what was reserved.
    public func wait(for reservation: Reservation) async throws(RateLimitError) -> Admission {
        let begun = time.now
        while true {
            let turn: Turn
            do throws(RateLimitError) { turn = try use(reservation) } catch {
                throw Task.isCancelled ? .cancelled(limiter: name) : error
            }
            guard case .wait(let duration) = turn else { break }
            do throws(CancellationError) { try await time.sleep(duration) } catch {
                cancel(reservation)
                throw .cancelled(limiter: name)
            }
        }
        let waited = begun.time(until: time.now)
        signals?.waited(waited, reservation.waitsFor)
        return Admission(reservation: reservation, waited: waited)
    }
}
