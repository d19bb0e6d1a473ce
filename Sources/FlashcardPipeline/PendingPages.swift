//  The pending words of a run as one sequence, of which memory holds a page.

import FlashcardStore

/// Pending words, a page at a time.
struct PendingPages {
    static let size = 256

    let run: Int
    let selection: Selection
    /// Where the words stand that are wanted, in order; nil: all.
    private let only: [Int]?
    var waiting: [PendingWord] = []  // reversed: the next word is the last
    var ordinal = 0
    var exhausted = false

    init(run: Int, selection: Selection, only: [Int]? = nil) {
        self.run = run
        self.selection = selection
        self.only = only
    }

    mutating func next(from store: SQLiteCardStore) async throws -> PendingWord? {
        if waiting.isEmpty, !exhausted {
            waiting = try await page(from: store).reversed()
            exhausted = waiting.isEmpty
        }
        guard let word = waiting.popLast() else { return nil }
        ordinal = word.ordinal
        return word
    }

    /// Of wanted words each is asked for by itself: they are few, and lie far apart.
    private func page(from store: SQLiteCardStore) async throws -> [PendingWord] {
        guard let only else {
            return try await store.pending(
                run: run, selection: selection, after: ordinal, limit: Self.size)
        }
        for wanted in only where wanted > ordinal {
            let found = try await store.pending(
                run: run, selection: selection, after: wanted - 1, limit: 1)
            if found.first?.ordinal == wanted { return found }
        }
        return []
    }
}
