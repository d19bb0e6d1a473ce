//  The options that every command takes, and the settings that have no command-line form.

extension Option {
    /// In the order in which help shows them.
    static let everywhere: [Option] = [
        store, config, logLevel, logFormat, color, progress, quiet, verbose, help, version,
    ]

    /// Settings that only variables and files can give.
    static let settingsOnly: [Option] =
        [
            deployment, apiKey, apiKeyFile, apiKeyCommand, telemetryFolder, telemetrySize,
            telemetryDays, grafana,
        ] + guards + cacheSettings + modelSettings + stack

    static let store = Option(
        "store", .file, value: "FILE", "Where words, cards and runs are kept",
        details: "The file and its folder are made when they are missing.",
        fallback: .described("$XDG_STATE_HOME/flashcard/flashcard.db"), group: .everywhere,
        setting: "store.path")

    static let config = Option(
        "config", .file, value: "FILE", "Read settings from this file and no other",
        details: "It takes the place of the project file and of the user's file.",
        group: .everywhere, variable: "FLASHCARD_CONFIG", places: [.commandLine, .variable])

    static let logLevel = Option(
        "log-level", .choice(LogLevel.allCases.map(\.choice)), value: "LEVEL",
        "Log this and what is more severe",
        fallback: .described("warning on a terminal, info elsewhere"), group: .everywhere,
        setting: "log.level",
        variable: "LOG_LEVEL")

    static let logFormat = Option(
        "log-format", .choice(LogFormat.allCases.map(\.choice)), value: "FORMAT",
        "How a log line is written",
        fallback: .described("text on a terminal, json elsewhere"), group: .everywhere,
        setting: "log.format")

    static let color = Option(
        "color", .choice(When.allCases.map(\.choice)), value: "WHEN", "Colour the output",
        details: "auto follows NO_COLOR, CLICOLOR_FORCE, CLICOLOR and TERM.",
        fallback: .text(When.auto.rawValue), group: .everywhere, setting: "terminal.color")

    static let progress = Option(
        "progress", .choice(When.allCases.map(\.choice)), value: "WHEN",
        "Show progress while working",
        details: "auto draws one line on a terminal and writes plain lines elsewhere and in CI.",
        fallback: .text(When.auto.rawValue), group: .everywhere, setting: "terminal.progress")

    static let quiet = Option(
        "quiet", letter: "q", .flag, "Say only what went wrong", group: .everywhere,
        excludes: ["verbose"])

    static let verbose = Option(
        "verbose", letter: "v", .flag, "Log at info; given twice, at debug", group: .everywhere,
        repeats: true)

    static let help = Option(
        "help", letter: "h", .flag, "Show this help", group: .everywhere)

    static let version = Option("version", .flag, "Show the version", group: .everywhere)

    static let deployment = Option(
        "environment", .name, value: "NAME", "The environment this process runs in",
        details: """
            It names a second project file, flashcard.NAME.toml, and is told to telemetry as \
            deployment.environment.name. Since it decides which files are read, no file can set it.
            """,
        fallback: .text("production"), group: .provider, setting: "environment",
        variable: "ENVIRONMENT", places: .variable)

    static let apiKey = Option(
        "api-key", .secret, value: "KEY", "The provider's key",
        details: """
            It is never an option, which every process list would show, and never a line of a \
            file, which would be committed one day.
            """,
        group: .provider, setting: "provider.api_key", places: .variable)

    static let apiKeyFile = Option(
        "api-key-file", .file, value: "FILE", "A file that holds nothing but the provider's key",
        details: "Not taken from a project file, which may be somebody else's.",
        group: .provider, setting: "provider.api_key_file", places: [.variable, .userFile])

    static let apiKeyCommand = Option(
        "api-key-command", .text, value: "COMMAND",
        "A shell command that prints the provider's key",
        details: "Not taken from a project file, which may be somebody else's.",
        group: .provider, setting: "provider.api_key_command", places: [.variable, .userFile],
        isSecret: true)

    static let telemetryFolder = Option(
        "telemetry-path", .folder, value: "DIR", "Where the journal of telemetry is kept",
        details: """
            Spans, metrics and log records are written here first, and delivered from here when \
            OTEL_EXPORTER_OTLP_ENDPOINT names a receiver. OTEL_TRACES_EXPORTER=none and the same \
            for METRICS and LOGS keep a signal out of it.
            """,
        fallback: .described("$XDG_STATE_HOME/flashcard/telemetry"), group: .everywhere,
        setting: "telemetry.path", places: .variable)

    static let telemetrySize = Option(
        "telemetry-size", .integer(1...1_048_576), value: "MIB",
        "How many MiB the journal of telemetry may take",
        details: """
            Beyond it the oldest goes, what was delivered before what was not; what goes \
            undelivered is counted.
            """,
        fallback: .integer(512), group: .everywhere, setting: "telemetry.size_mib",
        places: [.variable, .userFile])

    static let telemetryDays = Option(
        "telemetry-days", .integer(1...3650), value: "DAYS",
        "How many days the journal keeps telemetry", fallback: .integer(7), group: .everywhere,
        setting: "telemetry.days", places: [.variable, .userFile])

    static let grafana = Option(
        "telemetry-grafana", .address, value: "URL", "The Grafana that shows this machine's traces",
        details: """
            flashcard trace then ends with links to the trace on the dashboard and in Explore, as \
            the stack of compose.observability.yml has them. Nothing is asked of it.
            """,
        group: .everywhere, setting: "telemetry.grafana", places: [.variable, .userFile])
}
