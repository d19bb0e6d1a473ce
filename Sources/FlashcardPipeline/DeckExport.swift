//  A run's deck in one of its other forms, streamed from the store: memory does not grow with the
//  list, a file appears whole or not at all, and the same cards give the same bytes.
//
//  What goes to Anki is remembered as it is written, a page at a time. A note that was remembered
//  and whose file then failed loses nothing: its time of change belongs to its content, and the
//  next export gives the same.

package import AnkiPackage
import FlashcardStore
import Flashcards
import Platform

package enum DeckForm: Sendable, Hashable {
    case package(DeckName)
    case ankiJSON(DeckName)
    case ankiTSV(DeckName)
    /// The nine columns of the original pipeline.
    case cardTSV
    case csv
    case jsonLines
    case page(title: String)

    var isForAnki: Bool {
        switch self {
        case .package, .ankiJSON, .ankiTSV: true
        case .cardTSV, .csv, .jsonLines, .page: false
        }
    }
}

package struct DeckExport {
    let words: ExportedWords
    let form: DeckForm

    package init(_ words: ExportedWords, as form: DeckForm) {
        self.words = words
        self.form = form
    }

    /// What an export would come to; writes nothing.
    package func preview() async throws -> ExportCounts {
        try await each { _ in }
    }

    /// Replaces the file.
    package func write(to path: String) async throws -> ExportCounts {
        if case .package(let deck) = form {
            let package = try PackageWriter(replacing: path, deck: deck)
            let counts = try await each(remembering: true) { try package.append($0.anki) }
            try package.finish()
            return counts
        }
        var file = try AtomicFile(replacing: path)
        let counts: ExportCounts
        do {
            counts = try await stream { bytes in
                try file.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        } catch {
            file.abandon()
            throw error
        }
        try file.commit()
        return counts
    }

    /// Hands out the bytes of a form that is text, as they come; the closure empties them.
    package func stream(
        _ emit: (inout [UInt8]) throws -> Void
    ) async throws -> ExportCounts {
        var writer = TextWriter(form)
        var bytes: [UInt8] = []
        writer.begin(&bytes)
        let counts = try await each(remembering: form.isForAnki) { word in
            writer.append(word, to: &bytes)
            if bytes.count >= Self.pieceSize { try emit(&bytes) }
        }
        writer.end(&bytes)
        try emit(&bytes)
        return counts
    }

    private static let pieceSize = 1 << 16

    private func each(
        remembering: Bool = false, _ body: (ExportedWord) throws -> Void
    ) async throws -> ExportCounts {
        var counts = ExportCounts()
        try await words.pages { page, doubles in
            counts.doubles += doubles
            for word in page {
                let cards = form == .cardTSV ? word.cards.count : word.anki.cards.count
                if form.isForAnki, cards == 0 {
                    counts.withoutCards += 1
                    continue
                }
                try body(word)
                counts.count(word, cards: cards)
            }
            if remembering {
                try await words.store.remember(
                    page.filter { $0.standing != .unchanged && !$0.anki.cards.isEmpty }
                        .map(\.memory))
            }
        }
        return counts
    }
}

/// The forms that are text, which differ in what stands before, between and after the words.
private enum TextWriter {
    case cardTSV(CardTSV)
    case csv(NoteCSV)
    case jsonLines(NoteJSONLines)
    case page(NotePage)
    case ankiTSV(AnkiTSV)
    case ankiJSON(AnkiJSON)

    init(_ form: DeckForm) {
        self =
            switch form {
            case .cardTSV: .cardTSV(CardTSV())
            case .csv: .csv(NoteCSV())
            case .jsonLines: .jsonLines(NoteJSONLines())
            case .page(let title): .page(NotePage(title: title))
            case .ankiTSV(let deck): .ankiTSV(AnkiTSV(deck: deck))
            // A package is no text; whoever streams one gets the same notes as JSON.
            case .ankiJSON(let deck), .package(let deck): .ankiJSON(AnkiJSON(deck: deck))
            }
    }

    mutating func begin(_ bytes: inout [UInt8]) {
        switch self {
        case .cardTSV(let table): table.appendHeader(to: &bytes)
        case .csv(let table): table.appendHeader(to: &bytes)
        case .jsonLines: break
        case .page(let page): page.appendBeginning(to: &bytes)
        case .ankiTSV(let table): table.appendHeader(to: &bytes)
        case .ankiJSON(var json):
            json.appendBeginning(to: &bytes)
            self = .ankiJSON(json)
        }
    }

    mutating func append(_ word: ExportedWord, to bytes: inout [UInt8]) {
        switch self {
        case .cardTSV(let table):
            for var card in word.cards {
                card.position = word.word.position ?? word.ordinal
                card.termNumber = word.ordinal
                table.append(card, to: &bytes)
            }
        case .csv(let table): table.append(word.note, to: &bytes)
        case .jsonLines(var lines):
            lines.append(word.note, to: &bytes)
        case .page(let page): page.append(word.note, to: &bytes)
        case .ankiTSV(let table): table.append(word.anki, to: &bytes)
        case .ankiJSON(var json):
            json.append(word.anki, to: &bytes)
            self = .ankiJSON(json)
        }
    }

    func end(_ bytes: inout [UInt8]) {
        switch self {
        case .cardTSV, .csv, .jsonLines, .ankiTSV: break
        case .page(let page): page.appendEnd(to: &bytes)
        case .ankiJSON(let json): json.appendEnd(to: &bytes)
        }
    }
}
