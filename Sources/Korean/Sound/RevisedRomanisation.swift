//  The Revised Romanisation of Korean (국어의 로마자 표기법, 2000), by pronunciation as the official rules
//  have it, but without the tense sounds that are not spelt (압구정 Apgujeong). Sounds change within
//  words only; whatever is not a syllable is kept and ends the word. Where two readings are
//  permitted, the one nearer to the letters is written.

package enum RevisedRomanisation {
    package struct Style: Sendable, Hashable {
        package enum Capitals: Sendable, Hashable { case none, ofWords }

        /// In nouns ㅎ after ㄱ, ㄷ, ㅂ is written (묵호 mukho), in all other words it makes them k, t, p
        /// (잡혀 japyeo).
        package var isNoun = false
        package var capitals = Capitals.none
        /// A hyphen where the syllables could be parted otherwise: 중앙 jung-ang, 해운대 hae-undae.
        package var marksSyllables = false

        package init(
            isNoun: Bool = false, capitals: Capitals = .none, marksSyllables: Bool = false
        ) {
            (self.isNoun, self.capitals) = (isNoun, capitals)
            self.marksSyllables = marksSyllables
        }
    }

    /// The term in Latin letters, lower case.
    package static func of(_ term: String, isNoun: Bool = false) -> String {
        of(term, style: Style(isNoun: isNoun))
    }

    package static func of(_ term: String, style: Style) -> String {
        let utterance = Utterance(
            term, for: style.isNoun ? .romanisationOfNouns : .romanisation, blanks: .pauses,
            kind: style.isNoun ? .noun : nil)
        return spell(utterance.sounds, utterance.scalars, style)
    }

    static func spell(_ sounds: [Sound], _ scalars: [UInt32], _ style: Style) -> String {
        let letters = RomanLetters.all
        var bytes = ByteText(reserving: sounds.count * 6)
        var before: Sound?
        for (index, sound) in sounds.enumerated() {
            guard sound.isSyllable else {
                bytes.append(scalars[index])
                before = nil
                continue
            }
            let start = bytes.count
            if let before, style.marksSyllables, letters.areDoubtful(before, sound) {
                bytes.append(hyphen)
            }
            if before?.final == Sound.l, sound.initial == Sound.liquid {
                bytes.append(letters.finals, Sound.l)
            } else {
                bytes.append(letters.initials, sound.initial)
            }
            bytes.append(letters.medials, sound.medial)
            bytes.append(letters.finals, sound.final)
            if before == nil, style.capitals == .ofWords { bytes.capitalise(at: start) }
            before = sound
        }
        return bytes.text
    }

    private static let hyphen: UInt32 = 0x2D
}

/// The tables of chapter 2.
private struct RomanLetters: Sendable {
    static let all = RomanLetters()

    let initials = Signs(
        "ㄱg ㄲkk ㄴn ㄷd ㄸtt ㄹr ㅁm ㅂb ㅃpp ㅅs ㅆss ㅇ ㅈj ㅉjj ㅊch ㅋk ㅌt ㅍp ㅎh",
        for: Syllable.initials)
    let medials = Signs(
        """
        ㅏa ㅐae ㅑya ㅒyae ㅓeo ㅔe ㅕyeo ㅖye ㅗo ㅘwa ㅙwae ㅚoe ㅛyo ㅜu ㅝwo ㅞwe ㅟwi ㅠyu ㅡeu ㅢui ㅣi
        """, for: Syllable.medials)
    let finals = Signs("ㄱk ㄴn ㄷt ㄹl ㅁm ㅂp ㅇng", for: Syllable.finals, none: true)

    private let g = UInt8(LetterNumbers.initial("ㄱ"))
    private let n = UInt8(LetterNumbers.final("ㄴ"))
    private let ng = UInt8(LetterNumbers.final("ㅇ"))

    /// Where a reader could part the syllables elsewhere: ng, and two vowels that would be read as
    /// one.
    func areDoubtful(_ one: Sound, _ other: Sound) -> Bool {
        if one.final == n, other.initial == g { return true }
        guard other.initial == Sound.silent else { return false }
        if one.final == ng { return true }
        guard one.final == 0, let last = medials.text(one.medial).last,
            let first = medials.text(other.medial).first
        else { return false }
        return ["ae", "oe", "eo", "eu", "ui"].contains("\(last)\(first)")
    }
}
