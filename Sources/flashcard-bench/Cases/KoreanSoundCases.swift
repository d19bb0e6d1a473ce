//  What a word's sounds cost: pronunciation, romanisation and phonetic writing, one by one and
//  together, beside taking the same words apart into letters. One operation is one word of sixteen
//  that between them need every kind of rule.

import Korean

extension Benchmark {
    static let koreanSound = [
        koreanSound("letters", "a word taken apart into its letters") { word in
            Hangul.letters(of: word).count
        },
        koreanSound("pronunciation", "the pronunciation with other readings and steps") { word in
            Pronunciation.of(word).text.utf8.count
        },
        koreanSound("romanisation", "the Revised Romanisation") { word in
            RevisedRomanisation.of(word).utf8.count
        },
        koreanSound("phonetic", "the narrow phonetic writing") { word in
            PhoneticAlphabet.of(word, .narrow).utf8.count
        },
        koreanSound(
            "all", "pronunciation, romanisation and phonetic writing", goal: .atMost(5000)
        ) { word in
            let pronunciation = Pronunciation.of(word)
            return pronunciation.text.utf8.count + pronunciation.phonetic(.narrow).utf8.count
                + RevisedRomanisation.of(word).utf8.count
        },
    ]

    private static func koreanSound(
        _ name: String, _ summary: String, goal: Goal? = nil,
        _ operation: @escaping @Sendable (String) -> Int
    ) -> Benchmark {
        Benchmark(
            name: "korean-sound/\(name)", group: .korean, summary: summary, goal: goal,
            comparedWith: name == "letters" ? "floor/allocation" : "korean-sound/letters",
            allocationCount: 160
        ) {
            let words = [
                "꽃잎이", "안녕하세요", "감사합니다", "학교", "생산량", "좋아하다", "시계", "읽었습니다", "맛있는", "사람들이",
                "한국", "독립문", "물고기를", "친구의", "넓다", "할게요",
            ]
            return Workload(
                work: .plain { count in
                    var hash: UInt64 = 0
                    for index in 0..<count {
                        hash &+= UInt64(operation(opaque(words[index % words.count])))
                    }
                    return hash
                })
        }
    }
}
