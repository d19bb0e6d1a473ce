//  The two stages as functions from a word to its cards: ask the nuance, read it strictly, ask the
//  cards with it, read them strictly. A nuance kept from an earlier run is not asked again. A reply
//  that cannot be read is not kept by whoever keeps replies, and the model is told what was wrong
//  and asked once more, a few times at most; one that was kept is asked for anew.
//
//  A request says nothing of the word's place in its list: one that is sorted anew asks the same.

import FlashcardStore
package import Flashcards
import JSON
package import LanguageModels
import Platform
package import Problems
import Telemetry

/// Why a word has no cards.
package enum StageFailure: Error, Sendable {
    case model(ModelFailure)
    case reply(StageRequest.Stage, ReplyShapeError)
}

extension StageFailure: Explained {
    /// Whether nothing failed, and somebody only wished to stop.
    var isGivenUp: Bool { if case .model(.cancelled) = self { true } else { false } }

    /// Whether a reply came that ended at its longest length.
    var isCut: Bool {
        if case .model(.provider(let failure)) = self { failure.kind == .cut } else { false }
    }

    package var problem: Problem {
        switch self {
        case .model(let failure): failure.problem
        case .reply(let stage, let error):
            Problem(
                error.problem.code, .externalService,
                "In the \(stage.rawValue) stage: \(error.problem.message)",
                advice: error.problem.advice, details: [.text("stage", stage.rawValue)])
        }
    }
}

struct Stages: Sendable {
    let model: any LanguageModel
    let tracer: Tracer
    let metrics: StageMetrics
    let time: TimeSource
    let replies: ReplyRules

    struct Nuanced {
        let nuance: Nuance
        let json: String
        var isKept = false
        /// Whether the rules themselves have made it.
        var isByRule = false
        /// Where a rule and the model differ and the rule is not certain.
        var doubts: [Disagreement] = []
    }

    func nuance(
        of word: Word, kept: String?, _ turn: Turn
    ) async throws(StageFailure) -> Nuanced {
        try await staged(
            .nuance, turn, { $0.isKept ? .cached : .generated }
        ) { (span) async throws(StageFailure) in
            if let kept, let read = try? ReplyReader.nuance(kept, for: word) {
                span.set(.bool(Signals.Key.cached, true))
                return again(read.value, kept, of: word)
            }
            let nuanced = try await askNuance(of: word, turn)
            if nuanced.isKept { span.set(.bool(Signals.Key.cached, true)) }
            return nuanced
        }
    }

    func cards(
        of word: Word, _ nuanced: Nuanced, _ turn: Turn
    ) async throws(StageFailure) -> [Card] {
        try await staged(
            .card, turn, { $0.isKept ? .cached : .generated }
        ) { (span) async throws(StageFailure) in
            let made = try await askCards(of: word, nuanced, turn)
            span.set(.int(Signals.Key.cards, made.cards.count))
            if made.isKept { span.set(.bool(Signals.Key.cached, true)) }
            return made
        }.cards
    }

    /// From a reply's text, the language that it has to be in, and whether rules have written it.
    private typealias Reading<Value> =
        (String, PromptLanguage?, Bool) throws(ReplyShapeError) -> ReadReply<Value>

    private func staged<Value>(
        _ stage: StageRequest.Stage, _ turn: Turn, _ outcome: (Value) -> StageMetrics.Outcome,
        _ body: (Span) async throws(StageFailure) -> Value
    ) async throws(StageFailure) -> Value {
        let route = route(turn)
        let identity = route[stage]
        return try await tracer.withSpan(
            "\(Signals.SpanName.stage) \(stage.rawValue)",
            attributes: [
                .string(Signals.Key.stage, stage.rawValue),
                .string(Signals.Key.provider, identity.provider),
                .string(Signals.Key.model, identity.model),
                .bool(Signals.Key.canary, route.isCanary),
            ]
        ) { (span) async throws(StageFailure) in
            // Measured within the span, so that a slow stage's bucket leads to its trace.
            let begun = time.monotonic()
            let value: Value
            do throws(StageFailure) { value = try await body(span) } catch {
                metrics.took(
                    time.monotonic() - begun, stage, error.isGivenUp ? .givenUp : .failed,
                    isCanary: route.isCanary)
                throw error
            }
            metrics.took(
                time.monotonic() - begun, stage, outcome(value), isCanary: route.isCanary)
            span.set(.bool(Signals.Key.generated, true))
            return value
        }
    }

    /// Who is asked first for the word.
    private func route(_ turn: Turn) -> ModelRoute { model.route(of: turn.pending.word.term) }

    /// What an earlier run has made; its cards are marked as they would have been then.
    private func again(_ nuance: Nuance, _ json: String, of word: Word) -> Nuanced {
        var nuanced = Nuanced(nuance: nuance, json: json, isKept: true)
        nuanced.isByRule = model.route(of: word.term)[.nuance].isByRule
        guard !nuanced.isByRule else { return nuanced }
        var copy = nuance
        nuanced.doubts = copy.check(against: word).filter { $0.resolution == .flagged }
        return nuanced
    }

    private func askNuance(
        of word: Word, _ turn: Turn
    ) async throws(StageFailure) -> Nuanced {
        let (reply, differences) = try await ask(.nuance(of: word), turn) {
            (text, language, isByRule) throws(ReplyShapeError) in
            var read = try ReplyReader.nuance(text, for: word, in: language)
            if !isByRule { read.disagreements = read.value.check(against: word) }
            return read
        }
        var json = JSONWriter(reserving: 512)
        reply.value.write(to: &json)
        return Nuanced(
            nuance: reply.value, json: json.text, isKept: reply.isKept, isByRule: reply.isByRule,
            doubts: differences.filter { $0.resolution == .flagged })
    }

