//  Laws over random values and random damage; every seed is in the test's name, so a failure comes
//  back.

import JSON
import Problems
import TestSupport
import Testing

@Suite struct PropertyTests {
    @Test(arguments: 1...20)
    func `what is written reads back as the same value`(seed: UInt64) throws {
        var random = SeededRandom(seed)
        for _ in 0..<100 {
            let value = JSONValue.random(&random)
            let text = value.text
            let read = try JSONValue.parse(text)
            #expect(read == value, "\(text)")
            #expect(read.text == text)
        }
    }

    @Test(arguments: 1...4)
    func `a number is the nearest Double, by whichever way it is computed`(seed: UInt64) throws {
        var random = SeededRandom(seed)
        for _ in 0..<5000 {
            let digits = String(random.next() >> UInt64.random(in: 0..<64, using: &random))
            var text = digits
            if random.oneIn(2) { text = "-" + text }
            if random.oneIn(2) { text += "." + String(random.next() % 1_000_000) }
            text += "e" + String(Int.random(in: -40...40, using: &random))
            let expected = try #require(Double(text))
            let read = try JSONValue.parse(text).asNumber
            #expect(read?.bitPattern == expected.bitPattern, "\(text)")
        }
    }

    @Test(arguments: 1...10)
    func `damaged texts are read consistently or refused at a place within`(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let samples = (0..<8).map { _ in Array(JSONValue.random(&random).text.utf8) } + Self.samples
        var refused = 0
        for _ in 0..<2000 {
            var text = samples.randomElement(using: &random)!
            for _ in 0...Int.random(in: 0..<4, using: &random) { mutate(&text, &random) }
            do throws(JSONError) {
                let value = try JSONValue.parse(text)
                let again = try JSONValue.parse(value.text)
                #expect(again == value && again.text == value.text)
            } catch {
                refused += 1
                let position = error.position
                #expect((0...text.count).contains(position.offset))
                let lines = text[..<position.offset].count { $0 == 0x0A } + 1
                #expect(
                    position.line == lines && (1...position.offset + 1).contains(position.column))
                #expect(!error.problem.message.isEmpty)
            }
        }
        #expect((200...1999).contains(refused), "damage must neither always nor never matter")
    }

    private static let samples = [
        #"{"id":1,"choices":[{"message":{"content":"{\"term\":\"사과\"}"}}],"n":-1.5e-7}"#,
        "[\"\\ud83c\\udf4e\", \"\\u0000\", \"한글 🍎\", 12345678901234567890, 0.1, true, false, null]",
        "{\n  \"a\": {\"b\": {\"c\": [[], {}, [1, [2, [3]]]]}},\n  \"d\": \"e\"\n}\n",
    ].map { Array($0.utf8) }

    private static let dictionary = [
        "\"", "\\", "\\u", "\\ud800", "{", "}", "[", "]", ",", ":", "0", "-", "e", ".", "\n", " ",
        "\u{0}",
        "사", "1e999", "null", "true", "\u{feff}", "[[[[[[[[[[[[[[[[[[[[[[",
    ].map { Array($0.utf8) }

    private func mutate(_ text: inout [UInt8], _ random: inout SeededRandom) {
        let at = Int.random(in: 0...text.count, using: &random)
        let end = min(text.count, at + Int.random(in: 0..<6, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: text.insert(contentsOf: Self.dictionary.randomElement(using: &random)!, at: at)
        case 1: text.removeSubrange(at..<end)
        case 2:
            text.insert(
                contentsOf: text[at..<end], at: Int.random(in: 0...text.count, using: &random))
        case 3 where at < text.count: text[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 4 where at < text.count: text[at] = UInt8.random(in: 0...255, using: &random)
        default: if random.oneIn(4) { text.removeSubrange(at...) }
        }
    }
}
