//  A provider on a real socket that answers as the test says, in turn, and keeps what it is asked.
//  The last answer is given again and again.

import HTTP
import JSON
import Platform

final class ScriptedProvider: Sendable {
    struct Answer: Sendable {
        var bytes: [UInt8]
        var closes = false

        static func status(
            _ status: Int, _ headers: [(String, String)] = [], _ body: String
        ) -> Answer {
            var head = "HTTP/1.1 \(status) Told\r\nContent-Length: \(body.utf8.count)\r\n"
            for (name, value) in headers { head += "\(name): \(value)\r\n" }
            return Answer(bytes: Array((head + "\r\n" + body).utf8))
        }

        static func ok(_ body: String) -> Answer { status(200, [], body) }

        /// The connection ends in the middle of it.
        func cut(after count: Int) -> Answer {
            Answer(bytes: Array(bytes.prefix(count)), closes: true)
        }

        /// The connection ends without a word.
        static let nothing = Answer(bytes: [], closes: true)
    }

    struct Request: Sendable {
        let line: String
        let headers: [(name: String, value: String)]
        let body: String

        subscript(_ name: String) -> String? {
            headers.first { $0.name.lowercased() == name.lowercased() }?.value
        }

        var json: JSONValue? { try? JSONValue.parse(body) }
    }

    private struct State {
        var answers: [Answer]
        var models = Answer.status(404, [], "")
        var requests: [Request] = []
        var isOver = false
    }

    private let socket: LoopbackSocket
    private let state: Locked<State>

    init(_ answers: [Answer]) throws {
        socket = try LoopbackSocket.listening()
        state = Locked(State(answers: answers))
        let (socket, state) = (socket, state)
        DetachedThread.start {
            while let link = socket.accepted(), !state.withLock({ $0.isOver }) {
                DetachedThread.start { Self.serve(link, state) }
            }
        }
    }

    /// Wakes the thread that waits for somebody, so that it sees the end.
    deinit {
        state.withLock { $0.isOver = true }
        _ = try? LoopbackSocket.connected(to: socket.port)
    }

    var url: String { "http://127.0.0.1:\(socket.port)/v1" }

    /// What it says of its models.
    func lists(_ body: String) { state.withLock { $0.models = .ok(body) } }

    var requests: [Request] { state.withLock { $0.requests } }

    var posted: [Request] { requests.filter { $0.line.hasPrefix("POST ") } }

    private static func serve(_ link: LoopbackSocket, _ state: Locked<State>) {
        var bytes: [UInt8] = []
        while let request = read(link, &bytes) {
            let answer = state.withLock { state in
                state.requests.append(request)
                if request.line.hasPrefix("GET ") { return state.models }
                return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
            }
            guard link.write(answer.bytes), !answer.closes else { return }
        }
    }

    private static func read(_ link: LoopbackSocket, _ bytes: inout [UInt8]) -> Request? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let place = bytes.firstIndex(of: end) {
                let lines = String(decoding: bytes[..<place], as: UTF8.self)
                    .split(separator: "\r\n")
                let headers = lines.dropFirst().compactMap { line in
                    line.firstIndex(of: ":").map { colon in
                        (
                            name: String(line[..<colon]),
                            value: String(line[line.index(after: colon)...].drop { $0 == " " })
                        )
                    }
                }
                let length =
                    headers.first { $0.name.lowercased() == "content-length" }
                    .flatMap { Int($0.value) } ?? 0
                let whole = place + end.count + length
                if bytes.count >= whole {
                    let body = bytes[(place + end.count)..<whole]
                    let request = Request(
                        line: String(lines.first ?? ""), headers: headers,
                        body: String(decoding: body, as: UTF8.self))
                    bytes.removeFirst(whole)
                    return request
                }
            }
            guard link.read(into: &bytes) else { return nil }
        }
    }
}

extension [UInt8] {
    fileprivate func firstIndex(of part: [UInt8]) -> Int? {
        guard count >= part.count else { return nil }
        return (0...(count - part.count)).first { self[$0..<($0 + part.count)].elementsEqual(part) }
    }
}
