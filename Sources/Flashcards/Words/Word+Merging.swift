//  Two rows of one word made into one: the first row leads, the second fills what it left blank,
//  and a sense that only the second has is added behind. A row with another form of the word leaves
//  its form as well; what it says of that form (sound, sense) is not said of the first one's.

extension Word {
    /// This word with what a duplicate of it adds.
    package func merging(_ other: Word) -> Word {
        var word = self
        word.position = position ?? other.position
        let isSameForm = other.term == term
        word.meaning =
            isSameForm ? Word.senses(of: meaning, and: other.meaning) : meaning ?? other.meaning
        word.notes = notes ?? other.notes
        word.example = example ?? other.example
        // A translation belongs to its own example, not to somebody else's.
        if example == nil || example == other.example {
            word.exampleIPA = exampleIPA ?? other.exampleIPA
            word.exampleTranslation = exampleTranslation ?? other.exampleTranslation
        }
        word.ipa = ipa ?? (isSameForm ? other.ipa : nil)
        word.level = level ?? other.level
        word.usageHint = usageHint ?? other.usageHint
        word.frequencyRank = frequencyRank ?? other.frequencyRank
        word.frequencyCount = frequencyCount ?? other.frequencyCount
        word.isVerified = isVerified ?? other.isVerified
        for surface in [other.term] + other.surfaces
        where surface != term && !surfaces.contains(surface)
            && word.surfaces.count < Word.mostSurfaces
        {
            word.surfaces.append(surface)
        }
        return word
    }

    /// The senses of both, each once whatever its case; one that would make the text longer than
    /// `longestText` is left out.
    private static func senses(of first: String?, and second: String?) -> String? {
        guard let first else { return second }
        guard let second, second != first else { return first }
        var senses = first
        var known = Set(split(first).map { $0.lowercased() })
        for sense in split(second) where known.insert(sense.lowercased()).inserted {
            let longer = "\(senses); \(sense)"
            if longer.count <= longestText { senses = longer }
        }
        return senses
    }

    private static func split(_ meaning: String) -> [String] {
        meaning.split(separator: ";").map { TextCleaning.trimmed(String($0)) }.filter {
            !$0.isEmpty
        }
    }
}
