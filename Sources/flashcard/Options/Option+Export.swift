//  The options of `flashcard export`.

import Flashcards

extension Option {
    static let deck = Option(
        "deck", .text, value: "NAME", "The deck in Anki; NAME::SUB is a deck below another",
        fallback: .described("the name of the list"), group: .selection)

    static let kinds = Option(
        "kinds", .text, value: "KINDS", "Which cards each word gets, with commas between",
        details: """
            recognise asks for the meaning, produce for the word, cloze shows a sentence with a \
            gap, listening plays the word. A word without a meaning or an example lacks the cards \
            that need it. Cards that are in Anki already stay there.
            """,
        fallback: .text(NoteCardKind.usual.map(\.rawValue).joined(separator: ",")),
        group: .selection)

    static let against = Option(
        "against", .file, value: "FILE", "Compare with this older package",
        details: """
            What it holds stands before what the store remembers of the last export: for a store \
            that does not know it, as on another machine.
            """,
        group: .selection)

    static let ankiFormat = Option(
        "format", .choice(AnkiFormat.allCases.map(\.choice)), value: "FORMAT",
        "How it is written for Anki", fallback: .described("by the ending of --output, else apkg"),
        group: .output)

    static let exportFile = Option(
        "output", letter: "o", .file, value: "FILE",
        "Where it is written; - is the output, for forms that are text",
        fallback: .described("beside the run's deck"), group: .output)

    static let preview = Option(
        "preview", .flag, "Say what is new, updated and unchanged, and write nothing",
        group: .output)
}

/// What Anki imports.
enum AnkiFormat: String, CaseIterable, Sendable {
    case package = "apkg"
    case json = "anki-json"
    case text = "tsv"

    var choice: ValueKind.Choice {
        switch self {
        case .package: .init(rawValue, "a package, for every Anki")
        case .json: .init(rawValue, "JSON, for Anki on the desktop")
        case .text: .init(rawValue, "text with headers; it brings no note type")
        }
    }

    /// What the end of a file's name says.
    init?(ending path: String) {
        if path.hasSuffix(".apkg") {
            self = .package
        } else if path.hasSuffix(".anki-json") || path.hasSuffix(".json") {
            self = .json
        } else if [".txt", ".tsv"].contains(where: path.hasSuffix) {
            self = .text
        } else {
            return nil
        }
    }

    var ending: String {
        switch self {
        case .package: ".apkg"
        case .json: ".anki-json"
        case .text: ".anki.txt"
        }
    }
}
