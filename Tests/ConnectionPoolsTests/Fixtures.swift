import ConnectionPools
import Platform
import Problems
import Telemetry
import TestSupport
import Testing

/// What the pools of the tests lend. It is no `Sendable`: a pool lends to one at a time.
final class Reader {
    let number: Int
    var uses = 0

    init(_ number: Int) { self.number = number }
}

/// Makes readers, as many as it is let, and knows what became of them.
final class Server: Sendable {
    struct State {
        var made = 0
        var closed: [Int] = []
        var pinged: [Int] = []
        var reset: [Int] = []
        /// Connecting fails so often from now on.
        var refusals = 0
        var refusal = Problem("test.down", .database, "It is down.")
        /// Those that do not answer any more.
        var dead: Set<Int> = []
        /// Tries that have begun.
        var tries = 0
    }

    let state = Locked(State())

    var made: Int { state.withLock { $0.made } }
    var tries: Int { state.withLock { $0.tries } }
    var closed: [Int] { state.withLock { $0.closed } }
    var open: Int { state.withLock { $0.made - $0.closed.count } }

    static let unwell = Problem("test.dead", .database, "It does not answer.")

    func connect() throws(Problem) -> sending Reader {
        let number = state.withLock { state -> Result<Int, Problem> in
            state.tries += 1
            if state.refusals > 0 {
                state.refusals -= 1
                return .failure(state.refusal)
            }
            state.made += 1
            return .success(state.made)
        }
        return Reader(try number.get())
    }

    func ping(_ reader: Reader) throws(Problem) {
        let isDead = state.withLock { state in
            state.pinged.append(reader.number)
            return state.dead.contains(reader.number)
        }
        if isDead { throw Self.unwell }
    }

    func reset(_ reader: Reader) throws(Problem) {
        let isDead = state.withLock { state in
            state.reset.append(reader.number)
            return state.dead.contains(reader.number)
        }
        if isDead { throw Self.unwell }
    }

    func close(_ reader: Reader) { state.withLock { $0.closed.append(reader.number) } }

    func die(_ number: Int) { _ = state.withLock { $0.dead.insert(number) } }
}

/// Lets tasks pass that wait at it, once it is open.
final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var inside = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Locked(State())

    var inside: Int { state.withLock { $0.inside } }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for sleeper in waiting { sleeper.resume() }
    }

    /// Deaf to cancellation, as a call into a library may be.
    func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                state.inside += 1
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }
}

/// Yields until it is so; what never comes is a failure and no test without end.
func until(_ isSo: () -> Bool, _ source: Testing.SourceLocation = #_sourceLocation) async {
    var left = 3_000_000
    while !isSo() {
        left -= 1
        if left == 0 {
            Issue.record("it never came to that", sourceLocation: source)
            return
        }
        await Task.yield()
    }
}

/// A pool of readers over a server, in time that the test moves.
struct Bench {
    let time = ManualTime()
    let server = Server()
    let metrics: CapturedMetrics
    let records = Locked<[LogRecord]>([])
    /// Closed before the connection is made, where a test wants that to take time.
    let connecting = Gate()
    let asking = Gate()

    init() { metrics = CapturedMetrics(time: time) }

    struct Parts: OptionSet {
        let rawValue: Int
        static let ping = Parts(rawValue: 1)
        static let reset = Parts(rawValue: 2)
        static let slowConnect = Parts(rawValue: 4)
        static let slowPing = Parts(rawValue: 8)
        static let usable = Parts(rawValue: 16)
    }

    func pool(
        _ parts: Parts = [], _ settings: PoolSettings = PoolSettings(size: 2, overflow: 1)
    ) -> ConnectionPool<Reader> {
        let (server, connecting, asking, records) = (server, connecting, asking, records)
        let sink = LogSink(emit: { record in records.withLock { $0.append(record) } })
        typealias Question = @Sendable (Reader) async throws(Problem) -> Void
        let ping: Question = { (reader) async throws(Problem) in
            if parts.contains(.slowPing) { await asking.pass() }
            try server.ping(reader)
        }
        let reset: Question = { (reader) async throws(Problem) in try server.reset(reader) }
        let isUsable: @Sendable (Reader) -> Bool = { !server.isDead($0) }
        let isPinged = !parts.isDisjoint(with: [.ping, .slowPing])
        let operations = PoolOperations<Reader>(
            connect: { () async throws(Problem) in
                if parts.contains(.slowConnect) { await connecting.pass() }
                return try server.connect()
            },
            isUsable: parts.contains(.usable) ? isUsable : nil, ping: isPinged ? ping : nil,
            reset: parts.contains(.reset) ? reset : nil, close: { server.close($0) })
        return ConnectionPool(
            "readers", operations, settings: settings,
            signals: PoolSignals(
                "readers", meter: metrics.meter(Signals.scope),
                logger: Logger(Signals.scope, sink: sink)),
            time: time.source, random: RandomSource(seed: 1))
    }

    /// Moves time, step by step, until it is so.
    func pass(
        _ step: Duration, _ source: Testing.SourceLocation = #_sourceLocation,
        until isSo: () -> Bool
    ) async {
        var left = 200_000
        while !isSo() {
            left -= 1
            if left == 0 {
                Issue.record("it never came to that", sourceLocation: source)
                return
            }
            time.advance(by: step)
            for _ in 0..<20 where !isSo() { await Task.yield() }
        }
    }
}

extension Server {
    func isDead(_ reader: Reader) -> Bool { state.withLock { $0.dead.contains(reader.number) } }
}

extension ConnectionPool {
    /// Makes so many, and lets all of them rest.
    func warm(_ count: Int) async throws {
        guard count > 0 else { return }
        let lease = try await acquire()
        try await warm(count - 1)
        lease.giveBack()
    }
}

extension ConnectionPool<Reader> {
    /// The number of a reader that is there now, if one is.
    func numberAtOnce() -> Int? {
        guard let lease = tryAcquire() else { return nil }
        let number = lease.resource.number
        lease.giveBack()
        return number
    }

    /// Somebody who wants to know the number of a reader.
    func borrow(within longest: Duration? = nil) -> Task<Int, any Error> {
        Task {
            do throws(PoolFailure<Never>) {
                return try await withConnection(within: longest) { $0.number }
            } catch {
                switch error {
                case .noConnection(let reason): throw reason.problem
                }
            }
        }
    }
}

/// Why the task has nothing.
func failure(_ task: Task<Int, any Error>) async -> Problem? {
    do {
        _ = try await task.value
        return nil
    } catch { return .explaining(error) }
}
