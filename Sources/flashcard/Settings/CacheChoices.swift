//  The settings of the reply cache as they hold for this process.

import FlashcardPipeline
import LanguageModels
import Platform

struct CacheChoices: Sendable {
    let isOn: Bool
    let keepsOffline: Bool
    /// None: for ever.
    let timeToLive: Duration?
    let staleFor: Duration
    let negativeTimeToLive: Duration
    let bytes: Int
    let entries: Int
    let level: Int

    init(_ resolver: SettingsResolver) {
        isOn = resolver.isOn(.cache)
        keepsOffline = resolver.isOn(.cacheOffline)
        let timeToLive = resolver.duration(.cacheTimeToLive) ?? .seconds(86_400)
        self.timeToLive = timeToLive > .zero ? timeToLive : nil
        staleFor = resolver.duration(.cacheStale) ?? .seconds(7 * 86_400)
        negativeTimeToLive = resolver.duration(.cacheNegative) ?? .seconds(60)
        bytes = (resolver.integer(.cacheSize) ?? 256) << 20
        entries = resolver.integer(.cacheEntries) ?? 1_000_000
        level = resolver.integer(.cacheLevel) ?? 6
    }

    func isOn(for model: ModelIdentity) -> Bool {
        isOn && (keepsOffline || model.provider != OfflineModel().identity.provider)
    }

    var settings: ReplyCache.Settings {
        var settings = ReplyCache.Settings()
        settings.bytes = bytes
        settings.entries = entries
        settings.level = level
        return settings
    }

    var policy: CachePolicy {
        var policy = CachePolicy()
        policy.timeToLive = timeToLive
        policy.staleFor = staleFor
        policy.negativeTimeToLive = negativeTimeToLive
        return policy
    }
}
