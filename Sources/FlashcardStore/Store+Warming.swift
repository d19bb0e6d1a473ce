//  What earlier runs have made, as replies that could have made it: a word with its nuance and its
//  cards, a page at a time.

package import Flashcards
import JSON
import SQLite

/// A word of a run with what was made of it.
package struct WarmWord: Sendable {
    package let ordinal: Int
    package let word: Word
    /// JSON, as the first stage's reply was understood.
    package let nuance: String
    package fileprivate(set) var cards: [Card]
}

extension SQLiteCardStore {
    /// The prompts that a run was made with.
    package func prompts(of run: Int) throws(StoreError) -> String? {
        try reading { () throws(SQLiteError) in
            var prompts: String?
            try connection.rows("SELECT prompts FROM runs WHERE number = ?", [.integer(run)]) {
                prompts = $0.text(0)
            }
            return prompts
        }
    }

    /// The next words of a run that have both a nuance and cards. What cannot be read back is left
    /// out: nobody would want it again.
    package func made(
        run: Int, after ordinal: Int, limit: Int
    ) throws(StoreError) -> (words: [WarmWord], last: Int) {
        var words: [WarmWord] = []
        var last = ordinal
        try reading { () throws(SQLiteError) in
            try connection.rows(
                """
                SELECT e.ordinal, e.word, e.nuance, c.card FROM (
                    SELECT e.ordinal, e.word, r.number, r.nuance FROM entries e
                    JOIN results r ON r.request = e.request
                    WHERE e.run = ? AND e.ordinal > ? AND r.state = 'done' AND r.nuance IS NOT NULL
                    ORDER BY e.ordinal LIMIT ?) e
                JOIN cards c ON c.result = e.number ORDER BY e.ordinal, c.ordinal
                """, [.integer(run), .integer(ordinal), .integer(limit)]
            ) { row in
                last = row.integer(0)
                guard let word = Self.word(row.text(1)),
                    let value = try? JSONValue.parse(row.text(3)), let card = try? Card(json: value)
                else { return }
                if words.last?.ordinal == last {
                    words[words.count - 1].cards.append(card)
                } else {
                    words.append(
                        WarmWord(ordinal: last, word: word, nuance: row.text(2), cards: [card]))
                }
            }
        }
        return (words, last)
    }
}
