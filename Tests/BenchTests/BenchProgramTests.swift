import JSON
import TestSupport
import Testing

@testable import flashcard_bench

@Suite struct BenchProgramTests {
    private let program = BenchProgram()

    @Test func `a smoke run of some cases takes those they are compared with along`() async throws {
        let outcome = await program.run(["--smoke", "--json", "--filter", "log/disabled"])
        #expect(outcome.code == 0)
        #expect(outcome.error.isEmpty)
        let json = try JSONValue.parse(outcome.output)
        let names = json.asObject?["results"]?.asArray?.compactMap {
            $0.asObject?["name"]?.asString
        }
        #expect(names == ["floor/atomic-add", "log/disabled"])
    }

    @Test func `a run compares itself with an earlier one`() async throws {
        let folder = TemporaryFolder()
        let before = await program.run(["--smoke", "--json", "--filter", "random"])
        let path = try folder.write("before.json", before.output)
        let after = await program.run([
            "--smoke", "--repetitions", "2", "--filter", "random", "--baseline", path,
        ])
        #expect(after.code == 0)
        #expect(after.output.contains("before"))
        #expect(!after.output.contains("not there"))
        #expect(after.output.contains("the figures mean nothing"))
    }

    @Test func `the list names every case of a group`() async {
        let outcome = await program.run(["--list", "--group", "store"])
        #expect(outcome.output.contains("store/insert"))
        #expect(outcome.output.contains("store/conclude"))
        #expect(!outcome.output.contains("json/parse-record"))
    }

    @Test func `help tells every option that the parser knows`() async {
        let help = await program.run(["--help"]).output
        let options = [
            "--group", "--filter", "--list", "--allocations", "--repetitions", "--smoke", "--json",
            "--baseline", "--budget", "--volume", "--queue", "--markdown", "--once", "--operations",
        ]
        #expect(options.filter { !help.contains($0) } == [])
    }

    private static let refused: [(words: [String], code: String)] = [
        (["--fast"], "There is no option --fast."),
        (["--filter"], "--filter needs a value."),
        (["--group", "x"], "--group cannot be “x”"),
        (["--queue", "0"], "--queue cannot be “0”"),
        (["--repetitions", "0"], "--repetitions cannot be “0”"),
        (["--filter", "nothing-like-it"], "No case matches."),
        (["--once", "nothing"], "There is no case “nothing”."),
    ]

    @Test(arguments: refused)
    func `a wrong command line is refused with a sentence`(
        words: [String], sentence: String
    ) async {
        let outcome = await program.run(words)
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains(sentence))
    }

    @Test func `one case alone is done so many times`() async {
        let done = await program.run(["--once", "log/disabled", "--operations", "12"])
        #expect(done == BenchProgram.Outcome(output: "12\n"))
    }

    @Test func `heap totals are read from what valgrind prints`() throws {
        let text = """
            ==7== HEAP SUMMARY:
            ==7==     in use at exit: 1,024 bytes in 3 blocks
            ==7==   total heap usage: 12,345 allocs, 12,342 frees, 1,234,567 bytes allocated
            """
        let totals = try #require(AllocationCounter.Totals(text))
        #expect(totals.allocations == 12_345)
        #expect(totals.bytes == 1_234_567)
        #expect(AllocationCounter.Totals("==7== nothing") == nil)
        #expect(AllocationCounter.Totals("total heap usage: none at all") == nil)
    }

    @Test(.enabled(if: Requirements.find("valgrind") != nil))
    func `an object made in every operation is one allocation`() async {
        let built = BuiltProgram(in: TemporaryFolder()).executable + "-bench"
        let program = BenchProgram(program: built)
        let outcome = await program.run([
            "--allocations", "--smoke", "--filter", "floor/allocation",
        ])
        #expect(outcome.error.isEmpty)
        #expect(outcome.output.split(separator: " ").contains("1.00"))
    }

    @Test(.enabled(if: Requirements.find("valgrind") != nil))
    func `a program that does not run under valgrind is told`() async {
        let program = BenchProgram(program: "/no/such/program")
        let outcome = await program.run(["--allocations", "--filter", "floor/allocation"])
        #expect(outcome.code == 1)
        #expect(outcome.error.contains("could not be counted"))
    }
}
