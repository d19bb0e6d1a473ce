//  A run as text: the machine, then a table for each group.

import Platform

enum Report {
    static func list(_ benchmarks: [Benchmark]) -> String {
        var table = Table(["case", "one operation is"], leading: [0, 1])
        for benchmark in benchmarks { table.add([benchmark.name, benchmark.summary]) }
        return table.text
    }

    static func text(
        _ run: MeasuredRun, baseline: Baseline?, isPage: Bool = false
    ) -> String {
        var text = head(run.machine, run.date, otherWork: run.otherWork, isSmoke: run.isSmoke)
        text += """
            Nanoseconds for one operation (of each thread): the median of \
            \(run.settings.repetitions), least and most.

            """
        for group in Benchmark.Group.allCases {
            let measurements = run.measurements.filter { $0.benchmark.group == group }
            if !measurements.isEmpty {
                text += "\n" + table(group, measurements, run, baseline, isPage)
            }
        }
        return text
    }

    /// What the figures stand on.
    static func head(
        _ machine: Machine, _ date: WallTime, otherWork: Double?, isSmoke: Bool
    ) -> String {
        var text =
            "\(machine.processor), \(machine.cores) cores, \(machine.system), "
            + "Swift \(MeasuredRun.swiftVersion), \(date.text.prefix(10))\n"
        if let others = otherWork {
            text += "Other processes kept \(Figure.text(others, digits: 2)) cores busy.\n"
        }
        if isSmoke { text += "Smoke: everything ran; the figures mean nothing.\n" }
        if !MeasuredRun.isOptimised {
            text += "Built without optimisation: the figures mean nothing.\n"
        }
        return text
    }

    private static func table(
        _ group: Benchmark.Group, _ measurements: [Measurement], _ run: MeasuredRun,
        _ baseline: Baseline?, _ isPage: Bool
    ) -> String {
        var table = Table(
            [
                group.rawValue, "median", "least–most", "MB/s", "goal", "of goal", "×", "of",
                "before", "peers",
            ], leading: [0, 7, 9])
        for one in measurements {
            let (other, goal) = (run.measurement(one.benchmark.comparedWith), goalCells(one, run))
            table.add([
                one.benchmark.name, Figure.short(one.median),
                "\(Figure.short(one.least))–\(Figure.short(one.most))",
                one.rate.map(Figure.short) ?? "", goal.goal, goal.reached,
                other.map { Figure.short(one.ratio(to: $0)) } ?? "",
                other?.benchmark.name ?? "", baseline?.cell(one) ?? "",
                Peers.text(one.benchmark.name),
            ])
        }
        if isPage { return table.markdown }
        let note = measurements.contains { !Peers.text($0.benchmark.name).isEmpty }
        return table.text + (note ? Peers.source : "")
    }

    /// The goal, and how much of it is used up: over 100 % it is missed. Of a rate more is better.
    private static func goalCells(
        _ one: Measurement, _ run: MeasuredRun
    ) -> (goal: String, reached: String) {
        switch one.benchmark.goal {
        case nil: return ("", "")
        case .atMost(let limit):
            let share = one.median / limit
            return (
                "≤ \(Figure.text(limit, digits: 0))", Figure.text(share * 100, digits: 0) + " %"
            )
        case .atMostTimes(let limit):
            guard let other = run.measurement(one.benchmark.comparedWith) else { return ("", "") }
            return (
                "≤ \(Figure.text(limit, digits: 2))×",
                Figure.text(one.ratio(to: other) / limit * 100, digits: 0) + " %"
            )
        case .totalRate(let wanted):
            guard let single = run.measurement(one.benchmark.comparedWith) else { return ("", "") }
            return (
                "rate ≥ \(Figure.text(wanted, digits: 1))×",
                Figure.text(one.totalRate(to: single), digits: 2) + "×"
            )
        }
    }
}
