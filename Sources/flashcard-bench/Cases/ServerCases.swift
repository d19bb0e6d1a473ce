//  The HTTP server with requests of 1.2 KB and answers of 1.5 KB on fifty connections. The load is
//  a loop over plain sockets that looks at nothing but the number of bytes, so that what is
//  measured is not the client; beside it the same by our own client, and the floor: the same load
//  on a server that looks for the end of a head and answers two bytes.
//
//  What processors do is measured apart from the time that passes: it is what one core can serve,
//  also on a machine that has other things to do.

import HTTP
import Platform

extension Benchmark {
    static let server = [serverFloor, serverCost, serverTime, serverByClient]

    private static let serverFloor = Benchmark(
        name: "server/floor-cpu", group: .server,
        summary: "processor time of a server that does next to nothing, per request",
        most: 50_000
    ) {
        let server = try AnsweringServer()
        let load = try SocketLoad(
            port: server.port, request: SocketLoad.head + AnsweringServer.body, connections: 50)
        return Workload(
            work: .metered { count in
                let before = server.processorTime
                let bytes = try load.run(count)
                let spent = (server.processorTime - before).wholeNanoseconds
                return (UInt64(bytes), max(1, Double(spent)))
            },
            close: {
                load.close()
                server.stop()
                try server.requireAnswers("server/floor-cpu")
            })
    }

    /// 25 µs are 40,000 requests in a second of one core.
    private static let serverCost = Benchmark(
        name: "server/request-cpu", group: .server,
        summary: "processor time of the server for a request of 1.2 KB, answered with 1.5 KB",
        goal: .atMost(25_000), comparedWith: "server/floor-cpu", most: 50_000
    ) {
        let fixture = try ServerFixture()
        return Workload(
            work: .metered { try fixture.meter($0) }, close: { try await fixture.close() })
    }

    private static let serverTime = Benchmark(
        name: "server/request-50", group: .server,
        summary: "the same as time passed, the load on the other core",
        goal: .atMost(25_000), most: 50_000, least: 500
    ) {
        let fixture = try ServerFixture()
        return Workload(
            work: .awaiting { UInt64(try fixture.load.run($0)) },
            close: { try await fixture.close() })
    }

    private static let serverByClient = Benchmark(
        name: "server/client-50", group: .server,
        summary: "the same by our own client, fifty tasks at once",
        comparedWith: "server/request-50", most: 50_000, least: 500
    ) {
        let fixture = try ServerFixture()
        return Workload(
            work: .awaiting { try await fixture.call($0, callers: 50) },
            close: { try await fixture.close() })
    }
}

private final class ServerFixture: Sendable {
    let load: SocketLoad
    private let server: HTTPServer
    private let client: HTTPClient
    private let request: HTTPRequest

    init() throws {
        let answer = [UInt8](repeating: UInt8(ascii: "y"), count: 1320)
        server = try HTTPServer { _ in HTTPServerAnswer(200, "application/json", answer) }
        let body = [UInt8](repeating: UInt8(ascii: "x"), count: 900)
        load = try SocketLoad(
            port: server.port, request: SocketLoad.fullHead(length: body.count) + body,
            connections: 50)
        client = HTTPClient(HTTPSettings(proxy: .none), on: TransferLoop())
        request = HTTPRequest(.post, try HTTPURL(server.url + "/v1/chat/completions"), body: body)
    }

    /// All that the process works but for the load itself.
    func meter(_ count: Int) throws -> (hash: UInt64, nanoseconds: Double) {
        let before = (ProcessorTime.ofProcess, ProcessorTime.ofThread)
        let bytes = try load.run(count)
        let after = (ProcessorTime.ofProcess, ProcessorTime.ofThread)
        let spent = (after.0 - before.0) - (after.1 - before.1)
        return (UInt64(bytes), max(1, Double(spent.wholeNanoseconds)))
    }

    func call(_ count: Int, callers: Int) async throws -> UInt64 {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for caller in 0..<min(callers, count) {
                let share = count / callers + (caller < count % callers ? 1 : 0)
                group.addTask { [client, request] in
                    var bytes = 0
                    for _ in 0..<share { bytes += try await client.call(request).body.count }
                    return bytes
                }
            }
            return UInt64(try await group.reduce(0, +))
        }
    }

    func close() async throws {
        load.close()
        await withCheckedContinuation { continuation in
            DetachedThread.start { [client] in
                client.close()
                continuation.resume()
            }
        }
        await server.stop(within: .seconds(5))
        let counts = server.counts
        guard counts.requests > 0, counts.requests == counts.answered else {
            throw BenchError.workUndone(benchmark: "server", reason: "requests were not answered")
        }
    }
}

/// Sends the same request again and again on many connections, by the thread that asks.
private final class SocketLoad: Sendable {
    static let head = Array("POST / HTTP/1.1\r\nHost: bench\r\n\r\n".utf8)

    private let sockets: Locked<[LoopbackSocket]>
    private let request: [UInt8]

    init(port: UInt16, request: [UInt8], connections: Int) throws {
        self.request = request
        sockets = Locked(
            try (0..<connections).map { _ in try LoopbackSocket.connected(to: port) })
    }

    /// What a client of a language model sends besides the body.
    static func fullHead(length: Int) -> [UInt8] {
        Array(
            """
            POST /v1/chat/completions HTTP/1.1\r
            Host: 127.0.0.1:8080\r
            User-Agent: flashcard/1.0\r
            Accept: application/json\r
            Content-Type: application/json\r
            Authorization: Bearer 0123456789abcdef0123456789abcdef\r
            traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r
            Content-Length: \(length)\r
            \r

            """.utf8)
    }

    /// How many bytes came for so many requests.
    func run(_ count: Int) throws -> Int {
        let sockets = sockets.withLock { $0 }
        guard let first = sockets.first else { return 0 }
        var room: [UInt8] = []
        // How long an answer is, is learned from the first.
        guard first.write(request), first.read(into: &room, atMost: 8192) else { throw undone }
        let size = room.count
        var (left, open, total) = (count - 1, 0, size)
        var got = [Int](repeating: 0, count: sockets.count)
        for socket in sockets where left > 0 {
            guard socket.write(request) else { throw undone }
            left -= 1
            open += 1
        }
        while open > 0 {
            for place in LoopbackSocket.readable(sockets) {
                room.removeAll(keepingCapacity: true)
                guard sockets[place].read(into: &room, atMost: 2048) else { throw undone }
                got[place] += room.count
                total += room.count
                guard got[place] >= size else { continue }
                got[place] = 0
                if left > 0 {
                    guard sockets[place].write(request) else { throw undone }
                    left -= 1
                } else {
                    open -= 1
                }
            }
        }
        return total
    }

    func close() { sockets.withLock { $0 = [] } }

    private var undone: BenchError {
        .workUndone(benchmark: "server", reason: "a connection was lost")
    }
}
