//  Cards as Anki itself draws them: nothing empty, no Latin where Korean belongs, romanisation
//  folded away, and nothing in a note that could be read as anything but text.

import AnkiPackage
import Flashcards
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: RealAnki.isExpected, Comment(rawValue: RealAnki.absence)))
struct RenderTests {
    let folder = TemporaryFolder()

    private func drawn(_ notes: [DeckNote]) throws -> [RealAnki.Card] {
        let path = try Decks.package(notes, kinds: NoteCardKind.allCases, in: folder)
        let answers = try RealAnki.answers([.package(path), .render(notes: notes.count)])
        return try #require(answers[1].cards)
    }

    /// Every element is closed, and none but a rule or a break is empty.
    private func emptyElements(in html: String) -> [String] {
        html.matches(of: /<(\w+)[^>]*>\s*<\/\1>/).map { String($0.output.0) }
    }

    @Test func `no part of a card is empty, whatever a word lacks`() throws {
        var half = Decks.plain(3)
        half.romanisation = nil
        half.examples = [.init(korean: "모르는 말이에요.")]
        for card in try drawn([Decks.full, half, Decks.plain(4), Decks.bare]) {
            for html in [card.question, card.answer] {
                #expect(emptyElements(in: html).isEmpty, "\(card.template): \(html)")
                #expect(!html.contains("{{") && !html.contains("}}"), "\(html)")
                #expect(!html.contains("no field") && !html.contains("not found"), "\(html)")
            }
        }
    }

    @Test func `each kind asks what it is for and does not give it away`() throws {
        let cards = try drawn([Decks.full])
        #expect(cards.map(\.template) == ["Recognise", "Produce", "Cloze", "Listening"])
        let questions = Dictionary(uniqueKeysWithValues: cards.map { ($0.template, $0.question) })
        #expect(questions["Recognise"]?.contains("걷다") == true)
        #expect(questions["Recognise"]?.contains("walk") == false)
        #expect(questions["Produce"]?.contains("to walk") == true)
        #expect(questions["Produce"]?.contains("not 달리다") == true)
        #expect(questions["Produce"]?.contains("걷") == false)
        #expect(questions["Cloze"]?.contains("공원을 <b>＿＿＿</b>.") == true)
        #expect(questions["Cloze"]?.contains("걸") == false)
        #expect(questions["Listening"]?.contains("걷") == false)
        for card in cards {
            #expect(card.answer.contains("걷다") && card.answer.contains("to walk"))
            #expect(card.answerVoices == 1, "\(card.template)")
            #expect(card.questionVoices == (card.template == "Listening" ? 1 : 0))
        }
    }

    @Test func `a word that nobody explains says so`() throws {
        let cards = try drawn([Decks.bare])
        #expect(cards.map(\.template) == ["Recognise", "Listening"])
        #expect(cards.allSatisfy { $0.answer.contains("No meaning is known.") })
    }

    @Test func `romanisation is folded away, and never on a front`() throws {
        for card in try drawn([Decks.full]) {
            #expect(!card.question.contains("geotda"))
            #expect(
                card.answer.contains("<details><summary>Romanisation</summary>geotda</details>"))
        }
    }

    @Test func `what is marked as Korean holds no Latin letter`() throws {
        for card in try drawn([Decks.full, Decks.bare]) {
            let pieces = (card.question + card.answer)
                .matches(of: /lang="ko">(.*?)<\/(?:div|span|td)>/)
            #expect(!pieces.isEmpty || card.template == "Produce" || card.template == "Listening")
            for piece in pieces {
                let text = piece.output.1.replacing(/<[^>]*>/, with: "")
                #expect(!text.contains { $0.isASCII && $0.isLetter }, "\(text)")
            }
        }
    }

    @Test func `what looks like markup is text, in every part of a note`() throws {
        let harmless = try drawn([AttackList.note("말")])
        let tags = elements(of: harmless)
        let cards = try drawn(AttackList.texts.map(AttackList.note))
        #expect(cards.count == 4 * AttackList.texts.count)
        for (index, card) in cards.enumerated() {
            // The elements are those of a harmless note, and no sound is asked for beyond its own.
            let text = AttackList.texts[index / 4]
            #expect(elements(of: [card]).subtracting(tags).isEmpty, "\(text)")
            #expect(card.answerVoices == 1, "\(text)")
            let html = card.question + card.answer
            #expect(!html.contains("[latex]") && !html.contains("[$]"), "\(text)")
            #expect(!html.contains("\\(") && !html.contains("\\["), "\(text)")
            #expect(!html.contains("{{c1") || text.contains("{{c1"), "\(text)")
        }
    }

    private func elements(of cards: [RealAnki.Card]) -> Set<String> {
        Set(
            cards.flatMap { card in
                (card.question + card.answer).matches(of: /<[^>]*>/).map { String($0.output) }
            })
    }
}

enum AttackList {
    /// A note that says this everywhere.
    static func note(_ text: String) -> DeckNote {
        var note = DeckNote(korean: text, kind: WordKind(rawValue: text))
        note.surface = text + "요"
        note.breakdown = text
        note.polite = text + "여"
        note.pronunciation = text
        note.ipa = text
        note.romanisation = text
        note.meanings = [text, text]
        note.meaningSource = text
        note.wordClass = text
        note.hint = text
        note.nuance = text
        note.comparisons = [.init(text, text)]
        note.collocations = [text]
        note.forms = [.init(text, text)]
        note.hanja = text
        note.examples = [
            .init(korean: "\(text) 보다", translation: text, target: text),
            .init(korean: text, translation: text),
        ]
        note.memoryAids = [.init(text, text)]
        note.passages = [.init(text, text)]
        note.level = text
        note.trace = text
        return note
    }

    static let texts = [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onclick=\"alert(1)",
        "' style='display:none", "</div></details><b>", "<!-- ", "--><i>", "]]>",
        "&lt;b&gt; &amp; &#60;", "{{Korean}}", "{{c1::말}}", "{{^Meaning}}", "[sound:x.mp3]",
        "[SOUND:x.mp3]", "[anki:tts lang=ko_KR]말[/anki:tts]", "[anki:play:q:0]",
        "[latex]\\input{/etc/passwd}[/latex]", "[$]x[/$]", "[$$]x[/$$]", "\\(x\\)", "\\[x\\]",
        "말\u{1F}말", "말\u{0}말", "말\u{202E}말", "말\u{7}", "말\n\n말", "말\t말", "<svg/onload=alert(1)>",
        "javascript:alert(1)", "말\u{2028}말", "<style>*{display:none}</style>",
    ]
}
