//  Replies that nobody has to ask for, since they are known from elsewhere: from a file of another
//  store, or from what an earlier run has made. Each is written only where none stands yet.
//
//  What a run has made is not what the model wrote, but what was understood of it. So a reply is
//  written anew from it, and kept only when the reader of replies understands the very same.

package import FlashcardStore
import Flashcards
import JSON
import LanguageModels
package import Platform

package struct CacheWarming: Sendable {
    package struct Outcome: Sendable, Hashable {
        /// Replies that were written.
        package var written = 0
        /// Replies that stood there already.
        package var present = 0
        /// Words whose cards no reply would give again.
        package var unfit = 0

        package init() {}
    }

    private static let page = 100

    let store: SQLiteCardStore
    let settings: ReplyCache.Settings
    let policy: CachePolicy
    let time: TimeSource
    let random: RandomSource

    package init(
        _ store: SQLiteCardStore, settings: ReplyCache.Settings, policy: CachePolicy,
        time: TimeSource, random: RandomSource
    ) {
        self.store = store
        self.settings = settings
        self.policy = policy
        self.time = time
        self.random = random
    }

    /// From the results of a run over its list.
    package func warm(from run: RunRecord, prompts: String) async throws -> Outcome {
        var outcome = Outcome()
        let keys = ReplyKeys(provider: run.provider, model: run.model, prompts: prompts)
        var ordinal = 0
        while true {
            let (words, last) = try await store.made(
                run: run.number, after: ordinal, limit: Self.page)
            guard last > ordinal else { return outcome }
            ordinal = last
            var replies: [KeptReply] = []
            for made in words {
                guard let pair = Self.replies(of: made) else {
                    outcome.unfit += 1
                    continue
                }
                for (request, text) in pair {
                    let key = keys.key(shape: request.stage.shape, request: request.input)
                    replies.append(
                        try kept(
                            text, key, run.provider, run.model, prompts, request.stage.rawValue))
                }
            }
            try await add(replies, &outcome)
        }
    }

    /// From a file that `ReplyFile` wrote.
    package func warm(from file: inout ReplyFile.Reader) async throws -> Outcome {
        var outcome = Outcome()
        while true {
            let lines = try file.next(upTo: Self.page)
            guard !lines.isEmpty else { return outcome }
            var replies: [KeptReply] = []
            for line in lines {
                var reply = try kept(
                    line.text, line.key, line.provider, line.model, line.prompts, line.stage)
                reply.effort = line.effort
                reply.took = line.took
                replies.append(reply)
            }
            try await add(replies, &outcome)
        }
    }

    private func add(_ replies: [KeptReply], _ outcome: inout Outcome) async throws {
        let (written, _) = try await store.keepMissing(
            replies, within: ReplyBounds(bytes: settings.bytes, entries: settings.entries))
        outcome.written += written
        outcome.present += replies.count - written
    }

    private func kept(
        _ text: String, _ key: ReplyKey, _ provider: String, _ model: String, _ prompts: String,
        _ stage: String
    ) throws -> KeptReply {
        let now = time.wallNow
        return KeptReply(
            key: key, provider: provider, model: model, prompts: prompts, stage: stage,
            storedAt: now,
            expiresAt: policy.expiry(of: .answer, storedAt: now, draw: random.unit()),
            took: .zero, effort: Effort(), raw: text.utf8.count,
            body: try ReplyCodec.encode(text, key: key, level: settings.level))
    }

    /// Both requests of a word with the replies that would make of it what was made; nothing where
    /// they would make something else.
    static func replies(of made: WarmWord) -> [(StageRequest, String)]? {
        guard let nuance = try? ReplyReader.nuance(made.nuance, for: made.word).value else {
            return nil
        }
        var json = JSONWriter()
        nuance.write(to: &json)
        guard json.text == made.nuance else { return nil }
        let reply = text(of: made.cards)
        guard let read = try? ReplyReader.cards(reply, of: made.word).value, read == made.cards
        else {
            return nil
        }
        return [
            (.nuance(of: made.word), made.nuance),
            (.cards(of: made.word, nuance: made.nuance), reply),
        ]
    }

    private static func text(of cards: [Card]) -> String {
        var json = JSONWriter(reserving: 1024)
        json.beginObject()
        json.name("cards")
        json.beginArray()
        for card in cards {
            json.beginObject()
            json.member("tab_name", card.tabName)
            json.member("primer", card.primer)
            json.member("front", card.front)
            json.member("back", card.back)
            json.name("tags")
            json.beginArray()
            for tag in card.tags.split(separator: ",", omittingEmptySubsequences: false)
            where !card.tags.isEmpty { json.string(String(tag)) }
            json.endArray()
            json.member("honorific_level", card.honorificLevel)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.text
    }
}
