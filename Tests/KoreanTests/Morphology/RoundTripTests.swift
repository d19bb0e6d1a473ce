//  There and back: every verb and adjective of the lexicon is put into every form, and each form
//  has to lead back to it before any other word. Forms that two words share (가는, of 가다 and 갈다)
//  count as wrong for one of them; the share that is asked for leaves room for those.

import TestSupport
import Testing

@testable import Korean

@Suite struct RoundTripTests {
    /// Of every word each so-manyth form, another one for each word: in a debug build all of them
    /// would take an hour.
    private static let step = max(1, Requirements.number("FLASHCARD_ROUND_TRIP", default: 263))

    @Test func `a form leads back to its word`() {
        var forms = 0
        var first = 0
        var lost: [String] = []
        for (number, predicate) in Lexicon.shared.all.compactMap({ Predicate($0) }).enumerated() {
            for (form, ending) in Self.forms(of: predicate, from: number) {
                forms += 1
                let found = Readings.of(form, evidence: predicate.partOfSpeech)
                if found.first?.form == predicate.form {
                    first += 1
                } else if !found.contains(where: { $0.form == predicate.form }) {
                    lost.append("\(form) of \(predicate.form) with \(ending)")
                }
            }
        }
        let share = Double(first) / Double(max(1, forms))
        print("round trip: \(forms) forms, the right word first in \(share)")
        #expect(forms > 5_000)
        #expect(share >= 0.97)
        // Neither may a word be missing from the readings altogether.
        #expect(Double(lost.count) < 0.001 * Double(forms), "\(lost.prefix(20))")
    }

    private static func forms(of predicate: Predicate, from number: Int) -> [(String, Ending)] {
        let conjugation = Conjugation(predicate)
        var forms: [(String, Ending)] = []
        var place = number
        for isHonorific in [false, true] {
            for tense in Tense.allCases {
                for ending in Ending.all {
                    place += 1
                    guard place % step == 0 else { continue }
                    forms += conjugation.forms(ending, tense, isHonorific: isHonorific)
                        .map { ($0, ending) }
                }
            }
        }
        return forms
    }

    @Test func `a stem that an ending is taken from gives the form again`() {
        for ending in Ending.all {
            for piece in ending.shape.pieces {
                for word in ["걸", "가", "도우", "지", "하야", "몰라", "푸르러", "해", "돼", "봐", "갔", "마"] {
                    let base = Letters(word)!
                    for found in StemReversal(base, piece.hold).found {
                        for conjugation in ConjugationClass.allCases
                        where found.classes.contains(conjugation) {
                            check(found.stem, conjugation, piece, base)
                        }
                    }
                }
            }
        }
    }

    /// Classes that the stem could not be of are let through by the search and fall to the lexicon;
    /// those that it could be of have to give the base.
    private func check(
        _ stem: Letters, _ conjugation: ConjugationClass, _ piece: EndingShape.Piece,
        _ base: Letters
    ) {
        guard conjugation == IrregularStems.classOf(stem, isAdjective: nil) else { return }
        var bases: [Letters] = []
        StemBases(Stem(letters: stem, conjugation: conjugation)).forEachBase(piece.hold) {
            bases.append($0)
        }
        #expect(
            bases.isEmpty || bases.contains(base),
            "\(stem.text) \(conjugation.name) \(piece.hold) \(base.text)")
    }
}
