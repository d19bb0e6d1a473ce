//  What a handler answers: status, headers and body, and in tests of clients also how badly it is
//  delivered. A script is a list of steps on the socket; its waits are timers of the loop, so that
//  a thousand slow answers cost no thread.

package struct HTTPServerAnswer: Sendable, Hashable {
    /// One step on the way of an answer. What is left after the last step is sent then, and the
    /// connection goes on as if nothing had been.
    package enum Step: Sendable, Hashable {
        case wait(Duration)
        /// What is not sent yet of the status line and the headers.
        case head
        /// So many more bytes of what is left, head and body alike.
        case bytes(Int)
        /// These bytes, which are no part of the answer.
        case raw([UInt8])
        /// Sends nothing more and stays open, until the client goes or the server's limit of time
        /// for an answer is over.
        case hold
        /// Ends the connection in good order, whatever is still missing.
        case close
        /// Breaks the connection with a reset.
        case reset
    }

    package var status: Int
    /// Besides those that the server writes itself: Content-Length, Connection, Date, and two for
    /// the safety of browsers. The first two may not be given; a Date or one of the two that is
    /// given stands in the place of the server's.
    package var headers: HTTPHeaders
    package var body: [UInt8]
    /// Nothing is sent after this answer.
    package var closes: Bool
    /// Empty for an answer that is sent at once.
    package var script: [Step]
    /// For who wants to know whether it was delivered.
    package var receipt: HTTPServerReceipt?

    package init(
        _ status: Int = 200, headers: HTTPHeaders = [:], body: [UInt8] = [], closes: Bool = false,
        script: [Step] = []
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.closes = closes
        self.script = script
    }

    /// A body with its kind, such as `application/json`.
    package init(
        _ status: Int = 200, _ type: String, _ body: [UInt8], script: [Step] = []
    ) {
        self.init(status, headers: ["Content-Type": type], body: body, script: script)
    }

    package static func text(_ status: Int = 200, _ text: String) -> HTTPServerAnswer {
        HTTPServerAnswer(status, "text/plain; charset=utf-8", Array(text.utf8))
    }
}

extension [HTTPServerAnswer.Step] {
    /// Nothing for a while, then all of it.
    package static func late(by time: Duration) -> Self { [.wait(time)] }

    /// The head, so many bytes of the body, and then nothing more on an open connection.
    package static func stalled(afterBody count: Int) -> Self { [.head, .bytes(count), .hold] }

    /// The head, so many bytes of the body, and the end.
    package static func truncated(afterBody count: Int) -> Self { [.head, .bytes(count), .close] }

    /// The head, so many bytes of the body, and a reset.
    package static func reset(afterBody count: Int) -> Self { [.head, .bytes(count), .reset] }

    /// A reset before the first byte.
    package static let resetAtOnce: Self = [.reset]

    /// The end before the first byte.
    package static let closedAtOnce: Self = [.close]

    /// Never a byte.
    package static let silent: Self = [.hold]

    /// So many pieces of a size, with a wait before each; the rest follows at once.
    package static func dripped(
        pieces: Int, of size: Int, every time: Duration
    ) -> Self {
        (0..<pieces).flatMap { _ in [.wait(time), .bytes(size)] }
    }
}
