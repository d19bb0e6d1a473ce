//  One series: the measurements of one stream that have the same attributes. It is also the cell
//  that a bound handle holds. One class for all aggregations: which one it is, is a jump that the
//  processor foresees, and the way to it is a single call.
//
//  Numbers that are not finite are left out everywhere, for one of them would spoil a sum for ever;
//  so is a negative addition to a sum that only grows.

import Platform
import Synchronization
import Telemetry

final class Series: InstrumentCell {
    let attributes: [Attribute]
    let hash: UInt64
    let startTime: UInt64
    private let shape: SeriesShape
    private let form: SeriesShape.Form
    private let isMonotonic: Bool
    private let exemplars: ExemplarSwitch
    private let shards: ThreadShards
    private let last = Atomic<UInt64>(0)
    private let isSet = Atomic<Bool>(false)
    private let bound = Atomic<Bool>(false)
    private let exponential: Locked<ExponentialHistogram>?
    private let reservoir = Locked<(any ExemplarReservoir)?>(nil)

    init(_ attributes: [Attribute], hash: UInt64, shape: SeriesShape, startTime: UInt64) {
        self.attributes = attributes
        self.hash = hash
        self.shape = shape
        self.startTime = startTime
        form = shape.form
        isMonotonic = shape.isMonotonic
        exemplars = shape.exemplars
        shards = ThreadShards(shape.fresh, isTaken: shape.isDelta)
        exponential =
            shape.form == .exponential
            ? Locked(ExponentialHistogram(maxSize: shape.maxSize, maxScale: shape.maxScale)) : nil
    }

    /// Whether a handle holds it, so that it stays when a collection clears the others away.
    var isBound: Bool { bound.load(ordering: .relaxed) }

