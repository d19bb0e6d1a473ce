//  Lends connections, or anything else that is dear to make and is used by one at a time.
//
//      let readers = ConnectionPool("readers", PoolOperations(connect: { try await open() }), …)
//      let count = try await readers.withConnection { reader in try reader.count() }
//      await readers.drain(within: .seconds(5))
//
//  What happens is decided by `PoolCourse` under the lock, and done outside of it. The connections
//  themselves lie beside the course, each in its place.

public import Platform

public final class ConnectionPool<Resource>: Sendable {
    struct State {
        var course: PoolCourse
        var held: [Held<Resource>?]
        var sleeping: [UInt64: CheckedContinuation<PoolTurn<Resource>, Never>] = [:]
        /// Turns that came before their waiter slept.
        var early: [UInt64: PoolTurn<Resource>] = [:]
        var work: [PoolTicket: Task<Void, Never>] = [:]
        var alarm = PoolAlarm()
        var draining: [UInt64: CheckedContinuation<Void, Never>] = [:]
        var drained: Set<UInt64> = []
        /// Which pockets are filled, a bit for each.
        var filled: UInt32 = 0
    }

    public let name: String
    public let settings: PoolSettings
    let operations: PoolOperations<Resource>
    let signals: PoolSignals?
    let time: TimeSource
    let random: RandomSource
    let state: Locked<State>
    /// One for each thread that has a number. Where each return needs a reset there are none.
    let pockets: [PoolPocket<Resource>]
    private let longestRest: UInt64

    /// Nothing is connected before somebody asks. Without signals nothing is told.
    public init(
        _ name: String, _ operations: PoolOperations<Resource>,
        settings: PoolSettings = PoolSettings(), signals: PoolSignals? = nil,
        time: TimeSource = .system, random: RandomSource
    ) {
        self.name = name
        self.settings = settings
        self.operations = operations
        self.signals = signals
        self.time = time
        self.random = random
        let pocketCount = operations.reset == nil ? ThreadSlot.count : 0
        pockets = (0..<pocketCount).map { _ in PoolPocket() }
        let rest = operations.ping == nil ? .max : settings.pingAfter.wholeNanoseconds
        longestRest = UInt64(rest)
        let course = PoolCourse(
            name, settings, hasPing: operations.ping != nil, hasReset: operations.reset != nil)
        state = Locked(
            State(course: course, held: Array(repeating: nil, count: settings.most)))
        signals?.watch { [weak self] in self?.status }
    }

    deinit {
        let alarm = state.withLock { $0.alarm.task }
        alarm?.cancel()
    }

    /// How it stands.
    public var status: PoolStatus { change { $0.status(time.now) } }

    /// Lends a connection to the body and takes it back however the body ends. It waits for one at
    /// most `longest`, the making of one included. The body must not keep what it was lent.
    /// `isFatal` says whether a failure has cost the connection, which is then closed.
    public func withConnection<Value, Failure: Error>(
        within longest: Duration? = nil, file: StaticString = #fileID, line: Int = #line,
        isFatal: (Failure) -> Bool = { _ in false },
        _ body: (Resource) async throws(Failure) -> Value
    ) async throws(PoolFailure<Failure>) -> Value {
        let grant: PoolGrant<Resource>
        let site = CallSite(file: file, line: line)
        if let now = take(site) {
            grant = now
        } else {
            do throws(PoolError) { grant = try await wait(site, longest) } catch {
                throw .noConnection(error)
            }
        }
        do throws(Failure) {
            let value = try await body(grant.held.resource)
            give(grant, .sound)
            return value
        } catch {
            give(grant, isFatal(error) ? .broken : .sound)
            throw .failed(error)
        }
    }

    /// A connection that is given back by hand. One that is let go without that is noticed, told,
    /// and closed.
    public func acquire(
        within longest: Duration? = nil, file: StaticString = #fileID, line: Int = #line
    ) async throws(PoolError) -> Lease<Resource> {
        let site = CallSite(file: file, line: line)
        if let grant = take(site) { return Lease(self, grant) }
        return Lease(self, try await wait(site, longest))
    }

    /// An idle connection if there is one now that needs no question; nobody waits and none is
    /// made.
    public func tryAcquire(
        file: StaticString = #fileID, line: Int = #line
    ) -> Lease<Resource>? {
        guard let grant = take(CallSite(file: file, line: line)) else { return nil }
        return Lease(self, grant)
    }

