//  The commands that tell of runs, of what was set aside, and of the store itself.

extension Command {
    static let status = Command(
        .status, "Show how a run stands, and what to type next",
        details: [
            """
            Works while another process makes the words, after the end, and after a kill: then \
            it says that the run was interrupted and how to go on. Shows how far the run is, \
            what is set aside and for what, what it has cost, and the slowest word.
            """
        ],
        examples: [
            Example("flashcard status", "the last run"),
            Example("flashcard status 20261121T093000-4f2a", "an earlier one"),
            Example("flashcard status --json | jq .counts.remaining", "for a script"),
        ],
        arguments: [runName], options: [.json])

    static let failed = Command(
        .failed, "Show what a run set aside, why, what was tried, and what to type",
        details: [
            """
            Words come first, each with its error, the calls that came to nothing and what to do; \
            then rows of the list that are no word. A word that a later run has made is not \
            shown any more. A long answer comes in pages: its end names the key for --after.
            """
        ],
        examples: [
            Example("flashcard failed", "of the last run"),
            Example(
                "flashcard failed --json | jq -r '.words[] | [.term, .code] | @tsv'",
                "terms and codes for a script"),
        ],
        arguments: [runName], options: [.pageSize, .after, .json])

    static let database = Command(
        .database, "Look after the store: a database in one file",
        details: [
            """
            The store keeps runs, words, cards and what they cost. One process at a time may \
            write to it; these commands read it also while one does.
            """
        ],
        examples: [Example("flashcard db status", "where it is and how large")],
        isGroup: true)

    static let databaseStatus = Command(
        .databaseStatus, "Show where the store is, how large, which schema, and who has it",
        details: [
            "Rows are counted up to 100,000 in each table, so that the answer comes at once."
        ],
        examples: [
            Example("flashcard db status", "for a person"),
            Example("flashcard db status --json | jq .owner_pid", "for a script"),
        ],
        options: [.json])

    static let databaseMigrate = Command(
        .databaseMigrate, "Bring the store to the schema of this program",
        details: [
            """
            Every run does this by itself; here it can be done when it suits. It goes forward \
            only: make a backup first if an earlier release is to read the store again.
            """
        ],
        examples: [Example("flashcard db migrate", "now rather than at the next run")])

    static let databaseBackup = Command(
        .databaseBackup, "Write a whole copy of the store into a new file",
        details: [
            """
            The copy is of one moment, also while a run goes on. A file that is there already is \
            left alone without --replace. To go back to a copy, put it in the store's place while \
            no run is going on, and take away the files beside it that end in -wal and -shm.
            """
        ],
        examples: [Example("flashcard db backup flashcard-2026-11-21.db", "a dated copy")],
        arguments: [Argument("FILE", .value(.file), "Where the copy is written")],
        options: [.replace])

    static let databaseIntegrity = Command(
        .databaseIntegrity, "Check that the store is whole",
        details: ["Reads every page and every index. The exit code is 1 when anything is wrong."],
        examples: [
            Example("flashcard db integrity", "a sentence, or a line for each fault"),
            Example("flashcard db integrity --json", "for a script"),
        ],
        options: [.json])

    private static let runName = Argument(
        "RUN", .value(.text),
        "The run, as flashcard runs names it; the last one where none is named",
        isRequired: false)
}
