//  Phonetic writing, broad and narrow, out of the table, and over everything that can meet.

import Korean
import Testing

@Suite struct PhoneticAlphabetTests {
    @Test(arguments: SoundCase.all(in: "phonetics.tsv"))
    func `sounds are written in both degrees`(example: SoundCase) {
        let degree = example.article == "narrow" ? PhoneticAlphabet.Degree.narrow : .broad
        #expect(PhoneticAlphabet.of(example.input, degree) == example.expected[0])
    }

    @Test func `what is not a syllable is kept, and ends what is spoken without a pause`() {
        #expect(PhoneticAlphabet.of("가, 가", .narrow) == "ka, ka")
        #expect(PhoneticAlphabet.of("가 가", .narrow) == "ka ga")
        #expect(PhoneticAlphabet.of("가 가", .narrow, blanks: .pauses) == "ka ka")
        #expect(PhoneticAlphabet.of("ㅋㅋ a가 漢", .broad) == "ㅋㅋ aka 漢")
        #expect(PhoneticAlphabet.of("") == "")
    }

    @Test func `any two syllables are written with the signs of the page`() {
        let signs = Set("aʌoujweɛiɯɰɥptkbdgmnŋɲlʎɾsɕzʑhçɸxɦʰ͈̚".unicodeScalars)
        for final in [nil] + Syllable.finals.map(Optional.some) {
            for initial in Syllable.initials {
                for medial in Syllable.medials {
                    guard let one = Syllable(initial: "ㄱ", medial: "ㅏ", final: final),
                        let two = Syllable(initial: initial, medial: medial)
                    else { continue }
                    let term = String(String.UnicodeScalarView([one.scalar, two.scalar]))
                    let narrow = PhoneticAlphabet.of(term, .narrow)
                    let broad = PhoneticAlphabet.of(term, .broad)
                    #expect(signs.isSuperset(of: narrow.unicodeScalars), "\(term) → \(narrow)")
                    #expect(broad.unicodeScalars.count { $0 == "." } == 1, "\(term) → \(broad)")
                }
            }
        }
    }
}
