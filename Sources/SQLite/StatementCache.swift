//  The prepared statements of one connection, by text. There are so many at most; the one used
//  least lately makes room. A statement that is being read cannot be used a second time, so that
//  somebody who asks for its text in between gets another one, which is not kept.

struct StatementCache {
    /// More texts than any one part of the program has.
    static let standardLimit = 100

    private let limit: Int
    /// The last few, whose texts are compared before anything is hashed, since a hash takes each
    /// letter of a long text: work that repeats itself, as that of a word, repeats a dozen.
    private var recent: [(sql: String, statement: Statement)] = []
    private var nextRecent = 0
    private static let recentLimit = 16
    private var kept: [String: Statement] = [:]
    private var uses: UInt64 = 0

    init(limit: Int = standardLimit) { self.limit = limit }

    var count: Int { kept.count }

    /// The statement of a text, if it is kept and free.
    mutating func statement(_ sql: String) -> Statement? {
        for one in recent where one.sql == sql {
            return one.statement.isBusy ? nil : used(one.statement)
        }
        guard let found = kept[sql], !found.isBusy else { return nil }
        remember(sql, found)
        return used(found)
    }

    private mutating func used(_ statement: Statement) -> Statement {
        uses &+= 1
        statement.lastUse = uses
        return statement
    }

    private mutating func remember(_ sql: String, _ statement: Statement) {
        if recent.count < Self.recentLimit { return recent.append((sql, statement)) }
        recent[nextRecent] = (sql, statement)
        nextRecent = (nextRecent + 1) % Self.recentLimit
    }

    mutating func keep(_ statement: Statement, _ sql: String) {
        guard kept[sql] == nil else { return }
        if kept.count >= limit,
            let oldest = kept.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            kept[oldest.key] = nil
            recent.removeAll { $0.statement === oldest.value }
            nextRecent = 0
        }
        kept[sql] = used(statement)
    }

    mutating func removeAll() {
        kept.removeAll()
        recent.removeAll()
    }
}
