//  What the pages promise, under the names that Prometheus gives it: dots become underscores, a
//  unit becomes a word at the end, a counter ends in _total, a histogram is three series.

import Foundation

struct PromisedMetric: Hashable {
    enum Kind: String { case counter, upDown = "up-down counter", gauge, histogram }

    let name: String
    let kind: Kind
    let unit: String

    private static let words = ["s": "_seconds", "By": "_bytes"]

    /// The names of its series.
    var series: [String] {
        let escaped = Self.escaped(name)
        let base = escaped + suffix
        return switch kind {
        case .counter: [base + "_total"]
        case .upDown, .gauge: [base]
        case .histogram: ["_bucket", "_sum", "_count"].map { base + $0 }
        }
    }

    /// The unit as a word; a share is a ratio, which is not said twice.
    private var suffix: String {
        if unit.hasPrefix("{") { return "" }
        if unit == "1" { return name.hasSuffix("ratio") ? "" : "_ratio" }
        return Self.words[unit] ?? "_" + unit
    }

    static func escaped(_ name: String) -> String {
        String(name.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" })
    }

    /// What docs/telemetry.md has in its tables.
    static func all() throws -> [PromisedMetric] {
        try inTable(of: ShippedStack.text("docs/telemetry.md"))
    }

    static func inTable(of page: String) -> [PromisedMetric] {
        rows(of: page).map(\.metric)
    }

    /// With what stands in the column of the attributes.
    static func rows(of page: String) -> [(metric: PromisedMetric, attributes: String)] {
        page.matches(
            of: /\n\| `([a-z0-9_.]+)` \| ([a-z-]+(?: counter)?), (\S+) \|(?: ([^|\n]*)\|)?/
        ).compactMap { match in
            Kind(rawValue: String(match.output.2)).map { kind in
                let metric = PromisedMetric(
                    name: String(match.output.1), kind: kind, unit: String(match.output.3))
                return (metric, String(match.output.4 ?? ""))
            }
        }
    }
}
