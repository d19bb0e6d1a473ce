//  How many connections a pool keeps, how long everything about them may take, and when one has
//  lived long enough. All are values; what makes no sense is held at the nearest that does.

import Platform

public struct PoolSettings: Sendable, Hashable {
    /// So many are kept when nobody uses them.
    public var size: Int
    /// So many more are made while all are lent, and closed when they come back and nobody waits.
    public var overflow: Int
    /// The longest wait for a connection, its making included.
    public var acquireTimeout: Duration
    /// How many may wait at once; who comes then is refused.
    public var mostWaiting: Int
    /// A try to connect that takes longer is given up, and what comes of it later is closed.
    public var connectTimeout: Duration
    public var backoff: ConnectBackoff
    /// The age at which a connection is replaced; each at an age of its own, up to a tenth earlier,
    /// so that they never all go at once. Nil: never.
    public var recycleAfter: Duration?
    /// An idle connection that nobody has needed for so long is closed. Nil: never.
    public var idleLimit: Duration?
    /// A connection that was used as lately as this is lent without asking whether it is alive.
    public var pingAfter: Duration
    /// For the answer to a ping, and for a reset.
    public var pingTimeout: Duration
    /// A lease that lasts longer is told, with the line that took it. Nil: never.
    public var leakAfter: Duration?
    /// How often `runSweeps` looks.
    public var sweepInterval: Duration

    public init(
        size: Int = 5, overflow: Int = 10, acquireTimeout: Duration = .seconds(30),
        mostWaiting: Int = 1024, connectTimeout: Duration = .seconds(30),
        backoff: ConnectBackoff = ConnectBackoff(), recycleAfter: Duration? = .seconds(3600),
        idleLimit: Duration? = .seconds(600), pingAfter: Duration = .seconds(1),
        pingTimeout: Duration = .seconds(1), leakAfter: Duration? = .seconds(60),
        sweepInterval: Duration = .seconds(30)
    ) {
        self.size = min(max(1, size), 4096)
        self.overflow = min(max(0, overflow), 4096)
        self.acquireTimeout = max(.zero, acquireTimeout)
        self.mostWaiting = min(max(1, mostWaiting), 65_536)
        self.connectTimeout = max(.milliseconds(1), connectTimeout)
        self.backoff = backoff
        self.recycleAfter = recycleAfter
        self.idleLimit = idleLimit
        self.pingAfter = max(.zero, pingAfter)
        self.pingTimeout = max(.milliseconds(1), pingTimeout)
        self.leakAfter = leakAfter
        self.sweepInterval = max(.milliseconds(1), sweepInterval)
    }

    /// The most connections that there are at once.
    public var most: Int { size + overflow }

    /// When a connection that is made now has lived long enough; `draw` is from 0 to 1.
    func end(of born: MonotonicTime, draw: Double) -> MonotonicTime {
        guard let recycleAfter else { return .distant }
        let whole = max(0, recycleAfter.wholeNanoseconds)
        let early = Int64(Double(whole) * 0.1 * min(max(0, draw), 1))
        return born.later(by: .nanoseconds(whole - early))
    }
}

/// How long a pool leaves a server alone that refused to be connected to: doubled with each
/// failure in a row, up to a cap. One pool tries one connection at a time then, so that nothing has
/// to be drawn.
public struct ConnectBackoff: Sendable, Hashable {
    public let base: Duration
    public let cap: Duration

    public init(base: Duration = .milliseconds(10), cap: Duration = .seconds(5)) {
        self.base = max(.zero, base)
        self.cap = max(self.base, cap)
    }

    public func delay(after failures: Int) -> Duration {
        guard failures > 0 else { return .zero }
        let first = base.wholeNanoseconds
        let (grown, overflow) = first.multipliedReportingOverflow(
            by: Int64(1) << min(62, Int64(failures - 1)))
        return overflow ? cap : min(cap, .nanoseconds(grown))
    }
}
