//  A thread of its own for calls that block, as an executor that an actor can be pinned to, so that
//  a slow disk never holds one of the few threads that all tasks share. Jobs run one at a time in
//  the order in which they came; the thread ends when the executor is let go.
//
//  It also runs plain closures, for work that goes on from one to the next without a task.

import Dispatch

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public final class BlockingThread: SerialExecutor {
    private let queue = JobQueue()

    public init() {
        // The thread holds the queue alone: holding the executor it would keep itself alive.
        DetachedThread.start { [queue] in queue.run() }
    }

    deinit { queue.close() }

    public func enqueue(_ job: consuming ExecutorJob) {
        queue.add(JobQueue.Entry(work: .job(UnownedJob(job)), executor: self))
    }

    /// Runs a closure in its turn, as an actor of this thread would; `assumeIsolated` holds in it.
    public func run(_ body: @escaping @Sendable () -> Void) {
        queue.add(JobQueue.Entry(work: .closure(body), executor: self))
    }

    /// What the language asks where no task runs: whether this is the thread.
    public func checkIsolated() {
        precondition(queue.isCurrent, "this runs on the actor's own thread")
    }
}

/// Jobs waiting for the thread. Unbounded by design: an actor's callers each wait for their own
/// job, so there are never more jobs than callers.
private final class JobQueue: Sendable {
    enum Work {
        case job(UnownedJob)
        case closure(@Sendable () -> Void)
    }

    struct Entry {
        let work: Work
        let executor: BlockingThread
    }

    private struct State {
        var waiting: [Entry] = []
        var taken: [Entry] = []  // reversed, so that taking the next is a pop
        var thread: pthread_t?
    }

    private let state = Locked(State())
    private let signal = DispatchSemaphore(value: 0)

    var isCurrent: Bool {
        guard let thread = state.withLock({ $0.thread }) else { return false }
        return pthread_equal(thread, pthread_self()) != 0
    }

    func add(_ entry: Entry) {
        state.withLock { $0.waiting.append(entry) }
        signal.signal()
    }

    /// Only when the executor is gone, and so no job that would need it can be waiting.
    func close() { signal.signal() }

    func run() {
        state.withLock { $0.thread = pthread_self() }
        while let entry = next() {
            switch entry.work {
            case .job(let job):
                job.runSynchronously(on: entry.executor.asUnownedSerialExecutor())
            case .closure(let body): body()
            }
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
