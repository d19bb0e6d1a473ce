//  The options of `flashcard trace`: which word, and in which form.

extension Option {
    static let trace: [Option] = [
        traceRun, traceRow, slowest, costliest, retried, traceFailed, diff, attributes, json,
        html, traceFile, otlpFile,
    ]

    /// Each chooses the word by itself.
    static let selectors = [traceRow, slowest, costliest, retried, traceFailed]

    static let traceRun = Option(
        "run", .text, value: "ID", "The making of the word in this run",
        fallback: .described("the last run that made it"), group: .selection)

    static let traceRow = Option(
        "row", .integer(1...Int.max), value: "N",
        "The word of this number, as flashcard words counts them", group: .selection,
        excludes: ["slowest", "costliest", "retried", "failed", "diff"])

    static let slowest = Option(
        "slowest", .flag, "The word of the run that took the longest", group: .selection,
        excludes: ["row", "costliest", "retried", "failed", "diff"])

    static let costliest = Option(
        "costliest", .flag, "The word of the run that cost the most", group: .selection,
        excludes: ["row", "slowest", "retried", "failed", "diff"])

    static let retried = Option(
        "retried", .flag, "The word of the run for which a model was called again the most often",
        group: .selection, excludes: ["row", "slowest", "costliest", "failed", "diff"])

    static let traceFailed = Option(
        "failed", .flag, "The first word of the run that was set aside", group: .selection,
        excludes: ["row", "slowest", "costliest", "retried", "diff"])

    static let diff = Option(
        "diff", .flag, "Compare two runs' makings of one word: --diff RUN RUN TERM",
        group: .selection, excludes: ["run", "html", "otlp", "attributes"])

    static let attributes = Option(
        "attributes", .flag, "Show the attributes of every span", group: .output)

    static let otlpFile = Option(
        "otlp", .file, value: "FILE", "Write the trace as OTLP JSON for Tempo or Jaeger",
        details: "The file is one request: what a receiver takes at /v1/traces.",
        group: .output, excludes: ["json"])

    static let html = Option(
        "html", .flag, "Write one page that every browser shows, without a network",
        details: "Attributes and events are folded in it, and it follows the reader's dark mode.",
        group: .output, excludes: ["json", "otlp"])

    static let traceFile = Option(
        "output", letter: "o", .file, value: "FILE", "Where the page is written; - is the output",
        fallback: .described("the word with .html"), group: .output)
}
