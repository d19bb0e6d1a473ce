import Platform
import Problems
import TestSupport
import Testing

@testable import SQLite

/// The writer in virtual time, with a target that writes when the test says so.
@Suite struct GroupWriterTests {
    private let time = ManualTime()
    private let target = HeldTarget()

    private func writer(_ change: (inout GroupSettings) -> Void = { _ in }) -> GroupWriter {
        var settings = GroupSettings()
        change(&settings)
        return GroupWriter("a.db", target, settings: settings, time: time.source)
    }

    /// Begins callers one after the other, so that their order is known.
    private func begin(
        _ names: [String], _ writer: GroupWriter
    ) async -> [Task<Result<String, SQLiteError>, Never>] {
        var tasks: [Task<Result<String, SQLiteError>, Never>] = []
        for name in names {
            let before = writer.waiting
            tasks.append(
                Task {
                    do throws(SQLiteError) {
                        return .success(try await writer.write(.full) { _ in name })
                    } catch { return .failure(error) }
                })
            await until { writer.waiting > before || target.isHolding && before == 0 }
            if before == 0 { await until { target.isHolding || writer.waiting > 0 } }
        }
        return tasks
    }

    private func until(_ isSo: () -> Bool) async {
        while !isSo() { await Task.yield() }
    }

    @Test func `a lone caller is written at once`() async throws {
        let writer = writer()
        let tasks = await begin(["a"], writer)
        await until { target.isHolding }
        target.release()
        #expect(try await tasks[0].value.get() == "a")
        #expect(time.sleepers == 0)
    }

    /// After a group of three.
    private func writerAfterThree() async throws -> GroupWriter {
        let writer = writer()
        let first = await begin(["a"], writer)
        await until { target.isHolding }
        let others = await begin(["b", "c", "d"], writer)
        await until { writer.waiting == 3 }
        target.release()
        #expect(try await first[0].value.get() == "a")
        await until { target.isHolding }
        #expect(target.sizes == [1, 3])
        target.release()
        for (task, name) in zip(others, ["b", "c", "d"]) {
            #expect(try await task.value.get() == name)
        }
        return writer
    }

    @Test func `callers that come during a commit share the next one`() async throws {
        _ = try await writerAfterThree()
        #expect(target.sizes == [1, 3])
    }

    @Test func `a caller is kept back for others five milliseconds at most`() async throws {
        let writer = try await writerAfterThree()
        let tasks = await begin(["e"], writer)
        await time.untilSomebodySleeps()
        time.advance(by: .milliseconds(4))
        #expect(!target.isHolding)
        #expect(writer.waiting == 1)
        time.advance(by: .milliseconds(1))
        await until { target.isHolding }
        target.release()
        #expect(try await tasks[0].value.get() == "e")
        #expect(target.sizes == [1, 3, 1])
    }

    @Test func `a caller that is stopped is written all the same, and at once`() async throws {
        let writer = try await writerAfterThree()
        let tasks = await begin(["e"], writer)
        await time.untilSomebodySleeps()
        tasks[0].cancel()
        await until { target.isHolding }
        target.release()
        #expect(try await tasks[0].value.get() == "e")
        #expect(time.sleepers == 0)
    }

    @Test func `closing writes what waits, and refuses what comes after`() async throws {
        let writer = try await writerAfterThree()
        let tasks = await begin(["e", "f"], writer)
        let end = Task { await writer.close() }
        await until { target.isHolding }
        let late = await Task { () async throws(SQLiteError) in
            try await writer.write(.full) { _ in "g" }
        }.result
        #expect { try late.get() } throws: { $0 as? SQLiteError == .closed(path: "a.db") }
        target.release()
        await end.value
        #expect(try await tasks[0].value.get() == "e")
        #expect(try await tasks[1].value.get() == "f")
    }

    @Test func `too many callers are refused with how many wait`() async throws {
        let writer = writer { $0.callerLimit = 2 }
        let first = await begin(["a"], writer)
        await until { target.isHolding }
        let others = await begin(["b", "c"], writer)
        await until { writer.waiting == 2 }
        let refusal = SQLiteError.overloaded(path: "a.db", waiting: 2)
        await #expect(throws: refusal) { try await writer.write(.full) { _ in "d" } }
        #expect(refusal.problem.message.contains("2 works wait"))
        target.release()
        await until { target.isHolding }
        target.release()
        for task in first + others { _ = try await task.value.get() }
    }
}

/// Writes nothing, and goes to work when it is told to: for one group at a time.
private final class HeldTarget: GroupTarget {
    private struct State {
        var sizes: [Int] = []
        var isAtGate = false
        var passes = 0
    }

    private let state = Locked(State())

    /// Whether a group is being written and waits for its release.
    var isHolding: Bool { state.withLock { $0.isAtGate } }
    var sizes: [Int] { state.withLock { $0.sizes } }

    func release() { state.withLock { $0.passes += 1 } }

    func wake(_ body: @escaping @Sendable () -> Void) { thread.run(body) }

    func write(_ works: [GroupWork], committed: @Sendable () -> Void) {
        state.withLock { state in
            state.sizes.append(works.count)
            state.isAtGate = true
        }
        while !state.withLock({ $0.passes > 0 }) {}
        state.withLock { state in
            state.passes -= 1
            state.isAtGate = false
        }
        do {
            let connection = try Connection(path: ":memory:")
            for work in works { try work.perform(on: connection) }
        } catch { Issue.record(error) }
        committed()
    }

    private let thread = BlockingThread()
}
