//  The table of replies over a connection: reading by key, writing in groups within the bounds.
//  Whoever owns the connection says when, and in which transaction.

package import Platform
package import SQLite

package struct ReplyTable {
    let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// How many go at once where room has to be made: few enough that nobody waits long.
    private static let batch = 256

    package static let question = "SELECT \(columns) FROM replies WHERE key = ?"

    package func reply(_ key: ReplyKey) throws(SQLiteError) -> KeptReply? {
        var found: KeptReply?
        try connection.rows(Self.question, [.blob(key.bytes)]) { row in found = Self.reply(row) }
        return found
    }

    /// A reply in the place of the one that stood under its key.
    package static let insertion = """
        INSERT INTO replies (key, provider, model, prompts, stage, state, stored_at,
            expires_at, used_at, uses, took, calls, input_tokens, output_tokens, cost, raw,
            size, body)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7, 0, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        ON CONFLICT (key) DO UPDATE SET provider = ?2, model = ?3, prompts = ?4, stage = ?5,
            state = ?6, stored_at = ?7, expires_at = ?8, used_at = ?7, took = ?9,
            calls = ?10, input_tokens = ?11, output_tokens = ?12, cost = ?13, raw = ?14,
            size = ?15, body = ?16
        """

    /// Writes replies, each in the place of the one that stood under its key.
    package func write(_ replies: [KeptReply]) throws(SQLiteError) {
        for reply in replies {
            try connection.run(
                Self.insertion,
                [
                    .blob(reply.key.bytes), .text(reply.provider), .text(reply.model),
                    .text(reply.prompts), .text(reply.stage), .text(reply.state.rawValue),
                    .integer(reply.storedAt.nanoseconds),
                    reply.expiresAt.map { .integer($0.nanoseconds) } ?? .null,
                    .integer(reply.took.wholeNanoseconds), .integer(reply.effort.calls),
                    .integer(reply.effort.inputTokens), .integer(reply.effort.outputTokens),
                    .integer(reply.effort.cost), .integer(reply.raw), .integer(reply.size),
                    .blob(reply.body),
                ])
        }
    }

    /// Writes replies only where none stands under their keys; gives how many were written.
    package func writeMissing(_ replies: [KeptReply]) throws(SQLiteError) -> Int {
        var missing: [KeptReply] = []
        for reply in replies where try !has(reply.key) { missing.append(reply) }
        try write(missing)
        return missing.count
    }

    private func has(_ key: ReplyKey) throws(SQLiteError) -> Bool {
        try connection.integer("SELECT 1 FROM replies WHERE key = ?", [.blob(key.bytes)]) != nil
    }

    /// Notes hits; a time never goes back.
    package func note(_ uses: [ReplyUse]) throws(SQLiteError) {
        for use in uses {
            try connection.run(
                "UPDATE replies SET uses = uses + ?2, used_at = max(used_at, ?3) WHERE key = ?1",
                [
                    .blob(use.key.bytes), .integer(use.count), .integer(use.last.nanoseconds),
                ])
        }
    }

    /// Takes away a row that is no reply, unless another was written in its place meanwhile.
    package func remove(_ reply: KeptReply) throws(SQLiteError) -> Bool {
        try connection.run(
            "DELETE FROM replies WHERE key = ? AND stored_at = ?",
            [.blob(reply.key.bytes), .integer(reply.storedAt.nanoseconds)]) > 0
    }

    /// Makes room until the bounds hold: first what has expired, then what was used longest ago.
    package func makeRoom(within bounds: ReplyBounds) throws(SQLiteError) -> ReplyRoom {
        var room = try room()
        var evicted = (expired: 0, used: 0)
        while room.size > bounds.bytes || room.entries > bounds.entries, room.entries > 0 {
            var gone = 0
            if let moment = bounds.expiredBefore {
                gone = try removeExpired(before: moment, limit: Self.batch)
                evicted.expired += gone
            }
            if gone == 0 {
                gone = try removeLeastUsed(over(bounds, room))
                evicted.used += gone
            }
            guard gone > 0 else { break }
            room = try self.room()
        }
        (room.expired, room.evicted) = (evicted.expired, evicted.used)
        return room
    }

    /// Enough to come below the bounds by as much as a batch is, so that not every write has to
    /// make room; never all where a few would do.
    private func over(_ bounds: ReplyBounds, _ room: ReplyRoom) -> Int {
        let mean = max(1, room.size / max(1, room.entries))
        let bytes = (room.size - bounds.bytes + mean - 1) / mean
        let needed = max(1, bytes, room.entries - bounds.entries)
        let spare = min(Self.batch, bounds.entries / 16, bounds.bytes / mean / 16)
        return min(needed + max(0, spare), 4 * Self.batch)
    }

    package func removeExpired(before moment: WallTime, limit: Int) throws(SQLiteError) -> Int {
        try connection.run(
            """
            DELETE FROM replies WHERE number IN
                (SELECT number FROM replies WHERE expires_at < ? ORDER BY expires_at LIMIT ?)
            """, [.integer(moment.nanoseconds), .integer(limit)])
    }

    private func removeLeastUsed(_ limit: Int) throws(SQLiteError) -> Int {
        try connection.run(
            """
            DELETE FROM replies WHERE number IN
                (SELECT number FROM replies ORDER BY used_at, number LIMIT ?)
            """, [.integer(limit)])
    }

    package func room() throws(SQLiteError) -> ReplyRoom {
        var room = ReplyRoom()
        try connection.rows("SELECT entries, size, raw FROM reply_totals") { row in
            room.entries += row.integer(0)
            room.size += row.integer(1)
            room.raw += row.integer(2)
        }
        return room
    }

    static let columns = """
        key, provider, model, prompts, stage, state, stored_at, expires_at, took, calls, \
        input_tokens, output_tokens, cost, raw, body
        """

    /// Nothing where the row is none of ours.
    static func reply(_ row: borrowing Row) -> KeptReply? {
        guard let key = ReplyKey(bytes: row.blob(0)),
            let state = KeptReply.State(rawValue: row.text(5))
        else { return nil }
        return KeptReply(
            key: key, provider: row.text(1), model: row.text(2), prompts: row.text(3),
            stage: row.text(4), state: state,
            storedAt: WallTime(nanoseconds: Int64(row.integer(6))),
            expiresAt: row.optionalInteger(7).map { WallTime(nanoseconds: Int64($0)) },
            took: .nanoseconds(row.integer(8)),
            effort: Effort(
                calls: row.integer(9), retries: max(0, row.integer(9) - 1),
                inputTokens: row.integer(10), outputTokens: row.integer(11),
                cost: row.integer(12)),
            raw: row.integer(13), body: row.blob(14))
    }
}
