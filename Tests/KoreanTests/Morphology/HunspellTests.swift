//  So that our own errors do not cancel: words that are not in the lexicon are conjugated, and a
//  dictionary that is not ours (Debian's hunspell-ko) judges the forms. What it refuses has to
//  stand in a table with the article by which we are right.

import Foundation
import TestSupport
import Testing

@testable import Korean

@Suite struct HunspellTests {
    @Test(.needs(.hunspell))
    func `forms of words beyond the lexicon are words to another dictionary`() throws {
        let judge = try RealTool.hunspell.found()
        let judged = Set(LanguageRow.all(in: "hunspell-disagreements.tsv").map { $0[0] })
        var forms: [(form: String, word: String)] = []
        let words = LanguageRow.all(in: "stems-beyond-the-lexicon.tsv")
            .filter { !Lexicon.shared.contains($0[0]) }
        for word in words {
            let part = PartOfSpeech(rawValue: word[1])
            for predicate in Predicate.all(of: word[0], evidence: part) {
                for row in ConjugationTable.of(predicate) {
                    forms += ([row.form] + row.others).map { ($0, word[0]) }
                }
            }
        }
        #expect(words.count >= 500)
        #expect(forms.count >= 15_000)
        let text = forms.map(\.form).joined(separator: "\n") + "\n"
        let answer = try judge.run(["-d", "ko", "-l", "-i", "utf-8"], input: Data(text.utf8))
        let refused = Set(
            String(decoding: answer, as: UTF8.self).split(separator: "\n").map(String.init))
        let disputed = forms.filter { refused.contains($0.form) }
        print("hunspell: \(forms.count) forms of \(words.count) words, \(disputed.count) refused")
        let new = disputed.filter { !judged.contains($0.word) }
        #expect(new.isEmpty, "\(new.prefix(20))")
        // A judge that refuses nothing does not judge.
        let nonsense = try judge.run(["-d", "ko", "-l", "-i", "utf-8"], input: Data("덥어요\n".utf8))
        #expect(String(decoding: nonsense, as: UTF8.self).contains("덥어요"))
        let idle = judged.subtracting(disputed.map(\.word))
        #expect(idle.isEmpty || words.allSatisfy { !idle.contains($0[0]) }, "settled: \(idle)")
    }
}
