//  One caller's work for the writer: what is to be done with the connection, how safe it has to be,
//  and what became of it. The caller sleeps here until it is told.

import Platform
import Telemetry

/// What a loss of power may cost. A killed process never loses what was committed.
package enum Durability: String, Sendable, Hashable, CaseIterable {
    /// Nothing: the caller goes on when the disk has it. For what was paid for.
    case full
    /// Perhaps the last commits. For what can be made again.
    case normal
}

final class GroupWork: Sendable {
    /// What its caller is told.
    enum Turn: Sendable {
        /// To see to it that the group of this number begins at that time.
        case watch(group: UInt64, until: MonotonicTime)
        case over
    }

    private struct State {
        /// Let go as soon as it is done: what it holds is the caller's, who may want it to end.
        var body: Body?
        var error: SQLiteError?
        var sleeper: CheckedContinuation<Turn, Never>?
        /// A turn that came before the caller slept.
        var turn: Turn?
    }

    let durability: Durability
    let rows: Int
    /// Of the caller, so that the group's span can be linked to it.
    let span: SpanContext?
    private let state: Locked<State>

    typealias Body = @Sendable (Connection) throws(SQLiteError) -> Void

    init(
        _ durability: Durability, rows: Int, span: SpanContext?,
        _ body: @escaping Body
    ) {
        self.durability = durability
        self.rows = rows
        self.span = span
        state = Locked(State(body: body))
    }

    /// Once.
    func perform(on connection: Connection) throws(SQLiteError) {
        let body = state.withLock { state in
            defer { state.body = nil }
            return state.body
        }
        try body?(connection)
    }

    /// It is undone, or was never begun.
    func fail(_ error: SQLiteError) { state.withLock { $0.error = error } }

    var error: SQLiteError? { state.withLock { $0.error } }

    /// The next turn.
    func sleep() async -> Turn {
        await withCheckedContinuation { continuation in
            let turn = state.withLock { state in
                defer { state.turn = nil }
                if state.turn == nil { state.sleeper = continuation }
                return state.turn
            }
            if let turn { continuation.resume(returning: turn) }
        }
    }

    /// A work that could not be begun is over with its body still there.
    private func letGo() {
        let body = state.withLock { state in
            defer { state.body = nil }
            return state.body
        }
        _ = consume body
    }

    func tell(_ turn: Turn) {
        let sleeper = state.withLock { state in
            defer { state.sleeper = nil }
            if state.sleeper == nil { state.turn = turn }
            return state.sleeper
        }
        if case .over = turn { letGo() }
        sleeper?.resume(returning: turn)
    }
}
