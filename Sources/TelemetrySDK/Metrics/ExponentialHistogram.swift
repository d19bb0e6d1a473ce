//  A histogram whose bounds are powers of 2^(2^-scale): fine where the values lie close together,
//  coarse where they do not, and never more than so many buckets. When a value would need one more,
//  the scale sinks: two neighbouring buckets become one, and no count is lost.
//
//  The bucket of a value is found without a logarithm. The binary digits of log₂(m), for m from 1
//  up to 2, come one at a time by squaring: m² reaches 2 exactly when the next digit is one. So the
//  bucket at a scale is always the first digits of the bucket at any finer scale, which is what
//  makes the sinking exact. Bounds belong to the bucket below them; only powers of two are bounds
//  that a Double can hit.

struct ExponentialHistogram: Sendable {
    /// A run of buckets that grows at both ends.
    struct Buckets: Sendable {
        private(set) var first = 0
        private(set) var counts: [UInt64] = []

        var last: Int { first + counts.count - 1 }

        /// How many buckets there would be with this one.
        func width(with index: Int) -> Int {
            counts.isEmpty ? 1 : Swift.max(last, index) - Swift.min(first, index) + 1
        }

        mutating func add(_ count: UInt64, at index: Int) {
            if counts.isEmpty {
                first = index
                counts = [count]
                return
            }
            if index < first {
                counts.insert(contentsOf: repeatElement(0, count: first - index), at: 0)
                first = index
            } else if index > last {
                counts.append(contentsOf: repeatElement(0, count: index - last))
            }
            counts[index - first] &+= count
        }

        /// Makes two neighbours one, so many times.
        mutating func halve(_ times: Int) {
            guard times > 0, !counts.isEmpty else { return }
            var halved = Buckets()
            for (offset, count) in counts.enumerated() {
                halved.add(count, at: (first + offset) >> times)
            }
            self = halved
        }

        var collected: ExponentialHistogramPoint.Buckets {
            ExponentialHistogramPoint.Buckets(
                offset: counts.isEmpty ? 0 : Int32(first), counts: counts)
        }
    }

    static let lowestScale = -10

    private let maxSize: Int
    private let maxScale: Int
    private(set) var scale: Int
    private(set) var count: UInt64 = 0
    private(set) var zeroCount: UInt64 = 0
    private(set) var sum = 0.0
    private(set) var least = Double.infinity
    private(set) var greatest = -Double.infinity
    private(set) var positive = Buckets()
    private(set) var negative = Buckets()

    /// At scale -10 all values that there are lie in two or three buckets, so sizes from 4 on are
    /// always kept to; the range of scales ends there.
    init(maxSize: Int, maxScale: Int) {
        self.maxSize = maxSize
        self.maxScale = maxScale
        scale = maxScale
    }

    mutating func reset() { self = ExponentialHistogram(maxSize: maxSize, maxScale: maxScale) }

    mutating func record(_ value: Double) {
        count &+= 1
        sum += value
        least = min(least, value)
        greatest = max(greatest, value)
        guard value != 0 else {
            zeroCount &+= 1
            return
        }
        var index = Self.index(of: value.magnitude, scale)
        let width =
            value > 0 ? positive.width(with: index) : negative.width(with: index)
        if width > maxSize {
            let sinks = sinksNeeded(for: index, in: value > 0 ? positive : negative)
            scale -= sinks
            index >>= sinks
            positive.halve(sinks)
            negative.halve(sinks)
        }
        if value > 0 { positive.add(1, at: index) } else { negative.add(1, at: index) }
    }

    private func sinksNeeded(for index: Int, in buckets: Buckets) -> Int {
        var low = min(buckets.first, index)
        var high = max(buckets.last, index)
        var sinks = 0
        while high - low >= maxSize, scale - sinks > Self.lowestScale {
            low >>= 1
            high >>= 1
            sinks += 1
        }
        return sinks
    }

    /// The bucket of a positive value: the greatest index whose bound is below the value.
    static func index(of value: Double, _ scale: Int) -> Int {
        var fraction = value.significand
        // A value that is a bound itself belongs to the bucket that ends there.
        let isBound = fraction == 1
        var index = Int(value.exponent)
        for _ in 0..<max(0, scale) {
            fraction *= fraction
            index <<= 1
            if fraction >= 2 {
                fraction /= 2
                index |= 1
            }
        }
        if isBound { index -= 1 }
        return scale < 0 ? index >> -scale : index
    }
}
