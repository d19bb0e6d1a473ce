import TestSupport
import Testing

@testable import HTTP

/// Whatever comes, however it is cut. `FLASHCARD_FUZZ_SECONDS` makes it go on for longer.
@Suite struct RequestFuzzTests {
    private static let seeds: [String] = [
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /a?b HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\nhello world",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "5\r\nhello\r\n3;x=y\r\n...\r\n0\r\nX-T: a\r\n\r\n",
        "HEAD / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
        "PUT /x HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nab\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close, x\r\nX-Empty:\r\n\r\n",
    ]

    private static let pieces: [String] = [
        "\r\n", "\n", "\r", "\0", " ", "\t", ":", "Content-Length: 3\r\n", "Host: b\r\n",
        "Transfer-Encoding: chunked\r\n", "0\r\n\r\n", "HTTP/1.1", ";", "\u{FF}", "GET / ", "FFFF",
    ]

    private static var limits: HTTPServerLimits {
        var limits = HTTPServerLimits()
        limits.requestLine = 40
        limits.head = 160
        limits.headers = 4
        limits.body = 40
        return limits
    }

    /// Some requests one after the other, with a few places spoiled.
    private static func hostile(_ random: inout SeededRandom) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            bytes += seeds.randomElement(using: &random).map { Array($0.utf8) } ?? []
        }
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...6, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes.removeSubrange(place...)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 3:
                let piece = pieces.randomElement(using: &random).map { Array($0.utf8) } ?? []
                bytes.insert(contentsOf: piece, at: place)
            case 4 where place < bytes.count:
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            default:
                let count = Int.random(in: 0...80, using: &random)
                bytes.insert(contentsOf: Array(repeating: 0x78, count: count), at: place)
            }
        }
        return bytes
    }

    private static func cuts(_ count: Int, _ random: inout SeededRandom) -> [Int] {
        if random.oneIn(4) { return Array(1..<max(1, count)) }
        return (0..<Int.random(in: 0...5, using: &random)).map { _ in
            Int.random(in: 0...count, using: &random)
        }.sorted()
    }

    @Test func `any split of the bytes gives the same requests and the same fault`() {
        let rounds = 10_000 * max(1, Requirements.number("FLASHCARD_FUZZ_SECONDS", default: 1))
        var (whole, faulty, midway) = (0, 0, 0)
        for seed in 0..<UInt64(rounds) {
            var random = SeededRandom(seed)
            let limits = random.oneIn(2) ? Self.limits : HTTPServerLimits()
            let bytes = Self.hostile(&random)
            let once = ParsedRequests(bytes, limits: limits)
            let cut = ParsedRequests(bytes, cuts: Self.cuts(bytes.count, &random), limits: limits)
            guard once == cut else {
                Issue.record("seed \(seed): \(once) is not \(cut)")
                return
            }
            for request in once.requests where request.body.count > limits.body {
                Issue.record("seed \(seed): a body of \(request.body.count)")
            }
            for request in once.requests where request.headers.count > limits.headers {
                Issue.record("seed \(seed): \(request.headers.count) headers")
            }
            whole += once.requests.count
            faulty += once.fault == nil ? 0 : 1
            midway += once.isMidway && once.fault == nil ? 1 : 0
        }
        // Else it would be about something else than what it says.
        #expect(min(whole, faulty, midway) > rounds / 20)
    }
}
