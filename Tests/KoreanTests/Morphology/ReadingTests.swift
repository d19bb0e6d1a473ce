//  From the form of a list to the dictionary form: the likeliest reading of each row of the table,
//  and what holds for every reading.

import Foundation
import TestSupport
import Testing

@testable import Korean

@Suite struct ReadingTests {
    @Test(arguments: LanguageRow.all(in: "dictionary-forms.tsv"))
    func `the first reading is the right one`(row: LanguageRow) throws {
        let evidence = PartOfSpeech(rawValue: row[1])
        let readings = Readings.of(row[0], evidence: evidence)
        let first = try #require(readings.first)
        #expect(first.form == row[2], "\(readings.map { ($0.form, $0.cost) })")
        if row[3] != "-" { #expect(first.breakdown == row[3]) }
    }

    @Test func `homographs are told apart, and the part of speech decides`() {
        let walk = Readings.of("걸어요").map(\.form)
        #expect(walk.contains("걷다") && walk.contains("걸다"))
        #expect(Readings.of("가지", evidence: .noun).first?.form == "가지")
        #expect(Readings.of("가지", evidence: .verb).first?.form == "가다")
        #expect(Readings.of("새", evidence: .noun).first?.partOfSpeech == .noun)
    }

    @Test func `a reading says where it comes from`() throws {
        let known = try #require(Readings.of("사람이").first)
        #expect(known.reason == .lexicon)
        #expect(Lexicon.shared.gloss(of: try #require(known.entry)).contains("person"))
        #expect(known.explanation == "The lexicon has 사람.")
        let made = try #require(Readings.of("구글링했어요", evidence: .verb).first)
        #expect(made.reason == .rule)
        #expect(made.entry == nil)
        #expect(known.parts.map(\.notation) == [nil, "이/가"])
    }

    @Test(arguments: ["", " ", "abc", "ㅋㅋ", "漢字", "123", "🙂", "가나다라마바사아자차카타파하거너더러머버서어저처커터"])
    func `what is no Korean word has no reading, or stands as it is`(text: String) {
        for reading in Readings.of(text) { #expect(!reading.form.isEmpty) }
    }

    @Test func `arbitrary text crashes nothing and loses nothing that is not Hangul`() async {
        let end =
            Date.timeIntervalSinceReferenceDate
            + Double(Requirements.number("FLASHCARD_FUZZ_SECONDS", default: 1)) / 4
        var random = SeededRandom(20_261_121)
        var rounds = 0
        repeat {
            let text = FuzzText.draw(&random)
            for reading in Readings.of(text) {
                // What stands before the word is kept in the first part.
                let parts = reading.parts.map(\.text).joined()
                let foreign = text.unicodeScalars.drop { $0.properties.isWhitespace }
                    .prefix { !Hangul.isHangul($0) && $0 != " " }
                if reading.form != parts { continue }
                #expect(parts.unicodeScalars.starts(with: foreign), "\(text.debugDescription)")
            }
            let spoken = NumbersInText.spelledOut(text)
            let kept = text.unicodeScalars.filter(FuzzText.isForeign)
            #expect(
                Array(spoken.unicodeScalars.filter(FuzzText.isForeign)) == Array(kept),
                "\(text.debugDescription)")
            let followed = Particle.named("은/는")!.following(text)
            #expect(followed.unicodeScalars.starts(with: text.unicodeScalars))
            _ = Predicate.all(of: text).map(ConjugationTable.of)
            _ = Predicate.all(of: text + "다").map(ConjugationTable.of)
            rounds += 1
            await Task.yield()
        } while Date.timeIntervalSinceReferenceDate < end || rounds < 200
    }
}

enum FuzzText {
    /// Hangul in its writings, digits, Latin and whatever else Unicode has.
    static func draw(_ random: inout SeededRandom) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...24, using: &random) {
            let value: UInt32 =
                switch Int.random(in: 0..<10, using: &random) {
                case 0: .random(in: 0...0x10FFFF, using: &random)
                case 1: .random(in: 0x20...0x7E, using: &random)
                case 2: .random(in: 0x30...0x39, using: &random)
                case 3: .random(in: 0x1100...0x11FF, using: &random)
                case 4: .random(in: 0x3131...0x318E, using: &random)
                default: .random(in: 0xAC00...0xD7A3, using: &random)
                }
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return String(text)
    }

    /// Neither Hangul nor a part of a number.
    static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        !Hangul.isHangul(scalar) && !"0123456789.,- %℃°㎏㎞㎝".unicodeScalars.contains(scalar)
    }
}
