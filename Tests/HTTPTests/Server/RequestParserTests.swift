import Testing

@testable import HTTP

@Suite struct RequestParserTests {
    private static let host = "Host: a\r\n"

    @Test func `a request has its line, its headers in order and its body`() throws {
        let parsed = ParsedRequests(
            "POST /v1/chat?x=1&y HTTP/1.1\r\nHost: a.test\r\nX-One:  a b \t\r\nx-one:\r\n"
                + "Content-Length: 5\r\n\r\nhello")
        let request = try #require(parsed.requests.first)
        #expect(request.line == "POST /v1/chat?x=1&y 1.1")
        #expect(
            request.headers == [
                HTTPHeaders.Field("Host", "a.test"), HTTPHeaders.Field("X-One", "a b"),
                HTTPHeaders.Field("x-one", ""), HTTPHeaders.Field("Content-Length", "5"),
            ])
        #expect(request.body == Array("hello".utf8))
        #expect(!parsed.isMidway)
        #expect(parsed.fault == nil)
    }

    @Test func `a target is taken apart at its first question mark`() throws {
        let request = HTTPServerRequest(.get, "/a/b?c=d?e", headers: ["A": "b", "a": "c"])
        #expect(request.path == "/a/b")
        #expect(request.query == "c=d?e")
        #expect(request.headers["a"] == "b")
        #expect(request.headers.all("A") == ["b", "c"])
        #expect(request.headers.bytes("A").map(Array.init) == [0x62])
        #expect(request.headers["b"] == nil)
        #expect(HTTPServerRequest(.get, "/a").query == nil)
        #expect(HTTPServerRequest(.get, "/a?").query?.isEmpty == true)
    }

    @Test func `requests that were sent ahead come out one after the other`() {
        let one = "GET /1 HTTP/1.1\r\n\(Self.host)\r\n"
        let two = "POST /2 HTTP/1.1\r\n\(Self.host)Content-Length: 3\r\n\r\nabc\r\n"
        let parsed = ParsedRequests(one + two + one)
        #expect(parsed.requests.map(\.line) == ["GET /1 1.1", "POST /2 1.1", "GET /1 1.1"])
        #expect(parsed.requests.map(\.body.count) == [0, 3, 0])
    }

    @Test func `chunks are put together, extensions and trailers are passed over`() throws {
        let parsed = ParsedRequests(
            "POST / HTTP/1.1\r\n\(Self.host)Transfer-Encoding: Chunked\r\n\r\n"
                + "5\r\nhello\r\n006 ; name=\"value\"\r\n world\r\nA\r\n, all here\r\n0\r\n"
                + "X-Sum: 1\r\n\r\nGET / HTTP/1.1\r\n\(Self.host)\r\n")
        #expect(parsed.fault == nil)
        #expect(parsed.requests.count == 2)
        #expect(parsed.requests.first?.body == Array("hello world, all here".utf8))
    }

    struct Persistence: Sendable {
        let version: String
        let connection: String?
        let persists: Bool
    }

    private static let persistences = [
        Persistence(version: "1.1", connection: nil, persists: true),
        Persistence(version: "1.1", connection: "close", persists: false),
        Persistence(version: "1.1", connection: "x, Close ,y", persists: false),
        Persistence(version: "1.1", connection: "closed", persists: true),
        Persistence(version: "1.0", connection: nil, persists: false),
        Persistence(version: "1.0", connection: "Keep-Alive", persists: true),
        Persistence(version: "1.0", connection: "keep-alive, close", persists: false),
    ]

    @Test(arguments: persistences)
    func `a connection stays as version and header say`(row: Persistence) {
        let header = row.connection.map { "Connection: \($0)\r\n" } ?? ""
        let parsed = ParsedRequests("GET / HTTP/\(row.version)\r\n\(Self.host)\(header)\r\n")
        #expect(parsed.requests.map(\.persists) == [row.persists])
    }

    struct Refusal: Sendable {
        let text: String
        let fault: RequestFault
        let status: Int

        init(_ text: String, _ fault: RequestFault, _ status: Int = 400) {
            self.text = text
            self.fault = fault
            self.status = status
        }

        /// With a line of headers between a good line and a good end.
        init(header: String, _ fault: RequestFault, _ status: Int = 400) {
            self.init("POST / HTTP/1.1\r\nHost: a\r\n\(header)\r\n\r\n", fault, status)
        }

        /// With what follows the head of a request in chunks.
        init(chunks: String, _ fault: RequestFault, _ status: Int = 400) {
            self.init(
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(chunks)", fault,
                status)
        }
    }

    private static let refusals = [
        Refusal("\0\r\n\r\n", .badRequestLine), Refusal("GET\r\n\r\n", .badRequestLine),
        Refusal("GET /\r\n\r\n", .badRequestLine), Refusal("GET / \r\n\r\n", .badRequestLine),
        Refusal("GET  / HTTP/1.1\r\n\r\n", .badRequestLine),
        Refusal("GET / HTTP/1.1 \r\n\r\n", .badRequestLine),
        Refusal(" GET / HTTP/1.1\r\n\r\n", .badRequestLine),
        Refusal("G(T / HTTP/1.1\r\n\r\n", .badRequestLine),
        Refusal("GET / http/1.1\r\n\r\n", .badRequestLine),
        Refusal("GET / HTTP/1.10\r\n\r\n", .badRequestLine),
        Refusal("GET / HTTP/1\r\n\r\n", .badRequestLine),
        Refusal("\r\n\r\nGET / HTTP/1.1\r\n\r\n", .badRequestLine),
        Refusal("\rGET / HTTP/1.1\r\n\r\n", .badRequestLine),
        Refusal("GET /\u{7F} HTTP/1.1\r\n\r\n", .badTarget),
        Refusal("GET /\u{E9} HTTP/1.1\r\n\r\n", .badTarget),
        Refusal("GET /\t HTTP/1.1\r\n\r\n", .badTarget),
        Refusal("GET /\0 HTTP/1.1\r\n\r\n", .badTarget),
        Refusal("GET / HTTP/2.0\r\n\r\n", .badVersion, 505),
        Refusal("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .badVersion, 505),
        Refusal("GET / HTTP/1.1\n\r\n", .bareLineFeed),
        Refusal("GET / HTTP/1.1\r\nHost: a\n\r\n", .bareLineFeed),
        Refusal("GET / HTTP/1.1\r\nHost: a\r\n\n", .bareLineFeed),
        Refusal("GET / HTTP/1.1\r\n\r\n", .noHost),
        Refusal(header: "Host: a", .severalHosts),
        Refusal(header: "X : a", .badName), Refusal(header: "X", .badName),
        Refusal(header: ": a", .badName), Refusal(header: "X\0: a", .badName),
        Refusal(header: "X\u{E9}: a", .badName),
        Refusal(header: " folded", .foldedLine), Refusal(header: "\tfolded", .foldedLine),
        Refusal(header: "X: a\0b", .badValue), Refusal(header: "X: a\rb", .badValue),
        Refusal(header: "X: \u{1B}[2J", .badValue), Refusal(header: "X: a\r", .badValue),
        Refusal(header: "Content-Length: ", .badLength),
        Refusal(header: "Content-Length: +5", .badLength),
        Refusal(header: "Content-Length: -5", .badLength),
        Refusal(header: "Content-Length: 0x5", .badLength),
        Refusal(header: "Content-Length: 5 5", .badLength),
        Refusal(header: "Content-Length: 5, 5", .badLength),
        Refusal(header: "Content-Length: 5\r\ncontent-length: 6", .severalLengths),
        Refusal(header: "Content-Length: 1048577", .bodyTooLarge, 413),
        Refusal(header: "Content-Length: 99999999999999999999999", .bodyTooLarge, 413),
        Refusal(header: "Content-Length: 5\r\nTransfer-Encoding: chunked", .lengthAndCoding),
        Refusal(header: "Transfer-Encoding: chunked\r\nContent-Length: 5", .lengthAndCoding),
        Refusal(header: "Transfer-Encoding: gzip", .unknownCoding, 501),
        Refusal(header: "Transfer-Encoding: gzip, chunked", .unknownCoding, 501),
        Refusal(header: "Transfer-Encoding: xchunked", .unknownCoding, 501),
        Refusal(header: "Transfer-Encoding: \u{B}chunked", .badValue),
        Refusal(
            header: "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", .badCoding),
        Refusal(
            "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", .codingBefore11),
        Refusal(header: "Expect: more", .unknownExpectation, 417),
        Refusal(chunks: "\r\n", .badChunk), Refusal(chunks: "x\r\n", .badChunk),
        Refusal(chunks: "-5\r\n", .badChunk), Refusal(chunks: "0x5\r\n", .badChunk),
        Refusal(chunks: "5 \r\nhello", .badChunk), Refusal(chunks: " 5\r\nhello", .badChunk),
        Refusal(chunks: "5;a\0\r\nhello", .badChunk),
        Refusal(chunks: "5\r\nhello!\r\n", .badChunk), Refusal(chunks: "5\r\nhello\n", .badChunk),
        Refusal(chunks: "5\nhello\r\n", .bareLineFeed),
        Refusal(chunks: "1000000000000000\r\n", .badChunk),
        Refusal(chunks: "FFFFFFFFFFFFFFF\r\n", .bodyTooLarge, 413),
        Refusal(chunks: "5;\(String(repeating: "x", count: 2000))\r\nhello", .badChunk),
        Refusal(chunks: "0\r\nX : a\r\n\r\n", .badName),
        Refusal(chunks: "0\r\n folded\r\n\r\n", .foldedLine),
        Refusal(chunks: "0\r\nX: a\n\r\n", .bareLineFeed),
    ]

    @Test(arguments: refusals)
    func `where two readers could see two requests there is none`(row: Refusal) {
        let parsed = ParsedRequests(row.text)
        #expect(parsed.fault == row.fault)
        #expect(parsed.fault?.status == row.status)
        #expect(parsed.requests.isEmpty)
    }

    @Test(arguments: RequestFault.allCases)
    func `every fault has a status that says no and a sentence`(fault: RequestFault) {
        #expect(400...599 ~= fault.status)
        #expect(fault.sentence.hasSuffix("."))
    }

    @Test func `equal lengths and one empty line before a request do no harm`() {
        let parsed = ParsedRequests(
            "\r\nPOST / HTTP/1.1\r\n\(Self.host)Content-Length: 2\r\nContent-Length: 02\r\n\r\nab")
        #expect(parsed.fault == nil)
        #expect(parsed.requests.first?.body.count == 2)
    }
}
