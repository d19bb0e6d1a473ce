//  An option is one value in one list. From it are drawn the parser, the settings, the help, the
//  completions, the man page and the pages in `docs/`; whatever is not said here is said nowhere.
//  A setting without a command-line form (a secret, the deployment environment) is the same value
//  with fewer places that it may come from.

/// One thing that can be set, and every place where it may be.
struct Option: Sendable {
    /// The long name without dashes.
    let name: String
    let letter: Character?
    let kind: ValueKind
    /// What stands for the value in help: `N`, `DIR`.
    let valueName: String
    /// One line without a full stop.
    let summary: String
    /// More sentences, for the long help and the manual.
    let details: String?
    let fallback: Fallback
    let group: HelpGroup
    let places: Places
    /// The key in a settings file: `run.batch_size`.
    let setting: String?
    /// The environment variable.
    let variable: String?
    let repeats: Bool
    /// Long names of options that may not be given beside it.
    let excludes: [String]
    /// Names of earlier releases: they work for one release, with one warning.
    let formerNames: [String]
    let formerSettings: [String]
    /// Works, but is not shown.
    let isHidden: Bool
    /// Whether `config show` may print the value, or only that there is one.
    let isSecret: Bool

    init(
        _ name: String, letter: Character? = nil, _ kind: ValueKind, value valueName: String = "",
        _ summary: String, details: String? = nil, fallback: Fallback = .none, group: HelpGroup,
        setting: String? = nil, variable: String? = nil, places: Places? = nil,
        repeats: Bool = false, excludes: [String] = [], formerNames: [String] = [],
        formerSettings: [String] = [], isHidden: Bool = false, isSecret: Bool = false
    ) {
        self.name = name
        self.letter = letter
        self.kind = kind
        self.valueName = valueName
        self.summary = summary
        self.details = details
        self.fallback = fallback
        self.group = group
        self.setting = setting
        // What can be a setting can be a variable, by rule; what is asked once, cannot.
        self.variable = variable ?? (setting == nil ? nil : Self.variable(for: name))
        self.places = places ?? (setting == nil ? .commandLine : .everywhere)
        self.repeats = repeats
        self.excludes = excludes
        self.formerNames = formerNames
        self.formerSettings = formerSettings
        self.isHidden = isHidden
        self.isSecret = isSecret || kind == .secret
    }

    /// What holds when nothing was given.
    enum Fallback: Sendable, Equatable {
        case none
        case value(OptionValue)
        /// Found at run time; the words are for the reader.
        case described(String)

        static func flag(_ isOn: Bool) -> Fallback { .value(.flag(isOn)) }
        static func integer(_ number: Int) -> Fallback { .value(.integer(number)) }
        static func number(_ number: Double) -> Fallback { .value(.number(number)) }
        static func duration(_ duration: Duration) -> Fallback { .value(.duration(duration)) }
        static func text(_ text: String) -> Fallback { .value(.text(text)) }

        var text: String? {
            switch self {
            case .none: nil
            case .value(let value): value.text
            case .described(let words): words
            }
        }
    }

    /// The places that a value is taken from.
    struct Places: OptionSet, Sendable {
        let rawValue: Int
        static let commandLine = Places(rawValue: 1)
        static let variable = Places(rawValue: 2)
        static let projectFile = Places(rawValue: 4)
        /// The user's own file, or one named by `--config`.
        static let userFile = Places(rawValue: 8)
        static let everywhere: Places = [.commandLine, .variable, .projectFile, .userFile]
    }

    /// A flag that a settings file can switch on needs a way to be switched off again.
    var isNegatable: Bool { kind == .flag && setting != nil }

    /// Variables of earlier releases, by the same rule as the names.
    var formerVariables: [String] { setting == nil ? [] : formerNames.map(Self.variable(for:)) }

    /// `--batch-size`.
    var dashed: String { "--\(name)" }

    /// `FLASHCARD_BATCH_SIZE` of `batch-size`.
    static func variable(for name: String) -> String {
        "FLASHCARD_" + name.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }
}

/// The headings under which help shows options.
enum HelpGroup: String, Sendable, CaseIterable {
    case input = "Input"
    case work = "Work"
    case selection = "Selection"
    case output = "Output"
    case provider = "Provider"
    case everywhere = "Everywhere"
}
