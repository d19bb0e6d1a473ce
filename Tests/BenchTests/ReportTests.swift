import JSON
import Platform
import Problems
import TestSupport
import Testing

@testable import flashcard_bench

@Suite struct ReportTests {
    private static func measured(
        _ name: String, _ samples: [Double], goal: Benchmark.Goal? = nil, against: String? = nil,
        threads: Int = 1, bytes: Int? = nil
    ) -> Measurement {
        var benchmark = Benchmark(
            name: name, group: .log, summary: "x", goal: goal, comparedWith: against,
            threads: threads
        ) { Workload(work: .plain { UInt64($0) }) }
        if let bytes { benchmark.bytes = { bytes } }
        return Measurement(benchmark: benchmark, count: 100, samples: samples)
    }

    private static let run = MeasuredRun(
        machine: Machine(processor: "P", cores: 2, system: "S"),
        date: WallTime(nanoseconds: 1_767_323_045_000_000_000), isSmoke: false,
        settings: Runner.Settings(repetitions: 3, duration: .seconds(1)), hash: 255,
        otherWork: 0.254,
        measurements: [
            measured("log/one", [10, 30, 20], goal: .atMost(40), against: "log/two"),
            measured("log/two", [5, 5, 5]),
            measured(
                "log/both", [25, 25, 25], goal: .totalRate(1.5), against: "log/one", threads: 2),
        ])

    @Test func `the median stands between the least and the most`() {
        let odd = Self.measured("a", [9, 1, 4])
        #expect((odd.least, odd.median, odd.most) == (1, 4, 9))
        #expect(Self.measured("a", [4, 1, 2, 9]).median == 3)
    }

    @Test func `a ratio is of operations, or of bytes where both go through them`() {
        let (one, two) = (Self.measured("a", [30]), Self.measured("b", [10], bytes: 5))
        #expect(one.ratio(to: two) == 3)
        #expect(Self.measured("a", [30], bytes: 30).ratio(to: two) == 0.5)
        #expect(two.rate == 500)
    }

    @Test func `a goal may be a ratio to the other case`() {
        let run = MeasuredRun(
            machine: Self.run.machine, date: Self.run.date, isSmoke: false,
            settings: Self.run.settings, hash: 1, otherWork: nil,
            measurements: [
                Self.measured("log/well", [100]),
                Self.measured("log/ill", [84], goal: .atMostTimes(1.05), against: "log/well"),
            ])
        let text = Report.text(run, baseline: nil)
        #expect(text.contains("≤ 1.05×"))
        #expect(text.contains("80 %"))
        #expect(JSONReport.text(run).contains(#""goal_ratio":1.05"#))
    }

    @Test func `two threads that take no longer have twice the rate`() {
        let single = Self.measured("a", [10])
        #expect(Self.measured("b", [10], threads: 2).totalRate(to: single) == 2)
        #expect(Self.measured("b", [40], threads: 2).totalRate(to: single) == 0.5)
    }

    @Test func `the table tells goal, floor and machine`() {
        let text = Report.text(Self.run, baseline: nil)
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: " ").joined(separator: " ")
        }
        #expect(lines[0].hasPrefix("P, 2 cores, S, Swift 6"))
        #expect(lines[0].hasSuffix("2026-01-02"))
        #expect(lines.contains("log/one 20.0 10.0–30.0 ≤ 40 50 % 4.00 log/two"))
        #expect(lines.contains("Other processes kept 0.25 cores busy."))
        #expect(lines.contains("log/two 5.00 5.00–5.00"))
        #expect(lines.contains("log/both 25.0 25.0–25.0 rate ≥ 1.5× 1.60× 1.25 log/one"))
    }

    @Test func `the JSON begins with its schema and holds every repetition`() throws {
        let text = JSONReport.text(Self.run)
        #expect(text.hasPrefix("{\"schema\":\"flashcard.bench/1\","))
        let result = try #require(
            try JSONValue.parse(text).asObject?["results"]?.asArray?.first?.asObject)
        #expect(result["name"]?.asString == "log/one")
        #expect(result["samples_ns"]?.asArray?.count == 3)
        #expect(result["compared_with"]?.asString == "log/two")
    }

    @Test(arguments: [
        ([20, 25, 30], "same"), ([31, 40, 50], "+100 %"), ([2, 5, 8], "-75 %"),
    ])
    func `a case has changed only where the spreads do not meet`(
        samples: [Double], told: String
    ) throws {
        let folder = TemporaryFolder()
        let path = try folder.write("before.json", JSONReport.text(Self.run))
        let baseline = try Baseline(path: path)
        #expect(baseline.cell(Self.measured("log/one", samples)) == told)
        #expect(baseline.cell(Self.measured("log/other", samples)) == "not there")
    }

    @Test(arguments: ["", "[]", "{\"schema\":\"other/1\"}"])
    func `a file that is no earlier run is refused by its path`(text: String) throws {
        let folder = TemporaryFolder()
        let path = try folder.write("x.json", text)
        let error = try #require(throws: BenchError.self) { try Baseline(path: path) }
        #expect(error.problem.message.hasPrefix("\(path) is no earlier run: "))
        #expect(!error.isUsage)
    }

    @Test(arguments: [
        (0.0, "0.00"), (1.624, "1.62"), (9.999, "10.0"), (16.25, "16.3"), (162.4, "162"),
        (1_620_400, "1,620,400"), (-1.5, "-1.50"), (.infinity, "inf"),
    ])
    func `a figure has the digits that mean something`(value: Double, text: String) {
        #expect(Figure.short(value) == text)
    }

    @Test func `columns are aligned and empty ones left out`() {
        var table = Table(["case", "empty", "n"], leading: [0])
        table.add(["사과", "", "10"])
        table.add(["a", "", "7"])
        #expect(table.markdown == "| case | n |\n| --- | ---: |\n| 사과 | 10 |\n| a | 7 |\n")
        #expect(table.text == "case   n\n사과  10\na      7\n")
    }
}
