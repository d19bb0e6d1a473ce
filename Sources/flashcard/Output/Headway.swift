//  How far a run is and how fast: counts with time as a value, and no output. The rate is that of
//  the last seconds, so that it follows a provider that slows down; the time left follows from it.

import Platform

struct Headway: Sendable {
    /// Unknown while a list is still being read from a pipe.
    var total: Int?
    private(set) var counts = Counts()

    struct Counts: Sendable, Equatable {
        /// Words whose cards were made.
        var made = 0
        /// Words that were there already.
        var kept = 0
        var setAside = 0

        var done: Int { made + kept + setAside }
    }

    /// The rate looks back this far, and keeps this many readings at most.
    private static let window = Duration.seconds(10)
    private static let mostReadings = 64

    private let start: MonotonicTime
    private var readings: [(time: MonotonicTime, done: Int)]

    init(total: Int?, at start: MonotonicTime) {
        self.total = total
        self.start = start
        readings = [(start, 0)]
    }

    /// Takes the counts as they are now.
    mutating func update(_ counts: Counts, at time: MonotonicTime) {
        self.counts = counts
        // Readings that are close together say little: the newest takes the place of the one
        // before.
        let spacing = Self.window / Self.mostReadings
        if readings.count > 1, time - readings[readings.count - 2].time < spacing {
            readings.removeLast()
        }
        readings.append((time, counts.done))
        while readings.count > 2, time - readings[1].time >= Self.window { readings.removeFirst() }
    }

    func elapsed(at time: MonotonicTime) -> Duration { time - start }

    /// Words a second over the last seconds; nothing before there is anything to measure.
    func rate(at time: MonotonicTime) -> Double? {
        guard let first = readings.first, let last = readings.last else { return nil }
        let seconds = (time - first.time).seconds
        guard seconds >= 0.5, last.done > first.done else { return nil }
        return Double(last.done - first.done) / seconds
    }

    var fraction: Double? {
        guard let total, total > 0 else { return nil }
        return min(1, Double(counts.done) / Double(total))
    }

    /// The time left at the present rate.
    func left(at time: MonotonicTime) -> Duration? {
        guard let total, let rate = rate(at: time) else { return nil }
        return .seconds(Double(max(0, total - counts.done)) / rate)
    }
}
