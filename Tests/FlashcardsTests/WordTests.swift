import Digest
import Flashcards
import JSON
import Problems
import Testing

@Suite struct WordTests {
    private static let full = Word(
        position: 3, term: "바다", kind: .noun, meaning: "sea; ocean", notes: "n", example: "바다다.",
        exampleIPA: "pa", exampleTranslation: "It is the sea.", ipa: "pa.da", level: "2",
        usageHint: "hint", frequencyRank: 4, frequencyCount: 5, isVerified: false)

    @Test func `the key is half of a SHA-256 over term and kind`() {
        let word = Word(term: "바다", kind: .noun, meaning: "sea")
        let digest = SHA256.hash(Array("바다\u{1F}noun".utf8))
        #expect(word.key == String(hexadecimal(digest).prefix(32)))
        #expect(word.key == Word(position: 9, term: "바다", kind: .noun, notes: "x").key)
    }

    @Test func `another kind or another term is another word`() {
        let keys = [
            Word(term: "바다", kind: .noun), Word(term: "바다"), Word(term: "바다", kind: .verb),
            Word(term: "바닥", kind: .noun),
        ].map(\.key)
        #expect(Set(keys).count == 4)
    }

    @Test func `the key of a decomposed term is that of the composed one`() {
        let decomposed = Word(term: " \u{1107}\u{1161}\u{1103}\u{1161} ", kind: .noun)
        #expect(decomposed.key == Word(term: "바다", kind: .noun).key)
    }

    @Test(
        arguments: [
            ("sea", "ocean", "sea; ocean"), ("sea", "sea", "sea"), ("sea", "Sea", "sea"),
            ("sea; ocean", "ocean; main", "sea; ocean; main"), ("sea", nil, "sea"),
            (nil, "sea", "sea"), (nil, nil, nil), ("sea", "ocean; ocean", "sea; ocean"),
        ] as [(String?, String?, String?)])
    func `a duplicate adds the senses that are missing`(
        first: String?, second: String?, merged: String?
    ) {
        let word = Word(term: "바다", meaning: first).merging(Word(term: "바다", meaning: second))
        #expect(word.meaning == merged)
    }

    @Test func `a sense that would make the meaning too long is left out`() {
        let long = String(repeating: "x", count: Word.longestText - 3)
        let word = Word(term: "바다", meaning: long)
            .merging(Word(term: "바다", meaning: "sea; y"))
        #expect(word.meaning == "\(long); y")
    }

    @Test func `a duplicate fills what is blank and changes nothing else`() {
        let bare = Word(term: "바다", kind: .noun)
        #expect(bare.merging(WordTests.full) == WordTests.full)
        var other = WordTests.full
        other.position = 99
        other.notes = "other"
        other.level = "6"
        other.isVerified = true
        #expect(WordTests.full.merging(other) == WordTests.full)
    }

    @Test func `a translation stays with its example`() {
        let one = Word(term: "바다", example: "바다가 좋다.")
        let other = Word(term: "바다", example: "바다다.", exampleTranslation: "It is the sea.")
        #expect(one.merging(other) == one)
        var same = other
        same.exampleTranslation = nil
        #expect(same.merging(other) == other)
    }

    @Test func `canonical JSON keeps its order and leaves out what is unknown`() throws {
        var json = JSONWriter()
        WordTests.full.write(to: &json)
        #expect(
            json.text == #"{"position":3,"term":"바다","kind":"noun","meaning":"sea; ocean","#
                + #""notes":"n","example":"바다다.","example_ipa":"pa","#
                + #""example_translation":"It is the sea.","ipa":"pa.da","level":"2","#
                + #""usage_hint":"hint","frequency_rank":4,"frequency_count":5,"verified":false}"#)
        #expect(try Word(json: .parse(json.bytes)) == WordTests.full)
        var bare = JSONWriter()
        Word(term: "달").write(to: &bare)
        #expect(bare.text == #"{"term":"달"}"#)
        #expect(try Word(json: .parse(bare.bytes)) == Word(term: "달"))
    }

    @Test(arguments: [
        ("[]", "A word must be a JSON object."),
        ("{}", "The word has no member \"term\"."),
        (#"{"term":""}"#, "The word has no member \"term\"."),
        (#"{"term":3}"#, "The member \"term\" of the word must be a text."),
        (
            #"{"term":"달","position":"3"}"#,
            "The member \"position\" of the word must be a whole number."
        ),
        (
            #"{"term":"달","verified":1}"#,
            "The member \"verified\" of the word must be true or false."
        ),
    ])
    func `JSON that is no word is refused by its member`(text: String, message: String) throws {
        let json = try JSONValue.parse(text)
        let error = #expect(throws: FlashcardFormatError.self) { try Word(json: json) }
        #expect(error?.problem.message == message)
    }

    @Test func `members that are null or not known are left alone`() throws {
        let json = try JSONValue.parse(#"{"term":"달","meaning":null,"moons":1}"#)
        #expect(try Word(json: json) == Word(term: "달"))
    }

    @Test(arguments: [
        ("n", "noun"), ("N.", "noun"), ("noun", "noun"), ("명사", "noun"), ("v", "verb"),
        ("동사", "verb"), ("adj", "adjective"), ("형용사", "adjective"), ("adv.", "adverb"),
        ("부사", "adverb"), ("int", "interjection"), ("감탄사", "interjection"), ("phr", "phrase"),
        ("구", "phrase"), ("part", "particle"), ("조사", "particle"), ("대명사", "pronoun"),
        ("의존 명사", "counter"), ("관용구", "idiom"), (" Proper Noun ", "proper noun"),
        ("\u{1106}\u{1167}\u{11BC}\u{1109}\u{1161}", "noun"),
    ])
    func `a kind is known by all its names`(name: String, kind: String) {
        #expect(WordKind(named: name)?.rawValue == kind)
    }

    @Test func `an empty kind is none`() {
        #expect(WordKind(named: " . ") == nil)
        #expect("\(WordKind.noun)" == "noun")
    }
}
