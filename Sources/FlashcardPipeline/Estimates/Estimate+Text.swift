//  An estimate as a person reads it, as a script reads it, and as the store keeps it.

package import JSON

extension Estimate {
    /// A line each; what is not known has none.
    package var lines: [String] {
        var lines = ["Words     \(words) to make" + (kept > 0 ? ", \(kept) need no call" : "")]
        lines.append("Calls     \(Self.count(calls))")
        if let tokens { lines.append("Tokens    \(Self.count(tokens))") }
        if let cost {
            lines.append("Cost      \(Self.money(cost))\(basis == .sample ? Self.sure : "")")
        } else if worstCost == nil {
            lines.append("Cost      unknown: no table has the price (provider.prices)")
        }
        if let worstCost, worstCost > 0 {
            lines.append("At most   \(Money(micros: worstCost)), if nothing has to be asked twice")
        }
        if let seconds {
            lines.append("Time      \(Self.range(seconds) { Self.time($0) })")
        }
        lines.append("Basis     \(source)")
        return lines
    }

    private static let sure = " in 19 of 20 cases (Student's t)"

    /// Where the numbers come from.
    package var source: String {
        switch basis {
        case .worst:
            "\(seen) of \(words) words looked at, no call made; --sample N makes real calls"
        case .history: "\(seen) earlier answers of this model in the store"
        case .sample: "\(seen) words of this list, chosen by hash and evenly over it"
        }
    }

    private static func count(_ range: Projection) -> String {
        self.range(range) { String(Int($0.rounded())) }
    }

    private static func money(_ range: Projection) -> String {
        self.range(range) { rounded(micros: $0) }
    }

    private static func range(_ range: Projection, _ text: (Double) -> String) -> String {
        let (low, expected, high) = (text(range.low), text(range.expected), text(range.high))
        return low == high ? "about \(expected)" : "about \(expected), from \(low) to \(high)"
    }

    /// Three places that tell, and whole cents above ten dollars.
    private static func rounded(micros: Double) -> String {
        var step = 1.0
        while micros / step >= 1_000, step < 10_000 { step *= 10 }
        return Money(micros: Int((micros / step).rounded() * step)).description
    }

    private static func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 120 { return "\(whole) s" }
        return whole < 7_200 ? "\((whole + 59) / 60) min" : "\((whole + 1_799) / 3_600) h"
    }

    package func write(to json: inout JSONWriter) {
        func member(_ name: StaticString, _ range: Projection?, by unit: Double = 1) {
            guard let range else { return }
            json.name(name)
            json.beginObject()
            json.member("low", range.low / unit)
            json.member("expected", range.expected / unit)
            json.member("high", range.high / unit)
            json.endObject()
        }
        json.beginObject()
        json.member("basis", basis.rawValue)
        json.member("seen", seen)
        json.member("words", words)
        json.member("kept", kept)
        member("calls", calls)
        member("tokens", tokens)
        member("cost_usd", cost, by: 1e6)
        json.member("worst_cost_usd", worstCost.map { Double($0) / 1e6 })
        member("seconds", seconds)
        json.member("confidence", basis == .sample ? Projection.confidence : nil)
        json.endObject()
    }

    /// As the store keeps it.
    package var json: String {
        var json = JSONWriter()
        write(to: &json)
        return json.text
    }

    /// Nil where it is none of ours, as after a later release.
    package init?(json text: String) {
        guard let value = try? JSONValue.parse(text),
            let basis = value["basis"]?.asString.flatMap(Basis.init),
            let seen = value["seen"]?.asInteger, let words = value["words"]?.asInteger,
            let calls = Projection(value["calls"], by: 1)
        else { return nil }
        self.init(
            basis: basis, seen: Int(seen), words: Int(words),
            kept: Int(value["kept"]?.asInteger ?? 0), calls: calls)
        tokens = Projection(value["tokens"], by: 1)
        cost = Projection(value["cost_usd"], by: 1e6)
        worstCost = value["worst_cost_usd"]?.asNumber.map { Int(($0 * 1e6).rounded()) }
        seconds = Projection(value["seconds"], by: 1)
    }
}

extension Projection {
    fileprivate init?(_ value: JSONValue?, by unit: Double) {
        guard let low = value?["low"]?.asNumber, let high = value?["high"]?.asNumber,
            let expected = value?["expected"]?.asNumber
        else { return nil }
        self.init(low: low * unit, expected: expected * unit, high: high * unit)
    }
}

extension EstimateReview {
    /// One line: what was foreseen, and what it came to.
    package var line: String? {
        guard let expected = estimate.cost else { return nil }
        let real = Money(micros: cost)
        let foreseen = Money(micros: Int(expected.expected.rounded()))
        let verdict =
            switch isWithin {
            case true?: "within the range"
            case false?: "outside of the range"
            case nil: "for \(words) of \(estimate.words) words"
            }
        return "Foreseen \(foreseen), spent \(real): \(verdict)."
    }

    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.name("estimate")
        estimate.write(to: &json)
        json.member("cost_usd", Double(cost) / 1e6)
        json.member("words", words)
        json.member("ratio", ratio)
        json.member("within", isWithin)
        json.endObject()
    }
}
