//  A fixed number of slots, and a short queue for them: a model that has stopped answering holds
//  its own slots and not all workers. Whoever finds the queue full is refused at once and can do
//  something else.

public final class Bulkhead: Sendable {
    public let name: String
    private let slots: SlotQueue

    public init(
        _ name: String, slots: Int, mostWaiting: Int = 0, signals: ConcurrencySignals? = nil
    ) {
        self.name = name
        self.slots = SlotQueue(
            name, SlotCourse(slots: slots, mostWaiting: mostWaiting), signals)
    }

    public var capacity: Int { slots.course.limit }
    public var inFlight: Int { slots.course.inFlight }
    public var waiting: Int { slots.course.waiting }
    public var counts: SlotCourse.Counts { slots.course.counts }

    public func withSlot<Value, Failure: Error>(
        _ body: () async throws(Failure) -> Value
    ) async throws(SlotFailure<Failure>) -> Value {
        try await slots.withSlot(judging: { _ in .neutral }, body)
    }
}
