//  Why there is no answer. Addresses in it are told without user, password and query, and nothing
//  of a header's value is ever in it.
//
//  Whether to try again is decided above, and hangs on one question: can the request have reached
//  the server? It cannot before a connection was ready for it, and it may have from then on,
//  however it ended.

/// The parts of a call that have a limit of their own.
package enum HTTPPhase: String, Sendable, Hashable, CaseIterable {
    case queue, connect
    case firstByte = "first_byte"
    case whole
}

package enum HTTPError: Error, Sendable, Hashable {
    // What the caller asked for.
    case badURL(reason: String)
    case badRequest(url: String, reason: String)
    case requestTooLarge(url: String, size: Int, limit: Int)
    case queueFull(url: String, limit: Int)
    case cancelled(url: String, sent: Bool)
    case closed(url: String, sent: Bool)
    // On the way there.
    case nameNotResolved(url: String, host: String)
    case notConnected(url: String, reason: String)
    case tlsFailed(url: String, reason: String)
    // On the way there or back.
    case timedOut(url: String, phase: HTTPPhase, limit: Duration, sent: Bool)
    case connectionLost(url: String, reason: String, sent: Bool)
    // What came back.
    case brokenAnswer(url: String, reason: String)
    case responseTooLarge(url: String, limit: Int)
    case headersTooLarge(url: String, limit: Int)
    case redirectRefused(url: String, reason: String)
    /// libcurl has no memory, or is built without what a setting asks for.
    case unavailable(reason: String)

    /// False only where it is certain that the server has seen nothing of the request.
    package var mayHaveReachedServer: Bool {
        switch self {
        case .badURL, .badRequest, .requestTooLarge, .queueFull, .nameNotResolved, .notConnected,
            .tlsFailed, .unavailable:
            false
        case .cancelled(_, let sent), .closed(_, let sent), .timedOut(_, _, _, let sent),
            .connectionLost(_, _, let sent):
            sent
        case .brokenAnswer, .responseTooLarge, .headersTooLarge, .redirectRefused: true
        }
    }
}
