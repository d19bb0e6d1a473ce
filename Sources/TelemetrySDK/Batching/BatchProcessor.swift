//  Collects items of one kind and exports them in batches on a thread of its own, so that whoever
//  makes them never waits: a full queue drops what comes last and counts it. Used for spans and for
//  log records alike; what is decided is decided in `BatchQueue`, here are the hands.
//
//  The thread starts with the first item. It exports with telemetry suppressed. After a fork the
//  child begins with an empty queue, for what was waiting is the parent's to send, and with a
//  thread of its own when it needs one. A processor lives until it is shut down.
//
//  What was exported is destroyed by the threads that add, one item for each: memory that is freed
//  where it was asked for is found again at once, while memory that another thread frees costs a
//  wait for the allocator's lock. What nobody fetches, the worker destroys when it has been idle.

package import Platform
import Synchronization
import Telemetry

/// What a batch goes to.
package struct BatchTarget<Item: Sendable>: Sendable {
    package let export: @Sendable ([Item], MonotonicTime) -> ExportResult
    package let forceFlush: @Sendable (MonotonicTime) -> Bool
    package let shutdown: @Sendable (MonotonicTime) -> Void
    /// Takes the batch after its export, to use its memory again.
    package let takeBack: (@Sendable (consuming [Item]) -> Void)?

    package init(
        export: @escaping @Sendable ([Item], MonotonicTime) -> ExportResult,
        forceFlush: @escaping @Sendable (MonotonicTime) -> Bool = { _ in true },
        shutdown: @escaping @Sendable (MonotonicTime) -> Void = { _ in },
        takeBack: (@Sendable (consuming [Item]) -> Void)? = nil
    ) {
        self.export = export
        self.forceFlush = forceFlush
        self.shutdown = shutdown
        self.takeBack = takeBack
    }
}

