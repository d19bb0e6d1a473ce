//  The deck of a run, written from the store in the list's order once the work is done: the
//  nine-column TSV and JSON lines in one pass, each appearing whole or not at all. The same cards
//  give the same bytes, whichever runs made them and however often they were interrupted.

package import FlashcardStore
import Flashcards
import Platform

package struct DeckFiles: Sendable, Equatable {
    package let tsv: String
    package let jsonLines: String
    package let setAside: String

    package init(folder: String, stem: String) {
        tsv = Path.join(folder, "\(stem).tsv")
        jsonLines = Path.join(folder, "\(stem).jsonl")
        setAside = Path.join(folder, "\(stem).set-aside.jsonl")
    }
}

package struct DeckWriter: Sendable {
    static let pageSize = 500

    let store: SQLiteCardStore
    let files: DeckFiles

    package init(store: SQLiteCardStore, files: DeckFiles) {
        self.store = store
        self.files = files
    }

    /// Writes both files and gives the number of cards in them.
    package func write(run: Int) async throws -> Int {
        var tsv = try AtomicFile(replacing: files.tsv)
        var lines = try AtomicFile(replacing: files.jsonLines)
        let table = CardTSV()
        var json = CardJSONLines()
        try tsv.append { table.appendHeader(to: &$0) }
        var cards = 0
        var ordinal = 0
        while true {
            let page = try await store.deck(run: run, after: ordinal, limit: Self.pageSize)
            guard let last = page.last else { break }
            ordinal = last.ordinal
            for word in page {
                for var card in word.cards {
                    card.position = word.word.position ?? word.ordinal
                    card.termNumber = word.ordinal
                    try tsv.append { table.append(card, to: &$0) }
                    try lines.append { json.append(card, to: &$0) }
                    cards += 1
                }
            }
        }
        try tsv.commit()
        try lines.commit()
        return cards
    }
}
