import Platform
import TestSupport
import Testing

@testable import HTTP

/// The real server under clients that send whatever comes to their mind. `FLASHCARD_FUZZ_SECONDS`
/// makes it go on for longer.
@Suite struct ServerGarbageTests {
    private static let pieces: [String] = [
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "POST /x HTTP/1.1\r\n", "Host: a\r\n", "\r\n", "\n",
        "Content-Length: 5\r\n\r\nhello", "Transfer-Encoding: chunked\r\n\r\n", "5\r\nhello\r\n",
        "0\r\n\r\n", "Expect: 100-continue\r\n", "Connection: close\r\n", "\0\0\0", "HTTP/1.1",
        "Content-Length: 99999999\r\n\r\n", "HEAD /late HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /late HTTP/1.1\r\nHost: a\r\n\r\n", "GET /reset HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /large HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n",
    ]

    private static let handler = { @Sendable (request: HTTPServerRequest) -> HTTPServerAnswer in
        switch request.path {
        case "/late": HTTPServerAnswer(body: [1, 2, 3], script: .late(by: .milliseconds(1)))
        case "/reset": HTTPServerAnswer(body: [1, 2, 3], script: .reset(afterBody: 1))
        case "/large": HTTPServerAnswer(body: [UInt8](repeating: 0x61, count: 20_000))
        default: .text(200, "ok")
        }
    }

    private static func bytes(_ random: inout SeededRandom) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            if random.oneIn(4) {
                let count = Int.random(in: 1...1500, using: &random)
                bytes += (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            } else {
                bytes += pieces.randomElement(using: &random).map { Array($0.utf8) } ?? []
            }
        }
        return bytes
    }

    /// One client: sends in pieces, and reads now and then, or leaves.
    private static func visit(_ port: UInt16, _ seed: UInt64) {
        var random = SeededRandom(seed)
        guard let client = try? RawClient(port) else { return }
        let bytes = bytes(&random)
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 1...5000, using: &random))
            guard client.send(Array(bytes[start..<end])) else { return }
            start = end
        }
        if random.oneIn(2) { return }
        // The end of whatever it may be in the middle of, and then no request.
        client.send(String(repeating: "\r\n", count: 20))
        _ = client.read()
    }

    @Test func `whatever is sent, the server stays and its limits hold`() async throws {
        var settings = HTTPServerSettings(loops: 2)
        settings.limits.connections = 16
        let rounds = 60 * Requirements.number("FLASHCARD_FUZZ_SECONDS", default: 1)
        try await serving(settings, handler: Self.handler) { server in
            let port = server.port
            await withTaskGroup(of: Void.self) { group in
                for visitor in 0..<8 {
                    group.addTask {
                        await onPlainThread {
                            for round in 0..<rounds {
                                Self.visit(port, UInt64(visitor * 1_000_000 + round))
                            }
                        }
                    }
                }
            }
            await until { server.counts.open == 0 }
            let counts = server.counts
            #expect(counts.badRequests > rounds)
            #expect(counts.requests > rounds)
            #expect(counts.tooLarge > 0)
            #expect(counts.accepted + counts.refused > rounds)
            let last = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            #expect(await raw(port, last).hasSuffix("ok"))
        }
    }
}
