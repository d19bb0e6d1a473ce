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
            var sentence = SentenceEnd()
            for scalar in text.unicodeScalars {
                switch scalar {
                case ".", "?", "!", "\n":
                    if let level = sentence.level { levels.insert(level) }
                    sentence = SentenceEnd()
                default: sentence.take(scalar)
                }
            }
            if let level = sentence.level { levels.insert(level) }
        }
        return levels
    }

    private static func hasRespect(_ card: Card) -> Bool {
        ["세요", "셔", "셨", "시는", "시고", "십니", "십시", "시다", "께서", "신 "].contains {
            card.front.contains($0) || card.back.contains($0)
        }
    }
}

/// How a sentence in Korean ends: its last word's last letters, kept while the sentence goes by
/// letter by letter. Every card of a run comes by here, and to part a text into sentences and those
/// into words would take longer than all other rules together.
private struct SentenceEnd {
    private var words = 0
    private var isInWord = false
    private var beginsInHangul = false
    /// The last three of the last word, the very last one last.
    private var last: (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) = ("\0", "\0", "\0")

    mutating func take(_ scalar: Unicode.Scalar) {
        let isHangul = (0xAC00...0xD7A3).contains(scalar.value)
        guard isHangul || isOfWord(scalar) else {
            isInWord = false
            return
        }
        if !isInWord {
            isInWord = true
            words += 1
            beginsInHangul = isHangul
            last = ("\0", "\0", "\0")
        }
        last = (last.1, last.2, scalar)
    }

    /// A letter or a digit; a mark belongs to what it stands on.
    private func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        case "\0"..."\u{7F}": false
        default:
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || isInWord && scalar.properties.isGraphemeExtend
        }
    }

    /// Nil where it does not show. One word alone is the word's form, which a card may list.
    var level: String? {
        guard words > 1, beginsInHangul else { return nil }
        return switch last {
        case (_, "니", "다"), (_, "니", "까"), ("십", "시", "오"): "formal"
        case (_, _, "요"), (_, _, "죠"): "polite"
        default: nil
        }
    }
}
