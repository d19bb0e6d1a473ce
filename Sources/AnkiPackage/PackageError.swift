//  Why a package cannot be written, or an older one not be read.

package import Platform
package import Problems
package import SQLite

package enum PackageError: Error, Sendable, Equatable {
    case deckName(String)
    case file(SystemError)
    case collection(SQLiteError)
    /// A zip archive without the 64-bit extension holds less.
    case tooLarge(path: String, limit: Int)
    case notPackage(path: String, reason: String)
    /// The package holds notes of another type, or of a type with other fields.
    case otherNotes(path: String)
}

extension PackageError: Explained {
    package var problem: Problem {
        switch self {
        case .deckName(let name):
            Problem(
                "anki.deck_name", .validation, "“\(name)” cannot be the name of a deck.",
                advice: "Name it with at most \(DeckName.longest) bytes, as in Korean::TOPIK 1: "
                    + "parts between double colons, none of them empty, no quotation marks.")
        case .file(let error): error.problem
        case .collection(let error): error.problem
        case .tooLarge(let path, let limit):
            Problem(
                "anki.too_large", .validation,
                "The deck does not fit into \(path): it is larger than \(limit) bytes.",
                advice: "Export runs over parts of the list.",
                details: [.text("path", path), .integer("limit", limit)])
        case .notPackage(let path, let reason):
            Problem(
                "anki.not_package", .validation,
                "\(path) is no package of this program: \(reason).",
                advice: "Name an .apkg that flashcard export anki has written; what Anki itself "
                    + "exports is packed in another way.",
                details: [.text("path", path)])
        case .otherNotes(let path):
            Problem(
                "anki.other_notes", .validation,
                "The notes in \(path) have other fields than those of this release.",
                advice: "Leave --against out: Anki will ask whether to merge the note types.",
                details: [.text("path", path)])
        }
    }
}
