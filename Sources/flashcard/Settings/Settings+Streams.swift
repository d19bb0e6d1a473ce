//  What depends on whether somebody is looking at a stream: colour, progress, log level and form.

import Platform

extension Settings {
    /// The colours of a stream.
    func style(environment: Environment, isTerminal: Bool) -> Style {
        var isFromFile = false
        if case .file = entry(.color)?.origin { isFromFile = true }
        return ColourDecision.style(
            color, isFromFile: isFromFile, environment: environment, isTerminal: isTerminal)
    }

    func progressForm(environment: Environment, isTerminal: Bool) -> ProgressForm {
        ProgressDecision.form(
            progress, isQuiet: isQuiet, environment: environment, isTerminal: isTerminal)
    }

    /// The least severe line that is logged: `--log-level`, then `-v` and `-q`, then what a
    /// variable or a file says, then warning for a person at a terminal and info for a machine.
    func logLevel(isTerminal: Bool) -> LogLevel {
        let entry = entry(.logLevel)
        let given = entry?.value.flatMap { LogLevel(rawValue: $0.text) }
        if case .option = entry?.origin, let given { return given }
        if verbosity > 0 { return verbosity == 1 ? .info : verbosity == 2 ? .debug : .trace }
        if isQuiet { return .error }
        if let given, entry?.isSet == true { return given }
        return isTerminal ? .warning : .info
    }

    func logFormat(isTerminal: Bool) -> LogFormat {
        entry(.logFormat)?.value.flatMap { LogFormat(rawValue: $0.text) }
            ?? (isTerminal ? .text : .json)
    }
}

extension Invocation {
    /// The colours of a stream before there are settings: for help, and for an error in the
    /// settings.
    func style(environment: Environment, isTerminal: Bool) -> Style {
        let said = text(given: .color) ?? Option.color.variable.flatMap { environment[$0] }
        return ColourDecision.style(
            said.flatMap { When(rawValue: $0.lowercased()) } ?? .auto, environment: environment,
            isTerminal: isTerminal)
    }

    private func text(given option: Option) -> String? { last(option)?.text }
}
