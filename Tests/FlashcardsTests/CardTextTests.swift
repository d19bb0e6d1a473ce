import Flashcards
import Testing

@Suite struct CardTextTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let given: String
        let text: String
        var testDescription: String { given.debugDescription }

        init(_ given: String, _ text: String) {
            self.given = given
            self.text = text
        }
    }

    static let changed: [Row] = [
        Row("a<br>b<br/>c", "a\nb\nc"), Row("<p>a</p><p>b</p>", "a\nb"),
        Row("<ul><li>a</li><li>b</li></ul>", "a\nb"), Row("to <b>walk</b>", "to walk"),
        Row("<ruby>學<rt>학</rt></ruby>", "學학"), Row("<b onmouseover=\"x('>')\">a</b>", "a"),
        Row("a<script>alert(1)</script>b", "ab"), Row("a<script>never closed", "a"),
        Row("<style>p{}</style>a", "a"), Row("<img src=x onerror=alert(1)>a", "a"),
        Row("<!-- no -->a", "a"), Row("a &lt; b &amp;&amp; c", "a < b && c"),
        Row("&#54620;&#xAD6D;", "한국"), Row("&lt;script&gt;x", "‹script>x"),
        Row("&amp;lt;b&amp;gt;", "&lt;b&gt;"), Row("a <b", "a ‹b"), Row("</", "‹/"),
        Row("<<b>script>", "‹script>"), Row("[x](javascript:alert(1))", "[x](alert(1))"),
        Row("JaVaScRiPt:x", "x"), Row("jajavascript:vascript:x", "x"),
        Row("data:text/html,x", "/html,x"), Row("**bold** text", "bold text"),
        Row("__bold__ text", "bold text"), Row("a\tb", "a b"), Row("a\u{0}b\u{1B}", "ab"),
        Row("a\u{200B}b\u{FEFF}", "ab"), Row("\u{202E}abc", "abc"), Row("a\r\nb", "a\nb"),
        Row(" a ", "a"), Row("\u{1112}\u{1161}\u{11AB}", "한"),
    ]

    @Test(arguments: changed)
    func `markup becomes the text that it shows`(row: Row) {
        let (text, isChanged) = CardText.cleaned(row.given)
        #expect(Array(text.unicodeScalars) == Array(row.text.unicodeScalars))
        #expect(isChanged && CardText.isPlain(text))
        // Once is enough, except for what was written twice over.
        if !row.given.contains("&amp;") { #expect(CardText.cleaned(text) == (text, false)) }
    }

    @Test(arguments: [
        "", "걷다", "to walk", "a < b", "3 > 2", "x<3", "forms: 걸어 · 걸어요", "hanja: 步",
        "“quoted” — …", "[kʌt̚.t͈a]", "a ____ b", "2 * 3 * 4", "one\ntwo", "R&D는 좋아요.",
        "cost: $5", "https://example.org/a?b=c&d=e", "👨‍👩‍👧",
    ])
    func `what is plain stays as it is, byte by byte`(text: String) {
        let (cleaned, _) = CardText.cleaned(text)
        #expect(Array(cleaned.utf8) == Array(text.utf8) && CardText.isPlain(text))
    }

    @Test func `a card and its tags are clean, and say whether they were not`() {
        var card = Card(
            term: "걷다", tabName: "Recognize", primer: "<i>a</i>", front: "걷다", back: "to walk",
            tags: "topic:daily life, x:y ,", kind: CardKind(tabName: "Recognize"))
        let wasChanged = card.clean()
        #expect(wasChanged)
        #expect(card.primer == "a" && card.tags == "topic:daily_life,x:y")
        let isChangedAgain = card.clean()
        #expect(card.kind == .recognise && !isChangedAgain)
    }

    @Test(arguments: [
        ("Usage Comparison", CardKind.usageComparison), ("usage", .usageComparison),
        ("Recognition", .recognise), ("HANJA", .hanja), ("Listening", .listening),
        ("Own kind", CardKind(rawValue: "own-kind")),
    ])
    func `a kind has one name`(tab: String, kind: CardKind) {
        #expect(CardKind(tabName: tab) == kind)
    }
}
