//  The words of an expression. Grafana's variables stand where a duration may; in text they are
//  part of the text.

struct PromQLTokens {
    enum Token: Hashable {
        case name(String)
        case number(String)
        case text(String)
        /// What stands between square brackets.
        case range(String)
        case sign(String)
    }

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    private static let signs = [
        "=~", "!~", "!=", "==", ">=", "<=", "(", ")", "{", "}", ",", "=", ">", "<", "+", "-", "*",
        "/", "%", "^", "@",
    ]

    private var rest: Substring
    private var tokens: [Token] = []

    static func read(_ text: String) throws -> [Token] {
        var reader = PromQLTokens(rest: text[...])
        while try reader.readOne() {}
        return reader.tokens
    }

    private init(rest: Substring) { self.rest = rest }

    private mutating func readOne() throws -> Bool {
        rest = rest.drop { $0.isWhitespace }
        guard let first = rest.first else { return false }
        if first == "#" {
            rest = rest.drop { $0 != "\n" }
        } else if first == "\"" || first == "'" || first == "`" {
            tokens.append(.text(try readText(to: first)))
        } else if first == "[" {
            guard let end = rest.firstIndex(of: "]") else {
                throw Unreadable(description: "a range has no end: \(rest)")
            }
            tokens.append(.range(String(rest[rest.index(after: rest.startIndex)..<end])))
            rest = rest[rest.index(after: end)...]
        } else if first.isNumber || first == "." || first == "$" {
            tokens.append(.number(take { $0.isLetter || $0.isNumber || "._${}".contains($0) }))
        } else if first.isLetter || first == "_" || first == ":" {
            tokens.append(.name(take { $0.isLetter || $0.isNumber || $0 == "_" || $0 == ":" }))
        } else if let sign = Self.signs.first(where: rest.hasPrefix) {
            tokens.append(.sign(sign))
            rest = rest.dropFirst(sign.count)
        } else {
            throw Unreadable(description: "no word of PromQL begins here: \(rest)")
        }
        return true
    }

    private mutating func take(_ belongs: (Character) -> Bool) -> String {
        let word = rest.prefix(while: belongs)
        rest = rest.dropFirst(word.count)
        return String(word)
    }

    private mutating func readText(to quote: Character) throws -> String {
        var text = ""
        var isEscaped = false
        for index in rest.indices.dropFirst() {
            let character = rest[index]
            if isEscaped {
                text += character == quote || character == "\\" ? "" : "\\"
                text.append(character)
                isEscaped = false
            } else if character == "\\", quote != "`" {
                isEscaped = true
            } else if character == quote {
                rest = rest[rest.index(after: index)...]
                return text
            } else {
                text.append(character)
            }
        }
        throw Unreadable(description: "a text has no end: \(rest)")
    }
}
