//  The table of broken replies, read, and the good ones that it is made from.

import Flashcards
import Foundation
import JSON
import LanguageModels
import Testing

@testable import FlashcardPipeline

struct BrokenReply: Sendable, CustomTestStringConvertible {
    let name: String
    let stage: StageRequest.Stage
    let expected: String
    let text: String

    var testDescription: String { name }

    static let word = Word(term: "걷다", kind: .verb, meaning: "to walk", level: "1")

    static let nuance = """
        {"term":"걷다","dictionary_form":null,"ipa":"[kʌt̚.t͈a]","pos":"verb","hanja":null,\
        "primary_meaning":"to walk, to go on foot","other_meanings":"to lead (a life)",\
        "register":"neutral","explanation":"The plain word for walking, also of a path in life.",\
        "usage_context":"Everyday speech.","example":"저는 매일 아침 공원을 걸어요.",\
        "example_translation":"I walk in the park every morning.",\
        "collocations":["길을 걷다 — to walk along a road"],\
        "comparison":{"vs":"걸어가다","nuance":"걸어가다 names where one is going."},\
        "homonyms":[{"hanja":null,"reading":"걷다","meaning":"to roll up","differentiator":"걷어요"}],\
        "metaphor":"A cat that gets up and walks.","metaphor_noun":"cat",\
        "metaphor_action":"walks","suggested_location":"a park","anchor_object":"bench",\
        "anchor_sensory":"gravel under the feet","korean_keywords":["걷다","걸어요"]}
        """

    static let cards = """
        {"cards":[{"tab_name":"Recognise","primer":"What does this verb mean?","front":"걷다",\
        "back":"to walk\\nThe plain word for walking.\\n저는 매일 걸어요. — I walk every day.",\
        "tags":["pos:verb"],"honorific_level":"polite"},{"tab_name":"Cloze",\
        "primer":"Fill the gap.","front":"저는 매일 아침 공원을 ＿＿.\\nI walk in the park every morning.",\
        "back":"걸어요\\n저는 매일 아침 공원을 걸어요.","tags":["pos:verb"],"honorific_level":"polite"}]}
        """

    static func read(_ reply: String, _ stage: StageRequest.Stage) throws(ReplyShapeError)
        -> [Repair]
    {
        switch stage {
        case .nuance: try ReplyReader.nuance(reply, for: word, in: .english).repairs
        case .card: try ReplyReader.cards(reply, of: word, in: .english).repairs
        }
    }

    static let all: [BrokenReply] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Tables/broken-replies.txt")
        let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "\n=== ").dropFirst().map { entry in
            let (head, body) = halves(entry, at: "\n")
            let parts = head.components(separatedBy: " | ")
            let stage = StageRequest.Stage(rawValue: parts[1])!
            return BrokenReply(
                name: parts[0], stage: stage, expected: parts[2], text: filled(body, stage))
        }
    }()

    private static func halves(_ text: String, at separator: Character) -> (String, String) {
        guard let index = text.firstIndex(of: separator) else { return (text, "") }
        return (String(text[..<index]), String(text[text.index(after: index)...]))
    }

    private static func filled(_ text: String, _ stage: StageRequest.Stage) -> String {
        let good = stage == .nuance ? nuance : cards
        var json = JSONWriter()
        word.write(to: &json)
        let long = (0..<12).map { "This is sentence number \($0) of a long explanation." }
        var filled = text.replacing("\\\n", with: "")
            .replacing("{{nuance}}", with: nuance).replacing("{{cards}}", with: cards)
            .replacing("{{head}}", with: String(good.prefix(good.count * 2 / 3)))
            .replacing("{{word}}", with: json.text)
            .replacing("{{long}}", with: long.joined(separator: " "))
        while let begin = filled.range(of: "\\u{"),
            let end = filled[begin.upperBound...].firstIndex(of: "}")
        {
            let scalar = UInt32(filled[begin.upperBound..<end], radix: 16)
                .flatMap(Unicode.Scalar.init)!
            filled.replaceSubrange(begin.lowerBound...end, with: String(scalar))
        }
        return filled
    }
}
