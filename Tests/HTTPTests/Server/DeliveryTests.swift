import Platform
import Testing

@testable import HTTP

@Suite struct DeliveryTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    private static let body = Array("0123456789".utf8)

    private static func asked(
        _ script: [HTTPServerAnswer.Step], body: [UInt8] = body
    ) -> WirelessConnection {
        var wire = WirelessConnection()
        wire.send(get)
        wire.answer(HTTPServerAnswer(body: body, script: script))
        return wire
    }

    @Test func `a late answer comes whole when its time has come, and the connection stays`() {
        var wire = Self.asked(.late(by: .milliseconds(500)))
        wire.pass(.milliseconds(499))
        #expect(wire.taken().isEmpty)
        wire.pass(.milliseconds(1))
        let told = wire.taken()
        #expect(told.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(told.hasSuffix("\r\n\r\n0123456789"))
        wire.send(Self.get)
        #expect(wire.open.count == 1)
    }

    @Test func `a body that stalls says its whole length and stays open`() {
        var wire = Self.asked(.stalled(afterBody: 3))
        let told = wire.taken()
        #expect(told.contains("Content-Length: 10\r\n"))
        #expect(told.hasSuffix("\r\n\r\n012"))
        wire.pass(.seconds(599))
        #expect(!wire.connection.stage.isOver)
        #expect(wire.taken().isEmpty)
        wire.pass(.seconds(1))
        #expect(wire.connection.stage == .lingering)
    }

    @Test func `a truncated body ends in good order, a reset breaks the connection`() {
        var cut = Self.asked(.truncated(afterBody: 4))
        #expect(cut.taken().hasSuffix("\r\n\r\n0123"))
        #expect(cut.connection.stage == .lingering)
        var reset = Self.asked(.reset(afterBody: 4))
        #expect(reset.taken().hasSuffix("\r\n\r\n0123"))
        #expect(reset.connection.stage == .broken)
        // It is the server's own doing, and no client that went.
        #expect(!reset.connection.hasUnfinished)
    }

    @Test func `a connection can end, break or be held before the first byte`() {
        var ended = Self.asked(.closedAtOnce)
        #expect(ended.taken().isEmpty)
        #expect(ended.connection.stage == .lingering)
        #expect(Self.asked(.resetAtOnce).connection.stage == .broken)
        var held = Self.asked(.silent)
        held.pass(.seconds(599))
        #expect(held.taken().isEmpty)
        #expect(held.connection.stage == .serving)
    }

    @Test func `pieces come one by one, with a wait before each`() {
        var wire = Self.asked(.dripped(pieces: 3, of: 10, every: .seconds(2)))
        var sizes: [Int] = []
        for _ in 0..<4 {
            sizes.append(wire.taken().utf8.count)
            wire.pass(.seconds(2))
        }
        #expect(sizes == [0, 10, 10, sizes[3]])
        #expect(sizes[3] > 10)
    }

    @Test func `a step waits until what was sent before it is taken`() {
        var wire = WirelessConnection()
        wire.room = 0
        wire.send(Self.get)
        wire.answer(HTTPServerAnswer(body: Self.body, script: [.head, .wait(.seconds(1)), .close]))
        wire.pass(.seconds(5))
        #expect(wire.connection.stage == .serving)
        wire.take(10_000)
        wire.pass(.milliseconds(999))
        #expect(wire.connection.stage == .serving)
        wire.pass(.milliseconds(1))
        #expect(wire.connection.stage == .lingering)
    }

    @Test func `bytes of no answer can be sent, and too many asked for are not there`() {
        var wire = Self.asked([.raw(Array("SSH-2.0\r\n".utf8)), .bytes(100_000), .close])
        let told = wire.taken()
        #expect(told.hasPrefix("SSH-2.0\r\nHTTP/1.1 200 OK\r\n"))
        #expect(told.hasSuffix("0123456789"))
    }

    @Test func `who leaves during a script is not waited for`() {
        var wire = Self.asked(.silent)
        wire.endInput()
        #expect(wire.connection.stage == .over)
        #expect(wire.connection.hasUnfinished)
    }

    @Test func `a script without waits is the plain answer`() {
        var plain = Self.asked([])
        var scripted = Self.asked([.head, .bytes(3)])
        #expect(plain.taken() == scripted.taken())
    }
}
