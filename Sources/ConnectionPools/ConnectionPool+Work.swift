//  The hands of the pool: what the course decided is done here, outside of the lock. Connecting,
//  asking, resetting and closing run in tasks of their own, since they outlast whoever caused them.
//  There are never more of them than a few for each place, all are counted, and `drain` waits for
//  them.

import Platform
import Problems
import Telemetry

/// An action together with what it concerns.
enum PoolDeed<Resource>: Sendable {
    case wake(CheckedContinuation<PoolTurn<Resource>, Never>, PoolTurn<Resource>)
    case connect(PoolTicket)
    case check(PoolTicket, Held<Resource>, isReset: Bool)
    case close(Held<Resource>, age: Duration)
    case stop(Task<Void, Never>?, age: Duration?)
    case leak(PoolStatus.Lent)
    case drained(CheckedContinuation<Void, Never>)
    case alarm(UInt64, MonotonicTime)
}

/// The one timer of a pool; it is there while time alone may change something.
struct PoolAlarm {
    var number: UInt64 = 0
    var due = MonotonicTime.distant
    var task: Task<Void, Never>?
}

extension ConnectionPool.State {
    /// What the course wants done, to be done when the lock is released.
    @inline(__always)
    mutating func deeds() -> [PoolDeed<Resource>] {
        guard course.hasActions || course.wakeAt < alarm.due else { return [] }
        return collect()
    }

    @inline(never)
    private mutating func collect() -> [PoolDeed<Resource>] {
        var deeds: [PoolDeed<Resource>] = []
        for action in course.takeActions() {
            if let deed = deed(action) { deeds.append(deed) }
        }
        if course.wakeAt < alarm.due {
            alarm.number += 1
            alarm.due = course.wakeAt
            deeds.append(.alarm(alarm.number, alarm.due))
        }
        return deeds
    }

    private mutating func deed(_ action: PoolAction) -> PoolDeed<Resource>? {
        switch action {
        case .lend(let waiter, let ticket, let since):
            return turn(of: waiter, .lent(grant(ticket, since: since)))
        case .refuse(let waiter, let error): return turn(of: waiter, .refused(error))
        case .connect(let ticket): return .connect(ticket)
        case .ping(let ticket):
            return .check(ticket, resource(of: ticket.place), isReset: false)
        case .reset(let ticket):
            return .check(ticket, resource(of: ticket.place), isReset: true)
        case .close(let place, let age):
            defer { held[place] = nil }
            return .close(resource(of: place), age: age)
        case .abandon(let ticket, let age):
            if age != nil { held[ticket.place] = nil }
            return .stop(work.removeValue(forKey: ticket), age: age)
        case .leak(let lent): return .leak(lent)
        case .drained(let number):
            if let sleeper = draining.removeValue(forKey: number) { return .drained(sleeper) }
            drained.insert(number)
            return nil
        }
    }

    private func resource(of place: Int) -> Held<Resource> {
        guard let held = held[place] else {
            preconditionFailure("a place that is not free has a connection")
        }
        return held
    }

    private mutating func turn(
        of waiter: UInt64, _ turn: PoolTurn<Resource>
    ) -> PoolDeed<Resource>? {
        if let sleeper = sleeping.removeValue(forKey: waiter) { return .wake(sleeper, turn) }
        early[waiter] = turn
        return nil
    }
}

extension ConnectionPool {
    /// An event and all that follows from it.
    @discardableResult
    func change<Result: Sendable>(_ event: (inout PoolCourse) -> Result) -> Result {
        let (result, deeds) = state.withLock { state in
            recall(&state)
            let result = event(&state.course)
            return (result, state.deeds())
        }
        if !deeds.isEmpty { perform(deeds) }
        return result
    }

    @inline(never)
    func perform(_ deeds: [PoolDeed<Resource>]) {
        for deed in deeds {
            switch deed {
            case .wake(let sleeper, let turn): sleeper.resume(returning: turn)
            case .connect(let ticket): connect(ticket)
            case .check(let ticket, let held, let isReset): check(ticket, held, isReset)
            case .close(let held, let age):
                signals?.closed(age)
                end(held)
            case .stop(let task, let age):
                if let age { signals?.closed(age) }
                task?.cancel()
            case .leak(let lent): signals?.leaking(lent)
            case .drained(let sleeper): sleeper.resume()
            case .alarm(let number, let due): setAlarm(number, due)
            }
        }
    }

