//  Where a server listens, and what its clients may do at most. Each limit says what happens at it,
//  and each is counted.

package struct HTTPServerLimits: Sendable, Hashable {
    /// Open at once; one more is answered 503 and closed.
    package var connections = 1024
    /// Bytes of the request line: 414.
    package var requestLine = 8 << 10
    /// Bytes of request line and headers together: 431. Trailers have as many again.
    package var head = 32 << 10
    /// Headers of a request: 431.
    package var headers = 100
    /// Bytes of a request's body: 413.
    package var body = 1 << 20
    /// Requests of one connection that wait while another is answered. Then nothing more is read
    /// from it until one of them has been taken up.
    package var pipelined = 16
    /// Bytes of answers that a client has not taken yet; beyond that no request of its is taken
    /// up. One answer may be larger.
    package var writeBuffer = 256 << 10
    /// Without a request under way, and without a byte of an answer taken: closed.
    package var idle = Duration.seconds(60)
    /// From the first byte of a request to the end of its head: 408.
    package var headTime = Duration.seconds(10)
    /// From there to the end of its body: 408.
    package var bodyTime = Duration.seconds(30)
    /// Until the handler has answered (503), and how long a script may hold a connection.
    package var answerTime = Duration.seconds(600)
    /// How long is read, after an answer that closes, what the client still sends, so that the
    /// answer reaches it.
    package var lingerTime = Duration.seconds(2)

    package init() {}
}

package struct HTTPServerSettings: Sendable, Hashable {
    /// In numbers: 127.0.0.1 is this machine alone.
    package var address: String
    /// 0 takes a free one.
    package var port: UInt16
    /// Threads that serve, each its own connections.
    package var loops: Int
    package var limits: HTTPServerLimits
    /// Whether each answer tells browsers to guess no types and to show it in no frame.
    package var guardsBrowsers: Bool

    package init(
        address: String = "127.0.0.1", port: UInt16 = 0, loops: Int = 1,
        limits: HTTPServerLimits = HTTPServerLimits(), guardsBrowsers: Bool = true
    ) {
        self.address = address
        self.port = port
        self.loops = max(1, loops)
        self.limits = limits
        self.guardsBrowsers = guardsBrowsers
    }
}
