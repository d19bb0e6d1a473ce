//  What an export came to, for the person who asked (where it is, what it brings, what to do next)
//  and for a script.

import AnkiPackage
import FlashcardPipeline
import JSON
import Platform

struct ExportReport: Sendable {
    static let schema = "flashcard.export/1"

    let run: String
    let form: DeckForm
    let file: String
    var counts: ExportCounts
    let isPreview: Bool

    private var deck: String? {
        switch form {
        case .package(let deck), .ankiJSON(let deck), .ankiTSV(let deck): deck.text
        case .cardTSV, .csv, .jsonLines, .page: nil
        }
    }

    func text(_ style: Style) -> String {
        var lines: [String] = []
        let what = "\(Count.of(counts.notes, "word")) with \(Count.of(counts.cards, "card"))"
        if isPreview {
            lines.append("\(style.strong("Preview:")) \(what); nothing was written.")
        } else if deck == nil {
            lines.append("\(style.good("Done.")) \(Count.of(counts.notes, "word"))")
        } else {
            lines.append("\(style.good("Done.")) \(what)")
        }
        if !isPreview { lines.append("File     \(style.name(file))") }
        if let deck {
            lines.append(
                "Deck     \(deck): \(counts.new.grouped) new, \(counts.updated.grouped) updated, "
                    + "\(counts.unchanged.grouped) unchanged since the last export")
        }
        if counts.withoutCards > 0 {
            lines.append("Without  \(Count.of(counts.withoutCards, "word")) have no such card.")
        }
        if counts.doubles > 0 {
            lines.append(
                "Doubles  \(Count.of(counts.doubles, "word")) are the same note as an earlier one.")
        }
        lines.append(next(style))
        return lines.joined(separator: "\n") + "\n"
    }

    private func next(_ style: Style) -> String {
        if isPreview {
            return "Next     \(style.strong("flashcard export anki"))  writes it"
        }
        return switch form {
        case .package:
            "Next     in Anki: File ▸ Import, and choose the file; again after each change"
        case .ankiJSON: "Next     in Anki for the desktop: File ▸ Import, and choose the file"
        case .ankiTSV:
            "Next     import a package once, which brings the note type; then File ▸ Import"
        case .page: "Next     open it in a browser"
        case .cardTSV, .csv, .jsonLines:
            "Next     \(style.strong("flashcard export anki"))  writes the same for Anki"
        }
    }

    func json() -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", Self.schema)
        json.member("run", run)
        json.member("preview", isPreview)
        json.member("file", isPreview ? nil : file)
        json.member("deck", deck)
        json.member("notes", counts.notes)
        json.member("cards", counts.cards)
        json.member("new", counts.new)
        json.member("updated", counts.updated)
        json.member("unchanged", counts.unchanged)
        json.member("without_cards", counts.withoutCards)
        json.member("doubles", counts.doubles)
        json.endObject()
        json.newline()
        return json.text
    }
}
