//  Slots that tasks wait for. Each waits in its own task, in the order in which they came; one that
//  is cancelled leaves the queue at once, and one that was let in just then gives its slot back.
//  Decided under the lock by `SlotCourse`; tasks are woken outside of it.

import Platform
public import Problems

final class SlotQueue: Sendable {
    private struct State: Sendable {
        var course: SlotCourse
        var sleeping: [UInt64: CheckedContinuation<UInt64?, Never>] = [:]
        /// Let in or cancelled before they slept.
        var early: [UInt64: UInt64?] = [:]
    }

    private let name: String
    private let signals: ConcurrencySignals?
    private let state: Locked<State>

    init(_ name: String, _ course: SlotCourse, _ signals: ConcurrencySignals?) {
        self.name = name
        self.signals = signals
        state = Locked(State(course: course))
        signals?.watch { [weak self] in
            self.map { queue in queue.state.withLock { ($0.course.limit, $0.course.inFlight) } }
        }
    }

    var course: SlotCourse { state.withLock { $0.course } }

    private enum Place {
        case call(UInt64)
        case waiter(UInt64)
    }

    /// Takes a slot, or a place in the queue.
    private func enter() throws(ConcurrencyError) -> Place {
        switch state.withLock({ $0.course.enter() }) {
        case .begun(let call):
            signals?.began()
            return .call(call)
        case .waits(let waiter): return .waiter(waiter)
        case .full:
            signals?.refused()
            throw .full(name: name, waiting: course.waiting)
        }
    }

    /// Waits in the queue for a slot; the number of the call.
    private func wait(_ waiter: UInt64) async throws(ConcurrencyError) -> UInt64 {
        guard let call = await turn(of: waiter) else {
            signals?.cancelled()
            throw .cancelled(name: name)
        }
        signals?.waited()
        return call
    }

    private func leave(_ call: UInt64, _ outcome: ConcurrencyLimit.Outcome) {
        var woken: [(CheckedContinuation<UInt64?, Never>, UInt64)] = []
        state.withLock { state in
            state.course.leave(call, outcome)
            while let next = state.course.next() {
                if let sleeper = state.sleeping.removeValue(forKey: next.waiter) {
                    woken.append((sleeper, next.call))
                } else {
                    state.early.updateValue(next.call, forKey: next.waiter)
                }
            }
        }
        for (sleeper, call) in woken { sleeper.resume(returning: call) }
    }

    /// Nil when the task was cancelled and has no slot.
    private func turn(of waiter: UInt64) async -> UInt64? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let early = state.withLock { state -> UInt64?? in
                    if let early = state.early.removeValue(forKey: waiter) { return early }
                    state.sleeping[waiter] = continuation
                    return nil
                }
                if let early { continuation.resume(returning: early) }
            }
        } onCancel: {
            let sleeper = state.withLock { state -> CheckedContinuation<UInt64?, Never>? in
                guard state.course.cancel(waiter) else { return nil }
                if let sleeper = state.sleeping.removeValue(forKey: waiter) { return sleeper }
                state.early.updateValue(nil, forKey: waiter)
                return nil
            }
            sleeper?.resume(returning: nil)
        }
    }
}

extension SlotQueue {
    /// Runs the body in a slot, which is left however it ends.
    func withSlot<Value, Failure: Error>(
        judging judge: (Result<Value, Failure>) -> ConcurrencyLimit.Outcome,
        _ body: () async throws(Failure) -> Value
    ) async throws(SlotFailure<Failure>) -> Value {
        let call: UInt64
        do throws(ConcurrencyError) {
            switch try enter() {
            case .call(let number): call = number
            case .waiter(let waiter): call = try await wait(waiter)
            }
        } catch { throw .refused(error) }
        let value: Value
        do throws(Failure) { value = try await body() } catch {
            leave(call, judge(.failure(error)))
            throw .failed(error)
        }
        leave(call, judge(.success(value)))
        return value
    }
}

/// Either there was no slot, or the call in it failed.
public enum SlotFailure<Failure: Error>: Error {
    case refused(ConcurrencyError)
    case failed(Failure)
}

extension SlotFailure: Explained where Failure: Explained {
    public var problem: Problem {
        switch self {
        case .refused(let error): error.problem
        case .failed(let failure): failure.problem
        }
    }
}

public enum ConcurrencyError: Explained, Hashable {
    /// So many wait already.
    case full(name: String, waiting: Int)
    case cancelled(name: String)

    public var problem: Problem {
        switch self {
        case .full(let name, let waiting):
            Problem(
                "concurrency.full", .rateLimit,
                "\(name) has no free slot, and \(waiting) calls wait for one already.",
                advice: "Let fewer callers wait at once.",
                details: [.integer("waiting", waiting)])
        case .cancelled(let name):
            Problem(
                "concurrency.cancelled", .internal,
                "The work was stopped while it waited for a slot of \(name).")
        }
    }
}
