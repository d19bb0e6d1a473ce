//  What a run is foreseen to cost: the estimate that a sampling run leaves, what the runs after it
//  have cost, and what earlier runs of the same model tell of the next.

import Platform
import SQLite

/// What earlier runs of a model took.
package struct ModelHistory: Sendable, Hashable {
    package struct Stage: Sendable, Hashable {
        package var name: String
        /// Words that were asked for, each once.
        package var words: Int
        /// With all that was asked again.
        package var spend: Spend

        package init(name: String, words: Int, spend: Spend) {
            self.name = name
            self.words = words
            self.spend = spend
        }
    }

    package var stages: [Stage] = []
    package var words = 0
    /// Of all words together.
    package var took = Duration.zero

    package init() {}
}

/// An estimate of an earlier run, with what has been made since.
package struct KeptEstimate: Sendable, Hashable {
    /// JSON.
    package let estimate: String
    /// What the runs after it have cost, in millionths of a dollar.
    package let cost: Int
    /// Words that they have made or set aside.
    package let words: Int
}

extension SQLiteCardStore {
    /// So many runs back.
    private static let mostRuns = 5

    package nonisolated func keep(estimate: String, run: Int) async throws(StoreError) {
        try await writing("UPDATE runs") { store throws(SQLiteError) in
            try store.connection.run(
                "UPDATE runs SET estimate = ? WHERE number = ?", [.text(estimate), .integer(run)])
        }
    }

    /// The estimate of the last sampling run before this one, over the same list with the same
    /// model and prompts, and what has come since, this run included.
    package func estimate(before run: RunRecord) throws(StoreError) -> KeptEstimate? {
        try reading { () throws(SQLiteError) in
            var found: (run: Int, estimate: String)?
            let same: [SQLValue] = [
                .integer(run.number), .text(run.source), .text(run.provider), .text(run.model),
                .text(run.prompts),
            ]
            try connection.rows(
                """
                SELECT number, estimate FROM runs
                WHERE number < ? AND source = ? AND provider = ? AND model = ? AND prompts = ?
                    AND estimate IS NOT NULL ORDER BY number DESC LIMIT 1
                """, same
            ) { row in found = (row.integer(0), row.text(1)) }
            guard let found else { return nil }
            var (cost, words) = (0, 0)
            try connection.rows(
                """
                SELECT (SELECT coalesce(sum(cost), 0) FROM ledger INDEXED BY ledger_by_run
                        WHERE run = runs.number),
                    coalesce(counts ->> '$.created', 0) + coalesce(counts ->> '$.failed', 0)
                FROM runs
                WHERE number <= ? AND source = ? AND provider = ? AND model = ? AND prompts = ?
                    AND number > ?
                """, same + [.integer(found.run)]
            ) { row in
                cost += row.integer(0)
                words += row.integer(1)
            }
            return KeptEstimate(estimate: found.estimate, cost: cost, words: words)
        }
    }

    /// What the last runs of a model took.
    package func history(provider: String, model: String) throws(StoreError) -> ModelHistory {
        try reading { () throws(SQLiteError) in
            var runs: [Int] = []
            try connection.rows(
                // Of the store itself, also for a rehearsal, whose own run has taken nothing.
                "SELECT number FROM main.runs WHERE provider = ? AND model = ? "
                    + "ORDER BY number DESC LIMIT ?",
                [.text(provider), .text(model), .integer(Self.mostRuns)]
            ) { row in runs.append(row.integer(0)) }
            var history = ModelHistory()
            for run in runs { try add(run, to: &history) }
            return history
        }
    }

    /// A run's charges, whichever of its models had to step in.
    private func add(_ run: Int, to history: inout ModelHistory) throws(SQLiteError) {
        try connection.rows(
            """
            SELECT stage, sum(kind = 'first'), count(*), sum(input_tokens), sum(output_tokens),
                sum(cost), sum(uncertain)
            FROM ledger INDEXED BY ledger_by_run
            WHERE run = ? GROUP BY provider, model, stage
            """, [.integer(run)]
        ) { row in
            let spend = Self.spend(row, from: 2)
            if let place = history.stages.firstIndex(where: { $0.name == row.text(0) }) {
                history.stages[place].words += row.integer(1)
                history.stages[place].spend.add(spend)
            } else {
                history.stages.append(
                    ModelHistory.Stage(name: row.text(0), words: row.integer(1), spend: spend))
            }
        }
        try connection.rows(
            "SELECT count(*), coalesce(sum(took), 0) FROM makings INDEXED BY makings_by_time "
                + "WHERE run = ? AND calls > 0", [.integer(run)]
        ) { row in
            history.words += row.integer(0)
            history.took += .nanoseconds(row.integer(1))
        }
    }

    /// What words of a run took; so many of them at the most, in the list's order.
    package func efforts(
        run: Int, limit: Int
    ) throws(StoreError) -> [(effort: Effort, took: Duration)] {
        try reading { () throws(SQLiteError) in
            var efforts: [(effort: Effort, took: Duration)] = []
            try connection.rows(
                """
                SELECT calls, retries, input_tokens, output_tokens, cost, took FROM makings
                WHERE run = ? ORDER BY ordinal LIMIT ?
                """, [.integer(run), .integer(limit)]
            ) { row in
                efforts.append(
                    (
                        Effort(
                            calls: row.integer(0), retries: row.integer(1),
                            inputTokens: row.integer(2), outputTokens: row.integer(3),
                            cost: row.integer(4)), .nanoseconds(row.integer(5))
                    ))
            }
            return efforts
        }
    }

    /// Where pending words of a run stand, with the hash of what each depends on; a page at a time.
    package nonisolated func pendingPlaces(
        run: Int, selection: Selection, after ordinal: Int, limit: Int
    ) async throws(StoreError) -> [(ordinal: Int, request: [UInt8])] {
        let wanted = Self.wanted(selection)
        return try await looking("SELECT entries") { connection throws(SQLiteError) in
            var places: [(ordinal: Int, request: [UInt8])] = []
            try connection.rows(
                """
                SELECT e.ordinal, e.request
                FROM entries e LEFT JOIN results r ON r.request = e.request
                WHERE e.run = ? AND e.ordinal > ? \(wanted) ORDER BY e.ordinal LIMIT ?
                """, [.integer(run), .integer(ordinal), .integer(limit)]
            ) { row in places.append((row.integer(0), row.blob(1))) }
            return places
        }
    }
}
