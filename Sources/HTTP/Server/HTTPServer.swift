//  A small server for HTTP/1.1: for the simulator, for health checks, for a page on this machine.
//  One event loop on one thread serves all connections; more loops are a setting. It speaks no TLS,
//  serves no files and streams no bodies; every limit it has is in `HTTPServerLimits`.
//
//      let server = try HTTPServer { request in .text(200, "you asked for \(request.path)") }
//      defer { server.stopBlocking() }
//
//  The handler runs on the loop and must not wait for anything. A handler that has to wait is
//  handed a responder instead, and answers from wherever it likes. Whoever made the server stops
//  it; one that is let go stops at once.

package import Platform

package final class HTTPServer: Sendable {
    enum Handler: Sendable {
        case atOnce(@Sendable (HTTPServerRequest) -> HTTPServerAnswer)
        case later(@Sendable (HTTPServerRequest, HTTPServerResponder) -> Void)
    }

    package let settings: HTTPServerSettings
    /// Where it listens.
    package let port: UInt16
    private let loops: [ServerLoop]
    private let time: TimeSource

    /// Listens, with a handler that answers at once on the loop.
    package convenience init(
        _ settings: HTTPServerSettings = HTTPServerSettings(), time: TimeSource = .system,
        handler: @escaping @Sendable (HTTPServerRequest) -> HTTPServerAnswer
    ) throws(HTTPServerError) {
        try self.init(settings, time, .atOnce(handler))
    }

    /// Listens, with a handler that answers later. It is called on the loop and must not wait
    /// there; each connection has one request with it at a time.
    package convenience init(
        _ settings: HTTPServerSettings = HTTPServerSettings(), time: TimeSource = .system,
        respondingWith handler:
            @escaping @Sendable (HTTPServerRequest, HTTPServerResponder) -> Void
    ) throws(HTTPServerError) {
        try self.init(settings, time, .later(handler))
    }

    private init(
        _ settings: HTTPServerSettings, _ time: TimeSource, _ handler: Handler
    ) throws(HTTPServerError) {
        let connections = OpenConnections(most: settings.limits.connections)
        var loops: [ServerLoop] = []
        do throws(SystemError) {
            for _ in 0..<settings.loops {
                loops.append(try ServerLoop(settings, time: time, handler, connections))
            }
        } catch {
            throw .system(error)
        }
        let listener: ListeningSocket
        do throws(ListeningError) {
            listener = try ListeningSocket(on: settings.address, port: settings.port)
        } catch {
            throw .listening(error)
        }
        self.settings = settings
        self.time = time
        self.loops = loops
        port = listener.port
        for (number, loop) in loops.enumerated() {
            let reception = number == 0 ? Reception(listener, loops) : nil
            DetachedThread.start { ServerThread(loop, reception: reception).run() }
        }
    }

    deinit { order(within: .zero) }

    /// What became of connections and requests until now, of all loops together.
    package var counts: HTTPServerCounts {
        loops.reduce(HTTPServerCounts()) { sum, loop in sum + loop.shown.withLock { $0 } }
    }

    /// Where a client on this machine finds it.
    package var url: String {
        let address = settings.address
        return "http://\(address.contains(":") ? "[\(address)]" : address):\(port)"
    }

    /// Takes on nobody more, lets those under way finish within the time, and closes the others.
    /// True when nobody was cut off.
    @discardableResult
    package func stop(within bound: Duration = .seconds(5)) async -> Bool {
        order(within: bound)
        var isClean = true
        for loop in loops {
            let isDone = await withCheckedContinuation { continuation in
                loop.whenEnded { continuation.resume(returning: $0) }
            }
            isClean = isClean && isDone
        }
        return isClean
    }

    /// The same for a thread that may block; never called from a task.
    @discardableResult
    package func stopBlocking(within bound: Duration = .seconds(5)) -> Bool {
        order(within: bound)
        let isClean = Locked(true)
        let bell = Doorbell()
        for loop in loops {
            loop.whenEnded { isDone in
                isClean.withLock { $0 = $0 && isDone }
                bell.ring()
            }
        }
        for _ in loops { bell.wait() }
        return isClean.withLock { $0 }
    }

    /// Makes the loops compare their deadlines with the clock: for a clock that is moved by hand.
    package func look() {
        for loop in loops { loop.leave(.look) }
    }

    private func order(within bound: Duration) {
        let end = time.now.later(by: bound)
        // The one that accepts first, so that it hands nobody to a loop that has ended.
        for loop in loops { loop.leave(.stop(by: end)) }
    }
}
