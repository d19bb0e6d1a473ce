//  The columns that a word list may have, and the names people give them. Names are compared
//  without case, blanks, underscores and hyphens, in composed Hangul. A column may be known and
//  still not read: what the tool that made the list noted for itself is no news to anybody.

package enum WordColumn: String, Sendable, Hashable, CaseIterable {
    case position
    case term
    case kind = "type"
    case meaning
    case notes
    case example
    case exampleIPA = "example_ipa"
    case exampleTranslation = "example_translation"
    case ipa
    case level
    case usageHint = "usage_hint"
    case frequencyRank = "frequency"
    case frequencyCount = "frequency_number"
    case verified
    /// Known by name and not read.
    case ignored

    /// The column that a header means by a name.
    package init?(named name: String) {
        guard let column = WordColumn.byName[WordColumn.folded(name)] else { return nil }
        self = column
    }

    /// A column that had another name in the last release: the old one still works, with a warning.
    package struct Renamed: Sendable, Hashable {
        package let old: String
        package let column: WordColumn
        /// The release that will not know the old name any more.
        package let until: String
    }

    package static let renamedColumns = [
        Renamed(old: "word_class", column: .kind, until: "0.2")
    ]

    static func renamed(_ name: String) -> Renamed? {
        let folded = folded(name)
        return renamedColumns.first { self.folded($0.old) == folded }
    }

    /// What is left of a name when everything that people write differently is gone.
    static func folded(_ name: String) -> String {
        let kept = TextCleaning.cleaned(name).unicodeScalars.filter { scalar in
            !scalar.isBlank && scalar != "_" && scalar != "-" && scalar != "."
        }
        return String(String.UnicodeScalarView(kept)).lowercased()
    }

    /// The name of a known column that is nearest to a mistyped one.
    static func nearest(to name: String, of column: WordColumn) -> (name: String, distance: Int)? {
        let folded = folded(name)
        var nearest: (name: String, distance: Int)?
        for alias in names[column] ?? [] {
            let known = self.folded(alias)
            // A third of the letters may be wrong; more than that is another word.
            let limit = max(1, min(known.count, folded.count) / 3)
            let distance = EditDistance.between(folded, known)
            guard distance <= limit, distance < nearest?.distance ?? .max else { continue }
            // One letter of a name of two says nothing.
            if known.count > 2 { nearest = (alias, distance) }
        }
        return nearest
    }

    private static let byName: [String: WordColumn] = {
        var byName: [String: WordColumn] = [:]
        for (column, aliases) in names {
            for alias in aliases { byName[folded(alias)] = column }
        }
        return byName
    }()

    /// The first name of each is the one that this program writes in its messages.
    private static let names: [WordColumn: [String]] = [
        .position: [
            "position", "pos_number", "number", "no", "nr", "index", "id", "#", "번호", "순번",
            "순서", "연번",
        ],
        .term: [
            "term", "word", "hangul", "korean", "vocabulary", "front", "단어", "어휘", "낱말", "표제어",
            "한글", "한국어",
        ],
        .kind: [
            "type", "kind", "word_type", "pos", "part_of_speech", "품사", "종류", "단어 유형",
        ],
        .meaning: [
            "meaning", "definition", "translation", "english", "gloss", "back", "뜻", "의미", "뜻풀이",
            "풀이", "번역", "영어", "정의",
        ],
        .notes: ["notes", "note", "comment", "comments", "remark", "비고", "메모", "참고", "노트"],
        .example: ["example", "example_sentence", "sentence", "예문", "예", "용례", "문장"],
        .exampleIPA: ["example_ipa", "example_sentence_ipa", "예문 발음"],
        .exampleTranslation: [
            "example_translation", "example_sentence_translation", "sentence_translation",
            "예문 번역", "예문 뜻", "예문 해석", "문장 번역",
        ],
        .ipa: ["ipa", "ipa_pronunciation", "pronunciation", "발음", "발음 기호"],
        .level: ["level", "topik_level", "topik", "급수", "등급", "수준", "급", "토픽", "토픽 급수"],
        .usageHint: ["usage_hint", "usage", "hint", "용법", "사용법", "힌트"],
        .frequencyRank: ["frequency", "frequency_rank", "rank", "빈도 순위", "순위"],
        .frequencyCount: ["frequency_number", "frequency_count", "count", "빈도", "빈도수"],
        .verified: ["verified", "checked", "검증", "확인"],
        .ignored: [
            "quality_score", "hsk_compliance", "processed", "reasoning_tokens", "total_tokens",
            "o4_error",
        ],
    ]

    /// The names to offer when a column is missing.
    static func mainNames(of column: WordColumn) -> [String] {
        switch column {
        case .term: ["term", "word", "Hangul", "단어"]
        default: [column.rawValue]
        }
    }
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour.
enum EditDistance {
    static func between(_ one: String, _ other: String) -> Int {
        let one = Array(one)
        let other = Array(other)
        guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for row in 1...one.count {
            var current = [row]
            for column in 1...other.count {
                let isSame = one[row - 1] == other[column - 1]
                var best = min(
                    last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, one[row - 1] == other[column - 2],
                    one[row - 2] == other[column - 1]
                {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[other.count]
    }
}
