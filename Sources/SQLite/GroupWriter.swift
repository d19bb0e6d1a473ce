//  Writes works in groups: each caller hands one in and goes on when it is committed, or with its
//  own error. `GroupCourse` says which go together; this is what suspends the callers, keeps the
//  writer's thread at work, and wakes them.
//
//  A work that was handed in is written, also when its caller is stopped meanwhile: what it stores
//  may have been paid for, and takes milliseconds. Who does not want it any more asks before.

import Platform
import Telemetry

/// Where groups are written.
protocol GroupTarget: Sendable {
    /// Runs the body soon, where it may write, and never two at once.
    func wake(_ body: @escaping @Sendable () -> Void)
    /// Calls back as soon as the group is committed or has failed; what there is to do afterwards
    /// keeps no caller.
    func write(_ works: [GroupWork], committed: @Sendable () -> Void)
}

package final class GroupWriter: Sendable {
    private typealias Closer = CheckedContinuation<Void, Never>

    private struct State {
        var course: GroupCourse<GroupWork>
        /// Who is being written.
        var group: [GroupWork] = []
        var closers: [Closer] = []
    }

    private let path: String
    private let target: any GroupTarget
    private let time: TimeSource
    private let signals: GroupSignals?
    private let state: Locked<State>

    init(
        _ path: String, _ target: any GroupTarget, settings: GroupSettings = GroupSettings(),
        signals: GroupSignals? = nil, time: TimeSource
    ) {
        self.path = path
        self.target = target
        self.signals = signals
        self.time = time
        state = Locked(State(course: GroupCourse(settings)))
    }

    /// How many works wait.
    package var waiting: Int { state.withLock { $0.course.count } }

    // MARK: Callers

    /// Does the work together with others, in a transaction, and returns when it is committed. What
    /// it throws undoes this work alone. `rows` is about how many rows it writes.
    package func write<Value: Sendable>(
        _ durability: Durability, rows: Int = 1,
        _ body: @escaping @Sendable (Connection) throws(SQLiteError) -> Value
    ) async throws(SQLiteError) -> Value {
        let span = Span.current
        let made = Locked<Value?>(nil)
        let work = GroupWork(durability, rows: rows, span: span.isRecording ? span.context : nil) {
            connection throws(SQLiteError) in
            let value = try body(connection)
            made.withLock { $0 = value }
        }
        var turn: GroupWork.Turn?
        if let watch = try enter(work) { turn = watch } else { turn = await work.sleep() }
        while case .watch(let group, let end) = turn {
            // Its end is the end of the watch, too.
            async let _: Void = watch(group, until: end)
            turn = await work.sleep()
        }
        if let error = work.error { throw error }
        guard let value = made.withLock({ $0 }) else {
            preconditionFailure("a work that is over without an error was done")
        }
        return value
    }

    /// A turn where the caller has one at once.
    private func enter(_ work: GroupWork) throws(SQLiteError) -> GroupWork.Turn? {
        let now = time.now
        let (entry, count, isCrowded) = state.withLock { state in
            let isCrowded = state.course.isCrowded
            let entry = state.course.add(work, rows: work.rows, at: now)
            return (entry, state.course.count, isCrowded)
        }
        if isCrowded { signals?.delayed() }
        switch entry {
        case .wake:
            wake()
            return nil
        case .watch(let group, let end): return .watch(group: group, until: end)
        case .wait: return nil
        case .refused:
            signals?.refused()
            throw .overloaded(path: path, waiting: count)
        case .closed: throw .closed(path: path)
        }
    }

    /// Begins a group when its time has come. A caller that is stopped lets it begin at once.
    private func watch(_ group: UInt64, until end: MonotonicTime) async {
        try? await time.sleep(time.now.time(until: end))
        if state.withLock({ $0.course.ring(group) }) { wake() }
    }

    // MARK: The writer's thread

    private func wake() { target.wake { [self] in writeGroups() } }

    private func writeGroups() {
        while let works = begin() { target.write(works) { committed() } }
    }

    private func begin() -> [GroupWork]? {
        let now = time.now
        let group = state.withLock { state in
            let group = state.course.begin()
            state.group = group.map(\.item)
            return group
        }
        guard !group.isEmpty else { return nil }
        if let signals { for work in group { signals.waited(work.since.time(until: now)) } }
        return group.map(\.item)
    }

    /// Wakes those of the group that is over.
    private func committed() {
        let now = time.now
        let (group, watcher, closers) = state.withLock { state in
            let next = state.course.finished(at: now)
            let watcher: (GroupWork, GroupWork.Turn)? =
                if case .watch(let group, let end) = next, let first = state.course.first {
                    (first, .watch(group: group, until: end))
                } else { nil }
            defer { state.group = [] }
            guard state.course.isIdle else { return (state.group, watcher, [Closer]()) }
            defer { state.closers = [] }
            return (state.group, watcher, state.closers)
        }
        for work in group { work.tell(.over) }
        if let (work, turn) = watcher { work.tell(turn) }
        for closer in closers { closer.resume() }
    }

    // MARK: The end

    /// Lets nobody in any more, and returns when everything that was handed in is written.
    package func close() async {
        if state.withLock({ $0.course.close() }) { wake() }
        await withCheckedContinuation { (closer: Closer) in
            let isIdle = state.withLock { state in
                if !state.course.isIdle { state.closers.append(closer) }
                return state.course.isIdle
            }
            if isIdle { closer.resume() }
        }
    }
}
