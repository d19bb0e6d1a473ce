//  Whether a reply is in the language that was asked for, as far as letters and small words tell. A
//  doubt speaks for the reply: nothing is refused that might be right.

import Flashcards
import LanguageModels

enum ReplyLanguage {
    static func check(
        _ nuance: Nuance, in language: PromptLanguage
    ) throws(ReplyShapeError) {
        guard let name = name(of: language) else { return }
        for (field, text) in [
            ("primary_meaning", nuance.primaryMeaning), ("explanation", nuance.explanation),
        ] {
            guard let text, !Letters(text).speak(language, isMixed: false) else { continue }
            throw .otherLanguage(field: field, expected: name)
        }
    }

    static func check(
        _ cards: [Card], in language: PromptLanguage
    ) throws(ReplyShapeError) {
        guard let name = name(of: language) else { return }
        let text = cards.map { "\($0.primer)\n\($0.back)" }.joined(separator: "\n")
        guard !Letters(text).speak(language, isMixed: true) else { return }
        throw .otherLanguage(field: "back", expected: name)
    }

    private static func name(of language: PromptLanguage) -> String? {
        language == .english ? "English" : language == .korean ? "Korean" : nil
    }
}

/// How many letters of each kind a text has, and how English its words look.
private struct Letters {
    private var latin = 0
    private var hangul = 0
    /// Of scripts that no reply should be written in.
    private var other = 0
    private var words = 0
    private var isEnglish = false

    init(_ text: String) {
        var word: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A:
                latin += 1
                if word.count < 12 { word.append(UInt8(scalar.value | 0x20)) }
                continue
            // Part of the word: días holds no “as”.
            case 0xC0...0x24F, 0x1E00...0x1EFF:
                latin += 1
                if word.count < 12 { word.append(0) }
                continue
            case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: hangul += 1
            // Greek, Cyrillic, Hebrew, Arabic, the scripts of India and Thailand; kana and
            // ideograms. Phonetic letters (U+0250-02FF) are nobody's.
            case 0x370...0x10FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0x20000...0x2FFFF: other += 1
            default: break
            }
            end(&word)
        }
        end(&word)
    }

    private mutating func end(_ word: inout [UInt8]) {
        guard !word.isEmpty else { return }
        words += 1
        if !isEnglish { isEnglish = Self.english.contains(word) }
        word.removeAll(keepingCapacity: true)
    }

    /// Mixed texts are about Korean and hold Korean sentences.
    func speak(_ language: PromptLanguage, isMixed: Bool) -> Bool {
        let letters = latin + hangul + other
        guard letters > 8 else { return true }
        if language == .korean { return hangul > 0 && other <= hangul && latin <= 4 * hangul }
        if latin == 0 || other > latin + (isMixed ? hangul : 0) { return false }
        return isEnglish || words < (isMixed ? 25 : 14)
    }

    /// Words without which no dozen English words go together, and which no neighbour has.
    private static let english: Set<[UInt8]> = Set(
        [
            "the", "and", "to", "with", "that", "this", "for", "not", "you", "it", "are", "used",
            "when", "from", "someone", "something", "who", "which", "often", "as", "is", "of",
            "by", "your", "what", "how", "means", "word",
        ].map { Array($0.utf8) })
}
