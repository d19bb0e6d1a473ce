//  One flashcard: the nine columns of the original pipeline, which its users' tools read, and what
//  this one needs besides: what kind of card it is, and which of its word's cards.

package struct Card: Sendable, Hashable {
    /// The word's place in its list.
    package var position: Int?
    package var term: String
    package var termNumber: Int
    /// The card's heading in the original's sheets: `Scene`, `Usage-Comparison`, `Hanja`.
    package var tabName: String
    /// What is said before the question.
    package var primer: String
    package var front: String
    package var back: String
    /// `key:value` pairs, separated by commas.
    package var tags: String
    package var honorificLevel: String
    package var kind: CardKind
    /// Which of its word's cards it is, from 1.
    package var ordinal: Int

    package init(
        position: Int? = nil, term: String, termNumber: Int = 1, tabName: String? = nil,
        primer: String = "", front: String, back: String, tags: String = "",
        honorificLevel: String = "", kind: CardKind, ordinal: Int = 1
    ) {
        self.position = position
        self.term = term
        self.termNumber = termNumber
        self.tabName = tabName ?? kind.tabName
        self.primer = primer
        self.front = front
        self.back = back
        self.tags = tags
        self.honorificLevel = honorificLevel
        self.kind = kind
        self.ordinal = ordinal
    }
}

/// What a card asks; the names are open, as models and templates may bring their own.
package struct CardKind: RawRepresentable, Sendable, Hashable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let scene = CardKind(rawValue: "scene")
    package static let usageComparison = CardKind(rawValue: "usage-comparison")
    package static let hanja = CardKind(rawValue: "hanja")
    package static let grammar = CardKind(rawValue: "grammar")
    package static let formalCasual = CardKind(rawValue: "formal-casual")
    package static let example = CardKind(rawValue: "example")
    package static let cultural = CardKind(rawValue: "cultural")
    package static let recognise = CardKind(rawValue: "recognise")
    package static let produce = CardKind(rawValue: "produce")
    package static let cloze = CardKind(rawValue: "cloze")
    package static let listening = CardKind(rawValue: "listening")

    /// Those that have a name here.
    package static let known: [CardKind] = [
        .scene, .usageComparison, .hanja, .grammar, .formalCasual, .example, .cultural,
        .recognise, .produce, .cloze, .listening,
    ]

    /// What models write for a kind that has another name here.
    private static let others: [String: CardKind] = [
        "recognize": .recognise, "recognition": .recognise, "production": .produce,
        "cloze-deletion": .cloze, "usage": .usageComparison, "comparison": .usageComparison,
        "sino-korean": .hanja, "listen": .listening,
    ]

    /// `usage-comparison` for `Usage-Comparison`, whatever its case and blanks.
    package init(tabName: String) {
        let name = TextCleaning.cleaned(tabName).lowercased()
        let plain = String(name.map { $0 == " " || $0 == "_" ? "-" : $0 })
        self = CardKind.others[plain] ?? CardKind(rawValue: plain)
    }

    /// The heading: each part with a capital.
    package var tabName: String {
        rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: "-")
    }
}
