//  A guarded call in one piece, for tasks and for threads. The permit is given back on every path.

public import Problems

extension CircuitBreaker {
    /// Makes the call if it may be made. A failure is judged as a retry judges it, in one table for
    /// both: see `BreakerOutcome`.
    public func run<Value, Failure: Explained>(
        judging judge: (Failure) -> Verdict, _ body: () async throws(Failure) -> Value
    ) async throws(GuardedFailure<Failure>) -> Value {
        let permit: Permit
        do throws(BreakerRejection) { permit = try admit() } catch { throw .rejected(error) }
        let value: Value
        do throws(Failure) { value = try await body() } catch {
            record(permit, BreakerOutcome(judge(error)), problem: error.problem)
            throw .failed(error)
        }
        record(permit, .success)
        return value
    }

    /// The same on a thread that may block.
    public func runBlocking<Value, Failure: Explained>(
        judging judge: (Failure) -> Verdict, _ body: () throws(Failure) -> Value
    ) throws(GuardedFailure<Failure>) -> Value {
        let permit: Permit
        do throws(BreakerRejection) { permit = try admit() } catch { throw .rejected(error) }
        let value: Value
        do throws(Failure) { value = try body() } catch {
            record(permit, BreakerOutcome(judge(error)), problem: error.problem)
            throw .failed(error)
        }
        record(permit, .success)
        return value
    }
}
