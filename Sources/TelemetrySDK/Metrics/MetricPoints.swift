//  The points of a metric: one for each series, that is for each set of attributes.

package import Telemetry

package struct NumberPoint: Sendable, Hashable {
    package var attributes: [Attribute]
    package var startTime: UInt64
    package var time: UInt64
    package var value: MetricNumber
    package var exemplars: [Exemplar]
}

/// How many values fell into each bucket. Bucket i holds what is greater than the bound before it
/// and not greater than bound i; there is one bucket more than bounds.
package struct HistogramPoint: Sendable, Hashable {
    package var attributes: [Attribute]
    package var startTime: UInt64
    package var time: UInt64
    package var count: UInt64
    /// Not there where values may be negative: such a sum could not be read as a rate.
    package var sum: Double?
    package var min: Double?
    package var max: Double?
    package var bounds: [Double]
    package var bucketCounts: [UInt64]
    package var exemplars: [Exemplar]
}

/// As above with bounds that are powers of 2 to the power of 2 to the power of -scale.
package struct ExponentialHistogramPoint: Sendable, Hashable {
    package struct Buckets: Sendable, Hashable {
        /// The exponent of the first bucket's lower bound.
        package var offset: Int32
        package var counts: [UInt64]
    }

    package var attributes: [Attribute]
    package var startTime: UInt64
    package var time: UInt64
    package var count: UInt64
    package var sum: Double?
    package var min: Double?
    package var max: Double?
    package var scale: Int32
    package var zeroCount: UInt64
    package var positive: Buckets
    package var negative: Buckets
    package var exemplars: [Exemplar]
}

/// One measurement that stands for others, with the trace that it was made in.
package struct Exemplar: Sendable, Hashable {
    package var value: MetricNumber
    package var time: UInt64
    /// Nil outside of a trace.
    package var traceID: TraceID?
    package var spanID: SpanID?
    /// What the measurement said and the series does not, because a view dropped it there.
    package var filteredAttributes: [Attribute]
}
