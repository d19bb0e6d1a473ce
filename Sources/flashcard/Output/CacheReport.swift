//  What a run's report says of the reply cache.

import FlashcardPipeline
import JSON
import Platform

enum CacheReport {
    /// One line, or none where nothing came of the cache, as in a first run.
    static func line(_ books: CacheBooks) -> String? {
        guard let rate = books.hitRate, rate > 0 || books.failed > 0 else { return nil }
        var parts = ["\(percent(rate)) of \(Count.of(books.lookups, "lookup")) were hits"]
        let saved = books.saved
        if saved.calls > 0 {
            parts.append("saved \(Count.of(saved.calls, "call")) and \(dollars(saved.cost))")
        }
        if books[.stale] > 0 { parts.append("\(books[.stale].grouped) of them stale") }
        if books.failed > 0 {
            parts.append("\(Count.of(books.failed, "reply", "replies")) could not be kept")
        }
        return "Cache    \(parts.joined(separator: "; "))."
    }

    static func write(_ books: CacheBooks, to json: inout JSONWriter) {
        json.beginObject()
        json.member("lookups", books.lookups)
        for (name, outcome) in names { json.member(name, books[outcome]) }
        json.member("hit_rate", books.hitRate)
        json.member("saved_calls", books.saved.calls)
        json.member("saved_tokens", books.saved.tokens)
        json.member("saved_cost_usd", Double(books.saved.cost) / 1e6)
        json.member("saved_seconds", books.saved.time.seconds)
        json.member("stored", books.stored)
        json.member("not_stored", books.failed + books.tooLong)
        json.member("damaged", books.damaged)
        json.member("evicted", books.evicted)
        json.member("expired", books.expired)
        json.endObject()
    }

    private static let names: [(StaticString, CacheBooks.Outcome)] = [
        ("hits", .hit), ("misses", .miss), ("stale", .stale), ("joined", .joined),
        ("negative", .negative), ("refreshed", .refreshed),
    ]

    /// Rounded down, so that only all are 100 %.
    static func percent(_ ratio: Double) -> String { "\(Int((ratio * 100).rounded(.down))) %" }

    /// Micro-dollars, to the cent or, where that would be nothing, as far as needed.
    static func dollars(_ cost: Int) -> String {
        let cents = cost / 10_000
        if cost == 0 || cents > 0 {
            return "$\((cents / 100).grouped).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
        }
        let digits = String(cost)
        var text = String(repeating: "0", count: 6 - digits.count) + digits
        while text.last == "0" { text.removeLast() }
        return "$0.\(text)"
    }
}
