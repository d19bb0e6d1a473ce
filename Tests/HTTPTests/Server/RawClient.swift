//  Bytes to a server and back, on a plain socket: for what no client of HTTP would send.

import Platform
import TestSupport
import Testing

@testable import HTTP

/// One connection, on which each call blocks its thread.
struct RawClient: Sendable {
    private let socket: LoopbackSocket

    init(_ port: UInt16) throws { socket = try LoopbackSocket.connected(to: port) }

    @discardableResult
    func send(_ text: String) -> Bool { socket.write(Array(text.utf8)) }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool { socket.write(bytes) }

    /// Until what came ends like this, or nothing more comes.
    func read(until end: String = "\u{0}never\u{0}") -> String {
        var bytes: [UInt8] = []
        let end = Array(end.utf8)
        while !bytes.suffix(end.count).elementsEqual(end) {
            guard socket.read(into: &bytes, atMost: 4096) else { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Sends all of it on a new connection and gives what came until the end.
func raw(_ port: UInt16, _ text: String) async -> String {
    await onPlainThread {
        guard let client = try? RawClient(port) else { return "not connected" }
        client.send(text)
        return client.read()
    }
}

let saysOK = { @Sendable (_: HTTPServerRequest) -> HTTPServerAnswer in .text(200, "ok") }

/// Calls the body with a server that is stopped afterwards.
func serving<Value>(
    _ settings: HTTPServerSettings = HTTPServerSettings(), time: TimeSource = .system,
    handler: @escaping @Sendable (HTTPServerRequest) -> HTTPServerAnswer = saysOK,
    _ body: (HTTPServer) async throws -> Value
) async throws -> Value {
    let server = try HTTPServer(settings, time: time, handler: handler)
    let value = try await body(server)
    await server.stop(within: .zero)
    #expect(server.counts.open == 0)
    return value
}
