//  What became of a server's connections and requests, as numbers. Each loop counts its
//  own; whoever reads adds them up.

import Platform

package struct HTTPServerCounts: Sendable, Hashable {
    /// Connections open now.
    package var open = 0
    /// Connections taken on.
    package var accepted = 0
    /// Connections beyond the limit, answered 503.
    package var refused = 0
    /// Requests that were read whole and handed to the handler.
    package var requests = 0
    /// Answers of the handler whose delivery has begun.
    package var answered = 0
    /// Requests that were malformed: 400, 417, 501 and 505.
    package var badRequests = 0
    /// Requests over a limit of size: 413, 414 and 431.
    package var tooLarge = 0
    /// Requests too slow to come: 408.
    package var timedOut = 0
    /// Connections closed because nothing happened on them.
    package var idled = 0
    /// Times that reading stopped because too many requests of a connection waited.
    package var pipelinesFull = 0
    /// Times that requests waited because the client did not take its answers.
    package var writesFull = 0
    /// Connections that the client left, or that broke, with an answer under way.
    package var abandoned = 0
    /// Answers that could not be sent as they were, or that the handler never gave.
    package var brokenAnswers = 0
    package var bytesReceived = 0
    package var bytesSent = 0

    package init() {}
}

/// The counts of one loop: its thread counts without a lock, and shows what it has before it sends
/// anything, so that whoever has an answer finds it counted.
final class ServerTally {
    var counts = HTTPServerCounts()
    private let shown: Locked<HTTPServerCounts>

    init(shown: Locked<HTTPServerCounts>) { self.shown = shown }

    func show() {
        let counts = counts
        shown.withLock { $0 = counts }
    }

    func count(_ fault: RequestFault) {
        switch fault.status {
        case 408: counts.timedOut += 1
        case 413, 414, 431: counts.tooLarge += 1
        default: counts.badRequests += 1
        }
    }
}

extension HTTPServerCounts {
    static func + (one: Self, other: Self) -> Self {
        var sum = one
        sum.open += other.open
        sum.accepted += other.accepted
        sum.refused += other.refused
        sum.requests += other.requests
        sum.answered += other.answered
        sum.badRequests += other.badRequests
        sum.tooLarge += other.tooLarge
        sum.timedOut += other.timedOut
        sum.idled += other.idled
        sum.pipelinesFull += other.pipelinesFull
        sum.writesFull += other.writesFull
        sum.abandoned += other.abandoned
        sum.brokenAnswers += other.brokenAnswers
        sum.bytesReceived += other.bytesReceived
        sum.bytesSent += other.bytesSent
        return sum
    }
}
