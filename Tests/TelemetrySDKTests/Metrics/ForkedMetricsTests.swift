//  What a forked child makes of its parent's metrics. The fork is told by a number that the test
//  raises; what the child's first measurement would do, and a real fork does by itself, is to let
//  all that is remembered be asked for anew.

import Platform
import Synchronization
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct ForkedMetricsTests {
    private final class Forks: Sendable {
        private let count = Atomic<UInt32>(7)

        var now: @Sendable () -> UInt32 { { self.count.load(ordering: .relaxed) } }

        func fork() {
            count.wrappingAdd(1, ordering: .relaxed)
            MetricsInstallation.invalidate()
        }
    }

    /// Stands still in its first call, as the parent's thread does, which a child has not.
    private final class HalfGoneExporter: MetricExporter {
        let entered = Doorbell()
        let gate = Doorbell()
        let later = CapturedExporter<MetricData>()
        let exported = Doorbell()
        private let calls = Atomic(0)

        func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
            guard calls.wrappingAdd(1, ordering: .relaxed).oldValue == 0 else {
                defer { exported.ring() }
                return later.export(batch, deadline: deadline)
            }
            entered.ring()
            gate.wait(atMost: .seconds(20))
            return .exported
        }
    }

    private var soon: MonotonicTime { TimeSource.system.monotonic() + .seconds(20) }

    private func provider(
        _ exporter: any MetricExporter, _ forks: Forks, interval: Duration = .seconds(60)
    ) -> MeterProvider {
        MeterProvider(
            readers: [
                MetricReader(
                    exportingTo: exporter, every: ExportSchedule(interval: interval),
                    forks: forks.now)
            ], exemplarFilter: .alwaysOff, forks: forks.now)
    }

    @Test func `a child begins at zero, with the parent's callbacks and views and its own thread`()
    {
        let forks = Forks()
        let exporter = HalfGoneExporter()
        defer { exporter.gate.ring() }
        let provider = provider(exporter, forks)
        let counter: Counter<Int64> = provider.meter("tests").counter("c")
        let bound = counter.bind([.string("a", "b")])
        let gauge: ObservableGauge<Int64> = provider.meter("tests").observableGauge("g") {
            $0.observe(4)
        }
        _ = gauge
        provider.update { $0.views = [View(name: "dropped", .stream(aggregation: .drop))] }
        let dropped: Counter<Int64> = provider.meter("tests").counter("dropped")
        bound.add(5)
        // The parent's thread stands in an export, and would hold up every flush.
        #expect(!provider.forceFlush(deadline: TimeSource.system.monotonic() + .milliseconds(20)))
        exporter.entered.wait()
        forks.fork()
        bound.add(2)
        dropped.add(1)
        #expect(provider.forceFlush(deadline: soon))
        let metrics = exporter.later.items
        #expect(metrics.map(\.name).sorted() == ["c", "g"])
        #expect(metrics.first { $0.name == "c" }?.points.numbers.map(\.value) == [.int(2)])
        #expect(provider.shutdown(deadline: soon))
    }

    @Test func `the first measurement of a child starts its reader`() {
        let forks = Forks()
        let exporter = HalfGoneExporter()
        defer { exporter.gate.ring() }
        let provider = provider(exporter, forks, interval: .milliseconds(2))
        let counter: Counter<Int64> = provider.meter("tests").counter("c")
        counter.add(1)
        exporter.entered.wait()
        forks.fork()
        counter.add(3)
        #expect(exporter.exported.wait(atMost: .seconds(20)))
        #expect(exporter.later.items.first?.points.numbers.map(\.value) == [.int(3)])
        #expect(provider.shutdown(deadline: soon))
    }

    @Test func `what was shut down before the fork stays so in the child`() {
        let forks = Forks()
        let exporter = CapturedExporter<MetricData>()
        let provider = provider(exporter, forks)
        let counter: Counter<Int64> = provider.meter("tests").counter("c")
        counter.add(1)
        #expect(provider.shutdown(deadline: soon))
        forks.fork()
        counter.add(1)
        #expect(!provider.forceFlush(deadline: soon))
        #expect(exporter.items.count == 1)
    }

    @Test func `a thing of a process's own is made once in each, however many look at once`() async
    {
        final class Thing: Sendable {}
        let forks = Forks()
        let made = Atomic(0)
        let things = Held(
            PerProcess(forks: forks.now) {
                made.wrappingAdd(1, ordering: .relaxed)
                return Thing()
            })
        let first = things.own.value
        #expect(things.own.value === first)
        forks.fork()
        let seen = await withTaskGroup(of: ObjectIdentifier.self) { group in
            for _ in 0..<8 { group.addTask { ObjectIdentifier(things.own.value) } }
            var seen: Set<ObjectIdentifier> = []
            for await thing in group { seen.insert(thing) }
            return seen
        }
        #expect(seen.count == 1)
        #expect(seen != [ObjectIdentifier(first)])
        #expect(made.load(ordering: .relaxed) == 2)
    }

    private final class Held<Value: AnyObject & Sendable>: Sendable {
        let own: PerProcess<Value>

        init(_ own: consuming PerProcess<Value>) { self.own = own }
    }
}
