import Testing

@testable import Korean

@Suite struct WordAnalysisTests {
    @Test func `the likeliest word is certain when no other comes near`() {
        let analysis = WordAnalysis("사람이", evidence: .noun)
        #expect(analysis.isCertain && analysis.dictionaryForm == "사람")
        #expect(analysis.rivals.isEmpty && analysis.choices.isEmpty)
        #expect(analysis.senses.first?.gloss.contains("person") == true)
    }

    @Test func `a form of two words is a form of neither for certain`() {
        let analysis = WordAnalysis("걸어요", evidence: .verb)
        #expect(!analysis.isCertain && analysis.dictionaryForm == "걸어요")
        #expect(analysis.choices.map(\.form) == ["걷다", "걸다"])
        #expect(analysis.predicate == nil)
    }

    @Test func `homographs are all told, the one that fits first`() {
        let senses = WordAnalysis("배", evidence: .noun).senses
        #expect(senses.count >= 3)
        #expect(Set(senses.map(\.form)) == ["배"])
    }

    @Test func `a word made of a noun that is known leads to the noun`() {
        let lexicon = Lexicon(["공부\tnoun\t-\t1\t工夫\tstudy"])
        let analysis = WordAnalysis("공부했어요", evidence: .verb, in: lexicon)
        #expect(analysis.dictionaryForm == "공부하다")
        #expect(analysis.root?.form == "공부" && analysis.root?.hanja == "工夫")
        #expect(analysis.senses.isEmpty)
    }

    @Test(arguments: ["", "CD", "퀴퀴", " ", "가나다라마바사아"])
    func `of what nobody knows nothing is claimed`(text: String) {
        let analysis = WordAnalysis(text)
        #expect(!analysis.isCertain && analysis.dictionaryForm == text)
        #expect(analysis.senses.isEmpty && analysis.root == nil)
    }
}
