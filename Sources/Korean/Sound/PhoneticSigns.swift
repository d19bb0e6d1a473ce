//  The tables of the phonetic writing, and how a syllable is written by them.

struct PhoneticSigns: Sendable {
    static let all = PhoneticSigns()

    private let initials = Signs(
        "ㄱk ㄲk͈ ㄴn ㄷt ㄸt͈ ㄹɾ ㅁm ㅂp ㅃp͈ ㅅs ㅆs͈ ㅇ ㅈtɕ ㅉt͈ɕ ㅊtɕʰ ㅋkʰ ㅌtʰ ㅍpʰ ㅎh",
        for: Syllable.initials)
    private let finals = Signs("ㄱk ㄴn ㄷt ㄹl ㅁm ㅂp ㅇŋ", for: Syllable.finals, none: true)
    private let vowels = Signs(
        "ㅏa ㅐɛ ㅑa ㅒɛ ㅓʌ ㅔe ㅕʌ ㅖe ㅗo ㅘa ㅙɛ ㅚe ㅛo ㅜu ㅝʌ ㅞe ㅟi ㅠu ㅡɯ ㅢi ㅣi",
        for: Syllable.medials)
    private let glides = Signs("ㅑj ㅒj ㅕj ㅖj ㅘw ㅙw ㅚw ㅛj ㅝw ㅞw ㅟw ㅠj ㅢɰ", for: Syllable.medials)

    // Only narrow: before i and j, between voiced sounds, at the end, and ㅎ.
    private let palatal = Signs("ㄴɲ ㄹʎ ㅅɕ ㅆɕ͈ ㅎç", for: Syllable.initials)
    private let voiced = Signs("ㄱg ㄷd ㅂb ㅈdʑ ㅎɦ", for: Syllable.initials)
    private let unreleased = Signs(
        "ㄱk̚ ㄴn ㄷt̚ ㄹl ㅁm ㅂp̚ ㅇŋ", for: Syllable.finals, none: true)
    private let rounded = Signs("ㅜɸ ㅝɸ ㅞɸ ㅟɸ ㅘɸ ㅙɸ ㅚɸ ㅡx", for: Syllable.medials)
    private let palatalL: UInt32 = 0x28E
    private let frontGlide: UInt32 = 0x265

    private let isFront = Syllable.medials.map { "ㅣㅑㅒㅕㅖㅛㅠ".unicodeScalars.contains($0) }
    private let isVoiced = [true] + Syllable.finals.map { "ㄴㄹㅁㅇ".unicodeScalars.contains($0) }
    private let wi = UInt8(LetterNumbers.medial("ㅟ"))
    private let n = UInt8(LetterNumbers.initial("ㄴ"))
    private let h = UInt8(LetterNumbers.initial("ㅎ"))

    func broad(_ sound: Sound, after before: Sound?, to bytes: inout ByteText) {
        if before?.final == Sound.l, sound.initial == Sound.liquid {
            bytes.append(finals, Sound.l)
        } else {
            bytes.append(initials, sound.initial)
        }
        if hasGlide(sound) { bytes.append(glides, sound.medial) }
        bytes.append(vowels, sound.medial)
        bytes.append(finals, sound.final)
    }

    func narrow(
        _ sound: Sound, after before: Sound?, before next: Sound?, to bytes: inout ByteText
    ) {
        writeInitial(sound, after: before, to: &bytes)
        if sound.medial == wi {
            bytes.append(frontGlide)
        } else if hasGlide(sound) {
            bytes.append(glides, sound.medial)
        }
        bytes.append(vowels, sound.medial)
        // Both halves of a long l are the same: 달력 taʎʎjʌk̚.
        if sound.final == Sound.l, let next, next.initial == Sound.liquid,
            isFront[Int(next.medial)]
        {
            bytes.append(palatalL)
        } else {
            bytes.append(unreleased, sound.final)
        }
    }

    private func writeInitial(_ sound: Sound, after before: Sound?, to bytes: inout ByteText) {
        let initial = sound.initial
        let isFront = isFront[Int(sound.medial)]
        let isAfterVoiced = before.map { isVoiced[Int($0.final)] } ?? false
        if initial == Sound.liquid {
            if before?.final != Sound.l {
                bytes.append(initials, initial)
            } else if isFront {
                bytes.append(palatalL)
            } else {
                bytes.append(finals, Sound.l)
            }
        } else if isAfterVoiced, !voiced.isEmpty(initial) {
            bytes.append(voiced, initial)
        } else if initial == h, !rounded.isEmpty(sound.medial) {
            bytes.append(rounded, sound.medial)
        } else if !palatal.isEmpty(initial), isFront || sound.medial == wi && initial != n {
            bytes.append(palatal, initial)
        } else {
            bytes.append(initials, initial)
        }
    }

    /// None after ㅈ, ㅉ, ㅊ, which are palatal themselves.
    private func hasGlide(_ sound: Sound) -> Bool {
        !(12...14 ~= sound.initial && isFront[Int(sound.medial)])
    }
}
