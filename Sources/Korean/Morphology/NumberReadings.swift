//  Words that begin with what is not Hangul: a number with its counter (3시), a foreign word with
//  its particle (CD를).

enum NumberReadings {
    static func of(
        _ head: String, _ tail: Letters, _ lexicon: Lexicon, _ limit: Int
    ) -> [Reading] {
        let isNumber = head.unicodeScalars.last.map { "0"..."9" ~= $0 } ?? false
        let counted = Readings.of(tail.text, evidence: isNumber ? .counter : nil, in: lexicon)
        var found: [Reading] = []
        if let particle = particle(after: head, tail) {
            found.append(
                Reading(
                    form: head, partOfSpeech: isNumber ? .numeral : .noun, conjugation: nil,
                    parts: [
                        Reading.Part(text: head, name: nil, notation: nil),
                        Reading.Part(
                            text: tail.text, name: particle.meaning, notation: particle.notation),
                    ], entry: nil, reason: isNumber ? .number : .rule, cost: Ranking.part))
        }
        for reading in counted where isNumber || reading.entry != nil {
            let first = Reading.Part(text: head, name: isNumber ? "number" : nil, notation: nil)
            found.append(
                Reading(
                    form: reading.form, partOfSpeech: reading.partOfSpeech,
                    conjugation: reading.conjugation, parts: [first] + reading.parts,
                    entry: reading.entry, reason: isNumber ? .number : reading.reason,
                    cost: reading.cost + Ranking.part))
        }
        return Array(found.sorted { $0.cost < $1.cost }.prefix(limit))
    }

    private static func particle(after head: String, _ tail: Letters) -> Particle? {
        guard let sound = FinalSound(of: head) else { return nil }
        return Particle.all.first { !$0.isContraction && $0.letters(after: sound) == tail }
    }
}
