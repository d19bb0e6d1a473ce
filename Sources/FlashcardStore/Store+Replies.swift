//  Replies of the models on the store's own thread and connection.

import Platform
import SQLite

extension SQLiteCardStore {
    private var replyTable: ReplyTable { ReplyTable(connection) }

    /// The reply under a key, encoded as it stands.
    package nonisolated func reply(_ key: ReplyKey) async throws(StoreError) -> KeptReply? {
        try await looking("SELECT replies") { connection throws(SQLiteError) in
            try ReplyTable(connection).reply(key)
        }
    }

    /// Writes replies and hits as one group and makes room for them. What was paid for the replies
    /// is written with them, so that neither is ever there without the other.
    package nonisolated func keep(
        _ replies: [KeptReply], uses: [ReplyUse], charges: [TurnCharges] = [],
        within bounds: ReplyBounds
    ) async throws(StoreError) -> ReplyRoom {
        let isPaid =
            replies.contains(where: \.effort.isPaid) || charges.contains(where: \.isCharged)
        return try await writing(
            "INSERT replies", isPaid ? .full : .normal,
            rows: replies.count + uses.count + charges.count
        ) { store throws(SQLiteError) in
            for turn in charges {
                try store.write(turn.half.attempts, of: turn.half.pending, run: turn.run)
            }
            try ReplyTable(store.connection).write(replies)
            try ReplyTable(store.connection).note(uses)
            return try ReplyTable(store.connection).makeRoom(within: bounds)
        }
    }

    /// Writes replies that are not there yet; gives how many, and the room.
    package nonisolated func keepMissing(
        _ replies: [KeptReply], within bounds: ReplyBounds
    ) async throws(StoreError) -> (written: Int, room: ReplyRoom) {
        try await writing("INSERT replies", rows: replies.count) { store throws(SQLiteError) in
            let written = try ReplyTable(store.connection).writeMissing(replies)
            return (written, try ReplyTable(store.connection).makeRoom(within: bounds))
        }
    }

    /// Takes away a row that is no reply; false where it was gone, or another by now.
    @discardableResult
    package nonisolated func remove(_ reply: KeptReply) async throws(StoreError) -> Bool {
        try await writing("DELETE replies") { store throws(SQLiteError) in
            try ReplyTable(store.connection).remove(reply)
        }
    }

    package func replyRoom() throws(StoreError) -> ReplyRoom {
        try reading { () throws(SQLiteError) in try replyTable.room() }
    }

    package func replyFigures() throws(StoreError) -> ReplyFigures {
        let now = time.wall()
        return try reading { () throws(SQLiteError) in try replyTable.figures(at: now) }
    }

    package func replies(
        after number: Int, limit: Int
    ) throws(StoreError) -> (replies: [KeptReply], last: Int) {
        try reading { () throws(SQLiteError) in try replyTable.page(after: number, limit: limit) }
    }

    package func replyKeys(
        after key: ReplyKey?, limit: Int
    ) throws(StoreError) -> [ReplyKey] {
        try reading { () throws(SQLiteError) in try replyTable.keys(after: key, limit: limit) }
    }

    package func weight(of choice: ReplyChoice) throws(StoreError) -> ReplyWeight {
        try reading { () throws(SQLiteError) in try replyTable.weight(choice) }
    }

    /// Takes away some of the replies that are meant, so many at the most.
    package nonisolated func removeReplies(
        _ choice: ReplyChoice, limit: Int
    ) async throws(StoreError) -> Int {
        try await writing("DELETE replies", rows: limit) { store throws(SQLiteError) in
            try ReplyTable(store.connection).remove(choice, limit: limit)
        }
    }
}
