//  The commands themselves, in the order in which help lists them: what is used most comes first.

extension Command {
    static let all: [Command] =
        [process] + exports + [
            runs, status, words, failed, trace, inspect, doctor, telemetry, telemetryStatus,
            telemetryPush,
            breaker, breakerStatus, breakerIsolate, breakerReset, cacheGroup, cacheStats, cacheWarm,
            cacheExport, cacheClear, database, databaseStatus, databaseMigrate, databaseBackup,
            databaseIntegrity, simulate, demo, config, configShow, configCheck, configPath,
            completions, manual,
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
            Example(
                "flashcard process words.csv --provider openai --model gpt-4o-mini --budget 0.50",
                "ask a model, and stop cleanly before it costs more than half a dollar"),
            Example(
                "flashcard process words.csv --provider ollama --model qwen3 --fallback offline",
                "ask a model of this machine; where it is away the rules step in"),
            Example("cat words.csv | flashcard process -", "read the list from standard input"),
        ],
        arguments: [
            Argument("FILE", .value(.file), "The list of words; - is standard input")
        ],
        options: Option.process)

    static let runs = Command(
        .runs, "List past runs",
        details: [
            """
            Shows how each run ended, what it made, what it cost and how long it took, the latest \
            first. A run whose process is gone without having said how it ended is interrupted. A \
            long answer comes in pages: the end of each names the key for --after.
            """
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

    static let trace = Command(
        .trace, "Show how a word was made, step by step on one time axis",
        details: [
            """
            Draws the trace of a word's last making from the journal of telemetry: each step with \
            its duration and its bar, calls, waits and retries drawn differently, what failed and \
            what happened below it. PATH is the share of the whole that the step held up by \
            itself. No server is needed.
            """,
            """
            Instead of a word a trace id may stand, as log lines and flashcard words --json have \
            it; that of a run draws the run. A verb or an adjective is found by its dictionary \
            form, too; where that is the form of several words, they are listed.
            """,
            """
            --html writes the same as a page for a browser. --diff RUN RUN TERM puts two makings \
            of a word side by side: what took longer, what was called again, what changed.
            """,
        ],
        examples: [
            Example("flashcard trace 사과", "how 사과 was made"),
            Example("flashcard trace --slowest", "what took so long"),
            Example(
                "flashcard trace --failed --attributes", "what failed, with all that is known"),
            Example(
                "flashcard trace --costliest --html -o word.html", "what cost so much, as a page"),
            Example(
                "flashcard trace --diff 20261120T080000-77aa 20261121T093000-4f2a 사과",
                "what differed between two runs"),
            Example(
                "flashcard trace 사과 --otlp trace.json", "a file that Tempo and Jaeger take"),
        ],
        arguments: [
            Argument(
                "TERM", .value(.text),
                "The word as the list has it, its dictionary form, or a trace id; with --diff two "
                    + "runs stand before it",
                isRequired: false, repeats: true)
        ],
        options: Option.trace)

    static let inspect = Command(
        .inspect, "Show what the rules know of a Korean word",
        details: [
            """
            Says which word of the dictionary it may be, the likeliest first, and how it breaks \
            down; what the lexicon has; how it sounds, by which article of the standard; and how \
            it goes on. No list, no run and no network is needed.
            """,
            """
            Where several words are about as likely, all of them are named and none is chosen: \
            --type says what part of speech is meant.
            """,
        ],
        examples: [
            Example("flashcard inspect 걸어요", "걷다 or 걸다"),
            Example("flashcard inspect 꽃잎", "why it is spoken 꼰닙"),
            Example("flashcard inspect 있는 --type verb --json", "for a script"),
        ],
        arguments: [Argument("WORD", .value(.text), "The word, in any form", repeats: true)],
        options: [.wordType, .json])

    static let telemetry = Command(
        .telemetry, "Look at the journal of telemetry, and deliver it",
        details: [
            """
            Every run writes its spans, metrics and log records into a journal on the disk. With \
            OTEL_EXPORTER_OTLP_ENDPOINT set they are delivered from there while it runs; these \
            commands show what is there and deliver what is left.
            """
        ],
        examples: [Example("flashcard telemetry status", "what is there, and what is undelivered")],
        isGroup: true)

    static let telemetryStatus = Command(
        .telemetryStatus, "Show what the journal holds and what became of it",
        details: [
            """
            All that was ever journalled was delivered, rejected by the receiver, is undelivered, \
            or expired before anybody took it.
            """
        ],
        examples: [
            Example("flashcard telemetry status", "a line for each signal"),
            Example("flashcard telemetry status --json", "the same for a script"),
        ],
        options: [.json])

    static let telemetryPush = Command(
        .telemetryPush, "Deliver what is undelivered to a receiver",
        details: [
            """
            Delivers the oldest first and stops at the first failure; what is left stays in the \
            journal, and the exit code is 1. The journal of a run that goes on is left to it.
            """
        ],
        examples: [
            Example(
                "flashcard telemetry push --endpoint http://127.0.0.1:4318",
                "to a collector on this machine"),
            Example(
                "OTEL_EXPORTER_OTLP_ENDPOINT=https://otel.example.org flashcard telemetry push",
                "to the receiver that runs deliver to"),
        ],
        options: [.endpoint])

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
