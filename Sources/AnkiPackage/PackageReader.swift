//  What an earlier package held, note by note: asked when there is no memory of what was exported,
//  as on another machine. The collection is copied out beside the package, since SQLite reads
//  files.

import Flashcards
import Platform
import SQLite

package final class PackageReader {
    /// What is remembered of a note.
    package struct Note: Sendable, Hashable {
        package let content: [UInt8]
        package let modified: Int
        package let trace: String?
    }

    private let path: String
    private let copy: String
    private let connection: Connection

    package init(_ path: String, copyingTo copy: String) throws(PackageError) {
        self.path = path
        self.copy = copy
        try Self.copy(path, to: copy)
        let types: Int?
        do throws(SQLiteError) {
            connection = try Connection(path: copy)
            // A package has no index, and the copy is ours.
            try connection.execute("CREATE INDEX notes_by_guid ON notes (guid)")
            types = try connection.integer(
                "SELECT count(*) FROM notes WHERE mid <> ?", [.integer(NoteType.identifier)])
        } catch {
            Path.remove(copy)
            throw .notPackage(path: path, reason: "its collection cannot be read")
        }
        guard types == 0 else {
            Path.remove(copy)
            throw .otherNotes(path: path)
        }
    }

    deinit { Path.remove(copy) }

    /// The notes with these guids, as far as they are there.
    package func notes(_ guids: [String]) throws(PackageError) -> [String: Note] {
        var notes: [String: Note] = [:]
        do throws(SQLiteError) {
            for guid in guids {
                try connection.rows(
                    "SELECT mod, flds, tags FROM notes WHERE guid = ?",
                    [.text(guid)]
                ) { row in
                    let fields = row.text(1).split(
                        separator: "\u{1F}", omittingEmptySubsequences: false
                    ).map(String.init)
                    let tags = row.text(2).split(separator: " ").joined(separator: " ")
                    let trace = fields.last ?? ""
                    notes[guid] = Note(
                        content: AnkiNote.content(of: fields, tags: tags),
                        modified: row.integer(0), trace: trace.isEmpty ? nil : trace)
                }
            }
        } catch { throw .collection(error) }
        return notes
    }

    private static let pieceSize = 1 << 18

    private static func copy(_ path: String, to copy: String) throws(PackageError) {
        let reader = try ZipArchive.open(path)
        var place = try ZipArchive.entry("collection.anki2", in: reader)
        do throws(SystemError) {
            var file = try AtomicFile(replacing: copy, permissions: 0o600)
            while !place.isEmpty {
                let piece = try reader.bytes(
                    at: place.lowerBound, count: min(pieceSize, place.count))
                if piece.isEmpty { break }
                try file.write(piece)
                place = (place.lowerBound + piece.count)..<place.upperBound
            }
            try file.commit(durably: false)
        } catch { throw .file(error) }
    }
}
