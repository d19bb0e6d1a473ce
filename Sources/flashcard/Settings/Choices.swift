//  The closed sets of words that settings choose from.

/// A closed set whose members can be typed.
protocol ChoiceSet: RawRepresentable<String>, CaseIterable, Sendable {
    var meaning: String { get }
}

extension ChoiceSet {
    var choice: ValueKind.Choice { ValueKind.Choice(rawValue, meaning) }
}

/// Whether to do what depends on the terminal.
enum When: String, ChoiceSet {
    case auto, always, never

    var meaning: String {
        switch self {
        case .auto: "where it helps"
        case .always: "in any case"
        case .never: "in no case"
        }
    }
}

/// How severe a log line must be to be written; in rising order.
enum LogLevel: String, ChoiceSet {
    case trace, debug, info, warning, error, critical

    var meaning: String {
        switch self {
        case .trace: "every step"
        case .debug: "what helps to find a fault"
        case .info: "what was done"
        case .warning: "what needs a look"
        case .error: "what failed"
        case .critical: "what stops the program"
        }
    }
}

/// How log lines are written.
enum LogFormat: String, ChoiceSet {
    case json, text, gcp

    var meaning: String {
        switch self {
        case .json: "one JSON object a line"
        case .text: "for a person to read"
        case .gcp: "JSON as Google Cloud Logging reads it"
        }
    }
}

/// The shells that completions are written for.
enum Shell: String, ChoiceSet {
    case bash, zsh, fish

    var meaning: String {
        switch self {
        case .bash: "3.2 and later"
        case .zsh: "5.0 and later"
        case .fish: "3.0 and later"
        }
    }
}
