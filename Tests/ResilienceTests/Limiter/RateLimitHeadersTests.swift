import Platform
import Resilience
import TestSupport
import Testing

@Suite struct RateLimitHeadersTests {
    /// 2026-01-02T03:04:05Z.
    private static let wall = WallTime(nanoseconds: 1_767_323_045_000_000_000)

    private static func wait(_ name: String, _ text: String) -> Duration? {
        RateLimitHeaders { $0 == name ? text : nil }.reports.first?.reset?.wait(from: wall)
    }

    @Test(arguments: [
        ("x-ratelimit-reset-requests", "1s", Duration.seconds(1)),
        ("x-ratelimit-reset-requests", "6m0s", .seconds(360)),
        ("x-ratelimit-reset-tokens", "12ms", .milliseconds(12)),
        ("x-ratelimit-reset-tokens", "7.66s", .milliseconds(7660)),
        ("x-ratelimit-reset-tokens", "1h2m3.5s", .milliseconds(3_723_500)),
        ("x-ratelimit-reset-requests", "99999999999h", .seconds(31_536_000)),
        ("anthropic-ratelimit-requests-reset", "2026-01-02T03:05:05Z", .seconds(60)),
        ("anthropic-ratelimit-tokens-reset", "2026-01-02T03:04:05.250Z", .milliseconds(250)),
        ("anthropic-ratelimit-input-tokens-reset", "2026-01-02T12:04:15+09:00", .seconds(10)),
        ("anthropic-ratelimit-output-tokens-reset", "2026-01-01T00:00:00Z", .zero),
        ("x-ratelimit-reset", "1767323075000", .seconds(30)),
        ("x-ratelimit-reset", "1767323075", .seconds(30)),
        ("x-ratelimit-reset", "30", .seconds(30)),
        ("ratelimit-reset", " 0.5 ", .milliseconds(500)),
        ("ratelimitbysize-reset", "27", .seconds(27)),
    ])
    func `every form of a reset is read`(name: String, text: String, expected: Duration) {
        #expect(Self.wait(name, text) == expected)
    }

    @Test(arguments: [
        ("x-ratelimit-reset-requests", ""), ("x-ratelimit-reset-requests", "soon"),
        ("x-ratelimit-reset-requests", "12"), ("x-ratelimit-reset-requests", "-1s"),
        ("x-ratelimit-reset-requests", "1.s"), ("x-ratelimit-reset-requests", "1.2.3s"),
        ("x-ratelimit-reset-requests", "1s 2"), ("x-ratelimit-reset-requests", "٣s"),
        ("anthropic-ratelimit-tokens-reset", "2026-01-02"),
        ("anthropic-ratelimit-tokens-reset", "2026-02-30T00:00:00Z"),
        ("anthropic-ratelimit-tokens-reset", "2026-00-01T00:00:00Z"),
        ("anthropic-ratelimit-tokens-reset", "2026-01-02T24:00:00Z"),
        ("anthropic-ratelimit-tokens-reset", "2026-01-02T03:04:05"),
        ("anthropic-ratelimit-tokens-reset", "2026-01-02T03:04:05.Z"),
        ("x-ratelimit-reset", "1e9"), ("x-ratelimit-reset", "-30"),
        ("x-ratelimit-reset", "20000000000"), ("x-ratelimit-reset", "99999999999999"),
        ("x-ratelimit-remaining", "many"), ("x-ratelimit-limit", "-5"),
        ("x-ratelimit-limit-requests", "5,000"),
    ])
    func `what cannot be read is ignored and counted`(name: String, text: String) {
        let headers = RateLimitHeaders { $0 == name ? text : nil }
        #expect(headers.reports == [])
        #expect(headers.unreadable == 1)
    }

    @Test func `an answer of each provider tells its limits`() throws {
        let openAI = RateLimitHeaders {
            [
                "x-ratelimit-limit-requests": "5000", "x-ratelimit-remaining-requests": "4999",
                "x-ratelimit-reset-requests": "12ms", "x-ratelimit-limit-tokens": "160000",
                "x-ratelimit-remaining-tokens": "159976", "x-ratelimit-reset-tokens": "9ms",
            ][$0]
        }
        #expect(openAI.reports.count == 2 && openAI.unreadable == 0)
        let tokens = try #require(openAI.report(.tokens))
        #expect(tokens.limit == 160_000 && tokens.remaining == 159_976 && !tokens.isWindow)
        let anthropic = RateLimitHeaders {
            [
                "anthropic-ratelimit-requests-limit": "50",
                "anthropic-ratelimit-requests-remaining": "0",
                "anthropic-ratelimit-requests-reset": "2026-01-02T03:05:05Z",
                "anthropic-ratelimit-input-tokens-remaining": "40000",
                "anthropic-ratelimit-output-tokens-remaining": "8000",
            ][$0]
        }
        #expect(anthropic.reports.map(\.kind) == [.requests, .tokens, .tokens])
        // An empty bucket is not closed until it is full.
        #expect(anthropic.report(.requests)?.closedFor(wall: Self.wall) == nil)
        let gitHub = RateLimitHeaders {
            ["x-ratelimit-remaining": "0", "x-ratelimit-reset": "1767323105"][$0]
        }
        #expect(gitHub.report(.requests)?.closedFor(wall: Self.wall) == .seconds(60))
        #expect(RateLimitHeaders { _ in nil }.reports == [])
    }

    @Test func `no text whatever brings the reader down`() async {
        let signs = Array("0123456789.smhdTZ:-+ eµ\u{0}é한".unicodeScalars)
        let names = [
            "x-ratelimit-reset-requests", "anthropic-ratelimit-requests-reset",
            "x-ratelimit-reset", "x-ratelimit-limit",
        ]
        var draw = SeededRandom(11)
        for _ in 0..<Seeds.count(4000) {
            await Task.yield()
            let length = Int.random(in: 0...24, using: &draw)
            var text = String.UnicodeScalarView()
            for _ in 0..<length { text.append(signs.randomElement(using: &draw) ?? "0") }
            let name = names.randomElement(using: &draw) ?? names[0]
            if let wait = Self.wait(name, String(text)) {
                #expect(wait >= .zero && wait <= .seconds(31_536_000))
            }
        }
    }
}
