//  What a command line says, before anything is done about it: facts without side effects.

import Problems

struct Invocation: Sendable {
    enum Action: Sendable, Equatable {
        /// What a bare `flashcard` and `flashcard -h` show.
        case shortHelp
        case overview
        case help(CommandName)
        case version
        case run(CommandName)
    }

    let action: Action
    /// What stands behind the command: the FILE of `process`, the shell of `completions`.
    let arguments: [String]
    /// By long name, in the order given.
    let values: [String: [OptionValue]]
    /// Names of earlier releases that were used; each once.
    let warnings: [Problem]

    /// Whether a flag was given; of `--strict --no-strict` the last holds.
    func isOn(_ option: Option) -> Bool { last(option) == .flag(true) }

    /// How often a flag was given.
    func count(_ option: Option) -> Int { values[option.name]?.count ?? 0 }

    /// Given or else the option's own default; settings are asked of `Settings` instead.
    func integer(_ option: Option) -> Int? {
        guard case .integer(let number) = last(option) ?? Self.fallback(option) else { return nil }
        return number
    }

    /// For a further command at the same store: as it was named, or nothing.
    var atStore: String {
        text(.store).map { " --store " + ShellWord.quoted($0) } ?? ""
    }

    func duration(_ option: Option) -> Duration? {
        guard case .duration(let duration) = last(option) ?? Self.fallback(option) else {
            return nil
        }
        return duration
    }

    func text(_ option: Option) -> String? {
        guard case .text(let text) = last(option) ?? Self.fallback(option) else { return nil }
        return text
    }

    /// Every value of an option that may be given several times.
    func texts(_ option: Option) -> [String] {
        (values[option.name] ?? []).compactMap { value in
            if case .text(let text) = value { text } else { nil }
        }
    }

    /// The value that holds: the last one given.
    func last(_ option: Option) -> OptionValue? { values[option.name]?.last }

    private static func fallback(_ option: Option) -> OptionValue? {
        guard case .value(let value) = option.fallback else { return nil }
        return value
    }
}
