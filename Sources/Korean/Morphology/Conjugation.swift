//  Forms of a predicate: any row of the table of endings, on the stem alone or on the stem with
//  the honorific and a tense. What becomes of each stem is worked out once, so that a form is a
//  base and a tail, written side by side.

package enum Tense: Int, Sendable, Hashable, CaseIterable {
    case present, past, future
}

package struct Conjugation: Sendable {
    /// Honorific and tense.
    struct Place: Sendable {
        let number: Int

        init(_ tense: Tense, isHonorific: Bool) { number = tense.rawValue + (isHonorific ? 3 : 0) }
    }

    package let predicate: Predicate
    /// By honorific and tense: see Place.
    private let stems: [StemBases]
    /// Where the stems of each place begin and end: a place has one, or one for each permitted
    /// form.
    private let ranges: [Range<Int>]
    private let kinds: [StemKinds]

    package init(_ predicate: Predicate) {
        self.predicate = predicate
        var stems = [StemBases(predicate.stem)]
        stems.reserveCapacity(12)
        var ranges = [0..<1]
        ranges.reserveCapacity(6)
        for (from, row) in Self.rows {
            let begin = stems.count
            for place in ranges[from] { Self.derive(stems[place], row, into: &stems) }
            ranges.append(begin..<stems.count)
        }
        (self.stems, self.ranges) = (stems, ranges)
        kinds = [
            predicate.kind, .past, .future, DerivedStem.honorific.kind(of: predicate.kind), .past,
            .future,
        ]
    }

    /// How each place is made: from which other, by which row.
    private static let rows = [
        (0, DerivedStem.past), (0, .future), (0, .honorific), (3, .past), (3, .future),
    ]

    private static func derive(
        _ stem: StemBases, _ row: DerivedStem, into stems: inout [StemBases]
    ) {
        for piece in row.shapes[0].pieces {
            stem.forEachBase(piece.hold) { base in
                stems.append(
                    StemBases(Stem(letters: base + piece.tail, conjugation: row.conjugation)))
            }
        }
    }

    /// The form with the ending, the usual one first where two are permitted; none where the ending
    /// does not go with it (a command to an adjective).
    package func forms(
        _ ending: Ending, _ tense: Tense = .present, isHonorific: Bool = false
    ) -> [String] {
        var forms: [String] = []
        forEachForm(ending, tense, isHonorific) { forms.append($0) }
        return forms
    }

    func forEachForm(
        _ ending: Ending, _ tense: Tense, _ isHonorific: Bool, _ body: (String) -> Void
    ) {
        let place = Place(tense, isHonorific: isHonorific)
        guard ending.after.contains(kind(place)) else { return }
        for piece in ending.shape.pieces { forEachForm(piece, place, body) }
    }

    func kind(_ place: Place) -> StemKinds { kinds[place.number] }

    func forEachForm(_ piece: EndingShape.Piece, _ place: Place, _ body: (String) -> Void) {
        for stem in ranges[place.number] {
            stems[stem].forEachBase(piece.hold) { base in
                body(Letters.text(base.codes, piece.tail.codes))
            }
        }
    }

}
