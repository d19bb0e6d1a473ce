//  Syllables whose final sounds otherwise than its letter says, wherever they stand: the stem 밟,
//  the nouns in ㄺ and ㄼ (what articles 11 and 25 say of stems is not true of them), and the names
//  of letters. One line each: the syllable, what its final counts as, where, and the article.

enum SpecialSyllables {
    struct Change: Sendable {
        let final: UInt8
        let article: String
        /// Before a vowel, or before any consonant but ㅎ, or both.
        fileprivate let isBeforeVowels: Bool
        fileprivate let isBeforeConsonants: Bool
        fileprivate let isBeforeH: Bool
    }

    private static let table = """
        밟  ㅂ  before-consonants  제10항 다만
        덟  ㄹ  before-others      제10항
        닭  ㄱ  before-others      제11항
        흙  ㄱ  before-others      제11항
        칡  ㄱ  before-others      제11항
        삵  ㄱ  before-others      제11항
        슭  ㄱ  before-others      제11항
        탉  ㄱ  before-others      제11항
        귿  ㅅ  before-vowels      제16항
        읒  ㅅ  before-vowels      제16항
        읓  ㅅ  before-vowels      제16항
        읔  ㄱ  before-vowels      제16항
        읕  ㅅ  before-vowels      제16항
        읖  ㅂ  before-vowels      제16항
        읗  ㅅ  before-vowels      제16항
        """

    /// Before which initial, by its number; 19 is the end of the word.
    static func change(of syllable: UInt32, before initial: UInt8) -> Change? {
        let index = numbers[Int(syllable - 0xAC00)]
        guard index != 0 else { return nil }
        let change = changes[Int(index) - 1]
        let holds =
            switch initial {
            case silent: change.isBeforeVowels
            case h: change.isBeforeH
            default: change.isBeforeConsonants
            }
        return holds ? change : nil
    }

    private static let silent = UInt8(LetterNumbers.initial("ㅇ"))
    private static let h = UInt8(LetterNumbers.initial("ㅎ"))

    private static let rows = table.split(separator: "\n").map {
        $0.split(separator: " ", maxSplits: 3).map { String($0) }
    }

    private static let changes: [Change] = rows.map { row in
        guard let letter = row[1].unicodeScalars.first else { preconditionFailure("\(row)") }
        let place = row[2]
        precondition(
            ["before-vowels", "before-consonants", "before-others"].contains(place), "\(row)")
        return Change(
            final: UInt8(LetterNumbers.final(letter)), article: trimmed(row[3]),
            isBeforeVowels: place == "before-vowels",
            isBeforeConsonants: place != "before-vowels",
            isBeforeH: place == "before-others")
    }

    private static let numbers: [UInt8] = {
        var numbers = [UInt8](repeating: 0, count: 11_172)
        for (index, row) in rows.enumerated() {
            guard let scalar = row[0].unicodeScalars.first, Syllable(scalar) != nil else {
                preconditionFailure("\(row)")
            }
            numbers[Int(scalar.value - 0xAC00)] = UInt8(index + 1)
        }
        return numbers
    }()

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " })
    }
}
