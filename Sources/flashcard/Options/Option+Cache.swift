//  The settings of the reply cache, and the options of `flashcard cache`.

extension Option {
    static let cacheSettings: [Option] = [
        cacheTimeToLive, cacheStale, cacheNegative, cacheSize, cacheEntries, cacheLevel,
        cacheOffline,
    ]

    private static func setting(
        _ name: String, _ key: String, _ kind: ValueKind, value: String = "", _ summary: String,
        details: String? = nil, fallback: Fallback
    ) -> Option {
        Option(
            name, kind, value: value, summary, details: details, fallback: fallback,
            group: .provider, setting: key, places: [.variable, .projectFile, .userFile])
    }

    static let cache = Option(
        "cache", .flag, "Keep a model's replies, and give them again for equal requests",
        details: "--no-cache neither reads nor writes them.",
        fallback: .flag(true), group: .work, setting: "cache.enabled")

    static let refreshCache = Option(
        "refresh-cache", .flag, "Ask for replies anew that are kept, and replace them",
        details: "It is of use beside --regenerate, since what has its cards is not asked at all.",
        group: .work)

    static let cacheTimeToLive = setting(
        "cache-ttl", "cache.ttl", .duration(.zero ... .seconds(87_600 * 3600)), value: "TIME",
        "For how long a reply is kept, give or take a tenth",
        details: "0s is for ever.", fallback: .duration(.seconds(86_400)))

    static let cacheStale = setting(
        "cache-stale", "cache.stale", .duration(.zero ... .seconds(87_600 * 3600)), value: "TIME",
        "For how long after that it is still given while the model is away",
        fallback: .duration(.seconds(7 * 86_400)))

    static let cacheNegative = setting(
        "cache-negative-ttl", "cache.negative_ttl", .duration(.zero ... .seconds(86_400)),
        value: "TIME", "For how long a refused request is not sent again",
        fallback: .duration(.seconds(60)))

    static let cacheSize = setting(
        "cache-size-mib", "cache.size_mib", .integer(1...1_048_576), value: "MIB",
        "How much the replies may take in the store; what was used longest ago goes first",
        fallback: .integer(256))

    static let cacheEntries = setting(
        "cache-entries", "cache.entries", .integer(1...1_000_000_000), value: "N",
        "How many replies there may be", fallback: .integer(1_000_000))

    static let cacheLevel = setting(
        "cache-level", "cache.level", .integer(0...9), value: "N",
        "How hard longer replies are compressed; 0 is not at all", fallback: .integer(6))

    static let cacheOffline = setting(
        "cache-offline", "cache.offline", .flag, "Keep the replies of the offline model, too",
        fallback: .flag(true))

    // MARK: Of the commands

    static let cacheModel = Option(
        "model", .text, value: "NAME", "Only replies of this model, as cache stats names it",
        group: .selection)

    static let cacheExpired = Option(
        "expired", .flag, "Only replies that have expired", group: .selection)

    static let olderThan = Option(
        "older-than", .duration(.zero ... .seconds(87_600 * 3600)), value: "TIME",
        "Only replies that were stored longer ago", group: .selection)

    static let yes = Option(
        "yes", .flag, "Do it; without this it is only said what would be done", group: .work)
}
