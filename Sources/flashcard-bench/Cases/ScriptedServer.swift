//  A collector of one answer, on a thread of its own: it reads requests of any length and gives
//  each the same bytes, or none.

import Platform
import Synchronization

final class ScriptedServer: Sendable {
    enum Answer: Sendable {
        case ok, silence
        case status(Int)

        fileprivate var bytes: [UInt8] {
            switch self {
            case .ok: Self.bytes(200)
            case .silence: []
            case .status(let status): Self.bytes(status)
            }
        }

        private static func bytes(_ status: Int) -> [UInt8] {
            Array(
                """
                HTTP/1.1 \(status) as told\r\nContent-Type: application/json\r\n\
                Content-Length: 2\r\n\r\n{}
                """.utf8)
        }
    }

    private struct Client {
        let socket: LoopbackSocket
        var pending: [UInt8] = []
    }

    let port: UInt16
    private let answer: [UInt8]
    private let asked = Atomic<Int>(0)
    private let isStopped = Atomic<Bool>(false)

    init(_ answer: Answer) throws {
        self.answer = answer.bytes
        let listener = try LoopbackSocket.listening()
        port = listener.port
        DetachedThread.start { self.serve(listener) }
    }

    var wasAsked: Bool { asked.load(ordering: .acquiring) > 0 }

    func stop() {
        isStopped.store(true, ordering: .releasing)
        _ = try? LoopbackSocket.connected(to: port)
    }

    private func serve(_ listener: LoopbackSocket) {
        var clients: [Client] = []
        while !isStopped.load(ordering: .acquiring) {
            let ready = LoopbackSocket.readable([listener] + clients.map(\.socket))
            for place in ready.reversed() {
                if place == 0 {
                    if let socket = listener.accepted() { clients.append(Client(socket: socket)) }
                } else if !attend(&clients[place - 1]) {
                    clients.remove(at: place - 1)
                }
            }
        }
    }

    /// False when the other side is gone.
    private func attend(_ client: inout Client) -> Bool {
        guard client.socket.read(into: &client.pending) else { return false }
        while let length = Self.length(of: client.pending), client.pending.count >= length {
            client.pending.removeFirst(length)
            asked.add(1, ordering: .releasing)
            if !answer.isEmpty, !client.socket.write(answer) { return false }
        }
        return true
    }

    /// How long the request at the beginning is, head and body; nil while its head is not whole.
    private static func length(of bytes: [UInt8]) -> Int? {
        guard let head = bytes.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound else {
            return nil
        }
        for line in String(decoding: bytes[..<head], as: UTF8.self).split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
            return Int(parts[1].filter(\.isNumber)).map { head + $0 }
        }
        return head
    }
}
