//  Time as one value: what the monotonic clock says, what the wall clock says, and how to wait.
//  Everything that measures or waits is handed a `TimeSource`; tests hand in one that they move.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public struct TimeSource: Sendable {
    public let monotonic: @Sendable () -> MonotonicTime
    /// Whether these are the machine's own clocks, which are then read without a call by reference.
    private let isMachine: Bool
    public let wall: @Sendable () -> WallTime
    public let sleep: @Sendable (Duration) async throws(CancellationError) -> Void

    public init(
        monotonic: @escaping @Sendable () -> MonotonicTime,
        wall: @escaping @Sendable () -> WallTime,
        sleep: @escaping @Sendable (Duration) async throws(CancellationError) -> Void
    ) {
        self.monotonic = monotonic
        self.wall = wall
        self.sleep = sleep
        isMachine = false
    }

    private init(
        machine monotonic: @escaping @Sendable () -> MonotonicTime,
        wall: @escaping @Sendable () -> WallTime,
        sleep: @escaping @Sendable (Duration) async throws(CancellationError) -> Void
    ) {
        self.monotonic = monotonic
        self.wall = wall
        self.sleep = sleep
        isMachine = true
    }

    /// What the monotonic clock says, for hot paths.
    @inline(__always)
    public var now: MonotonicTime {
        isMachine ? MonotonicTime(nanoseconds: Self.read(CLOCK_MONOTONIC)) : monotonic()
    }

    /// What the wall clock says, for hot paths.
    @inline(__always)
    public var wallNow: WallTime {
        isMachine ? WallTime(nanoseconds: Int64(Self.read(CLOCK_REALTIME))) : wall()
    }

    /// The machine's own clocks.
    public static let system = TimeSource(
        machine: { MonotonicTime(nanoseconds: read(CLOCK_MONOTONIC)) },
        wall: { WallTime(nanoseconds: Int64(read(CLOCK_REALTIME))) },
        sleep: { (duration) async throws(CancellationError) in
            do { try await Task.sleep(for: duration) } catch { throw CancellationError() }
        })

    @inline(__always)
    fileprivate static func read(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }
}

/// How long processors have worked, user and system time together.
public enum ProcessorTime {
    /// For all threads of this process.
    public static var ofProcess: Duration {
        .nanoseconds(Int64(bitPattern: TimeSource.read(CLOCK_PROCESS_CPUTIME_ID)))
    }

    /// For all programs that this process started and whose end it has seen, and theirs.
    public static var ofChildren: Duration {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_CHILDREN, &usage)
        #else
            getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        #endif
        return [usage.ru_utime, usage.ru_stime].reduce(Duration.zero) {
            $0 + .seconds(Int64($1.tv_sec)) + .microseconds(Int64($1.tv_usec))
        }
    }

    /// For the thread that asks.
    public static var ofThread: Duration {
        .nanoseconds(Int64(bitPattern: TimeSource.read(CLOCK_THREAD_CPUTIME_ID)))
    }
}

/// A reading of a clock that never goes back; only differences mean anything.
public struct MonotonicTime: Sendable, Hashable, Comparable {
    public var nanoseconds: UInt64

    public init(nanoseconds: UInt64) { self.nanoseconds = nanoseconds }

    public static func < (one: Self, other: Self) -> Bool { one.nanoseconds < other.nanoseconds }

    public static func - (later: Self, earlier: Self) -> Duration {
        .nanoseconds(Int64(bitPattern: later.nanoseconds &- earlier.nanoseconds))
    }

    public static func + (time: Self, duration: Duration) -> Self {
        MonotonicTime(
            nanoseconds: time.nanoseconds &+ UInt64(bitPattern: duration.wholeNanoseconds))
    }
}

extension MonotonicTime {
    /// Later than any clock will ever say.
    public static let distant = MonotonicTime(nanoseconds: .max)

    /// Held at the end of time instead of beginning anew.
    public func later(by duration: Duration) -> MonotonicTime {
        later(byNanoseconds: UInt64(max(0, duration.wholeNanoseconds)))
    }

    public func later(byNanoseconds duration: UInt64) -> MonotonicTime {
        let (sum, overflow) = nanoseconds.addingReportingOverflow(duration)
        return overflow ? .distant : MonotonicTime(nanoseconds: sum)
    }

    /// Never negative, and held at 292 years.
    public func time(until end: MonotonicTime) -> Duration {
        self < end ? .nanoseconds(Int64(clamping: end.nanoseconds - nanoseconds)) : .zero
    }
}

/// A point in time as people and other machines know it: nanoseconds since 1970 in UTC.
public struct WallTime: Sendable, Hashable, Comparable {
    public var nanoseconds: Int64

    public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    public static func < (one: Self, other: Self) -> Bool { one.nanoseconds < other.nanoseconds }
}

extension Duration {
    /// Nanoseconds, held at the ends of `Int64` (292 years) instead of overflowing.
    public var wholeNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return seconds < 0 ? .min : .max }
        let (sum, carried) = product.addingReportingOverflow(attoseconds / 1_000_000_000)
        return carried ? (seconds < 0 ? .min : .max) : sum
    }

    public var seconds: Double {
        let (whole, attoseconds) = components
        return Double(whole) + Double(attoseconds) * 1e-18
    }
}
