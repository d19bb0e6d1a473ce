//  The commands themselves, in the order in which help lists them: what is used most comes first.

extension Command {
    static let all: [Command] = [
        process, runs, words, config, configShow, configCheck, configPath, completions, manual,
        reference, help,
    ]

    static let process = Command(
        .process, "Make flashcards from a list of Korean words",
        details: [
            """
            Reads a list (CSV or TSV, any common encoding), works out the nuance of each word and \
            then its cards, and writes a deck. What was done is kept, so the same command run \
            again does only what is missing.
            """,
            """
            The first Ctrl-C lets words under way end and prints the command that goes on from \
            there; the second stops at once. A row that cannot be read, or a word that cannot be \
            made, is set aside with its reason and the exit code is 3.
            """,
        ],
        examples: [
            Example("flashcard process words.csv", "make a deck in the folder flashcards"),
            Example(
                "flashcard process words.csv --dry-run", "say what would be done, and do nothing"),
            Example(
                "flashcard process words.csv -b 50 -o decks/topik1 --filter type=noun",
                "only nouns, 50 at once, into another folder"),
            Example(
                "flashcard process words.csv --filter 사랑 --limit 20",
                "the first 20 words about love"),
            Example(
                "flashcard process words.csv --retry-failed",
                "try the words again that were set aside"),
            Example("cat words.csv | flashcard process -", "read the list from standard input"),
        ],
        arguments: [
            Argument("FILE", .value(.file), "The list of words; - is standard input")
        ],
        options: Option.process)

    static let runs = Command(
        .runs, "List past runs",
        details: [
            "Shows when each run began, how it ended and what it made, the latest first."
        ],
        examples: [
            Example("flashcard runs", "the latest runs"),
            Example("flashcard runs --limit 5 --json", "the latest five for a script"),
        ],
        options: [.pageSize, .after, .json])

    static let words = Command(
        .words, "List words and what became of them",
        details: [
            """
            Shows the words of a run with their state, and the reason of those set aside. A long \
            answer comes in pages: the end of each names the key for --after.
            """
        ],
        examples: [
            Example("flashcard words", "the words of the last run"),
            Example("flashcard words --failed", "only those set aside, with the reason"),
            Example(
                "flashcard words --failed --json | jq -r '.words[].term'",
                "their terms for a script"),
        ],
        options: [.failed, .run, .pageSize, .after, .json])

    static let config = Command(
        .config, "Show and check settings",
        details: ["Settings come from options, variables and two files; these commands explain."],
        examples: [
            Example("flashcard config show --origin", "every value and where it comes from")
        ],
        isGroup: true)

    static let configShow = Command(
        .configShow, "Show every setting as it holds here",
        details: ["Secrets are shown only as set or not set."],
        examples: [
            Example("flashcard config show", "every value"),
            Example("flashcard config show --origin", "and where each comes from"),
            Example(
                "ENVIRONMENT=staging flashcard config show --json", "those of staging as JSON"),
        ],
        options: [.origin, .json])

    static let configCheck = Command(
        .configCheck, "Check the settings files",
        details: ["Tells everything that is wrong at once; the exit code is 4 when anything is."],
        examples: [
            Example("flashcard config check", "the files that are in force here"),
            Example("flashcard config check --config staging.toml", "one file"),
        ],
        options: [.json])

    static let configPath = Command(
        .configPath, "Show which settings files are looked for, and which exist",
        details: ["The strongest comes first."],
        examples: [Example("flashcard config path", "the files")], options: [.json])

    static let completions = Command(
        .completions, "Write a completion script for a shell",
        details: [
            "The script holds every command, option and choice and asks the program nothing."
        ],
        examples: [
            Example(
                "flashcard completions bash > ~/.local/share/bash-completion/completions/flashcard",
                "bash with bash-completion; without it, source the file from ~/.bashrc"),
            Example(
                "flashcard completions zsh > ~/.zfunc/_flashcard",
                "zsh, with ~/.zfunc in fpath before compinit"),
            Example(
                "flashcard completions fish > ~/.config/fish/completions/flashcard.fish", "fish"),
        ],
        arguments: [Argument("SHELL", .value(.choice(Shell.allCases.map(\.choice))), "The shell")])

    static let manual = Command(
        .manual, "Write the man page", details: ["The page is roff, for man and groff."],
        examples: [
            Example("flashcard manual | man -l -", "read it"),
            Example("flashcard manual > ~/.local/share/man/man1/flashcard.1", "install it"),
        ])

    static let reference = Command(
        .reference, "Write the reference pages as Markdown",
        details: [
            "These are docs/commands.md and docs/configuration.md, as this program has them."
        ],
        examples: [
            Example("flashcard reference > docs/commands.md", "the page on commands"),
            Example(
                "flashcard reference --configuration > docs/configuration.md",
                "the page on settings"),
        ],
        options: [.configuration])

    static let help = Command(
        .help, "Show help on a command", details: ["The same as COMMAND --help."],
        examples: [
            Example("flashcard help process", "everything about process"),
            Example("flashcard help config show", "a command of two words"),
        ],
        arguments: [
            Argument("COMMAND", .command, "The command", isRequired: false, repeats: true)
        ])
}
