//  The command that shows what the program can do, and what it looks like when things go wrong.

extension Command {
    static let demo = Command(
        .demo, "Show a run in which everything goes wrong and nothing is lost, in a minute",
        details: [
            """
            Makes cards of common words with a simulated provider that throttles, stalls, answers \
            rubbish and has an outage; some of the words try a second model. A budget that is too \
            small ends the run; a second one goes on with the replies that were kept. It needs no \
            key and no network.
            """,
            """
            Telemetry is exported every second, to a collector where one answers, so that every \
            panel of the dashboards shows something.
            """,
            "What it makes stands in a folder of its own, and can be thrown away.",
        ],
        examples: [
            Example("flashcard demo", "a minute of it"),
            Example("flashcard demo --words 30 -o /tmp/demo", "shorter, and elsewhere"),
        ],
        options: [.demoWords, .demoFolder])
}

extension Option {
    static let demoWords = Option(
        "words", .integer(10...1000), value: "N", "How many words it makes cards of",
        fallback: .integer(100), group: .input)

    static let demoFolder = Option(
        "output", letter: "o", .folder, value: "DIR", "Where it works; made when it is missing",
        fallback: .text("flashcard-demo"), group: .output)
}
