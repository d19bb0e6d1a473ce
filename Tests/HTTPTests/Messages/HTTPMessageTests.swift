import Problems
import Testing

@testable import HTTP

@Suite struct HTTPMessageTests {
    struct Address: Sendable {
        let text: String
        let host: String
        let port: Int
        let told: String
    }

    private static let addresses = [
        Address(text: "http://a.test", host: "a.test", port: 80, told: "http://a.test/"),
        Address(
            text: "HTTPS://A.test:443/x", host: "A.test", port: 443, told: "https://A.test/x"),
        Address(
            text: "http://u:p@a.test:8080/x/y?k=v#f", host: "a.test", port: 8080,
            told: "http://a.test:8080/x/y"),
        Address(
            text: "https://[::1]:4318/v1/traces", host: "::1", port: 4318,
            told: "https://[::1]:4318/v1/traces"),
    ]

    @Test(arguments: addresses)
    func `an address is told without user, password, query and fragment`(address: Address) throws {
        let url = try HTTPURL(address.text)
        #expect(url.host == address.host)
        #expect(url.port == address.port)
        #expect(url.told == address.told)
        #expect(url.text == address.text)
    }

    private static let refused = [
        "", "a.test/x", "ftp://a.test/", "file:///etc/passwd", "http://", "http:////x",
        "http://a.test:99999/", "http://a b/", "http://a.test/\r\nX: 1", "http://a.test/\u{0}",
        "gopher://a.test", "http://a.test/" + String(repeating: "x", count: 17_000),
    ]

    @Test(arguments: refused)
    func `what is no address of HTTP is refused with its reason`(text: String) {
        let error = #expect(throws: HTTPError.self) { try HTTPURL(text) }
        guard case .badURL(let reason)? = error else {
            return #expect(Bool(false), "\(error as Any)")
        }
        #expect(!reason.isEmpty)
        #expect(error?.problem.code == "http.bad_url")
        #expect(error?.mayHaveReachedServer == false)
    }

    @Test func `a redirect may lead to TLS but neither away from it nor elsewhere`() throws {
        let plain = try HTTPURL("http://a.test/x")
        let secure = try HTTPURL("https://a.test/y")
        #expect(plain.mayBecome(secure))
        #expect(!secure.mayBecome(plain))
        #expect(secure.mayBecome(try HTTPURL("https://A.TEST/z")))
        #expect(!secure.mayBecome(try HTTPURL("https://a.test:8443/y")))
        #expect(!secure.mayBecome(try HTTPURL("https://b.test/y")))
    }

    @Test func `setting a header replaces all of its name`() {
        var headers: HTTPHeaders = ["A": "1", "a": "2", "B": "3"]
        headers.set("A", "4")
        #expect(headers.all("a") == ["4"])
        #expect(headers["b"] == "3")
        #expect(HTTPHeaders.isSame("X-Ab", "x-aB"))
        #expect(!HTTPHeaders.isSame("X-Ab", "X-Abc"))
        #expect(!HTTPHeaders.isSame("[", "{"))
    }

    private static let url = "http://a.test/"
    private static let told: [(error: HTTPError, code: String, message: String)] = [
        (
            .badURL(reason: "it names no host"), "http.bad_url",
            "The address cannot be used: it names no host."
        ),
        (
            .badRequest(url: url, reason: "why"), "http.bad_request",
            "The request to http://a.test/ cannot be sent: why."
        ),
        (
            .requestTooLarge(url: url, size: 9, limit: 8), "http.request_too_large",
            "The request to http://a.test/ would have a body of 9 bytes, the limit is 8."
        ),
        (
            .queueFull(url: url, limit: 3), "http.queue_full",
            "The request to http://a.test/ was refused: 3 calls are running and waiting already."
        ),
        (
            .cancelled(url: url, sent: false), "http.cancelled",
            "The request to http://a.test/ was given up because its caller was stopped."
        ),
        (
            .closed(url: url, sent: true), "http.closed",
            "The request to http://a.test/ was given up because the client was closed."
        ),
        (
            .nameNotResolved(url: url, host: "a.test"), "http.name_not_resolved",
            "The request to http://a.test/ found no address for the host a.test."
        ),
        (
            .notConnected(url: url, reason: "why"), "http.not_connected",
            "The request to http://a.test/ could not connect: why."
        ),
        (
            .tlsFailed(url: url, reason: "why"), "http.tls_failed",
            "The request to http://a.test/ found no trust: why."
        ),
        (
            .timedOut(url: url, phase: .connect, limit: .milliseconds(1500), sent: false),
            "http.timed_out", "The request to http://a.test/ was not connected within 1500 ms."
        ),
        (
            .timedOut(url: url, phase: .queue, limit: .seconds(Int64.max), sent: false),
            "http.timed_out",
            "The request to http://a.test/ found no free place within 9223372036854 ms."
        ),
        (
            .timedOut(url: url, phase: .whole, limit: .seconds(60), sent: true), "http.timed_out",
            "The request to http://a.test/ was not done within 60 s."
        ),
        (
            .connectionLost(url: url, reason: "why", sent: false), "http.connection_lost",
            "The request to http://a.test/ lost its connection: why."
        ),
        (
            .brokenAnswer(url: url, reason: "why"), "http.broken_answer",
            "The request to http://a.test/ had an answer that is not HTTP: why."
        ),
        (
            .responseTooLarge(url: url, limit: 8), "http.response_too_large",
            "The request to http://a.test/ had an answer of more than 8 bytes."
        ),
        (
            .headersTooLarge(url: url, limit: 8), "http.headers_too_large",
            "The request to http://a.test/ had an answer with more than 8 bytes of headers."
        ),
        (
            .redirectRefused(url: url, reason: "why"), "http.redirect_refused",
            "The request to http://a.test/ was redirected: why."
        ),
        (.unavailable(reason: "why"), "http.unavailable", "HTTP does not work here: why."),
    ]

    @Test(arguments: told)
    func `every error explains itself`(error: HTTPError, code: String, message: String) {
        #expect(error.problem.code == code)
        #expect(error.problem.message == message)
        #expect(error.problem.advice?.isEmpty != true)
        #expect((error.problem.category == .unknownOutcome) == Self.isUnknown(error))
    }

    /// What may have happened at the server without anybody knowing.
    private static func isUnknown(_ error: HTTPError) -> Bool {
        switch error {
        case .cancelled, .closed, .timedOut, .connectionLost: error.mayHaveReachedServer
        default: false
        }
    }
}
