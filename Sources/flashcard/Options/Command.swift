//  A command as a value: what it is called, what it is for, what may stand behind it.

/// Every command by its name, so that whoever runs them can be made to know them all.
enum CommandName: String, Sendable, CaseIterable {
    case process
    case runs
    case status
    case words
    case failed
    case trace
    case inspect
    case doctor
    case export
    case exportAnki = "export anki"
    case exportTSV = "export tsv"
    case exportCSV = "export csv"
    case exportJSON = "export json"
    case exportHTML = "export html"
    case telemetry
    case telemetryStatus = "telemetry status"
    case telemetryPush = "telemetry push"
    case breaker
    case breakerStatus = "breaker status"
    case breakerIsolate = "breaker isolate"
    case breakerReset = "breaker reset"
    case cache
    case cacheStats = "cache stats"
    case cacheWarm = "cache warm"
    case cacheExport = "cache export"
    case cacheClear = "cache clear"
    case database = "db"
    case databaseStatus = "db status"
    case databaseMigrate = "db migrate"
    case databaseBackup = "db backup"
    case databaseIntegrity = "db integrity"
    case simulate
    case demo
    case config
    case configShow = "config show"
    case configCheck = "config check"
    case configPath = "config path"
    case completions
    case manual
    case reference
    case help
}

struct Command: Sendable {
    let name: CommandName
    /// One line without a full stop.
    let summary: String
    /// Paragraphs.
    let details: [String]
    let examples: [Example]
    let arguments: [Argument]
    let options: [Option]
    /// Stands only for the commands below it.
    let isGroup: Bool

    init(
        _ name: CommandName, _ summary: String, details: [String], examples: [Example],
        arguments: [Argument] = [], options: [Option] = [], isGroup: Bool = false
    ) {
        self.name = name
        self.summary = summary
        self.details = details
        self.examples = examples
        self.arguments = arguments
        self.options = options
        self.isGroup = isGroup
    }

    /// A line that works as it stands, and what it does.
    struct Example: Sendable {
        let line: String
        let meaning: String

        init(_ line: String, _ meaning: String) {
            self.line = line
            self.meaning = meaning
        }
    }

    struct Argument: Sendable {
        let name: String
        let kind: Kind
        let summary: String
        let isRequired: Bool
        let repeats: Bool

        enum Kind: Sendable, Equatable {
            case value(ValueKind)
            /// The name of a command, word by word.
            case command
        }

        init(
            _ name: String, _ kind: Kind, _ summary: String, isRequired: Bool = true,
            repeats: Bool = false
        ) {
            self.name = name
            self.kind = kind
            self.summary = summary
            self.isRequired = isRequired
            self.repeats = repeats
        }

        /// `FILE`, `[COMMAND…]`.
        var synopsis: String {
            let text = repeats ? "\(name)…" : name
            return isRequired ? text : "[\(text)]"
        }
    }

    /// The words that are typed: `["config", "show"]`.
    var words: [String] { name.rawValue.split(separator: " ").map(String.init) }

    /// `flashcard process [OPTION…] FILE`.
    var synopsis: String {
        if isGroup { return "flashcard \(name.rawValue) COMMAND" }
        return (["flashcard", name.rawValue, "[OPTION…]"] + arguments.map(\.synopsis))
            .joined(separator: " ")
    }
}
