import Testing

@testable import LanguageModels

/// What may be told of a provider's words.
@Suite struct WordsTests {
    private let words = Words(secrets: ["secret-value", "short", "12345"])

    @Test
    func `a value that is known is taken out, one too short to be a secret is not`() {
        #expect(words.told("a secret-value b 12345", besides: []) == "a [redacted] b 12345")
    }

    @Test
    func `words that look like a key are taken out, half hidden ones too`() {
        let told = words.told("key sk-proj-abc***xyz. Bearer abc rest risk-free", besides: [])
        #expect(told == "key [redacted]. Bearer [redacted] rest risk-free")
    }

    @Test
    func `a piece of the prompt is taken out wherever it stands, ordinary words are not`() {
        let prompt = "You are a teacher of Korean. Explain the word thoroughly."
        #expect(
            words.told("bad: teacher of Korean. Explain the word!", besides: [prompt])
                == "bad:[…]!")
        #expect(words.told("bad word: thoroughly", besides: [prompt]) == "bad word: thoroughly")
    }

    @Test
    func `a text of several lines is one line of a bounded length, without half a character`() {
        #expect(words.told("  a\n\n\tb \u{7F} c\n", besides: []) == "a b c")
        let long = words.told(String(repeating: "가", count: 400), besides: [])
        #expect(long.utf8.count <= Words.longest)
        #expect(long.hasSuffix("가…"))
    }

    @Test
    func `a whole answer is kept up to a length, without the key`() {
        let bytes = Array(("secret-value" + String(repeating: "x", count: 40_000)).utf8)
        let raw = words.raw(bytes)
        #expect(raw.utf8.count <= Words.longestRaw)
        #expect(raw.hasPrefix("[redacted]x"))
    }

    @Test
    func `what stands at the edge of the kept part is no half of a key`() {
        let filler = String(repeating: "x", count: Words.longestRaw - 6)
        #expect(!words.raw(Array((filler + "secret-value").utf8)).contains("secret"))
    }

    @Test
    func `a refusal that repeats the prompt is kept without it`() {
        let prompt = "You are a teacher of Korean. Explain the word thoroughly."
        let body = #"{"detail":[{"msg":"too long","input":"\#(prompt)"}]}"#
        #expect(
            words.raw(Array(body.utf8), besides: [prompt])
                == #"{"detail":[{"msg":"too long","input":"[…]"}]}"#)
    }
}
