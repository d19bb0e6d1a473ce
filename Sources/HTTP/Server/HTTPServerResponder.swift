//  The right to answer one request, from any thread and at any time. Only the first answer counts.
//  A responder that nobody keeps and that has not answered answers by itself: 500, so that no
//  client waits for a handler that forgot it.

import Synchronization

package final class HTTPServerResponder: Sendable {
    private let loop: ServerLoop
    private let seat: UInt64
    private let ticket: UInt64
    private let isUsed = Atomic<Bool>(false)

    init(_ loop: ServerLoop, seat: UInt64, ticket: UInt64) {
        self.loop = loop
        self.seat = seat
        self.ticket = ticket
    }

    deinit {
        if !isUsed.load(ordering: .relaxed) {
            loop.leave(.answer(nil, seat: seat, ticket: ticket))
        }
    }

    /// False when it was answered before, or the server has ended.
    @discardableResult
    package func answer(_ answer: HTTPServerAnswer) -> Bool {
        guard !isUsed.exchange(true, ordering: .relaxed) else { return false }
        return loop.leave(.answer(answer, seat: seat, ticket: ticket))
    }
}
