//  What concerns many replies: figures for a person, pages for a file, and clearing.

package import Platform
package import SQLite

/// What the commands show of the table.
package struct ReplyFigures: Sendable, Hashable {
    package var totals: [ReplyTotals] = []
    package var oldest: WallTime?
    package var newest: WallTime?
    package var expired = 0

    package init() {}
}

extension ReplyTable {
    package func figures(at now: WallTime) throws(SQLiteError) -> ReplyFigures {
        var figures = ReplyFigures()
        try connection.rows(
            """
            SELECT provider, model, stage, state, entries, raw, size FROM reply_totals
            WHERE entries > 0 ORDER BY provider, model, stage, state
            """
        ) { row in
            guard let state = KeptReply.State(rawValue: row.text(3)) else { return }
            figures.totals.append(
                ReplyTotals(
                    provider: row.text(0), model: row.text(1), stage: row.text(2), state: state,
                    entries: row.integer(4), raw: row.integer(5), size: row.integer(6)))
        }
        func moment(_ function: String) throws(SQLiteError) -> WallTime? {
            try connection.integer("SELECT \(function)(stored_at) FROM replies")
                .map { WallTime(nanoseconds: Int64($0)) }
        }
        figures.oldest = try moment("min")
        figures.newest = try moment("max")
        figures.expired =
            try connection.integer(
                "SELECT count(*) FROM replies WHERE expires_at < ?", [.integer(now.nanoseconds)])
            ?? 0
        return figures
    }

    /// The next replies after a row, with the row of the last one.
    package func page(
        after number: Int, limit: Int
    ) throws(SQLiteError) -> (replies: [KeptReply], last: Int) {
        var replies: [KeptReply] = []
        var last = number
        try connection.rows(
            "SELECT \(Self.columns), number FROM replies WHERE number > ? ORDER BY number LIMIT ?",
            [.integer(number), .integer(limit)]
        ) { row in
            if let reply = Self.reply(row) { replies.append(reply) }
            last = row.integer(15)
        }
        return (replies, last)
    }

    /// The next keys after one, in their order.
    package func keys(
        after key: ReplyKey?, limit: Int
    ) throws(SQLiteError) -> [ReplyKey] {
        var keys: [ReplyKey] = []
        try connection.rows(
            "SELECT key FROM replies WHERE key > ? ORDER BY key LIMIT ?",
            [.blob(key?.bytes ?? []), .integer(limit)]
        ) { row in
            if let key = ReplyKey(bytes: row.blob(0)) { keys.append(key) }
        }
        return keys
    }

    /// How many are meant, what they take, and what they once cost.
    package func weight(_ choice: ReplyChoice) throws(SQLiteError) -> ReplyWeight {
        let (meant, values) = choice.condition
        var weight = ReplyWeight()
        try connection.rows(
            "SELECT count(*), coalesce(sum(size), 0), coalesce(sum(cost), 0) FROM replies \(meant)",
            values
        ) { row in
            weight = ReplyWeight(
                entries: row.integer(0), size: row.integer(1), cost: row.integer(2))
        }
        return weight
    }

    /// Takes away some of those that are meant, so many at the most; gives how many.
    package func remove(_ choice: ReplyChoice, limit: Int) throws(SQLiteError) -> Int {
        let (meant, values) = choice.condition
        return try connection.run(
            "DELETE FROM replies WHERE number IN (SELECT number FROM replies \(meant) LIMIT ?)",
            values + [.integer(limit)])
    }
}

extension ReplyChoice {
    /// As SQL; an index is there for each part.
    fileprivate var condition: (text: String, values: [SQLValue]) {
        let parts: [(String, SQLValue?)] = [
            ("provider = ?", provider.map(SQLValue.text)), ("model = ?", model.map(SQLValue.text)),
            ("expires_at < ?", expiredBefore.map { .integer($0.nanoseconds) }),
            ("stored_at < ?", storedBefore.map { .integer($0.nanoseconds) }),
        ]
        let said = parts.compactMap { part in part.1.map { (part.0, $0) } }
        let text = said.isEmpty ? "" : "WHERE " + said.map(\.0).joined(separator: " AND ")
        return (text, said.map(\.1))
    }
}
