//  What the Standard Pronunciation says of vowels: 의 and ㅢ, ㅖ, 져 쪄 쳐, ㅚ, and 어 after ㅣ, ㅚ, ㅟ.
//
//      always      ㅢ after a consonant sounds ㅣ (희망 히망); 져 쪄 쳐 sound 저 쩌 처 (가져 가저)
//      permitted   의 not at the beginning: 이 (주의 주이); the particle 의: 에 (우리의 우리에);
//                  ㅖ but in 예, 례: ㅔ (시계 시게); ㅚ: ㅞ (외국 웨국); 되어: 되여
//
//  Whether a last 의 is the particle is not to be seen in the word: nouns that end in it are listed.

enum VowelRules {
    struct Change {
        let medial: UInt8
        let article: String
        let name: String
        let isOptional: Bool
    }

    /// Of what is written, whatever the meeting of syllables does to it.
    static func change(
        at place: Int, in scalars: [UInt32], _ kind: Pronunciation.Kind?
    ) -> Change? {
        let sound = Sound(scalars[place])
        switch sound.medial {
        case yeo where contracts(sound.initial): return contraction
        case ui where sound.initial != Sound.silent: return uiAfterConsonant
        case ui: return place > 0 ? laterUi(at: place, in: scalars, kind) : nil
        case ye where sound.initial != Sound.silent && sound.initial != liquid: return plainYe
        case oe: return openOe
        case eo where sound.initial == Sound.silent:
            return isEndingEo(at: place, in: scalars, kind) ? glideYeo : nil
        case o where sound.initial == Sound.silent:
            return isEndingO(at: place, in: scalars, kind) ? glideYo : nil
        default: return nil
        }
    }

    /// 묻혀 is 무처: also where ㅊ comes from two syllables that met.
    static func contract(_ sound: inout Sound) {
        if sound.medial == yeo, contracts(sound.initial) { sound.medial = eo }
    }

    private static func contracts(_ initial: UInt8) -> Bool {
        initial == 12 || initial == 13 || initial == 14
    }

    private static func isSyllable(_ scalars: [UInt32], _ place: Int) -> Bool {
        scalars.indices.contains(place) && 0xAC00...0xD7A3 ~= scalars[place]
    }

    private static func laterUi(
        at place: Int, in scalars: [UInt32], _ kind: Pronunciation.Kind?
    ) -> Change? {
        guard isSyllable(scalars, place - 1) else { return nil }
        guard !isSyllable(scalars, place + 1), Sound(scalars[place]).final == 0, kind != .noun,
            SoundLexicon.nounsInUi.entry(in: scalars, scalars[place - 1], next: place) == nil
        else { return laterUi }
        return particleUi
    }

    /// 되어, 되어서, 되었다; not 시어머니.
    private static func isEndingEo(
        at place: Int, in scalars: [UInt32], _ kind: Pronunciation.Kind?
    ) -> Bool {
        guard kind != .noun, isSyllable(scalars, place - 1) else { return false }
        let before = Sound(scalars[place - 1])
        guard before.final == 0, [i, oe, wi].contains(before.medial) else { return false }
        switch Sound(scalars[place]).final {
        case 20: return true
        case 0: return !isSyllable(scalars, place + 1) || afterEo.contains(scalars[place + 1])
        default: return false
        }
    }

    /// 이오 and 아니오 as predicates.
    private static func isEndingO(
        at place: Int, in scalars: [UInt32], _ kind: Pronunciation.Kind?
    ) -> Bool {
        guard kind != .noun, place > 0, Sound(scalars[place]).final == 0,
            !isSyllable(scalars, place + 1)
        else { return false }
        if place > 1, scalars[place - 1] == ni, scalars[place - 2] == a { return true }
        return scalars[place - 1] == yi && (!isSyllable(scalars, place - 2) || kind == .predicate)
    }

    private static let eo = medial("ㅓ")
    private static let yeo = medial("ㅕ")
    private static let ye = medial("ㅖ")
    private static let o = medial("ㅗ")
    private static let oe = medial("ㅚ")
    private static let wi = medial("ㅟ")
    private static let ui = medial("ㅢ")
    private static let i = medial("ㅣ")
    private static let liquid = UInt8(LetterNumbers.initial("ㄹ"))
    private static let (a, ni, yi): (UInt32, UInt32, UInt32) = (0xC544, 0xB2C8, 0xC774)
    private static let afterEo = Set("서도야요라".unicodeScalars.map(\.value))

    private static func medial(_ letter: Unicode.Scalar) -> UInt8 {
        UInt8(LetterNumbers.medial(letter))
    }

    private static let openOe = Change(
        medial: medial("ㅞ"), article: "제4항 붙임", name: "ㅚ may sound ㅞ", isOptional: true)
    private static let contraction = Change(
        medial: medial("ㅓ"), article: "제5항 다만 1", name: "져, 쪄, 쳐 sound 저, 쩌, 처", isOptional: false)
    private static let plainYe = Change(
        medial: medial("ㅔ"), article: "제5항 다만 2", name: "ㅖ may sound ㅔ", isOptional: true)
    private static let uiAfterConsonant = Change(
        medial: medial("ㅣ"), article: "제5항 다만 3", name: "ㅢ after a consonant sounds ㅣ",
        isOptional: false)
    private static let laterUi = Change(
        medial: medial("ㅣ"), article: "제5항 다만 4", name: "의 not at the beginning may sound 이",
        isOptional: true)
    private static let particleUi = Change(
        medial: medial("ㅔ"), article: "제5항 다만 4", name: "the particle 의 may sound 에",
        isOptional: true)
    private static let glideYeo = Change(
        medial: medial("ㅕ"), article: "제22항", name: "어 may sound 여", isOptional: true)
    private static let glideYo = Change(
        medial: medial("ㅛ"), article: "제22항 붙임", name: "오 may sound 요", isOptional: true)
}
