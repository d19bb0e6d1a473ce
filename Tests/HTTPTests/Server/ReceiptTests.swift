import Platform
import Testing

@testable import HTTP

@Suite struct ReceiptTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    /// What was told of answers, in order.
    private final class Told: Sendable {
        let list = Locked<[String]>([])

        var all: [String] { list.withLock { $0 } }

        func receipt(_ name: String = "") -> HTTPServerReceipt {
            HTTPServerReceipt { [list] isDelivered in
                list.withLock { $0.append(name + (isDelivered ? "+" : "-")) }
            }
        }

        func answer(
            _ name: String = "", body: String = "0123456789",
            script: [HTTPServerAnswer.Step] = []
        ) -> HTTPServerAnswer {
            var answer = HTTPServerAnswer(200, "text/plain", Array(body.utf8), script: script)
            answer.receipt = receipt(name)
            return answer
        }
    }

    @Test(
        arguments: [
            [], [.wait(.seconds(1))], [.head, .bytes(4), .wait(.seconds(1))],
            [.head, .bytes(1000)], .dripped(pieces: 5, of: 2, every: .seconds(1)),
        ] as [[HTTPServerAnswer.Step]])
    func `an answer whose last byte is taken is delivered`(script: [HTTPServerAnswer.Step]) {
        let told = Told()
        var wire = WirelessConnection()
        wire.send(Self.get)
        wire.answer(told.answer(script: script))
        wire.pass(.seconds(10))
        #expect(told.all == ["+"])
        wire.send(Self.get)
        wire.answer()
        #expect(told.all == ["+"])
    }

    @Test(
        arguments: [
            [.close], [.reset], [.head, .bytes(9), .close], [.head, .bytes(9), .reset], [.hold],
            [.head, .bytes(4), .hold],
        ] as [[HTTPServerAnswer.Step]])
    func `an answer that breaks off is not`(script: [HTTPServerAnswer.Step]) {
        let told = Told()
        do {
            var wire = WirelessConnection()
            wire.send(Self.get)
            wire.answer(told.answer(script: script))
            wire.pass(.seconds(3600))
        }
        #expect(told.all == ["-"])
    }

    @Test func `a client that leaves before the last byte has none`() {
        let told = Told()
        do {
            var wire = WirelessConnection()
            wire.send(Self.get)
            wire.answer(told.answer(script: [.wait(.seconds(5))]))
            wire.pass(.seconds(4))
            wire.endInput()
            #expect(wire.connection.stage.isOver)
        }
        do {
            var wire = WirelessConnection()
            wire.room = 20
            wire.send(Self.get)
            wire.answer(told.answer())
            #expect(told.all == ["-"])
        }
        #expect(told.all == ["-", "-"])
    }

    @Test func `answers on their way are told in their order, each by its own last byte`() {
        let told = Told()
        var wire = WirelessConnection()
        wire.room = 0
        wire.send(Self.get + Self.get)
        wire.answer(told.answer("a"))
        wire.answer(told.answer("b"))
        let whole = wire.connection.output.count
        wire.take(whole / 2 - 1)
        #expect(told.all == [])
        wire.take(1)
        #expect(told.all == ["a+"])
        wire.take(whole / 2 - 1)
        #expect(told.all == ["a+"])
        wire.take(1)
        #expect(told.all == ["a+", "b+"])
    }

    @Test func `an answer that cannot be sent as it is was not delivered`() {
        let told = Told()
        var wire = WirelessConnection()
        wire.send(Self.get)
        var answer = told.answer()
        answer.headers.add("Content-Length", "3")
        wire.answer(answer)
        answer.receipt = nil
        #expect(told.all == ["-"])
        #expect(wire.taken().contains(" 500 "))
    }
}
