import Flashcards
import JSON
import Testing

@Suite struct LemmaTests {
    @Test(arguments: [
        ("사람이", "noun", "사람", "noun"), ("했던", "verb", "하다", "verb"),
        ("있는", "adjective", "있다", "verb"), ("추운", "adjective", "춥다", "adjective"),
        ("내가", "pronoun", "나", "pronoun"), ("사과", "noun", "사과", "noun"),
    ])
    func `a form leads to its word`(term: String, kind: String, form: String, lemma: String) {
        let word = Word(term: term, kind: WordKind(rawValue: kind)).lemmatised()
        #expect(word.term == term && word.kind?.rawValue == kind)
        #expect(word.lemma?.form == form)
        #expect(word.headword == form)
    }

    @Test(arguments: ["걸어요", "퀴퀴", "CD", "거지"])
    func `a form that is not certain is left as it stands`(term: String) {
        let word = Word(term: term).lemmatised()
        #expect(word.lemma == nil && word.headword == term)
        #expect(word.key == Word(term: term).key)
    }

    @Test func `forms of one word are the same word, whatever the list calls them`() {
        let words = ["추운", "추웠어요", "춥다"].map {
            Word(term: $0, kind: $0 == "추운" ? .adjective : .verb).lemmatised()
        }
        #expect(Set(words.map(\.key)).count == 1)
        #expect(Word(term: "사람이", kind: .noun).lemmatised().key != words[0].key)
    }

    @Test func `a merged form stays known, and what was said of it is not said of the first`() {
        let first = Word(term: "사람이", kind: .noun, meaning: "person").lemmatised()
        let second = Word(
            term: "사람은", kind: .noun, meaning: "as for people", ipa: "saramun", level: "1"
        ).lemmatised()
        let word = first.merging(second).merging(second).merging(first)
        #expect(word.term == "사람이" && word.surfaces == ["사람은"])
        #expect(word.meaning == "person" && word.ipa == nil && word.level == "1")
    }

    @Test func `no more forms are kept than the bound allows`() {
        var word = Word(term: "가")
        for number in 0..<50 { word = word.merging(Word(term: "가\(number)")) }
        #expect(word.surfaces.count == Word.mostSurfaces)
    }

    @Test func `lemma and forms go through JSON and back`() throws {
        var word = Word(term: "했던", kind: .verb).lemmatised()
        word.surfaces = ["하는"]
        var json = JSONWriter()
        word.write(to: &json)
        #expect(try Word(json: JSONValue.parse(json.text)) == word)
    }

    @Test func `forms that are no list of texts are refused by name`() throws {
        let json = try JSONValue.parse(#"{"term":"가","surfaces":[1]}"#)
        #expect { try Word(json: json) } throws: { "\($0)".contains("surfaces") }
    }
}
