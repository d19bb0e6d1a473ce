import Platform
import Testing

@testable import HTTP

@Suite struct ServerConnectionTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    private static func get(_ path: String) -> String {
        "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n"
    }

    @Test func `answers leave in the order of the requests, one request at a time`() {
        var wire = WirelessConnection()
        wire.send(Self.get("/1") + Self.get("/2") + Self.get("/3"))
        var order: [String] = []
        while let next = wire.open.first {
            #expect(wire.open.count == 1)
            order.append(next.request.path)
            wire.answer(.text(200, next.request.path))
        }
        #expect(order == ["/1", "/2", "/3"])
        let bodies = wire.taken().split(separator: "\r\n\r\n").map { $0.prefix(2) }
        #expect(bodies == ["HT", "/1", "/2", "/3"])
        #expect(wire.counts.requests == 3)
        #expect(wire.counts.answered == 3)
    }

    @Test func `a late answer under an old ticket counts for nothing`() throws {
        var wire = WirelessConnection()
        wire.send(Self.get)
        let old = try #require(wire.open.first).ticket
        wire.answer()
        wire.send(Self.get)
        _ = wire.taken()
        var connection = wire.connection
        connection.answer(.text(200, "late"), ticket: old, at: wire.now)
        #expect(connection.output.isEmpty)
        #expect(wire.open.count == 1)
    }

    @Test func `nothing more is read while as many requests wait as may`() {
        var limits = HTTPServerLimits()
        limits.pipelined = 2
        var wire = WirelessConnection(limits)
        wire.send((1...3).map { Self.get("/\($0)") }.joined())
        #expect(!wire.connection.wantsInput)
        wire.send((4...9).map { Self.get("/\($0)") }.joined())
        #expect(wire.connection.line.count == 2)
        #expect(wire.counts.pipelinesFull == 1)
        var order: [String] = []
        while let next = wire.open.first {
            order.append(next.request.path)
            wire.answer()
            #expect(wire.connection.line.count <= 2)
        }
        #expect(order == (1...9).map { "/\($0)" })
        #expect(wire.counts.pipelinesFull > 1)
        #expect(wire.connection.wantsInput)
    }

    @Test func `who does not take answers has no more requests taken up`() {
        var limits = HTTPServerLimits()
        limits.writeBuffer = 1000
        var wire = WirelessConnection(limits)
        wire.room = 0
        wire.send(Self.get + Self.get + Self.get)
        wire.answer(HTTPServerAnswer(body: [UInt8](repeating: 0x61, count: 2000)))
        #expect(wire.open.isEmpty)
        #expect(wire.counts.writesFull == 1)
        wire.take(wire.connection.output.count)
        #expect(wire.open.count == 1)
    }

    @Test func `who takes no byte of an answer for the idle time is cut off`() {
        var wire = WirelessConnection()
        wire.room = 10
        wire.send(Self.get)
        wire.answer()
        wire.pass(.seconds(59))
        #expect(!wire.connection.stage.isOver)
        wire.take(1)
        wire.pass(.seconds(59))
        #expect(!wire.connection.stage.isOver)
        wire.pass(.seconds(1))
        #expect(wire.connection.stage == .broken)
        #expect(wire.counts.idled == 1)
    }

    @Test func `an idle connection is closed without a word`() {
        var wire = WirelessConnection()
        wire.send(Self.get)
        wire.answer()
        _ = wire.taken()
        wire.pass(.seconds(59))
        #expect(!wire.connection.stage.isOver)
        wire.pass(.seconds(1))
        #expect(wire.connection.stage == .over)
        #expect(wire.taken().isEmpty)
        #expect(wire.counts.idled == 1)
    }

    @Test func `a head that drips is refused ten seconds after its first byte`() {
        var wire = WirelessConnection()
        wire.pass(.seconds(30))
        for letter in Self.get.prefix(9) {
            wire.send(String(letter))
            wire.pass(.seconds(1))
        }
        #expect(wire.taken().isEmpty)
        wire.send("X")
        wire.pass(.seconds(1))
        #expect(wire.taken().hasPrefix("HTTP/1.1 408 "))
        #expect(wire.connection.stage == .lingering)
        #expect(wire.counts.timedOut == 1)
    }

    @Test func `a body has its own time, from the end of the head`() {
        var wire = WirelessConnection()
        wire.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n")
        wire.pass(.seconds(9))
        wire.send("\r\n")
        for _ in 0..<29 {
            wire.pass(.seconds(1))
            wire.send("x")
        }
        #expect(wire.taken().isEmpty)
        wire.pass(.seconds(1))
        #expect(wire.taken().hasPrefix("HTTP/1.1 408 "))
    }

    @Test func `a request that waits behind a slow answer is not timed meanwhile`() {
        var wire = WirelessConnection()
        wire.send(Self.get + "GET / HT")
        wire.pass(.seconds(100))
        wire.answer()
        _ = wire.taken()
        wire.pass(.seconds(9))
        wire.send("TP/1.1\r\nHost: a\r\n\r\n")
        wire.answer()
        #expect(wire.taken().hasPrefix("HTTP/1.1 200 "))
    }

    @Test func `a handler that does not answer in time is answered for`() {
        var wire = WirelessConnection()
        wire.send(Self.get)
        wire.pass(.seconds(600))
        #expect(wire.taken().hasPrefix("HTTP/1.1 503 "))
        #expect(wire.connection.stage == .lingering)
        #expect(wire.counts.brokenAnswers == 1)
        let ticket = wire.open[0].ticket
        var connection = wire.connection
        connection.answer(.text(200, "late"), ticket: ticket, at: wire.now)
        #expect(connection.output.isEmpty)
    }

    @Test func `after a closing answer the client is read for a moment, and no request taken`() {
        var wire = WirelessConnection()
        wire.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + Self.get)
        #expect(wire.open.count == 1)
        wire.answer()
        #expect(wire.taken().contains("Connection: close\r\n"))
        #expect(wire.open.isEmpty)
        #expect(wire.connection.stage == .lingering)
        #expect(wire.connection.wantsInput)
        wire.pass(.seconds(1))
        wire.send(Self.get)
        wire.pass(.seconds(1))
        #expect(wire.connection.stage == .over)
        #expect(wire.counts.requests == 1)
    }

    @Test func `who sends without end after the last answer is cut off`() {
        var wire = WirelessConnection()
        wire.send("nonsense\r\n\r\n")
        #expect(wire.taken().hasPrefix("HTTP/1.1 400 "))
        let much = String(repeating: "x", count: 1 << 20)
        for _ in 0..<4 { wire.send(much) }
        #expect(wire.connection.stage == .lingering)
        wire.send(much)
        #expect(wire.connection.stage == .over)
        #expect(wire.counts.badRequests == 1)
    }

    @Test func `a fault is told after the answers to what came before it`() {
        var wire = WirelessConnection()
        wire.send(Self.get + "GET / HTTP/3.0\r\n\r\n")
        #expect(wire.taken().isEmpty)
        wire.answer()
        let told = wire.taken()
        #expect(told.hasPrefix("HTTP/1.1 200 "))
        #expect(told.contains("HTTP/1.1 505 "))
    }

    @Test func `who asks first is told to go on when it is its turn`() {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"
        var wire = WirelessConnection()
        wire.send(Self.get + head)
        #expect(wire.taken().isEmpty)
        wire.answer()
        let told = wire.taken()
        #expect(told.hasPrefix("HTTP/1.1 200 "))
        #expect(told.hasSuffix("HTTP/1.1 100 Continue\r\n\r\n"))
        wire.send("a")
        wire.send("b")
        #expect(wire.open.first?.request.body == [0x61, 0x62])
        wire.answer()
        wire.send(head + "ab")
        wire.answer()
        #expect(!wire.taken().contains("100 Continue"))
    }

    @Test func `who asks first with too large a body is refused instead`() {
        var wire = WirelessConnection()
        wire.send(
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9999999\r\n\r\n")
        #expect(wire.taken().hasPrefix("HTTP/1.1 413 "))
        #expect(wire.counts.tooLarge == 1)
    }

    @Test func `an answer to HEAD has the length of a body and no body`() {
        var wire = WirelessConnection()
        wire.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
        wire.answer(.text(200, "twelve bytes"))
        let told = wire.taken()
        #expect(told.contains("Content-Length: 12\r\n"))
        #expect(told.hasSuffix("\r\n\r\n"))
    }

    @Test(arguments: [204, 304])
    func `some answers have neither body nor length`(status: Int) {
        var wire = WirelessConnection()
        wire.send(Self.get)
        wire.answer(.text(status, "body"))
        let told = wire.taken()
        #expect(told.hasPrefix("HTTP/1.1 \(status) "))
        #expect(!told.contains("Content-Length"))
        #expect(told.hasSuffix("\r\n\r\n"))
    }

    @Test func `an old client hears that its connection stays, or that it does not`() {
        var wire = WirelessConnection()
        wire.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        wire.answer()
        #expect(wire.taken().contains("Connection: keep-alive\r\n"))
        wire.send("GET / HTTP/1.0\r\n\r\n")
        wire.answer()
        #expect(wire.taken().contains("Connection: close\r\n"))
    }

    private static let unsendable = [
        HTTPServerAnswer(100), HTTPServerAnswer(600), HTTPServerAnswer(headers: ["": "a"]),
        HTTPServerAnswer(headers: ["X Y": "a"]), HTTPServerAnswer(headers: ["X": "a\r\nY: b"]),
        HTTPServerAnswer(headers: ["content-length": "5"]),
        HTTPServerAnswer(headers: ["Transfer-Encoding": "chunked"]),
        HTTPServerAnswer(headers: ["Connection": "close"]),
    ]

    @Test(arguments: unsendable)
    func `an answer that would not be one is not sent`(answer: HTTPServerAnswer) {
        var wire = WirelessConnection()
        wire.send(Self.get)
        wire.answer(answer)
        #expect(wire.taken().hasPrefix("HTTP/1.1 500 "))
        #expect(wire.counts.brokenAnswers == 1)
        #expect(wire.counts.answered == 0)
    }

    @Test func `who half closes has the answers to what it sent, and then the end`() {
        var wire = WirelessConnection()
        wire.send(Self.get + Self.get)
        wire.endInput()
        wire.answer()
        #expect(!wire.connection.stage.isOver)
        wire.answer()
        #expect(wire.connection.stage == .over)
        #expect(wire.taken().components(separatedBy: "200 OK") == 3)
    }

    @Test func `who leaves in the middle of a request is gone`() {
        var wire = WirelessConnection()
        wire.send("GET / HT")
        wire.endInput()
        #expect(wire.connection.stage == .over)
        #expect(wire.taken().isEmpty)
    }

    @Test func `a server that stops lets go of the idle and finishes the others`() {
        var idle = WirelessConnection()
        idle.stop()
        #expect(idle.connection.stage == .over)
        var busy = WirelessConnection()
        busy.send(Self.get + Self.get)
        busy.stop()
        busy.answer()
        #expect(!busy.taken().contains("Connection: close"))
        busy.answer()
        #expect(busy.taken().contains("Connection: close"))
        #expect(busy.connection.stage == .lingering)
        var midway = WirelessConnection()
        midway.send("GET / HT")
        midway.stop()
        midway.send("TP/1.1\r\nHost: a\r\n\r\n")
        midway.answer()
        #expect(midway.taken().contains("Connection: close"))
    }

    @Test func `one connection too many hears so and is closed`() {
        var wire = WirelessConnection(isRefused: true)
        let told = wire.taken()
        #expect(told.hasPrefix("HTTP/1.1 503 "))
        #expect(told.contains("Retry-After: 1\r\n"))
        wire.send(Self.get)
        #expect(wire.open.isEmpty)
        wire.pass(.seconds(2))
        #expect(wire.connection.stage == .over)
    }
}

extension String {
    /// How many pieces there are between the separators.
    fileprivate func components(separatedBy separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count
    }
}
