//  Waiting for a connection. Each waits in its own task, in the order in which they came. Whoever
//  is cancelled leaves at once; whoever got a connection just then has it, and gives it back.

import Platform

extension ConnectionPool {
    func wait(
        _ site: CallSite, _ longest: Duration?
    ) async throws(PoolError) -> PoolGrant<Resource> {
        let came = time.now
        let (entry, grant) = enter(site, longest ?? settings.acquireTimeout, came)
        if let grant {
            signals?.waited(.zero)
            return grant
        }
        switch entry {
        case .refused(let error): throw error
        case .waits(let waiter):
            switch await turn(of: waiter) {
            case .lent(let grant):
                signals?.waited(came.time(until: grant.since))
                return grant
            case .refused(let error):
                switch error {
                case .exhausted, .unreachable: signals?.timedOut()
                case .full, .refused, .closed, .cancelled: break
                }
                throw error
            }
        }
    }

    /// Once more without a wait, since what other threads kept beside them is known only now;
    /// otherwise a place in the line.
    private func enter(
        _ site: CallSite, _ longest: Duration, _ now: MonotonicTime
    ) -> (PoolCourse.Entry, PoolGrant<Resource>?) {
        typealias Answer = (PoolCourse.Entry, PoolGrant<Resource>?, [PoolDeed<Resource>])
        let (entry, grant, deeds) = state.withLock { state -> Answer in
            recall(&state)
            if let ticket = state.course.take(site, at: now) {
                return (.waits(0), state.grant(ticket, since: now), [])
            }
            let entry = state.course.wait(site, within: longest, at: now)
            return (entry, nil, state.deeds())
        }
        perform(deeds)
        return (entry, grant)
    }

    private func turn(of waiter: UInt64) async -> PoolTurn<Resource> {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let early = state.withLock { state -> PoolTurn<Resource>? in
                    if let early = state.early.removeValue(forKey: waiter) { return early }
                    state.sleeping[waiter] = continuation
                    return nil
                }
                if let early { continuation.resume(returning: early) }
            }
        } onCancel: {
            let cancelled = PoolTurn<Resource>.refused(.cancelled(pool: name))
            let sleeper = state.withLock {
                state -> CheckedContinuation<PoolTurn<Resource>, Never>? in
                guard state.course.cancel(waiter) else { return nil }
                if let sleeper = state.sleeping.removeValue(forKey: waiter) { return sleeper }
                state.early[waiter] = cancelled
                return nil
            }
            sleeper?.resume(returning: cancelled)
        }
    }

    // MARK: The end

    /// Lends nothing from now on and closes everything; what is lent is closed when it comes back.
    public func close() {
        change { $0.close(time.now) }
    }

    /// Closes the pool and waits until all that was lent has come back and is closed, but no longer
    /// than that. What it gives says how many were not back.
    @discardableResult
    public func drain(within longest: Duration) async -> PoolStatus {
        let number = change { $0.drain(within: longest, at: time.now) }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.drained.remove(number) != nil { return true }
                    state.draining[number] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { state -> CheckedContinuation<Void, Never>? in
                guard state.course.cancelDrain(number) else { return nil }
                if let sleeper = state.draining.removeValue(forKey: number) { return sleeper }
                state.drained.insert(number)
                return nil
            }
            sleeper?.resume()
        }
        let status = status
        signals?.drained(status)
        return status
    }

    // MARK: Sweeping

    /// Closes what has been idle or has lived for long enough, and tells leases that last too long.
    public func sweep() {
        change { $0.sweep(time.now) }
    }

    /// Sweeps until the task is cancelled or the pool is closed.
    public func runSweeps() async {
        while status.isOpen {
            do throws(CancellationError) { try await time.sleep(settings.sweepInterval) } catch {
                return
            }
            sweep()
        }
    }
}
