//  How a plain thread that waits between two attempts is told to stop. Once interrupted it stays
//  so, and everybody who waits on it goes on at once.
//
//  A doorbell lets one of those in who wait, so whoever it wakes rings again for the next.

public import Platform
import Synchronization

public final class Interruption: Sendable {
    private let bell = Doorbell()
    private let flag = Atomic<Bool>(false)
    private let waiting: @Sendable (Doorbell, Duration) -> Bool

    /// `waiting` returns after the time, or when the bell rings; tests hand in their own time.
    public init(
        waiting: @escaping @Sendable (Doorbell, Duration) -> Bool = { $0.wait(atMost: $1) }
    ) {
        self.waiting = waiting
    }

    public var isInterrupted: Bool { flag.load(ordering: .acquiring) }

    public func interrupt() {
        flag.store(true, ordering: .releasing)
        bell.ring()
    }

    /// Waits so long; true when it was interrupted, before or meanwhile.
    public func wait(_ duration: Duration) -> Bool {
        if !isInterrupted, duration > .zero, waiting(bell, duration) { bell.ring() }
        return isInterrupted
    }
}
