//  What the pending words of a list would ask for, found out without asking: which replies are kept
//  already, and what each other request would cost at the worst. The request of the second stage
//  holds the reply of the first; where that is not there, it is taken to be as long as the offline
//  model's.

import FlashcardStore
import Flashcards
import JSON
import LanguageModels
import Platform

struct RunSurvey {
    let store: SQLiteCardStore
    let model: any LanguageModel
    /// Nil where replies are not kept.
    let policy: CachePolicy?
    let prompts: String
    /// In which replies are written.
    let language: PromptLanguage?
    let now: WallTime

    /// Looks at so many words, chosen as a sample is.
    func look(
        run: Int, _ selection: Selection, at most: Int, of pending: Int
    ) async throws -> RequestSurvey {
        var sample = WordSample(most, of: pending)
        var last = 0
        while true {
            let page = try await store.pendingPlaces(
                run: run, selection: selection, after: last, limit: 4_096)
            guard let end = page.last else { break }
            last = end.ordinal
            for place in page { sample.add(place.ordinal, hash: place.request) }
        }
        var survey = RequestSurvey()
        var pages = PendingPages(run: run, selection: selection, only: sample.ordinals)
        while let word = try await pages.next(from: store) { survey.add(try await asked(of: word)) }
        return survey
    }

    private func asked(of pending: PendingWord) async throws -> [(stage: String, worst: Int)] {
        let word = pending.word
        var asked: [(stage: String, worst: Int)] = []
        var nuance = pending.nuance
        if nuance == nil {
            let request = StageRequest.nuance(of: word)
            nuance = try await kept(request, of: word).flatMap { understood($0, of: word) }
            if nuance == nil {
                asked.append((request.stage.rawValue, model.worstCost(request)))
                let likely = try? await OfflineModel().answer(request, by: .distant)
                nuance = likely.flatMap { understood($0.text, of: word) } ?? "{}"
                let next = StageRequest.cards(of: word, nuance: nuance ?? "{}")
                asked.append((next.stage.rawValue, model.worstCost(next)))
                return asked
            }
        }
        let request = StageRequest.cards(of: word, nuance: nuance ?? "{}")
        if try await kept(request, of: word) == nil {
            asked.append((request.stage.rawValue, model.worstCost(request)))
        }
        return asked
    }

    /// What the next stage is asked with, as the stages make it of this reply.
    private func understood(_ reply: String, of word: Word) -> String? {
        let isByRule = model.route(of: word.term)[.nuance].isByRule
        guard
            var nuance = try? ReplyReader.nuance(
                reply, for: word, in: isByRule ? nil : language
            ).value
        else { return nil }
        if !isByRule { _ = nuance.check(against: word) }
        var json = JSONWriter()
        nuance.write(to: &json)
        return json.text
    }

    /// The reply that would be given without a call.
    private func kept(_ request: StageRequest, of word: Word) async throws -> String? {
        guard let policy else { return nil }
        let route = model.route(of: word.term)
        let identity = route[request.stage]
        let keys = ReplyKeys(
            provider: identity.provider, model: identity.model, prompts: route.prompts ?? prompts)
        let key = keys.key(shape: request.stage.shape, request: request.input)
        guard let reply = try await store.reply(key), reply.state == .answer,
            policy.standing(of: reply, at: now, draw: 0) == .fresh
        else { return nil }
        return try? ReplyCodec.decode(reply.body, key: key)
    }
}
