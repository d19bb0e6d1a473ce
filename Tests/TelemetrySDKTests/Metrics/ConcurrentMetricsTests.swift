import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct ConcurrentMetricsTests {
    /// Runs the body on so many threads at once and waits for all of them.
    private func threads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        let bells = (0..<count).map { _ in Doorbell() }
        for (number, bell) in bells.enumerated() {
            DetachedThread.start {
                body(number)
                bell.ring()
            }
        }
        for bell in bells { bell.wait() }
    }

    /// The same, but none of the threads begins before all of them are there, each with its slot or
    /// with the one that is shared.
    private func together(
        _ count: Int, _ body: @escaping @Sendable (_ sharesSlot: Bool) -> Void
    ) {
        let missing = Locked(count)
        threads(count) { _ in
            let sharesSlot = ThreadSlot.current < 0
            missing.withLock { $0 -= 1 }
            while missing.withLock({ $0 > 0 }) { ThisThread.yield() }
            body(sharesSlot)
        }
    }

    @Test(
        .proves(
            "Metrics: instruments thread-safe", "Metrics: Meter thread-safe",
            "Metrics: MeterProvider thread-safe"),
        arguments: [Temporality.cumulative, .delta])
    func `additions of many threads are all there, while somebody collects`(
        temporality: Temporality
    ) {
        let bench = MetricBench(ReaderSettings(temporality: { _ in temporality }))
        let collected = Locked<(words: Int64, count: UInt64, sum: Double)>((0, 0, 0))
        let collect: @Sendable () -> Void = {
            let metrics = bench.collect()
            let words = metrics.first { $0.name == "words" }?.points.numbers ?? []
            let times = metrics.first { $0.name == "times" }?.points.histograms ?? []
            for point in times { #expect(Double(point.count) == point.sum) }
            collected.withLock { sums in
                if temporality == .cumulative { sums = (0, 0, 0) }
                sums.words += words.reduce(0) { $0 + $1.value.whole }
                sums.count += times.reduce(0) { $0 + $1.count }
                sums.sum += times.reduce(0) { $0 + ($1.sum ?? 0) }
            }
        }
        // More threads than there are slots, so that some share one.
        threads(24) { number in
            let words: Counter<Int64> = bench.meter.counter("words")
            let times: Histogram<Double> = bench.meter.histogram("times")
            let bound = words.bind([.int("n", number % 3)])
            for round in 0..<1000 {
                bound.add(1)
                words.add(1, [.int("n", round % 7)])
                times.record(1, [.int("n", number % 2)])
                if number == 0, round % 100 == 0 { collect() }
            }
        }
        collect()
        #expect(collected.withLock { $0.words } == 48_000)
        #expect(collected.withLock { $0.count } == 24_000)
        #expect(collected.withLock { $0.sum } == 24_000)
    }

    /// More threads than there are slots, and all of them alive; those that share one, where
    /// additions are lost most easily, go on for longest.
    @Test(
        .proves("Metrics: instruments thread-safe"), arguments: [Temporality.cumulative, .delta])
    func `of additions to one series at the same moment none is lost`(temporality: Temporality) {
        let bench = MetricBench(ReaderSettings(temporality: { _ in temporality }))
        let words: Counter<Int64> = bench.meter.counter("words")
        let level: UpDownCounter<Double> = bench.meter.upDownCounter("level")
        let (bound, boundLevel) = (words.bind(), level.bind())
        let added = Locked<Int64>(0)
        together(48) { sharesSlot in
            let rounds = sharesSlot ? 10_000 : 2000
            for _ in 0..<rounds {
                bound.add(1)
                boundLevel.add(0.5)
            }
            added.withLock { $0 += Int64(rounds) }
        }
        let sum = added.withLock { $0 }
        let metrics = bench.collect()
        #expect(
            metrics.map { $0.points.numbers.map(\.value) }
                == [[.int(sum)], [.double(Double(sum) / 2)]])
    }

    @Test(
        .proves("Metrics: instruments thread-safe"), arguments: [Temporality.cumulative, .delta])
    func `attributes that many name first at the same moment are one series`(
        temporality: Temporality
    ) {
        let bench = MetricBench(ReaderSettings(temporality: { _ in temporality }))
        let names = ["a", "b", "c", "d"]
        let counters: [Counter<Int64>] = names.map { bench.meter.counter($0) }
        together(8) { _ in
            for counter in counters {
                for number in 0..<1900 { counter.add(1, [.int("n", number)]) }
            }
        }
        let metrics = bench.collect()
        #expect(metrics.map(\.points.count) == [1900, 1900, 1900, 1900])
        #expect(metrics.flatMap(\.points.numbers).allSatisfy { $0.value == .int(8) })
    }

    @Test func `delta and cumulative agree, whenever they are collected`() {
        for seed in UInt64(1)...5 {
            var random = SeededRandom(seed)
            let delta = MetricReader(ReaderSettings(temporality: { _ in .delta }))
            let cumulative = MetricReader()
            let provider = MeterProvider(
                readers: [delta, cumulative], exemplarFilter: .alwaysOff)
            let counter: Counter<Int64> = provider.meter("tests").counter("c")
            let bound = counter.bind([.int("n", 1)])
            var sums: [[Attribute]: Int64] = [:]
            for _ in 0..<500 {
                let value = Int64.random(in: 0...5, using: &random)
                switch Int.random(in: 0...9, using: &random) {
                case 0:
                    for point in delta.collect().first?.points.numbers ?? [] {
                        sums[point.attributes, default: 0] += point.value.whole
                    }
                case 1: _ = cumulative.collect()
                case 2...5: bound.add(value)
                default: counter.add(value, [.int("n", Int.random(in: 0...4, using: &random))])
                }
            }
            for point in delta.collect().first?.points.numbers ?? [] {
                sums[point.attributes, default: 0] += point.value.whole
            }
            for point in cumulative.collect().first?.points.numbers ?? [] {
                #expect(sums[point.attributes, default: 0] == point.value.whole)
            }
        }
    }
}
