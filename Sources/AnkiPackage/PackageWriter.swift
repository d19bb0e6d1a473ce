//  An `.apkg`: a zip archive with the collection and an empty list of media. The collection grows
//  in a file beside the archive and goes into it at the end, so that memory does not grow with the
//  deck; the archive appears whole or not at all.

import Flashcards
import Platform

package final class PackageWriter {
    private let path: String
    private let collectionPath: String
    private let collection: CollectionWriter

    package init(replacing path: String, deck: DeckName) throws(PackageError) {
        self.path = path
        collectionPath = path + ".collection"
        collection = try CollectionWriter(at: collectionPath, deck: deck)
    }

    deinit { Path.remove(collectionPath) }

    package var notes: Int { collection.notes }
    package var cards: Int { collection.cards }

    package func append(_ note: AnkiNote) throws(PackageError) { try collection.append(note) }

    package func finish() throws(PackageError) {
        try collection.finish()
        var archive: ZipWriter
        do throws(SystemError) { archive = try ZipWriter(replacing: path) } catch {
            throw .file(error)
        }
        do throws(PackageError) {
            try archive.add("collection.anki2", fileAt: collectionPath)
            try archive.add("media", Array("{}".utf8))
        } catch {
            archive.abandon()
            throw error
        }
        try archive.commit()
    }
}
