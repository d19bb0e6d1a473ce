//  Both formats there and back, every way of being damaged, the limit, and the gzip tool's opinion.

import Deflate
import Foundation
import Problems
import TestSupport
import Testing

/// The two formats behind one pair of functions, for tables.
extension CompressedFormat {
    func compress(_ bytes: [UInt8], level: Int = 6) throws(DeflateError) -> [UInt8] {
        switch self {
        case .gzip: try Gzip.compress(bytes, level: level)
        case .zlib: try Zlib.compress(bytes, level: level)
        }
    }

    func expand(_ bytes: [UInt8], limit: Int = 1 << 20) throws(DeflateError) -> [UInt8] {
        switch self {
        case .gzip: try Gzip.expand(bytes, limit: limit)
        case .zlib: try Zlib.expand(bytes, limit: limit)
        }
    }

    func refusal(of bytes: [UInt8], limit: Int = 1 << 20) -> DeflateError? {
        do throws(DeflateError) {
            _ = try expand(bytes, limit: limit)
            return nil
        } catch {
            return error
        }
    }
}

let words = Array(String(repeating: "사과,apple,noun\n배,pear,noun\n", count: 300).utf8)

@Suite struct CompressionTests {
    @Test(arguments: CompressedFormat.allCases, [0, 1, 6, 9])
    func `what was compressed expands to itself`(format: CompressedFormat, level: Int) throws {
        var random = SeededRandom(UInt64(level))
        // Around each size of a window, and of the system's own limits.
        for size in [
            0, 1, 2, 255, 256, 762, 763, 3834, 3835, 16_122, 16_123, 65_535, 65_536, 65_537,
            300_000,
        ] {
            let noise = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(try format.expand(format.compress(noise, level: level)) == noise)
            let even = [UInt8](repeating: 7, count: size)
            #expect(try format.expand(format.compress(even, level: level)) == even)
        }
    }

    @Test(arguments: CompressedFormat.allCases)
    func `words become much smaller, and equal bytes compress equally`(
        format: CompressedFormat
    ) throws {
        let compressed = try format.compress(words)
        #expect(compressed.count < words.count / 20)
        #expect(try format.compress(words) == compressed)
        #expect(try format.compress(words, level: 0).count > words.count)
    }

    @Test(arguments: [-1, 10, 400])
    func `a level that is none is refused`(level: Int) throws {
        let error = try #require(throws: DeflateError.self) { try Gzip.compress([1], level: level) }
        #expect(error == .levelOutOfRange(level))
        #expect(error.problem.message.contains("\(level), expected 0"))
    }
}

@Suite struct ExpansionLimitTests {
    @Test(arguments: CompressedFormat.allCases)
    func `exactly the limit expands, one byte more does not`(format: CompressedFormat) throws {
        let compressed = try format.compress(words)
        #expect(try format.expand(compressed, limit: words.count) == words)
        #expect(try format.expand(compressed, limit: .max) == words)
        for limit in [0, 1, words.count - 1] {
            #expect(format.refusal(of: compressed, limit: limit) == .tooLarge(format, limit: limit))
        }
        #expect(try format.expand(format.compress([]), limit: 0).isEmpty)
    }

    @Test(arguments: CompressedFormat.allCases)
    func `a bomb is stopped at the limit, which the error names`(format: CompressedFormat) throws {
        let bomb = try format.compress([UInt8](repeating: 0, count: 50_000_000), level: 9)
        #expect(bomb.count < 60_000)
        let error = try #require(format.refusal(of: bomb, limit: 1_000_000))
        #expect(error == .tooLarge(format, limit: 1_000_000))
        #expect(error.problem.message.contains("more than the limit of 1000000 bytes"))
        #expect(error.problem.details.contains(.integer("limit", 1_000_000)))
    }

    @Test func `the limit holds for all members together`() throws {
        let member = try Gzip.compress([UInt8](repeating: 0, count: 600))
        #expect(try Gzip.expand(member + member, limit: 1200).count == 1200)
        #expect(
            CompressedFormat.gzip.refusal(of: member + member, limit: 1199)
                == .tooLarge(.gzip, limit: 1199))
    }
}

@Suite struct DamagedDataTests {
    @Test(arguments: CompressedFormat.allCases)
    func `data cut anywhere is told as truncated`(format: CompressedFormat) throws {
        let compressed = try format.compress(words)
        for count in 0..<compressed.count {
            let refusal = format.refusal(of: Array(compressed[..<count]))
            #expect(refusal == .truncated(format, offset: count))
        }
    }

    @Test(arguments: CompressedFormat.allCases)
    func `no flipped bit brings other bytes out`(format: CompressedFormat) throws {
        let compressed = try format.compress(words)
        var refused = 0
        for index in compressed.indices {
            for bit in 0..<8 {
                var damaged = compressed
                damaged[index] ^= 1 << UInt8(bit)
                do throws(DeflateError) {
                    // Of gzip's header, time and system can be anything.
                    #expect(try format.expand(damaged) == words)
                } catch {
                    refused += 1
                    #expect(!error.problem.message.isEmpty)
                }
            }
        }
        #expect(refused > compressed.count * 7 / 2)
    }

