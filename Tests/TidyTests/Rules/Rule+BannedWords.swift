//  Right nouns. A word that could stand on anything says nothing, and a word that tells of history
//  (`New`, `V2`) is wrong by the next change.

extension Rule {
    /// Refused in every name.
    private static let empty: Set<String> = [
        "manager", "helper", "helpers", "util", "utils", "utility", "utilities", "impl", "v2", "v3",
        "enhanced", "improved", "misc", "stuff",
    ]
    /// Refused in names of types and files; a value may well be the base of a number.
    private static let emptyForTypes: Set<String> = [
        "base", "core", "new", "old", "common", "legacy",
    ]

    static let bannedWords = [
        Rule("a name says what the thing is") { file in
            guard file.isSwift else { return [] }
            return Declaration.all(in: file).compactMap { declaration in
                let banned = declaration.isType ? empty.union(emptyForTypes) : empty
                guard let word = words(in: declaration.name).first(where: banned.contains) else {
                    return nil
                }
                return file.finding(
                    at: declaration.place,
                    "`\(word)` in `\(declaration.name)` says nothing: name what it is or does")
            }
        },
        Rule("a file is named after what is in it") { file in
            let banned = empty.union(emptyForTypes)
            let names = file.path.split(separator: "/").map(String.init)
            let found = names.flatMap(words).first(where: banned.contains)
            guard file.isSwift, let found else { return [] }
            return [
                Finding(
                    path: file.path, line: 1, message: "`\(found)` in a path says nothing")
            ]
        },
    ]

    /// `parserV2` is `parser` and `v2`; `HTTPClient` is `httpclient`, which no rule needs better.
    private static func words(in name: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in name {
            let begins = character.isUppercase && word.last?.isUppercase != true
            if begins || !(character.isLetter || character.isNumber) {
                words.append(word)
                word = ""
            }
            if character.isLetter || character.isNumber { word.append(character) }
        }
        return (words + [word]).filter { !$0.isEmpty }.map { $0.lowercased() }
    }
}

/// A name that a file introduces.
struct Declaration {
    let name: String
    let place: Int
    let isType: Bool

    private static let types = ["struct", "class", "enum", "actor", "protocol", "typealias"]

    static func all(in file: TextFile) -> [Declaration] {
        (types + ["func", "var", "let", "case"]).flatMap { keyword in
            TextFile.words(keyword, in: file.code).compactMap { place in
                let start = place + keyword.utf8.count + 1
                let name = file.code.dropFirst(start).prefix { $0.isOfIdentifier }
                guard !name.isEmpty else { return nil }
                return Declaration(
                    name: String(decoding: name, as: UTF8.self), place: start,
                    isType: types.contains(keyword))
            }
        }
    }
}
