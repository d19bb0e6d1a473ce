//  A server that is not ours, for as long as a test needs it: started on ports of 127.0.0.1, waited
//  for until it says that it is ready, and ended by its own id. What it prints is read as it comes,
//  so that nothing has to be waited for by the clock and no full pipe stops it.

import Foundation
import Platform

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

package final class RealServer: Sendable {
    private let process = Process()
    private let output = Pipe()
    private let printed = Locked<[UInt8]>([])
    private let chunks: AsyncStream<Void>
    private let ended: AsyncStream<Void>

    private init(
        _ path: String, _ arguments: [String], _ environment: [String: String]
    ) throws {
        let (chunks, chunk) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let (ended, end) = AsyncStream<Void>.makeStream()
        self.chunks = chunks
        self.ended = ended
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        process.terminationHandler = { _ in end.finish() }
        try Self.withoutBlockedSignals { try process.run() }
        // A thread that blocks, not a handler on a queue: it reads to the end and then is gone.
        let reading = output.fileHandleForReading
        Thread.detachNewThread { [printed] in
            while case let data = reading.availableData, !data.isEmpty {
                printed.withLock { $0.append(contentsOf: data) }
                chunk.yield()
            }
            chunk.finish()
        }
    }

    /// A program inherits which signals are blocked, and threads of the shared pool block nearly
    /// all: one that does not see to it itself could not be ended.
    private static func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Lends a server that has said `ready`, and ends it on every path.
    package static func lend<Result>(
        _ tool: RealTool, _ arguments: [String], environment: [String: String] = [:],
        ready: String, _ body: (RealServer) async throws -> Result
    ) async throws -> Result {
        let server = try RealServer(tool.found().path, arguments, environment)
        do {
            guard await server.prints(ready) else { throw DidNotStart(printed: server.text) }
            let result = try await body(server)
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }

    package func stop() async {
        guard process.isRunning else { return }
        process.terminate()
        for await _ in ended {}
    }

    /// Ends it as a crash does: it puts nothing in order.
    package func crash() async {
        kill(process.processIdentifier, SIGKILL)
        for await _ in ended {}
    }

    /// Returns true once it has printed this, and false where it ended without. An answer over the
    /// network can be here before what was printed earlier is read.
    package func prints(_ part: String) async -> Bool {
        if text.contains(part) { return true }
        for await _ in chunks where text.contains(part) { return true }
        return text.contains(part)
    }

    private var text: String { String(decoding: printed.withLock { $0 }, as: UTF8.self) }

    package struct DidNotStart: Error { package let printed: String }
}

/// One call to a server of a test's own.
package struct Call: Sendable {
    package let status: Int
    package let body: String

    package static func get(_ address: String, _ query: [(String, String)] = []) async throws
        -> Call
    {
        guard var parts = URLComponents(string: address) else { throw URLError(.badURL) }
        if !query.isEmpty {
            parts.queryItems = query.map { URLQueryItem(name: $0, value: $1) }
            // A plus sign would be read as a space.
            let escaped = parts.percentEncodedQuery?.replacing("+", with: "%2B")
            parts.percentEncodedQuery = escaped
        }
        guard let url = parts.url else { throw URLError(.badURL) }
        return try await send(URLRequest(url: url))
    }

    package static func post(_ address: String, json: String) async throws -> Call {
        guard let url = URL(string: address) else { throw URLError(.badURL) }
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.httpBody = Data(json.utf8)
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        return try await send(request)
    }

    private static func send(_ request: URLRequest) async throws -> Call {
        let session = URLSession(configuration: .ephemeral)
        defer { session.finishTasksAndInvalidate() }
        let (data, answer) = try await session.data(for: request)
        let status = (answer as? HTTPURLResponse)?.statusCode ?? 0
        return Call(status: status, body: String(decoding: data, as: UTF8.self))
    }
}

package enum Port {
    package struct NoneFree: Error {}

    /// Below those that the system gives to whoever asks for any, so that no connection takes one
    /// between here and the server's start.
    private static let range = 15_000..<30_000
    private static let random = RandomSource.seededBySystem()
    private static let given = Locked<Set<Int>>([])

    /// A port of 127.0.0.1 that nobody listens on, and that no other test of this process is given.
    package static func free() throws -> Int {
        for _ in 0..<1000 {
            let port = range.lowerBound + Int(random.below(UInt64(range.count)))
            let isNew = given.withLock { $0.insert(port).inserted }
            if isNew, isFree(port) { return port }
        }
        throw NoneFree()
    }

    private static func isFree(_ port: Int) -> Bool {
        #if os(Linux)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let socket = socket(AF_INET, stream, 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = UInt16(port).bigEndian
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0
            }
        }
    }
}
