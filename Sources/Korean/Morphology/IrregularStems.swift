//  Which class a stem is of when no lexicon says so. Irregular stems are closed lists: no word
//  comes in anew, and compounds go like their last part (알아듣다 like 듣다). So a list names the ends
//  of stems; `=` before a stem means the whole stem and no compound.

enum IrregularStems {
    static func classOf(_ stem: Letters, isAdjective: Bool?) -> ConjugationClass {
        switch stem.last {
        case Letter.finalL: stem == mal ? .mal : .l
        case Letter.finalD: ends(stem, d) ? .d : .regular
        case Letter.finalS: ends(stem, s) ? .s : .regular
        case Letter.finalB: isRegularB(stem) ? .regular : .b
        case Letter.finalH: isAdjective == false || !looksLikeColour(stem) ? .regular : .h
        case Letter.finalSS, 58: ends(stem, exist) ? .exist : .regular
        case Letter.eu: ofOpenEu(stem)
        case Letter.u: stem == pu ? .u : .regular
        case Letter.a: ends(stem, ha) ? .ha : .regular
        case Letter.i: ends(stem, copula) ? .copula : .regular
        default: .regular
        }
    }

    private static func isRegularB(_ stem: Letters) -> Bool {
        !ends(stem, softB) && ends(stem, hardB)
    }

    /// 빨갛다, 그렇다 and 커다랗다 are adjectives of more than one syllable with ㅎ; verbs are not.
    private static func looksLikeColour(_ stem: Letters) -> Bool {
        stem.syllables > 1 && !ends(stem, h)
    }

    private static func ofOpenEu(_ stem: Letters) -> ConjugationClass {
        guard stem.count >= 2, stem.codes[stem.count - 2] == Letter.initialR, stem.syllables > 1
        else { return .eu }
        if ends(stem, reo) { return .reo }
        return ends(stem, plainReu) ? .eu : .reu
    }

    private static let mal = Letters("말")!
    private static let pu = Letters("푸")!
    private static let copula = list("=이 아니")
    private static let ha = list("하")
    private static let exist = list("있 없")
    /// 묻다 is one that asks; one that buries is regular, and so are its compounds (파묻다). 닫다 is
    /// to close; to run (치닫다, 내닫다) is irregular.
    private static let d = list("걷 싣 긷 깨닫 눋 듣 =묻 캐묻 캐어묻 되묻 붇 일컫 치닫 내닫")
    private static let s = list("긋 낫 붓 잇 잣 젓 짓 =줏 빗짓")
    private static let reo = list("푸르 =노르 짙누르 싯누르")
    /// ㅡ is dropped and ㄹ is not doubled: 따라.
    private static let plainReu = list("따르 치르 들르 우러르 다다르 푸지르 잇따르 뒤따르")
    /// ㅎ stays, in stems of more than one syllable: 내놓아, 쌓아.
    private static let h = list("좋 놓 넣 낳 닿 쌓 땋 찧 빻 많 않 찮 =끊 끓 앓 잃 싫 옳 뚫 꿇 곯")
    /// ㅂ stays.
    private static let hardB = list("꼬집 뽑 씹 업 입 잡 접 좁 집 수줍 꼽 뵙")
    /// ㅂ becomes 우 although the end is on the other list.
    private static let softB = list("아니꼽")

    private struct Suffix: Sendable {
        let letters: Letters
        let isWhole: Bool
    }

    private static func list(_ text: String) -> [Suffix] {
        text.split(separator: " ").compactMap { item in
            let isWhole = item.hasPrefix("=")
            return Letters(String(isWhole ? item.dropFirst() : item)).map {
                Suffix(letters: $0, isWhole: isWhole)
            }
        }
    }

    private static func ends(_ stem: Letters, _ list: [Suffix]) -> Bool {
        list.contains { $0.isWhole ? stem == $0.letters : stem.hasSuffix($0.letters) }
    }
}
