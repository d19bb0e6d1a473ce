import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct ViewTests {
    private func count(_ bench: MetricBench, _ name: String, _ attributes: [Attribute] = []) {
        let counter: Counter<Int64> = bench.meter.counter(name, unit: "{word}")
        counter.add(1, attributes)
    }

    @Test(
        .proves(
            "Metrics: Views registrable", "Metrics: View: name/desc/keys/aggregation",
            "Metrics: View: excluded keys"))
    func `a view renames, describes and leaves attributes out`() {
        let bench = MetricBench(views: [
            View(
                name: "words",
                .stream(name: "terms", description: "seen", attributes: .drop(["secret"]))),
            View(name: "cards", .stream(attributes: .keep(["kind"]))),
        ])
        count(bench, "words", [.string("secret", "a"), .string("kind", "x")])
        count(bench, "words", [.string("secret", "b"), .string("kind", "x")])
        count(bench, "cards", [.string("kind", "x"), .string("other", "y")])
        let metrics = bench.collect()
        #expect(metrics.map(\.name) == ["terms", "cards"])
        #expect(metrics.first?.description == "seen")
        #expect(metrics.map { $0.points.numbers.map(\.value) } == [[.int(2)], [.int(1)]])
        #expect(
            metrics.flatMap { $0.points.numbers.map(\.attributes) }
                == [[.string("kind", "x")], [.string("kind", "x")]])
    }

    @Test(.proves("Metrics: View: excluded keys"))
    func `an excluded attribute is in no series, whichever way it was measured`() {
        let bench = MetricBench(views: [View(name: "*", .stream(attributes: .drop(["secret"])))])
        let counter: Counter<Int64> = bench.meter.counter("words")
        let observed: ObservableCounter<Int64> = bench.meter.observableCounter("seen") { observer in
            for secret in ["a", "b"] {
                observer.observe(3, [.string("kind", "x"), .string("secret", secret)])
            }
        }
        #expect(observed.isEnabled)
        for secret in ["a", "b"] {
            counter.bind([.string("kind", "x"), .string("secret", secret)]).add(1)
            counter.add(1, [.string("secret", secret), .string("kind", "x")])
        }
        let points = bench.collect().flatMap(\.points.numbers)
        #expect(points.map(\.attributes) == [[.string("kind", "x")], [.string("kind", "x")]])
        #expect(points.map(\.value) == [.int(4), .int(6)])
    }

    @Test(
        .proves("Metrics: View name wildcards", "Metrics: View match-all"),
        arguments: [
            ("*", "words", true), ("w*s", "words", true), ("W?RDS", "words", true),
            ("w*x", "words", false), ("word", "words", false), ("*o*d*", "words", true),
            ("words?", "words", false), ("", "words", false), ("words*", "words", true),
            ("*words", "words", true), ("wor*ds", "words", true), ("w??ds", "words", true),
            ("w?ds", "words", false), ("*?*", "words", true),
        ])
    func `a pattern chooses by stars and question marks`(
        pattern: String, name: String, isChosen: Bool
    ) {
        let bench = MetricBench(views: [View(name: pattern, .stream(aggregation: .drop))])
        count(bench, name)
        #expect(bench.collect().isEmpty == isChosen)
    }

    @Test(.proves("Metrics: View criteria per spec"))
    func `every criterion of a view must hold`() {
        let criteria: [View.Criteria] = [
            View.Criteria(kind: .histogram), View.Criteria(unit: "s"),
            View.Criteria(meterName: "others"), View.Criteria(meterVersion: "2"),
            View.Criteria(meterSchemaURL: "https://example.org/1"),
            View.Criteria(name: "words", kind: .counter, unit: "s"),
        ]
        let bench = MetricBench(
            views: criteria.map { View($0, .stream(aggregation: .drop)) })
        count(bench, "words")
        #expect(bench.collect().count == 1)
        let other = MetricBench(views: [
            View(
                View.Criteria(
                    name: "words", kind: .counter, unit: "{word}", meterName: "tests"),
                .stream(aggregation: .drop))
        ])
        count(other, "words")
        #expect(other.collect().isEmpty)
    }

    @Test(.proves("Metrics: several Views per instrument"))
    func `each view that chooses an instrument makes a stream of it`() {
        let bench = MetricBench(views: [
            View(name: "words", .stream(name: "a")), View(name: "words", .stream(name: "b")),
        ])
        count(bench, "words")
        let counter: Counter<Int64> = bench.meter.counter("words", unit: "{word}")
        counter.bind().add(4)
        let metrics = bench.collect()
        #expect(metrics.map(\.name) == ["a", "b"])
        #expect(metrics.map { $0.points.numbers.map(\.value) } == [[.int(5)], [.int(5)]])
    }

    @Test(.proves("Metrics: Drop aggregation"))
    func `what a view drops is not even enabled`() {
        let bench = MetricBench(views: [View(name: "words", .stream(aggregation: .drop))])
        let counter: Counter<Int64> = bench.meter.counter("words")
        #expect(!counter.isEnabled)
        counter.bind().add(1)
        #expect(bench.collect().isEmpty)
    }

    @Test func `a view that cannot be followed is told, and the rest of it holds`() {
        let bench = MetricBench(views: [
            View(name: "*", .stream(name: "one", aggregation: .lastValue))
        ])
        count(bench, "words")
        #expect(bench.problems == ["telemetry.view_name", "telemetry.view_aggregation"])
        #expect(bench.numbers("words").map(\.value) == [.int(1)])
    }

    @Test(.proves("Metrics: advisory Attributes"))
    func `advised attributes are kept where no view says otherwise`() {
        let bench = MetricBench(views: [
            View(name: "viewed", .stream(attributes: .keep(["b"])))
        ])
        for name in ["advised", "viewed"] {
            let counter: Counter<Int64> = bench.meter.counter(
                name, advice: InstrumentAdvice(attributeKeys: ["a"]))
            counter.add(1, [.int("a", 1), .int("b", 2)])
        }
        #expect(bench.numbers("advised").map(\.attributes) == [[.int("a", 1)]])
        #expect(bench.numbers("viewed").map(\.attributes) == [[.int("b", 2)]])
    }

    @Test(
        .proves(
            "Metrics: config owned by the provider", "Metrics: config updatable later",
            "Metrics: …update reaches existing Meters"))
    func `a changed configuration reaches instruments and handles that exist`() {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter("words")
        let kept: Counter<Int64> = bench.meter.counter("kept")
        let bound = counter.bind([.int("n", 1)])
        let other = kept.bind()
        bound.add(1)
        other.add(1)
        bench.provider.update { $0.views = [View(name: "words", .stream(name: "terms"))] }
        bound.add(5)
        other.add(1)
        #expect(bench.numbers("terms").map(\.value) == [.int(5)])
        #expect(bench.numbers("kept").map(\.value) == [.int(2)])
        bench.provider.update { $0.disabledMeters = ["t*"] }
        #expect(!counter.isEnabled)
        bound.add(1)
        #expect(bench.collect().isEmpty)
    }
}
