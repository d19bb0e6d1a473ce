//  What a word's forms cost: the way back to the dictionary form, the table of a card, and both,
//  beside a lookup in the lexicon. One operation is one word of a dozen, as lists have them.

import Korean

extension Benchmark {
    static let koreanForms = [
        koreanForm("lookup", "a word found in the lexicon", goal: .atMost(200)) { word in
            Lexicon.shared.entries(of: word).count
        },
        koreanForm("readings", "the dictionary form of a form, with all readings") { word in
            Readings.of(word).count
        },
        koreanForm("table", "the table of conjugation that a card shows") { _ in
            predicate.map { ConjugationTable.of($0).count } ?? 0
        },
        koreanForm("all", "the readings of a form and a table", goal: .atMost(12_000)) { word in
            Readings.of(word).count + (predicate.map { ConjugationTable.of($0).count } ?? 0)
        },
        koreanForm("numbers", "digits in a text read aloud") { word in
            NumbersInText.spelledOut(word).utf8.count
        },
    ]

    private static let predicate = Predicate("아름답다", .b, .adjective)

    private static func koreanForm(
        _ name: String, _ summary: String, goal: Goal? = nil,
        _ operation: @escaping @Sendable (String) -> Int
    ) -> Benchmark {
        Benchmark(
            name: "korean-forms/\(name)", group: .korean, summary: summary, goal: goal,
            comparedWith: name == "lookup" ? "floor/allocation" : "korean-forms/lookup",
            allocationCount: 160
        ) {
            let words = [
                "사람이", "했던", "걸어요", "유일한", "거야", "하고있어", "가르쳐주셨어요", "학생이에요", "아름다운", "많이",
                "3시", "내가",
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
