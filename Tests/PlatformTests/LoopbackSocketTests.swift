import Problems
import Testing

@testable import Platform

@Suite struct LoopbackSocketTests {
    @Test func `what one end writes the other end reads`() throws {
        let listener = try LoopbackSocket.listening()
        #expect(listener.port != 0)
        let one = try LoopbackSocket.connected(to: listener.port)
        let other = try #require(listener.accepted())
        #expect(one.write(Array("hello".utf8)))
        var bytes = Array("> ".utf8)
        #expect(other.read(into: &bytes) == true)
        #expect(bytes == Array("> hello".utf8))
        #expect(other.write([1, 2, 3]))
        var answer: [UInt8] = []
        #expect(one.read(into: &answer, atMost: 2) == true)
        #expect(answer == [1, 2])
        #expect(one.read(into: &answer) == true)
        #expect(answer == [1, 2, 3])
    }

    @Test func `an end that is gone is the end of reading`() throws {
        let listener = try LoopbackSocket.listening()
        let other: LoopbackSocket
        do {
            let one = try LoopbackSocket.connected(to: listener.port)
            other = try #require(listener.accepted())
            #expect(one.write([7]))
        }
        var bytes: [UInt8] = []
        #expect(other.read(into: &bytes) == true)
        #expect(other.read(into: &bytes) == false)
        #expect(bytes == [7])
    }

    @Test func `the one that can be read is found among several`() throws {
        let listener = try LoopbackSocket.listening()
        let pairs = try (0..<3).map { _ in
            (try LoopbackSocket.connected(to: listener.port), try #require(listener.accepted()))
        }
        #expect(pairs[1].0.write([1]))
        #expect(LoopbackSocket.readable(pairs.map(\.1)) == [1])
        let visitor = try LoopbackSocket.connected(to: listener.port)
        #expect(LoopbackSocket.readable([listener, pairs[0].1]) == [0])
        #expect(visitor.port != listener.port)
    }

    @Test func `nobody listening is refused with the port`() throws {
        let port = try LoopbackSocket.listening().port
        let error = #expect(throws: SystemError.self) { try LoopbackSocket.connected(to: port) }
        #expect(error?.problem.message.contains("connect to port \(port) of 127.0.0.1") == true)
    }

    @Test func `work is counted for the thread and for the process`() {
        let before = (ProcessorTime.ofThread, ProcessorTime.ofProcess)
        var sum: UInt64 = 1
        while ProcessorTime.ofThread - before.0 < .milliseconds(2) { sum = sum &* 31 &+ 7 }
        #expect(sum != 0)
        // The two clocks are kept apart and differ by some microseconds.
        #expect(ProcessorTime.ofProcess - before.1 >= .microseconds(1500))
    }
}