    // MARK: The quick way

    @inline(__always)
    func take(_ site: CallSite) -> PoolGrant<Resource>? {
        let now = time.now
        guard let grant = takeFromPocket(site, now) ?? takeIdle(site, now) else { return nil }
        signals?.waited(.zero)
        return grant
    }

    /// The pocket of the thread that runs; the shared number has none.
    @inline(__always)
    private var pocket: (PoolPocket<Resource>, Int)? {
        let slot = ThreadSlot.current
        guard slot >= 0, slot < pockets.count else { return nil }
        return (pockets[slot], slot)
    }

    @inline(__always)
    private func takeFromPocket(_ site: CallSite, _ now: MonotonicTime) -> PoolGrant<Resource>? {
        guard let (pocket, slot) = pocket else { return nil }
        var grant = pocket.take(site, at: now, restingAtMost: longestRest)
        grant?.pocket = slot
        return grant
    }

    @inline(never)
    private func takeIdle(_ site: CallSite, _ now: MonotonicTime) -> PoolGrant<Resource>? {
        state.withLock { state -> PoolGrant<Resource>? in
            if state.course.idle.isEmpty { recall(&state) }
            guard let ticket = state.course.take(site, at: now) else { return nil }
            return state.grant(ticket, since: now)
        }
    }

    @inline(__always)
    func give(_ grant: PoolGrant<Resource>, _ how: PoolCourse.Return) {
        var how = how
        if how == .sound, let isUsable = operations.isUsable, !isUsable(grant.held.resource) {
            how = .broken
        }
        let now = time.now
        let isResting =
            how == .sound && grant.pocket >= 0 && pockets[grant.pocket].give(grant.ticket, at: now)
        if isResting || takeBack(grant, how, now) {
            signals?.used(grant.since.time(until: now))
        }
    }

    /// False where the lease had ended before.
    @inline(never)
    private func takeBack(
        _ grant: PoolGrant<Resource>, _ how: PoolCourse.Return, _ now: MonotonicTime
    ) -> Bool {
        let pocket = pocket
        let (outcome, deeds) = state.withLock { state in
            if grant.pocket >= 0 { recall(&state) }
            let outcome = state.course.give(grant.ticket, how, at: now)
            if outcome == .rests, let (pocket, slot) = pocket {
                state.fill(pocket, slot, grant)
            }
            return (outcome, state.deeds())
        }
        if !deeds.isEmpty { perform(deeds) }
        return outcome != .unknown
    }

    /// Before anything that has to know where every connection is.
    @inline(__always)
    func recall(_ state: inout State) {
        var filled = state.filled
        state.filled = 0
        while filled != 0 {
            pockets[filled.trailingZeroBitCount].recall(into: &state.course)
            filled &= filled &- 1
        }
    }
}

extension ConnectionPool.State {
    @inline(__always)
    func grant(_ ticket: PoolTicket, since: MonotonicTime) -> PoolGrant<Resource> {
        guard let held = held[ticket.place] else {
            preconditionFailure("a place that is not free has a connection")
        }
        return PoolGrant(ticket: ticket, held: held, since: since)
    }

    /// What has just been put to rest goes into the thread's pocket, unless what was lent out of
    /// that is still lent. So a thread gets again what it gave back last.
    fileprivate mutating func fill(
        _ pocket: PoolPocket<Resource>, _ slot: Int, _ grant: PoolGrant<Resource>
    ) {
        if filled & 1 << slot != 0 {
            guard pocket.isResting else { return }
            pocket.recall(into: &course)
        }
        filled |= 1 << slot
        pocket.fill(grant.ticket.place, grant.held, course)
        course.pocket(grant.ticket.place)
    }
}

/// What was lent: a place of the pool, and what lies there.
struct PoolGrant<Resource>: Sendable {
    let ticket: PoolTicket
    let held: Held<Resource>
    let since: MonotonicTime
    /// Out of which it was taken; below zero where it came from the course.
    var pocket = -1
}

/// How a wait ends.
enum PoolTurn<Resource>: Sendable {
    case lent(PoolGrant<Resource>)
    case refused(PoolError)
}
