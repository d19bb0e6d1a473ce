//  What a statement does and to which table, read off its text: the names under which it is
//  measured. It is a glance and no parser; a statement that hides its table in brackets has none.

struct StatementSummary: Equatable {
    /// In capitals: SELECT, INSERT, PRAGMA.
    let operation: String
    let collection: String?

    /// `INSERT cards`
    var text: String { collection.map { "\(operation) \($0)" } ?? operation }

    init(_ sql: String) {
        let words = Self.words(sql)
        // What comes before the verb of a WITH stands in brackets, but for the names.
        let place = words.firstIndex { Self.verbs.contains($0.capitals) }
        let first = words.first?.capitals ?? ""
        guard let place, first == "WITH" || place == 0 else {
            (operation, collection) = (first, nil)
            return
        }
        operation = words[place].capitals
        let rest = words[(place + 1)...]
        let name: Word?
        switch operation {
        case "UPDATE": name = rest.drop { ["OR", "REPLACE", "IGNORE"].contains($0.capitals) }.first
        case "INSERT", "REPLACE":
            name = rest.drop { $0.capitals != "INTO" }.dropFirst().first
        default: name = rest.drop { $0.capitals != "FROM" }.dropFirst().first
        }
        collection = name?.text
    }

    private static let verbs: Set<String> = ["SELECT", "INSERT", "REPLACE", "UPDATE", "DELETE"]

    private struct Word {
        let text: String

        var capitals: String { text.uppercased() }
    }

    /// The words that stand outside of brackets and texts; a name in quotes is a word.
    private static func words(_ sql: String) -> [Word] {
        var words: [Word] = []
        var word: [UInt8] = []
        var depth = 0
        var quote: UInt8?
        for byte in Array(sql.utf8) + [UInt8(ascii: " ")] {
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            let isName =
                byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
                || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
            if isName {
                if depth == 0 { word.append(byte) }
                continue
            }
            if !word.isEmpty { words.append(Word(text: String(decoding: word, as: UTF8.self))) }
            word.removeAll(keepingCapacity: true)
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "'"): quote = byte
            default: break
            }
        }
        return words
    }
}
