//  Which works are written together, and when: the rules of the writer as a plain value that knows
//  neither threads nor the clock.
//
//  A commit that has to reach the disk costs milliseconds, whatever is in it; so works that wait
//  together go together. While a group is being written the next one gathers. When it may begin, it
//  begins at once if it has as many works as the last one had, for then nobody is likely to come
//  any more; otherwise it waits for them, at most so long (5 ms). A single caller never waits so,
//  and callers that all wait for the disk soon go in one group.
//
//      nobody ── add ──▶ gathering ── enough, or waited, or closing ──▶ busy ─┐ enough
//                            ▲                                            │ ◀───┘ again
//                            └───────── finished, and not enough ─────────┘
//
//  The writer's thread goes from one group to the next by itself. Somebody has to wake it when it
//  rests: the caller whose work makes a group begin, or else the one that was told to watch the
//  clock for the others.

import Platform

package struct GroupSettings: Sendable, Hashable {
    /// The most works, and the most rows, of one group. A work of more rows goes alone.
    package var most = 128
    package var longestWait = Duration.milliseconds(5)
    /// From so many waiting works on further ones are counted as delayed.
    package var queueLimit = 1024
    /// From so many on they are refused.
    package var callerLimit = 16_384

    package init() {}
}

struct GroupCourse<Item> {
    struct Work {
        let item: Item
        let rows: Int
        let since: MonotonicTime
    }

    enum Entry: Equatable {
        /// The caller wakes the writer.
        case wake
        /// The caller sees to it that the group of this number begins at that time.
        case watch(group: UInt64, until: MonotonicTime)
        case wait
        case refused
        case closed
    }

    /// What comes after a group.
    enum Next: Equatable {
        case nobody
        /// The next one.
        case again
        /// The first of those who wait sees to the next one.
        case watch(group: UInt64, until: MonotonicTime)
    }

    let settings: GroupSettings
    private var waiting: [Work] = []
    /// Where the first of those that wait stands.
    private var head = 0
    private var rows = 0
    /// Whether the writer was woken and has not come to rest.
    private(set) var isBusy = false
    private(set) var isClosing = false
    /// How many works the last group had.
    private var expected = 1
    /// Of the group that gathers.
    private(set) var number: UInt64 = 0
    private var isWatched = false

    init(_ settings: GroupSettings) { self.settings = settings }

    var count: Int { waiting.count - head }
    var first: Item? { head < waiting.count ? waiting[head].item : nil }
    var isIdle: Bool { count == 0 && !isBusy }

    /// Whether the next work is one too many to be let in without a word.
    var isCrowded: Bool { count >= settings.queueLimit }

    mutating func add(_ item: Item, rows: Int, at now: MonotonicTime) -> Entry {
        guard !isClosing else { return .closed }
        guard count < settings.callerLimit else { return .refused }
        waiting.append(Work(item: item, rows: max(1, rows), since: now))
        self.rows += max(1, rows)
        guard !isBusy else { return .wait }
        if isReady(now) {
            isBusy = true
            return .wake
        }
        guard !isWatched else { return .wait }
        isWatched = true
        return .watch(group: number, until: end)
    }

    private var end: MonotonicTime {
        head < waiting.count ? waiting[head].since.later(by: settings.longestWait) : .distant
    }

    private func isReady(_ now: MonotonicTime) -> Bool {
        count >= min(expected, settings.most) || rows >= settings.most || isClosing || end <= now
    }

    /// The works of the next group, in the order in which they came; none for a writer that was
    /// woken and came too late, because it had not gone to rest.
    mutating func begin() -> [Work] {
        guard isBusy else { return [] }
        var last = head
        var rowsOfGroup = 0
        while last < waiting.count, last - head < settings.most {
            rowsOfGroup += waiting[last].rows
            if rowsOfGroup > settings.most, last > head { break }
            last += 1
        }
        let group = Array(waiting[head..<last])
        rows -= group.reduce(0) { $0 + $1.rows }
        head = last
        // What was taken is let go now and then, and not at every group.
        if head > 256, head * 2 > waiting.count {
            waiting.removeFirst(head)
            head = 0
        }
        isWatched = false
        expected = group.count
        number += 1
        return group
    }

    /// The time of a group has come: whether whoever watched for it wakes the writer.
    mutating func ring(_ group: UInt64) -> Bool {
        guard group == number, !isBusy, count > 0 else { return false }
        isBusy = true
        return true
    }

    mutating func finished(at now: MonotonicTime) -> Next {
        if count > 0, isReady(now) { return .again }
        isBusy = false
        guard count > 0 else { return .nobody }
        isWatched = true
        return .watch(group: number, until: end)
    }

    /// Lets nobody in any more; whether the caller wakes the writer for what waits.
    mutating func close() -> Bool {
        isClosing = true
        guard !isBusy, count > 0 else { return false }
        isBusy = true
        return true
    }
}
