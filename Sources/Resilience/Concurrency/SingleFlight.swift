//  Equal requests at the same time are one call: the first to ask makes it, and those who come
//  meanwhile get what it gets. The call runs in the task of whoever makes it; nothing goes on after
//  everybody has left.
//
//      run(key) ──▶ leads ── value, or a failure that concerns all ──▶ everybody has it
//             │          └── its own end (cancelled, its own deadline) ──▶ the next one leads
//             ├──▶ joins ── cancelled ──▶ gone, and nobody else notices
//             └──▶ alone, where too many calls are under way to keep them in mind
//
//  Not chosen: a call in a task of its own, which would outlive whoever asked. The price is that a
//  leader who is cancelled in the middle of a call makes the next one call again.

import Platform

public final class SingleFlight<
    Key: Hashable & Sendable, Value: Sendable, Failure: Error
>: Sendable {
    public struct Counts: Sendable, Hashable {
        /// Calls that others could join.
        public var led = 0
        /// Those who got the result of another's call.
        public var joined = 0
        /// Calls that went on in the hands of the next one.
        public var handedOver = 0
        /// Calls that nobody could join, because there were too many.
        public var alone = 0
        public var cancelled = 0
    }

    fileprivate enum Turn: Sendable {
        case result(Result<Value, Failure>)
        case lead
        case cancelled
    }

    private struct Flight {
        var order: [UInt64] = []
        var sleeping: [UInt64: CheckedContinuation<Turn, Never>] = [:]
    }

    private struct State {
        var flights: [Key: Flight] = [:]
        var early: [UInt64: Turn] = [:]
        var lastID: UInt64 = 0
        var joiners = 0
        var counts = Counts()
    }

    private let mostKeys: Int
    private let mostJoiners: Int
    private let signals: SingleFlightSignals?
    private let state = Locked(State())

    public init(
        mostKeys: Int = 1024, mostJoiners: Int = 16_384, signals: SingleFlightSignals? = nil
    ) {
        self.mostKeys = max(0, mostKeys)
        self.mostJoiners = max(0, mostJoiners)
        self.signals = signals
    }

    public var counts: Counts { state.withLock { $0.counts } }
    /// Keys of calls that are under way; none is kept when all have ended.
    public var keys: Int { state.withLock { $0.flights.count } }
    /// Callers that have joined a call under way.
    public var waiting: Int { state.withLock { $0.joiners } }

    /// Gets the value for the key by the body, or by somebody else's that is under way. `isOwn`
    /// says of a failure whether it concerns only the caller whose body it came from.
    public func run(
        _ key: Key, isOwn: (Failure) -> Bool = { _ in false },
        _ body: () async throws(Failure) -> Value
    ) async throws(SingleFlightFailure<Failure>) -> Value {
        switch join(key) {
        case .alone:
            signals?.tell(.alone)
            do throws(Failure) { return try await body() } catch { throw .failed(error) }
        case .leads:
            signals?.tell(.led)
            return try await lead(key, isOwn, body)
        case .joins(let id):
            switch await turn(key, id) {
            case .result(let result):
                signals?.tell(.joined)
                do throws(Failure) { return try result.get() } catch { throw .failed(error) }
            case .lead:
                signals?.tell(.handedOver)
                return try await lead(key, isOwn, body)
            case .cancelled: throw .cancelled
            }
        }
    }

    private func join(_ key: Key) -> FlightRole {
        state.withLock { state in
            if state.flights[key] != nil {
                guard state.joiners < mostJoiners else {
                    state.counts.alone += 1
                    return .alone
                }
                state.joiners += 1
                state.lastID += 1
                state.flights[key]?.order.append(state.lastID)
                return .joins(state.lastID)
            }
            guard state.flights.count < mostKeys else {
                state.counts.alone += 1
                return .alone
            }
            state.flights[key] = Flight()
            state.counts.led += 1
            return .leads
        }
    }

    private func lead(
        _ key: Key, _ isOwn: (Failure) -> Bool, _ body: () async throws(Failure) -> Value
    ) async throws(SingleFlightFailure<Failure>) -> Value {
        let value: Value
        do throws(Failure) { value = try await body() } catch {
            if !(Task.isCancelled || isOwn(error)) || !handOver(key) {
                end(key, .failure(error))
            }
            throw .failed(error)
        }
        end(key, .success(value))
        return value
    }

    /// Lets the next one lead; false where nobody has joined.
    private func handOver(_ key: Key) -> Bool {
        let (isHanded, sleeper) = state.withLock {
            state -> (Bool, CheckedContinuation<Turn, Never>?) in
            guard var flight = state.flights[key], !flight.order.isEmpty else {
                return (false, nil)
            }
            let id = flight.order.removeFirst()
            let sleeper = flight.sleeping.removeValue(forKey: id)
            state.flights[key] = flight
            if sleeper == nil { state.early[id] = .lead }
            state.joiners -= 1
            state.counts.handedOver += 1
            return (true, sleeper)
        }
        sleeper?.resume(returning: .lead)
        return isHanded
    }

    private func end(_ key: Key, _ result: Result<Value, Failure>) {
        let sleepers = state.withLock { state -> [CheckedContinuation<Turn, Never>] in
            guard let flight = state.flights.removeValue(forKey: key), !flight.order.isEmpty
            else { return [] }
            for id in flight.order where flight.sleeping[id] == nil {
                state.early[id] = .result(result)
            }
            state.joiners -= flight.order.count
            state.counts.joined += flight.order.count
            return flight.order.compactMap { flight.sleeping[$0] }
        }
        for sleeper in sleepers { sleeper.resume(returning: .result(result)) }
    }

    private func turn(_ key: Key, _ id: UInt64) async -> Turn {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let early = state.withLock { state -> Turn? in
                    if let early = state.early.removeValue(forKey: id) { return early }
                    state.flights[key]?.sleeping[id] = continuation
                    return nil
                }
                if let early { continuation.resume(returning: early) }
            }
        } onCancel: {
            let (isGone, sleeper) = state.withLock {
                state -> (Bool, CheckedContinuation<Turn, Never>?) in
                guard let place = state.flights[key]?.order.firstIndex(of: id) else {
                    return (false, nil)
                }
                state.flights[key]?.order.remove(at: place)
                state.joiners -= 1
                state.counts.cancelled += 1
                if let sleeper = state.flights[key]?.sleeping.removeValue(forKey: id) {
                    return (true, sleeper)
                }
                state.early[id] = .cancelled
                return (true, nil)
            }
            if isGone { signals?.tell(.cancelled) }
            sleeper?.resume(returning: .cancelled)
        }
    }
}

private enum FlightRole {
    case leads
    case joins(UInt64)
    case alone
}
