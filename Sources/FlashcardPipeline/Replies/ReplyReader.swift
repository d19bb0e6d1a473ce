//  Replies are read strictly: a JSON object with the fields of its stage, within their limits,
//  about the word that was asked for and in the language that was asked for. A good reply is read
//  at once; one that is refused is put right where that is safe, and read strictly again:
//
//      strict ──refused──▶ MendingParser ──▶ ReplyShape ──▶ strict ──refused──▶ what is wrong
//         └─────────────────────────────────────────────────┴──▶ cleaned text ──▶ value, repairs
//
//  What is wrong is said in one sentence, which the model is asked with again.

import Flashcards
import JSON
import LanguageModels
import Problems

enum ReplyReader {
    static let limits = JSONLimits(depth: 16, bytes: 256 << 10)
    static let mostCards = 12
    static let mostTags = 30

    /// Where a language is named, the reply is a model's: it has to say something of the word, and
    /// in that language. A rule may have nothing to say, and takes over what the list says.
    static func nuance(
        _ text: String, for word: Word, in language: PromptLanguage? = nil
    ) throws(ReplyShapeError) -> ReadReply<Nuance> {
        var repairs: Set<Repair> = []
        let value = try value(of: text, &repairs)
        var nuance: Nuance
        do throws(ReplyShapeError) { nuance = try strictNuance(value) } catch {
            guard let mended = ReplyShape.nuance(value, &repairs) else { throw error }
            nuance = try strictNuance(mended)
        }
        try settle(term: word, in: &nuance, &repairs)
        if nuance.clean() { repairs.insert(.text) }
        if let language {
            guard !nuance.isEmpty else { throw .nothingSaid }
            try ReplyLanguage.check(nuance, in: language)
        }
        return ReadReply(value: nuance, repairs: repairs.sorted())
    }

    static func cards(
        _ text: String, of word: Word, in language: PromptLanguage? = nil
    ) throws(ReplyShapeError) -> ReadReply<[Card]> {
        var repairs: Set<Repair> = []
        let cards: [Card]
        if let table = try ReplyTable.cards(text, of: word, &repairs) {
            cards = table
        } else {
            let value = try value(of: text, &repairs)
            do throws(ReplyShapeError) { cards = try strictCards(value, of: word) } catch {
                guard let mended = ReplyShape.cards(value, &repairs) else { throw error }
                cards = try strictCards(mended, of: word)
            }
        }
        let settled = try settled(cards, &repairs)
        if let language {
            guard settled.contains(where: { $0.isAbout(word) }) else {
                throw .otherTerm(expected: word.headword, found: settled.first?.front ?? "")
            }
            try ReplyLanguage.check(settled, in: language)
        }
        return ReadReply(value: settled, repairs: repairs.sorted())
    }

    // MARK: JSON

    private static func value(
        of text: String, _ repairs: inout Set<Repair>
    ) throws(ReplyShapeError) -> JSONValue {
        if let value = try? JSONValue.parse(text, limits: limits) { return value }
        guard text.utf8.count <= limits.bytes else {
            throw .tooLong(field: "reply", limit: limits.bytes)
        }
        let (value, mended) = try MendingParser.parse(text)
        repairs.formUnion(mended)
        return value
    }

    // MARK: Nuance

    private static func strictNuance(_ value: JSONValue) throws(ReplyShapeError) -> Nuance {
        if let object = value.asObject, ReplyShape.isEcho(ofNuance: object) { throw .echoed }
        return try Nuance(json: value)
    }

    /// The term as the list has it. It may carry its pronunciation behind it, as the field's known
    /// prompts ask for, and some models name the dictionary form instead.
    private static func settle(
        term word: Word, in nuance: inout Nuance, _ repairs: inout Set<Repair>
    ) throws(ReplyShapeError) {
        let given = Word.cleaned(term: nuance.term)
        if given != word.term {
            if given.hasPrefix(word.term + " ") {
                let rest = given.dropFirst(word.term.count + 1)
                if nuance.ipa == nil, rest.hasPrefix("[") { nuance.ipa = String(rest) }
            } else if given == word.headword {
                repairs.insert(.types)
            } else {
                throw .otherTerm(expected: word.term, found: nuance.term)
            }
        }
        nuance.term = word.term
    }

    // MARK: Cards

    private static func strictCards(
        _ value: JSONValue, of word: Word
    ) throws(ReplyShapeError) -> [Card] {
        guard let object = value.asObject else { throw .notAnObject(field: "reply") }
        if object["cards"] == nil, ReplyShape.isEcho(ofCards: object) { throw .echoed }
        let list = try object.list("cards", limit: mostCards)
        guard !list.isEmpty else { throw .noCards }
        var cards: [Card] = []
        cards.reserveCapacity(list.count)
        for value in list {
            guard let fields = value.asObject else { throw .notAnObject(field: "cards") }
            cards.append(try card(fields, of: word))
        }
        return cards
    }

    private static func card(
        _ fields: JSONObject, of word: Word
    ) throws(ReplyShapeError) -> Card {
        let tags = try fields.texts("tags", limit: mostTags, each: 200)
        let tab = try fields.text("tab_name", limit: 60, required: true) ?? ""
        return Card(
            term: word.term, tabName: tab,
            primer: try fields.text("primer", limit: 500) ?? "",
            front: try fields.text("front", limit: 1000, required: true) ?? "",
            back: try fields.text("back", limit: 12_000, required: true) ?? "",
            tags: tags.joined(separator: ","),
            honorificLevel: try fields.text("honorific_level", limit: 60) ?? "",
            kind: CardKind(tabName: tab))
    }

    /// Each card once, clean, and with its number.
    private static func settled(
        _ cards: [Card], _ repairs: inout Set<Repair>
    ) throws(ReplyShapeError) -> [Card] {
        var settled: [Card] = []
        settled.reserveCapacity(cards.count)
        for var card in cards {
            if card.clean() { repairs.insert(.text) }
            if card.front.isEmpty { throw .missing(field: "front") }
            if card.back.isEmpty { throw .missing(field: "back") }
            if settled.contains(where: { $0.kind == card.kind && $0.front == card.front }) {
                repairs.insert(.duplicate)
                continue
            }
            card.ordinal = settled.count + 1
            settled.append(card)
        }
        return settled
    }
}

extension Card {
    /// Whether the word stands on it, in a form of the list or by its stem.
    fileprivate func isAbout(_ word: Word) -> Bool {
        let headword = word.headword
        let stem =
            headword.hasSuffix("다") && headword.count > 2 ? headword.dropLast() : headword[...]
        let forms = [word.term[...], stem] + word.surfaces.map { $0[...] }
        if forms.contains(where: { front.contains($0) || back.contains($0) }) { return true }
        return [front, back].contains { ClozeTarget.gapped($0, hiding: word) != nil }
    }
}