    var entry: CellEntry {
        CellEntry(
            of: UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()),
            int: { place, value in
                Unmanaged<Series>.fromOpaque(place)._withUnsafeGuaranteedRef { $0.record(value) }
            },
            double: { place, value in
                Unmanaged<Series>.fromOpaque(place)._withUnsafeGuaranteedRef { $0.record(value) }
            })
    }

    func bind() { bound.store(true, ordering: .relaxed) }

    // MARK: Measuring

    func record(_ value: Int64) {
        guard count(value) else { return }
        if exemplars.current != ExemplarSwitch.off { offer(.int(value), []) }
    }

    func record(_ value: Double) {
        guard count(value) else { return }
        if exemplars.current != ExemplarSwitch.off { offer(.double(value), []) }
    }

    /// A measurement whose attributes have some that the series has not.
    func record(_ number: MetricNumber, filtered: [Attribute]) {
        let isCounted =
            switch number {
            case .int(let value): count(value)
            case .double(let value): count(value)
            }
        if isCounted, exemplars.current != ExemplarSwitch.off { offer(number, filtered) }
    }

    @inline(__always)
    private func count(_ value: Int64) -> Bool {
        switch form {
        case .sum:
            guard value >= 0 || !isMonotonic else { return false }
            shards.write { block in
                block[0] = block[0] &+ UInt64(bitPattern: value)
                block[1] = block[1] &+ 1
            }
            return true
        case .histogram: return addToHistogram(Double(value))
        case .lastValue: return setLast(UInt64(bitPattern: value))
        case .exponential: return addToExponential(Double(value))
        }
    }

    @inline(__always)
    private func count(_ value: Double) -> Bool {
        guard value.isFinite else { return false }
        switch form {
        case .sum:
            guard value >= 0 || !isMonotonic else { return false }
            shards.write { block in
                block[0] = (Double(bitPattern: block[0]) + value).bitPattern
                block[1] = block[1] &+ 1
            }
            return true
        case .histogram: return addToHistogram(value)
        case .lastValue: return setLast(value.bitPattern)
        case .exponential: return addToExponential(value)
        }
    }

    @inline(__always)
    private func addToHistogram(_ value: Double) -> Bool {
        guard value >= 0 || !shape.recordsSum else { return false }
        let bucket = shape.bucket(of: value)
        shards.write { block in
            block.writeTogether {
                block[0] = (Double(bitPattern: block[0]) + value).bitPattern
                if value < Double(bitPattern: block[1]) { block[1] = value.bitPattern }
                if value > Double(bitPattern: block[2]) { block[2] = value.bitPattern }
                block[3 &+ bucket] = block[3 &+ bucket] &+ 1
            }
        }
        return true
    }

    private func setLast(_ bits: UInt64) -> Bool {
        last.store(bits, ordering: .relaxed)
        isSet.store(true, ordering: .releasing)
        return true
    }

    private func addToExponential(_ value: Double) -> Bool {
        guard value >= 0 || !shape.recordsSum else { return false }
        exponential?.withLock { $0.record(value) }
        return true
    }

    @inline(__always)
    private func offer(_ number: MetricNumber, _ filtered: [Attribute]) {
        let span = Context.sampledSpan
        if span != nil || exemplars.current == ExemplarSwitch.on { keep(number, filtered, span) }
    }

    @inline(never)
    private func keep(_ number: MetricNumber, _ filtered: [Attribute], _ span: SpanContext?) {
        let reservoir = reservoir.withLock { reservoir in
            if let made = reservoir { return made }
            let made = shape.makeReservoir()
            reservoir = made
            return made
        }
        let now = UInt64(shape.time.wall().nanoseconds)
        reservoir.offer(number, filtered: filtered, span: span, time: now)
    }

    // MARK: Collecting

    private var exemplarsKept: [Exemplar] { reservoir.withLock { $0 }?.collect() ?? [] }

    private func number(_ bits: UInt64) -> MetricNumber {
        shape.number == .int
            ? .int(Int64(bitPattern: bits)) : .double(Double(bitPattern: bits))
    }

    /// The sum; nil where a delta has nothing to tell.
    func sumPoint(_ span: CollectedSpan) -> NumberPoint? {
        var (whole, broken, count) = (UInt64(0), 0.0, UInt64(0))
        shards.collect { numbers in
            whole = whole &+ numbers[0]
            broken += Double(bitPattern: numbers[0])
            count &+= numbers[1]
        }
        guard count > 0 || !shape.isDelta else { return nil }
        return NumberPoint(
            attributes: attributes, startTime: span.start(of: self), time: span.end,
            value: shape.number == .int ? number(whole) : .double(broken),
            exemplars: exemplarsKept)
    }

    /// The last value; nil where there was none, for a delta since the last collection.
    func lastPoint(_ span: CollectedSpan) -> NumberPoint? {
        let wasSet =
            shape.isDelta
            ? isSet.exchange(false, ordering: .acquiringAndReleasing)
            : isSet.load(ordering: .acquiring)
        guard wasSet else { return nil }
        return NumberPoint(
            attributes: attributes, startTime: span.start(of: self), time: span.end,
            value: number(last.load(ordering: .relaxed)), exemplars: exemplarsKept)
    }

    func histogramPoint(_ span: CollectedSpan) -> HistogramPoint? {
        var counts = [UInt64](repeating: 0, count: shape.bounds.count + 1)
        var (sum, least, greatest) = (0.0, Double.infinity, -Double.infinity)
        shards.collect { numbers in
            sum += Double(bitPattern: numbers[0])
            least = min(least, Double(bitPattern: numbers[1]))
            greatest = max(greatest, Double(bitPattern: numbers[2]))
            for bucket in counts.indices { counts[bucket] &+= numbers[3 + bucket] }
        }
        let count = counts.reduce(0, &+)
        guard count > 0 || !shape.isDelta else { return nil }
        let hasEnds = shape.recordsMinMax && count > 0
        return HistogramPoint(
            attributes: attributes, startTime: span.start(of: self), time: span.end,
            count: count, sum: shape.recordsSum ? sum : nil, min: hasEnds ? least : nil,
            max: hasEnds ? greatest : nil, bounds: shape.bounds, bucketCounts: counts,
            exemplars: exemplarsKept)
    }

    func exponentialPoint(_ span: CollectedSpan) -> ExponentialHistogramPoint? {
        let isDelta = shape.isDelta
        guard
            let state = exponential?.withLock({ state in
                defer { if isDelta { state.reset() } }
                return state
            }), state.count > 0 || !isDelta
        else { return nil }
        let hasEnds = shape.recordsMinMax && state.count > 0
        return ExponentialHistogramPoint(
            attributes: attributes, startTime: span.start(of: self), time: span.end,
            count: state.count, sum: shape.recordsSum ? state.sum : nil,
            min: hasEnds ? state.least : nil, max: hasEnds ? state.greatest : nil,
            scale: Int32(state.scale), zeroCount: state.zeroCount,
            positive: state.positive.collected, negative: state.negative.collected,
            exemplars: exemplarsKept)
    }
}

/// From when until when a collection tells.
struct CollectedSpan: Sendable {
    /// The last collection, where each tells only of what came since.
    let lastEnd: UInt64?
    let end: UInt64

    func start(of series: Series) -> UInt64 { max(lastEnd ?? 0, series.startTime) }
}
