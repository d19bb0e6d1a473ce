//  Everything a batch processor decides, as a machine without a clock, a lock or a thread: events
//  go in, what is to be done comes out.
//
//      running ──shutDown──▶ closing ──empty──▶ closed
//                               └────deadline────▶ closed, the rest counted as failed
//
//  A flush is a marker: the number of items that had been accepted when it came. It is over once
//  as many have left, in whatever way; the queue is first in, first out.

import Platform

struct BatchQueue<Item>: ~Copyable {
    enum Phase: Equatable {
        case running
        case closing(deadline: MonotonicTime)
        case closed
    }

    enum Step {
        /// What `next` has put into the batch.
        case export(deadline: MonotonicTime)
        case wait(until: MonotonicTime)
        case finish(deadline: MonotonicTime)
    }

    /// What the caller of `add` has to do outside the lock.
    enum Addition { case nothing, startWorker, wakeWorker }

    private let settings: BatchSettings
    private var ring: Ring<Item>
    private(set) var phase = Phase.running
    private var due: MonotonicTime?
    private var hasWorker = false
    private var isWorkerWaiting = false
    private var accepted = 0
    private var left = 0
    private var flushMarker = 0
    private var totals: ProcessorCounts

    init(_ settings: BatchSettings) {
        self.settings = settings
        ring = Ring(capacity: settings.queueSize)
        totals = ProcessorCounts(capacity: settings.queueSize)
    }

    var counts: ProcessorCounts {
        var counts = totals
        counts.queued = ring.count
        return counts
    }

    @inline(__always)
    mutating func add(_ item: Item) -> Addition {
        totals.created += 1
        guard phase == .running else {
            totals.alreadyShutdown += 1
            return .nothing
        }
        guard !ring.isFull else {
            totals.queueFull += 1
            return .nothing
        }
        ring.append(item)
        accepted += 1
        if !hasWorker {
            hasWorker = true
            return .startWorker
        }
        guard isWorkerWaiting, ring.count >= settings.batchSize else { return .nothing }
        isWorkerWaiting = false
        return .wakeWorker
    }

    /// What the worker does now. The empty batch has its room already: nothing is allocated, and
    /// nothing destroyed, while others wait for the lock around this.
    mutating func next(_ now: MonotonicTime, into batch: inout [Item]) -> Step {
        isWorkerWaiting = false
        var deadline = now + settings.exportTimeout
        var isUrgent = ring.count >= settings.batchSize || flushMarker > left
        switch phase {
        case .running: break
        case .closed: return .finish(deadline: now)
        case .closing(let end):
            if ring.isEmpty {
                phase = .closed
                return .finish(deadline: end)
            }
            deadline = min(deadline, end)
            isUrgent = true
        }
        let due = self.due ?? now + settings.delay
        if !ring.isEmpty, isUrgent || now >= due {
            ring.take(settings.batchSize, into: &batch)
            totals.inFlight += batch.count
            return .export(deadline: deadline)
        }
        self.due = now >= due ? now + settings.delay : due
        isWorkerWaiting = true
        return .wait(until: self.due ?? now)
    }

    /// The export of a batch of so many has come back.
    mutating func finished(_ count: Int, _ result: ExportResult, _ now: MonotonicTime) {
        due = now + settings.delay
        // After a shutdown's deadline they are counted already.
        guard totals.inFlight >= count else { return }
        totals.inFlight -= count
        left += count
        switch result {
        case .exported: totals.exported += count
        case .rejected(let rejected):
            let refused = min(max(0, rejected), count)
            totals.rejected += refused
            totals.exported += count - refused
        case .failed: totals.failed += count
        }
    }

    /// The marker that a flush waits for; the worker is to be woken.
    mutating func flush() -> Int {
        flushMarker = accepted
        return accepted
    }

    /// Whether everything before the marker has left.
    func isPast(_ marker: Int) -> Bool { left >= marker }

    /// False when it was shut down before.
    mutating func shutDown(by deadline: MonotonicTime) -> Bool {
        guard phase == .running else { return false }
        phase = hasWorker ? .closing(deadline: deadline) : .closed
        return true
    }

    /// The time is up: whatever has not been exported counts as failed. Returns what was waiting,
    /// for the caller to destroy.
    mutating func giveUp() -> [Item] {
        phase = .closed
        var waiting: [Item] = []
        waiting.reserveCapacity(ring.count)
        ring.take(ring.count, into: &waiting)
        let lost = waiting.count + totals.inFlight
        totals.failed += lost
        totals.neverHandedOver += waiting.count
        totals.inFlight = 0
        left += lost
        return waiting
    }

    /// Closed from the beginning: how a child begins whose parent was shut down.
    mutating func close() { phase = .closed }
}
