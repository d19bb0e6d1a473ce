//  A meter provider of a test's own: what a component measured, without installing anything for the
//  process, where other tests run too.

import Platform
package import Telemetry
package import TelemetrySDK

package final class CapturedMetrics: Sendable {
    private let reader: MetricReader
    private let provider: MeterProvider

    package init(time: ManualTime) {
        let reader = MetricReader()
        self.reader = reader
        provider = MeterProvider(readers: [reader], time: time.source)
    }

    package func meter(_ scope: InstrumentationScope) -> Meter { provider.meter(scope) }

    /// Everything measured until now.
    package func collect() -> [MetricData] { reader.collect() }

    /// The numbers of one metric now: a sum's or a gauge's by their attributes, each written as
    /// `name=value` without the beginning that all of ours have, and in the order of the alphabet.
    package func numbers(_ name: String) -> [String: Double] {
        var numbers: [String: Double] = [:]
        switch collect().first(where: { $0.name == name })?.points {
        case .gauge(let points), .sum(let points, _, _):
            for point in points { numbers[Self.text(point.attributes)] = point.value.asDouble }
        case .histogram, .exponentialHistogram, nil: break
        }
        return numbers
    }

    /// The series of a histogram that holds something, by its attributes.
    package func histograms(_ name: String) -> [String: HistogramPoint] {
        var found: [String: HistogramPoint] = [:]
        if case .histogram(let points, _)? = collect().first(where: { $0.name == name })?.points {
            for point in points { found[Self.text(point.attributes)] = point }
        }
        return found
    }

    private static func text(_ attributes: [Attribute]) -> String {
        attributes.map { attribute in
            let key = attribute.key.split(separator: ".").last.map(String.init) ?? ""
            return switch attribute.value {
            case .string(let text): "\(key)=\(text)"
            case .bool(let isOn): "\(key)=\(isOn)"
            default: key
            }
        }.sorted().joined(separator: " ")
    }
}
