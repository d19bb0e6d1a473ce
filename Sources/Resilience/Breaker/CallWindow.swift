//  The calls of the last seconds, in ten slices. A slice that has left the window is taken off the
//  sum, so that adding a call costs the same whether there are ten or a million of them; the window
//  is exact to a tenth of its length.
//
//  Not chosen: a window of so many calls. After a quiet night it still holds yesterday's failures.

import Platform

/// Calls that were counted. A slow one is also a success or a failure.
public struct CallCounts: Sendable, Hashable {
    public var successes: Int
    public var failures: Int
    public var slow: Int

    public init(successes: Int = 0, failures: Int = 0, slow: Int = 0) {
        self.successes = successes
        self.failures = failures
        self.slow = slow
    }

    public var total: Int { successes + failures }

    /// The share of failures; zero where there were no calls.
    public var failureRatio: Double { total == 0 ? 0 : Double(failures) / Double(total) }

    public var slowRatio: Double { total == 0 ? 0 : Double(slow) / Double(total) }
}

struct CallWindow: Sendable {
    static let slices = 10

    private(set) var sum = CallCounts()
    private var slices = InlineArray<10, CallCounts>(repeating: CallCounts())
    private var place = 0
    private let width: UInt64
    /// When the slice that is being filled ends.
    private var end: UInt64

    /// Shorter than ten nanoseconds there is no window.
    init(_ length: Duration, at now: MonotonicTime) {
        width = UInt64(max(1, length.wholeNanoseconds / Int64(Self.slices)))
        end = now.nanoseconds
        clear(at: now)
    }

    mutating func add(failed: Bool, slow: Bool, at now: MonotonicTime) {
        turn(to: now)
        if failed {
            sum.failures += 1
            slices[place].failures += 1
        } else {
            sum.successes += 1
            slices[place].successes += 1
        }
        if slow {
            sum.slow += 1
            slices[place].slow += 1
        }
    }

    /// Takes off what has left the window.
    mutating func turn(to now: MonotonicTime) {
        guard now.nanoseconds >= end else { return }
        let steps = (now.nanoseconds - end) / width + 1
        guard steps < UInt64(Self.slices) else { return clear(at: now) }
        for _ in 0..<steps {
            place = place == Self.slices - 1 ? 0 : place + 1
            sum.successes -= slices[place].successes
            sum.failures -= slices[place].failures
            sum.slow -= slices[place].slow
            slices[place] = CallCounts()
        }
        end = Self.held(end, steps * width)
    }

    mutating func clear(at now: MonotonicTime) {
        sum = CallCounts()
        for index in 0..<Self.slices { slices[index] = CallCounts() }
        end = Self.held(now.nanoseconds, width)
    }

    /// At the end of time instead of beginning anew.
    private static func held(_ time: UInt64, _ more: UInt64) -> UInt64 {
        let (sum, overflow) = time.addingReportingOverflow(more)
        return overflow ? .max : sum
    }
}
