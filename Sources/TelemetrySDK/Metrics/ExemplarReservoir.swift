//  Exemplars: single measurements kept beside the sums, so that a bucket of slow calls leads to the
//  trace of one of them. The filter says which measurements may become one at all, a reservoir
//  for each series which of these are kept until the next collection.

package import Platform
package import Telemetry

/// Which measurements are offered to a reservoir.
package enum ExemplarFilter: String, Sendable, Hashable, CaseIterable {
    /// Those within a sampled span.
    case traceBased = "trace_based"
    case alwaysOn = "always_on"
    case alwaysOff = "always_off"
}

/// Keeps some of the measurements that it is offered. Views may bring their own.
package protocol ExemplarReservoir: AnyObject, Sendable {
    /// `filtered` is what the measurement's attributes have and the series' have not; the time is
    /// in nanoseconds since 1970.
    func offer(
        _ value: MetricNumber, filtered: [Attribute], span: SpanContext?, time: UInt64)
    /// What was kept since the last collection.
    func collect() -> [Exemplar]
}

/// Which reservoir the series of a stream get.
package enum ReservoirKind: Sendable {
    /// A fair draw of so many.
    case fixedSize(Int)
    /// The last one of each bucket of an explicit histogram.
    case alignedHistogramBuckets
    case custom(@Sendable () -> any ExemplarReservoir)
}

/// Every measurement has the same chance to be among the kept ones (Vitter's algorithm R).
package final class FixedSizeReservoir: ExemplarReservoir {
    private struct State {
        var kept: [Exemplar] = []
        var seen: UInt64 = 0
    }

    private let size: Int
    private let random: RandomSource
    private let state = Locked(State())

    package init(size: Int, random: RandomSource) {
        self.size = max(1, size)
        self.random = random
    }

    package func offer(
        _ value: MetricNumber, filtered: [Attribute], span: SpanContext?, time: UInt64
    ) {
        let exemplar = Exemplar(value, filtered, span, time)
        state.withLock { state in
            state.seen += 1
            if state.kept.count < size { return state.kept.append(exemplar) }
            let place = random.below(state.seen)
            if place < UInt64(size) { state.kept[Int(place)] = exemplar }
        }
    }

    package func collect() -> [Exemplar] {
        state.withLock { state in
            defer { state = State() }
            return state.kept
        }
    }
}

/// One for each bucket, so that slow and fast are both shown.
package final class AlignedBucketReservoir: ExemplarReservoir {
    private let bounds: [Double]
    private let kept: Locked<[Exemplar?]>

    package init(bounds: [Double]) {
        self.bounds = bounds
        kept = Locked(Array(repeating: nil, count: bounds.count + 1))
    }

    package func offer(
        _ value: MetricNumber, filtered: [Attribute], span: SpanContext?, time: UInt64
    ) {
        let exemplar = Exemplar(value, filtered, span, time)
        let measured = value.asDouble
        let bucket = bounds.firstIndex { measured <= $0 } ?? bounds.count
        kept.withLock { $0[bucket] = exemplar }
    }

    package func collect() -> [Exemplar] {
        kept.withLock { kept in
            defer { kept = Array(repeating: nil, count: bounds.count + 1) }
            return kept.compactMap { $0 }
        }
    }
}

extension Exemplar {
    fileprivate init(
        _ value: MetricNumber, _ filtered: [Attribute], _ span: SpanContext?, _ time: UInt64
    ) {
        self.init(
            value: value, time: time, traceID: span?.traceID, spanID: span?.spanID,
            filteredAttributes: filtered)
    }
}
