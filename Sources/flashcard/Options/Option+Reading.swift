//  The options of the commands that read what is there.

extension Option {
    static let json = Option(
        "json", .flag, "Write JSON, whose first member names its schema", group: .output)

    static let failed = Option(
        "failed", .flag, "Only words that were set aside", group: .selection)

    static let run = Option(
        "run", .text, value: "ID", "Only words of this run", fallback: .described("the last run"),
        group: .selection)

    /// One page of a long answer.
    static let pageSize = Option(
        "limit", .integer(1...10_000), value: "N", "Show at most this many",
        fallback: .integer(100), group: .selection)

    static let after = Option(
        "after", .text, value: "KEY", "Go on behind this key, which the page before named",
        group: .selection)

    static let origin = Option(
        "origin", .flag, "Say of each value where it comes from", group: .output)

    static let configuration = Option(
        "configuration", .flag, "The page on settings instead of the page on commands",
        group: .output)
}
