//  Keeps a fault that happens ten thousand times from writing ten thousand lines. Lines are the
//  same when scope, level and message are; attributes may differ. Of the same lines so many pass in
//  a window of time, the others are counted, and when the window is over one line tells how many:
//
//      unknown ──first──▶ passing ──over the limit──▶ counting ──window over──▶ told, and unknown
//
//  Plain state: time is handed in, and nothing happens by itself. A window that is over is noticed
//  by the next record, whatever that is, or by the end of the program. The table holds 256 windows;
//  one more closes the oldest before its time, which is told as usual.

package import Platform
package import Telemetry

package struct RepeatFilter: Sendable {
    package struct Limits: Sendable, Hashable {
        /// How many same lines pass in one window.
        package var passing: Int
        package var window: Duration
        /// How many different lines are watched at once.
        package var entries: Int

        package init(passing: Int = 5, window: Duration = .seconds(10), entries: Int = 256) {
            self.passing = max(1, passing)
            self.window = window
            self.entries = max(1, entries)
        }
    }

    /// What was held back of one line.
    package struct Repeats: Sendable, Hashable {
        package let sample: LogRecord
        package let count: Int

        package init(sample: LogRecord, count: Int) {
            self.sample = sample
            self.count = count
        }
    }

    package struct Verdict: Sendable, Hashable {
        package let passes: Bool
        /// What ended meanwhile; to be told before the record itself.
        package let ended: [Repeats]
    }

    private struct Key: Hashable {
        let scope: String
        let level: Severity
        let message: String
    }

    private struct Window {
        let opened: MonotonicTime
        let sample: LogRecord
        var seen: Int
    }

    private let limits: Limits
    private var windows: [Key: Window] = [:]
    /// When the oldest window is over, so that most calls look at nothing else.
    private var nextEnd: MonotonicTime?

    package init(_ limits: Limits = Limits()) { self.limits = limits }

    package mutating func admit(_ record: LogRecord, at now: MonotonicTime) -> Verdict {
        var ended = endWindows(at: now)
        let key = Key(scope: record.scope, level: record.severity.level, message: record.body)
        if var window = windows[key] {
            window.seen += 1
            windows[key] = window
            return Verdict(passes: window.seen <= limits.passing, ended: ended)
        }
        if windows.count >= limits.entries { ended += closeOldest() }
        windows[key] = Window(opened: now, sample: record, seen: 1)
        nextEnd = nextEnd ?? now + limits.window
        return Verdict(passes: true, ended: ended)
    }

    /// Closes every window; what the program says at its end.
    package mutating func closeAll() -> [Repeats] {
        let open = windows.values.sorted { $0.opened < $1.opened }
        windows.removeAll()
        nextEnd = nil
        return open.compactMap(repeats)
    }

    private mutating func endWindows(at now: MonotonicTime) -> [Repeats] {
        guard let nextEnd, nextEnd <= now else { return [] }
        let over = windows.filter { $0.value.opened + limits.window <= now }
        for key in over.keys { windows[key] = nil }
        let oldest = windows.values.map(\.opened).min()
        self.nextEnd = oldest.map { $0 + limits.window }
        return over.values.sorted { $0.opened < $1.opened }.compactMap(repeats)
    }

    private mutating func closeOldest() -> [Repeats] {
        guard let oldest = windows.min(by: { $0.value.opened < $1.value.opened }) else { return [] }
        windows[oldest.key] = nil
        return repeats(oldest.value).map { [$0] } ?? []
    }

    private func repeats(_ window: Window) -> Repeats? {
        let count = window.seen - limits.passing
        return count > 0 ? Repeats(sample: window.sample, count: count) : nil
    }
}
