import TestSupport
import Testing

@testable import flashcard_bench

@Suite struct BudgetTests {
    private let built = BuiltProgram(in: TemporaryFolder()).executable + "-bench"

    @Test func `every span of a volume is exported or dropped and counted`() async throws {
        let outcome = await BenchProgram().run(["--volume", "3000", "--queue", "16"])
        let volume = try #require(Volume(Array(outcome.output.utf8)))
        #expect(volume.created == 3000)
        #expect(volume.exported + volume.dropped == 3000)
        #expect(volume.exported > 0)
        let roomy = await BenchProgram().run(["--volume", "3000", "--queue", "3000"])
        #expect(
            Volume(Array(roomy.output.utf8)) == Volume(created: 3000, exported: 3000, dropped: 0))
    }

    @Test func `an answer of another form is no volume`() {
        #expect(Volume(Array("{}".utf8)) == nil)
        #expect(Volume(Array("none".utf8)) == nil)
    }

    @Test func `a volume in a process of its own tells its peak`() throws {
        let measured = try Volume.measured(1000, queue: 64, by: built)
        #expect(measured.volume.created == 1000)
        #expect(measured.peak > 1 << 20)
        #expect(throws: BenchError.self) {
            try Volume.measured(1000, queue: 64, by: "/bin/false")
        }
    }

    @Test func `the program's peak is measured over a run that succeeds`() throws {
        let program = ProgramMemory.program(beside: built)
        #expect(try ProgramMemory.peak(words: 10, of: program) > 1 << 20)
        #expect(throws: BenchError.self) { try ProgramMemory.peak(words: 10, of: "/bin/false") }
    }

    @Test func `the table holds each figure against its goal`() {
        let rows = [
            BudgetRow(what: "time", unit: "µs", goal: .atMost(2), value: 1.5, note: "1.4–1.6"),
            BudgetRow(what: "rate", unit: "GB", goal: .atLeast(0.9), value: 1.8),
            BudgetRow(what: "export", unit: "µs", goal: .atMost(4), note: "no collector"),
            BudgetRow(what: "only told", unit: "MiB", value: 12_345.6),
        ]
        let lines = BudgetRow.table(rows).text.split(separator: "\n").map { line in
            line.split(separator: " ").joined(separator: " ")
        }
        #expect(
            lines == [
                "telemetry in all measured goal of goal", "time 1.50 µs ≤ 2 µs 75 % 1.4–1.6",
                "rate 1.80 GB ≥ 0.9 GB 2.00×", "export not measured ≤ 4 µs no collector",
                "only told 12,346 MiB",
            ])
    }

    @Test func `a smoke run has a line for every promise`() async {
        let outcome = await BenchProgram(program: built).run(["--budget", "--smoke"])
        #expect(outcome.error.isEmpty)
        for part in [
            "as OTLP JSON", "appended to the journal", "delivered with gzip", "spans unthrottled",
            "so that none is dropped", "trace found", "flashcard process, 10 words",
        ] { #expect(outcome.output.contains(part), "\(part)") }
    }
}
