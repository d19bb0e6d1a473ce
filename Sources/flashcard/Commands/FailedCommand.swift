//  `flashcard failed`: what a run could not use, and why: words first, each with what was tried,
//  then rows of the list that are no word. A long answer comes in pages; the key of the last one
//  shown is where the next page begins, a number for a word and `row-N` for a row.

import FlashcardStore
import Platform

struct FailedCommand: Sendable {
    let reader: StoreReader

    init(_ program: Program, _ invocation: Invocation, _ settings: Settings) {
        reader = StoreReader(program: program, invocation: invocation, settings: settings)
    }

    /// Where a page begins.
    enum Key: Equatable {
        case word(Int)
        case row(Int)

        init?(_ text: String) {
            let digits = text.hasPrefix("row-") ? text.dropFirst(4) : text[...]
            guard let number = Int(digits), number >= 0 else { return nil }
            self = text.hasPrefix("row-") ? .row(number) : .word(number)
        }

        var text: String {
            switch self {
            case .word(let number): String(number)
            case .row(let number): "row-\(number)"
            }
        }
    }

    func run() async throws -> (text: String, code: ExitCode) {
        guard let store = try reader.open() else {
            return (reader.isJSON ? FailedPage.emptyJSON : reader.noStore, .ok)
        }
        return (try await answer(store), .ok)
    }

    func answer(_ store: SQLiteCardStore) async throws -> String {
        let invocation = reader.invocation
        let limit = invocation.integer(.pageSize) ?? 100
        let key = try key(invocation.text(.after))
        let id = invocation.arguments.first
        if id == nil, try await store.runs(limit: 1).isEmpty {
            return reader.isJSON
                ? FailedPage.emptyJSON : "No runs yet: flashcard process LIST makes one.\n"
        }
        let run = try await store.run(id: id)
        var words: [SetAsideWord] = []
        if case .word(let ordinal) = key {
            words = try await store.setAsideWords(run: run.number, after: ordinal, limit: limit)
        }
        let behind = if case .row(let ordinal) = key { ordinal } else { 0 }
        let rows = try await store.setAsideRows(
            run: run.number, after: behind, limit: limit - words.count)
        let page = FailedPage(
            run: run, words: words, rows: rows, isFull: words.count + rows.count == limit)
        return reader.isJSON ? page.json() : page.text(reader.style)
    }

    private func key(_ text: String?) throws(UsageError) -> Key {
        guard let text else { return .word(0) }
        guard let key = Key(text) else {
            throw .badValue(
                "--after", value: text, expected: "the key that a page ended with", nearest: nil)
        }
        return key
    }
}
