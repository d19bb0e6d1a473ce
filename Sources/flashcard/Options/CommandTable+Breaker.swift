//  The commands about circuit breakers.

extension Command {
    static let breaker = Command(
        .breaker, "Look at the circuit breakers, close one off, or close it again",
        details: [
            """
            A circuit breaker stands before each model. When too many calls fail it opens, and \
            nothing is called until a break is over; then a few calls decide. A person can close a \
            model off by hand, and runs that are going on follow within a second.
            """
        ],
        examples: [Example("flashcard breaker status", "how they stand")],
        isGroup: true)

    static let breakerStatus = Command(
        .breakerStatus, "Show how the circuit breakers stand",
        details: [
            """
            Shows what the run that goes on wrote down last, or what the last one left behind: \
            state, calls in the window, breaks in a row, the last failure.
            """
        ],
        examples: [
            Example("flashcard breaker status", "a line for each"),
            Example(
                "flashcard breaker status --json | jq -r '.breakers[].state'", "for a script"),
        ],
        options: [.json])

    static let breakerIsolate = Command(
        .breakerIsolate, "Let no call through to a model until it is reset",
        details: [
            """
            Runs that are going on follow within a second: their words wait, and where the wait \
            takes longer than a word may take, the run ends and says how to go on. Later runs \
            begin that way, too. Nothing is lost and nothing is set aside for it.
            """
        ],
        examples: [
            Example(
                "flashcard breaker isolate offline/rules --reason \"wrong readings since noon\"",
                "nobody calls it")
        ],
        arguments: [breakerName], options: [.reason])

    static let breakerReset = Command(
        .breakerReset, "Let calls through to a model again",
        details: ["The breaker is closed and has counted nothing yet."],
        examples: [Example("flashcard breaker reset offline/rules", "it is called again")],
        arguments: [breakerName])

    private static let breakerName = Argument(
        "NAME", .value(.text), "The breaker, as breaker status names it: provider/model")
}
