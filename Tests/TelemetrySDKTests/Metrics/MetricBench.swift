//  A provider with one manual reader, and short ways to what was collected.

import Platform
import Problems
import Telemetry
import TestSupport

@testable import TelemetrySDK

final class MetricBench: Sendable {
    let time = ManualTime()
    let reader: MetricReader
    let provider: MeterProvider
    let meter: Meter
    private let told = Locked<[Problem]>([])

    init(
        _ settings: ReaderSettings = ReaderSettings(), views: [View] = [],
        filter: ExemplarFilter = .alwaysOff, seed: UInt64 = 1
    ) {
        reader = MetricReader(settings)
        provider = MeterProvider(
            readers: [reader], views: views, exemplarFilter: filter, time: time.source,
            random: RandomSource(seed: seed), report: { [told] in told.add($0) })
        meter = provider.meter("tests")
    }

    static func delta(views: [View] = [], filter: ExemplarFilter = .alwaysOff) -> MetricBench {
        MetricBench(ReaderSettings(temporality: { _ in .delta }), views: views, filter: filter)
    }

    /// The codes of what was reported.
    var problems: [String] { told.withLock { $0.map(\.code) } }

    func collect() -> [MetricData] { reader.collect() }

    func points(_ name: String) -> MetricData.Points? {
        collect().first { $0.name == name }?.points
    }

    func numbers(_ name: String) -> [NumberPoint] { points(name)?.numbers ?? [] }

    func histogram(_ name: String) -> [HistogramPoint] { points(name)?.histograms ?? [] }

    func exponential(_ name: String) -> [ExponentialHistogramPoint] {
        points(name)?.exponentials ?? []
    }
}

extension Locked<[Problem]> {
    fileprivate func add(_ problem: Problem) { withLock { $0.append(problem) } }
}

extension MetricData.Points {
    var numbers: [NumberPoint] {
        switch self {
        case .gauge(let points): points
        case .sum(let points, _, _): points
        case .histogram, .exponentialHistogram: []
        }
    }

    var histograms: [HistogramPoint] {
        if case .histogram(let points, _) = self { points } else { [] }
    }

    var exponentials: [ExponentialHistogramPoint] {
        if case .exponentialHistogram(let points, _) = self { points } else { [] }
    }
}

extension MetricNumber {
    var whole: Int64 {
        switch self {
        case .int(let value): value
        case .double(let value): Int64(value)
        }
    }
}
