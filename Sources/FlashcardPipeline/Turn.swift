//  A word's turn: when it has to be over, and what it has taken so far, whatever becomes of it.
//  Each call of a model is noted by whoever makes it; the turn travels with the task, so that
//  guards and models need no parameter for it.
//
//  What is noted is written once, by whoever is the first to write something that belongs to it:
//
//      a reply on its way into the cache     the calls of its stage, in the same transaction
//      a first stage that is half done       likewise
//      the word's conclusion                 whatever is left
//      a call that cost and gave no reply    with the next group, like a half-done word

import FlashcardStore
import LanguageModels
import Platform
import Problems
import Telemetry

final class Turn: Sendable {
    @TaskLocal static var current: Turn?

    /// Who hears of calls at once: the metrics, the progress, and whoever writes what is owed.
    struct Ears: Sendable {
        var cost: CostMetrics?
        var progress: RunProgress?
        var halves: HalfDoneWords?
    }

    let run: Int
    let pending: PendingWord
    let end: MonotonicTime
    private let begun: (monotonic: MonotonicTime, wall: WallTime)
    /// Version of the prompts, and whether the word tries out another way.
    private let way: (prompts: String?, isCanary: Bool)
    private let ears: Ears
    private let books = Locked(Books())

    private struct Books {
        var effort = Effort()
        /// Not written yet; a retry ends after ten calls at the latest, so that they are few.
        var attempts: [WordAttempt] = []
        /// The one that was noted last, written or not.
        var last: WordAttempt?
        var count = 0
        /// What came of the last call of each stage.
        var outcomes: [String: WordAttempt.Outcome] = [:]
        /// Text of the last answer, while it may yet turn out not to be readable.
        var answer: String?
        var author: ModelIdentity?
    }

    init(
        of pending: PendingWord, run: Int, from begun: MonotonicTime, wall: WallTime,
        within time: Duration, prompts: String? = nil, isCanary: Bool = false,
        ears: Ears = Ears()
    ) {
        way = (prompts, isCanary)
        self.pending = pending
        self.run = run
        self.begun = (begun, wall)
        end = begun + time
        self.ears = ears
    }

    /// Whether the word has had its turn before.
    private var isAgain: Bool { pending.attempts > 0 }

    var effort: Effort { books.withLock { $0.effort } }

    /// How many calls were noted so far.
    var noted: Int { books.withLock { $0.count } }

    /// Who gave the last answer, in the way that this word goes.
    var author: ResultAuthor? {
        books.withLock { $0.author }.map {
            ResultAuthor(
                provider: $0.provider, model: $0.model, prompts: way.prompts,
                isCanary: way.isCanary)
        }
    }

    /// How many calls one question took. What each of them took is told when it is noted.
    func add(_ usage: ModelUsage) {
        books.withLock { books in
            books.effort.calls += usage.calls
            books.effort.retries += max(0, usage.calls - 1)
        }
    }

    // MARK: Noting

    /// What is told of a call beside its outcome.
    struct Call {
        var usage = ModelUsage()
        var bill = CallBill.nothing
        /// What it may have cost, where nobody knows; in millionths of a dollar.
        var uncertain = 0
        var problem: Problem?
        /// What came, where it is known already that it is of no use.
        var answer: String?
        /// What came, while that is not known yet.
        var text: String?
        /// Under which the answer is kept.
        var reply: [UInt8]?
        var author: ModelIdentity?
    }

    /// One call, or none where the answer was there or a guard did not let it through.
    func note(
        _ stage: StageRequest.Stage, _ identity: ModelIdentity, from: MonotonicTime,
        to: MonotonicTime, _ outcome: WordAttempt.Outcome, _ call: Call
    ) {
        let at = begun.wall.nanoseconds + (from - begun.monotonic).wholeNanoseconds
        let span = Context.current.spanContext.flatMap { $0.isSampled ? $0.spanID : nil }
        let attempt = books.withLock { books in
            books.count += 1
            books.effort.inputTokens += call.usage.inputTokens
            books.effort.outputTokens += call.usage.outputTokens
            books.effort.cost += call.bill.cost
            let attempt = WordAttempt(
                number: books.count, stage: stage.rawValue,
                ask: Self.ask(after: books.outcomes[stage.rawValue], isAgain: isAgain),
                at: WallTime(nanoseconds: at), took: to - from, outcome: outcome,
                problem: call.problem, provider: identity.provider, model: identity.model,
                inputTokens: call.usage.inputTokens, outputTokens: call.usage.outputTokens,
                cost: call.bill.cost, uncertain: call.uncertain,
                answer: call.answer.map(Self.kept), reply: call.reply, span: span)
            // The answer to somebody who joined says nothing of a call before or after.
            if outcome != .kept { books.outcomes[stage.rawValue] = outcome }
            books.answer = call.text
            books.author = call.author ?? books.author
            books.attempts.append(attempt)
            books.last = attempt
            return attempt
        }
        heard(attempt)
    }

