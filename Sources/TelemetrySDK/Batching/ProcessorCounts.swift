//  Where everything is that a processor was ever given. At every moment
//
//      created = queued + in flight + exported + rejected + queue full + already shut down + failed
//
//  holds exactly, because all of it is counted under the queue's own lock.

package struct ProcessorCounts: Sendable, Hashable {
    package var capacity = 0
    /// Everything handed to the processor.
    package var created = 0
    package var queued = 0
    package var inFlight = 0
    package var exported = 0
    /// Refused by the receiver, who took the rest of the batch.
    package var rejected = 0
    /// Dropped because the queue had no room.
    package var queueFull = 0
    /// Dropped because they came after the shutdown.
    package var alreadyShutdown = 0
    /// Lost in an export that failed, or still waiting when the shutdown's time was up.
    package var failed = 0

    package init(capacity: Int = 0) { self.capacity = capacity }

    /// `otel.sdk.processor.*.processed` without an error: handed to the exporter, however it went.
    package var handedOver: Int {
        inFlight + exported + rejected + failed - neverHandedOver
    }

    /// Of the failed, those that the shutdown found waiting.
    package var neverHandedOver = 0

    package var isBalanced: Bool {
        created == queued + inFlight + exported + rejected + queueFull + alreadyShutdown + failed
    }
}
