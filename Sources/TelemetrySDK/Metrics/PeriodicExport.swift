//  The thread of a periodic reader. It waits for its interval or for somebody who rings; then it
//  collects, exports in batches, and tells those who wait how it went. Whoever waits does so until
//  their own deadline, whatever the exporter does.
//
//  Telemetry is suppressed on this thread, so that an exporter never speaks about itself. A forked
//  child has no such thread; it gets one of its own when something there wakes, flushes or ends the
//  export.

import Platform
import Synchronization
import Telemetry

final class PeriodicExport: Sendable {
    private final class Waiter: Sendable {
        let deadline: MonotonicTime
        /// Whether it is enough that the numbers are taken, wherever they are then.
        let waitsForTaking: Bool
        let bell = Doorbell()
        let result = Locked(false)

        init(_ deadline: MonotonicTime, waitsForTaking: Bool = false) {
            self.deadline = deadline
            self.waitsForTaking = waitsForTaking
        }

        func answer(_ isDone: Bool) {
            result.withLock { $0 = isDone }
            bell.ring()
        }
    }

    /// What one process's thread and those who wait for it share.
    private final class Shift: Sendable {
        struct State {
            var waiters: [Waiter] = []
            var isEnding = false
        }

        let bell = Doorbell()
        let hasThread = Atomic(false)
        let state = Locked(State())
    }

    /// What is done at each turn; a box, so that it can be put in place once for all processes.
    private final class Work: Sendable {
        let collect: @Sendable () -> [MetricData]

        init(_ collect: @escaping @Sendable () -> [MetricData]) { self.collect = collect }
    }

    private let exporter: any MetricExporter
    private let schedule: ExportSchedule
    private let time: TimeSource
    private let collected: @Sendable (Duration) -> Void
    private let work = Atomic<Unmanaged<Work>?>(nil)
    /// Known to forked children, too: what was ended before the fork does not begin there again.
    private let isClosed = Atomic(false)
    private let shifts: PerProcess<Shift>

    /// `collected` is told how long each collection took.
    init(
        _ exporter: any MetricExporter, _ schedule: ExportSchedule, _ time: TimeSource,
        forks: (@Sendable () -> UInt32)?, collected: @escaping @Sendable (Duration) -> Void
    ) {
        self.exporter = exporter
        self.schedule = schedule
        self.time = time
        self.collected = collected
        shifts = PerProcess(forks: forks) { Shift() }
    }

    deinit { work.load(ordering: .acquiring)?.release() }

    /// Begins; only the first call does anything.
    func start(_ collect: @escaping @Sendable () -> [MetricData]) {
        let made = Unmanaged.passRetained(Work(collect))
        let outcome = work.compareExchange(
            expected: nil, desired: made, ordering: .acquiringAndReleasing)
        guard outcome.exchanged else { return made.release() }
        wake()
    }

    /// Sees to it that this process has the thread, which a forked child has not by itself.
    func wake() { _ = shift() }

    /// Asks for a collection and an export now. The answer is waited for by whoever calls it: false
    /// when it was not done in time, or not well.
    func flush(by deadline: MonotonicTime) -> () -> Bool { ask(Waiter(deadline)) }

    /// The same, but the answer comes when the numbers are taken; they are exported meanwhile.
    func take(by deadline: MonotonicTime) -> () -> Bool {
        ask(Waiter(deadline, waitsForTaking: true))
    }

    private func ask(_ waiter: Waiter) -> () -> Bool {
        guard let shift = shift(),
            shift.state.withLock({ state in
                guard !state.isEnding else { return false }
                state.waiters.append(waiter)
                return true
            })
        else { return { false } }
        shift.bell.ring()
        return { self.wait(waiter) }
    }

    /// Asks for a last one; only the first call does anything.
    func shutdown(by deadline: MonotonicTime) -> () -> Bool {
        let waiter = Waiter(deadline)
        guard let shift = shift(),
            shift.state.withLock({ state in
                guard !state.isEnding else { return false }
                state.isEnding = true
                state.waiters.append(waiter)
                return true
            })
        else { return { true } }
        isClosed.store(true, ordering: .releasing)
        shift.bell.ring()
        return { self.wait(waiter) }
    }

    /// This process's shift, with its thread; none before the start and after the end.
    private func shift() -> Shift? {
        guard let work = work.load(ordering: .acquiring)?.takeUnretainedValue() else { return nil }
        guard !isClosed.load(ordering: .acquiring) else { return nil }
        let shift = shifts.value
        if !shift.hasThread.exchange(true, ordering: .acquiringAndReleasing) {
            DetachedThread.start {
                Context.current.suppressed.run { self.run(shift, work.collect) }
            }
        }
        return shift
    }

    private func wait(_ waiter: Waiter) -> Bool {
        guard waiter.bell.wait(atMost: waiter.deadline - time.monotonic()) else { return false }
        return waiter.result.withLock { $0 }
    }

    /// The thread's whole life.
    private func run(_ shift: Shift, _ collect: () -> [MetricData]) {
        var due = time.monotonic() + schedule.interval
        while true {
            shift.bell.wait(atMost: due - time.monotonic())
            let (waiters, isEnding) = shift.state.withLock { state in
                defer { state.waiters = [] }
                return (state.waiters, state.isEnding)
            }
            let now = time.monotonic()
            // A ring for somebody who was served already.
            guard now >= due || isEnding || !waiters.isEmpty else { continue }
            if now >= due { due = now + schedule.interval }
            let asked = waiters.map(\.deadline).max()
            let deadline = min(now + schedule.timeout, asked ?? .init(nanoseconds: .max))
            var isDone = export(collect, deadline) {
                for waiter in waiters where waiter.waitsForTaking { waiter.answer(true) }
            }
            if !waiters.isEmpty { isDone = exporter.forceFlush(deadline: deadline) && isDone }
            if isEnding { exporter.shutdown(deadline: deadline) }
            for waiter in waiters { waiter.answer(isDone) }
            if isEnding { return }
        }
    }

    /// Whether everything that was collected got where it should.
    private func export(
        _ collect: () -> [MetricData], _ deadline: MonotonicTime, whenTaken: () -> Void
    ) -> Bool {
        let started = time.monotonic()
        let metrics = collect()
        collected(time.monotonic() - started)
        whenTaken()
        var isDone = true
        for batch in metrics.batches(ofAtMost: schedule.maxExportBatchSize ?? .max) {
            if exporter.export(batch, deadline: deadline) != .exported { isDone = false }
        }
        return isDone
    }
}
