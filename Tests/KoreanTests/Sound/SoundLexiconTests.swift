//  The lexicon itself: no line is idle, and the longest entry decides.

import Testing

@testable import Korean

@Suite struct SoundLexiconTests {
    /// The line's word, its article as it is cited, and its choice.
    private static let lines: [(word: String, article: String, mark: Character)] = [
        SoundLexicon.insertionInCompounds, SoundLexicon.insertionByChoice,
        SoundLexicon.insertionInPhrases, SoundLexicon.insertionAfterS, SoundLexicon.wordBorders,
        SoundLexicon.wordBordersByChoice, SoundLexicon.keptNasals, SoundLexicon.labials,
        SoundLexicon.droppedS, SoundLexicon.stems, SoundLexicon.sinoKoreanAfterL,
        SoundLexicon.sinoKorean, SoundLexicon.sinoKoreanByChoice, SoundLexicon.compounds,
        SoundLexicon.numbersBeforeCounters, SoundLexicon.compoundsByChoice,
    ].flatMap { table in
        table.split(separator: "\n").compactMap { line in
            let columns = line.split(separator: " ")
            guard columns.count > 1, let mark = columns[0].first(where: "+|='.^*".contains) else {
                return nil
            }
            let word = columns[0].filter { !"+|='.^*…".contains($0) }
            let number = columns[1].split(separator: ".")[0]
            return (
                word.replacing("_", with: " "),
                number == "사전" ? "표준국어대사전" : "제\(number)항", mark
            )
        }
    }

    @Test func `every line of the lexicon is at work in its word`() {
        #expect(Self.lines.count > 1200)
        for line in Self.lines where line.mark != "." {
            let made = Pronunciation.of(line.word, as: .predicate)
            let articles = made.steps.map(\.article) + made.alternatives.map(\.article)
            #expect(
                articles.contains { $0.hasPrefix(line.article) },
                "\(line.word) \(line.article): \(made.text) \(articles)")
        }
    }

    @Test func `the longest entry decides, and only at the beginning of a word unless it says so`()
    {
        #expect(Pronunciation.of("대가").text == "대까")
        #expect(Pronunciation.of("대가족").text == "대가족")
        #expect(Pronunciation.of("굶기다").text == "굼기다")
        #expect(Pronunciation.of("굶기를").text == "굼끼를")
        #expect(Pronunciation.of("계신다").text == "계신다")
        #expect(Pronunciation.of("은행나뭇잎").text == "은행나문닙")
        #expect(Pronunciation.of("한 일").text == "한 닐")
        #expect(Pronunciation.of("한 일본 사람").text == "하 닐본 사람")
    }
}
