//  What a reader collects and an exporter sends: one metric with all its points, as OpenTelemetry's
//  data model has it. Times are nanoseconds since 1970.

package import Telemetry

/// Whether a point tells of the time since the series began or since the last collection.
package enum Temporality: Sendable, Hashable { case cumulative, delta }

package struct MetricData: Sendable, Hashable {
    package enum Points: Sendable, Hashable {
        case gauge([NumberPoint])
        case sum([NumberPoint], Temporality, isMonotonic: Bool)
        case histogram([HistogramPoint], Temporality)
        case exponentialHistogram([ExponentialHistogramPoint], Temporality)
    }

    package var resource: Resource
    package var scope: InstrumentationScope
    package var name: String
    package var description: String
    package var unit: String
    package var points: Points

    package init(
        resource: Resource, scope: InstrumentationScope, name: String, description: String = "",
        unit: String = "", points: Points
    ) {
        self.resource = resource
        self.scope = scope
        self.name = name
        self.description = description
        self.unit = unit
        self.points = points
    }
}

extension MetricData.Points {
    package var count: Int {
        switch self {
        case .gauge(let points): points.count
        case .sum(let points, _, _): points.count
        case .histogram(let points, _): points.count
        case .exponentialHistogram(let points, _): points.count
        }
    }

    /// Those points whose place is in the range.
    func slice(_ range: Range<Int>) -> MetricData.Points {
        switch self {
        case .gauge(let points): .gauge(Array(points[range]))
        case .sum(let points, let temporality, let isMonotonic):
            .sum(Array(points[range]), temporality, isMonotonic: isMonotonic)
        case .histogram(let points, let temporality):
            .histogram(Array(points[range]), temporality)
        case .exponentialHistogram(let points, let temporality):
            .exponentialHistogram(Array(points[range]), temporality)
        }
    }

    /// Those points whose attributes the test accepts.
    func filtered(_ isKept: ([Attribute]) -> Bool) -> MetricData.Points {
        switch self {
        case .gauge(let points): .gauge(points.filter { isKept($0.attributes) })
        case .sum(let points, let temporality, let isMonotonic):
            .sum(
                points.filter { isKept($0.attributes) }, temporality, isMonotonic: isMonotonic)
        case .histogram(let points, let temporality):
            .histogram(points.filter { isKept($0.attributes) }, temporality)
        case .exponentialHistogram(let points, let temporality):
            .exponentialHistogram(points.filter { isKept($0.attributes) }, temporality)
        }
    }
}

extension [MetricData] {
    /// Batches of at most so many points; a metric with more is continued in the next batch.
    func batches(ofAtMost most: Int) -> [[MetricData]] {
        var batches: [[MetricData]] = []
        var batch: [MetricData] = []
        var room = most
        for metric in self {
            var first = 0
            while first < metric.points.count {
                let end = Swift.min(first + room, metric.points.count)
                var part = metric
                part.points = metric.points.slice(first..<end)
                batch.append(part)
                room -= end - first
                first = end
                if room == 0 {
                    batches.append(batch)
                    batch = []
                    room = most
                }
            }
        }
        return batch.isEmpty ? batches : batches + [batch]
    }
}
