//  The first phase of a run: the list is read from front to back into the store, in batches, on the
//  store's side of a thread that may block. All bad rows are told before any word is made,
//  duplicates are merged, the totals are known, and memory holds one batch, however long the list
//  is.

package import FlashcardStore
import Flashcards
package import Problems

/// Which rows of a list are the same word.
package enum RowMerge: String, Sendable, CaseIterable {
    /// Those with forms of one word of the dictionary, where the rules are certain of it.
    case forms
    /// Those with the same term and kind.
    case rows
}

/// Which rows of the list the run is about.
package struct RowChoice: Sendable {
    /// The first row, counted from 1 over the rows of the list (its header is none).
    package var startFrom = 1
    /// At most so many rows that hold a word.
    package var limit: Int?
    /// All of them must hold for the row's word.
    package var filters: [RowFilter] = []
    package var merge = RowMerge.rows

    package init() {}

    func accepts(_ word: Word) -> Bool { filters.allSatisfy { $0.accepts(word) } }
}

/// Told while the list is read.
package enum IngestEvent: Sendable {
    case rejected(SetAsideRow)
    case merged(Merge)
    case notice(Problem)
}

struct ListIngest {
    let store: SQLiteCardStore
    let recipe: Recipe
    let choice: RowChoice
    let strict: Bool
    let stop: StopRequest
    let progress: RunProgress
    let metrics: RunMetrics
    let tell: @Sendable (IngestEvent) -> Void

    static let batchSize = 500

    /// Reads the list to its end; gives the counts, with the reuse of earlier results still to be
    /// asked.
    func read(_ list: WordList, run: Int, source: String) async throws -> RunCounts {
        var counts = RunCounts()
        var rowNumber = 0
        while stop.reason == nil, let batch = try await list.next(upTo: Self.batchSize) {
            // What was read when the stop came may end in the middle of a row.
            if stop.reason != nil { break }
            var drafts: [EntryDraft] = []
            var rejected: [SetAsideRow] = []
            for row in batch {
                rowNumber += 1
                if rowNumber < choice.startFrom { continue }
                switch row {
                case .word(let word, let line):
                    guard choice.accepts(word) else { continue }
                    if let limit = choice.limit, counts.rows + drafts.count >= limit { continue }
                    let entered = choice.merge == .forms ? word.lemmatised() : word
                    drafts.append(EntryDraft(word: entered, line: line))
                case .rejected(let row):
                    if strict { throw StrictListError(row: row) }
                    rejected.append(SetAsideRow(row))
                }
            }
            for notice in await list.takeNotices() { tell(.notice(notice)) }
            try await enter(drafts, rejected, run: run, &counts)
            if let limit = choice.limit, counts.rows >= limit { break }
        }
        if stop.reason == nil {
            try await store.entered(run: run, source: source, inputHash: await list.hash)
        }
        return counts
    }

    private func enter(
        _ drafts: [EntryDraft], _ rejected: [SetAsideRow], run: Int, _ counts: inout RunCounts
    ) async throws {
        if !drafts.isEmpty {
            let merges = try await store.enter(
                drafts, run: run, from: counts.words + 1, recipe: recipe)
            counts.rows += drafts.count
            counts.merged += merges.count
            counts.words += drafts.count - merges.count
            for merge in merges { tell(.merged(merge)) }
        }
        if !rejected.isEmpty {
            try await store.setAside(rejected, run: run, from: counts.rejected + 1)
            counts.rejected += rejected.count
            for row in rejected {
                metrics.count(row.problem)
                tell(.rejected(row))
            }
        }
        let now = counts
        progress.change { $0.counts = now }
    }
}

extension SetAsideRow {
    fileprivate init(_ row: RowProblem) {
        self.init(
            line: row.line, problem: row.problem, row: String(decoding: row.raw, as: UTF8.self))
    }
}

/// With `--strict` the first bad row ends the run.
package struct StrictListError: Explained {
    package let problem: Problem

    init(row: RowProblem) {
        let told = row.problem
        problem = Problem(
            told.code, told.category, told.message,
            advice: "Mend the row, or leave out --strict to set it aside and go on.",
            details: told.details)
    }
}

/// `column=value`, or bare text that is looked for in the term and the meaning.
package struct RowFilter: Sendable, Equatable {
    package let column: String?
    package let text: String

    package init(_ filter: String) {
        if let equals = filter.firstIndex(of: "=") {
            column = String(filter[..<equals]).lowercased()
            text = String(filter[filter.index(after: equals)...])
        } else {
            column = nil
            text = filter
        }
    }

    /// The columns that can be named.
    package static let columns = ["term", "type", "meaning", "level", "notes", "example"]

    func accepts(_ word: Word) -> Bool {
        guard let column else {
            return word.term.contains(text) || (word.meaning ?? "").contains(text)
        }
        let value: String? =
            switch column {
            case "term": word.term
            case "type": word.kind?.rawValue
            case "meaning": word.meaning
            case "level": word.level
            case "notes": word.notes
            case "example": word.example
            default: nil
            }
        return value?.lowercased() == text.lowercased()
    }
}
