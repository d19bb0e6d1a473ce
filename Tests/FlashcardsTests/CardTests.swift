import Flashcards
import JSON
import Problems
import Testing

@Suite struct CardTests {
    private static let card = Card(
        position: 1, term: "바다", termNumber: 2, primer: "p", front: "앞", back: "뒤<b>!</b>",
        tags: "term:바다,pos:noun", honorificLevel: "해요체", kind: .usageComparison)

    private func line(_ card: Card) -> String {
        var bytes: [UInt8] = []
        CardTSV().append(card, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func read(_ lines: String...) throws -> [Card] {
        var reader = CardTSVReader()
        let header = CardTSV.columns.joined(separator: "\t")
        return try ([header] + lines).compactMap { try reader.read($0) }
    }

    @Test func `the header names the nine columns`() {
        var bytes: [UInt8] = []
        CardTSV().appendHeader(to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "position\tterm\tterm_number\ttab_name\tprimer\tfront\tback\ttags"
                + "\thonorific_level\n"
        )
    }

    @Test func `a card is one line of nine fields and comes back from it`() throws {
        let line = line(CardTests.card)
        #expect(
            line
                == "1\t바다\t2\tUsage-Comparison\tp\t앞\t뒤<b>!</b>\tterm:바다,pos:noun\t해요체\n")
        #expect(try read(String(line.dropLast())) == [CardTests.card])
    }

    @Test(arguments: [
        ("a\nb", "a<br>b", "a\nb"), ("a\r\nb", "a<br>b", "a\nb"), ("a\rb", "a<br>b", "a\nb"),
        ("a\n\nb", "a<br><br>b", "a\n\nb"), ("a\tb", "a b", "a b"),
        ("say \"go\"", "say \"go\"", "say \"go\""),
        ("\"go\" now", "\"\"\"go\"\" now\"", "\"go\" now"),
        ("\"", "\"\"\"\"", "\""), ("\"\"", "\"\"\"\"\"\"", "\"\""), ("", "", ""),
        ("a<br>b", "a<br>b", "a\nb"), ("a<b", "a<b", "a<b"),
    ])
    func `a field stays on one line and can be read back`(
        text: String, written: String, back: String
    ) throws {
        var card = CardTests.card
        card.front = text
        let line = line(card)
        #expect(line.split(separator: "\t", omittingEmptySubsequences: false)[5] == written)
        #expect(line.utf8.filter { $0 == 10 }.count == 1)
        let read = try read(String(line.dropLast()))
        #expect(read.map(\.front) == [back])
        // What was written once is written the same again.
        #expect(self.line(read[0]) == line)
    }

    @Test func `cards of one word are counted through`() throws {
        let one = String(line(CardTests.card).dropLast())
        var other = CardTests.card
        other.term = "달"
        other.position = nil
        let cards = try read(one, one, String(line(other).dropLast()), "", one)
        #expect(cards.map(\.ordinal) == [1, 2, 1, 1])
        #expect(cards[2].position == nil)
    }

    @Test(arguments: [
        ("1\t바다", "Line 2 has 2 columns; expected 9."),
        ("x\t바다\t1\t\t\t\t\t\t", "Line 2: the position must be a whole number; found \"x\"."),
        ("1\t바다\t\t\t\t\t\t\t", "Line 2: the term_number must be a whole number; found \"\"."),
    ])
    func `a line that is no card is refused with its number`(line: String, message: String) {
        let error = #expect(throws: FlashcardFormatError.self) { try read(line) }
        #expect(error?.problem.message == message)
    }

    @Test func `another header is refused`() {
        var reader = CardTSVReader()
        let error = #expect(throws: FlashcardFormatError.self) { try reader.read("a\tb") }
        #expect(error?.problem.code == "flashcards.tsv_header")
        #expect(error?.problem.advice?.contains("honorific_level") == true)
    }

    @Test func `a JSON line begins with its schema and comes back`() throws {
        var lines = CardJSONLines()
        var bytes: [UInt8] = []
        var bare = CardTests.card
        (bare.position, bare.primer, bare.tags, bare.honorificLevel) = (nil, "", "", "")
        (bare.kind, bare.ordinal, bare.front) = (.hanja, 3, "a\t\"b\"\nc")
        lines.append(CardTests.card, to: &bytes)
        lines.append(bare, to: &bytes)
        let texts = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(texts.count == 2)
        #expect(texts.allSatisfy { $0.hasPrefix(#"{"schema":"flashcard.card/1","#) })
        #expect(
            texts[0] == #"{"schema":"flashcard.card/1","position":1,"term":"바다","#
                + #""term_number":2,"kind":"usage-comparison","ordinal":1,"#
                + #""tab_name":"Usage-Comparison","primer":"p","front":"앞","back":"뒤<b>!</b>","#
                + #""tags":"term:바다,pos:noun","honorific_level":"해요체"}"#)
        #expect(try texts.map { try CardJSONLines.read(Array($0.utf8)) } == [CardTests.card, bare])
    }

    @Test(arguments: [
        ("{", "flashcards.not_json"), ("3", "flashcards.not_an_object"),
        (#"{"term":"달"}"#, "flashcards.other_schema"),
        (#"{"schema":"flashcard.card/9"}"#, "flashcards.other_schema"),
        (#"{"schema":"flashcard.card/1","term":"달"}"#, "flashcards.missing_member"),
        (#"{"schema":"flashcard.card/1","term":1}"#, "flashcards.wrong_member"),
    ])
    func `a line that is no card is refused by what it lacks`(line: String, code: String) {
        let error = #expect(throws: FlashcardFormatError.self) {
            try CardJSONLines.read(Array(line.utf8))
        }
        #expect(error?.problem.code == code)
        #expect(error?.problem.message.isEmpty == false)
    }

    @Test(arguments: [
        ("Scene", CardKind.scene, "Scene"),
        ("usage comparison", .usageComparison, "Usage-Comparison"),
        ("Formal_Casual", .formalCasual, "Formal-Casual"), (" Hanja ", .hanja, "Hanja"),
    ])
    func `a kind and its heading find each other`(heading: String, kind: CardKind, name: String) {
        #expect(CardKind(tabName: heading) == kind)
        #expect(kind.tabName == name)
    }
}
