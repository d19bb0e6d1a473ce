//  A thread of its own for calls that block, as an executor that an actor can be pinned to, so that
//  a slow disk never holds one of the few threads that all tasks share. Jobs run one at a time in
//  the order in which they came; the thread ends when the executor is let go.

import Dispatch

package final class BlockingThread: SerialExecutor {
    private let queue = JobQueue()

    package init() {
        // The thread holds the queue alone: holding the executor it would keep itself alive.
        DetachedThread.start { [queue] in queue.run() }
    }

    deinit { queue.close() }

    package func enqueue(_ job: consuming ExecutorJob) {
        queue.add(JobQueue.Entry(job: UnownedJob(job), executor: self))
    }
}

/// Jobs waiting for the thread. Unbounded by design: an actor's callers each wait for their own
/// job, so there are never more jobs than callers.
private final class JobQueue: Sendable {
    struct Entry {
        let job: UnownedJob
        let executor: BlockingThread
    }

    private struct State {
        var waiting: [Entry] = []
        var taken: [Entry] = []  // reversed, so that taking the next is a pop
    }

    private let state = Locked(State())
    private let signal = DispatchSemaphore(value: 0)

    func add(_ entry: Entry) {
        state.withLock { $0.waiting.append(entry) }
        signal.signal()
    }

    /// Only when the executor is gone, and so no job that would need it can be waiting.
    func close() { signal.signal() }

    func run() {
        while let entry = next() {
            entry.job.runSynchronously(on: entry.executor.asUnownedSerialExecutor())
        }
    }

    /// Waits for a job; nil once the queue is closed and empty.
    private func next() -> Entry? {
        signal.wait()
        return state.withLock { state in
            if state.taken.isEmpty {
                state.taken = state.waiting.reversed()
                state.waiting.removeAll(keepingCapacity: true)
            }
            return state.taken.popLast()
        }
    }
}
