//  Notes: what a word gives, where a word stands in a sentence, and the forms that are no package.

import Foundation
import JSON
import TestSupport
import Testing

@testable import Flashcards

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct NoteTests {
    // MARK: From a word

    @Test func `a note holds what row, nuance and cards say`() {
        let word = Word(
            term: "걸어요", kind: .verb, meaning: "walk; go", example: "공원을 걸어요.",
            exampleTranslation: "I walk in the park.", ipa: "kʌɾʌjo", level: "2",
            usageHint: "polite", frequencyRank: 9)
        var nuance = Nuance(term: "걸어요")
        nuance.primaryMeaning = "to walk"
        nuance.otherMeanings = "to go on foot; to tread"
        nuance.comparison = Nuance.Comparison(vs: "달리다", nuance: "to run")
        nuance.metaphor = "a long road"
        nuance.romanisation = "georeoyo"
        let note = DeckNote(
            word, nuance,
            [
                Card(term: "걸어요", front: "걸어요", back: "to walk", kind: .recognise),
                Card(term: "걸어요", front: "Where?", back: "In the park.", kind: .scene),
            ])
        #expect(note.korean == "걸어요" && note.kind == .verb)
        #expect(note.meanings == ["to walk", "to go on foot", "to tread"])
        #expect(note.ipa == "[kʌɾʌjo]" && note.romanisation == "georeoyo")
        #expect(note.comparisons == [.init("달리다", "to run")] && note.hint == "not 달리다")
        #expect(note.memoryAids == [.init("Picture", "a long road")])
        #expect(note.passages == [.init("Scene", "Where?\nIn the park.")])
        #expect(note.examples.map(\.target) == ["걸어요"])
        #expect(note.tags == ["topik::2", "pos::verb"])
        #expect(note.nuance == "polite" && note.frequencyRank == 9)
        // 걷다 or 걸다: nothing is said of a form that may come from either.
        #expect(note.polite == nil && note.forms.isEmpty && note.wordClass == nil)
    }

    @Test func `a note asks for the word behind the forms of the list`() {
        let first = Word(term: "추운", kind: .adjective, meaning: "cold").lemmatised()
        let word = first.merging(Word(term: "추웠어요", kind: .verb).lemmatised())
        let note = DeckNote(word, nil, [])
        #expect(note.korean == "춥다" && note.kind == .adjective)
        #expect(note.surface == "추운, 추웠어요")
        #expect(note.breakdown == "춥다 + ㄴ")
        #expect(note.polite == "추워요" && note.pronunciation == "춥따")
        #expect(note.wordClass == "irregular ㅂ")
        #expect(note.tags == ["pos::adjective", "irregular::ㅂ"])
        #expect(note.forms.contains(.init("합쇼체", "춥습니다")))
        #expect(note.guid == DeckNote(korean: "춥다", kind: .adjective).guid)
    }

    @Test func `what nobody knows stays empty`() {
        let note = DeckNote(Word(term: "퀴퀴"), nil, [])
        var empty = DeckNote(korean: "퀴퀴")
        (empty.ipa, empty.romanisation) = ("[kʰɥikʰɥi]", "kwikwi")
        #expect(note == empty)
        #expect(note.cards(NoteCardKind.allCases) == [.recognise, .listening])
    }

    @Test(arguments: [
        ("TOPIK 1", "TOPIK_1"), ("a::b", "a__b"), ("명사", "명사"), ("\"x\"*", "_x__"), ("a,b", "a_b"),
    ])
    func `a tag holds nothing that means something to Anki`(text: String, tag: String) {
        #expect(DeckNote.tag(text) == tag)
    }

    // MARK: A word in its sentence

    static let targets: [(term: String, sentence: String, gapped: String?)] = [
        ("사과", "사과를 먹어요.", "_를 먹어요."),
        ("사과", "저는 사과 먹어요.", "저는 _ 먹어요."),
        ("사과", "풋사과를 먹어요.", nil),
        ("그", "그래서 갔어요.", nil),
        ("그", "그 사람은 그 집에 살아요.", "_ 사람은 _ 집에 살아요."),
        ("나", "나는 나무를 봐요.", "_는 나무를 봐요."),
        ("나", "나무를 봐요.", nil),
        ("걸어요", "공원을 걸어요.", "공원을 _."),
        ("사람이", "그 사람이에요.", "그 _에요."),
        ("사람", "사람들은 많아요.", "_들은 많아요."),
        ("사람", "사람답게 살아요.", nil),
        ("말", "말!", "_!"),
        ("말", "말", nil),
        ("", "말", nil),
        ("없다", "말이 있다.", nil),
    ]

    @Test(arguments: targets)
    func `a cloze hides the word, and nothing that only looks like it`(
        term: String, sentence: String, gapped: String?
    ) {
        let target = ClozeTarget.of(term, in: sentence)
        #expect((target != nil) == (gapped != nil))
        guard let target, let gapped else { return }
        let pieces = DeckNote.Example(korean: sentence, target: target).pieces
        #expect(pieces.map { $0.isTarget ? "_" : $0.text }.joined() == gapped)
        #expect(pieces.map(\.text).joined() == sentence)
    }

    @Test func `a model's own target is hidden where the rule would not find it`() {
        let example = DeckNote.Example(korean: "풋사과를 먹어요.", target: "사과")
        #expect(example.pieces.map { $0.isTarget ? "_" : $0.text } == ["풋", "_", "를 먹어요."])
    }

    // MARK: Text as markup

    @Test(arguments: [
        ("a < b & \"c\" 'd' >", "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt;"),
        ("한\n글\r\n과\r말", "한<br>글<br>과<br>말"), ("a\tb", "a b"),
        ("[kʌt̚] [b] [...] [한]", "[kʌt̚] [b] [...] [한]"),
        ("[sound:x] [LaTeX] [$]x[/$]", "&#91;sound:x] &#91;LaTeX] &#91;$]x&#91;/$]"),
        ("\\(x\\) \\[y\\] \\n", "&#92;(x\\) &#92;[y\\] \\n"),
        ("a\u{1F}b\u{0}c\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
        ("a\u{202E}b\u{85}c\u{FFFE}d\u{1FFFF}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
        ("é — … 값 Ω 😀 \u{FEFF}", "é — … 값 Ω 😀 \u{FEFF}"), ("", ""), ("[", "["), ("\\", "\\"),
    ])
    func `text is shown as it is, and read as nothing else`(text: String, html: String) {
        #expect(MarkupText.html(text) == html)
    }

    @Test func `any text becomes markup without an element`() {
        var random = SeededRandom(41)
        for _ in 0..<2_000 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                let value =
                    Bool.random(using: &random)
                    ? UInt32.random(in: 0...0x7F, using: &random)
                    : UInt32.random(in: 0...0x10_FFFF, using: &random)
                if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
            }
            let html = MarkupText.html(String(scalars)).replacing("<br>", with: "")
            #expect(!html.contains("<") && !html.contains(">") && !html.contains("\u{1F}"))
            #expect(!html.unicodeScalars.contains { $0.value < 0x20 })
        }
    }

    // MARK: Forms

    static let hostile: DeckNote = {
        var note = DeckNote(korean: "</h2><script>", kind: .verb)
        note.meanings = ["=1+1", "\"quoted\", and more"]
        note.nuance = "two\nlines"
        note.examples = [.init(korean: "]]> & 말", translation: "<b>", target: "말")]
        note.forms = [.init("<i>", "&amp;")]
        return note
    }()

    @Test func `a page is XML of the usual elements, and asks for nothing`() throws {
        var bytes: [UInt8] = []
        let page = NotePage(title: "<words> & more")
        page.appendBeginning(to: &bytes)
        for note in [Self.hostile, DeckNote(korean: "뭐지")] { page.append(note, to: &bytes) }
        page.appendEnd(to: &bytes)
        let elements = ElementNames()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = elements
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(elements.count["article"] == 2 && elements.count["script"] == nil)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("No meaning is known."))
        #expect(!text.contains("url(") && !text.contains("@import"))
        let addresses = text.matches(of: /https?:[^"]*/).map { String($0.output) }
        #expect(addresses == ["http://www.w3.org/1999/xhtml"])
    }

    @Test(.enabled(if: Requirements.has("python3"), "no python3"))
    func `a table is read back by Python as it was meant`() throws {
        var bytes: [UInt8] = []
        let table = NoteCSV()
        table.appendHeader(to: &bytes)
        for note in [Self.hostile, DeckNote(korean: "뭐지")] { table.append(note, to: &bytes) }
        let script = """
            import csv, io, json, sys
            text = sys.stdin.buffer.read().decode("utf-8-sig")
            print(json.dumps(list(csv.DictReader(io.StringIO(text, newline="")))))
            """
        let python = try #require(Tool.find("python3"))
        let rows = try JSONDecoder().decode(
            [[String: String]].self, from: try python.run(["-c", script], input: Data(bytes)))
        #expect(rows.count == 2 && rows[0].count == NoteCSV.columns.count)
        #expect(rows[0]["korean"] == "</h2><script>" && rows[0]["nuance"] == "two\nlines")
        // What a spreadsheet would calculate is text.
        #expect(rows[0]["meaning"] == "'=1+1; \"quoted\", and more")
        #expect(rows[1]["korean"] == "뭐지" && rows[1]["meaning"] == "")
    }

    @Test func `a JSON line begins with its schema and leaves out what is empty`() throws {
        var lines = NoteJSONLines()
        var bytes: [UInt8] = []
        lines.append(DeckNote(korean: "뭐지"), to: &bytes)
        let guid = DeckNote(korean: "뭐지").guid
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "{\"schema\":\"flashcard.note/1\",\"guid\":\"\(guid)\",\"korean\":\"뭐지\"}\n")
        bytes = []
        lines.append(Self.hostile, to: &bytes)
        let object = try #require(try JSONValue.parse(bytes).asObject)
        #expect(object["nuance"]?.asString == "two\nlines")
    }
}

private final class ElementNames: NSObject, XMLParserDelegate {
    var count: [String: Int] = [:]

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) { count[name, default: 0] += 1 }
}
