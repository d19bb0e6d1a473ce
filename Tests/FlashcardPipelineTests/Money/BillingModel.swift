//  A provider with a bill of its own: every call costs what a seeded draw says, some fail, some of
//  those are billed all the same, and some are cut off without anybody knowing.

import LanguageModels
import Platform
import TestSupport

final class BillingModel: LanguageModel {
    struct Bill: Sendable {
        /// What the provider asks for what it has told.
        var told = 0
        /// What it asks for calls without an answer, which nobody but itself knows of.
        var untold = 0
        var calls = 0
        var atOnce = 0
        var mostAtOnce = 0
    }

    enum Fate: Sendable { case answers, failsBilled, failsFree, isLost }

    let identity = ModelIdentity(provider: "bill", model: "1")
    let worst: Int
    private let state: Locked<(bill: Bill, random: SeededRandom)>
    private let fates: @Sendable (inout SeededRandom) -> Fate
    /// Runs in the middle of each call.
    private let during: @Sendable () async -> Void

    init(
        worst: Int, seed: UInt64 = 1,
        during: @escaping @Sendable () async -> Void = { await Task.yield() },
        fates: @escaping @Sendable (inout SeededRandom) -> Fate = { _ in .answers }
    ) {
        self.worst = worst
        self.during = during
        self.fates = fates
        state = Locked((Bill(), SeededRandom(seed)))
    }

    var bill: Bill { state.withLock { $0.bill } }

    func worstCost(_ request: StageRequest) -> Int { worst }

    func answer(
        _ request: StageRequest, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply {
        let (fate, cost) = state.withLock { state in
            state.bill.calls += 1
            state.bill.atOnce += 1
            state.bill.mostAtOnce = max(state.bill.mostAtOnce, state.bill.atOnce)
            return (fates(&state.random), Int.random(in: 0...worst, using: &state.random))
        }
        await during()
        state.withLock { $0.bill.atOnce -= 1 }
        // Whoever is cancelled while the provider works learns nothing, and may pay.
        if Task.isCancelled {
            state.withLock { $0.bill.untold += cost }
            throw .cancelled
        }
        let usage = ModelUsage(inputTokens: 10, outputTokens: 5, cost: cost)
        switch fate {
        case .answers:
            state.withLock { $0.bill.told += cost }
            return ModelReply(
                text: (try? await OfflineModel().answer(request, by: .distant).text) ?? "{}",
                usage: usage)
        case .failsBilled:
            state.withLock { $0.bill.told += cost }
            var failure = ProviderFailure(.cut, provider: "Bill", model: "1")
            failure.usage = usage
            failure.raw = "half of a reply"
            throw .provider(failure)
        case .failsFree: throw .unavailable(provider: "Bill", reason: "503")
        case .isLost:
            state.withLock { $0.bill.untold += cost }
            throw .unanswered(provider: "Bill", reason: "reset")
        }
    }
}
