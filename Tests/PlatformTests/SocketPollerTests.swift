import Problems
import Testing

@testable import Platform

@Suite struct SocketPollerTests {
    /// A listening socket, a client of it, and the other end of the client's connection.
    private struct Ends {
        let listener: ListeningSocket
        let client: LoopbackSocket
        let socket: StreamSocket

        init() throws {
            listener = try ListeningSocket(on: "127.0.0.1", port: 0)
            client = try LoopbackSocket.connected(to: listener.port)
            guard case .connected(let socket) = listener.accept() else {
                throw SystemError.refused(operation: "accept", path: "127.0.0.1", errno: 0)
            }
            self.socket = socket
        }

        func close() {
            socket.close()
            listener.close()
        }
    }

    private static func events(
        _ poller: SocketPoller, most: Int = 8, atMost milliseconds: Int32 = -1
    ) -> [SocketEvent] {
        var events = SocketPoller.Events(most: most)
        let count = poller.wait(into: &events, atMost: milliseconds)
        return (0..<count).map { events[$0] }
    }

    @Test func `nothing blocks, and what can be done now is told`() throws {
        let ends = try Ends()
        defer { ends.close() }
        guard case .nobody = ends.listener.accept() else {
            Issue.record("there is nobody to accept")
            return
        }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 1)
        defer { room.deallocate() }
        #expect(ends.socket.receive(into: room) == .blocked)
        let poller = try SocketPoller()
        #expect(poller.watch(ends.socket.descriptor, as: 7, for: .input))
        #expect(Self.events(poller, atMost: 0).isEmpty)
        #expect(ends.client.write([1, 2, 3]))
        let told = [SocketEvent(token: 7, canRead: true, canWrite: false, isOver: false)]
        #expect(Self.events(poller) == told)
        #expect(Self.events(poller) == told)
        #expect(ends.socket.receive(into: room) == .moved(3))
        poller.change(ends.socket.descriptor, as: 8, for: [.input, .output])
        #expect(
            Self.events(poller)
                == [SocketEvent(token: 8, canRead: false, canWrite: true, isOver: false)])
        poller.forget(ends.socket.descriptor)
        #expect(Self.events(poller, atMost: 0).isEmpty)
    }

    @Test func `what is sent arrives until no more is taken`() throws {
        let ends = try Ends()
        defer { ends.close() }
        let bytes = [UInt8](repeating: 1, count: 1 << 20)
        var sent = 0
        while case .moved(let count) = bytes.withUnsafeBytes({ ends.socket.send($0) }) {
            sent += count
        }
        #expect(sent > 0)
        var arrived: [UInt8] = []
        while arrived.count < sent { #expect(ends.client.read(into: &arrived)) }
        #expect(arrived.count == sent)
        ends.socket.endSending()
        #expect(!ends.client.read(into: &arrived))
    }

    @Test func `a wake-up before the wait is not lost, and is no event`() throws {
        let poller = try SocketPoller()
        poller.wake()
        poller.wake()
        #expect(Self.events(poller).isEmpty)
        #expect(Self.events(poller, atMost: 0).isEmpty)
    }

    @Test func `a wake-up does not hide who is ready`() throws {
        let ends = try Ends()
        defer { ends.close() }
        let poller = try SocketPoller()
        #expect(poller.watch(ends.socket.descriptor, as: 1, for: .output))
        poller.wake()
        #expect(Self.events(poller, atMost: 0).map(\.token) == [1])
    }

    @Test func `an end that is gone is told, and a broken one too`() throws {
        let listener = try ListeningSocket(on: "127.0.0.1", port: 0)
        defer { listener.close() }
        var client: LoopbackSocket? = try LoopbackSocket.connected(to: listener.port)
        guard case .connected(let socket) = listener.accept() else {
            Issue.record("nobody came")
            return
        }
        let poller = try SocketPoller()
        #expect(poller.watch(socket.descriptor, as: 1, for: .input))
        #expect(try #require(client).write([1]))
        client = nil
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 1)
        defer { room.deallocate() }
        #expect(Self.events(poller).map(\.canRead) == [true])
        #expect(socket.receive(into: room) == .moved(1))
        #expect(Self.events(poller).map(\.canRead) == [true])
        #expect(socket.receive(into: room) == .ended)
        socket.close()

        let again = try LoopbackSocket.connected(to: listener.port)
        guard case .connected(let other) = listener.accept() else {
            Issue.record("nobody came")
            return
        }
        other.reset()
        var bytes: [UInt8] = []
        #expect(!again.read(into: &bytes))
        #expect(!again.write([1]))
    }
}

@Suite struct ListeningSocketTests {
    @Test(arguments: ["127.0.0.1", "0.0.0.0", "::1"])
    func `an address in numbers can be listened on, with a port that is free`(
        address: String
    ) throws {
        do throws(ListeningError) {
            let socket = try ListeningSocket(on: address, port: 0)
            #expect(socket.port != 0)
            socket.close()
        } catch {
            // A machine may be without IPv6.
            #expect(address == "::1")
            #expect(error.problem.code.hasPrefix("listen."))
        }
    }

    @Test func `a port that is taken is told with its number`() throws {
        let holder = try ListeningSocket(on: "127.0.0.1", port: 0)
        defer { holder.close() }
        #expect(throws: ListeningError.portTaken(address: "127.0.0.1", port: holder.port)) {
            try ListeningSocket(on: "127.0.0.1", port: holder.port)
        }
    }

    @Test(arguments: ["", "localhost", "127.0.0.1:80", "[::1]", "1.2.3"])
    func `what is no address in numbers is told`(text: String) {
        #expect(throws: ListeningError.notAnAddress(text)) {
            try ListeningSocket(on: text, port: 0)
        }
    }

    private static let errors: [ListeningError] = [
        .portTaken(address: "127.0.0.1", port: 80), .notPermitted(address: "127.0.0.1", port: 80),
        .notAnAddress("x"), .notOfThisMachine(address: "192.0.2.1"),
        .refused(address: "127.0.0.1", port: 80, errno: 12),
    ]

    @Test(arguments: errors)
    func `every refusal says where and what to do`(error: ListeningError) {
        let problem = error.problem
        #expect(problem.code.hasPrefix("listen."))
        #expect(problem.message.hasPrefix("Cannot listen on "))
        #expect(problem.advice?.hasSuffix(".") == true)
    }
}