    // MARK: Work

    private func connect(_ ticket: PoolTicket) {
        begin(ticket) { [self] in
            do throws(Problem) {
                connected(ticket, Held(try await operations.connect()))
            } catch {
                let isWanted = finish(ticket) { course in
                    course.failed(ticket, error, at: time.now)
                }
                if isWanted { signals?.connectFailed(error) } else { ended() }
            }
        }
    }

    private func connected(_ ticket: PoolTicket, _ held: Held<Resource>) {
        let (now, draw) = (time.now, random.unit())
        let (took, deeds) = state.withLock { state -> (Duration?, [PoolDeed<Resource>]) in
            state.work[ticket] = nil
            let took = state.course.connected(ticket, draw: draw, at: now)
            if took != nil { state.held[ticket.place] = held }
            return (took, state.deeds())
        }
        if let took { signals?.created(took) } else { end(held) }
        perform(deeds)
    }

    private func check(_ ticket: PoolTicket, _ held: Held<Resource>, _ isReset: Bool) {
        let ask = isReset ? operations.reset : operations.ping
        begin(ticket) { [self] in
            var isAlive = true
            do throws(Problem) { try await ask?(held.resource) } catch { isAlive = false }
            let isWanted = finish(ticket) { [isAlive] course in
                _ = course.checked(ticket, isAlive: isAlive, at: time.now)
            }
            if !isWanted { end(held) }
        }
    }

    /// Closes it, and says so.
    private func end(_ held: Held<Resource>) {
        guard let close = operations.close else { return ended() }
        _ = Context.$current.withValue(.root) {
            Task {
                await close(held.resource)
                ended()
            }
        }
    }

    private func ended() { change { $0.ended(at: time.now) } }

    /// What is begun here stands in no trace of whoever happened to cause it.
    private func begin(_ ticket: PoolTicket, _ body: @escaping @Sendable () async -> Void) {
        let task = Context.$current.withValue(.root) { Task { await body() } }
        let isWanted = state.withLock { state in
            guard state.course.isCurrent(ticket) else { return false }
            state.work[ticket] = task
            return true
        }
        // Over already, or given up before it was known here.
        if !isWanted { task.cancel() }
    }

    /// The end of a work; false where it had been given up.
    private func finish(_ ticket: PoolTicket, _ event: (inout PoolCourse) -> Void) -> Bool {
        let (isWanted, deeds) = state.withLock { state -> (Bool, [PoolDeed<Resource>]) in
            state.work[ticket] = nil
            guard state.course.isCurrent(ticket) else { return (false, []) }
            event(&state.course)
            return (true, state.deeds())
        }
        perform(deeds)
        return isWanted
    }

    func lost(_ grant: PoolGrant<Resource>) {
        let now = time.now
        let site = change { $0.places[grant.ticket.place].site }
        give(grant, .lost)
        signals?.lost(PoolStatus.Lent(lasted: grant.since.time(until: now), site: site))
    }

    // MARK: Time

    private func setAlarm(_ number: UInt64, _ due: MonotonicTime) {
        let time = time
        let task = Context.$current.withValue(.root) {
            Task { [weak self] in
                let left = time.now.time(until: due)
                do throws(CancellationError) {
                    if left > .zero { try await time.sleep(left) }
                } catch { return }
                self?.ring(number)
            }
        }
        let old = state.withLock { state -> Task<Void, Never>? in
            guard state.alarm.number == number else { return task }
            defer { state.alarm.task = task }
            return state.alarm.task
        }
        old?.cancel()
    }

    private func ring(_ number: UInt64) {
        let deeds = state.withLock { state -> [PoolDeed<Resource>] in
            guard state.alarm.number == number else { return [] }
            recall(&state)
            state.alarm.due = .distant
            state.course.wake(time.now)
            return state.deeds()
        }
        perform(deeds)
    }
}
