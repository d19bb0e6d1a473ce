import Platform
import Problems
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct InstrumentRuleTests {
    @Test func `the same instrument made twice is one, and nobody is told`() {
        let bench = MetricBench()
        for _ in 0..<2 {
            let counter: Counter<Int64> = bench.meter.counter("words", unit: "{word}")
            counter.add(1)
        }
        #expect(bench.numbers("words").map(\.value) == [.int(2)])
        #expect(bench.problems.isEmpty)
    }

    @Test(.proves("Metrics: duplicate registration: usable + warning"))
    func `different instruments of one name both work and are told of`() {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter("words")
        let histogram: Histogram<Double> = bench.meter.histogram("words")
        counter.add(1)
        histogram.record(1)
        #expect(bench.collect().map(\.name) == ["words", "words"])
        #expect(bench.problems == ["telemetry.duplicate_instrument"])
    }

    @Test(.proves("Metrics: duplicate name conflict: first-seen wins"))
    func `names that differ in capitals are one, as the first one wrote it`() {
        let bench = MetricBench()
        for name in ["cardCount", "CARDcount"] {
            let counter: Counter<Int64> = bench.meter.counter(name)
            counter.add(1)
        }
        #expect(bench.collect().map(\.name) == ["cardCount"])
        #expect(bench.numbers("cardCount").map(\.value) == [.int(2)])
    }

    @Test(.proves("Metrics: same name under two Meters"))
    func `one name under two meters is two metrics`() {
        let bench = MetricBench()
        for scope in ["a", "b"] {
            let counter: Counter<Int64> = bench.provider.meter(InstrumentationScope(scope))
                .counter("words")
            counter.add(1)
        }
        #expect(bench.collect().map(\.scope.name) == ["a", "b"])
        #expect(bench.problems.isEmpty)
    }

    @Test(
        .proves("Metrics: name syntax checked"),
        arguments: [
            ("words", true), ("a.b-c_d/e9", true), ("9words", false), ("", false),
            ("wörter", false), ("a b", false),
            (String(repeating: "a", count: 255), true), (String(repeating: "a", count: 256), false),
        ])
    func `a name that breaks the rules is told of and works`(name: String, isGood: Bool) {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter(name)
        counter.add(1)
        #expect(bench.problems == (isGood ? [] : ["telemetry.instrument_name"]))
        #expect(bench.numbers(name).count == 1)
    }

    @Test(
        .proves("Metrics: unit syntax checked", "Metrics: description syntax checked"))
    func `a unit or description that breaks the rules is told of and kept`() {
        let bench = MetricBench()
        let long = String(repeating: "x", count: 2000)
        let counter: Counter<Int64> = bench.meter.counter("a", unit: "µs", description: long)
        counter.add(1)
        #expect(
            bench.problems == ["telemetry.instrument_unit", "telemetry.instrument_description"])
        #expect(bench.collect().map(\.unit) == ["µs"])
        #expect(bench.collect().map(\.description) == [long])
    }

    @Test(
        .proves(
            "Metrics: invalid meter name still gives a working Meter",
            "Metrics: …and keeps the invalid name"))
    func `a meter without a name works and keeps it`() {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.provider.meter("").counter("words")
        counter.add(1)
        #expect(bench.collect().map(\.scope.name) == [""])
        #expect(bench.problems == ["telemetry.meter_name"])
    }

    @Test(
        .proves(
            "Metrics: instrument name", "Metrics: unit (optional)",
            "Metrics: description (optional)"))
    func `name, unit and description arrive as they were given`() {
        let bench = MetricBench()
        let full: Counter<Int64> = bench.meter.counter("a", unit: "By", description: "sent")
        let bare: Counter<Int64> = bench.meter.counter("b")
        full.add(1)
        bare.add(1)
        #expect(
            bench.collect().map { [$0.name, $0.unit, $0.description] } == [
                ["a", "By", "sent"], ["b", "", ""],
            ])
    }

    @Test(.proves("Metrics: unit (optional)"))
    func `every kind of instrument may have a unit or none`() {
        for unit in ["By", ""] {
            let bench = MetricBench()
            let meter = bench.meter
            (meter.counter("a", unit: unit) as Counter<Int64>).add(1)
            (meter.upDownCounter("b", unit: unit) as UpDownCounter<Int64>).add(1)
            (meter.gauge("c", unit: unit) as Gauge<Int64>).record(1)
            (meter.histogram("d", unit: unit) as Histogram<Int64>).record(1)
            let e: ObservableCounter<Int64> = meter.observableCounter("e", unit: unit) {
                $0.observe(1)
            }
            let f: ObservableUpDownCounter<Int64> = meter.observableUpDownCounter("f", unit: unit) {
                $0.observe(1)
            }
            let g: ObservableGauge<Int64> = meter.observableGauge("g", unit: unit) {
                $0.observe(1)
            }
            #expect(e.isEnabled && f.isEnabled && g.isEnabled)
            let metrics = bench.collect()
            #expect(metrics.map(\.name) == ["a", "b", "c", "d", "e", "f", "g"])
            #expect(metrics.allSatisfy { $0.unit == unit })
        }
    }

    @Test(
        .proves(
            "Metrics: get_meter: name+version+schema_url", "Metrics: get_meter: scope attributes",
            "Metrics: stored as InstrumentationScope"))
    func `a metric carries its meter's whole scope`() {
        let bench = MetricBench()
        let scope = InstrumentationScope(
            "a", version: "2", schemaURL: "https://example.org/1", attributes: [.int("n", 1)])
        let counter: Counter<Int64> = bench.provider.meter(scope).counter("words")
        counter.add(1)
        #expect(bench.collect().map(\.scope) == [scope])
    }

    @Test(
        .proves(
            "Metrics: Default aggregation", "Metrics: Default follows instrument kind",
            "Metrics: instrument kind"))
    func `every kind of instrument has the aggregation that suits it`() {
        let expected: [InstrumentKind: Aggregation] = [
            .counter: .sum, .upDownCounter: .sum, .observableCounter: .sum,
            .observableUpDownCounter: .sum, .gauge: .lastValue, .observableGauge: .lastValue,
            .histogram: .histogram(bounds: Aggregation.standardBounds),
        ]
        for kind in InstrumentKind.allCases {
            let descriptor = InstrumentDescriptor("a", kind: kind, number: .int)
            let all = StreamDefinition.all(
                for: descriptor, in: "tests", views: [], reader: ReaderSettings())
            #expect(all.definitions.map(\.aggregation) == [expected[kind]])
        }
    }

    @Test(
        .proves(
            "Metrics: Reader default aggregation per kind",
            "Metrics: Reader default temporality per kind"))
    func `a reader chooses aggregation and temporality by the kind of instrument`() {
        let bench = MetricBench(
            ReaderSettings(
                temporality: ReaderSettings.deltaPreferred,
                aggregation: { $0 == .histogram ? .exponentialHistogram() : .standard }))
        let histogram: Histogram<Double> = bench.meter.histogram("h")
        let counter: Counter<Int64> = bench.meter.counter("c")
        let both: UpDownCounter<Int64> = bench.meter.upDownCounter("u")
        histogram.record(1)
        counter.add(1)
        both.add(1)
        let metrics = bench.collect().map(\.points)
        guard case .exponentialHistogram(_, .delta)? = metrics.first,
            case .sum(_, .delta, isMonotonic: true)? = metrics.dropFirst().first,
            case .sum(_, .cumulative, isMonotonic: false)? = metrics.last
        else { return #expect(Bool(false), "not what the reader asked for") }
    }

    @Test(
        .proves("Metrics: Resource on MeterProvider", "Metrics: Resource on every produced metric"))
    func `every metric carries the provider's resource`() {
        let reader = MetricReader()
        let resource = Resource([.string("service.name", "tests")])
        let provider = MeterProvider(resource: resource, readers: [reader])
        for name in ["a", "b"] {
            let counter: Counter<Int64> = provider.meter("tests").counter(name)
            counter.add(1)
        }
        #expect(reader.collect().map(\.resource) == [resource, resource])
    }
}
