//  Numbers in the two systems of Korean: Chinese (일, 이, 삼 …, without end) and native (하나, 둘, 셋 …,
//  to 99), each in the form that stands alone and in the form before what is counted. Large
//  numbers are spaced by 만 (한글 맞춤법 제44항): 십이억 삼천사백오십육만 칠천팔백구십팔.

package enum KoreanNumber {
    package static let digits = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"]
    private static let places = ["", "십", "백", "천"]
    /// Powers of ten thousand; 2⁶⁴ ends within 경.
    private static let powers = ["", "만", "억", "조", "경"]
    private static let ones = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"]
    private static let counting = ["", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"]
    private static let tens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"]

    /// 0 is 영.
    package static func sino(_ number: UInt64) -> String {
        guard number > 0 else { return digits[0] }
        var groups: [String] = []
        var rest = number
        for power in powers where rest > 0 {
            let group = Int(rest % 10_000)
            rest /= 10_000
            guard group > 0 else { continue }
            // 만 alone, but 일억, 일조.
            let isBare = group == 1 && power == "만"
            groups.insert((isBare ? "" : sinoGroup(group)) + power, at: 0)
        }
        return groups.joined(separator: " ")
    }

    /// Below ten thousand. One is not said before 십, 백 and 천.
    private static func sinoGroup(_ number: Int) -> String {
        var text = ""
        for place in (0...3).reversed() {
            let digit = number / [1, 10, 100, 1000][place] % 10
            guard digit > 0 else { continue }
            if digit > 1 || place == 0 { text += digits[digit] }
            text += places[place]
        }
        return text
    }

    /// 하나, 스물하나; nil beyond 99 and for 0, which the native numbers do not have.
    package static func native(_ number: UInt64) -> String? {
        guard 1...99 ~= number else { return nil }
        return tens[Int(number) / 10] + ones[Int(number) % 10]
    }

    /// Before what is counted: 한, 두, 세, 네, 스무, 스물한.
    package static func nativeCounting(_ number: UInt64) -> String? {
        guard 1...99 ~= number else { return nil }
        if number == 20 { return "스무" }
        return tens[Int(number) / 10] + counting[Int(number) % 10]
    }

    /// 첫째, 둘째, 열한째, 스무째; beyond 99 with the Chinese number: 백째.
    package static func ordinal(_ number: UInt64) -> String? {
        switch number {
        case 0: nil
        case 1: "첫째"
        case 2...4: ones[Int(number)] + "째"
        case ...99: nativeCounting(number).map { $0 + "째" }
        default: sino(number) + "째"
        }
    }

    /// 첫 번째, 두 번째.
    package static func ordinalTime(_ number: UInt64) -> String? {
        guard number > 0 else { return nil }
        return (number == 1 ? "첫" : nativeCounting(number) ?? sino(number)) + " 번째"
    }

    /// Digit by digit, as telephone numbers are read: 010 공일공.
    package static func spelled(_ digits: some StringProtocol) -> String {
        digits.unicodeScalars.compactMap { scalar -> String? in
            guard "0"..."9" ~= scalar else { return nil }
            let digit = Int(scalar.value) - 48
            return digit == 0 ? "공" : Self.digits[digit]
        }.joined()
    }

    /// 3.14 삼 점 일사; 0 after the point is 영. Nil for what is no number or too large.
    package static func decimal(_ text: some StringProtocol) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = UInt64(String(parts[0].filter { $0 != "," })) else {
            return nil
        }
        guard parts.count == 2 else { return sino(whole) }
        guard !parts[1].isEmpty, parts[1].utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
        let fraction = parts[1].utf8.map { digits[Int($0) - 48] }.joined()
        return sino(whole) + " 점 " + fraction
    }

    /// One third: 삼분의 일.
    package static func fraction(_ upper: UInt64, of lower: UInt64) -> String {
        sino(lower) + "분의 " + sino(upper)
    }

    /// 한두, 두세, 서너, 네댓, 대여섯, 예닐곱, 일고여덟, 엳아홉; nil where one does not say so.
    package static func approximate(from number: UInt64) -> String? {
        let names = ["한두", "두세", "서너", "네댓", "대여섯", "예닐곱", "일고여덟", "엳아홉"]
        return 1...8 ~= number ? names[Int(number) - 1] : nil
    }

    /// 일이, 이삼, … 오륙 with its 륙 (제11항).
    package static func sinoApproximate(from number: UInt64) -> String? {
        let names = ["일이", "이삼", "삼사", "사오", "오륙", "육칠", "칠팔", "팔구"]
        return 1...8 ~= number ? names[Int(number) - 1] : nil
    }

    /// 유월 and 시월 have lost a sound (제52항).
    package static func month(_ number: Int) -> String? {
        switch number {
        case 6: "유월"
        case 10: "시월"
        case 1...12: sino(UInt64(number)) + "월"
        default: nil
        }
    }

    /// 이천이십육 년 십일월 이십일 일.
    package static func date(year: UInt64, month: Int, day: Int) -> String? {
        guard let month = Self.month(month), 1...31 ~= day else { return nil }
        return "\(sino(year)) 년 \(month) \(sino(UInt64(day))) 일"
    }

    /// 세 시 삼십 분; hours beyond twelve as in timetables: 십삼 시.
    package static func time(hour: UInt64, minute: UInt64) -> String? {
        guard hour < 25, minute < 60 else { return nil }
        let hours = Counter.named("시").read(hour)
        return minute == 0 ? hours : "\(hours) \(sino(minute)) 분"
    }
}
