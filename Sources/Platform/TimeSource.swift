//  Time as one value: what the monotonic clock says, what the wall clock says, and how to wait.
//  Everything that measures or waits is handed a `TimeSource`; tests hand in one that they move.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

package struct TimeSource: Sendable {
    package let monotonic: @Sendable () -> MonotonicTime
    package let wall: @Sendable () -> WallTime
    package let sleep: @Sendable (Duration) async throws(CancellationError) -> Void

    package init(
        monotonic: @escaping @Sendable () -> MonotonicTime,
        wall: @escaping @Sendable () -> WallTime,
        sleep: @escaping @Sendable (Duration) async throws(CancellationError) -> Void
    ) {
        self.monotonic = monotonic
        self.wall = wall
        self.sleep = sleep
    }

    /// The machine's own clocks.
    package static let system = TimeSource(
        monotonic: { MonotonicTime(nanoseconds: read(CLOCK_MONOTONIC)) },
        wall: { WallTime(nanoseconds: Int64(read(CLOCK_REALTIME))) },
        sleep: { (duration) async throws(CancellationError) in
            do { try await Task.sleep(for: duration) } catch { throw CancellationError() }
        })

    private static func read(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }
}

/// A reading of a clock that never goes back; only differences mean anything.
package struct MonotonicTime: Sendable, Hashable, Comparable {
    package var nanoseconds: UInt64

    package init(nanoseconds: UInt64) { self.nanoseconds = nanoseconds }

    package static func < (one: Self, other: Self) -> Bool { one.nanoseconds < other.nanoseconds }

    package static func - (later: Self, earlier: Self) -> Duration {
        .nanoseconds(Int64(bitPattern: later.nanoseconds &- earlier.nanoseconds))
    }

    package static func + (time: Self, duration: Duration) -> Self {
        MonotonicTime(
            nanoseconds: time.nanoseconds &+ UInt64(bitPattern: duration.wholeNanoseconds))
    }
}

/// A point in time as people and other machines know it: nanoseconds since 1970 in UTC.
package struct WallTime: Sendable, Hashable, Comparable {
    package var nanoseconds: Int64

    package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    package static func < (one: Self, other: Self) -> Bool { one.nanoseconds < other.nanoseconds }
}

extension Duration {
    /// Nanoseconds, held at the ends of `Int64` (292 years) instead of overflowing.
    package var wholeNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return seconds < 0 ? .min : .max }
        let (sum, carried) = product.addingReportingOverflow(attoseconds / 1_000_000_000)
        return carried ? (seconds < 0 ? .min : .max) : sum
    }

    package var seconds: Double {
        let (whole, attoseconds) = components
        return Double(whole) + Double(attoseconds) * 1e-18
    }
}
