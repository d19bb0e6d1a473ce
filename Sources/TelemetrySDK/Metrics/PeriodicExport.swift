//  The thread of a periodic reader. It waits for its interval or for somebody who rings; then it
//  collects, exports in batches, and tells those who wait how it went. Whoever waits does so until
//  their own deadline, whatever the exporter does.
//
//  Telemetry is suppressed on this thread, so that an exporter never speaks about itself.

import Platform
import Telemetry

final class PeriodicExport: Sendable {
    private final class Waiter: Sendable {
        let deadline: MonotonicTime
        let bell = Doorbell()
        let result = Locked(false)

        init(_ deadline: MonotonicTime) { self.deadline = deadline }

        func answer(_ isDone: Bool) {
            result.withLock { $0 = isDone }
            bell.ring()
        }
    }

    private struct State {
        var waiters: [Waiter] = []
        var isEnding = false
        var hasEnded = false
        var isStarted = false
    }

    private let exporter: any MetricExporter
    private let schedule: ExportSchedule
    private let time: TimeSource
    private let observer: ReaderObserver
    private let bell = Doorbell()
    private let state = Locked(State())

    init(
        _ exporter: any MetricExporter, _ schedule: ExportSchedule, _ time: TimeSource,
        _ observer: ReaderObserver
    ) {
        self.exporter = exporter
        self.schedule = schedule
        self.time = time
        self.observer = observer
    }

    func start(_ collect: @escaping @Sendable () -> [MetricData]) {
        state.withLock { $0.isStarted = true }
        DetachedThread.start { Context.current.suppressed.run { self.work(collect) } }
    }

    /// False when it was not done in time, or not well.
    func flush(by deadline: MonotonicTime) -> Bool {
        let waiter = Waiter(deadline)
        let isTaken = state.withLock { state in
            guard !state.isEnding, state.isStarted else { return false }
            state.waiters.append(waiter)
            return true
        }
        return isTaken && wait(waiter)
    }

    func shutdown(by deadline: MonotonicTime) -> Bool {
        let waiter = Waiter(deadline)
        let isFirst = state.withLock { state in
            guard !state.isEnding else { return false }
            state.isEnding = true
            if state.isStarted { state.waiters.append(waiter) }
            return state.isStarted
        }
        return isFirst ? wait(waiter) : true
    }

    private func wait(_ waiter: Waiter) -> Bool {
        bell.ring()
        guard waiter.bell.wait(atMost: waiter.deadline - time.monotonic()) else { return false }
        return waiter.result.withLock { $0 }
    }

    private func work(_ collect: () -> [MetricData]) {
        var due = time.monotonic() + schedule.interval
        while true {
            bell.wait(atMost: due - time.monotonic())
            let (waiters, isEnding) = state.withLock { state in
                defer { state.waiters = [] }
                return (state.waiters, state.isEnding)
            }
            let now = time.monotonic()
            // A ring for somebody who was served already.
            guard now >= due || isEnding || !waiters.isEmpty else { continue }
            if now >= due { due = now + schedule.interval }
            let asked = waiters.map(\.deadline).max()
            let deadline = min(now + schedule.timeout, asked ?? .init(nanoseconds: .max))
            var isDone = export(collect, deadline)
            if !waiters.isEmpty { isDone = exporter.forceFlush(deadline: deadline) && isDone }
            if isEnding { exporter.shutdown(deadline: deadline) }
            for waiter in waiters { waiter.answer(isDone) }
            if isEnding { return }
        }
    }

    /// Whether everything that was collected got where it should.
    private func export(_ collect: () -> [MetricData], _ deadline: MonotonicTime) -> Bool {
        let started = time.monotonic()
        let metrics = collect()
        observer.collected(time.monotonic() - started)
        var isDone = true
        for batch in metrics.batches(ofAtMost: schedule.maxExportBatchSize ?? .max) {
            let points = batch.reduce(0) { $0 + $1.points.count }
            let begun = time.monotonic()
            observer.exporting(points)
            let result = exporter.export(batch, deadline: deadline)
            observer.exported(points, result, time.monotonic() - begun)
            if result != .exported { isDone = false }
        }
        return isDone
    }
}
