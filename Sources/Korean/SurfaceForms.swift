//  From a dictionary form to the forms that a list may have instead: 걷다, 걸어요. It is for looking
//  words up, so that it gives too many rather than too few: whether 걷다 goes 걸어요 (to walk) or
//  걷어요 (to roll up) is not to be seen in the word, and both are given.
//
//      stem ends in     as if regular    as if irregular
//      ㄷ               걷어              걸어     ㄷ becomes ㄹ
//      ㅂ               돕아              도와, 더워  ㅂ becomes 오 or 우
//      ㅅ               짓어              지어     ㅅ is dropped and nothing contracted
//      ㅎ               놓아              빨개     ㅎ is dropped and the vowels become one
//      르               치러              몰라, 푸르러
//      하               하아              해, 하여

package enum SurfaceForms {
    /// Distinct forms other than the given one; none for what does not end in 다.
    package static func of(_ dictionaryForm: String) -> [String] {
        let scalars = Array(Hangul.composed(dictionaryForm).unicodeScalars)
        guard scalars.count > 1, scalars.last == "다" else { return [] }
        let stem = Array(scalars.dropLast())
        guard let last = Syllable(stem[stem.count - 1]) else { return [] }
        let head = text(stem.dropLast())
        let before = stem.count > 1 ? Syllable(stem[stem.count - 2]) : nil
        var forms: [String] = []
        for infinitive in infinitives(head, last, before) {
            forms += [infinitive, infinitive + "요"]
            if let past = adding("ㅆ", to: infinitive) {
                forms += ["다", "어", "어요", "습니다"].map { past + $0 }
            }
        }
        forms += present(head, last)
        var seen: Set<String> = [dictionaryForm]
        return forms.filter { seen.insert($0).inserted }
    }

    /// The form with 아 or 어, in every way in which it may be made.
    private static func infinitives(
        _ head: String, _ last: Syllable, _ before: Syllable?
    ) -> [String] {
        let own = text([last.scalar])
        let ending = isBright(last.medial) ? "아" : "어"
        guard let final = last.final else { return open(head, last, before) }
        var forms = [head + own + ending]
        let bare = syllable(last, final: nil)
        switch final {
        case "ㄷ": forms.append(head + syllable(last, final: "ㄹ") + ending)
        case "ㅂ": forms += [head + bare + "와", head + bare + "워"]
        case "ㅅ": forms.append(head + bare + ending)
        case "ㅎ":
            let medial: Unicode.Scalar = last.medial == "ㅑ" || last.medial == "ㅕ" ? "ㅒ" : "ㅐ"
            forms += [head + syllable(last, medial: medial, final: nil)]
        default: break
        }
        return forms
    }

    /// Of a stem that ends in a vowel, contracted as it is spoken and as it is written in full.
    private static func open(
        _ head: String, _ last: Syllable, _ before: Syllable?
    ) -> [String] {
        let own = text([last.scalar])
        let ending = isBright(last.medial) ? "아" : "어"
        var forms = [head + own + ending]
        if let medial = contractions[last.medial] {
            forms.append(head + syllable(last, medial: medial, final: nil))
        }
        switch (last.initial, last.medial) {
        case ("ㅎ", "ㅏ"): forms += [head + "해", head + "하여"]
        case ("ㄹ", "ㅡ"):
            guard let before,
                let doubled = Syllable(
                    initial: before.initial, medial: before.medial, final: "ㄹ")
            else { break }
            let start = String(head.unicodeScalars.dropLast()) + text([doubled.scalar])
            forms += [start + (isBright(before.medial) ? "라" : "러"), head + "르러", head + "러"]
        case (_, "ㅡ"):
            let isBright = before.map { Self.isBright($0.medial) } ?? false
            forms.append(head + syllable(last, medial: isBright ? "ㅏ" : "ㅓ", final: nil))
        default: break
        }
        return forms
    }

    private static let contractions: [Unicode.Scalar: Unicode.Scalar] = [
        "ㅏ": "ㅏ", "ㅓ": "ㅓ", "ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ", "ㅐ": "ㅐ", "ㅔ": "ㅔ", "ㅚ": "ㅙ",
        "ㅕ": "ㅕ",
    ]

    /// What is added to the stem itself: 걷는다, 갑니다, 걷고.
    private static func present(_ head: String, _ last: Syllable) -> [String] {
        let own = text([last.scalar])
        var forms = [own + "고", own + "지", own + "는"]
        if let final = last.final {
            forms += [own + "습니다", own + "는다", own + "은"]
            guard final == "ㄹ" else { return forms.map { head + $0 } }
        }
        forms += [syllable(last, final: "ㅂ") + "니다", syllable(last, final: "ㄴ") + "다"]
        forms += [syllable(last, final: "ㄴ"), syllable(last, final: nil) + "는"]
        return forms.map { head + $0 }
    }

    private static func isBright(_ medial: Unicode.Scalar) -> Bool {
        medial == "ㅏ" || medial == "ㅗ" || medial == "ㅑ"
    }

    private static func syllable(
        _ syllable: Syllable, medial: Unicode.Scalar? = nil, final: Unicode.Scalar?
    ) -> String {
        Syllable(initial: syllable.initial, medial: medial ?? syllable.medial, final: final)
            .map { text([$0.scalar]) } ?? ""
    }

    /// With a final below its last syllable, where that is open.
    private static func adding(_ final: Unicode.Scalar, to text: String) -> String? {
        guard let scalar = text.unicodeScalars.last, let last = Syllable(scalar),
            last.final == nil
        else { return nil }
        return String(text.unicodeScalars.dropLast()) + syllable(last, final: final)
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
