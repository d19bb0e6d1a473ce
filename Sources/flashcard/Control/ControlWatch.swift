//  The ear of a run: once a second it looks whether the control file has changed, follows the
//  orders that are new to it, and writes down how the breakers stand, where that is new, so that
//  another terminal can ask. A file that cannot be read is told once, and the run goes on.

import FlashcardPipeline
import FlashcardStore
import Platform
import Problems
import Resilience

final class ControlWatch: Sendable {
    /// A second, less what following takes: an order reaches a run within a second.
    private static let pace = Duration.milliseconds(500)

    private struct Heard {
        /// The last order that each breaker has followed.
        var orders: [String: Int]
        var kept: [String: BreakerMemory] = [:]
        var told: Problem?
    }

    private let path: String
    private let breakers: BreakerSet
    private let store: SQLiteCardStore
    private let time: TimeSource
    private let warn: @Sendable (Problem) -> Void
    private let heard: Locked<Heard>

    /// `memories` is what earlier runs have kept.
    init(
        store: SQLiteCardStore, path: String, breakers: BreakerSet, memories: [BreakerMemory],
        time: TimeSource, warn: @escaping @Sendable (Problem) -> Void
    ) {
        self.store = store
        self.path = path
        self.breakers = breakers
        self.time = time
        self.warn = warn
        heard = Locked(
            Heard(
                orders: Dictionary(
                    memories.map { ($0.snapshot.breaker, $0.order) }, uniquingKeysWith: max)))
    }

    /// Does the work with its ear open. Orders that were given before hold from the first word on,
    /// and how the breakers stand at the end is what the next run begins with.
    func during<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        try await round()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [self] in
                while true {
                    do { try await time.sleep(Self.pace) } catch { return }
                    // What cannot be written now is written at the end, or told there.
                    try? await round()
                }
            }
            defer { group.cancelAll() }
            let outcome: Result<Value, any Error>
            do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
            group.cancelAll()
            do { try await round() } catch { warn(Problem.explaining(error)) }
            return try outcome.get()
        }
    }

    /// Looks, follows and writes down.
    func round() async throws {
        follow()
        let memories = newMemories()
        guard !memories.isEmpty else { return }
        try await store.keep(memories.map(\.kept))
        heard.withLock { heard in
            for memory in memories { heard.kept[memory.snapshot.breaker] = memory }
        }
    }

    private func follow() {
        let file: ControlFile
        do throws(Problem) {
            file = try ControlFile(reading: path)
            heard.withLock { $0.told = nil }
        } catch {
            let isNew = heard.withLock { heard in
                defer { heard.told = error }
                return heard.told != error
            }
            if isNew { warn(error) }
            return
        }
        for breaker in breakers.breakers {
            guard let order = file.order(for: breaker.name) else { continue }
            let isNew = heard.withLock { heard in
                defer { heard.orders[breaker.name] = order.number }
                return heard.orders[breaker.name, default: 0] < order.number
            }
            guard isNew else { continue }
            switch order.action {
            case .isolate: breaker.isolate(reason: order.reason ?? "no reason given")
            case .reset: breaker.reset()
            }
        }
    }

    private func newMemories() -> [BreakerMemory] {
        let (orders, kept) = heard.withLock { ($0.orders, $0.kept) }
        return breakers.breakers.compactMap { breaker in
            let memory = BreakerMemory(
                breaker, order: orders[breaker.name, default: 0], time: time)
            return memory.tellsMore(than: kept[breaker.name]) ? memory : nil
        }
    }
}
