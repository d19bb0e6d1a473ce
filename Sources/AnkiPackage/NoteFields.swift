//  A note as Anki keeps it: each field as HTML, the cards, the tags, and a hash that tells whether
//  the content is still what it was.

import Digest
package import Flashcards

package struct AnkiNote: Sendable, Hashable {
    package let guid: String
    /// HTML, in the order of `NoteField`.
    package fileprivate(set) var fields: [String]
    package let tags: [String]
    package let cards: [NoteCardKind]
    /// The first field without its markup, by which Anki sorts.
    package let sortField: String
    /// When the content last changed, in seconds since 1970; Anki's own note is replaced by one
    /// whose time is later.
    package var modified: Int

    package init(_ note: DeckNote, kinds: [NoteCardKind], modified: Int) {
        guid = note.guid
        tags = note.tags
        cards = note.cards(kinds)
        sortField = note.korean
        fields = FieldTexts.of(note, cards: cards)
        self.modified = modified
    }

    package subscript(_ field: NoteField) -> String { fields[NoteField.places[field] ?? 0] }

    /// A trace of an earlier making with the same content takes the place of this one, so that
    /// equal content is equal bytes.
    package mutating func keep(trace: String) {
        fields[fields.count - 1] = trace
    }

    /// 16 bytes of SHA-256 over all fields but the trace, and the tags.
    package var content: [UInt8] { Self.content(of: fields, tags: tags.joined(separator: " ")) }

    package static func content(of fields: [String], tags: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(fields.reduce(64) { $0 + $1.utf8.count + 1 })
        for field in fields.dropLast() {
            bytes.append(contentsOf: field.utf8)
            bytes.append(0x1F)
        }
        bytes.append(contentsOf: tags.utf8)
        return Array(SHA256.hash(bytes).prefix(16))
    }
}

extension NoteField {
    static let places = Dictionary(
        uniqueKeysWithValues: NoteField.allCases.enumerated().map { ($1, $0) })
}

/// The texts of a note's fields.
private enum FieldTexts {
    static func of(_ note: DeckNote, cards: [NoteCardKind]) -> [String] {
        NoteField.allCases.map { text(of: $0, note, cards) ?? "" }
    }

    private static func text(
        of field: NoteField, _ note: DeckNote, _ cards: [NoteCardKind]
    ) -> String? {
        let example = note.examples.first
        return switch field {
        case .korean: plain(note.korean)
        case .meaning: lines(note.meanings)
        case .surface: note.surface == note.korean ? nil : plain(note.surface)
        case .breakdown: plain(note.breakdown)
        case .polite: note.polite == note.korean ? nil : plain(note.polite)
        case .pronunciation: plain(note.pronunciation)
        case .ipa: plain(note.ipa)
        case .romanisation: plain(note.romanisation)
        case .partOfSpeech: plain(note.kind?.rawValue)
        case .wordClass: plain(note.wordClass)
        case .hint: plain(note.hint)
        case .nuance: plain(note.nuance)
        case .comparison: list(note.comparisons)
        case .collocations: lines(note.collocations)
        case .forms: table(note.forms)
        case .hanja: plain(note.hanja)
        case .example: example.map(marked)
        case .translation: plain(example?.translation)
        case .moreExamples: more(note.examples.dropFirst())
        case .cloze: cards.contains(.cloze) ? example.map(gapped) : nil
        case .memoryAid: list(note.memoryAids)
        case .more: sections(note.passages)
        case .level: plain(note.level)
        case .frequency: note.frequencyRank.map(String.init)
        case .source: plain(note.meaningSource)
        case .skipRecognise: cards.contains(.recognise) ? nil : "yes"
        case .askProduce: cards.contains(.produce) ? "yes" : nil
        case .askListening: cards.contains(.listening) ? "yes" : nil
        case .trace: plain(note.trace)
        }
    }

    private static func plain(_ text: String?) -> String? { text.map(MarkupText.html) }

    private static func lines(_ texts: [String]) -> String {
        texts.map(MarkupText.html).joined(separator: "<br>")
    }

    private static func list(_ named: [DeckNote.Named]) -> String {
        named.map { "<b>\(MarkupText.html($0.name))</b> \(MarkupText.html($0.text))" }
            .joined(separator: "<br>")
    }

    private static func sections(_ named: [DeckNote.Named]) -> String {
        named.map { "<div><b>\(MarkupText.html($0.name))</b><br>\(MarkupText.html($0.text))</div>" }
            .joined()
    }

    private static func table(_ forms: [DeckNote.Named]) -> String? {
        if forms.isEmpty { return nil }
        let rows = forms.map {
            "<tr><th>\(MarkupText.html($0.name))</th>"
                + "<td lang=\"ko\">\(MarkupText.html($0.text))</td></tr>"
        }
        return "<table>\(rows.joined())</table>"
    }

    private static func marked(_ example: DeckNote.Example) -> String {
        example.pieces.map { text, isTarget in
            isTarget ? "<b>\(MarkupText.html(text))</b>" : MarkupText.html(text)
        }.joined()
    }

    /// A gap as wide as the word has syllables says how long it is, and no more.
    private static func gapped(_ example: DeckNote.Example) -> String {
        example.pieces.map { text, isTarget in
            isTarget
                ? "<b>" + String(repeating: "＿", count: min(text.count, 8)) + "</b>"
                : MarkupText.html(text)
        }.joined()
    }

    private static func more(_ examples: ArraySlice<DeckNote.Example>) -> String {
        examples.map { example in
            let translation = example.translation.map {
                "<div class=\"plain\">\(MarkupText.html($0))</div>"
            }
            return "<div lang=\"ko\">\(marked(example))</div>\(translation ?? "")"
        }.joined()
    }
}
