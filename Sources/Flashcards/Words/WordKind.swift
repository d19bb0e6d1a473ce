//  What part of speech a word is. The names are open: a list may say something that is not here,
//  and its own word, in lower case, is then the kind.

package struct WordKind: RawRepresentable, Sendable, Hashable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let noun = WordKind(rawValue: "noun")
    package static let pronoun = WordKind(rawValue: "pronoun")
    package static let numeral = WordKind(rawValue: "numeral")
    package static let counter = WordKind(rawValue: "counter")
    package static let determiner = WordKind(rawValue: "determiner")
    package static let verb = WordKind(rawValue: "verb")
    package static let auxiliary = WordKind(rawValue: "auxiliary")
    package static let adjective = WordKind(rawValue: "adjective")
    package static let adverb = WordKind(rawValue: "adverb")
    package static let interjection = WordKind(rawValue: "interjection")
    package static let particle = WordKind(rawValue: "particle")
    package static let conjunction = WordKind(rawValue: "conjunction")
    package static let ending = WordKind(rawValue: "ending")
    package static let prefix = WordKind(rawValue: "prefix")
    package static let suffix = WordKind(rawValue: "suffix")
    package static let phrase = WordKind(rawValue: "phrase")
    package static let idiom = WordKind(rawValue: "idiom")

    /// The kind a list means by an abbreviation, an English or a Korean name; nil when it says
    /// nothing.
    package init?(named text: String) {
        var name = TextCleaning.cleaned(text).lowercased()
        while name.last == "." { name.removeLast() }
        guard !name.isEmpty else { return nil }
        let compact = String(name.filter { $0 != " " })
        self = WordKind.names[compact] ?? WordKind(rawValue: name)
    }

    private static let names: [String: WordKind] = [
        "n": .noun, "명사": .noun, "고유명사": .noun, "명": .noun,
        "pron": .pronoun, "대명사": .pronoun, "대": .pronoun,
        "num": .numeral, "number": .numeral, "수사": .numeral, "수": .numeral,
        "의존명사": .counter, "단위명사": .counter, "classifier": .counter,
        "det": .determiner, "관형사": .determiner, "관": .determiner,
        "v": .verb, "vt": .verb, "vi": .verb, "동사": .verb, "동": .verb,
        "aux": .auxiliary, "보조동사": .auxiliary, "보조형용사": .auxiliary, "보조용언": .auxiliary,
        "adj": .adjective, "a": .adjective, "형용사": .adjective, "형": .adjective,
        "adv": .adverb, "부사": .adverb, "부": .adverb,
        "int": .interjection, "interj": .interjection, "감탄사": .interjection, "감": .interjection,
        "part": .particle, "조사": .particle, "조": .particle,
        "conj": .conjunction, "접속사": .conjunction, "접속부사": .conjunction,
        "어미": .ending, "pref": .prefix, "접두사": .prefix, "suf": .suffix, "접미사": .suffix,
        "phr": .phrase, "expression": .phrase, "구": .phrase, "표현": .phrase, "어구": .phrase,
        "관용구": .idiom, "관용어": .idiom, "속담": .idiom,
    ]
}

extension WordKind: CustomStringConvertible {
    package var description: String { rawValue }
}
