//  The program as a function from its arguments to what it prints and how it ends, so that tests
//  run it without a process.

import Platform
import Problems

struct BenchProgram {
    struct Outcome: Sendable, Equatable {
        var output = ""
        var error = ""
        var code: Int32 = 0
    }

    let benchmarks: [Benchmark]
    let time: TimeSource
    let program: String

    init(
        benchmarks: [Benchmark] = Benchmark.all, time: TimeSource = .system,
        program: String = ThisProcess.program
    ) {
        self.benchmarks = benchmarks
        self.time = time
        self.program = program
    }

    func run(_ words: [String]) async -> Outcome {
        do {
            let arguments = try BenchArguments(words)
            return try await run(arguments)
        } catch {
            let isUsage = (error as? BenchError)?.isUsage == true
            let problem = Problem.explaining(error)
            return Outcome(error: "error: \(problem)\n", code: isUsage ? 2 : 1)
        }
    }

    private func run(_ arguments: BenchArguments) async throws -> Outcome {
        switch arguments.action {
        case .help: return Outcome(output: BenchArguments.help)
        case .list: return Outcome(output: Report.list(try arguments.chosen(from: benchmarks)))
        case .once(let name, let operations):
            guard let benchmark = benchmarks.first(where: { $0.name == name }) else {
                throw BenchError.unknownBenchmark(name)
            }
            var runner = Runner(.smoke, time: time)
            try await runner.once(benchmark, count: operations)
            return Outcome(output: "\(runner.hash)\n")
        case .allocations: return try allocations(arguments)
        case .budget: return try await budget(arguments)
        case .volume(let spans, let queue):
            return Outcome(output: try Volume.made(spans, queue: queue).text)
        case .measure: return try await measure(arguments)
        }
    }

    private func measure(_ arguments: BenchArguments) async throws -> Outcome {
        let chosen = try arguments.chosen(from: benchmarks)
        let baseline: Baseline? =
            if let path = arguments.baseline { try Baseline(path: path) } else { nil }
        var settings = arguments.isSmoke ? Runner.Settings.smoke : Runner.Settings()
        settings.repetitions = arguments.repetitions ?? settings.repetitions
        var runner = Runner(settings, time: time)
        let (date, begun, before) = (time.wall(), time.monotonic(), ProcessorWork.now())
        let measurements = try await runner.run(chosen)
        let seconds = (time.monotonic() - begun).seconds
        let otherWork = before.flatMap { before in
            ProcessorWork.now()?.others(since: before, seconds: seconds)
        }
        let run = MeasuredRun(
            machine: .current(), date: date, isSmoke: arguments.isSmoke, settings: settings,
            hash: runner.hash, otherWork: otherWork, measurements: measurements)
        let text =
            arguments.isJSON
            ? JSONReport.text(run)
            : Report.text(
                run, baseline: baseline, isPage: arguments.isPage)
        return Outcome(output: text)
    }

    private func budget(_ arguments: BenchArguments) async throws -> Outcome {
        let (date, begun, before) = (time.wall(), time.monotonic(), ProcessorWork.now())
        let rows = try await BudgetRun(
            program: program, time: time, isSmoke: arguments.isSmoke
        ).rows()
        let seconds = (time.monotonic() - begun).seconds
        let head = Report.head(
            .current(), date,
            otherWork: before.flatMap { ProcessorWork.now()?.others(since: $0, seconds: seconds) },
            isSmoke: arguments.isSmoke)
        let table = BudgetRow.table(rows)
        return Outcome(output: head + "\n" + (arguments.isPage ? table.markdown : table.text))
    }

    private func allocations(_ arguments: BenchArguments) throws -> Outcome {
        let chosen = try arguments.chosen(from: benchmarks)
        guard AllocationCounter.isValgrindThere() else {
            return Outcome(
                error: "Allocations are counted by valgrind, which is not installed.\n", code: 1)
        }
        let counter = AllocationCounter(program: program)
        var table = Table(["case", "allocations", "bytes"], leading: [0])
        var failures = ""
        for benchmark in chosen {
            guard var operations = benchmark.allocationCount else { continue }
            if arguments.isSmoke { operations = min(operations, 50) }
            // valgrind itself breaks on some programs; the other cases are told all the same.
            do throws(BenchError) {
                let answer = try counter.count(of: benchmark, operations: operations)
                table.add([
                    benchmark.name, Figure.text(answer.allocations, digits: 2),
                    Figure.text(answer.bytes, digits: 0),
                ])
            } catch {
                table.add([benchmark.name, "not counted", ""])
                failures += "error: \(error.problem)\n"
            }
        }
        return Outcome(output: table.text, error: failures, code: failures.isEmpty ? 0 : 1)
    }
}

/// A whole run, as it is told.
struct MeasuredRun: Sendable {
    let machine: Machine
    let date: WallTime
    let isSmoke: Bool
    let settings: Runner.Settings
    let hash: UInt64
    /// Cores that other processes kept busy meanwhile, where the system tells.
    let otherWork: Double?
    let measurements: [Measurement]

    func measurement(_ name: String?) -> Measurement? {
        measurements.first { $0.benchmark.name == name }
    }

    /// The compiler that built this, as far as it tells its own version.
    static var swiftVersion: String {
        #if compiler(>=6.4)
            "6.4 or later"
        #elseif compiler(>=6.3)
            "6.3"
        #else
            "6.2"
        #endif
    }

    static var isOptimised: Bool {
        var isDebug = false
        // An assertion is evaluated in a debug build only.
        assert(
            {
                isDebug = true
                return true
            }())
        return !isDebug
    }
}
