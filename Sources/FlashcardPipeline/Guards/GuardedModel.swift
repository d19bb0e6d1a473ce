//  A model with its guards: the one place where they nest. From the outside in:
//
//      single flight   equal requests at the same time are one call
//      retry           what passes by itself is tried again, within the word's time
//      budget          the worst cost of the call is set aside, and settled after it
//      limiter         requests and tokens together, in order
//      slots           as many calls at once as the model bears
//      breaker         a sick model is left alone
//      attempt         one call, by its own end
//
//  A word that meets an open breaker waits outside of limiter and slots, so that it keeps nothing
//  from anybody; when its own time would be over before the break is, it gives up at once, and the
//  run ends with that word still to be made. No wait here is an attempt.

import FlashcardStore
package import LanguageModels
package import Platform
import Problems
import Resilience
package import Telemetry

package struct GuardedModel: LanguageModel {
    private let model: any LanguageModel
    private let guards: ModelGuards
    /// Whether a word may wait for the end of a break; not where somebody else steps in meanwhile.
    private let outlastsBreaks: Bool
    private let tracer: Tracer
    private let span: (name: String, attributes: [Attribute])

    package var identity: ModelIdentity { model.identity }

    package init(
        _ model: any LanguageModel, _ guards: ModelGuards, outlastsBreaks: Bool = true,
        tracer: Tracer = Tracer(scope: Signals.scope)
    ) {
        self.model = model
        self.guards = guards
        self.outlastsBreaks = outlastsBreaks
        self.tracer = tracer
        let identity = model.identity
        span = (
            "\(Signals.SpanName.chat) \(identity.model)",
            [
                .string(Signals.Key.operation, Signals.SpanName.chat),
                .string(Signals.Key.genAIProvider, identity.telemetryName),
                .string(Signals.Key.genAIModel, identity.model),
            ]
        )
    }

    package func answer(
        _ request: StageRequest, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply {
        try await tracer.withSpan(span.name, kind: .client, attributes: span.attributes) {
            (chat) async throws(ModelFailure) in
            let question = Question(span: chat, begun: guards.time.now)
            defer { if chat.isRecording { question.describe() } }
            return try await joined(request, by: end, question)
        }
    }

    /// What one question goes through, for its span.
    private final class Question {
        let span: Span
        let begun: MonotonicTime
        /// Calls that were made for it.
        var calls = 0
        /// In its guards; a moment is none.
        var waited = Duration.zero

        init(span: Span, begun: MonotonicTime) {
            self.span = span
            self.begun = begun
        }

        func describe() {
            span.set(.int(Signals.Key.attempts, calls))
            if waited > .zero { span.set(.double(Signals.Key.waited, waited.seconds)) }
        }
    }

    private func joined(
        _ request: StageRequest, by end: MonotonicTime, _ question: Question
    ) async throws(ModelFailure) -> ModelReply {
        guard let flight = guards.flight else {
            return try await retried(request, by: end, question)
        }
        var isOwn = false
        do throws(SingleFlightFailure<ModelFailure>) {
            var reply = try await flight.run(request, isOwn: { $0 == .cancelled }) {
                () async throws(ModelFailure) in
                isOwn = true
                return try await retried(request, by: end, question)
            }
            // What somebody else's call has taken is in that one's books.
            if !isOwn {
                Turn.current?.joined(request.stage, reply, of: identity, at: guards.time.now)
                reply.usage = ModelUsage(calls: 0)
            }
            return reply
        } catch {
            switch error {
            case .failed(let failure): throw failure
            case .cancelled: throw .cancelled
            }
        }
    }

    package func forget(_ request: StageRequest) async { await model.forget(request) }

    package func worstCost(_ request: StageRequest) -> Int { model.worstCost(request) }

    private func retried(
        _ request: StageRequest, by end: MonotonicTime, _ question: Question
    ) async throws(ModelFailure) -> ModelReply {
        guard let retry = guards.retry else {
            return try await admitted(request, by: end, question)
        }
        do throws(RetryFailure<ModelFailure>) {
            return try await retry.run(deadline: end, judging: { $0.verdict }) {
                (attempt) async throws(ModelFailure) in
                var reply = try await admitted(request, by: attempt.deadline, question)
                reply.usage.calls = attempt.number
                return reply
            }
        } catch { throw failure(error) }
    }

    /// What a call that was tried again and failed means for the run: the last failure itself where
    /// a retry had no part in it or the model answers nobody; else this one word's misfortune.
    private func failure(_ error: RetryFailure<ModelFailure>) -> ModelFailure {
        switch error.end {
        case .cancelled: return .cancelled
        case .permanent: return error.last ?? .failed(error.problem)
        case .handedBack: return .held(error.problem)
        case .exhausted, .deadline, .quota, .unknownOutcome:
            let endsTheRun = error.last?.endsTheRun ?? false
            return endsTheRun && !guards.hasAnsweredLately(guards.time.now)
                ? .held(error.problem) : .failed(error.problem)
        }
    }

    // MARK: Through the guards, once

    private enum AttemptFailure: Error {
        case rejected
        /// Nothing was sent.
        case unsent(ModelFailure)
        case failed(ModelFailure)
    }

    /// Makes the call when all guards let it through, as often as the breaker closes in between.
    private func admitted(
        _ request: StageRequest, by end: MonotonicTime, _ question: Question
    ) async throws(ModelFailure) -> ModelReply {
        while true {
            try await untilOpen(by: end, question)
            do throws(AttemptFailure) {
                return try await budgeted(request, by: end, question)
            } catch {
                switch error {
                case .rejected:
                    // Between the look at the breaker and the call it opened, or somebody else
                    // took the last place to try it out. The next look tells which.
                    continue
                case .unsent(let failure), .failed(let failure): throw failure
                }
            }
        }
    }

    /// With the call's worst cost set aside meanwhile. What costs nothing needs no money, and is
    /// never held up.
    private func budgeted(
        _ request: StageRequest, by end: MonotonicTime, _ question: Question
    ) async throws(AttemptFailure) -> ModelReply {
        guard let budget = guards.budget else {
            return try await limited(request, by: end, question)
        }
        let asked = guards.time.now
        let hold: BudgetHold
        do throws(ModelFailure) { hold = try await budget.reserve(worstCost(request)) } catch {
            throw .unsent(error)
        }
        tell(Signals.Wait.budget, from: asked, to: guards.time.now, question)
        do throws(AttemptFailure) {
            let reply = try await limited(request, by: end, question)
            budget.settle(hold, CallBill(reply.usage))
            return reply
        } catch {
            switch error {
            case .rejected, .unsent: budget.giveBack(hold)
            case .failed(let failure): budget.settle(hold, CallBill(failure))
            }
            throw error
        }
    }

    private func limited(
        _ request: StageRequest, by end: MonotonicTime, _ question: Question
    ) async throws(AttemptFailure) -> ModelReply {
        let place: Reservation?
        let now: MonotonicTime
        do throws(ModelFailure) {
            (place, now) = try await self.place(request, by: end, question)
        } catch {
            throw .unsent(error)
        }
        do throws(AttemptFailure) {
            let reply = try await slotted(request, at: now, by: end, question)
            settle(place, reply.usage)
            return reply
        } catch {
            switch error {
            case .rejected, .unsent: giveBack(place)
            case .failed(let failure):
                settle(place, failure.usage)
                // Whoever else would call now would be turned away, too.
                if let wait = failure.closedFor { guards.limiter?.freeze(for: wait) }
            }
            throw error
        }
    }

    private func slotted(
        _ request: StageRequest, at asked: MonotonicTime, by end: MonotonicTime,
        _ question: Question
    ) async throws(AttemptFailure) -> ModelReply {
        guard let slots = guards.slots else {
            return try await broken(request, at: asked, by: end, question)
        }
        do throws(SlotFailure<AttemptFailure>) {
            return try await slots.withSlot(judging: Self.load) { () async throws(AttemptFailure) in
                let now = guards.time.now
                tell(Signals.Wait.slot, from: asked, to: now, question)
                guard now < end else { throw .unsent(.failed(Self.late)) }
                return try await broken(request, at: now, by: end, question)
            }
        } catch {
            switch error {
            case .failed(let failure): throw failure
            case .refused(.cancelled): throw .unsent(.cancelled)
            case .refused(let refusal): throw .unsent(.held(refusal.problem))
            }
        }
    }

    private func broken(
        _ request: StageRequest, at begun: MonotonicTime, by end: MonotonicTime,
        _ question: Question
    ) async throws(AttemptFailure) -> ModelReply {
        let permit: CircuitBreaker.Permit?
        do throws(BreakerRejection) { permit = try guards.breaker?.admit() } catch {
            throw .rejected
        }
        question.calls += 1
        do throws(ModelFailure) {
            let reply = try await attempt(request, at: begun, by: end)
            if let permit { guards.breaker?.record(permit, .success) }
            return reply
        } catch {
            if let permit {
                guards.breaker?.record(
                    permit, BreakerOutcome(error.verdict), problem: error.problem)
            }
            throw .failed(error)
        }
    }

    /// One call, noted with what it came to: also one that was cut off, where it may be on a bill.
    private func attempt(
        _ request: StageRequest, at begun: MonotonicTime, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply {
        let turn = Turn.current
        do throws(ModelFailure) {
            let reply = try await model.answer(
                request, by: min(end, begun.later(by: guards.attemptTimeout)))
            guards.answered(at: begun)
            let author = reply.author ?? identity
            turn?.note(
                request.stage, author, from: begun, to: guards.time.now, .answered,
                Turn.Call(reply, by: author))
            return reply
        } catch {
            let bill = CallBill(error)
            let uncertain = bill.uncertain(worstCost(request))
            // One that was cut off is told where it may be on a bill.
            if error != .cancelled || uncertain > 0 {
                turn?.note(
                    request.stage, identity, from: begun, to: guards.time.now, .failed,
                    Turn.Call(
                        usage: error.usage ?? ModelUsage(calls: 0), bill: bill,
                        uncertain: uncertain, problem: error.problem, answer: error.rawAnswer))
            }
            throw error
        }
    }

    private static func load(
        _ result: Result<ModelReply, AttemptFailure>
    ) -> ConcurrencyLimit.Outcome {
        switch result {
        case .success: .good
        case .failure(.rejected), .failure(.unsent): .neutral
        case .failure(.failed(let failure)): failure.load
        }
    }

    private static let late = Problem(
        "model.late", .externalService, "The time for the word was over before its call began.",
        advice: "Run again with --retry-failed, or allow more time: timeout.word.")
}

// MARK: - Waits

extension GuardedModel {
    /// How often a closed-off model is looked at: a person's reset is to be followed soon.
    private static let glance = Duration.milliseconds(200)

    /// Waits for as long as the breaker lets nobody through.
    private func untilOpen(
        by end: MonotonicTime, _ question: Question
    ) async throws(ModelFailure) {
        guard let breaker = guards.breaker, breaker.state != .closed else { return }
        let begun = guards.time.now
        defer { tell(Signals.Wait.breaker, from: begun, to: guards.time.now, question) }
        while let refusal = breaker.refusal {
            let wait = refusal.retryAfter ?? Self.glance
            guard outlastsBreaks, guards.time.now.later(by: wait) < end else {
                throw .held(refusal.problem)
            }
            // Short of the whole break, since a person may reset it before.
            try await rest(min(max(wait, .milliseconds(1)), Self.glance))
        }
    }

    private func rest(_ duration: Duration) async throws(ModelFailure) {
        do throws(CancellationError) {
            try await guards.time.sleep(guards.random.between(duration, duration * 1.25))
        } catch { throw .cancelled }
    }

    /// The place in the limiter, where one has to be settled or given back, and the time then.
    private func place(
        _ request: StageRequest, by end: MonotonicTime, _ question: Question
    ) async throws(ModelFailure) -> (Reservation?, MonotonicTime) {
        let asked = guards.time.now
        guard let limiter = guards.limiter else { return (nil, asked) }
        // Nobody waits, and nothing has to be estimated: as with nearly every call.
        if limiter.takeAtOnce() { return (nil, asked) }
        do throws(RateLimitError) {
            let admission = try await limiter.acquire(
                permits(request), within: asked.time(until: end))
            let now = guards.time.now
            if admission.waited > .zero {
                tell(Signals.Wait.limiter, from: asked, to: now, question)
            }
            return (admission.reservation, now)
        } catch {
            switch error {
            case .cancelled: throw .cancelled
            // The others before it in the queue have their places, and the run goes on.
            case .tooLong where limiter.closedFor < asked.time(until: end):
                throw .failed(error.problem)
            case .tooLong, .neverFits, .full, .gone: throw .held(error.problem)
            }
        }
    }

    private func permits(_ request: StageRequest) -> Permits {
        guards.countsTokens ? Permits(requests: 1, tokens: request.estimatedTokens) : .one
    }

    /// What the call took, as far as anybody knows.
    private func settle(_ place: Reservation?, _ usage: ModelUsage?) {
        guard let place, guards.countsTokens else { return }
        let tokens = usage?.tokens ?? place.permits.tokens
        guards.limiter?.settle(place, Permits(requests: 1, tokens: tokens))
    }

    private func giveBack(_ place: Reservation?) {
        if let place { guards.limiter?.cancel(place) }
    }

    /// A wait as a span of its own; a moment is none.
    private func tell(
        _ what: String, from begun: MonotonicTime, to now: MonotonicTime, _ question: Question
    ) {
        let waited = begun.time(until: now)
        guard waited >= .milliseconds(1), tracer.isEnabled else { return }
        question.waited += waited
        let end = guards.time.wallNow.nanoseconds
        tracer.startSpan(
            what, startTime: UInt64(clamping: end - waited.wholeNanoseconds)
        ).end()
    }
}
