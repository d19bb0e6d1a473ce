//  The commands about the reply cache.

extension Command {
    static let cacheGroup = Command(
        .cache, "Look at kept replies, move or clear them",
        details: [
            """
            Every reply of a model is kept in the store under the hash of all that it depends on: \
            model, prompts, the shape of the reply, and the request. An equal request gets it \
            again without a call. These commands show what is kept and change it.
            """
        ],
        examples: [Example("flashcard cache stats", "what is kept")],
        isGroup: true)

    static let cacheStats = Command(
        .cacheStats, "Show what is kept: how many replies, how large, how old",
        details: [
            """
            A line for each model and stage. RATIO is how many times as long the replies are as \
            what is stored of them, with all that belongs to a row.
            """
        ],
        examples: [
            Example("flashcard cache stats", "a line for each model and stage"),
            Example("flashcard cache stats --json | jq .entries", "for a script"),
        ],
        options: [.json])

    static let cacheWarm = Command(
        .cacheWarm, "Take replies over from a file, or from what a run has made",
        details: [
            """
            A file is one that cache export has written. Of a run its words are taken whose cards \
            a reply would give again, if it was made with the prompts of today. What is kept \
            already is left as it is.
            """
        ],
        examples: [
            Example("flashcard cache warm replies.jsonl", "from a file"),
            Example("flashcard cache warm 20261121T093000-4f2a", "from a run of this store"),
        ],
        arguments: [
            Argument("SOURCE", .value(.file), "A file of replies, or the id of a run")
        ],
        options: [.json])

    static let cacheExport = Command(
        .cacheExport, "Write the replies that are kept into a file",
        details: [
            """
            One JSON object a line, for cache warm on another machine. The file holds what models \
            said of your words; nobody but you may read it.
            """
        ],
        examples: [Example("flashcard cache export replies.jsonl", "all of them")],
        arguments: [Argument("FILE", .value(.file), "The file; it is replaced as a whole")],
        options: [.json])

    static let cacheClear = Command(
        .cacheClear, "Throw replies away",
        details: [
            """
            What was thrown away has to be asked, and paid for, again. Cards that are made are not \
            touched. Several conditions have to hold together. Without --yes it only says what \
            would go, and the exit code is 2.
            """
        ],
        examples: [
            Example("flashcard cache clear", "say what would go"),
            Example("flashcard cache clear --expired --yes", "what has expired"),
            Example(
                "flashcard cache clear --model offline/rules-2 --older-than 720h --yes",
                "what one model said a month ago and earlier"),
        ],
        options: [.cacheModel, .cacheExpired, .olderThan, .yes, .json])
}
