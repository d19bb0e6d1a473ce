//  The level of speech that a card names, held against the endings of its sentences. Two levels
//  show at the end of a sentence beyond doubt, 해요체 and 합쇼체; of the others nothing is said.

enum SpeechLevels {
    /// Gives the level its one name, and the right one where the sentences leave no doubt.
    static func settle(_ card: inout Card) -> Disagreement? {
        let given = name(of: card.honorificLevel)
        let shown = shown(in: card)
        guard !given.isEmpty, let only = shown.count == 1 ? shown.first : nil, given != only else {
            card.honorificLevel = given
            return nil
        }
        // Respect goes with every level, if it is there.
        if given == "honorific", hasRespect(card) {
            card.honorificLevel = given
            return nil
        }
        card.honorificLevel = only
        return Disagreement(.honorificLevel, .fixed)
    }

    private static let known: Set = ["casual", "polite", "formal", "plain", "honorific"]

    /// What models call them, the longer names first.
    private static let names = [
        ("합쇼", "formal"), ("하십시오", "formal"), ("해요", "polite"), ("해라", "plain"),
        ("해체", "casual"), ("반말", "casual"), ("높임", "honorific"), ("honor", "honorific"),
        ("inform", "casual"), ("polite", "polite"), ("formal", "formal"), ("plain", "plain"),
        ("casual", "casual"),
    ]

    private static func name(of text: String) -> String {
        let text = text.lowercased()
        if text.isEmpty || known.contains(text) { return text }
        return names.first { text.contains($0.0) }?.1 ?? ""
    }

    private static func shown(in card: Card) -> Set<String> {
        var levels: Set<String> = []
        for text in [card.front, card.back] {
            for sentence in text.split(whereSeparator: { ".?!\n".contains($0) }) {
                guard let level = level(of: sentence) else { continue }
                levels.insert(level)
            }
        }
        return levels
    }

    /// Of a sentence in Korean: of one word alone it is the word's form, which a card may list.
    private static func level(of sentence: Substring) -> String? {
        let words = sentence.split { !($0.isLetter || $0.isNumber) }
        guard words.count > 1, let last = words.last, let first = last.unicodeScalars.first,
            (0xAC00...0xD7A3).contains(first.value)
        else { return nil }
        if last.hasSuffix("니다") || last.hasSuffix("니까") || last.hasSuffix("십시오") { return "formal" }
        return last.hasSuffix("요") || last.hasSuffix("죠") ? "polite" : nil
    }

    private static func hasRespect(_ card: Card) -> Bool {
        ["세요", "셔", "셨", "시는", "시고", "십니", "십시", "시다", "께서", "신 "].contains {
            card.front.contains($0) || card.back.contains($0)
        }
    }
}
