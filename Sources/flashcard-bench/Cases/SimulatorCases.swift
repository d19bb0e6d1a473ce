//  The simulator: what one answer takes without a socket, for a request that was seen before and
//  for one that was not, and how many it serves through a socket, where the client asks sixteen at
//  a time and only counts what comes back. Its goal is that nobody who is measured against it waits
//  for it: 40,000 requests a second on one core are 25 microseconds each.

import Flashcards
import HTTP
import JSON
import LLMSimulator
import Platform

extension Benchmark {
    static let simulator = [
        Benchmark(
            name: "simulator/again", group: .simulator,
            summary: "an answer to a request that was seen before, without a socket",
            goal: .atMost(10_000)
        ) {
            let service = SimulatorService(SimulatorSettings())
            let requests = (0..<64).map(request)
            return Workload(
                work: .plain { count in
                    var hash: UInt64 = 0
                    for number in 0..<count {
                        let answer = service.answer(requests[number % requests.count])
                        hash &+= UInt64(answer.body.count)
                    }
                    return hash
                })
        },
        Benchmark(
            name: "simulator/new", group: .simulator,
            summary: "an answer about a word that was not asked for before",
            comparedWith: "simulator/again"
        ) {
            let service = SimulatorService(SimulatorSettings())
            let next = Locked(0)
            return Workload(
                work: .plain { count in
                    let begin = next.withLock { next in
                        next += count
                        return next - count
                    }
                    return (begin..<(begin + count)).reduce(0) { hash, number in
                        hash &+ UInt64(service.answer(request(number)).body.count)
                    }
                })
        },
        Benchmark(
            name: "simulator/served", group: .simulator,
            summary: "a request to the server that was seen before, and its answer",
            goal: .atMost(25_000)
        ) {
            let service = SimulatorService(SimulatorSettings())
            let server = try HTTPServer { service.answer($0) }
            let client = try PipeliningClient(
                port: server.port, requests: (0..<PipeliningClient.depth).map { bytes($0) })
            return Workload(
                work: .plain { count in client.ask(count) },
                close: { await server.stop(within: .zero) })
        },
    ]

    private static func body(_ number: Int) -> [UInt8] {
        var json = JSONWriter(reserving: 8192)
        json.beginObject()
        json.member("model", "simulator/small")
        json.name("messages")
        json.beginArray()
        json.beginObject()
        json.member("role", "system")
        // As long as the program's own prompt.
        json.member(
            "content", String(repeating: "You describe one Korean word in JSON. ", count: 130))
        json.endObject()
        json.beginObject()
        json.member("role", "user")
        var word = JSONWriter()
        Samples.word(number).write(to: &word)
        json.member("content", word.text)
        json.endObject()
        json.endArray()
        json.endObject()
        return json.bytes
    }

    private static func request(_ number: Int) -> HTTPServerRequest {
        HTTPServerRequest(.post, "/v1/chat/completions", body: body(number))
    }

    private static func bytes(_ number: Int) -> [UInt8] {
        let body = body(number)
        let head =
            "POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n"
        return Array(head.utf8) + body
    }
}

/// Asks so many at once on one connection, and counts the answers by their first line.
private final class PipeliningClient: Sendable {
    static let depth = 16

    private let socket: Locked<LoopbackSocket>
    private let requests: [UInt8]

    init(port: UInt16, requests: [[UInt8]]) throws {
        socket = Locked(try LoopbackSocket.connected(to: port))
        self.requests = requests.flatMap(\.self)
    }

    /// Rounded up to whole rounds.
    func ask(_ count: Int) -> UInt64 {
        var answers = 0
        var bytes: [UInt8] = []
        socket.withLock { socket in
            while answers < count {
                let wanted = answers + Self.depth
                _ = socket.write(requests)
                while answers < wanted, socket.read(into: &bytes) {
                    answers += Self.starts(in: &bytes)
                }
            }
        }
        return UInt64(answers)
    }

    private static let start = Array("HTTP/1.1 200 ".utf8)

    /// How many answers begin in the bytes; what may be the beginning of one is left.
    private static func starts(in bytes: inout [UInt8]) -> Int {
        var count = 0
        var place = 0
        bytes.withUnsafeBufferPointer { bytes in
            while place + start.count <= bytes.count {
                if bytes[place] == start[0], bytes[place + 5] == start[5],
                    bytes[place..<(place + start.count)].elementsEqual(start)
                {
                    count += 1
                    place += start.count
                } else {
                    place += 1
                }
            }
        }
        bytes.removeFirst(place)
        return count
    }
}
