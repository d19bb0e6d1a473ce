import Testing

@testable import HTTP

@Suite struct RequestLimitTests {
    private static func text(_ count: Int) -> String { String(repeating: "x", count: count) }

    @Test(arguments: [8192, 8193])
    func `a request line has at most so many bytes`(length: Int) {
        let rest = length - "GET / HTTP/1.1".count
        let parsed = ParsedRequests("GET /\(Self.text(rest)) HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(parsed.fault == (length > 8192 ? .lineTooLong : nil))
    }

    @Test func `a line without an end is refused when it is too long, and not later`() {
        #expect(ParsedRequests(Self.text(8192)).fault == nil)
        #expect(ParsedRequests(Self.text(8194)).fault == .lineTooLong)
        let begun = "GET / HTTP/1.1\r\nX: "
        #expect(ParsedRequests(begun + Self.text((32 << 10) - begun.utf8.count)).fault == nil)
        #expect(ParsedRequests(begun + Self.text(32 << 10)).fault == .headTooLarge)
    }

    @Test(arguments: [32 << 10, (32 << 10) + 1])
    func `a head has at most so many bytes`(length: Int) {
        let frame = "GET / HTTP/1.1\r\nHost: a\r\nX: \r\n\r\n"
        let value = Self.text(length - frame.utf8.count)
        let parsed = ParsedRequests("GET / HTTP/1.1\r\nHost: a\r\nX: \(value)\r\n\r\n")
        #expect(parsed.fault == (length > 32 << 10 ? .headTooLarge : nil))
    }

    @Test(arguments: [100, 101])
    func `a request has at most so many headers`(count: Int) {
        let headers = (1..<count).map { "X-\($0): a\r\n" }.joined()
        let parsed = ParsedRequests("GET / HTTP/1.1\r\nHost: a\r\n\(headers)\r\n")
        #expect(parsed.fault == (count > 100 ? .tooManyHeaders : nil))
    }

    @Test(arguments: [1 << 20, (1 << 20) + 1])
    func `a body has at most so many bytes, also in chunks`(length: Int) {
        let head = "POST / HTTP/1.1\r\nHost: a\r\n"
        let fault: RequestFault? = length > 1 << 20 ? .bodyTooLarge : nil
        let whole = "\(head)Content-Length: \(length)\r\n\r\n\(Self.text(length))"
        #expect(ParsedRequests(whole).fault == fault)
        let half = length / 2
        let sizes = [half, length - half].map {
            "\(String($0, radix: 16))\r\n\(Self.text($0))\r\n"
        }
        let chunks = "\(head)Transfer-Encoding: chunked\r\n\r\n\(sizes.joined())0\r\n\r\n"
        #expect(ParsedRequests(chunks).fault == fault)
    }

    @Test func `trailers are bounded as headers are`() {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
        let many = (0..<101).map { "X-\($0): a\r\n" }.joined()
        #expect(ParsedRequests("\(head)\(many)\r\n").fault == .tooManyHeaders)
        #expect(
            ParsedRequests("\(head)X: \(Self.text(33 << 10))\r\n\r\n").fault == .headTooLarge)
        let few = (0..<100).map { "X-\($0): a\r\n" }.joined()
        #expect(ParsedRequests("\(head)\(few)\r\n").requests.count == 1)
    }

    @Test func `chunks that say more about themselves than they hold are refused`() {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        let small = String(repeating: "1\r\nx\r\n", count: 50_000)
        #expect(ParsedRequests("\(head)\(small)0\r\n\r\n").requests.first?.body.count == 50_000)
        let wasteful = String(repeating: "1;\(Self.text(500))\r\nx\r\n", count: 50)
        #expect(ParsedRequests(head + wasteful).fault == .wastefulChunks)
    }
}
