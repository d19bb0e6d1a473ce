//  The notes of a run, a page at a time, in the list's order, each with what is known of its last
//  export. That decides the note's time of change: content that has not changed keeps its time, and
//  a learner's own edit, which is later, survives the next import; changed content gets the time at
//  which it was made, and never an earlier one than before.

package import AnkiPackage
package import FlashcardStore
package import Flashcards
import Platform
import Telemetry

/// How a note stands to what was exported before.
package enum NoteStanding: Sendable, CaseIterable {
    case new, updated, unchanged
}

package struct ExportedWord: Sendable {
    package let ordinal: Int
    package let word: Word
    package let cards: [Card]
    package let note: DeckNote
    package let anki: AnkiNote
    package let standing: NoteStanding
    let content: [UInt8]
}

/// What an export came to.
package struct ExportCounts: Sendable, Hashable {
    package var notes = 0
    package var cards = 0
    package var new = 0
    package var updated = 0
    package var unchanged = 0
    /// Words that have no card of the kinds that were asked for.
    package var withoutCards = 0
    /// Words that are the same note as an earlier one.
    package var doubles = 0

    package init() {}

    mutating func count(_ word: ExportedWord, cards: Int) {
        notes += 1
        self.cards += cards
        switch word.standing {
        case .new: new += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        }
    }
}

package struct ExportedWords {
    static let pageSize = 500

    let store: SQLiteCardStore
    let run: Int
    let kinds: [NoteCardKind]
    /// An older package; what it held stands before what the store remembers.
    let earlier: PackageReader?

    package init(
        store: SQLiteCardStore, run: Int, kinds: [NoteCardKind], earlier: PackageReader? = nil
    ) {
        self.store = store
        self.run = run
        self.kinds = kinds
        self.earlier = earlier
    }

    /// Hands out each page once, without words that are the same note as an earlier one.
    func pages(
        _ body: ([ExportedWord], _ doubles: Int) async throws -> Void
    ) async throws {
        // A set of the guids' first halves: eight bytes for each word.
        var seen: Set<UInt64> = []
        var ordinal = 0
        while true {
            let page = try await store.exportableWords(
                run: run, after: ordinal, limit: Self.pageSize)
            guard let last = page.last else { return }
            ordinal = last.ordinal
            let notes = page.map { (made: $0, note: Self.note($0)) }
                .filter { seen.insert(UInt64($0.note.guid.prefix(16), radix: 16) ?? 0).inserted }
            let known = try await memory(of: notes.map(\.note.guid))
            try await body(
                notes.map { exported($0.made, $0.note, known[$0.note.guid]) },
                page.count - notes.count)
        }
    }

    private static func note(_ made: ExportableWord) -> DeckNote {
        var note = DeckNote(made.word, made.nuance, made.cards)
        note.trace = made.trace?.text
        return note
    }

    private func memory(of guids: [String]) async throws -> [String: ExportedNote] {
        let known = try await store.exported(guids)
        guard let earlier else { return known }
        return try earlier.notes(guids).reduce(into: known) { known, item in
            known[item.key] = ExportedNote(
                guid: item.key, content: item.value.content, modified: item.value.modified,
                trace: item.value.trace)
        }
    }

    private func exported(
        _ made: ExportableWord, _ note: DeckNote, _ known: ExportedNote?
    ) -> ExportedWord {
        let seconds = made.modified.nanoseconds / 1_000_000_000
        var anki = AnkiNote(note, kinds: kinds, modified: Int(seconds))
        let content = anki.content
        var standing = NoteStanding.new
        if let known {
            standing = known.content == content ? .unchanged : .updated
            if standing == .unchanged {
                anki.modified = known.modified
                anki.keep(trace: known.trace ?? "")
            } else {
                anki.modified = max(anki.modified, known.modified + 1)
            }
        }
        return ExportedWord(
            ordinal: made.ordinal, word: made.word, cards: made.cards, note: note, anki: anki,
            standing: standing, content: content)
    }
}

extension ExportedWord {
    /// What is remembered once the note has gone out.
    var memory: ExportedNote {
        let trace = anki[.trace]
        return ExportedNote(
            guid: anki.guid, content: content, modified: anki.modified,
            trace: trace.isEmpty ? nil : trace)
    }
}
