import Platform
import Resilience
import TestSupport
import Testing

@Suite struct RetryAfterTests {
    /// 1994-11-06T08:49:00Z: 37 seconds before the example of the RFC.
    private static let now = WallTime(nanoseconds: 784_111_740_000_000_000)

    @Test(
        arguments: [
            ("120", .seconds(120)), ("0", .zero), (" 7\t", .seconds(7)), ("007", .seconds(7)),
            ("1.5", .milliseconds(1500)), ("0.000000001", .nanoseconds(1)),
            ("0.0000000019", .nanoseconds(1)),
            ("31536001", RetryAfter.most), ("99999999999999999999999", RetryAfter.most),
            ("Sun, 06 Nov 1994 08:49:37 GMT", .seconds(37)),
            ("Sunday, 06-Nov-94 08:49:37 GMT", .seconds(37)),
            ("Sun Nov  6 08:49:37 1994", .seconds(37)),
            ("Wed Nov 16 08:49:00 1994", .seconds(864_000)),
            // The day's name says nothing more.
            ("Mon, 06 Nov 1994 08:49:37 GMT", .seconds(37)),
            ("Sun, 06 Nov 1994 08:48:59 GMT", .zero), ("Thu, 01 Jan 1970 00:00:00 GMT", .zero),
            ("Fri, 31 Dec 9999 23:59:59 GMT", RetryAfter.most),
            // A leap second is the first of the next minute.
            ("Sun, 06 Nov 1994 08:49:60 GMT", .seconds(60)),
        ] as [(String, Duration)])
    func `a time is read in all its forms`(text: String, wait: Duration) {
        #expect(RetryAfter.duration(text, now: Self.now) == wait)
    }

    @Test(
        arguments: [
            "", " ", "-1", "+1", "1e3", "1.", ".5", "1.2.3", "1,5", "0x10", "１２", "12s", "soon",
            "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
            "Sun, 06 Nov 1994 08:49:37 +0000", "Sun, 06 Nov 1994 08:49:37 GMT GMT",
            "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT",
            "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 31 Nov 1994 08:49:37 GMT",
            "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 29 Feb 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:00 GMT",
            "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov 0000 08:49:37 GMT",
            "Sunday, 06-Nov-1994 08:49:37 GMT", "Sunday, 06-Nov 94 08:49:37 GMT",
            "Sun Nov 6 08:49:37 1994", "Sun Nov  6 08:49:37 1994 GMT", "Sun Nov 06 08:49:37 94",
            "06 Nov 1994 08:49:37 GMT", ", 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z",
        ])
    func `a text that is no time says nothing`(text: String) {
        #expect(RetryAfter.duration(text, now: Self.now) == nil)
    }

    @Test(
        arguments: [
            (1994, "44", 2044), (1994, "45", 1945), (1994, "94", 1994), (2026, "76", 2076),
            (2026, "77", 1977), (2026, "00", 2000), (2080, "10", 2110),
        ])
    func `two digits of a year are of the latest one at most fifty years ahead`(
        now year: Int, digits: String, expected: Int
    ) {
        let now = WallTime(nanoseconds: Int64(year - 1970) * 31_556_952_000_000_000 + 1_000_000_000)
        let old = HTTPDate.seconds("Sunday, 06-Nov-\(digits) 08:49:37 GMT"[...].utf8, now: now)
        let full = HTTPDate.seconds("Sun, 06 Nov \(expected) 08:49:37 GMT"[...].utf8, now: now)
        #expect(old != nil && old == full)
    }

    @Test func `milliseconds win over seconds, and what cannot be read is passed over`() {
        func wait(_ headers: [String: String]) -> Duration? {
            RetryAfter.duration(header: { headers[$0] }, now: Self.now)
        }
        #expect(wait(["retry-after-ms": "634", "retry-after": "1"]) == .milliseconds(634))
        #expect(wait(["retry-after-ms": "0.5"]) == .microseconds(500))
        #expect(wait(["retry-after-ms": "soon", "retry-after": "1"]) == .seconds(1))
        #expect(wait(["retry-after-ms": "99999999999999"]) == RetryAfter.most)
        #expect(wait([:]) == nil)
    }

    /// Any second of four centuries, written in the three forms by way of the house's own RFC 3339.
    @Test func `every second that can be written is read back`() throws {
        var draw = SeededRandom(11)
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        for _ in 0..<20_000 {
            let second = Int64.random(in: -8_000_000_000...9_000_000_000, using: &draw)
            let text = Array(WallTime(nanoseconds: second * 1_000_000_000).text.utf8)
            func part(_ range: Range<Int>) -> String {
                String(decoding: text[range], as: UTF8.self)
            }
            let (year, day, clock) = (part(0..<4), part(8..<10), part(11..<19))
            let month = months[try #require(Int(part(5..<7))) - 1]
            let spaced = day.first == "0" ? " " + day.dropFirst() : day
            // As seen from that moment, its own century is the one that is meant.
            let now = WallTime(nanoseconds: second * 1_000_000_000)
            for form in [
                "Xxx, \(day) \(month) \(year) \(clock) GMT",
                "Xxxxxxday, \(day)-\(month)-\(year.suffix(2)) \(clock) GMT",
                "Xxx \(month) \(spaced) \(clock) \(year)",
            ] {
                #expect(HTTPDate.seconds(form[...].utf8, now: now) == second, "\(form)")
            }
        }
    }

    @Test func `no text makes the reader fail or name a wait that is out of bounds`() {
        var draw = SeededRandom(12)
        let seeds = [
            "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994", "120", "1.5",
        ].map { Array($0.utf8) }
        var read = 0
        for _ in 0..<50_000 {
            var text = seeds.randomElement(using: &draw) ?? []
            for _ in 0..<Int.random(in: 1...3, using: &draw) where !text.isEmpty {
                let place = Int.random(in: 0..<text.count, using: &draw)
                switch Int.random(in: 0..<3, using: &draw) {
                case 0: text[place] = UInt8.random(in: 0...255, using: &draw)
                case 1: text.remove(at: place)
                default: text.insert(text[place], at: place)
                }
            }
            let now = WallTime(nanoseconds: Int64.random(in: .min ... .max, using: &draw))
            let said = String(decoding: text, as: UTF8.self)
            if let wait = RetryAfter.duration(said, now: now) {
                read += 1
                #expect(wait >= .zero && wait <= RetryAfter.most, "\(said)")
            }
        }
        #expect(read > 1000)
    }

    @Test(
        arguments: [
            ("Please try again in 634ms.", .milliseconds(634)),
            ("Limit 3, Used 3. Please try again in 20s. Visit https://x", .seconds(20)),
            ("try again in 7m12.48s", .milliseconds(432_480)),
            ("Please retry after 20 seconds.", .seconds(20)),
            ("Retry after 2 minutes", .seconds(120)), ("retry in 34.07s.", .milliseconds(34_070)),
            ("retry after 5.", .seconds(5)), ("please try again in 6h0m0s", .seconds(21_600)),
            ("Try again in 250 ms", .milliseconds(250)),
            ("try again in 9999999999 hours", RetryAfter.most),
            ("try again in a few minutes", nil), ("try again later", nil), ("in 5s", nil),
            ("", nil),
            ("retry after", nil), ("retry after -5 s", nil),
        ] as [(String, Duration?)])
    func `a sentence says when to come back`(text: String, wait: Duration?) {
        #expect(RetryAfter.duration(inWords: text) == wait)
    }
}
