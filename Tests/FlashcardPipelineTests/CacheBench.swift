//  A cache over a store in a folder of its own, in virtual time.

import FlashcardPipeline
import FlashcardStore
import LanguageModels
import Platform
import SQLite
import Telemetry
import TelemetrySDK
import TestSupport

final class CacheBench {
    let folder = TemporaryFolder()
    let time = ManualTime()
    let traces: CapturedTraces
    let metrics: CapturedMetrics
    let logs = Locked<[LogRecord]>([])
    let store: SQLiteCardStore
    var policy = CachePolicy()
    var settings = ReplyCache.Settings()
    var isHeld = false
    var seed: UInt64 = 7

    init() throws {
        traces = CapturedTraces(time: time)
        metrics = CapturedMetrics(time: time)
        store = try SQLiteCardStore(owning: folder.path("a.db"), time: time.source)
    }

    func cache(in store: SQLiteCardStore? = nil) -> ReplyCache {
        let logs = logs
        return ReplyCache(
            store ?? self.store, settings: settings, policy: policy, time: time.source,
            signals: CacheSignals("replies", meter: metrics.meter(FlashcardPipeline.Signals.scope)),
            logger: Logger(
                scope: "test",
                sink: LogSink(minimum: .trace) { record in logs.withLock { $0.append(record) } }))
    }

    func cached(
        _ model: any LanguageModel, _ cache: ReplyCache, prompts: String = "1",
        joinsEqual: Bool = true
    ) -> CachedModel {
        let isHeld = isHeld
        return CachedModel(
            model, cache, policy: policy, prompts: prompts, joinsEqual: joinsEqual,
            isHeld: { isHeld }, time: time.source, random: RandomSource(seed: seed),
            tracer: traces.tracer(FlashcardPipeline.Signals.scope))
    }

    /// Another connection, as somebody's hand in the file.
    func byHand(_ sql: String) throws {
        try Connection(path: folder.path("a.db")).execute(sql)
    }
}

extension CachedModel {
    func ask(_ input: String) async -> Result<ModelReply, ModelFailure> {
        do throws(ModelFailure) {
            return .success(
                try await answer(StageRequest(stage: .card, input: input), by: .distant))
        } catch { return .failure(error) }
    }
}

extension Result<ModelReply, ModelFailure> {
    var text: String? { try? get().text }
    var calls: Int? { try? get().usage.calls }
}
