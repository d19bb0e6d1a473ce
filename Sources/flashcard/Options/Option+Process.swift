//  The options of `flashcard process`, in the order in which help shows them.

import FlashcardPipeline

extension Option {
    static let process: [Option] =
        [
            strict, merge, limit, startFrom, filter, batchSize, retryFailed, regenerate, cache,
            refreshCache, seed, drainTimeout, output, dryRun, health, json,
        ] + models

    static let strict = Option(
        "strict", .flag, "Stop at the first row that cannot be read",
        details:
            "Without it the row is told with line and column, set aside, and the rest is done.",
        fallback: .flag(false), group: .input, setting: "input.strict")

    static let merge = Option(
        "merge", .choice(RowMerge.allCases.map(\.choice)), value: "WHAT",
        "Which rows are one word, and become one set of cards",
        details: """
            By forms, 사람이 and 사람은 are both 사람, where the rules are certain of it; the forms of \
            the list are kept on the card. By rows, a word is what its row says.
            """,
        fallback: .text(RowMerge.forms.rawValue), group: .input, setting: "input.merge")

    static let limit = Option(
        "limit", .integer(1...Int.max), value: "N", "Take at most this many words", group: .input)

    static let startFrom = Option(
        "start-from", .integer(1...Int.max), value: "N",
        "Begin with this row of the list; the first is 1", group: .input)

    static let filter = Option(
        "filter", .text, value: "TEXT", "Take only words that match; may be given several times",
        details: """
            COLUMN=VALUE compares one column, as in type=noun; any other text is looked for in the \
            term and in the meaning. A word must match every filter.
            """,
        group: .input, repeats: true)

    static let batchSize = Option(
        "batch-size", letter: "b", .integer(1...100), value: "N",
        "How many words are worked on at once",
        fallback: .integer(10), group: .work, setting: "run.batch_size",
        formerNames: ["concurrent"])

    static let retryFailed = Option(
        "retry-failed", .flag, "Try words again that were set aside before", group: .work)

    static let regenerate = Option(
        "regenerate", .flag, "Make cards again that are there already", group: .work)

    static let seed = Option(
        "seed", .integer(0...Int.max), value: "N",
        "Make every random choice follow from this number",
        fallback: .described("chosen anew for each run"), group: .work, setting: "run.seed")

    static let drainTimeout = Option(
        "drain-timeout", .duration(.zero ... .seconds(3600)), value: "TIME",
        "How long words under way may take to end after Ctrl-C or SIGTERM",
        fallback: .value(.duration(.seconds(30))), group: .work, setting: "run.drain_timeout")

    static let output = Option(
        "output", letter: "o", .folder, value: "DIR", "Where the deck is written",
        details: "It is made when it is missing; a file of that name is refused before any work.",
        fallback: .text("flashcards"), group: .output, setting: "output.folder")

    static let health = Option(
        "health", .listener, value: "ADDR:PORT", "Answer probes at this address while working",
        details: """
            GET /healthz says that the process works, GET /readyz whether store, journal and \
            breakers are fit for work: 200 or 503, with a JSON object that says why. Only this \
            machine can ask 127.0.0.1, everybody 0.0.0.0; port 0 takes a free one.
            """,
        group: .work, setting: "run.health")

    static let dryRun = Option(
        "dry-run", .flag, "Say in numbers what would be done, and do nothing", group: .output)
}

extension RowMerge {
    var choice: ValueKind.Choice {
        switch self {
        case .forms: .init(rawValue, "rows with forms of one word")
        case .rows: .init(rawValue, "rows with the same term and type")
        }
    }
}