package final class BatchProcessor<Item: Sendable>: Sendable {
    private struct Waiter {
        let marker: Int
        let bell: Doorbell
    }

    private struct State: ~Copyable {
        var queue: BatchQueue<Item>
        var waiters: [Waiter] = []
        var hasEnded = false
        var bell = Doorbell()
        /// Exported and not yet destroyed, as many as a queue of the usual size holds.
        var done: [Item] = []
    }

    package let settings: BatchSettings
    private let target: BatchTarget<Item>
    private let time: TimeSource
    private let forks: (@Sendable () -> UInt32)?
    private let lock = BriefLock()
    private let age: Atomic<UInt32>
    // Reached only while `lock` is held.
    @exclusivity(unchecked) nonisolated(unsafe) private var state: State

    /// `forks` counts the forks that made this process; tests hand in their own.
    package init(
        _ settings: BatchSettings, to target: BatchTarget<Item>, time: TimeSource = .system,
        forks: (@Sendable () -> UInt32)? = nil
    ) {
        self.settings = settings
        self.target = target
        self.time = time
        Fork.watch()
        self.forks = forks
        age = Atomic((forks?() ?? Fork.generation) &* 2)
        state = State(queue: BatchQueue(settings))
    }

    package var counts: ProcessorCounts { guarded { $0.queue.counts } }

    /// Takes the item, or counts it as dropped; never waits for an export.
    package func add(_ item: Item) {
        enter()
        let addition = state.queue.add(item)
        let done = state.done.popLast()
        guard addition != .nothing else {
            lock.unlock()
            _ = consume done
            return
        }
        let bell = state.bell
        lock.unlock()
        _ = consume done
        switch addition {
        case .nothing: break
        case .startWorker: startWorker(bell)
        case .wakeWorker: bell.ring()
        }
    }

    /// Exports everything that was added before; false when that took longer than the deadline.
    package func forceFlush(deadline: MonotonicTime) -> Bool {
        let own = Doorbell()
        let failedBefore = counts.failed
        let waits = guarded { state -> Bool in
            let marker = state.queue.flush()
            guard !state.queue.isPast(marker) else { return false }
            state.waiters.append(Waiter(marker: marker, bell: own))
            state.bell.ring()
            return true
        }
        if waits, !own.wait(atMost: deadline - time.monotonic()) {
            guarded { $0.waiters.removeAll { $0.bell === own } }
            return false
        }
        let isFlushed = suppressed { target.forceFlush(deadline) }
        return isFlushed && counts.failed == failedBefore
    }

    /// Exports what is waiting until the deadline, and takes nothing more. Tells how many were
    /// lost; they are counted as failed. Only the first call does anything.
    package func shutdown(deadline: MonotonicTime) -> Int {
        let own = Doorbell()
        let (isFirst, hasWorker) = guarded { state -> (Bool, Bool) in
            guard state.queue.shutDown(by: deadline) else { return (false, false) }
            guard state.queue.phase != .closed else { return (true, false) }
            state.waiters.append(Waiter(marker: .max, bell: own))
            state.bell.ring()
            return (true, true)
        }
        guard isFirst else { return 0 }
        guard hasWorker else {
            suppressed { target.shutdown(deadline) }
            return 0
        }
        let failedBefore = counts.failed
        if own.wait(atMost: deadline - time.monotonic()) {
            return counts.failed - failedBefore
        }
        let (waiters, dropped) = guarded { state -> ([Waiter], [Item]) in
            guard !state.hasEnded else { return ([], []) }
            defer { state.waiters = [] }
            return (state.waiters, state.queue.giveUp())
        }
        _ = consume dropped
        for waiter in waiters where waiter.bell !== own { waiter.bell.ring() }
        return counts.failed - failedBefore
    }

    private func startWorker(_ bell: Doorbell) {
        DetachedThread.start { self.suppressed { self.work(bell) } }
    }

    /// The thread's whole life.
    private func work(_ bell: Doorbell) {
        var batch: [Item] = []
        while true {
            if batch.capacity == 0 { batch.reserveCapacity(settings.batchSize) }
            let now = time.monotonic()
            switch guarded({ $0.queue.next(now, into: &batch) }) {
            case .wait(let due):
                if !bell.wait(atMost: due - time.monotonic()) { destroyDone() }
            case .export(let deadline):
                let count = batch.count
                let result = target.export(batch, deadline)
                if let takeBack = target.takeBack {
                    takeBack(consume batch)
                } else {
                    keepDone(consume batch)
                }
                batch = []
                finish(count, result)
            case .finish(let deadline):
                target.shutdown(deadline)
                destroyDone()
                let freed = guarded { state -> [Waiter] in
                    state.hasEnded = true
                    defer { state.waiters = [] }
                    return state.waiters
                }
                for waiter in freed { waiter.bell.ring() }
                return
            }
        }
    }

    /// Leaves an exported batch to those who add; what is too much is destroyed here.
    private func keepDone(_ batch: consuming [Item]) {
        let most = 2048
        guarded { state in
            if state.done.capacity == 0 { state.done.reserveCapacity(most) }
            while state.done.count < most, let item = batch.popLast() { state.done.append(item) }
        }
    }

    private func destroyDone() {
        let done = guarded { state -> [Item] in
            defer { state.done = [] }
            return state.done
        }
        _ = consume done
    }

    private func finish(_ count: Int, _ result: ExportResult) {
        let now = time.monotonic()
        let freed = guarded { state -> [Waiter] in
            state.queue.finished(count, result, now)
            guard !state.waiters.isEmpty else { return [] }
            let freed = state.waiters.filter { state.queue.isPast($0.marker) }
            state.waiters.removeAll { waiter in freed.contains { $0.bell === waiter.bell } }
            return freed
        }
        for waiter in freed { waiter.bell.ring() }
    }

    private func suppressed<Value>(_ body: () -> Value) -> Value {
        Context.current.suppressed.run(body)
    }

    private func guarded<Value>(_ body: (inout State) -> Value) -> Value {
        enter()
        defer { lock.unlock() }
        return body(&state)
    }

    /// Takes the lock, in a forked child after beginning anew.
    @inline(__always)
    private func enter() {
        let forks = (forks?() ?? Fork.generation) &* 2
        if age.load(ordering: .acquiring) != forks { beginAnew(forks) }
        lock.lock()
    }

    /// What waited at the fork is the parent's; a lock may be held by a thread that is not here. So
    /// the old state is not even destroyed: in the middle of a change it could not be.
    @inline(never)
    private func beginAnew(_ forks: UInt32) {
        while true {
            let seen = age.load(ordering: .acquiring)
            if seen == forks { return }
            if seen == forks &+ 1 {
                ThisThread.yield()
                continue
            }
            let mine = age.compareExchange(
                expected: seen, desired: forks &+ 1, ordering: .acquiringAndReleasing)
            guard mine.exchanged else { continue }
            let wasClosed = state.queue.phase != .running
            withUnsafeMutablePointer(to: &state) {
                $0.initialize(to: State(queue: BatchQueue(settings)))
            }
            if wasClosed { state.queue.close() }
            lock.unlock()
            age.store(forks, ordering: .releasing)
            return
        }
    }
}
