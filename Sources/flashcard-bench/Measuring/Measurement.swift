//  What a case came to. The median stands for it, since a shared machine only ever adds time; the
//  least and the most say how far to trust it.

struct Measurement: Sendable {
    let benchmark: Benchmark
    /// Operations of one repetition, on each thread.
    let count: Int
    /// Nanoseconds for one operation (of each thread), in the order measured.
    let samples: [Double]

    private var bytes: Int? { benchmark.bytes?() }

    var median: Double {
        let sorted = samples.sorted()
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2)
            ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    var least: Double { samples.min() ?? 0 }
    var most: Double { samples.max() ?? 0 }

    /// Megabytes a second, where operations go through bytes.
    var rate: Double? {
        bytes.map { Double($0 * benchmark.threads) * 1000 / median }
    }

    /// How many times as long as the other case one operation takes; where both go through bytes,
    /// one byte.
    func ratio(to other: Measurement) -> Double {
        guard let bytes, let others = other.bytes else {
            return median / other.median
        }
        return median / Double(bytes) / (other.median / Double(others))
    }

    /// The rate of all threads as a multiple of the other case's.
    func totalRate(to other: Measurement) -> Double {
        (Double(benchmark.threads) / median) / (Double(other.benchmark.threads) / other.median)
    }
}
