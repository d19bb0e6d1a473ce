//  The tables of endings, auxiliaries and particles, turned into trees of tails. Each value of a
//  tree is a number of a list that says which row it is and what the tail stands on.

/// A class, since every step of the search asks it and copying a reference costs less.
final class TailTrees: Sendable {
    struct EndingTail: Sendable {
        let row: Int
        let piece: EndingShape.Piece
        let after: StemKinds
        let cost: Int
        /// Of what comes out; for endings they say nothing.
        let conjugation: ConjugationClass
        let kind: StemKinds?

        /// Whether what comes out is of a kind that what stands outside goes with.
        func matches(_ wanted: StemKinds) -> Bool {
            guard let kind else { return !wanted.isDisjoint(with: [.verb, .adjective]) }
            return wanted.contains(kind)
        }
    }

    struct ParticleTail: Sendable {
        let row: Int
        let tail: Letters
        let rank: Int
        let cost: Int
        let afterVowel: Bool
        let afterL: Bool
        let afterConsonant: Bool
        let isContraction: Bool

        func mayFollow(_ word: Letters) -> Bool {
            word.last == Letter.finalL ? afterL : word.isClosed ? afterConsonant : afterVowel
        }
    }

    static let shared = TailTrees()

    let endings: SuffixTree
    let endingTails: [EndingTail]
    let derived: SuffixTree
    let derivedTails: [EndingTail]
    let particles: SuffixTree
    let particleTails: [ParticleTail]

    private init() {
        endingTails = Self.endingTails()
        endings = SuffixTree(endingTails.map(\.piece.tail))
        derivedTails = Self.derivedTails()
        derived = SuffixTree(derivedTails.map(\.piece.tail))
        particleTails = Self.particleTails()
        particles = SuffixTree(particleTails.map(\.tail))
    }

    private static func endingTails() -> [EndingTail] {
        Ending.all.enumerated().flatMap { row, ending in
            ending.shape.pieces.map { piece in
                EndingTail(
                    row: row, piece: piece, after: ending.after, cost: ending.cost,
                    conjugation: .regular, kind: nil)
            }
        }
    }

    private static func derivedTails() -> [EndingTail] {
        DerivedStem.all.enumerated().flatMap { row, stem in
            stem.shapes.flatMap(\.pieces).map { piece in
                EndingTail(
                    row: row, piece: piece, after: stem.after, cost: stem.cost,
                    conjugation: stem.conjugation, kind: stem.kind)
            }
        }
    }

    private static func particleTails() -> [ParticleTail] {
        Particle.all.enumerated().flatMap { row, particle in
            let isContraction = particle.isContraction
            let forms =
                particle.closed == particle.open
                ? [particle.open] : [particle.closed, particle.open]
            return forms.map { tail in
                ParticleTail(
                    row: row, tail: tail, rank: particle.rank, cost: particle.cost,
                    afterVowel: particle.letters(after: .vowel) == tail,
                    afterL: !isContraction && particle.letters(after: .l) == tail,
                    afterConsonant: !isContraction
                        && particle.letters(after: .consonant) == tail,
                    isContraction: isContraction)
            }
        }
    }
}
