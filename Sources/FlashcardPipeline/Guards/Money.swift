//  Money as the books have it: whole millionths of a dollar, read from decimal text digit by digit.
//  Binary fractions know no cent: 0.1 + 0.2 would be more than 0.3, and a budget that is compared
//  with such sums is passed or missed by nobody's fault.

package import Problems

package struct Money: Sendable, Hashable, Comparable {
    /// Millionths of a dollar; never negative.
    package let micros: Int

    package static let zero = Money(micros: 0)
    /// A billion dollars: more is a slip of the hand.
    package static let most = Money(micros: 1_000_000_000_000_000)

    package init(micros: Int) { self.micros = max(0, micros) }

    /// From text as a person writes it: `5`, `0.25`, `.05`, `$1.50`. Nothing is rounded: what has
    /// more than six places is refused, unless they are zeros.
    package init(_ text: String) throws(MoneyError) {
        let trimmed = text.hasPrefix("$") ? text.dropFirst() : Substring(text)
        let parts = trimmed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, trimmed.contains(where: \.isASCIIDigit),
            parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
        else { throw .notAnAmount(text) }
        let places = parts.count == 2 ? parts[1] : ""
        guard places.dropFirst(6).allSatisfy({ $0 == "0" }) else { throw .tooFine(text) }
        var micros = 0
        let zeros = String(repeating: "0", count: max(0, 6 - places.count))
        for digit in parts[0] + places.prefix(6) + zeros {
            guard micros <= Self.most.micros else { throw .tooMuch(text) }
            micros = micros * 10 + (digit.wholeNumberValue ?? 0)
        }
        guard micros <= Self.most.micros else { throw .tooMuch(text) }
        self.micros = micros
    }

    package static func < (one: Money, other: Money) -> Bool { one.micros < other.micros }

    package var dollars: Double { Double(micros) / 1e6 }
}

extension Money: CustomStringConvertible {
    /// With as many places as it has, and two at least: `$0.05`, `$0.000123`.
    package var description: String {
        let digits = String(micros % 1_000_000)
        var places = Substring(String(repeating: "0", count: 6 - digits.count) + digits)
        while places.count > 2, places.last == "0" { places.removeLast() }
        return "$\(micros / 1_000_000).\(places)"
    }
}

package enum MoneyError: Error, Sendable, Equatable {
    case notAnAmount(String)
    /// Finer than a millionth of a dollar.
    case tooFine(String)
    case tooMuch(String)
}

extension MoneyError: Explained {
    package var problem: Problem {
        let advice = "Write dollars as a decimal number, such as 5, 0.25 or 0.000123."
        return switch self {
        case .notAnAmount(let text):
            Problem(
                "money.not_an_amount", .validation, "“\(text)” is no amount of money.",
                advice: advice)
        case .tooFine(let text):
            Problem(
                "money.too_fine", .validation,
                "“\(text)” has more than six decimal places.", advice: advice)
        case .tooMuch(let text):
            Problem(
                "money.too_much", .validation, "“\(text)” is more than \(Money.most).",
                advice: advice)
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
