//  Why there is nothing to export, or nowhere to export it to.

import Problems

enum ExportError: Error, Sendable, Equatable {
    case noStore(String)
    case noCards(String)
    case isList(String)
    /// A package cannot go into a pipe.
    case noText
}

extension ExportError: Explained {
    var problem: Problem {
        switch self {
        case .noStore(let path):
            Problem(
                "export.no_store", .validation, "There is no store at \(path.shown) yet.",
                advice: "Make a deck first: flashcard process LIST",
                details: [.text("path", path)])
        case .noCards(let run):
            Problem(
                "export.no_cards", .validation, "Run \(run.shown) has made no cards.",
                advice: "See flashcard runs, and name another with --run.")
        case .isList(let path):
            Problem(
                "export.is_list", .validation, "\(path.shown) is the list of words itself.",
                advice: "Name another file with --output.", details: [.text("path", path)])
        case .noText:
            Problem(
                "export.no_text", .validation, "A package is no text and cannot be printed.",
                advice: "Name a file with --output, or choose --format anki-json.")
        }
    }
}

/// Whoever read standard output has seen what they wanted.
struct ReaderGone: Error {}
