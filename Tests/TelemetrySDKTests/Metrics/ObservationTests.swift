import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct ObservationTests {
    private let total = Locked<[Int64?]>([10, 20])

    private func observed(_ bench: MetricBench) -> ObservableCounter<Int64> {
        let total = total
        return bench.meter.observableCounter("c") { observer in
            for (number, value) in total.withLock({ $0 }).enumerated() {
                if let value { observer.observe(value, [.int("n", number)]) }
            }
        }
    }

    private func set(_ values: [Int64?]) { total.withLock { $0 = values } }

    @Test(.proves("Metrics: async Counter"))
    func `a cumulative reader hands on what is observed, a delta reader what was added`() {
        let bench = MetricBench()
        let delta = MetricBench.delta()
        let instruments = [observed(bench), observed(delta)]
        #expect(instruments.allSatisfy { $0.isEnabled })
        #expect(bench.numbers("c").map(\.value) == [.int(10), .int(20)])
        #expect(delta.numbers("c").map(\.value) == [.int(10), .int(20)])
        set([15, 20])
        bench.time.advance(by: .seconds(2))
        let points = bench.numbers("c")
        #expect(points.map(\.value) == [.int(15), .int(20)])
        #expect(points.map { $0.time - $0.startTime } == [2_000_000_000, 2_000_000_000])
        #expect(delta.numbers("c").map(\.value) == [.int(5), .int(0)])
    }

    @Test func `a set that is observed no more is told no more`() {
        let bench = MetricBench()
        _ = observed(bench)
        _ = bench.collect()
        set([nil, 30])
        #expect(bench.numbers("c").map(\.attributes) == [[.int("n", 1)]])
        set([])
        #expect(bench.collect().isEmpty)
    }

    @Test(.proves("Metrics: async UpDownCounter", "Metrics: async Gauge"))
    func `a total may shrink, and a gauge is what was read last`() {
        let bench = MetricBench.delta()
        let value = Locked(5.0)
        let memory: ObservableUpDownCounter<Double> = bench.meter.observableUpDownCounter("m") {
            observer in observer.observe(value.withLock { $0 })
        }
        let load: ObservableGauge<Double> = bench.meter.observableGauge("l")
        load.addCallback { observer in
            observer.observe(1)
            observer.observe(value.withLock { $0 })
            observer.observe(.nan)
        }
        #expect(memory.isEnabled)
        let first = bench.collect().map(\.points)
        #expect(first.flatMap(\.numbers).map(\.value) == [.double(5), .double(5)])
        guard case .sum(_, .delta, isMonotonic: false)? = first.first, case .gauge? = first.last
        else { return #expect(Bool(false), "not a sum that may shrink and a gauge") }
        value.withLock { $0 = 3 }
        #expect(
            bench.collect().flatMap { $0.points.numbers.map(\.value) } == [
                .double(-2), .double(3),
            ])
    }

    @Test func `one callback speaks for several instruments until it is removed`() {
        let bench = MetricBench()
        let used: ObservableGauge<Int64> = bench.meter.observableGauge("used")
        let free: ObservableGauge<Double> = bench.meter.observableGauge("free")
        let stranger: ObservableGauge<Int64> = bench.meter.observableGauge("stranger")
        let registration = bench.meter.observe([used, free]) { observation in
            observation.observe(used, 3)
            observation.observe(free, 0.5)
            observation.observe(stranger, 1)
        }
        #expect(bench.collect().map(\.name) == ["used", "free"])
        registration.remove()
        #expect(bench.collect().isEmpty)
    }

    @Test func `sets that a view makes equal are added up`() {
        let bench = MetricBench(views: [View(name: "c", .stream(attributes: .keep([])))])
        _ = observed(bench)
        #expect(bench.numbers("c").map(\.value) == [.int(30)])
    }
}
