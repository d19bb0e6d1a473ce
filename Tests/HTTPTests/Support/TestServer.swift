//  The server as a process of a test's own. What it says is kept as a list of lines; a test waits
//  for a line instead of guessing how long something takes.

import Foundation
import Platform
import TestSupport
import Testing

@testable import HTTP

final class TestServer: Sendable {
    enum Mode {
        case plain
        /// Accepts connections and says nothing, not even in a TLS handshake.
        case mute
        case tls(TestCertificates, asksForClient: Bool)
        /// With a certificate of the same authority for hosts of another name.
        case elsewhere(TestCertificates)
        /// nghttpd with the files of a folder; without certificates it speaks HTTP/2 in the clear.
        case http2(folder: TemporaryFolder, TestCertificates?)
    }

    private struct Waiter {
        let number: Int
        let line: String
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var lines: [String] = []
        var partial: [UInt8] = []
        var marks = 0
        var isOver = false
        var waiting: [Waiter] = []
        var waiters = 0
    }

    static let isThere = Requirements.has("python3")

    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let state = Locked(State())
    private let scheme: String
    let port: Int

    init(_ mode: Mode = .plain) async throws {
        let python = try #require(Requirements.find("python3"))
        var arguments = ["-u", "-c", serverSource]
        switch mode {
        case .plain: arguments.append("plain")
        case .mute: arguments.append("mute")
        case .tls(let made, let asks):
            arguments += ["tls", made.server.certificate, made.server.key]
            if asks { arguments.append(made.authority) }
        case .elsewhere(let made):
            arguments += ["tls", made.elsewhere.certificate, made.elsewhere.key]
        case .http2(let folder, let made):
            let program = try #require(Requirements.find("nghttpd"))
            arguments += ["nghttpd", program, "-d", folder.path]
            arguments +=
                made.map { ["\($0.server.key) \($0.server.certificate)"] } ?? ["--no-tls", ""]
        }
        switch mode {
        case .plain, .http2(_, nil): scheme = "http"
        case .mute, .tls, .elsewhere, .http2: scheme = "https"
        }
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let state = state
        output.fileHandleForReading.readabilityHandler = { handle in
            let data = handle.availableData
            if data.isEmpty { handle.readabilityHandler = nil }
            Self.take([UInt8](data), into: state)
        }
        _ = await Self.wait(for: "port", in: state)
        let line = state.withLock { $0.lines.first { $0.hasPrefix("port ") } }
        port = try #require(line.flatMap { Int($0.dropFirst("port ".count)) })
    }

    deinit {
        output.fileHandleForReading.readabilityHandler = nil
        try? input.fileHandleForWriting.close()
    }

    func url(_ path: String) throws -> HTTPURL {
        try HTTPURL("\(scheme)://127.0.0.1:\(port)/\(path)")
    }

    /// Returns once a line that begins like this was said; false when the server ended before.
    @discardableResult
    func saw(_ line: String) async -> Bool { await Self.wait(for: line, in: state) }

    /// What the server has said until now. It is asked for a mark first, since what it said
    /// before that may still be on its way here.
    func lines(_ beginning: String) async -> [String] {
        let mark = state.withLock { state in
            state.marks += 1
            return state.marks
        }
        input.fileHandleForWriting.write(Data("\(mark)\n".utf8))
        await saw("mark \(mark)")
        return state.withLock { $0.lines.filter { $0.hasPrefix(beginning) } }
    }

    /// False as well where the test's time is over.
    private static func wait(for line: String, in state: Locked<State>) async -> Bool {
        let number = state.withLock { state in
            state.waiters += 1
            return state.waiters
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = state.withLock { state -> Bool? in
                    if state.lines.contains(where: { $0.hasPrefix(line) }) { return true }
                    if state.isOver || Task.isCancelled { return false }
                    state.waiting.append(
                        Waiter(number: number, line: line, continuation: continuation))
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let waiter = state.withLock { state -> Waiter? in
                let place = state.waiting.firstIndex { $0.number == number }
                return place.map { state.waiting.remove(at: $0) }
            }
            waiter?.continuation.resume(returning: false)
        }
    }

    private static func take(_ bytes: [UInt8], into state: Locked<State>) {
        let woken = state.withLock { state in
            var woken: [(CheckedContinuation<Bool, Never>, Bool)] = []
            state.isOver = bytes.isEmpty
            for byte in bytes {
                if byte != 0x0A {
                    state.partial.append(byte)
                    continue
                }
                state.lines.append(String(decoding: state.partial, as: UTF8.self))
                state.partial = []
            }
            let lines = state.lines
            state.waiting.removeAll { waiter in
                let isSeen = lines.contains { $0.hasPrefix(waiter.line) }
                if isSeen || state.isOver { woken.append((waiter.continuation, isSeen)) }
                return isSeen || state.isOver
            }
            return woken
        }
        for (continuation, isSeen) in woken { continuation.resume(returning: isSeen) }
    }
}

/// Certificates of a test's own authority, made by the openssl command.
final class TestCertificates: Sendable {
    struct Pair: Sendable {
        let certificate: String
        let key: String
    }

    static let isThere = TestServer.isThere && Requirements.has("openssl")

    private let folder: TemporaryFolder
    let authority: String
    /// One that has signed nothing here.
    let stranger: String
    let server: Pair
    /// Signed as the server's, for elsewhere.example and 192.0.2.1.
    let elsewhere: Pair
    let client: Pair

    init() throws {
        let folder = TemporaryFolder()
        let openssl = try #require(Tool.find("openssl"))
        func make(_ name: String, _ extra: [String]) throws -> Pair {
            let pair = Pair(
                certificate: folder.path("\(name).pem"), key: folder.path("\(name).key"))
            _ = try openssl.run(
                [
                    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                    "-nodes", "-days", "2", "-subj", "/CN=\(name)", "-keyout", pair.key, "-out",
                    pair.certificate,
                ] + extra)
            return pair
        }
        let root = try make("authority", [])
        let signed = ["-CA", root.certificate, "-CAkey", root.key]
        let leaf = ["-addext", "basicConstraints=critical,CA:FALSE"]
        authority = root.certificate
        stranger = try make("stranger", []).certificate
        server = try make(
            "server", signed + leaf + ["-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"])
        elsewhere = try make(
            "elsewhere",
            signed + leaf + ["-addext", "subjectAltName=DNS:elsewhere.example,IP:192.0.2.1"])
        client = try make("client", signed + leaf)
        self.folder = folder
    }
}
