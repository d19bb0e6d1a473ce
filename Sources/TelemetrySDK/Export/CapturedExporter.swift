//  Keeps what it is given, in memory: for tests, and for whoever wants to look at telemetry in the
//  process that made it. It keeps so many items and counts what came after.

package import Platform

package final class CapturedExporter<Item: Sendable>: Sendable {
    private struct State {
        var batches: [[Item]] = []
        var count = 0
        var overflow = 0
        var flushes = 0
        var isShutDown = false
        var answer = ExportResult.exported
    }

    private let most: Int
    private let state = Locked(State())

    package init(most: Int = 100_000) { self.most = most }

    package var items: [Item] { batches.flatMap { $0 } }
    package var batches: [[Item]] { state.withLock { $0.batches } }
    /// How many found no room.
    package var overflow: Int { state.withLock { $0.overflow } }
    package var flushes: Int { state.withLock { $0.flushes } }
    package var isShutDown: Bool { state.withLock { $0.isShutDown } }

    package func removeAll() {
        state.withLock {
            $0.batches = []
            $0.count = 0
        }
    }

    /// What every later export answers; one that fails keeps nothing.
    package func answer(_ result: ExportResult) { state.withLock { $0.answer = result } }

    package func export(_ batch: [Item], deadline: MonotonicTime) -> ExportResult {
        state.withLock { state in
            if case .failed = state.answer { return state.answer }
            let kept = batch.prefix(max(0, most - state.count))
            state.overflow += batch.count - kept.count
            state.count += kept.count
            if !kept.isEmpty { state.batches.append(Array(kept)) }
            return state.answer
        }
    }

    package func forceFlush(deadline: MonotonicTime) -> Bool {
        state.withLock {
            $0.flushes += 1
            return !$0.isShutDown
        }
    }

    package func shutdown(deadline: MonotonicTime) { state.withLock { $0.isShutDown = true } }
}

extension CapturedExporter: SpanExporter where Item == SpanData {}
