//  Measures every line of the table. What is about memory comes first and in processes of their
//  own: a child's peak is never told lower than what this process has when it starts the child.

import Platform
import TelemetrySDK

struct BudgetRun {
    let program: String
    let time: TimeSource
    var isSmoke = false

    private static let mebibyte = Double(1 << 20)
    private static let memory = 20.0

    func rows() async throws -> [BudgetRow] {
        let volume = try volume()
        let idle = try idle()
        let cases = try await cases()
        let export = try await export()
        return cases.encoding + cases.journal + export + volume + cases.search + idle
    }

    // MARK: Memory

    private func volume() throws -> [BudgetRow] {
        let (few, many) = isSmoke ? (1000, 10_000) : (100_000, 1_000_000)
        let usual = BatchSettings.spans.queueSize
        let small = try Volume.measured(few, queue: usual, by: program)
        let large = try Volume.measured(many, queue: usual, by: program)
        let roomy = try Volume.measured(many, queue: many, by: program)
        let growth = Double(large.peak - small.peak) / Self.mebibyte
        return [
            peak("peak memory", small), peak("peak memory", large),
            BudgetRow(
                what: "memory that the other \(Self.count(many - few)) spans take", unit: "MiB",
                goal: .atMost(1), value: growth),
            BudgetRow(
                what: "queue of \(Self.count(many)), so that none is dropped", unit: "MiB",
                value: Double(roomy.peak) / Self.mebibyte, note: Self.told(roomy.volume)),
        ]
    }

    private func peak(_ what: String, _ answer: (volume: Volume, peak: Int)) -> BudgetRow {
        BudgetRow(
            what: "\(what), \(Self.count(answer.volume.created)) spans unthrottled", unit: "MiB",
            goal: .atMost(Self.memory), value: Double(answer.peak) / Self.mebibyte,
            note: Self.told(answer.volume))
    }

    private static func told(_ volume: Volume) -> String {
        "\(count(volume.exported)) exported, \(count(volume.dropped)) dropped and counted"
    }

    private func idle() throws -> [BudgetRow] {
        let flashcard = ProgramMemory.program(beside: program)
        return try [10, isSmoke ? 100 : 10_000].map { words in
            let what = "flashcard process, \(Self.count(words)) words, peak memory"
            let goal = words == 10 ? BudgetRow.Goal.atMost(Self.memory) : nil
            guard Path.exists(flashcard) else {
                return BudgetRow(
                    what: what, unit: "MiB", goal: goal,
                    note: "the program is not built beside this one")
            }
            let peak = try ProgramMemory.peak(words: words, of: flashcard)
            return BudgetRow(
                what: what, unit: "MiB", goal: goal, value: Double(peak) / Self.mebibyte)
        }
    }

    // MARK: Time

    private func cases() async throws -> (
        encoding: [BudgetRow], journal: [BudgetRow], search: [BudgetRow]
    ) {
        let names = [
            "otlp/encode-span", "otlp/span-to-journal", "otlp/span-to-journal-cpu",
            "viewer/find-trace",
        ]
        var runner = Runner(isSmoke ? .smoke : Runner.Settings(), time: time)
        let measured = try await runner.run(Benchmark.all.filter { names.contains($0.name) })
        func row(_ name: String, _ unit: String, _ nanoseconds: Double) -> BudgetRow? {
            guard let one = measured.first(where: { $0.benchmark.name == name }),
                case .atMost(let goal) = one.benchmark.goal
            else { return nil }
            return BudgetRow(
                what: one.benchmark.summary, unit: unit, goal: .atMost(goal / nanoseconds),
                value: one.median / nanoseconds,
                note: "\(Figure.short(one.least / nanoseconds))–"
                    + "\(Figure.short(one.most / nanoseconds)), \(name)")
        }
        let rate = measured.first { $0.benchmark.name == names[0] }?.rate
        return (
            [
                row(names[0], "µs", 1000),
                BudgetRow(
                    what: "the same, JSON in a second", unit: "GB", goal: .atLeast(1),
                    value: rate.map { $0 / 1000 }),
            ].compactMap(\.self),
            names[1...2].compactMap { row($0, "µs", 1000) },
            [row(names[3], "ms", 1_000_000)].compactMap(\.self)
        )
    }

    private func export() async throws -> [BudgetRow] {
        let what = (
            all: "such a span made, journalled and delivered with gzip, processor time",
            delivery: "of which from the journal to the collector",
            rate: "delivered in a second, made unthrottled"
        )
        guard let path = Collector.path else {
            return [
                BudgetRow(
                    what: what.all, unit: "µs", goal: .atMost(4),
                    note: "otelcol is neither on PATH nor named by FLASHCARD_OTELCOL")
            ]
        }
        let collector = try await Collector(path)
        defer { collector.close() }
        var figures: [CollectorExport] = []
        for _ in 0..<(isSmoke ? 1 : 5) {
            figures.append(
                try CollectorExport.measured(
                    isSmoke ? 1024 : 51_200, to: collector.endpoint, time: time))
        }
        func row(_ what: String, _ goal: Double?, _ figure: KeyPath<CollectorExport, Double>)
            -> BudgetRow
        {
            let values = figures.map { $0[keyPath: figure] / 1000 }.sorted()
            return BudgetRow(
                what: what, unit: "µs", goal: goal.map { .atMost($0) },
                value: values[values.count / 2],
                note: "\(Figure.short(values[0]))–\(Figure.short(values[values.count - 1]))")
        }
        let rates = figures.map(\.rate).sorted()
        return [
            row(what.all, 4, \.all), row(what.delivery, nil, \.delivery),
            BudgetRow(what: what.rate, unit: "spans", value: rates[rates.count / 2]),
        ]
    }

    private static func count(_ number: Int) -> String { Figure.text(Double(number), digits: 0) }
}
