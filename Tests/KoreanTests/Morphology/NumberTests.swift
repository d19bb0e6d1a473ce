//  Numbers in both systems, and digits in text.

import TestSupport
import Testing

@testable import Korean

@Suite struct NumberTests {
    @Test(arguments: LanguageRow.all(in: "numbers.tsv"))
    func `digits in a text are read aloud`(row: LanguageRow) {
        #expect(NumbersInText.spelledOut(row[0]) == row[1])
    }

    @Test(arguments: LanguageRow.all(in: "native-numbers.tsv"))
    func `native numbers stand alone, count and order`(row: LanguageRow) throws {
        let number = try #require(UInt64(row[0]))
        #expect(KoreanNumber.native(number) == row[1])
        #expect(KoreanNumber.nativeCounting(number) == row[2])
        #expect(KoreanNumber.ordinal(number) == row[3])
    }

    @Test func `what the systems do not have is nil`() {
        #expect(KoreanNumber.native(0) == nil)
        #expect(KoreanNumber.native(100) == nil)
        #expect(KoreanNumber.nativeCounting(100) == nil)
        #expect(KoreanNumber.ordinal(0) == nil)
        #expect(KoreanNumber.month(13) == nil)
        #expect(KoreanNumber.date(year: 2026, month: 2, day: 32) == nil)
        #expect(KoreanNumber.time(hour: 25, minute: 0) == nil)
        #expect(KoreanNumber.decimal("1.") == nil)
        #expect(KoreanNumber.decimal("99999999999999999999") == nil)
        #expect(KoreanNumber.approximate(from: 9) == nil)
    }

    @Test func `dates, times, fractions and guesses`() {
        #expect(KoreanNumber.date(year: 2026, month: 10, day: 9) == "이천이십육 년 시월 구 일")
        #expect(KoreanNumber.time(hour: 9, minute: 5) == "아홉 시 오 분")
        #expect(KoreanNumber.time(hour: 14, minute: 0) == "십사 시")
        #expect(KoreanNumber.fraction(2, of: 3) == "삼분의 이")
        #expect(KoreanNumber.approximate(from: 3) == "서너")
        #expect(KoreanNumber.sinoApproximate(from: 5) == "오륙")
        #expect(KoreanNumber.ordinalTime(1) == "첫 번째")
        #expect(KoreanNumber.ordinalTime(100) == "백 번째")
        #expect(KoreanNumber.ordinal(100) == "백째")
    }

    @Test func `the largest number has a name, and no digit is left`() {
        #expect(KoreanNumber.sino(.max).hasPrefix("천팔백사십사경 육천칠백사십사조"))
        var random = SeededRandom(7)
        for _ in 0..<2000 {
            let number =
                UInt64.random(in: 0...UInt64.max, using: &random)
                >> UInt64.random(
                    in: 0..<64, using: &random)
            let text = NumbersInText.spelledOut("가 \(number) 나")
            #expect(text.hasPrefix("가 ") && text.hasSuffix(" 나"))
            #expect(!text.unicodeScalars.contains { "0"..."9" ~= $0 })
        }
    }
}
