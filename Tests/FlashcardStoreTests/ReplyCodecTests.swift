//  Replies as bytes: what goes in comes out, and whatever was changed in between is noticed.

import Deflate
import FlashcardStore
import TestSupport
import Testing

@Suite struct ReplyCodecTests {
    private let key = ReplyKeys(provider: "p", model: "m", prompts: "1")
        .key(shape: "cards/1", request: "question")

    /// Of so many bytes, in words that repeat or in none that do.
    private func text(_ count: Int, _ random: inout SeededRandom, isNoise: Bool) -> String {
        let words = ["사과", "물을 마시다", "\"front\":", "the apple", ", ", "집", "\\n"]
        var text = ""
        while text.utf8.count < count {
            if isNoise {
                let scalar = Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FFF, using: &random))
                text.append(Character(scalar ?? "?"))
            } else {
                text += words.randomElement(using: &random) ?? ""
            }
        }
        return text
    }

    /// A row with the right sum, whatever else is in it.
    private func row(codec: UInt8 = 0, version: UInt8 = 1, length: Int, _ body: [UInt8]) -> [UInt8]
    {
        let head: [UInt8] =
            [0xFC, 0x52, version, codec]
            + (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
        var sum = CRC32()
        for part in [key.bytes, head, body] { sum.update(part.span) }
        return head + (0..<4).map { UInt8(truncatingIfNeeded: sum.value >> (8 * $0)) } + body
    }

    private func failure(_ bytes: [UInt8]) -> ReplyCodecError? {
        do throws(ReplyCodecError) {
            _ = try ReplyCodec.decode(bytes, key: key)
            return nil
        } catch { return error }
    }

    @Test func `what was encoded comes out again, at any level and of any length`() throws {
        var random = SeededRandom(1)
        for round in 0..<400 {
            let count = round < 40 ? round : Int.random(in: 0...12_000, using: &random)
            let text = text(count, &random, isNoise: random.oneIn(3))
            let bytes = try ReplyCodec.encode(
                text, key: key, level: Int.random(in: 0...9, using: &random))
            #expect(try ReplyCodec.decode(bytes, key: key) == text)
            #expect(bytes.count <= text.utf8.count + ReplyCodec.headerSize)
        }
    }

    @Test func `text is compressed beyond a kilobyte, and only where that saves a tenth`() throws {
        var random = SeededRandom(2)
        func codec(_ text: String) throws -> UInt8 { try ReplyCodec.encode(text, key: key)[3] }
        let limit = ReplyCodec.threshold
        #expect(try codec(String(repeating: "a", count: limit)) == 0)
        #expect(try codec(String(repeating: "a", count: limit + 1)) == 1)
        #expect(try codec(text(4000, &random, isNoise: false)) == 1)
        let digits = String(
            (0..<4000).map { _ in
                Character(Unicode.Scalar(UInt8.random(in: 33...126, using: &random)))
            })
        let packed = try Zlib.compress(Array(digits.utf8)).count
        #expect(packed * 10 > digits.utf8.count * 8 && packed < digits.utf8.count)
        #expect(try codec(digits) == (packed * 10 <= digits.utf8.count * 9 ? 1 : 0))
        var mixed = ""
        while try codec(mixed) == 0 || mixed.utf8.count < 2000 {
            mixed += digits.prefix(40) + String(repeating: "x", count: 4)
        }
        let stored = try ReplyCodec.encode(mixed, key: key).count - ReplyCodec.headerSize
        #expect(stored * 10 <= mixed.utf8.count * 9)
    }

    @Test func `one byte that has changed anywhere is noticed`() throws {
        var random = SeededRandom(3)
        for (count, level) in [(0, 6), (5, 6), (900, 6), (1500, 6), (1500, 1), (1500, 0)] {
            let text = text(count, &random, isNoise: false)
            let bytes = try ReplyCodec.encode(text, key: key, level: level)
            for index in bytes.indices {
                for flip in [1, 0x80, UInt8.random(in: 2...0x7F, using: &random), 0xFF] {
                    var broken = bytes
                    broken[index] ^= flip
                    #expect(failure(broken) != nil, "byte \(index) of \(bytes.count)")
                }
                #expect(failure(Array(bytes[..<index])) != nil, "cut at \(index)")
            }
            #expect(failure(bytes + [0]) != nil)
        }
    }

    @Test func `a row under another's key is noticed`() throws {
        let bytes = try ReplyCodec.encode("answer", key: key)
        let other = ReplyKeys(provider: "p", model: "m", prompts: "2")
            .key(shape: "cards/1", request: "question")
        #expect(throws: ReplyCodecError.wrongChecksum) {
            try ReplyCodec.decode(bytes, key: other)
        }
    }

    @Test
    func `a bomb expands no further than its row says, and its row says no more than a limit`()
        throws
    {
        let bomb = try Zlib.compress([UInt8](repeating: 0, count: 64 << 20), level: 9)
        #expect(bomb.count < 80_000)
        for said in [0, 1, 1000, ReplyCodec.longest] {
            #expect(
                failure(row(codec: 1, length: said, bomb))
                    == .damaged(.tooLarge(.zlib, limit: said)))
        }
        #expect(
            failure(row(codec: 1, length: 64 << 20, bomb))
                == .tooLong(count: 64 << 20, limit: ReplyCodec.longest))
        #expect(throws: ReplyCodecError.tooLong(count: (1 << 20) + 1, limit: 1 << 20)) {
            try ReplyCodec.encode(String(repeating: "a", count: (1 << 20) + 1), key: key)
        }
    }

    @Test func `what another release wrote is refused by name, and so is what is none of ours`()
        throws
    {
        #expect(failure(row(length: 2, [0x61, 0x62])) == nil)
        #expect(failure(row(codec: 2, length: 2, [0x61, 0x62])) == .unknownCodec(2))
        #expect(failure(row(version: 2, length: 2, [0x61, 0x62])) == .unknownVersion(2))
        #expect(failure(row(length: 3, [0x61, 0x62])) == .otherLength(said: 3, found: 2))
        #expect(failure(row(length: 2, [0xC3, 0x28])) == .noText)
        #expect(failure(Array("{\"cards\":[]}".utf8)) == .foreign)
        #expect(failure([]) == .tooShort(count: 0))
        let short = try Zlib.compress([1, 2, 3])
        #expect(
            failure(row(codec: 1, length: 4, short))
                == .damaged(.truncated(.zlib, offset: short.count)))
        #expect(
            failure(row(codec: 1, length: 3, short + [7]))
                == .damaged(.trailingBytes(.zlib, offset: short.count, count: 1)))
        let errors: [ReplyCodecError] = [
            .tooShort(count: 1), .foreign, .unknownVersion(2), .unknownCodec(3), .wrongChecksum,
            .otherLength(said: 1, found: 2), .tooLong(count: 2, limit: 1),
            .damaged(.outOfMemory), .noText,
        ]
        #expect(Set(errors.map(\.reason)).count == errors.count)
    }

    @Test func `each part of a request makes another key, and parts cannot run into each other`() {
        func key(_ parts: [String]) -> ReplyKey {
            ReplyKeys(provider: parts[0], model: parts[1], prompts: parts[2])
                .key(shape: parts[3], request: parts[4])
        }
        let parts = ["p", "m", "1", "cards/1", "{}"]
        var keys: Set<ReplyKey> = [key(parts)]
        for index in parts.indices {
            var other = parts
            other[index] += "x"
            keys.insert(key(other))
            if index > 0 {
                other = parts
                other[index - 1] += other[index]
                other[index] = ""
                keys.insert(key(other))
            }
        }
        #expect(keys.count == 10)
        // 각, composed and in parts: a model may answer them differently.
        #expect(
            key(["p", "m", "1", "s", "\u{AC01}"])
                != key(["p", "m", "1", "s", "\u{1100}\u{1161}\u{11A8}"]))
        #expect(ReplyKey(text: key(parts).text) == key(parts))
        for wrong in ["", "00", key(parts).text + "0", String(key(parts).text.dropLast()) + "g"] {
            #expect(ReplyKey(text: wrong) == nil)
        }
        #expect(ReplyKey(bytes: [1]) == nil)
    }
}
