//  Settings become parts: the log and its listener, the store, the model. What wraps what is
//  visible here.

import FlashcardPipeline
import FlashcardStore
import LanguageModels
import Platform
import Resilience
import Telemetry
import TelemetrySDK

enum Wiring {
    /// Installs the log and gives the console that speaks beside it.
    static func console(
        _ settings: Settings, environment: Environment, time: TimeSource, secrets: [String] = []
    ) -> Console {
        let isTerminal = StandardStream.error.isTerminal
        let format = settings.logFormat(isTerminal: isTerminal)
        let style = settings.style(environment: environment, isTerminal: isTerminal)
        let redaction = Redaction(secrets: secrets + Redaction.secrets(in: environment))
        let console = Console(
            format == .text ? .person(style) : .machine, isQuiet: settings.isQuiet,
            redaction: redaction)
        var log = StandardErrorLog.Settings()
        log.minimum = Severity(settings.logLevel(isTerminal: isTerminal))
        log.format = LogLineFormat(rawValue: format.rawValue) ?? .json
        log.project = environment["GOOGLE_CLOUD_PROJECT"]
        let lines = StandardErrorLog(log, time: time, redaction: redaction) {
            console.finished($0)
        }
        _ = Installation.install(lines.sink)
        return console
    }

    /// The version under which replies by rule are kept, which need no prompts.
    static let prompts = "1"

    /// The replies that are kept, of all models.
    static func cache(
        _ settings: Settings, _ store: SQLiteCardStore, time: TimeSource
    ) async -> ReplyCache {
        let cache = ReplyCache(
            store, settings: settings.cache.settings, policy: settings.cache.policy, time: time)
        await cache.begin()
        return cache
    }

    /// The guarded model behind the replies that are kept: the outermost guard.
    static func cached(
        _ model: GuardedModel, _ cache: ReplyCache, _ settings: Settings, prompts: String,
        refreshes: Bool, breakers: BreakerSet, time: TimeSource
    ) -> CachedModel {
        var policy = settings.cache.policy
        if refreshes { policy.replacesBefore = time.wall() }
        let identity = model.identity
        let name = BreakerSet.name(provider: identity.provider, model: identity.model)
        let hasBreaker = settings.guards.breaks
        return CachedModel(
            model, cache, policy: policy, prompts: prompts, joinsEqual: settings.guards.joinsEqual,
            isHeld: { hasBreaker && breakers.breaker(name).refusal != nil }, time: time,
            random: RandomSource.seededBySystem())
    }
}

extension Severity {
    init(_ level: LogLevel) {
        self =
            switch level {
            case .trace: .trace
            case .debug: .debug
            case .info: .info
            case .warning: .warning
            case .error: .error
            case .critical: .critical
            }
    }
}
