//  From what was typed to the making of a word, or to the reason why there is none: the word is
//  unknown, was not made yet, or was made by a release that kept no traces. What no list has as it
//  was typed is looked for as a dictionary form: among the forms that the first stage has named,
//  and as what a verb or an adjective becomes by rule.

import FlashcardStore
import Flashcards
import Korean

struct TraceFinder: Sendable {
    /// As many makings of one word are told.
    private static let mostMakings = 10
    /// More words of one dictionary form are not told.
    private static let mostWords = 20
    /// As many retried words are named.
    static let mostRetried = 5

    let store: SQLiteCardStore
    let runID: String?

    /// The makings of a word, the latest first; at least one.
    func makings(of term: String) async throws -> [Making] {
        let run = try await namedRun()
        let found = try await store.makings(of: term, run: run?.number, limit: Self.mostMakings)
        if !found.isEmpty { return found }
        let known = try await known(run)
        if let known, let ordinal = try await store.ordinal(of: term, run: known.number) {
            // The run had the word's cards from an earlier one.
            if let making = try await store.making(ordinal: ordinal, run: known.number) {
                return [making]
            }
            throw try await unmade(ordinal, known)
        }
        if let word = try await word(ofForm: term, run) {
            return try await store.makings(of: word, run: run?.number, limit: Self.mostMakings)
        }
        let name = run == nil ? nil : runID
        throw TraceError.unknownWord(
            Word.cleaned(term: term), run: name, nearest: try await nearest(to: term))
    }

    func making(row: Int) async throws -> Making {
        let run = try await store.run(id: runID)
        if let making = try await store.making(ordinal: row, run: run.number) { return making }
        throw try await unmade(row, run)
    }

    func slowest() async throws -> Making {
        let run = try await makingRun()
        guard let making = try await store.slowestMaking(run: run) else {
            throw TraceError.nothingMade(run: runID)
        }
        return making
    }

    func costliest() async throws -> Making {
        let run = try await makingRun()
        guard let making = try await store.costliestMaking(run: run) else {
            throw TraceError.nothingCost(run: runID)
        }
        return making
    }

    /// The makings of the run with the most retries; at least one.
    func retried() async throws -> [Making] {
        let makings = try await store.retriedMakings(
            run: try await makingRun(), limit: Self.mostRetried)
        if makings.isEmpty { throw TraceError.nothingRetried(run: runID) }
        return makings
    }

    /// The making of a word in a run, for a comparison: its own, or the one it had its cards from.
    func making(of term: String) async throws -> Making {
        let makings = try await makings(of: term)
        return makings.first { $0.trace != nil } ?? makings[0]
    }

    /// The one word that has this as its dictionary form; several are never chosen from.
    private func word(ofForm form: String, _ run: RunRecord?) async throws -> String? {
        let named = try await store.terms(
            withForm: form, run: run?.number, limit: Self.mostWords + 1)
        let byRule = try await store.made(
            SurfaceForms.of(Word.cleaned(term: form)), run: run?.number)
        let words = named + byRule.filter { !named.contains($0) }
        if words.count > 1 {
            throw TraceError.severalWords(
                Word.cleaned(term: form), Array(words.prefix(Self.mostWords)),
                more: max(0, words.count - Self.mostWords))
        }
        return words.first
    }

    /// The first makings of the run that failed; at least one.
    func failed() async throws -> [Making] {
        let makings = try await store.failedMakings(run: try await makingRun(), limit: 2)
        if makings.isEmpty { throw TraceError.nothingFailed(run: runID) }
        return makings
    }

    private func namedRun() async throws -> RunRecord? {
        guard let runID else { return nil }
        return try await store.run(id: runID)
    }

    /// The run whose words are looked through: the one that was named, or the last.
    private func known(_ named: RunRecord?) async throws -> RunRecord? {
        if let named { return named }
        return try await store.runs(limit: 1).first
    }

    private func makingRun() async throws -> Int {
        if let named = try await namedRun() { return named.number }
        guard let run = try await store.lastMakingRun() else {
            throw TraceError.nothingMade(run: nil)
        }
        return run
    }

    /// Why a word of a run has no making.
    private func unmade(_ ordinal: Int, _ run: RunRecord) async throws -> TraceError {
        let words = try await store.words(
            run: run.number, failedOnly: false, after: ordinal - 1, limit: 1)
        guard let word = words.first, word.ordinal == ordinal else {
            return .unknownRow(ordinal, run: run.id)
        }
        return word.state == .pending
            ? .notMade(word.word.term, run: run.id) : .madeBefore(word.word.term)
    }
}

/// Words that were probably meant.
extension TraceFinder {
    private static let page = 5_000
    /// Of more words than these the rest is not looked at.
    private static let mostTerms = 200_000
    private static let mostNearest = 3

    private func nearest(to term: String) async throws -> [String] {
        let wanted = Hangul.letters(of: Word.cleaned(term: term))
        let limit = max(1, min(3, wanted.count / 3))
        var best: [(term: String, distance: Int)] = []
        var last = ""
        for _ in 0..<(Self.mostTerms / Self.page) {
            let terms = try await store.madeTerms(after: last, limit: Self.page)
            guard let end = terms.last else { break }
            last = end
            for term in terms {
                let letters = Hangul.letters(of: term)
                if let distance = NearestName.distance(wanted, letters, limit: limit) {
                    best.append((term, distance))
                }
            }
            best.sort { $0.distance < $1.distance }
            best.removeSubrange(min(Self.mostNearest, best.count)...)
        }
        return best.map(\.term)
    }
}
