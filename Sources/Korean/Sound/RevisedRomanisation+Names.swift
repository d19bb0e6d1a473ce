//  Names by the Revised Romanisation, chapter 3: persons, places with the name of what they are
//  (도, 시, 군, 구, 읍, 면, 리, 동, 가, and by the law of road addresses 대로, 로, 길), and letters one by one
//  for scholars (articles 4, 5 and 8).

extension RevisedRomanisation {
    /// A person's name, the family name first. Sounds do not change between the syllables of a
    /// given name (한복남 Han Boknam), which may have a hyphen between them.
    package static func person(_ name: String, isHyphenated: Bool = false) -> String {
        let scalars = Array(Hangul.composed(name).unicodeScalars)
        let parts = scalars.split { $0 == " " }.map { Array($0) }
        guard parts.count <= 2, scalars.allSatisfy({ $0 == " " || Syllable($0) != nil }) else {
            return of(name, style: Style(isNoun: true, capitals: .ofWords))
        }
        var family = parts.first ?? []
        var given = parts.count == 2 ? parts[1] : []
        if parts.count == 1 {
            let isDouble = family.count > 3 || family.count == 3 && isDoubleFamilyName(family)
            let length = min(isDouble ? 2 : 1, family.count)
            given = Array(family[length...])
            family = Array(family[..<length])
        }
        let first = capitalised(of(text(family), isNoun: true))
        guard !given.isEmpty else { return first }
        let syllables = given.map { of(text([$0]), isNoun: true) }
        return first + " " + capitalised(syllables.joined(separator: isHyphenated ? "-" : ""))
    }

    /// A place. What it is stands after a hyphen, across which sounds do not change: 삼죽면
    /// Samjuk-myeon. Mountains, rivers and buildings have no hyphen (속리산 Songnisan); nor has a name
    /// of two syllables, since there 구 or 리 is seldom a word of its own (대구, 구리).
    package static func place(_ name: String) -> String {
        let scalars = Array(Hangul.composed(name).unicodeScalars)
        guard !scalars.contains(" ") else {
            return scalars.split(separator: " ").map { place(text(Array($0))) }
                .joined(separator: " ")
        }
        for kind in kindsOfPlaces where scalars.count > max(kind.count, 2) {
            guard Array(scalars.suffix(kind.count)) == kind else { continue }
            var head = Array(scalars.dropLast(kind.count))
            var number = ""
            while let digit = head.last, "0"..."9" ~= digit {
                number = String(digit) + number
                head.removeLast()
            }
            guard !head.isEmpty else { break }
            let start = capitalised(of(text(head), isNoun: true))
            let counted = number.isEmpty ? "" : " \(number)\(spoken(number))"
            return start + counted + "-" + of(text(kind), isNoun: true)
        }
        return capitalised(of(name, isNoun: true))
    }

    /// The number as it is read, in brackets: 종로2가 Jongno 2(i)-ga. None above 99, where the
    /// standard has no example.
    private static func spoken(_ number: String) -> String {
        guard let value = Int(number), 1...99 ~= value else { return "" }
        let digits = Array("일이삼사오육칠팔구").map { String($0) }
        let (tens, ones) = (value / 10, value % 10)
        let hangul =
            (tens > 1 ? digits[tens - 1] : "") + (tens > 0 ? "십" : "")
            + (ones > 0 ? digits[ones - 1] : "")
        return "(\(of(hangul)))"
    }

    /// Letter by letter, for scholars: 독립 doglib, 없었습니다 eobs-eoss-seubnida. A silent ㅇ within the
    /// word is a hyphen.
    package static func letters(of term: String) -> String {
        var spelt = ""
        var isInWord = false
        for scalar in Hangul.composed(term).unicodeScalars {
            guard let syllable = Syllable(scalar) else {
                spelt.unicodeScalars.append(scalar)
                isInWord = false
                continue
            }
            if syllable.initial == "ㅇ" {
                if isInWord { spelt += "-" }
            } else {
                // The same letters that could be parted otherwise: 없었습니다 eobs-eoss-seubnida.
                if isInWord, spelt.last == "s", syllable.initial == "ㅅ" { spelt += "-" }
                spelt += scholarly[syllable.initial] ?? ""
            }
            spelt += of(text([syllable.vowel]))
            for letter in syllable.final.map(parts) ?? [] { spelt += scholarly[letter] ?? "" }
            isInWord = true
        }
        return spelt
    }

    private static func isDoubleFamilyName(_ name: [Unicode.Scalar]) -> Bool {
        doubleFamilyNames.contains(text(Array(name.prefix(2))))
    }

    private static let doubleFamilyNames: Set<String> = [
        "남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방",
    ]

    /// Longer names first, since 대로 ends in 로.
    private static let kindsOfPlaces = "대로 도 시 군 구 읍 면 리 동 가 로 길".split(separator: " ")
        .map { Array($0.unicodeScalars) }

    private static let scholarly: [Unicode.Scalar: String] = [
        "ㄱ": "g", "ㄲ": "kk", "ㄴ": "n", "ㄷ": "d", "ㄸ": "tt", "ㄹ": "l", "ㅁ": "m", "ㅂ": "b", "ㅃ": "pp",
        "ㅅ": "s", "ㅆ": "ss", "ㅇ": "ng", "ㅈ": "j", "ㅉ": "jj", "ㅊ": "ch", "ㅋ": "k", "ㅌ": "t",
        "ㅍ": "p",
        "ㅎ": "h",
    ]

    private static func parts(_ final: Unicode.Scalar) -> [Unicode.Scalar] {
        clusters[final].map { Array($0.unicodeScalars) } ?? [final]
    }

    private static let clusters: [Unicode.Scalar: String] = [
        "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ",
        "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
    ]

    private static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}

extension Syllable {
    /// The same vowel with nothing around it: 강 gives 아.
    fileprivate var vowel: Unicode.Scalar {
        Syllable(initial: "ㅇ", medial: medial)?.scalar ?? scalar
    }
}
