import Foundation
import Platform
import TestSupport
import Testing

@testable import HTTP

/// The client against a real server over plain HTTP/1.1.
@Suite(.enabled(if: TestServer.isThere, "python3 is not on PATH")) struct HTTPClientTests {
    private let server: TestServer
    private let loop = TransferLoop()

    init() async throws { server = try await TestServer() }

    private func client(_ settings: HTTPSettings = .direct()) -> HTTPClient {
        HTTPClient(settings, on: loop)
    }

    @Test func `a post arrives with its headers and body, and nothing is added to them`()
        async throws
    {
        let request = HTTPRequest(
            .post, try server.url("echo?a=1"),
            headers: ["Content-Type": "application/json", "X-Empty": "", "X-Own": "값"],
            body: Array("{\"a\":1}".utf8))
        let response = try await client().call(request)
        let echo = try Echo(response)
        #expect(response.status == 200)
        #expect(response.version == .http11)
        #expect(echo.method == "POST")
        #expect(echo.target == "/echo?a=1")
        #expect(echo.body == "{\"a\":1}")
        #expect(echo.values("content-type") == ["application/json"])
        #expect(echo.values("x-empty") == [""])
        #expect(echo.values("content-length") == ["7"])
        #expect(echo.values("user-agent") == ["flashcard/test"])
        let known: Set = [
            "host", "user-agent", "accept", "content-type", "x-empty", "x-own", "content-length",
        ]
        #expect(Set(echo.headers.map { $0.name.lowercased() }) == known)
        #expect(response.bytesSent == 7)
        #expect(response.bytesReceived == response.body.count)
    }

    @Test(arguments: ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"])
    func `every method is sent as it is called`(method: String) async throws {
        let client = client()
        let url = try server.url("echo")
        let response = try await client.call(HTTPRequest(HTTPMethod(method), url))
        #expect(response.status == 200)
        #expect(response.body.isEmpty == (method == "HEAD"))
        // The handle is used again, and nothing of the method before may stick to it.
        let next = try Echo(try await client.call(HTTPRequest(.get, url)))
        #expect(next.method == "GET")
        #expect(next.values("content-length").isEmpty)
        #expect(await server.lines("request 1 \(method) ").count == 1 + (method == "GET" ? 1 : 0))
    }

    @Test func `a delete with a body and an empty post are what they say`() async throws {
        let client = client()
        let url = try server.url("echo")
        let deleted = try Echo(try await client.call(HTTPRequest(.delete, url, body: [0x61])))
        #expect(deleted.method == "DELETE")
        #expect(deleted.body == "a")
        let posted = try Echo(try await client.call(HTTPRequest(.post, url)))
        #expect(posted.values("content-length") == ["0"])
        #expect(posted.values("content-type").isEmpty)
    }

    @Test func `calls one after the other share a connection`() async throws {
        let client = client()
        let first = try await client.call(HTTPRequest(.get, try server.url("echo")))
        let second = try await client.call(HTTPRequest(.get, try server.url("status/404")))
        let third = try await client.call(HTTPRequest(.get, try server.url("echo")))
        #expect(!first.isConnectionReused)
        #expect(second.isConnectionReused)
        #expect(third.isConnectionReused)
        #expect(second.status == 404)
        #expect(second.body == Array("said".utf8))
        #expect(try Echo(third).connection == 1)
        #expect(await server.lines("open").count == 1)
        #expect(first.timings.connect > .zero)
        #expect(third.timings.connect == .zero)
        #expect(third.timings.total >= third.timings.firstByte)
        #expect(third.timings.firstByte > .zero)
        #expect(third.timings.tls == .zero)
    }

    @Test func `repeated headers are kept, and found in any case`() async throws {
        let client = client()
        let response = try await client.call(HTTPRequest(.get, try server.url("repeat")))
        #expect(response.headers.all("x-MANY") == ["one", "two"])
        #expect(response.headers["X-Other"] == "spaced")
        #expect(response.headers["X-Absent"] == nil)
        let folded = try await client.call(HTTPRequest(.get, try server.url("folded")))
        #expect(folded.headers["X-Folded"] == "one two")
    }

    @Test func `an interim answer is not the answer`() async throws {
        let response = try await client().call(HTTPRequest(.get, try server.url("interim")))
        #expect(response.status == 200)
        #expect(response.headers["X-Late"] == "yes")
        #expect(response.headers["Link"] == nil)
        #expect(response.body == Array("late".utf8))
    }

    @Test func `a chunked body comes whole`() async throws {
        let response = try await client().call(HTTPRequest(.get, try server.url("chunked/1000")))
        #expect(response.body == Array(String(repeating: "hello", count: 1000).utf8))
    }

    @Test(arguments: [1, 6, 9])
    func `a compressed body is what the server expands`(level: Int) async throws {
        let body = Array(String(repeating: "사과 apple ", count: 5000).utf8)
        let request = HTTPRequest(
            .post, try server.url("gunzip"), body: body, gzipLevel: level)
        let response = try await client().call(request)
        #expect(response.body == body)
        #expect(response.headers["X-Encoding"] == "gzip")
        #expect(response.bytesSent < body.count / 10)
        #expect(response.bytesSent > 0)
    }

    @Test func `a large body arrives whole without a round trip first`() async throws {
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 % 251 + 1) }
        let response = try await client().call(
            HTTPRequest(.post, try server.url("echo"), body: body))
        let echo = try Echo(response)
        #expect(echo.body.unicodeScalars.map { UInt8($0.value) } == body)
        #expect(echo.values("expect").isEmpty)
        #expect(response.bytesSent == body.count)
    }

    @Test func `a redirect is an answer unless it is to be followed`() async throws {
        let client = client()
        let url = try server.url("redirect?to=/echo")
        let response = try await client.call(HTTPRequest(.get, url))
        #expect(response.status == 302)
        #expect(response.headers["location"] == "/echo")
        #expect(response.body == Array("moved".utf8))
        let followed = try await client.call(
            HTTPRequest(.get, url, redirects: .followed(most: 1)))
        #expect(followed.status == 200)
        #expect(try Echo(followed).target == "/echo")
        #expect(followed.headers["location"] == nil)
    }

    @Test func `a redirect to another host or in a circle is refused`() async throws {
        let client = client()
        let away = try server.url("redirect?to=http://localhost:\(server.port)/echo")
        let error = await failure(client, HTTPRequest(.get, away, redirects: .followed(most: 3)))
        guard case .redirectRefused = error else { return #expect(Bool(false), "\(error as Any)") }
        #expect(
            await server.lines("request").allSatisfy {
                !$0.contains("/echo") || $0.contains("redirect")
            })
        let circle = try server.url("redirect?to=/redirect%3Fto=/echo")
        let many = await failure(client, HTTPRequest(.get, circle, redirects: .followed(most: 0)))
        #expect(
            many == .redirectRefused(url: circle.told, reason: "more often than was allowed"))
    }

    @Test func `a head tells a length over the limit without being refused`() async throws {
        let client = client(.direct(limits: HTTPLimits(responseBody: 10)))
        let response = try await client.call(HTTPRequest(.head, try server.url("echo")))
        #expect(response.status == 200)
        #expect(response.headers["content-length"].flatMap { Int($0) } ?? 0 > 10)
    }

    @Test func `limits without end are no trap`() async throws {
        let endless = Duration.seconds(Int64.max)
        let limits = HTTPLimits(connect: endless, firstByte: endless, whole: endless)
        let response = try await client(.direct(limits: limits)).call(
            HTTPRequest(.get, try server.url("bytes/3")))
        #expect(response.body.count == 3)
    }

    @Test func `no cookie comes back to the server`() async throws {
        let client = client()
        let url = try server.url("repeat")
        _ = try await client.call(HTTPRequest(.get, url))
        let echo = try Echo(try await client.call(HTTPRequest(.get, try server.url("echo"))))
        #expect(echo.values("cookie").isEmpty)
    }

    @Test func `a thread that blocks gets its answer`() async throws {
        let client = client()
        let url = try server.url("bytes/5")
        let result = await onPlainThread {
            Result { () throws(HTTPError) in try client.callBlocking(HTTPRequest(.get, url)) }
        }
        #expect(try result.get().body == Array("xxxxx".utf8))
        let refused = await onPlainThread {
            Result { () throws(HTTPError) in
                try client.callBlocking(HTTPRequest(HTTPMethod("A B"), url))
            }
        }
        #expect(
            throws: HTTPError.badRequest(url: url.told, reason: "the method is not a word of HTTP")
        ) {
            try refused.get()
        }
    }

    @Test func `two hundred calls at once run on one thread`() async throws {
        let client = client(.direct(inFlight: 200))
        let url = try server.url("gather/200")
        // The server answers none before all two hundred have come.
        let bodies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<200 {
                group.addTask { try await client.call(HTTPRequest(.get, url)).body }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(bodies.count == 200)
        #expect(bodies.allSatisfy { $0 == Array("200".utf8) })
        #expect(loop.threadsStarted == 1)
        #expect(client.counts == HTTPClient.Counts(open: 0, begun: 200, refused: 0))
    }
}
