import Flashcards
import JSON
import LanguageModels
import TestSupport
import Testing

@testable import FlashcardPipeline

@Suite struct BrokenReplyTests {
    @Test(arguments: BrokenReply.all)
    func `a reply is read, put right or refused as the table says`(of reply: BrokenReply) {
        let found: String
        do throws(ReplyShapeError) {
            let repairs = try BrokenReply.read(reply.text, reply.stage)
            found =
                repairs.isEmpty
                ? "read" : "repaired: " + repairs.map(\.rawValue).joined(separator: ",")
        } catch { found = "rejected: \(error.reason)" }
        #expect(found == reply.expected)
    }

    @Test func `the table has a case for every repair and for every reason`() {
        let expected = BrokenReply.all.map(\.expected)
        #expect(expected.count > 50)
        for repair in Repair.allCases {
            #expect(
                expected.contains { $0.hasPrefix("repaired") && $0.contains(repair.rawValue) },
                "\(repair)")
        }
        // An object or a list of another kind is mended or has no cards; the strict reader has them
        // for replies that are kept.
        let rare: Set = ["not_an_object", "not_a_list", "too_many"]
        for reason in Set(ReplyShapeError.examples.map(\.reason)).subtracting(rare) {
            #expect(expected.contains("rejected: \(reason)"), "\(reason)")
        }
    }

    @Test func `what was put right is the same as what was meant`() throws {
        let good = try ReplyReader.nuance(BrokenReply.nuance, for: BrokenReply.word).value
        let cards = try ReplyReader.cards(BrokenReply.cards, of: BrokenReply.word).value
        for reply in BrokenReply.all where reply.expected.hasPrefix("repaired") {
            if reply.text.contains(BrokenReply.nuance) {
                #expect(try ReplyReader.nuance(reply.text, for: BrokenReply.word).value == good)
            }
            if reply.text.contains(BrokenReply.cards) {
                #expect(try ReplyReader.cards(reply.text, of: BrokenReply.word).value == cards)
            }
        }
        #expect(good.collocations == ["길을 걷다 — to walk along a road"])
        #expect(good.register == "neutral" && good.example == "저는 매일 아침 공원을 걸어요.")
        #expect(cards.map(\.kind) == [.recognise, .cloze] && cards.map(\.ordinal) == [1, 2])
    }

    @Test func `lists become lines and senses, a long text ends with a sentence`() throws {
        func nuance(_ name: String) throws -> Nuance {
            let reply = try #require(BrokenReply.all.first { $0.name == name })
            return try ReplyReader.nuance(reply.text, for: BrokenReply.word).value
        }
        let lists = try nuance("lists where texts should be, texts where lists")
        #expect(lists.otherMeanings == "to go on foot; to lead (a life)")
        #expect(lists.explanation == "The plain word.\nUsed with 을/를.")
        #expect(lists.keywords == ["걷다", "걸어요"])
        let long = try #require(
            try nuance("a long explanation with a sentence that fits").explanation)
        #expect(long.hasSuffix("explanation.") && long.count <= 500 && long.count > 400)
        let composed = try nuance("decomposed Hangul")
        #expect(composed.term.unicodeScalars.count == 2)
        #expect(composed.comparison?.vs.unicodeScalars.count == 2)
    }

    @Test func `a list that speaks another language is not held to the prompts' one`() throws {
        let spanish = try #require(BrokenReply.all.first { $0.name == "everything in Spanish" })
        #expect(throws: Never.self) {
            try ReplyReader.nuance(spanish.text, for: BrokenReply.word, in: nil)
        }
        let korean = try #require(BrokenReply.all.first { $0.name == "everything in Korean" })
        #expect(throws: Never.self) {
            try ReplyReader.nuance(korean.text, for: BrokenReply.word, in: .korean)
        }
        #expect(throws: ReplyShapeError.otherLanguage(field: "explanation", expected: "Korean")) {
            try ReplyReader.nuance(
                #"{"term":"걷다","explanation":"The plain word for walking."}"#,
                for: BrokenReply.word, in: .korean)
        }
    }
}

/// Whatever becomes of a good reply on its way, it is read, put right, or refused with a reason.
@Suite struct ReplyMutationTests {
    static let pieces = [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "</",
        "<!--", "&lt;script&gt;", "&#x3c;b&#x3e;", "\u{202E}", "\u{0}", "```", "\"", "'", "{", "}",
        "[", "]", ",", "\\", "\\u003cscript\\u003e", "\n", "\t", "“", "null", "//", "/*",
        "\u{1100}\u{1161}", "jajavascript:vascript:",
    ]

    private func mutated(_ text: String, _ random: inout SeededRandom) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0...Int.random(in: 0...3, using: &random) {
            guard !scalars.isEmpty else { break }
            let place = Int.random(in: 0..<scalars.count, using: &random)
            switch Int.random(in: 0...4, using: &random) {
            case 0: scalars.remove(at: place)
            case 1: scalars.removeLast(Int.random(in: 0...min(40, scalars.count), using: &random))
            case 2: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &random))
            default:
                let piece = Self.pieces.randomElement(using: &random)!
                scalars.insert(contentsOf: piece.unicodeScalars, at: place)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test(arguments: 0 as UInt64..<4)
    func `no change of a good reply crashes the reader or lets markup through`(
        seed: UInt64
    ) throws {
        var random = SeededRandom(seed &+ 0x5EED)
        var outcomes: Set<String> = []
        for _ in 0..<150 {
            do throws(ReplyShapeError) {
                let text = mutated(BrokenReply.nuance, &random)
                let read = try ReplyReader.nuance(text, for: BrokenReply.word, in: .english)
                outcomes.insert(read.repairs.isEmpty ? "read" : "repaired")
                var nuance = read.value
                _ = nuance.check(against: BrokenReply.word)
                var json = JSONWriter()
                nuance.write(to: &json)
                // What is kept is read again as it was.
                let again = try ReplyReader.nuance(json.text, for: BrokenReply.word)
                #expect(again.value == nuance && again.repairs.isEmpty, "seed \(seed): \(text)")
                for text in Self.texts(nuance) { #expect(CardText.isPlain(text), "\(text)") }
            } catch {
                #expect(!error.sentence.isEmpty)
                outcomes.insert("rejected")
            }
            do throws(ReplyShapeError) {
                let text = mutated(BrokenReply.cards, &random)
                let read = try ReplyReader.cards(text, of: BrokenReply.word, in: .english)
                #expect((1...ReplyReader.mostCards).contains(read.value.count))
                for card in read.value {
                    for text in [card.primer, card.front, card.back, card.tags, card.tabName] {
                        #expect(CardText.isPlain(text), "seed \(seed): \(text)")
                    }
                    #expect(!card.tags.contains(" "))
                }
            } catch { outcomes.insert("rejected") }
        }
        #expect(outcomes == ["read", "repaired", "rejected"])
    }

    private static func texts(_ nuance: Nuance) -> [String] {
        [
            nuance.term, nuance.primaryMeaning, nuance.explanation, nuance.metaphor,
            nuance.example, nuance.comparison?.vs, nuance.comparison?.nuance,
        ].compactMap(\.self) + nuance.collocations + nuance.keywords
            + nuance.homonyms.flatMap { [$0.meaning, $0.differentiator ?? ""] }
    }
}
