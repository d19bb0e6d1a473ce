import FlashcardPipeline
import Problems
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        ("5", 5_000_000), ("0.25", 250_000), (".05", 50_000), ("$1.50", 1_500_000), ("0", 0),
        ("0.000001", 1), ("0.1000000000", 100_000), ("3.", 3_000_000),
        ("1000000000", 1_000_000_000_000_000),
    ])
    func `an amount is read to the millionth`(text: String, micros: Int) throws {
        #expect(try Money(text).micros == micros)
    }

    @Test(arguments: [
        "", "$", ".", "-1", "+1", "1e3", "1,5", "1 ", "٣", "1.2.3", "0.0000001",
        "1000000000.000001",
        "99999999999999999999999999", "NaN",
    ])
    func `anything else is refused and says what to write`(text: String) {
        do throws(MoneyError) {
            let money = try Money(text)
            Issue.record("\(text) was read as \(money)")
        } catch {
            #expect(error.problem.category == .validation)
            #expect(error.problem.advice?.contains("0.25") == true)
        }
    }

    @Test(arguments: [
        (0, "$0.00"), (1, "$0.000001"), (50_000, "$0.05"), (1_500_000, "$1.50"),
        (12_345_678, "$12.345678"), (100, "$0.0001"),
    ])
    func `an amount is written with no more places than it has`(micros: Int, text: String) {
        #expect(Money(micros: micros).description == text)
    }

    @Test func `what is written is read again as the same`() throws {
        for micros in [0, 1, 99, 100_000, 999_999, 1_000_000, 123_456_789] {
            #expect(try Money(Money(micros: micros).description).micros == micros)
        }
    }

    @Test func `a tenth and two tenths are three tenths`() throws {
        #expect(try Money("0.1").micros + Money("0.2").micros == Money("0.3").micros)
    }
}
