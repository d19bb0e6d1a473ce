//  Everything that can go wrong here, each with what to do about it.

import Problems

enum BenchError: Error, Sendable, Equatable {
    case unknownOption(String)
    case missingValue(option: String)
    case badValue(option: String, value: String, expected: String)
    /// Nothing has this name, or no name holds this text.
    case nothingChosen
    case unknownBenchmark(String)
    case unreadableBaseline(path: String, reason: String)
    case valgrind(benchmark: String, reason: String)
    /// The work of a case did not do what it was to do, so that its time means nothing.
    case workUndone(benchmark: String, reason: String)
}

extension BenchError: Explained {
    /// Whether it is the command line that has to change.
    var isUsage: Bool {
        switch self {
        case .unknownOption, .missingValue, .badValue, .nothingChosen, .unknownBenchmark: true
        case .unreadableBaseline, .valgrind, .workUndone: false
        }
    }

    var problem: Problem {
        let list = "List what there is with: flashcard-bench --list"
        return switch self {
        case .unknownOption(let option):
            Problem(
                "bench.unknown_option", .validation, "There is no option \(option).",
                advice: "See: flashcard-bench --help")
        case .missingValue(let option):
            Problem(
                "bench.missing_value", .validation, "\(option) needs a value.",
                advice: "See: flashcard-bench --help")
        case .badValue(let option, let value, let expected):
            Problem(
                "bench.bad_value", .validation,
                "\(option) cannot be “\(value)”: expected \(expected).",
                advice: "See: flashcard-bench --help")
        case .nothingChosen:
            Problem("bench.nothing_chosen", .validation, "No case matches.", advice: list)
        case .unknownBenchmark(let name):
            Problem(
                "bench.unknown_case", .validation, "There is no case “\(name)”.", advice: list)
        case .unreadableBaseline(let path, let reason):
            Problem(
                "bench.unreadable_baseline", .validation,
                "\(path) is no earlier run: \(reason)",
                advice: "Make one with: flashcard-bench --json > FILE")
        case .valgrind(let name, let reason):
            Problem(
                "bench.valgrind", .externalService,
                "The allocations of \(name) could not be counted: \(reason)",
                advice: "See that valgrind is installed and runs: valgrind --version")
        case .workUndone(let name, let reason):
            Problem(
                "bench.work_undone", .internal, "\(name) did not do its work: \(reason)",
                advice: "Its figure would mean nothing; mend the case.")
        }
    }
}
