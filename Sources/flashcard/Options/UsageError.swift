//  What can be wrong with a command line. Each is told with what was typed, what was expected and,
//  where something known is near, what was probably meant.

import Platform
import Problems

enum UsageError: Error, Sendable, Equatable {
    case unknownCommand(String, nearest: String?)
    case unknownSubcommand(String, group: String, nearest: String?, choices: [String])
    case unknownOption(String, command: String?, nearest: String?)
    /// An option of other commands.
    case foreignOption(String, owners: [String], command: String?)
    case missingValue(String, expected: String, next: String?)
    case needlessValue(String, isNegatable: Bool)
    case badValue(String, value: String, expected: String, nearest: String?)
    case excluded(String, other: String)
    /// An option that says something only beside another.
    case missingCompanion(String, String)
    case missingArgument(String, command: String, summary: String)
    case extraArgument(String, command: String)
}

extension UsageError: Explained {
    var problem: Problem {
        Problem(code, .validation, message, advice: advice, details: details)
    }

    private var code: String {
        switch self {
        case .unknownCommand, .unknownSubcommand: "usage.unknown_command"
        case .unknownOption: "usage.unknown_option"
        case .foreignOption: "usage.foreign_option"
        case .missingValue: "usage.missing_value"
        case .needlessValue: "usage.needless_value"
        case .badValue: "usage.bad_value"
        case .excluded: "usage.excluded"
        case .missingCompanion: "usage.missing_companion"
        case .missingArgument: "usage.missing_argument"
        case .extraArgument: "usage.extra_argument"
        }
    }

    private var message: String {
        switch self {
        case .unknownCommand(let word, _): "There is no command “\(word.shown)”."
        case .unknownSubcommand(let word, let group, _, let choices):
            "There is no command “\(group) \(word.shown)”; \(group) takes "
                + choices.joined(separator: ", ") + "."
        case .unknownOption(let spelled, let command, _):
            command.map { "\($0) has no option \(spelled.shown)." }
                ?? "There is no option \(spelled.shown)."
        case .foreignOption(let spelled, let owners, let command):
            "\(spelled) belongs to \(owners.joined(separator: ", ")), "
                + (command.map { "not to \($0)." } ?? "and no command was given.")
        case .missingValue(let spelled, let expected, _): "\(spelled) needs \(expected)."
        case .needlessValue(let spelled, _): "\(spelled) takes no value."
        case .badValue(let name, let value, let expected, _):
            "\(name): “\(value.shown)” is not \(expected)."
        case .excluded(let one, let other): "\(one) and \(other) exclude each other."
        case .missingCompanion(let spelled, let other): "\(spelled) goes with \(other) alone."
        case .missingArgument(let name, let command, let summary):
            "\(command) needs \(name): \(summary.lowercasedFirst)."
        case .extraArgument(let word, let command): "\(command) takes no “\(word.shown)”."
        }
    }

    private var advice: String {
        switch self {
        case .unknownCommand(let word, nil) where Self.looksLikeFile(word):
            "To make cards from a list: flashcard process \(word.shown)"
        case .unknownCommand(_, let nearest?): "Did you mean “\(nearest)”?"
        case .unknownCommand: "flashcard help lists the commands."
        case .unknownSubcommand(_, let group, let nearest, _):
            nearest.map { "Did you mean “\(group) \($0)”?" } ?? "See flashcard help \(group)."
        case .unknownOption(_, let command, let nearest):
            nearest.map { "Did you mean \($0)?" } ?? Self.seeHelp(command)
        case .foreignOption(_, let owners, let command): Self.seeHelp(command ?? owners.first)
        case .missingValue(let spelled, _, let next?):
            "If “\(next.shown)” is its value, write \(spelled)=\(next.shown)."
        case .missingValue(let spelled, _, nil): "Write \(spelled)=VALUE or \(spelled) VALUE."
        case .needlessValue(let spelled, true):
            "Write \(spelled) to switch it on, --no-\(spelled.dropFirst(2)) to switch it off."
        case .needlessValue(let spelled, false): "Write \(spelled) alone."
        case .badValue(_, _, _, let nearest?): "Did you mean \(nearest)?"
        case .badValue: "Give a value of that kind."
        case .excluded: "Leave one of them out."
        case .missingCompanion(_, let other): "Add \(other), or leave it out."
        case .missingArgument(_, let command, _), .extraArgument(_, let command):
            Self.seeHelp(command)
        }
    }

    private var details: [Problem.Detail] {
        switch self {
        case .unknownCommand(let word, _), .unknownSubcommand(let word, _, _, _),
            .extraArgument(let word, _):
            [.text("argument", word.shown)]
        case .unknownOption(let spelled, _, _), .foreignOption(let spelled, _, _),
            .missingValue(let spelled, _, _), .needlessValue(let spelled, _),
            .badValue(let spelled, _, _, _), .excluded(let spelled, _),
            .missingCompanion(let spelled, _):
            [.text("option", spelled.shown)]
        case .missingArgument(let name, _, _): [.text("argument", name)]
        }
    }

    private static func seeHelp(_ command: String?) -> String {
        "See flashcard help" + (command.map { " \($0)" } ?? "") + "."
    }

    private static func looksLikeFile(_ word: String) -> Bool {
        word == "-" || word.contains(".") || word.contains("/")
    }
}

extension String {
    /// As it may be quoted in a message: one line without control characters, of bounded length.
    var shown: String {
        let line = DisplayWidth.printable(self)
        return line.count <= 80 ? line : String(line.prefix(79)) + "…"
    }

    /// To go on in the middle of a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
