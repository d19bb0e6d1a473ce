//  The HTTP client against a server that does next to nothing, in this process and on loopback. The
//  floor is the same exchange of bytes on one raw socket. What the processors do is measured apart
//  from the time: with as many cores as callers want, time says little about what a call costs.

import HTTP
import Platform
import Synchronization

extension Benchmark {
    static let http = [
        rawRoundTrip, blockingCall, calls(50), calls(50, asProcessorTime: true), bareCurl(50),
    ]

    private static let rawRoundTrip = Benchmark(
        name: "http/raw-round-trip", group: .http,
        summary: "a request of 1.2 KB and its answer on one raw socket", most: 20_000
    ) {
        let server = try AnsweringServer()
        let socket = try LoopbackSocket.connected(to: server.port)
        let request = Array("POST / HTTP/1.1\r\nHost: bench\r\n\r\n".utf8) + AnsweringServer.body
        return Workload(
            work: .plain { count in
                var answers = 0
                for _ in 0..<count {
                    var answer: [UInt8] = []
                    guard socket.write(request), socket.read(into: &answer) else { break }
                    answers += answer.count
                }
                return UInt64(answers)
            },
            close: {
                server.stop()
                try server.requireAnswers("http/raw-round-trip")
            })
    }

    private static let blockingCall = Benchmark(
        name: "http/call-blocking", group: .http,
        summary: "a post of 1.2 KB by a plain thread, one after the other",
        comparedWith: "http/raw-round-trip", most: 20_000
    ) {
        let fixture = try HTTPFixture("http/call-blocking")
        return Workload(
            work: .shared { fixture.callBlocking($0) }, close: { try await fixture.close() })
    }

    private static func calls(_ callers: Int, asProcessorTime: Bool = false) -> Benchmark {
        let name = "http/call-\(callers)\(asProcessorTime ? "-cpu" : "")"
        return Benchmark(
            name: name, group: .http,
            summary: asProcessorTime
                ? "processor time of such a post, without the server's"
                : "a post of 1.2 KB, \(callers) tasks at once",
            goal: asProcessorTime ? nil : .atMost(20_000),
            comparedWith: asProcessorTime ? "http/libcurl-50-cpu" : "http/raw-round-trip",
            most: 50_000
        ) {
            let fixture = try HTTPFixture(name)
            let work: Workload.Work =
                asProcessorTime
                ? .metered { try await fixture.meter($0, callers: callers) }
                : .awaiting { try await fixture.call($0, callers: callers) }
            return Workload(work: work, close: { try await fixture.close() })
        }
    }
}

/// A client and the server that it calls.
final class HTTPFixture: Sendable {
    private let name: String
    private let server: AnsweringServer
    private let client: HTTPClient
    private let request: HTTPRequest

    init(_ name: String) throws {
        self.name = name
        server = try AnsweringServer()
        client = HTTPClient(HTTPSettings(proxy: .none), on: TransferLoop())
        request = HTTPRequest(
            .post, try HTTPURL("http://127.0.0.1:\(server.port)/v1/traces"),
            headers: ["Content-Type": "application/json"], body: AnsweringServer.body)
    }

    func callBlocking(_ count: Int) -> UInt64 {
        var bytes = 0
        for _ in 0..<count { bytes += (try? client.callBlocking(request).body.count) ?? 0 }
        return UInt64(bytes)
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

    func meter(_ count: Int, callers: Int) async throws -> (hash: UInt64, nanoseconds: Double) {
        let before = ProcessorTime.ofProcess - server.processorTime
        let hash = try await call(count, callers: callers)
        let after = ProcessorTime.ofProcess - server.processorTime
        return (hash, max(1, Double((after - before).wholeNanoseconds)))
    }

    func close() async throws {
        await withCheckedContinuation { continuation in
            DetachedThread.start { [client] in
                client.close()
                continuation.resume()
            }
        }
        server.stop()
        try server.requireAnswers(name)
    }
}

/// Reads requests whose body has one known length, and answers each with the same bytes.
final class AnsweringServer: Sendable {
    static let body = [UInt8](repeating: UInt8(ascii: "x"), count: 1200)
    private static let answer = Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".utf8)

    let port: UInt16
    private let answered = Atomic<Int>(0)
    private let worked = Atomic<Int64>(0)
    private let isStopped = Atomic<Bool>(false)

    init() throws {
        let listener = try LoopbackSocket.listening(backlog: 256)
        port = listener.port
        DetachedThread.start { self.serve(listener) }
    }

    /// What its thread has worked so far.
    var processorTime: Duration { .nanoseconds(worked.load(ordering: .acquiring)) }

    func stop() {
        isStopped.store(true, ordering: .releasing)
        _ = try? LoopbackSocket.connected(to: port)
    }

    func requireAnswers(_ name: String) throws {
        guard answered.load(ordering: .acquiring) > 0 else {
            throw BenchError.workUndone(benchmark: name, reason: "nothing was answered")
        }
    }

    private func serve(_ listener: LoopbackSocket) {
        var sockets = [listener]
        var pending: [[UInt8]] = [[]]
        while !isStopped.load(ordering: .acquiring) {
            for place in LoopbackSocket.readable(sockets).reversed() {
                if place == 0 {
                    guard let socket = listener.accepted() else { continue }
                    sockets.append(socket)
                    pending.append([])
                } else if !attend(sockets[place], &pending[place]) {
                    sockets.remove(at: place)
                    pending.remove(at: place)
                }
            }
            worked.store(ProcessorTime.ofThread.wholeNanoseconds, ordering: .releasing)
        }
    }

    /// By hand: this server must not be what is measured.
    private static func headLength(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var place = 3
            while place < bytes.count {
                if bytes[place] == 0x0A, bytes[place - 1] == 0x0D, bytes[place - 2] == 0x0A,
                    bytes[place - 3] == 0x0D
                {
                    return place + 1
                }
                place += 1
            }
            return nil
        }
    }

    /// False when the other side is gone.
    private func attend(_ socket: LoopbackSocket, _ pending: inout [UInt8]) -> Bool {
        guard socket.read(into: &pending, atMost: 4096) else { return false }
        guard pending.count > Self.body.count, let head = Self.headLength(pending),
            pending.count - head >= Self.body.count
        else { return true }
        pending.removeAll(keepingCapacity: true)
        answered.add(1, ordering: .relaxed)
        return socket.write(Self.answer)
    }
}
