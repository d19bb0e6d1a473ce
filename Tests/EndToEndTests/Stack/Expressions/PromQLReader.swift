//  Reads PromQL by its grammar: operators by how closely they bind, aggregations with their labels
//  before or after what they aggregate, selectors with ranges and offsets. What is no PromQL is
//  refused with the place, so that a panel with a slip in it is found without a server.

struct PromQLReader {
    typealias Token = PromQLTokens.Token
    typealias Unreadable = PromQLTokens.Unreadable

    static let aggregations: Set<String> = [
        "sum", "min", "max", "avg", "count", "group", "stddev", "stdvar", "topk", "bottomk",
        "quantile", "count_values", "limitk",
    ]
    static let functions: Set<String> = [
        "abs", "absent", "absent_over_time", "avg_over_time", "ceil", "changes", "clamp",
        "clamp_max", "clamp_min", "count_over_time", "delta", "deriv", "exp", "floor",
        "histogram_avg", "histogram_count", "histogram_fraction", "histogram_quantile",
        "histogram_sum", "idelta", "increase", "irate", "label_join", "label_replace",
        "last_over_time", "ln", "log10", "log2", "max_over_time", "min_over_time",
        "predict_linear", "present_over_time", "quantile_over_time", "rate", "resets", "round",
        "scalar", "sgn", "sort", "sort_by_label", "sort_by_label_desc", "sort_desc", "sqrt",
        "stddev_over_time", "sum_over_time", "time", "timestamp", "vector",
    ]
    /// From those that bind least.
    private static let levels: [[String]] = [
        ["or"], ["and", "unless"], ["==", "!=", ">", "<", ">=", "<="], ["+", "-"],
        ["*", "/", "%", "atan2"], ["^"],
    ]

    private var tokens: ArraySlice<Token>

    static func read(_ text: String) throws -> PromQL {
        var reader = PromQLReader(tokens: try PromQLTokens.read(text)[...])
        let expression = try reader.readBinary(0)
        guard reader.tokens.isEmpty else { throw reader.unexpected("the end") }
        return expression
    }

    private init(tokens: ArraySlice<Token>) { self.tokens = tokens }

    // MARK: Operators

    private mutating func readBinary(_ level: Int) throws -> PromQL {
        guard level < Self.levels.count else { return try readUnary() }
        var left = try readBinary(level + 1)
        while let sign = word, Self.levels[level].contains(sign) {
            tokens.removeFirst()
            let matching = try readMatching()
            // A power binds to the right.
            let right = try readBinary(sign == "^" ? level : level + 1)
            left = .binary(left, sign, matching, right)
        }
        return left
    }

    private mutating func readMatching() throws -> PromQL.Matching? {
        var matching = PromQL.Matching()
        _ = take("bool")
        if take("on") {
            matching.labels = try readLabels()
        } else if take("ignoring") {
            matching.isIgnoring = true
            matching.labels = try readLabels()
        }
        for side in ["left", "right"] where take("group_\(side)") {
            matching.many = side
            if tokens.first == .sign("(") { matching.included = try readLabels() }
        }
        return matching == PromQL.Matching() ? nil : matching
    }

    private mutating func readUnary() throws -> PromQL {
        if take("-") { return .negated(try readUnary()) }
        if take("+") { return try readUnary() }
        let isInBrackets = tokens.first == .sign("(")
        return try readSuffixes(of: try readAtom(), isInBrackets)
    }

    // MARK: What stands between operators

    private mutating func readAtom() throws -> PromQL {
        switch tokens.popFirst() {
        case .number(let number)?: return .number(number)
        case .text(let text)?: return .text(text)
        case .sign("(")?:
            let inner = try readBinary(0)
            try expect(")")
            return inner
        case .sign("{")?:
            return .selector(PromQL.Selector(matchers: try readMatchers()))
        case .name(let name)?:
            if Self.aggregations.contains(name), opensAggregation { return try readAggregate(name) }
            if take("(") { return try readCall(name) }
            var selector = PromQL.Selector(metric: name)
            if take("{") { selector.matchers = try readMatchers() }
            return .selector(selector)
        case let other: throw unexpected("a value", found: other)
        }
    }

    private var opensAggregation: Bool {
        tokens.first == .sign("(") || word == "by" || word == "without"
    }

    private mutating func readAggregate(_ name: String) throws -> PromQL {
        var grouping = try readGrouping()
        try expect("(")
        let arguments = try readArguments()
        if grouping == nil { grouping = try readGrouping() }
        return .aggregate(name, grouping, arguments)
    }

    private mutating func readGrouping() throws -> PromQL.Grouping? {
        guard let name = word, name == "by" || name == "without" else { return nil }
        tokens.removeFirst()
        return PromQL.Grouping(isWithout: name == "without", labels: try readLabels())
    }

    private mutating func readCall(_ name: String) throws -> PromQL {
        guard Self.functions.contains(name) else {
            throw Unreadable(description: "\(name) is no function")
        }
        return .call(name, try readArguments())
    }

    private mutating func readArguments() throws -> [PromQL] {
        var arguments: [PromQL] = []
        if take(")") { return arguments }
        repeat { arguments.append(try readBinary(0)) } while take(",")
        try expect(")")
        return arguments
    }

    private mutating func readLabels() throws -> [String] {
        try expect("(")
        var labels: [String] = []
        while case .name(let label)? = tokens.first {
            tokens.removeFirst()
            labels.append(label)
            _ = take(",")
        }
        try expect(")")
        return labels
    }

    private mutating func readMatchers() throws -> [PromQL.Matcher] {
        var matchers: [PromQL.Matcher] = []
        while case .name(let label)? = tokens.first {
            tokens.removeFirst()
            guard case .sign(let sign)? = tokens.popFirst(),
                ["=", "!=", "=~", "!~"].contains(sign),
                case .text(let value)? = tokens.popFirst()
            else { throw unexpected("what \(label) has to be") }
            matchers.append(PromQL.Matcher(label: label, operation: sign, value: value))
            _ = take(",")
        }
        try expect("}")
        return matchers
    }

    private mutating func readSuffixes(
        of atom: PromQL, _ isInBrackets: Bool
    ) throws -> PromQL {
        var value = atom
        while true {
            if case .range(let range)? = tokens.first {
                tokens.removeFirst()
                if case .selector(var selector) = value, !range.contains(":"), !isInBrackets {
                    selector.range = range
                    value = .selector(selector)
                } else {
                    guard range.contains(":") else {
                        throw Unreadable(description: "[\(range)] stands behind no selector")
                    }
                    value = .subquery(value, range: range)
                }
            } else if take("offset") {
                _ = take("-")
                guard case .number? = tokens.popFirst() else { throw unexpected("a duration") }
            } else {
                return value
            }
        }
    }

    // MARK: Tokens

    private var word: String? {
        switch tokens.first {
        case .name(let name)?: name
        case .sign(let sign)?: sign
        default: nil
        }
    }

    private mutating func take(_ expected: String) -> Bool {
        guard word == expected else { return false }
        tokens.removeFirst()
        return true
    }

    private mutating func expect(_ sign: String) throws {
        guard take(sign) else { throw unexpected(sign) }
    }

    private func unexpected(_ expected: String, found: Token?? = .none) -> Unreadable {
        let token = found ?? tokens.first
        let text = token.map { "\($0)" } ?? "the end"
        return Unreadable(description: "expected \(expected), found \(text)")
    }
}
