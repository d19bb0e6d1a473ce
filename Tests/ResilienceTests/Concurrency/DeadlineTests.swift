import Platform
import Problems
import Resilience
import TestSupport
import Testing

@Suite struct DeadlineTests {
    private let time = ManualTime()

    @Test func `a deadline is a moment, and what remains of it shrinks`() throws {
        let now = time.source.now
        let deadline = Deadline("word", in: .seconds(300), from: now)
        #expect(deadline.remaining(now + .seconds(100)) == .seconds(200))
        #expect(deadline.remaining(now + .seconds(400)) == .zero)
        #expect(!deadline.isOver(now + .nanoseconds(299_999_999_999)))
        #expect(deadline.isOver(now + .seconds(300)))
        try deadline.check(now)
        let error = #expect(throws: DeadlineError.self) {
            try deadline.check(now + .seconds(300))
        }
        #expect(error?.problem.message == "The time for the word is over: it had 300 s.")
        #expect(error?.problem.details == [.text("budget", "word")])
    }

    @Test func `it can be tightened and never widened`() {
        let now = time.source.now
        let word = Deadline("word", in: .seconds(60), from: now)
        #expect(word.tightened(by: "attempt", to: .seconds(20), at: now).budget == "attempt")
        #expect(word.tightened(by: "attempt", to: .seconds(90), at: now) == word)
        #expect(word.tightened(by: "attempt", to: .seconds(60), at: now) == word)
        let late = now + .seconds(50)
        #expect(word.tightened(by: "attempt", to: .seconds(20), at: late) == word)
        #expect(
            Deadline("x", in: .nanoseconds(Int64.max), from: now).remaining(now) > .seconds(1 << 32)
        )
        #expect(Deadline("x", in: .seconds(-1), from: now).isOver(now))
    }

    @Test func `work that takes too long is cancelled, and the error names the budget`() async {
        let deadline = Deadline("word", in: .seconds(5), from: time.source.now)
        let source = time.source
        let work = Task {
            try await deadline.run(source) { () async throws(CancellationError) in
                try await source.sleep(.seconds(100))
            }
        }
        await until { time.sleepers == 2 }
        time.advance(by: .seconds(5))
        let failure = await #expect(throws: DeadlineFailure<CancellationError>.self) {
            try await work.value
        }
        guard case .over(let error)? = failure else {
            Issue.record("it was not over")
            return
        }
        #expect(error.deadline == deadline)
        #expect(time.sleepers == 0)
    }

    @Test func `work in time gives its value, and the alarm is put away`() async throws {
        let deadline = Deadline("word", in: .seconds(5), from: time.source.now)
        let seen = try await deadline.run(time.source) { Deadline.current }
        #expect(seen == deadline)
        #expect(Deadline.current == nil)
        await until { time.sleepers == 0 }
    }

    @Test func `what comes out all the same is not thrown away`() async throws {
        let source = time.source
        let deadline = Deadline("word", in: .seconds(5), from: source.now)
        let work = Task {
            try await deadline.run(source) { () async -> Int in
                try? await source.sleep(.seconds(100))
                return 7
            }
        }
        await until { time.sleepers == 2 }
        time.advance(by: .seconds(5))
        #expect(try await work.value == 7)
    }

    @Test func `an inner deadline cannot outlast an outer one`() async throws {
        let source = time.source
        let outer = Deadline("word", in: .seconds(5), from: source.now)
        let inner = Deadline("attempt", in: .seconds(60), from: source.now)
        let seen = try await outer.run(source) {
            try? await inner.run(source) { Deadline.current?.budget }
        }
        #expect(seen == "word")
    }

    @Test func `a caller that stops is not told that time is over`() async {
        let source = time.source
        let deadline = Deadline("word", in: .seconds(5), from: source.now)
        let work = Task {
            try await deadline.run(source) { () async throws(CancellationError) in
                try await source.sleep(.seconds(100))
            }
        }
        await until { time.sleepers == 2 }
        work.cancel()
        let failure = await #expect(throws: DeadlineFailure<CancellationError>.self) {
            try await work.value
        }
        guard case .failed? = failure else {
            Issue.record("it was called over")
            return
        }
    }

    @Test func `work with no time left does not begin`() async {
        let deadline = Deadline("word", in: .zero, from: time.source.now)
        await #expect(throws: DeadlineFailure<Never>.self) {
            try await deadline.run(time.source) { Issue.record("it began") }
        }
    }
}