    @Test func `a wrong checksum is told as corrupt`() throws {
        var gzip = try Gzip.compress(words)
        gzip[gzip.count - 8] ^= 0xFF
        #expect(
            CompressedFormat.gzip.refusal(of: gzip)?.problem.message.contains(
                "incorrect data check") == true)
        var length = try Gzip.compress(words)
        length[length.count - 1] ^= 0xFF
        guard case .corrupt(.gzip, _, let reason) = CompressedFormat.gzip.refusal(of: length) else {
            Issue.record("a wrong length must be told as corrupt")
            return
        }
        #expect(reason == "incorrect length check")
    }

    @Test(arguments: [
        "plain text", "{\"json\": true}", "\u{1f}x", "PK\u{3}\u{4}", "\u{0}\u{0}\u{0}\u{0}",
    ])
    func `what is not compressed is told as another format`(text: String) {
        for format in CompressedFormat.allCases {
            #expect(format.refusal(of: Array(text.utf8)) == .otherFormat(format))
        }
    }

    @Test func `each format refuses the other`() throws {
        #expect(CompressedFormat.zlib.refusal(of: try Gzip.compress(words)) == .otherFormat(.zlib))
        #expect(CompressedFormat.gzip.refusal(of: try Zlib.compress(words)) == .otherFormat(.gzip))
    }

    @Test(arguments: CompressedFormat.allCases)
    func `bytes after the end are counted and refused`(format: CompressedFormat) throws {
        let whole = try format.compress(words)
        for garbage in [[0], [0, 0, 0], Array("garbage".utf8), [0x1F, 0x00]] as [[UInt8]] {
            let error = try #require(format.refusal(of: whole + garbage))
            #expect(error == .trailingBytes(format, offset: whole.count, count: garbage.count))
            #expect(error.problem.message.contains("\(garbage.count) bytes follow"))
        }
    }

    @Test func `members of gzip follow each other, streams of zlib do not`() throws {
        let (one, two) = (Array("하나".utf8), Array("둘".utf8))
        let members = try Gzip.compress(one) + Gzip.compress([]) + Gzip.compress(two)
        #expect(try Gzip.expand(members, limit: 100) == one + two)
        let cut = try Gzip.compress(one) + Gzip.compress(two).dropLast(3)
        #expect(CompressedFormat.gzip.refusal(of: cut) == .truncated(.gzip, offset: cut.count))
        let first = try Zlib.compress(one)
        let streams = first + first
        #expect(
            CompressedFormat.zlib.refusal(of: streams)
                == .trailingBytes(.zlib, offset: first.count, count: first.count))
    }

    @Test func `a preset dictionary is told`() {
        // Header with the dictionary bit, and the dictionary's checksum.
        #expect(
            CompressedFormat.zlib.refusal(of: [0x78, 0xBB, 0, 0, 0, 1, 3, 0]) == .needsDictionary)
    }

    @Test func `every error explains itself with a code of its own`() {
        let errors: [DeflateError] = [
            .otherFormat(.gzip), .truncated(.gzip, offset: 1),
            .corrupt(.zlib, offset: 2, reason: "x"), .trailingBytes(.gzip, offset: 1, count: 2),
            .needsDictionary, .tooLarge(.zlib, limit: 3), .levelOutOfRange(11), .outOfMemory,
        ]
        let problems = errors.map(\.problem)
        #expect(Set(problems.map(\.code)).count == errors.count)
        #expect(problems.allSatisfy { $0.code.hasPrefix("deflate.") && $0.advice != nil })
    }
}

@Suite struct GzipToolTests {
    @Test func `gzip is here where it is required`() {
        #expect(Tool.find("gzip") != nil || !Requirements.areDemanded, "gzip is not on PATH")
    }

    @Test(.enabled("gzip is not on PATH") { Tool.find("gzip") != nil })
    func `the gzip tool expands what we compress, and we what it compresses`() throws {
        let gzip = try #require(Tool.find("gzip"))
        var random = SeededRandom(3)
        let noise = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        for bytes in [[], words, noise] {
            #expect([UInt8](try gzip.run(["-dc"], input: Data(try Gzip.compress(bytes)))) == bytes)
            let compressed = [UInt8](try gzip.run(["-c"], input: Data(bytes)))
            #expect(try Gzip.expand(compressed, limit: 200_000) == bytes)
        }
        let members = try Gzip.compress(words) + Gzip.compress(noise)
        #expect([UInt8](try gzip.run(["-dc"], input: Data(members))) == words + noise)
    }
}

@Suite struct ExactExpansionTests {
    private func expand(_ bytes: [UInt8], exactly count: Int) throws -> [UInt8] {
        try Zlib.expand(bytes.span, exactly: count)
    }

    @Test func `what is expanded to its own length comes out, and to no other`() throws {
        var random = SeededRandom(5)
        for count in [0, 1, 2, 100, 1000, 70_000] {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...3, using: &random) }
            let packed = try Zlib.compress(bytes)
            #expect(try expand(packed, exactly: count) == bytes)
            #expect(throws: DeflateError.truncated(.zlib, offset: packed.count)) {
                try expand(packed, exactly: count + 1)
            }
            if count > 0 {
                #expect(throws: DeflateError.tooLarge(.zlib, limit: count - 1)) {
                    try expand(packed, exactly: count - 1)
                }
            }
            #expect(throws: DeflateError.trailingBytes(.zlib, offset: packed.count, count: 2)) {
                try expand(packed + [1, 2], exactly: count)
            }
            for cut in stride(from: 0, to: packed.count, by: max(1, packed.count / 50)) {
                #expect(throws: DeflateError.self) {
                    try expand(Array(packed[..<cut]), exactly: count)
                }
            }
        }
    }

    @Test func `the checksum is that of gzip, in parts and as a whole`() throws {
        #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(CRC32.of([]) == 0)
        var sum = CRC32()
        for part in ["1234", "", "56789"] { sum.update(Array(part.utf8).span) }
        #expect(sum.value == 0xCBF4_3926)
    }
}
