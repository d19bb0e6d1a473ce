//  One line of the lexicon as it stands in the source, with what can be seen in its form. It reads
//  the text on its own, so that the tests of the data do not lean on the code that they check.

import Testing

@testable import Korean

struct LexiconLine: Sendable {
    let text: String
    let fields: [String]

    var form: String { field(0) }
    var partOfSpeech: String { field(1) }
    var conjugation: String { field(2) }
    var level: String { field(3) }
    var hanja: String { field(4) }
    var gloss: String { field(5) }

    var isVerb: Bool { partOfSpeech == "verb" }
    var isPredicate: Bool { ["verb", "adjective", "auxiliary"].contains(partOfSpeech) }

    static let all = LexiconEntries.all.flatMap(lines)

    static let partsOfSpeech: Set = [
        "noun", "pronoun", "numeral", "counter", "verb", "adjective", "auxiliary", "determiner",
        "adverb", "interjection", "particle", "phrase", "prefix", "suffix",
    ]

    init(_ text: Substring) {
        self.text = String(text)
        fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }

    static func lines(of file: StaticString) -> [LexiconLine] {
        file.description.split(separator: "\n", omittingEmptySubsequences: false).map(Self.init)
    }

    static func told(_ lines: some Sequence<LexiconLine>) -> Comment {
        Comment(rawValue: lines.prefix(20).map(\.text).joined(separator: "\n"))
    }

    private func field(_ place: Int) -> String { place < fields.count ? fields[place] : "" }
}

extension LexiconLine {
    /// As far as the last syllable of the stem tells: that a ㅂ is irregular only people know.
    var hasFittingClass: Bool {
        let stem = form.dropLast()
        guard let last = stem.unicodeScalars.last.flatMap(Syllable.init) else { return false }
        switch conjugation {
        case "ㅂ", "ㅅ", "ㄷ", "ㄹ": return last.final.map { String($0) } == conjugation
        case "ㅎ": return last.final == "ㅎ" && stem.count > 1 || Self.likeGeureoda.contains(form)
        case "르", "러": return stem.hasSuffix("르")
        case "우": return form == "푸다"
        case "으": return last.medial == "ㅡ" && last.final == nil
        case "하다": return stem.hasSuffix("하")
        case "이다": return form == "이다" || form == "아니다"
        case "있다": return stem.hasSuffix("있") || ["재밌다", "어딨다"].contains(form)
        case "없다": return stem.hasSuffix("없")
        case "말다": return form == "말다"
        case "regular":
            return last.final != "ㄹ" && last.final != "ㅆ"
                && !["하", "있", "없", "푸"].contains(String(stem.suffix(1)))
                && !(last.medial == "ㅡ" && last.final == nil)
        default: return false
        }
    }

    /// 그래, 그랬다: as if there were a ㅎ, which is lost from 그리하다 and not written.
    private static let likeGeureoda = ["그러다", "이러다", "저러다", "어쩌다", "요러다", "고러다"]

    /// What may follow the part of a word that hanja write.
    func mayEnd(in tail: String) -> Bool {
        if tail.isEmpty { return true }
        return switch partOfSpeech {
        case "verb", "adjective", "auxiliary": tail.hasSuffix("다")
        case "adverb": ["히", "으로", "로", "에", "이", "하게", "코", "게", "없이"].contains(tail)
        case "noun", "pronoun": tail == "님"
        default: false
        }
    }
}
