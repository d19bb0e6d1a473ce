//  All series of one stream, found by their attributes: an open table of references, twice as large
//  as what is in it.
//
//  Where totals only grow, a series once made stays, so that looking one up takes no lock: whoever
//  reads sees either the series or an empty place, and takes the lock only to add one. A table that
//  has grown leaves the one before it standing, for somebody may be reading there; all of them
//  together are not larger than the last one. Where a collection takes series away, looking up and
//  recording are one step under the lock, so that nothing is recorded to what is being taken.
//
//  There are at most so many series, the overflow among them: one that stands for all that found no
//  room, marked `otel.metric.overflow`. Every measurement is in exactly one.

import Platform
import Synchronization
import Telemetry

final class SeriesTable: Sendable {
    /// What marks the series of all that found no room.
    static let overflowAttributes: [Attribute] = [.bool("otel.metric.overflow", true)]

    private final class Places: Sendable {
        let mask: Int
        // The places are atomic, and the memory lives as long as this.
        nonisolated(unsafe) let first: UnsafeMutablePointer<Atomic<Unmanaged<Series>?>>

        init(_ count: Int) {
            mask = count - 1
            first = .allocate(capacity: count)
            for place in 0..<count { (first + place).initialize(to: Atomic(nil)) }
        }

        deinit {
            first.deinitialize(count: mask + 1)
            first.deallocate()
        }

        func put(_ series: Series) {
            var place = Int(truncatingIfNeeded: series.hash) & mask
            while first[place].load(ordering: .relaxed) != nil { place = (place + 1) & mask }
            first[place].store(.passUnretained(series), ordering: .releasing)
        }
    }

    private struct State {
        var all: [Series] = []
        var overflow: Series?
        /// The tables, the one in use last; the older ones stand for whoever still reads there.
        var tables: [Places]
    }

    private let shape: SeriesShape
    private let limit: Int
    private let hash: AttributeHash
    private let lock = BriefLock()
    private let places: Atomic<Unmanaged<Places>>
    // Reached only while `lock` is held.
    private nonisolated(unsafe) var state: State

    init(_ shape: SeriesShape, limit: Int, seed: UInt64) {
        self.shape = shape
        self.limit = max(1, limit)
        hash = AttributeHash(seed: seed)
        let table = Places(16)
        state = State(tables: [table])
        places = Atomic(.passUnretained(table))
    }

    /// Hands the series with these attributes to the body.
    @inline(__always)
    func use(_ attributes: [Attribute], _ body: (Series) -> Void) {
        let hash = hash.of(attributes)
        if shape.isDelta {
            lock.lock()
            body(find(attributes, hash)?.takeUnretainedValue() ?? add(attributes, hash))
            lock.unlock()
        } else if let found = find(attributes, hash) {
            found._withUnsafeGuaranteedRef(body)
        } else {
            body(made(attributes, hash))
        }
    }

    /// The series for a handle, which no collection takes away.
    func bound(_ attributes: [Attribute]) -> Series {
        let hash = hash.of(attributes)
        lock.lock()
        defer { lock.unlock() }
        let series = find(attributes, hash)?.takeUnretainedValue() ?? add(attributes, hash)
        series.bind()
        return series
    }

    /// All series in the order in which they came, the overflow last. Those that a delta clears
    /// away are handed out for the last time: what they hold is to be taken by `collect`.
    func collect(_ body: ([Series]) -> Void) {
        lock.lock()
        let series = state.all + (state.overflow.map { [$0] } ?? [])
        guard shape.isDelta else {
            lock.unlock()
            return body(series)
        }
        // Whoever found a series has recorded to it by now, for both happen under the lock.
        let old = state.tables
        state.all.removeAll { !$0.isBound }
        if state.overflow?.isBound == false { state.overflow = nil }
        var size = 16
        while state.all.count * 2 > size { size *= 4 }
        let table = Places(size)
        for kept in state.all { table.put(kept) }
        state.tables = [table]
        places.store(.passUnretained(table), ordering: .releasing)
        lock.unlock()
        body(series)
        _ = consume old
    }

    @inline(__always)
    private func find(_ attributes: [Attribute], _ hash: UInt64) -> Unmanaged<Series>? {
        places.load(ordering: .acquiring)._withUnsafeGuaranteedRef { table in
            var place = Int(truncatingIfNeeded: hash) & table.mask
            while let series = table.first[place].load(ordering: .acquiring) {
                let isIt = series._withUnsafeGuaranteedRef {
                    $0.hash == hash && attributes.isSame(as: $0.attributes)
                }
                if isIt { return series }
                place = (place &+ 1) & table.mask
            }
            return nil
        }
    }

    @inline(never)
    private func made(_ attributes: [Attribute], _ hash: UInt64) -> Series {
        lock.lock()
        defer { lock.unlock() }
        return find(attributes, hash)?.takeUnretainedValue() ?? add(attributes, hash)
    }

    /// The lock is held, and the attributes as they are were not found.
    @inline(never)
    private func add(_ attributes: [Attribute], _ givenHash: UInt64) -> Series {
        let canonical = attributes.canonical
        var hash = givenHash
        if canonical.count < attributes.count {
            // A name was given twice.
            hash = self.hash.of(canonical)
            if let known = find(canonical, hash) { return known.takeUnretainedValue() }
        }
        guard state.all.count < limit - 1 else { return overflow() }
        let series = make(canonical, hash)
        state.all.append(series)
        put(series)
        return series
    }

    private func overflow() -> Series {
        if let known = state.overflow { return known }
        let series = make(Self.overflowAttributes, 0)
        state.overflow = series
        return series
    }

    private func make(_ attributes: [Attribute], _ hash: UInt64) -> Series {
        Series(
            attributes, hash: hash, shape: shape,
            startTime: UInt64(shape.time.wall().nanoseconds))
    }

    /// Grows the table when it would be over half full.
    private func put(_ series: Series) {
        guard let table = state.tables.last else { return }
        guard state.all.count * 2 > table.mask else { return table.put(series) }
        let larger = Places((table.mask + 1) * 4)
        for known in state.all { larger.put(known) }
        state.tables.append(larger)
        places.store(.passUnretained(larger), ordering: .releasing)
    }
}
