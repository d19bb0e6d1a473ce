import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct ExemplarTests {
    private static let sampled = SpanContext(
        traceID: TraceID(high: 1, low: 2), spanID: SpanID(3), flags: .sampled)
    private static let unsampled = SpanContext(
        traceID: TraceID(high: 1, low: 2), spanID: SpanID(4))

    private func within(_ span: SpanContext, _ body: () -> Void) {
        Context(span: Span(propagating: span)).run(body)
    }

    @Test(
        .proves(
            "Metrics: filter TraceBased", "Metrics: exemplar has trace/span id",
            "Metrics: exemplar has timestamp"))
    func `by default only measurements of a sampled span become exemplars`() {
        #expect(MeterProvider.Configuration().exemplarFilter == .traceBased)
        let bench = MetricBench(filter: .traceBased)
        let counter: Counter<Int64> = bench.meter.counter("c")
        counter.add(1)
        within(Self.unsampled) { counter.add(2) }
        #expect(bench.numbers("c").first?.exemplars.isEmpty == true)
        within(Self.sampled) { counter.add(3) }
        let point = bench.numbers("c").first
        #expect(
            point?.exemplars == [
                Exemplar(
                    value: .int(3), time: point?.time ?? 0, traceID: Self.sampled.traceID,
                    spanID: Self.sampled.spanID, filteredAttributes: [])
            ])
        #expect(bench.numbers("c").first?.exemplars.isEmpty == true)
    }

    @Test(.proves("Metrics: filter AlwaysOn", "Metrics: exemplars sampled"))
    func `always on takes measurements outside of every span`() {
        let bench = MetricBench(filter: .alwaysOn)
        (bench.meter.gauge("g") as Gauge<Double>).bind().record(2.5)
        let exemplar = bench.numbers("g").first?.exemplars.first
        #expect(exemplar?.value == .double(2.5))
        #expect(exemplar?.traceID == nil)
    }

    @Test(
        .proves(
            "Metrics: filter AlwaysOff", "Metrics: exemplars can be off",
            "Metrics: SDK-wide exemplar filter"))
    func `always off takes none, and the filter can be changed for everything at once`() {
        let bench = MetricBench(
            views: [View(name: "c", .stream(attributes: .drop(["a"])))], filter: .alwaysOff)
        let counter: Counter<Int64> = bench.meter.counter("c")
        let sizes: Histogram<Double> = bench.meter.histogram("h")
        let level: Gauge<Double> = bench.meter.gauge("g")
        let handles = [counter.bind(), counter.bind([.int("a", 1)])]
        let measure = {
            for bound in handles { bound.add(1) }
            counter.add(1, [.int("a", 2)])
            sizes.record(1)
            level.record(1)
        }
        within(Self.sampled, measure)
        let off = bench.collect().map(\.points)
        #expect(off.flatMap(\.numbers).flatMap(\.exemplars).isEmpty)
        #expect(off.flatMap(\.histograms).flatMap(\.exemplars).isEmpty)
        bench.provider.update { $0.exemplarFilter = .alwaysOn }
        measure()
        let on = bench.collect()
        #expect(on.map(\.name) == ["c", "h", "g"])
        #expect(on.flatMap(\.points.numbers).map(\.exemplars.count) == [1, 1])
        #expect(on.flatMap(\.points.histograms).map(\.exemplars.count) == [1])
        #expect(bench.numbers("c").map(\.value) == [.int(6)])
    }

    @Test(.proves("Metrics: exemplar keeps filtered-out attributes"))
    func `an exemplar keeps what a view left out of the series`() {
        let bench = MetricBench(
            views: [View(name: "c", .stream(attributes: .keep(["a"])))], filter: .alwaysOn)
        let counter: Counter<Int64> = bench.meter.counter("c")
        counter.add(1, [.int("a", 1), .int("b", 2)])
        let point = bench.numbers("c").first
        #expect(point?.attributes == [.int("a", 1)])
        #expect(point?.exemplars.map(\.filteredAttributes) == [[.int("b", 2)]])
        counter.bind([.int("a", 1), .int("c", 3)]).add(1)
        #expect(
            bench.numbers("c").first?.exemplars.map(\.filteredAttributes) == [[.int("c", 3)]])
    }

    @Test(
        .proves(
            "Metrics: AlignedHistogramBucket reservoir (histograms)", "Metrics: exemplars sampled"))
    func `a histogram keeps the last exemplar of each bucket`() {
        let bench = MetricBench(
            views: [View(name: "h", .stream(aggregation: .histogram(bounds: [1, 2])))],
            filter: .alwaysOn)
        let histogram: Histogram<Double> = bench.meter.histogram("h")
        for value in [0.5, 1, 5, 1.5, 9] { histogram.record(value) }
        let values = bench.histogram("h").first?.exemplars.map(\.value)
        #expect(values == [.double(1), .double(1.5), .double(9)])
    }

    @Test(
        .proves("Metrics: SimpleFixedSize reservoir (default)", "Metrics: exemplars sampled"))
    func `a fixed reservoir keeps so many, each with the same chance`() {
        var kept = [Int](repeating: 0, count: 20)
        let random = RandomSource(seed: 5)
        for _ in 0..<2000 {
            let reservoir = FixedSizeReservoir(size: 4, random: random)
            for value in 0..<20 {
                reservoir.offer(.int(Int64(value)), filtered: [], span: nil, time: 0)
            }
            let exemplars = reservoir.collect()
            #expect(exemplars.count == 4)
            for exemplar in exemplars { kept[Int(exemplar.value.whole)] += 1 }
        }
        // 400 are expected of each, with a standard deviation of 18.
        #expect(kept.allSatisfy { (310...490).contains($0) })
    }

    private final class Latest: ExemplarReservoir {
        private let offered = Locked<[Exemplar]>([])

        func offer(
            _ value: MetricNumber, filtered: [Attribute], span: SpanContext?, time: UInt64
        ) {
            let exemplar = Exemplar(
                value: value, time: time, traceID: span?.traceID, spanID: span?.spanID,
                filteredAttributes: filtered)
            offered.withLock { $0.append(exemplar) }
        }

        func collect() -> [Exemplar] { offered.withLock { $0 } }
    }

    @Test(
        .proves(
            "Metrics: reservoir extension point", "Metrics: View: exemplar reservoir",
            "Metrics: reservoir offer(value, attrs, ctx, time)"))
    func `a view may bring a reservoir of its own`() {
        let bench = MetricBench(
            views: [
                View(
                    name: "c",
                    .stream(attributes: .drop(["b"]), reservoir: .custom { Latest() }))
            ], filter: .alwaysOn)
        let counter: Counter<Int64> = bench.meter.counter("c")
        within(Self.sampled) {
            for value in 1...3 { counter.add(Int64(value), [.int("b", value)]) }
        }
        let exemplars = bench.numbers("c").first?.exemplars ?? []
        #expect(exemplars.map(\.value) == [.int(1), .int(2), .int(3)])
        #expect(exemplars.map(\.filteredAttributes) == [1, 2, 3].map { [.int("b", $0)] })
        #expect(exemplars.allSatisfy { $0.spanID == SpanID(3) && $0.time > 0 })
    }
}
