//  An earlier run, read back from its JSON. A case counts as changed only where the two spreads do
//  not meet: anything less may be the machine.

import JSON
import Platform
import Problems

struct Baseline: Sendable {
    struct Figures: Sendable, Hashable {
        let median: Double
        let least: Double
        let most: Double
    }

    private let figures: [String: Figures]

    init(path: String) throws(BenchError) {
        let value: JSONValue
        do {
            value = try JSONValue.parse(FileReader.contents(of: path, limit: 16 << 20))
        } catch {
            throw .unreadableBaseline(path: path, reason: Problem.explaining(error).message)
        }
        try self.init(value, path: path)
    }

    init(_ value: JSONValue, path: String) throws(BenchError) {
        guard let object = value.asObject, object["schema"]?.asString == JSONReport.schema,
            let results = object["results"]?.asArray
        else {
            throw .unreadableBaseline(path: path, reason: "its schema is not \(JSONReport.schema)")
        }
        var figures: [String: Figures] = [:]
        for result in results {
            guard let result = result.asObject, let name = result["name"]?.asString,
                let median = Self.number(result["median_ns"]),
                let least = Self.number(result["least_ns"]),
                let most = Self.number(result["most_ns"])
            else { throw .unreadableBaseline(path: path, reason: "a result lacks its figures") }
            figures[name] = Figures(median: median, least: least, most: most)
        }
        self.figures = figures
    }

    /// A whole number is written, and so read back, without a point.
    private static func number(_ value: JSONValue?) -> Double? {
        value?.asNumber ?? value?.asInteger.map(Double.init)
    }

    /// How much longer or shorter it takes now: `+12 %`, or `same` within the spreads.
    func cell(_ now: Measurement) -> String {
        guard let before = figures[now.benchmark.name] else { return "not there" }
        if now.least <= before.most, before.least <= now.most { return "same" }
        let change = (now.median / before.median - 1) * 100
        return (change > 0 ? "+" : "") + Figure.text(change, digits: 0) + " %"
    }
}
