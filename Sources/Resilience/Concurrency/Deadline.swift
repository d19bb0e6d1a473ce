//  One budget of time from the word down to the attempt. It is a moment and not a duration, so that
//  every wait on the way, for a limiter, a slot or a retry, is paid from the same purse. Whoever
//  has less time tightens it; nobody can widen it. It remembers whose budget it is, so that the
//  error can say so.
//
//      try await Deadline("word", in: .seconds(300), from: now).run(time) {
//          let mine = Deadline.current?.tightened(by: "attempt", to: .seconds(60), at: time.now)
//          …
//      }

public import Platform
public import Problems

public struct Deadline: Sendable, Hashable {
    /// Whose time it is.
    public let budget: String
    /// How much of it there was.
    public let length: Duration
    public let end: MonotonicTime

    public init(_ budget: String, in length: Duration, from now: MonotonicTime) {
        self.budget = budget
        self.length = max(.zero, length)
        end = now.later(by: length)
    }

    /// The one that the task that runs now has to keep.
    @TaskLocal public static var current: Deadline?

    /// Never negative.
    public func remaining(_ now: MonotonicTime) -> Duration { now.time(until: end) }

    public func isOver(_ now: MonotonicTime) -> Bool { now >= end }

    /// The earlier of the two; where both end together, this one.
    public func tightened(
        by budget: String, to length: Duration, at now: MonotonicTime
    ) -> Deadline { tightened(by: Deadline(budget, in: length, from: now)) }

    public func tightened(by other: Deadline) -> Deadline { other.end < end ? other : self }

    /// Throws when it is over.
    public func check(_ now: MonotonicTime) throws(DeadlineError) {
        if isOver(now) { throw DeadlineError(deadline: self) }
    }
}

public struct DeadlineError: Explained, Hashable {
    public let deadline: Deadline

    public var problem: Problem {
        Problem(
            "deadline.over", .externalService,
            "The time for the \(deadline.budget) is over: it had \(deadline.length.inWords).",
            advice: "Try it again, or allow more time.",
            details: [.text("budget", deadline.budget)])
    }
}

/// Either the time was over, or the work failed before.
public enum DeadlineFailure<Failure: Error>: Error {
    case over(DeadlineError)
    case failed(Failure)
}

extension DeadlineFailure: Explained where Failure: Explained {
    public var problem: Problem {
        switch self {
        case .over(let error): error.problem
        case .failed(let failure): failure.problem
        }
    }
}

extension Deadline {
    private enum Event<Value: Sendable, Failure: Error>: Sendable {
        case done(Value)
        case failed(Failure)
        case rang
    }

    /// Runs the body with this deadline as the current one, or with an outer one that ends before,
    /// and cancels it when that is over. What comes out of it all the same is not thrown away.
    public func run<Value: Sendable, Failure: Error>(
        _ time: TimeSource, _ body: @escaping @Sendable () async throws(Failure) -> Value
    ) async throws(DeadlineFailure<Failure>) -> Value {
        let deadline = Deadline.current.map { $0.tightened(by: self) } ?? self
        let left = deadline.remaining(time.now)
        guard left > .zero else { throw .over(DeadlineError(deadline: deadline)) }
        let (end, isOver) = await Deadline.$current.withValue(deadline) {
            await Self.race(time, left, body)
        }
        switch end {
        case .done(let value): return value
        case .failed where isOver: throw .over(DeadlineError(deadline: deadline))
        case .failed(let failure): throw .failed(failure)
        case .rang: preconditionFailure("the body of a deadline ends before its race does")
        }
    }

    /// How the body ended, and whether the time was over by then.
    private static func race<Value: Sendable, Failure: Error>(
        _ time: TimeSource, _ left: Duration,
        _ body: @escaping @Sendable () async throws(Failure) -> Value
    ) async -> (Event<Value, Failure>, Bool) {
        await withTaskGroup(of: Event<Value, Failure>.self) { group in
            group.addTask {
                do throws(Failure) { return .done(try await body()) } catch {
                    return .failed(error)
                }
            }
            group.addTask {
                // Cut short when the body has ended; nobody asks then.
                do throws(CancellationError) { try await time.sleep(left) } catch {}
                return .rang
            }
            var isOver = false
            var end = Event<Value, Failure>.rang
            for await event in group {
                if case .rang = event {
                    if case .rang = end { isOver = !Task.isCancelled }
                } else {
                    end = event
                }
                group.cancelAll()
            }
            return (end, isOver)
        }
    }
}
