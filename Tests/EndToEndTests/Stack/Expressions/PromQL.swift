//  An expression of PromQL as a tree: which series it asks for, by which labels, and which labels
//  what it gives can have. Only what has to be held against the catalogue is kept.

indirect enum PromQL: Hashable {
    case number(String)
    case text(String)
    case selector(Selector)
    case call(String, [PromQL])
    case aggregate(String, Grouping?, [PromQL])
    case binary(PromQL, String, Matching?, PromQL)
    case subquery(PromQL, range: String)
    case negated(PromQL)

    struct Selector: Hashable {
        var metric: String?
        var matchers: [Matcher] = []
        var range: String?
    }

    struct Matcher: Hashable {
        let label: String
        let operation: String
        let value: String
    }

    struct Grouping: Hashable {
        /// Without these, instead of by them.
        let isWithout: Bool
        let labels: [String]
    }

    struct Matching: Hashable {
        var isIgnoring = false
        /// Nil where nothing is said: all labels have to be the same.
        var labels: [String]?
        /// The side that may have several: left or right.
        var many: String?
        var included: [String] = []
    }
}

extension PromQL {
    var parts: [PromQL] {
        switch self {
        case .number, .text, .selector: []
        case .call(_, let arguments), .aggregate(_, _, let arguments): arguments
        case .binary(let left, _, _, let right): [left, right]
        case .subquery(let inner, _), .negated(let inner): [inner]
        }
    }

    /// Itself and everything in it.
    var all: [PromQL] { [self] + parts.flatMap(\.all) }

    var selectors: [Selector] {
        all.compactMap { if case .selector(let selector) = $0 { selector } else { nil } }
    }

    var metrics: Set<String> { Set(selectors.compactMap(\.metric)) }

    var ranges: [String] {
        all.compactMap {
            switch $0 {
            case .selector(let selector): selector.range
            case .subquery(_, let range): range
            default: nil
            }
        }
    }
}

extension PromQL.Selector {
    /// As it stands in an expression, without its range.
    var text: String {
        let list = matchers.map { "\($0.label)\($0.operation)\"\($0.value)\"" }
        return (metric ?? "") + (list.isEmpty ? "" : "{\(list.joined(separator: ", "))}")
    }
}

extension PromQL.Matcher {
    /// The values that it names one by one; nil where it holds a pattern or a variable.
    var values: [String]? {
        if value.contains("$") { return nil }
        if operation == "=" || operation == "!=" { return [value] }
        let parts = value.split(separator: "|", omittingEmptySubsequences: false)
        let plain = parts.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }
        return plain ? parts.map(String.init) : nil
    }
}
