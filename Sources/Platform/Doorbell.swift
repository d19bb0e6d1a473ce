//  How a thread of ours waits: until somebody rings, or until a moment. A ring before the wait is
//  not lost. Only threads that may block wait here, never a task's.

import Dispatch

public final class Doorbell: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    public init() {}

    public func ring() { semaphore.signal() }

    /// Returns at a ring or after the time; true when it was a ring.
    @discardableResult
    public func wait(atMost duration: Duration) -> Bool {
        let nanoseconds = max(0, duration.wholeNanoseconds)
        // A century is for ever, and far enough from what overflows the clock.
        let deadline = DispatchTime.now() + .nanoseconds(Int(min(nanoseconds, 3_155_760_000 << 30)))
        return semaphore.wait(timeout: deadline) == .success
    }

    public func wait() { semaphore.wait() }
}
