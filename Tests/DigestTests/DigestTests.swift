//  The examples of FIPS 180-4, the lengths at which padding changes its form, and the system's own
//  tools.

import Digest
import Foundation
import TestSupport
import Testing

@Suite struct DigestTests {
    private static let longExample =
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu"

    private static let examples = [
        (
            "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709"
        ),
        (
            "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "a9993e364706816aba3e25717850c26c9cd0d89d"
        ),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
            "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
        ),
        (
            longExample, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
            "a49b2446a02c645bf419f995b67091253a04a259"
        ),
    ]

    @Test(arguments: examples)
    func `the published examples`(text: String, sha256: String, sha1: String) {
        #expect(hexadecimal(SHA256.hash(Array(text.utf8))) == sha256)
        #expect(hexadecimal(SHA1.hash(Array(text.utf8))) == sha1)
    }

    @Test(arguments: [
        (
            55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318",
            "c1c8bbdc22796e28c0e15163d20899b65621d65a"
        ),
        (
            56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a",
            "c2db330f6083854c99d4b5bfb6e8f29f201be699"
        ),
        (
            63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34",
            "03f09f5b158a7a8cdad920bddc29b81c18a551f5"
        ),
        (
            64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb",
            "0098ba824b5c16427bd7a1122a5a442a25ec644d"
        ),
        (
            65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0",
            "11655326c708d70319be2610e8a57d9a5b959d3b"
        ),
        (
            119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb",
            "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56"
        ),
        (
            120, "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c",
            "f34c1488385346a55709ba056ddd08280dd4c6d6"
        ),
        (
            128, "6836cf13bac400e9105071cd6af47084dfacad4e5e302c94bfed24e013afb73e",
            "ad5b3fdbcb526778c2839d2f151ea753995e26a0"
        ),
        (
            1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
            "34aa973cd4c4daa4f61eeb2bdbad27316534016f"
        ),
    ])
    func `so many times the letter a`(count: Int, sha256: String, sha1: String) {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
        #expect(hexadecimal(SHA256.hash(bytes)) == sha256)
        #expect(hexadecimal(SHA1.hash(bytes)) == sha1)
    }

    @Test(arguments: 1...8)
    func `parts of any size make the digest of the whole`(seed: UInt64) {
        var random = SeededRandom(seed)
        let bytes = (0..<Int.random(in: 0...2000, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
        }
        var (sha256, sha1) = (SHA256(), SHA1())
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = rest.prefix(Int.random(in: 0...200, using: &random))
            sha256.update(part.span)
            sha1.update(Array(part))
            rest = rest.dropFirst(part.count)
        }
        #expect(sha256.finish() == SHA256.hash(bytes))
        #expect(sha1.finish() == SHA1.hash(bytes))
    }

    @Test func `finishing tells the digest so far and more may follow`() {
        var (sha256, sha1) = (SHA256(), SHA1())
        sha256.update("사과")
        sha1.update("사과")
        #expect(sha256.finish() == SHA256.hash(Array("사과".utf8)))
        #expect(sha256.finish() == sha256.finish())
        sha256.update(" apple".utf8Span.span)
        sha1.update(" apple".utf8Span.span)
        #expect(sha256.finish() == SHA256.hash(Array("사과 apple".utf8)))
        #expect(sha1.finish() == SHA1.hash(Array("사과 apple".utf8)))
    }

    @Test func `hexadecimal writes two lower-case digits a byte`() {
        #expect(hexadecimal([]).isEmpty)
        #expect(hexadecimal([0x00, 0x09, 0x0A, 0x10, 0x7F, 0xA0, 0xFF]) == "00090a107fa0ff")
    }
}

@Suite struct DigestToolTests {
    @Test(arguments: ["sha256sum", "sha1sum"])
    func `the tools are here where they are required`(name: String) {
        #expect(Tool.find(name) != nil || !Requirements.areDemanded, "\(name) is not on PATH")
    }

    @Test(.enabled("sha256sum is not on PATH") { Tool.find("sha256sum") != nil }, arguments: 1...4)
    func `random data has the digest that sha256sum tells`(seed: UInt64) throws {
        try compare("sha256sum", seed) { SHA256.hash($0) }
    }

    @Test(.enabled("sha1sum is not on PATH") { Tool.find("sha1sum") != nil }, arguments: 1...4)
    func `random data has the digest that sha1sum tells`(seed: UInt64) throws {
        try compare("sha1sum", seed) { SHA1.hash($0) }
    }

    private func compare(_ name: String, _ seed: UInt64, _ hash: ([UInt8]) -> [UInt8]) throws {
        var random = SeededRandom(seed)
        let tool = try #require(Tool.find(name))
        for size in [Int.random(in: 1...300, using: &random), 65_536 + Int(seed)] {
            let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
            let answer = String(decoding: try tool.run([], input: Data(bytes)), as: UTF8.self)
            #expect(answer.prefix { $0 != " " } == hexadecimal(hash(bytes)))
        }
    }
}