    /// An answer that somebody else had asked for at that moment.
    func joined(
        _ stage: StageRequest.Stage, _ reply: ModelReply, of model: ModelIdentity,
        at now: MonotonicTime
    ) {
        let author = reply.author ?? model
        note(
            stage, author, from: now, to: now, .kept,
            Call(usage: ModelUsage(calls: 0), text: reply.text, author: author))
    }

    /// The same in short.
    func note(
        _ stage: StageRequest.Stage, _ identity: ModelIdentity, from: MonotonicTime,
        to: MonotonicTime, _ outcome: WordAttempt.Outcome, _ usage: ModelUsage = ModelUsage(),
        problem: Problem? = nil
    ) {
        note(
            stage, identity, from: from, to: to, outcome,
            Call(
                usage: usage, bill: CallBill(usage), uncertain: CallBill(usage).uncertain(0),
                problem: problem, author: identity))
    }

    private func heard(_ attempt: WordAttempt) {
        ears.progress?.add(attempt)
        guard attempt.isCharged else { return }
        ears.cost?.count(attempt, isCanary: way.isCanary)
        // An answer is written with what was made of it; a failure has nothing to wait for.
        if attempt.outcome != .answered { ears.halves?.add(pending, nuance: nil, self) }
    }

    private static func ask(
        after last: WordAttempt.Outcome?, isAgain: Bool
    ) -> WordAttempt.Ask {
        switch last {
        case nil, .kept: isAgain ? .reask : .first
        case .answered, .unreadable: .reask
        case .failed, .held: .retry
        }
    }

    /// The answer that was noted last is not what had been asked for.
    func refuse(_ problem: Problem, answer: String? = nil) {
        let isOwed = books.withLock { books -> Bool in
            guard var last = books.last else { return false }
            if last.outcome != .kept { books.outcomes[last.stage] = .unreadable }
            last.outcome = .unreadable
            last.problem = problem
            // Nobody is given it again.
            last.reply = nil
            last.answer = (answer ?? books.answer).map(Self.kept) ?? last.answer
            books.last = last
            // What is written already is written once more, as it is now.
            if let place = books.attempts.lastIndex(where: { $0.number == last.number }) {
                books.attempts[place] = last
            } else {
                books.attempts.append(last)
            }
            return last.isCharged
        }
        if isOwed { ears.halves?.add(pending, nuance: nil, self) }
    }

    /// So much of an answer is kept with the call that gave it, where it could not be used.
    static let mostAnswer = 16 << 10

    /// Bounded, and cut between characters.
    static func kept(_ answer: String) -> String {
        guard answer.utf8.count > mostAnswer else { return answer }
        var end = answer.utf8.index(answer.startIndex, offsetBy: mostAnswer)
        while end.samePosition(in: answer.unicodeScalars) == nil {
            end = answer.utf8.index(before: end)
        }
        return String(answer[..<end])
    }

    // MARK: Handing over

    /// Hands over everything that is noted and not written, each call once.
    func take() -> [WordAttempt] {
        books.withLock { books in
            defer { books.attempts = [] }
            return books.attempts
        }
    }

    /// The same without answers of whose word nothing is written yet: they go along with that.
    func take(withAnswersOf stage: StageRequest.Stage?) -> [WordAttempt] {
        books.withLock { books in
            let isLeft = { (attempt: WordAttempt) in
                attempt.outcome == .answered && attempt.stage != stage?.rawValue
            }
            defer { books.attempts = books.attempts.filter(isLeft) }
            return books.attempts.filter { !isLeft($0) }
        }
    }

    /// What belongs to a reply that is on its way into the cache: the calls of its stage, the last
    /// of them with the reply's key.
    func handOver(_ stage: StageRequest.Stage, reply: [UInt8]) -> TurnCharges? {
        let attempts = books.withLock { books -> [WordAttempt] in
            if books.last?.stage == stage.rawValue { books.last?.reply = reply }
            if let last = books.attempts.lastIndex(where: {
                $0.stage == stage.rawValue && $0.outcome == .answered
            }) {
                books.attempts[last].reply = reply
            }
            defer { books.attempts.removeAll { $0.stage == stage.rawValue } }
            return books.attempts.filter { $0.stage == stage.rawValue }
        }
        guard !attempts.isEmpty else { return nil }
        return TurnCharges(
            run: run, half: HalfDone(pending: pending, nuance: nil, attempts: attempts))
    }

    /// They could not be written, and are still to be; the reply is nowhere.
    func giveBack(_ charges: TurnCharges) {
        let attempts = charges.half.attempts.map { attempt in
            var attempt = attempt
            attempt.reply = nil
            return attempt
        }
        books.withLock { $0.attempts = attempts + $0.attempts }
    }
}

extension Turn.Call {
    /// An answer.
    init(_ reply: ModelReply, by author: ModelIdentity) {
        let bill = CallBill(reply.usage)
        self.init(
            usage: reply.usage, bill: bill, uncertain: bill.uncertain(0), text: reply.text,
            author: author)
    }
}
