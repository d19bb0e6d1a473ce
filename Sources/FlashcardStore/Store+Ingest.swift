//  Entering a list: a run begins, its rows come in batches, duplicates are found by the key of the
//  word and merged into the first of them. Until the list is read whole nothing is made of it.

import Digest
package import Flashcards
import JSON
import Platform
import SQLite

extension SQLiteCardStore {
    /// Begins a run and gives its number. Runs that a gone process left open are closed first.
    package nonisolated func begin(_ start: RunStart) async throws(StoreError) -> Int {
        try await writing("INSERT runs") { store throws(SQLiteError) in
            try store.connection.run(
                "UPDATE runs SET state = 'interrupted' WHERE state IN ('reading', 'working')")
            try store.connection.run(
                """
                INSERT INTO runs (id, state, source, output, provider, model, prompts, program,
                    seed, settings, started_at, counts, resume)
                VALUES (?, 'reading', ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', ?)
                """,
                [
                    .text(start.id), .text(start.source), .text(start.output),
                    .text(start.provider), .text(start.model), .text(start.prompts),
                    .text(start.program), .text(String(start.seed)), .text(start.settings),
                    .integer(start.startedAt.nanoseconds), .text(start.resume),
                ])
            return store.connection.lastInsertedRow
        }
    }

    /// Enters rows in their order, as one group; `first` is the ordinal of the next distinct word.
    /// Gives the duplicates among them.
    package nonisolated func enter(
        _ drafts: [EntryDraft], run: Int, from first: Int, recipe: Recipe
    ) async throws(StoreError) -> [Merge] {
        try await writing("INSERT entries", rows: drafts.count) { store throws(SQLiteError) in
            var merges: [Merge] = []
            var ordinal = first
            var json = JSONWriter(reserving: 1024)
            for draft in drafts {
                json.removeAll()
                draft.word.write(to: &json)
                let added = try store.connection.run(
                    """
                    INSERT INTO entries (run, ordinal, key, request, line, copies, word)
                    VALUES (?, ?, ?, ?, ?, 1, ?) ON CONFLICT (run, key) DO NOTHING
                    """,
                    [
                        .integer(run), .integer(ordinal), .text(draft.word.key),
                        .blob(recipe.request(for: draft.word)), .integer(draft.line),
                        .text(json.text),
                    ])
                if added > 0 {
                    ordinal += 1
                } else {
                    merges.append(try store.merge(draft, run: run, recipe: recipe))
                }
            }
            return merges
        }
    }

    private func merge(_ draft: EntryDraft, run: Int, recipe: Recipe) throws(SQLiteError) -> Merge {
        var found: (ordinal: Int, line: Int, word: Word)?
        try connection.rows(
            "SELECT ordinal, line, word FROM entries WHERE run = ? AND key = ?",
            [.integer(run), .text(draft.word.key)]
        ) { row in
            if let word = Self.word(row.text(2)) { found = (row.integer(0), row.integer(1), word) }
        }
        let first = found ?? (0, draft.line, draft.word)
        let merged = first.word.merging(draft.word)
        var json = JSONWriter(reserving: 1024)
        merged.write(to: &json)
        try connection.run(
            "UPDATE entries SET word = ?, request = ?, copies = copies + 1 "
                + "WHERE run = ? AND ordinal = ?",
            [
                .text(json.text), .blob(recipe.request(for: merged)), .integer(run),
                .integer(first.ordinal),
            ])
        return Merge(term: draft.word.term, line: draft.line, into: first.line)
    }

    /// Keeps rows that are no word, with their reasons.
    package nonisolated func setAside(
        _ rows: [SetAsideRow], run: Int, from first: Int
    ) async throws(StoreError) {
        try await writing("INSERT set_aside", rows: rows.count) { store throws(SQLiteError) in
            for (index, row) in rows.enumerated() {
                try store.connection.run(
                    "INSERT INTO set_aside (run, ordinal, line, problem, row) VALUES (?,?,?,?,?)",
                    [
                        .integer(run), .integer(first + index), .integer(row.line),
                        .text(row.problem.json()), .text(row.row),
                    ])
            }
        }
    }

    /// The list is read whole. Entries of earlier runs over the same list have served their time;
    /// what was made of them stays.
    package nonisolated func entered(run: Int, source: String, inputHash: String)
        async throws(StoreError)
    {
        try await writing("UPDATE runs") { store throws(SQLiteError) in
            try store.connection.run(
                "UPDATE runs SET state = 'working', input_hash = ? WHERE number = ?",
                [.text(inputHash), .integer(run)])
            let earlier = "(SELECT number FROM runs WHERE source = ? AND number < ?)"
            for table in ["entries", "set_aside"] {
                try store.connection.run(
                    "DELETE FROM \(table) WHERE run IN \(earlier)",
                    [.text(source), .integer(run)])
            }
        }
    }

    static func word(_ json: String) -> Word? {
        (try? JSONValue.parse(json)).flatMap { try? Word(json: $0) }
    }
}

/// What a result depends on besides the word: whoever answers, and with which prompts.
package struct Recipe: Sendable {
    private let prefix: [UInt8]
    private var other: (@Sendable (Word) -> Recipe?)?

    package init(provider: String, model: String, prompts: String) {
        // A unit separator keeps neighbouring parts from running into each other.
        prefix = Array("\(provider)\u{1F}\(model)\u{1F}\(prompts)\u{1F}".utf8)
    }

    /// The same, but another one for the words for which there is one.
    package func except(_ other: @escaping @Sendable (Word) -> Recipe?) -> Recipe {
        var recipe = self
        recipe.other = other
        return recipe
    }

    /// Sixteen bytes of SHA-256: the chance that two of a billion words share them is nil in
    /// practice. The word's place in the list is left out, so that a list may be sorted anew
    /// without a cost.
    func request(for word: Word) -> [UInt8] {
        if let other = other?(word) { return other.request(for: word) }
        var placeless = word
        placeless.position = nil
        var json = JSONWriter(reserving: 512)
        placeless.write(to: &json)
        return Array(SHA256.hash(prefix + json.bytes).prefix(16))
    }
}
