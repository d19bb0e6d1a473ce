//  Tells once whether all of an answer was taken by the connection. What the client read of it
//  nobody can know; but an answer whose last byte could not even be sent did not arrive.

import Synchronization

package final class HTTPServerReceipt: Sendable {
    private let told: @Sendable (_ isDelivered: Bool) -> Void
    private let isTold = Atomic(false)

    /// The closure is called on the server's loop, and must not wait for anything.
    package init(_ told: @escaping @Sendable (_ isDelivered: Bool) -> Void) { self.told = told }

    /// A receipt that nobody has any more is one of an answer that was not delivered.
    deinit { tell(false) }

    func tell(_ isDelivered: Bool) {
        guard !isTold.exchange(true, ordering: .relaxed) else { return }
        told(isDelivered)
    }
}

/// One receipt is another's equal when it is the same.
extension HTTPServerReceipt: Hashable {
    package static func == (one: HTTPServerReceipt, other: HTTPServerReceipt) -> Bool {
        one === other
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Receipts of answers whose bytes are on their way, in order.
struct Receipts {
    private var waiting: [(left: Int, receipt: HTTPServerReceipt)] = []

    /// Told when so many bytes have been sent from now on.
    mutating func add(_ receipt: HTTPServerReceipt?, after bytes: Int) {
        guard let receipt else { return }
        if bytes == 0 { return receipt.tell(true) }
        waiting.append((bytes, receipt))
    }

    mutating func sent(_ count: Int) {
        guard !waiting.isEmpty else { return }
        for place in waiting.indices { waiting[place].left -= count }
        while let first = waiting.first, first.left <= 0 {
            waiting.removeFirst()
            first.receipt.tell(true)
        }
    }
}
