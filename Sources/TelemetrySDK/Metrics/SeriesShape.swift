//  What all series of one stream have in common: how measurements are put together, and what is
//  done with exemplars.

import Platform
import Synchronization
import Telemetry

/// The exemplar filter of a provider, which may be changed while everything runs.
final class ExemplarSwitch: Sendable {
    private let position: Atomic<UInt8>

    static let off: UInt8 = 0
    static let traceBased: UInt8 = 1
    static let on: UInt8 = 2

    init(_ filter: ExemplarFilter) { position = Atomic(Self.position(of: filter)) }

    @inline(__always)
    var current: UInt8 { position.load(ordering: .relaxed) }

    func set(_ filter: ExemplarFilter) {
        position.store(Self.position(of: filter), ordering: .relaxed)
    }

    private static func position(of filter: ExemplarFilter) -> UInt8 {
        switch filter {
        case .alwaysOff: off
        case .traceBased: traceBased
        case .alwaysOn: on
        }
    }
}

final class SeriesShape: Sendable {
    enum Form: UInt8, Sendable { case sum, lastValue, histogram, exponential }

    let form: Form
    let number: NumberKind
    let isMonotonic: Bool
    let isDelta: Bool
    /// Whether a sum of the values means anything: not where they may be negative.
    let recordsSum: Bool
    let recordsMinMax: Bool
    let bounds: [Double]
    let maxSize: Int
    let maxScale: Int
    let exemplars: ExemplarSwitch
    let time: TimeSource
    /// The numbers of a slot that nobody has written to.
    let fresh: [UInt64]
    private let reservoir: ReservoirKind
    private let random: RandomSource
    // Written once, here, and read while this lives.
    private nonisolated(unsafe) let boundsMemory: UnsafeMutablePointer<Double>

    init(
        _ definition: StreamDefinition, exemplars: ExemplarSwitch, time: TimeSource,
        random: RandomSource
    ) {
        number = definition.number
        isMonotonic = definition.kind.hasMonotonicSum
        isDelta = definition.temporality == .delta
        recordsSum = definition.kind == .counter || definition.kind == .histogram
        self.exemplars = exemplars
        self.time = time
        self.random = random
        var form = Form.sum
        var (bounds, recordsMinMax, maxSize, maxScale) = ([Double](), false, 0, 0)
        switch definition.aggregation {
        case .standard, .drop, .sum: break
        case .lastValue: form = .lastValue
        case .histogram(let wanted, let keeps):
            (form, bounds, recordsMinMax) = (.histogram, wanted, keeps)
        case .exponentialHistogram(let size, let scale, let keeps):
            (form, maxSize, maxScale, recordsMinMax) = (.exponential, size, scale, keeps)
        }
        self.form = form
        self.bounds = bounds
        self.recordsMinMax = recordsMinMax
        self.maxSize = maxSize
        self.maxScale = maxScale
        switch form {
        case .histogram:
            // Sum, least, greatest, then the buckets.
            fresh =
                [0, Double.infinity.bitPattern, (-Double.infinity).bitPattern]
                + Array(repeating: 0, count: bounds.count + 1)
        case .sum: fresh = [0, 0]
        case .lastValue, .exponential: fresh = []
        }
        reservoir = definition.reservoir ?? Self.standardReservoir(form, maxSize)
        boundsMemory = .allocate(capacity: max(1, bounds.count))
        boundsMemory.initialize(from: bounds, count: bounds.count)
    }

    deinit { boundsMemory.deallocate() }

    private static func standardReservoir(_ form: Form, _ maxSize: Int) -> ReservoirKind {
        switch form {
        case .histogram: .alignedHistogramBuckets
        case .exponential: .fixedSize(min(20, maxSize))
        case .sum, .lastValue: .fixedSize(1)
        }
    }

    func makeReservoir() -> any ExemplarReservoir {
        switch reservoir {
        case .fixedSize(let size): FixedSizeReservoir(size: size, random: random)
        case .alignedHistogramBuckets: AlignedBucketReservoir(bounds: bounds)
        case .custom(let make): make()
        }
    }

    /// The first bucket whose bound is not less than the value. The halving has no branch that
    /// depends on the value, which no processor could foresee.
    @inline(__always)
    func bucket(of value: Double) -> Int {
        var first = 0
        var count = bounds.count
        while count > 0 {
            let half = (count &+ 1) / 2
            first = boundsMemory[first &+ half &- 1] < value ? first &+ half : first
            count &-= half
        }
        return first
    }
}
