import Platform
import Problems
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct ViewTests {
    @Test(
        .proves(
            "Metrics: Views registrable", "Metrics: View: name/desc/keys/aggregation"))
    func `a view renames, describes and keeps the attributes it is told`() {
        let view = View(
            name: "words",
            .stream(name: "terms", description: "Terms", attributes: .keep(["a"])))
        let bench = MetricBench(views: [view])
        let counter: Counter<Int64> = bench.meter.counter("words")
        counter.add(1, [.string("a", "x"), .string("b", "y")])
        counter.add(1, [.string("a", "x"), .string("b", "z")])
        let data = bench.collect().first
        #expect(data?.name == "terms")
        #expect(data?.description == "Terms")
        #expect(data?.points.numbers.map(\.attributes) == [[.string("a", "x")]])
        #expect(data?.points.numbers.map(\.value) == [.int(2)])
    }

    @Test(.proves("Metrics: View name wildcards"), arguments: ["word?", "w*s", "*", "WORDS"])
    func `a view chooses by wildcards, whatever the capitals`(name: String) {
        let bench = MetricBench(views: [View(name: name, .stream(description: "chosen"))])
        let words: Counter<Int64> = bench.meter.counter("words")
        let other: Counter<Int64> = bench.meter.counter("other.thing")
        words.add(1)
        other.add(1)
        let data = bench.collect()
        #expect(data.first { $0.name == "words" }?.description == "chosen")
        let chosen = data.first { $0.name == "other.thing" }?.description == "chosen"
        #expect(chosen == (name == "*"))
    }

    @Test(.proves("Metrics: View: excluded keys"))
    func `a view leaves out the attributes it is told`() {
        let bench = MetricBench(views: [View(.init(), .stream(attributes: .drop(["b"])))])
        let counter: Counter<Int64> = bench.meter.counter("words")
        counter.add(1, [.string("a", "x"), .string("b", "y")])
        #expect(bench.numbers("words").map(\.attributes) == [[.string("a", "x")]])
    }

    @Test(.proves("Metrics: Drop aggregation", "Metrics: View match-all"))
    func `a view that drops leaves nothing`() {
        let bench = MetricBench(views: [View(.init(), .stream(aggregation: .drop))])
        let counter: Counter<Int64> = bench.meter.counter("words")
        counter.add(1)
        #expect(bench.collect().isEmpty)
    }

    @Test(.proves("Metrics: several Views per instrument"))
    func `two views make two streams`() {
        let bench = MetricBench(views: [
            View(name: "size", .stream(name: "one", aggregation: .sum)),
            View(name: "size", .stream(name: "two", aggregation: .histogram(bounds: [1]))),
        ])
        let histogram: Histogram<Double> = bench.meter.histogram("size")
        histogram.record(2)
        #expect(Set(bench.collect().map(\.name)) == ["one", "two"])
    }

    @Test(.proves("Metrics: View criteria per spec"))
    func `a view holds only for what its criteria choose`() {
        let bench = MetricBench(views: [
            View(.init(kind: .histogram), .stream(aggregation: .drop)),
            View(.init(unit: "By"), .stream(aggregation: .drop)),
            View(.init(meterName: "other"), .stream(aggregation: .drop)),
        ])
        let counter: Counter<Int64> = bench.meter.counter("words")
        let bytes: Counter<Int64> = bench.meter.counter("bytes", unit: "By")
        let histogram: Histogram<Double> = bench.meter.histogram("size")
        counter.add(1)
        bytes.add(1)
        histogram.record(1)
        #expect(bench.collect().map(\.name) == ["words"])
    }

    @Test(
        .proves(
            "Metrics: duplicate registration: usable + warning",
            "Metrics: duplicate name conflict: first-seen wins", "Metrics: name syntax checked"))
    func `conflicting and ill-named instruments work and are told`() {
        let bench = MetricBench()
        let one: Counter<Int64> = bench.meter.counter("words", unit: "{word}")
        let same: Counter<Int64> = bench.meter.counter("Words", unit: "{word}")
        let other: Histogram<Double> = bench.meter.histogram("words")
        let bad: Counter<Int64> = bench.meter.counter("1 bad name")
        one.add(1)
        same.add(1)
        other.record(1)
        bad.add(1)
        let data = bench.collect()
        #expect(data.first { $0.name == "words" }?.points.numbers.map(\.value) == [.int(2)])
        #expect(!bench.problems.isEmpty)
    }

    @Test(.proves("Metrics: same name under two Meters"))
    func `two meters may have an instrument of one name`() {
        let bench = MetricBench()
        let one: Counter<Int64> = bench.meter.counter("words")
        let two: Counter<Int64> = bench.provider.meter("more").counter("words")
        one.add(1)
        two.add(2)
        let data = bench.collect().filter { $0.name == "words" }
        #expect(data.count == 2)
        #expect(Set(data.map(\.scope.name)) == ["tests", "more"])
        #expect(bench.problems.isEmpty)
    }

    @Test(.proves("Metrics: config updatable later", "Metrics: …update reaches existing Meters"))
    func `a view that comes later reaches instruments that are there`() {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter("words")
        counter.add(1)
        #expect(bench.collect().map(\.name) == ["words"])
        bench.provider.update { $0.views = [View(.init(), .stream(aggregation: .drop))] }
        counter.add(1)
        #expect(bench.collect().isEmpty)
    }
}
