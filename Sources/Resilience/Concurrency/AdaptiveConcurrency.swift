//  As many calls at once as a model bears: slots whose number follows what becomes of the calls.
//  One for each model, shared by all who call it.
//
//      let reply = try await slots.withSlot(judging: \.outcome) { try await ask(question) }

public final class AdaptiveConcurrency: Sendable {
    public let model: String
    private let slots: SlotQueue

    public init(
        _ model: String, limit: ConcurrencyLimit = ConcurrencyLimit(), mostWaiting: Int = 1024,
        signals: ConcurrencySignals? = nil
    ) {
        self.model = model
        slots = SlotQueue(model, SlotCourse(limit, mostWaiting: mostWaiting), signals)
    }

    public var limit: Int { slots.course.limit }
    public var inFlight: Int { slots.course.inFlight }
    public var waiting: Int { slots.course.waiting }
    public var counts: SlotCourse.Counts { slots.course.counts }

    /// Waits for a slot and runs the body in it; its outcome moves the limit.
    public func withSlot<Value, Failure: Error>(
        judging judge: (Result<Value, Failure>) -> ConcurrencyLimit.Outcome,
        _ body: () async throws(Failure) -> Value
    ) async throws(SlotFailure<Failure>) -> Value {
        try await slots.withSlot(judging: judge, body)
    }
}
