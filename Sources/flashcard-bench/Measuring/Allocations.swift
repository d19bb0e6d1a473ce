//  Allocations of one operation, by valgrind: the program runs itself under it with N operations
//  and with 2N, and the difference of the heap totals, divided by N, is what one operation takes.
//  Whatever is allocated once, before or after, cancels out. What other threads do for the
//  operation (a worker that exports) is counted with it.

import Platform
import Problems

struct AllocationCounter {
    let program: String

    struct Answer: Sendable, Hashable {
        let allocations: Double
        let bytes: Double
    }

    /// The totals of valgrind's line `total heap usage: 1,234 allocs, 1,230 frees, 56,789 bytes
    /// allocated`.
    struct Totals: Sendable, Hashable {
        let allocations: Int
        let bytes: Int

        init?(_ text: String) {
            let marker = "total heap usage: "
            guard
                let line = text.split(separator: "\n").last(where: { $0.contains(marker) }),
                let start = line.firstRange(of: marker)?.upperBound
            else { return nil }
            let words = line[start...].split(separator: " ")
            guard words.count >= 5, let allocations = Self.number(words[0]),
                let bytes = Self.number(words[4])
            else { return nil }
            self.allocations = allocations
            self.bytes = bytes
        }

        private static func number(_ text: Substring) -> Int? { Int(text.filter { $0 != "," }) }
    }

    static func isValgrindThere() -> Bool {
        (try? CommandAnswer.of("command -v valgrind")) != nil
    }

    func count(of benchmark: Benchmark, operations: Int) throws(BenchError) -> Answer {
        let one = try totals(of: benchmark, operations: operations)
        let two = try totals(of: benchmark, operations: 2 * operations)
        return Answer(
            allocations: Double(two.allocations - one.allocations) / Double(operations),
            bytes: Double(two.bytes - one.bytes) / Double(operations))
    }

    private func totals(of benchmark: Benchmark, operations: Int) throws(BenchError) -> Totals {
        let command =
            "valgrind --tool=memcheck --leak-check=no --undef-value-errors=no "
            + "\(Self.quoted(program)) --once \(Self.quoted(benchmark.name)) "
            + "--operations \(operations) 2>&1 >/dev/null"
        let answer: [UInt8]
        do { answer = try CommandAnswer.of(command, timeout: .seconds(300)) } catch {
            throw .valgrind(benchmark: benchmark.name, reason: error.problem.message)
        }
        guard let totals = Totals(String(decoding: answer, as: UTF8.self)) else {
            throw .valgrind(benchmark: benchmark.name, reason: "it printed no heap totals")
        }
        return totals
    }

    private static func quoted(_ word: String) -> String {
        "'"
            + word.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''") + "'"
    }
}
