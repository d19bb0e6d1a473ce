import Foundation
import Platform
import Problems
import TestSupport
import Testing

@testable import HTTP

/// Everything that can go wrong on plain HTTP/1.1, each against a server that does it.
@Suite(.enabled(if: TestServer.isThere, "python3 is not on PATH")) struct HTTPFailureTests {
    private let server: TestServer
    private let loop = TransferLoop()

    init() async throws { server = try await TestServer() }

    private func client(_ settings: HTTPSettings = .direct()) -> HTTPClient {
        HTTPClient(settings, on: loop)
    }

    @Test func `nobody listening is told, and nothing was sent`() async throws {
        let url = try HTTPURL("http://127.0.0.1:1/v1")
        let error = await failure(client(), HTTPRequest(.post, url, body: [1]))
        #expect(
            error
                == .notConnected(
                    url: "http://127.0.0.1:1/v1",
                    reason: "nobody listens there, or the way is closed"))
        #expect(error?.mayHaveReachedServer == false)
    }

    @Test func `a name that no service can know is told with the host`() async throws {
        // A label of 64 characters is refused before anybody is asked.
        let host = String(repeating: "a", count: 64) + ".test"
        let url = try HTTPURL("http://\(host)/")
        let error = await failure(client(), HTTPRequest(.get, url))
        #expect(error == .nameNotResolved(url: "http://\(host)/", host: host))
        #expect(error?.mayHaveReachedServer == false)
    }

    private static let lost: [(path: String, reason: String)] = [
        ("nothing", "it was closed without an answer"),
        ("cut", "it was closed in the middle of the answer"),
        ("cut-head", "it was closed in the middle of the answer"),
        ("cut-head/line", "it was closed in the middle of the answer"),
    ]

    @Test(arguments: lost)
    func `a connection that the server drops may have reached it`(
        path: String, reason: String
    ) async throws {
        let url = try server.url(path)
        let error = await failure(client(), HTTPRequest(.get, url))
        #expect(error == .connectionLost(url: url.told, reason: reason, sent: true))
        #expect(error?.problem.category == .unknownOutcome)
        #expect(await server.lines("request").count == 1)
    }

    @Test func `a request is not sent again by itself when a kept connection is dead`() async throws
    {
        let client = client()
        let url = try server.url("drop-second")
        let first = try await client.call(HTTPRequest(.post, url, body: [1]))
        #expect(first.status == 200)
        let error = await failure(client, HTTPRequest(.post, url, body: [1]))
        #expect(
            error
                == .connectionLost(
                    url: url.told,
                    reason: "the server closed a connection that was kept open", sent: true))
        // The server has seen it once, and the next call is a new one.
        #expect(await server.lines("request").count == 2)
        #expect(try await client.call(HTTPRequest(.get, try server.url("echo"))).status == 200)
    }

    @Test func `a connection that was closed while nobody used it is replaced`() async throws {
        let client = client()
        let first = try await client.call(HTTPRequest(.get, try server.url("leave")))
        #expect(first.body == Array("bye".utf8))
        await server.saw("left 1")
        let second = try await client.call(HTTPRequest(.post, try server.url("echo"), body: [65]))
        #expect(!second.isConnectionReused)
        #expect(try Echo(second).connection == 2)
    }

    @Test func `an answer that is not HTTP is told as that`() async throws {
        let url = try server.url("garbage")
        let error = await failure(client(), HTTPRequest(.get, url))
        #expect(
            error
                == .brokenAnswer(
                    url: url.told, reason: "it does not begin like one"))
    }

    @Test(arguments: ["bytes/1001", "chunked/201", "endless"])
    func `an answer over the limit is refused and its transfer ended`(path: String) async throws {
        let limits = HTTPLimits(responseBody: 1000)
        let url = try server.url(path)
        let error = await failure(client(.direct(limits: limits)), HTTPRequest(.get, url))
        #expect(error == .responseTooLarge(url: url.told, limit: 1000))
        #expect(error?.mayHaveReachedServer == true)
        #expect(await server.saw("closed 1"))
    }

    @Test(arguments: ["bytes/1000", "chunked/200"])
    func `an answer of exactly the limit is taken`(path: String) async throws {
        let limits = HTTPLimits(responseBody: 1000)
        let response = try await client(.direct(limits: limits)).call(
            HTTPRequest(.get, try server.url(path)))
        #expect(response.body.count == 1000)
    }

    @Test(arguments: ["large-header/5000", "many-headers/50"])
    func `headers over the limit are refused`(path: String) async throws {
        let limits = HTTPLimits(responseHeaders: 4000)
        let url = try server.url(path)
        let error = await failure(client(.direct(limits: limits)), HTTPRequest(.get, url))
        #expect(error == .headersTooLarge(url: url.told, limit: 4000))
    }

    @Test func `a request over the limit is not dialled`() async throws {
        let limits = HTTPLimits(requestBody: 100)
        let url = try server.url("echo")
        let client = client(.direct(limits: limits))
        let error = await failure(
            client, HTTPRequest(.post, url, body: [UInt8](repeating: 0, count: 101)))
        #expect(error == .requestTooLarge(url: url.told, size: 101, limit: 100))
        let exact = HTTPRequest(.post, url, body: [UInt8](repeating: 65, count: 100))
        #expect(try await client.call(exact).status == 200)
        #expect(await server.lines("open").count == 1)
    }

    private static let refused: [(name: String, value: String, reason: String)] = [
        ("X-A", "1\r\nX-B: 2", "the header X-A holds a control character"),
        ("X-A", "1\u{0}2", "the header X-A holds a control character"),
        ("X A", "1", "a header's name is not a word of HTTP"),
        ("", "1", "a header's name is not a word of HTTP"),
        ("content-LENGTH", "1", "the header content-LENGTH is the client's to write"),
        ("Transfer-Encoding", "chunked", "the header Transfer-Encoding is the client's to write"),
    ]

    @Test(arguments: refused)
    func `a header that would be another request is refused`(
        name: String, value: String, reason: String
    ) async throws {
        let url = try server.url("echo")
        let error = await failure(client(), HTTPRequest(.get, url, headers: [name: value]))
        #expect(error == .badRequest(url: url.told, reason: reason))
        #expect(await server.lines("open").isEmpty)
    }

    @Test func `a body is not encoded twice, nor at a level that there is not`() async throws {
        let url = try server.url("gunzip")
        let twice = HTTPRequest(
            .post, url, headers: ["Content-Encoding": "br"], body: [1], gzipLevel: 6)
        #expect(
            await failure(client(), twice)
                == .badRequest(url: url.told, reason: "the body has a Content-Encoding already"))
        let level = HTTPRequest(.post, url, body: [1], gzipLevel: 10)
        #expect(
            await failure(client(), level)
                == .badRequest(url: url.told, reason: "its body cannot be compressed at level 10"))
    }

    @Test func `secrets of an address or a header are in no error`() async throws {
        let secret = "hunter-" + "two"
        let url = try HTTPURL("http://user:\(secret)@127.0.0.1:1/path?key=\(secret)#\(secret)")
        let request = HTTPRequest(.get, url, headers: ["Authorization": secret])
        let error = try #require(await failure(client(), request))
        #expect(!"\(error) \(error.problem) \(error.problem.details)".contains(secret))
        #expect(error.problem.message.contains("http://127.0.0.1:1/path could not connect"))
    }
}
