//  The command line. Few options, each spelled out, so that the parser is a switch.

struct BenchArguments: Sendable, Equatable {
    enum Action: Sendable, Equatable {
        case measure, list, help, allocations, budget
        /// One case, untimed: what `allocations` runs under valgrind.
        case once(String, operations: Int)
        /// So many spans, unthrottled: what `budget` runs in a process of its own.
        case volume(Int, queue: Int)
    }

    var action = Action.measure
    var groups: [Benchmark.Group] = []
    /// A case is chosen when its name holds one of these.
    var filters: [String] = []
    var isJSON = false
    var isPage = false
    var isSmoke = false
    var repetitions: Int?
    var baseline: String?

    init() {}

    init(_ words: [String]) throws(BenchError) {
        var rest = words[...]
        var once: String?
        var operations = 1
        var volume: Int?
        var queue = 2048
        while let word = rest.popFirst() {
            switch word {
            case "--help", "-h": action = .help
            case "--list": action = .list
            case "--allocations": action = .allocations
            case "--budget": action = .budget
            case "--json": isJSON = true
            case "--markdown": isPage = true
            case "--smoke": isSmoke = true
            case "--filter": filters.append(try Self.value(of: word, &rest))
            case "--group": groups.append(try Self.group(Self.value(of: word, &rest)))
            case "--baseline": baseline = try Self.value(of: word, &rest)
            case "--repetitions":
                repetitions = try Self.number(of: word, &rest, in: 1...1000)
            case "--once": once = try Self.value(of: word, &rest)
            case "--operations":
                operations = try Self.number(of: word, &rest, in: 1...100_000_000)
            case "--volume": volume = try Self.number(of: word, &rest, in: 1...100_000_000)
            case "--queue": queue = try Self.number(of: word, &rest, in: 1...(1 << 20))
            default: throw .unknownOption(word)
            }
        }
        if let volume { action = .volume(volume, queue: queue) }
        if let once { action = .once(once, operations: operations) }
    }

    private static func value(
        of option: String, _ rest: inout ArraySlice<String>
    ) throws(BenchError) -> String {
        guard let value = rest.popFirst() else { throw .missingValue(option: option) }
        return value
    }

    private static func number(
        of option: String, _ rest: inout ArraySlice<String>, in range: ClosedRange<Int>
    ) throws(BenchError) -> Int {
        let value = try value(of: option, &rest)
        guard let number = Int(value), range.contains(number) else {
            throw .badValue(
                option: option, value: value,
                expected: "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    private static func group(_ name: String) throws(BenchError) -> Benchmark.Group {
        guard let group = Benchmark.Group(rawValue: name) else {
            throw .badValue(
                option: "--group", value: name,
                expected: Benchmark.Group.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return group
    }

    /// The cases chosen, in their order, and with them those that they are compared with.
    func chosen(from all: [Benchmark]) throws(BenchError) -> [Benchmark] {
        var names = Set(
            all.filter { benchmark in
                (groups.isEmpty || groups.contains(benchmark.group))
                    && (filters.isEmpty || filters.contains { benchmark.name.contains($0) })
            }.map(\.name))
        guard !names.isEmpty else { throw .nothingChosen }
        while true {
            let needed = Set(all.filter { names.contains($0.name) }.compactMap(\.comparedWith))
            if needed.isSubset(of: names) { break }
            names.formUnion(needed)
        }
        return all.filter { names.contains($0.name) }
    }

    static let help = """
        flashcard-bench measures the parts of flashcard, with the floors they stand on beside them.

          flashcard-bench                      all cases, as a table
          flashcard-bench --group telemetry    one group (\(groupNames))
          flashcard-bench --filter span        cases whose name holds the text; may be repeated
          flashcard-bench --list               names and what they measure
          flashcard-bench --budget             what telemetry costs in all, each against its goal
          flashcard-bench --allocations        allocations of one operation, by valgrind

          --repetitions N    how often each case is measured (7)
          --smoke            once and tiny: shows that all cases work; the figures mean nothing
          --json             the figures as JSON (schema \(JSONReport.schema))
          --markdown         the tables as docs/benchmarks.md has them
          --baseline FILE    compares with the JSON of an earlier run

          --once NAME --operations N           does one case's work untimed, for a profiler
          --volume N --queue N                 makes so many spans and counts them, likewise

        Build it with optimisation: swift run -c release flashcard-bench

        """

    private static var groupNames: String {
        Benchmark.Group.allCases.map(\.rawValue).joined(separator: ", ")
    }
}
