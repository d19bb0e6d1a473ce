//  The options of the commands that read what is there.

extension Option {
    static let json = Option(
        "json", .flag, "Write JSON, whose first member names its schema", group: .output)

    static let failed = Option(
        "failed", .flag, "Only words that were set aside", group: .selection)

    static let run = Option(
        "run", .text, value: "ID", "Only words of this run", fallback: .described("the last run"),
        group: .selection)

    static let wordType = Option(
        "type", .text, value: "TYPE", "The part of speech, as a list would name it",
        fallback: .described("whatever is likeliest"), group: .selection)

    /// One page of a long answer.
    static let pageSize = Option(
        "limit", .integer(1...10_000), value: "N", "Show at most this many",
        fallback: .integer(100), group: .selection)

    static let after = Option(
        "after", .text, value: "KEY", "Go on behind this key, which the page before named",
        group: .selection)

    static let endpoint = Option(
        "endpoint", .text, value: "URL", "The receiver of OTLP over HTTP",
        details: "The paths of the signals, such as /v1/traces, are added to it.",
        fallback: .described("OTEL_EXPORTER_OTLP_ENDPOINT"), group: .selection)

    static let reason = Option(
        "reason", .text, value: "TEXT", "Why, for whoever looks next",
        details: "It is told with every word that has to wait for it, and by breaker status.",
        group: .selection)

    static let replace = Option(
        "replace", .flag, "Put the copy in the place of a file that is there", group: .output)

    static let origin = Option(
        "origin", .flag, "Say of each value where it comes from", group: .output)

    static let configuration = Option(
        "configuration", .flag, "The page on settings instead of the page on commands",
        group: .output)
}
