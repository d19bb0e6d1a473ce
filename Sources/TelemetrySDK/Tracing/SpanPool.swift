//  Spans that have been exported, for the next ones to be written into. Making and freeing a span
//  is two allocations that another thread gives back, which costs more than everything else that a
//  span does; a span that is used again costs none.
//
//  Whoever exported a span hands it over without looking at it: its memory is then still in the
//  cache of the thread that will write the next one. That thread looks whether anybody else holds
//  the span, and leaves it alone if so. What a span in the pool holds is bounded: see
//  `RecordedSpan.isSmall`. A forked child has no pool, since its lock may be held by nobody.

import Platform

final class SpanPool: Sendable {
    /// As many as a queue of the usual size holds.
    private static let most = 2048

    private let lock = BriefLock()
    private let generation: UInt32
    // Reached only while `lock` is held.
    @exclusivity(unchecked) nonisolated(unsafe) private var spans: [SpanData] = []
    @exclusivity(unchecked) nonisolated(unsafe) private var isClosed = false

    init() {
        Fork.watch()
        generation = Fork.generation
    }

    /// How many there are.
    var count: Int {
        lock.lock()
        defer { lock.unlock() }
        return spans.count
    }

    /// A span that nobody else holds, still with what was recorded in it.
    @inline(__always)
    func take() -> RecordedSpan? {
        guard generation == Fork.generation else { return nil }
        lock.lock()
        let found = spans.popLast()
        lock.unlock()
        return found?.unique()
    }

    /// Takes spans over, as many as there is room for.
    func give(_ batch: consuming [SpanData]) {
        guard generation == Fork.generation else { return }
        batch.removeAll { !$0.isSmall }
        lock.lock()
        if !isClosed {
            if spans.capacity == 0 { spans.reserveCapacity(Self.most) }
            while spans.count < Self.most, let span = batch.popLast() { spans.append(span) }
        }
        lock.unlock()
    }

    /// Lets all go, and takes none any more.
    func close() {
        guard generation == Fork.generation else { return }
        lock.lock()
        let all = spans
        spans = []
        isClosed = true
        lock.unlock()
        _ = consume all
    }
}
