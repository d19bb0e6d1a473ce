//  Digits in a text as they are read aloud: 1년 일 년, 3시 30분 세 시 삼십 분, 2개 두 개, 010-1234-5678 공일공
//  일이삼사 오육칠팔, 3.14 삼 점 일사, 50% 오십 퍼센트. Everything else stays as it is.

package enum NumbersInText {
    package static func spelledOut(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var place = 0
        while place < scalars.count {
            guard isDigit(scalars[place]) else {
                result.append(scalars[place])
                place += 1
                continue
            }
            let (reading, next) = read(scalars, place)
            result.append(contentsOf: reading.unicodeScalars)
            place = next
        }
        return String(result)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

    private static func read(_ scalars: [Unicode.Scalar], _ begin: Int) -> (String, Int) {
        if let phone = phone(scalars, begin) { return phone }
        let end = endOfNumber(scalars, begin)
        let digits = text(scalars[begin..<end])
        // A nought in front is no amount: 007.
        let isSpelled = digits.count > 1 && digits.first == "0" && !digits.contains(".")
        guard !isSpelled, let plain = KoreanNumber.decimal(digits) else {
            return (KoreanNumber.spelled(digits), end)
        }
        guard let (name, next) = counter(scalars, end) else { return (plain, end) }
        guard let number = UInt64(digits.filter { $0 != "," }) else {
            return (plain + " " + name, next)
        }
        let isMinute = name == "분" && follows(scalars, begin, "시")
        if isMinute || (name == "분" && !isHonoured(scalars, next)) {
            return (plain + " 분", next)
        }
        return (Counter.named(name).read(number), next)
    }

    /// Digits, commas between threes and one point.
    private static func endOfNumber(_ scalars: [Unicode.Scalar], _ begin: Int) -> Int {
        var end = begin
        var hasPoint = false
        while end < scalars.count {
            let isNext = end + 1 < scalars.count && isDigit(scalars[end + 1])
            if isDigit(scalars[end]) || (scalars[end] == "," && isNext && !hasPoint) {
                end += 1
            } else if scalars[end] == ".", isNext, !hasPoint {
                hasPoint = true
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// Groups of digits with hyphens, the first with a nought: 02-123-4567.
    private static func phone(_ scalars: [Unicode.Scalar], _ begin: Int) -> (String, Int)? {
        guard scalars[begin] == "0" else { return nil }
        var groups = [""]
        var end = begin
        while end < scalars.count {
            if isDigit(scalars[end]) {
                groups[groups.count - 1].unicodeScalars.append(scalars[end])
            } else if scalars[end] == "-", end + 1 < scalars.count, isDigit(scalars[end + 1]) {
                groups.append("")
            } else {
                break
            }
            end += 1
        }
        guard groups.count > 1 else { return nil }
        return (groups.map { KoreanNumber.spelled($0) }.joined(separator: " "), end)
    }

    /// The longest counter that stands behind the number, with or without a space.
    private static func counter(_ scalars: [Unicode.Scalar], _ end: Int) -> (String, Int)? {
        if end < scalars.count, let name = symbols[scalars[end]] { return (name, end + 1) }
        let begin = end < scalars.count && scalars[end] == " " ? end + 1 : end
        for length in stride(from: min(5, scalars.count - begin), to: 0, by: -1) {
            let name = text(scalars[begin..<begin + length])
            if Counter.isKnown(name) { return (name, begin + length) }
        }
        return nil
    }

    private static let symbols: [Unicode.Scalar: String] = [
        "%": "퍼센트", "℃": "도", "°": "도", "㎏": "킬로그램", "㎞": "킬로미터", "㎝": "센티미터",
    ]

    /// Whether an hour stands before: 3시 30분.
    private static func follows(
        _ scalars: [Unicode.Scalar], _ begin: Int, _ hour: Unicode.Scalar
    ) -> Bool {
        scalars[..<begin].last { $0 != " " } == hour
    }

    /// Persons rather than minutes: 두 분이, 세 분께서.
    private static func isHonoured(_ scalars: [Unicode.Scalar], _ next: Int) -> Bool {
        next < scalars.count && (scalars[next] == "이" || scalars[next] == "께")
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
