import Flashcards
import Platform
import Testing

@testable import flashcard_bench

@Suite struct CaseTests {
    @Test(arguments: Benchmark.all)
    func `every case does its work and is timed`(benchmark: Benchmark) async throws {
        var runner = Runner(.smoke, time: .system)
        let measured = try await runner.run([benchmark])
        #expect(measured.count == 1)
        #expect(measured[0].count >= 1)
        #expect(measured[0].samples.count == 1)
        #expect(measured[0].median > 0)
    }

    @Test func `no two cases have the same name`() {
        #expect(Set(Benchmark.all.map(\.name)).count == Benchmark.all.count)
    }

    @Test(arguments: Benchmark.all)
    func `a case is compared with another one that is there`(benchmark: Benchmark) {
        #expect(benchmark.group.families.contains { benchmark.name.hasPrefix("\($0)/") })
        #expect(!benchmark.summary.isEmpty)
        guard let name = benchmark.comparedWith else { return }
        #expect(name != benchmark.name)
        #expect(Benchmark.all.contains { $0.name == name })
    }

    @Test(arguments: Benchmark.all)
    func `a rate of threads is held against one thread's`(benchmark: Benchmark) {
        guard case .totalRate = benchmark.goal else { return }
        let single = Benchmark.all.first { $0.name == benchmark.comparedWith }
        #expect(benchmark.threads == 2)
        #expect(single?.threads == 1)
    }

    @Test func `words made by rule are all different`() {
        let keys = Set((0..<20_000).map { Samples.word($0).key })
        #expect(keys.count == 20_000)
    }
}

extension Benchmark: CustomTestStringConvertible {
    var testDescription: String { name }
}