    private func askCards(
        of word: Word, _ nuanced: Nuanced, _ turn: Turn
    ) async throws(StageFailure) -> (cards: [Card], isKept: Bool) {
        let (reply, _) = try await ask(.cards(of: word, nuance: nuanced.json), turn) {
            (text, language, isByRule) throws(ReplyShapeError) in
            var read = try ReplyReader.cards(text, of: word, in: language)
            guard !isByRule else { return read }
            let check = CardCheck(word, nuanced.nuance)
            for index in read.value.indices {
                read.disagreements += check.check(&read.value[index])
                for doubt in nuanced.doubts { read.value[index].mark(doubt) }
            }
            return read
        }
        return (reply.value, reply.isKept)
    }

    /// Asks and reads, and asks once more with what was wrong as often as that is allowed. What was
    /// kept and cannot be read is asked for anew, as if nobody had asked. Only replies that came
    /// are asked for again: a call that failed has been tried again already, by its guards.
    private func ask<Value>(
        _ request: StageRequest, _ turn: Turn,
        _ read: Reading<Value>
    ) async throws(StageFailure) -> (
        (value: Value, isKept: Bool, isByRule: Bool), differences: [Disagreement]
    ) {
        var asked = request
        var reasks = 0
        var kept = 0
        while true {
            let reply: ModelReply
            do throws(StageFailure) { reply = try await ask(asked, turn) } catch {
                // One that came and was cut off was a reply: it can be asked to be shorter.
                guard error.isCut, reasks < replies.reasks else { throw error }
                reasks += 1
                metrics.replies.asksAgain(request.stage, .truncated)
                asked = request.corrected(Correction.text(.truncated))
                continue
            }
            do throws(ReplyShapeError) {
                let isByRule = (reply.author ?? route(turn)[request.stage]).isByRule
                let done = try reading(reply, request.stage, reasks) {
                    (text) throws(ReplyShapeError) in
                    try read(text, isByRule ? nil : replies.language, isByRule)
                }
                return ((done.value, reply.usage.isKept, isByRule), done.disagreements)
            } catch {
                await model.forget(request)
                let failure = StageFailure.reply(request.stage, error)
                // A model that says the question again has said nothing, and prompts are not kept.
                turn.refuse(failure.problem, answer: error == .echoed ? "" : nil)
                // One that cannot be taken away would be given for ever.
                if reply.usage.isKept, kept < 2 {
                    kept += 1
                    continue
                }
                guard reasks < replies.reasks else { throw failure }
                reasks += 1
                metrics.replies.asksAgain(request.stage, error)
                asked = request.corrected(Correction.text(error))
            }
        }
    }

    /// Reads a reply within a span that says what came of it.
    private func reading<Value>(
        _ reply: ModelReply, _ stage: StageRequest.Stage, _ reasks: Int,
        _ read: (String) throws(ReplyShapeError) -> ReadReply<Value>
    ) throws(ReplyShapeError) -> ReadReply<Value> {
        try tracer.withSpan(
            Signals.SpanName.readReply, attributes: [.string(Signals.Key.stage, stage.rawValue)]
        ) { (span) throws(ReplyShapeError) in
            if reasks > 0 { span.set(.int(Signals.Key.reasks, reasks)) }
            do throws(ReplyShapeError) {
                let read = try read(reply.text)
                // One that was kept was counted when it came.
                metrics.replies.tell(read.told, stage, on: span, counts: !reply.usage.isKept)
                return read
            } catch {
                metrics.replies.tell(error, stage, on: span)
                throw error
            }
        }
    }

    private func ask(
        _ request: StageRequest, _ turn: Turn
    ) async throws(StageFailure) -> ModelReply {
        let (noted, begun) = (turn.noted, time.monotonic())
        let asked = route(turn)[request.stage]
        // Guards note each call by themselves; without them, or where none was made, it is for us.
        func note(
            _ outcome: WordAttempt.Outcome, _ usage: ModelUsage, _ problem: Problem?,
            by author: ModelIdentity? = nil
        ) {
            guard turn.noted == noted else { return }
            turn.note(
                request.stage, author ?? asked, from: begun, to: time.monotonic(), outcome, usage,
                problem: problem)
        }
        do throws(ModelFailure) {
            let reply = try await model.answer(request, by: turn.end)
            turn.add(reply.usage)
            note(reply.usage.isKept ? .kept : .answered, reply.usage, nil, by: reply.author)
            return reply
        } catch {
            // What calls without an answer have cost nobody says; that they were made is known.
            turn.add(ModelUsage(calls: error.calls))
            if error != .cancelled {
                note(error.calls > 0 ? .failed : .held, ModelUsage(), error.problem)
            }
            throw .model(error)
        }
    }
}

extension StageRequest {
    /// The first stage's: the word.
    static func nuance(of word: Word) -> StageRequest {
        var json = JSONWriter(reserving: 512)
        word.placeless.write(to: &json)
        return StageRequest(stage: .nuance, input: json.text, word: word)
    }

    /// The second stage's: the word, and what the first stage said of it.
    static func cards(of word: Word, nuance: String) -> StageRequest {
        var json = JSONWriter(reserving: 1024)
        json.beginObject()
        json.name("word")
        word.placeless.write(to: &json)
        json.name("nuance")
        json.raw(Array(nuance.utf8))
        json.endObject()
        return StageRequest(stage: .card, input: json.text, word: word)
    }
}

extension Word {
    fileprivate var placeless: Word {
        var word = self
        word.position = nil
        return word
    }
}
