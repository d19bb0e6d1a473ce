//  The romanisation standard's own examples out of the tables, and words besides.

import Korean
import Testing

@Suite struct RomanisationTableTests {
    @Test(
        arguments: SoundCase.all(in: "romanisation.tsv")
            + SoundCase.all(in: "romanisation-words.tsv"))
    func `terms are written as the standard writes them`(example: SoundCase) {
        #expect(RevisedRomanisation.of(example.input) == example.expected[0])
    }

    @Test(arguments: SoundCase.all(in: "romanisation-names.tsv"))
    func `names are written as the standard writes them`(example: SoundCase) {
        let made =
            switch example.article {
            case "로마자 표기법 제3장 제2항":
                RevisedRomanisation.of(
                    example.input,
                    style: .init(isNoun: true, capitals: .ofWords, marksSyllables: true))
            case "로마자 표기법 제3장 제4항": RevisedRomanisation.person(example.input)
            case "로마자 표기법 제3장 제5항", "도로명주소법 시행령":
                RevisedRomanisation.place(example.input)
            default:
                RevisedRomanisation.of(
                    example.input, style: .init(isNoun: true, capitals: .ofWords))
            }
        #expect(made == example.expected[0])
    }

    @Test(arguments: SoundCase.all(in: "transliteration.tsv"))
    func `letter by letter for scholars`(example: SoundCase) {
        #expect(RevisedRomanisation.letters(of: example.input) == example.expected[0])
    }
}
