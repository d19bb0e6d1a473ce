import Platform
import TestSupport
import Testing

@testable import HTTP

@Suite struct ServerPartTests {
    private struct Day: Sendable {
        let seconds: Int64
        let text: String
    }

    @Test func `a date is written as HTTP writes it`() {
        let days = [
            Day(seconds: 0, text: "Thu, 01 Jan 1970 00:00:00 GMT"),
            Day(seconds: 784_111_777, text: "Sun, 06 Nov 1994 08:49:37 GMT"),
            Day(seconds: 951_782_400, text: "Tue, 29 Feb 2000 00:00:00 GMT"),
            Day(seconds: 4_102_444_799, text: "Thu, 31 Dec 2099 23:59:59 GMT"),
        ]
        for day in days {
            let time = WallTime(nanoseconds: day.seconds * 1_000_000_000 + 999_999_999)
            #expect(HTTPDate.text(time) == day.text)
        }
    }

    @Test func `the line of the date changes with the second`() {
        var date = HTTPDate()
        date.refresh(at: WallTime(nanoseconds: 1_000_000_000))
        let first = date.line
        date.refresh(at: WallTime(nanoseconds: 1_999_999_999))
        #expect(date.line == first)
        date.refresh(at: WallTime(nanoseconds: 2_000_000_000))
        #expect(date.line == Array("Date: Thu, 01 Jan 1970 00:00:02 GMT\r\n".utf8))
    }

    @Test func `what the handler says of safety and date stands`() {
        let head = AnswerHead(date: Array("Date: x\r\n".utf8), guardsBrowsers: true)
        var bytes: [UInt8] = []
        let answer = HTTPServerAnswer(
            429, headers: ["date": "mine", "x-frame-options": "SAMEORIGIN"], body: [1, 2])
        #expect(head.append(answer, .silent, to: &bytes))
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "HTTP/1.1 429 Too Many Requests\r\ndate: mine\r\nx-frame-options: SAMEORIGIN\r\n"
                + "Content-Length: 2\r\nX-Content-Type-Options: nosniff\r\n\r\n")
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `whoever is due comes out of the heap, at its time and once`(seed: UInt64) {
        var random = SeededRandom(seed)
        var heap = DeadlineHeap()
        var deadlines: [Int: UInt64] = [:]
        var now: UInt64 = 0
        var fired = 0
        for _ in 0..<20_000 {
            let holder = Int.random(in: 0..<60, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                heap.remove(holder)
                deadlines[holder] = nil
            case 1:
                now += UInt64.random(in: 0...40, using: &random)
                var due: Set<Int> = []
                while let next = heap.next(at: now) { due.insert(next) }
                #expect(due == Set(deadlines.filter { $0.value <= now }.keys))
                fired += due.count
                deadlines = deadlines.filter { $0.value > now }
            default:
                let deadline = now + UInt64.random(in: 0...100, using: &random)
                heap.set(deadline, for: holder)
                deadlines[holder] = deadline
            }
            #expect(heap.isEmpty == deadlines.isEmpty)
            if let first = deadlines.values.min() { #expect((heap.earliest ?? .max) <= first) }
        }
        #expect(fired > 500)
    }

    @Test func `output is taken in pieces and keeps its order`() {
        var output = OutputBuffer()
        output.append(Array("hello ".utf8))
        output.drop(2)
        output.append { $0.append("world") }
        #expect(output.count == 9)
        #expect(output.lend { String(decoding: $0, as: UTF8.self) } == "llo world")
        output.drop(9)
        #expect(output.isEmpty)
    }
}
