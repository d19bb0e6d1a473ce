//  What a run could not use, as JSON lines beside the deck: rows that are no word, then words that
//  have no cards, each with its line, what is wrong and what to do. With nothing to tell there is
//  no file, and one of an earlier run is taken away.

package import FlashcardStore
import Flashcards
import JSON
import Platform

package struct SetAsideWriter: Sendable {
    package static let schema = "flashcard.set-aside/1"
    static let pageSize = 500

    let store: SQLiteCardStore
    let path: String

    package init(store: SQLiteCardStore, path: String) {
        self.store = store
        self.path = path
    }

    /// Writes the file and gives the number of its lines.
    package func write(run: Int) async throws -> Int {
        var file = try AtomicFile(replacing: path)
        var count = 0
        try await rows(run: run) { json in
            count += 1
            try file.write(json.bytes)
        }
        try await words(run: run) { json in
            count += 1
            try file.write(json.bytes)
        }
        if count > 0 {
            try file.commit()
        } else {
            file.abandon()
            Path.remove(path)
        }
        return count
    }

    private func rows(run: Int, _ line: (JSONWriter) throws -> Void) async throws {
        var json = JSONWriter()
        var ordinal = 0
        while true {
            let page = try await store.setAsideRows(
                run: run, after: ordinal, limit: Self.pageSize)
            guard let last = page.last else { return }
            ordinal = last.ordinal
            for row in page {
                json.removeAll()
                json.beginObject()
                json.member("schema", Self.schema)
                json.member("kind", "row")
                json.member("line", row.line)
                json.name("error")
                json.raw(Array(row.problem.utf8))
                json.member("row", row.row)
                json.endObject()
                json.newline()
                try line(json)
            }
        }
    }

    private func words(run: Int, _ line: (JSONWriter) throws -> Void) async throws {
        var json = JSONWriter()
        var ordinal = 0
        while true {
            let page = try await store.words(
                run: run, failedOnly: true, after: ordinal, limit: Self.pageSize)
            guard let last = page.last else { return }
            ordinal = last.ordinal
            for record in page {
                json.removeAll()
                json.beginObject()
                json.member("schema", Self.schema)
                json.member("kind", "word")
                json.member("line", record.line)
                json.member("term", record.word.term)
                json.member("attempts", record.attempts)
                if let problem = record.problem {
                    json.name("error")
                    json.raw(Array(problem.utf8))
                }
                json.endObject()
                json.newline()
                try line(json)
            }
        }
    }
}
