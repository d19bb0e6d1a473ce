//  A metric as a file has it. Summaries, which this program does not make, are read as well: they
//  come from bridges of older libraries.

package import Telemetry

package struct OTLPMetric: Sendable, Hashable {
    package enum Points: Sendable, Hashable {
        case gauge([Number])
        case sum([Number], temporality: Int, isMonotonic: Bool)
        case histogram([Histogram], temporality: Int)
        case exponentialHistogram([Exponential], temporality: Int)
        case summary([Summary])
    }

    package struct Number: Sendable, Hashable {
        package var series: Series
        /// Nil for a point that says it has no value.
        package var value: MetricNumber?
        package var exemplars: [Exemplar]
    }

    /// What the points of all forms begin with.
    package struct Series: Sendable, Hashable {
        package var attributes: [OTLPAttribute]
        package var startTime: UInt64
        package var time: UInt64
        package var flags: UInt32
    }

    package struct Histogram: Sendable, Hashable {
        package var series: Series
        package var count: UInt64
        package var sum: Double?
        package var min: Double?
        package var max: Double?
        package var bounds: [Double]
        package var bucketCounts: [UInt64]
        package var exemplars: [Exemplar]
    }

    package struct Exponential: Sendable, Hashable {
        package struct Buckets: Sendable, Hashable {
            package var offset: Int32 = 0
            package var counts: [UInt64] = []
        }

        package var series: Series
        package var count: UInt64
        package var sum: Double?
        package var min: Double?
        package var max: Double?
        package var scale: Int32
        package var zeroCount: UInt64
        package var zeroThreshold: Double
        package var positive: Buckets
        package var negative: Buckets
        package var exemplars: [Exemplar]
    }

    package struct Summary: Sendable, Hashable {
        package struct Quantile: Sendable, Hashable {
            package var quantile: Double
            package var value: Double
        }

        package var series: Series
        package var count: UInt64
        package var sum: Double
        package var quantiles: [Quantile]
    }

    package struct Exemplar: Sendable, Hashable {
        package var time: UInt64
        package var value: MetricNumber?
        package var traceID: TraceID?
        package var spanID: SpanID?
        package var filteredAttributes: [OTLPAttribute]
    }

    package var resource: OTLPResource
    package var scope: OTLPScope
    package var name: String
    package var description: String
    package var unit: String
    /// Nil for a metric without data, or of a form that this version does not know.
    package var points: Points?
}
