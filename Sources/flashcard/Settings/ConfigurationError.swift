//  What can be wrong with settings, each with the file, line and column or the variable it stands
//  in.

import Problems

enum ConfigurationError: Error, Sendable, Equatable {
    case unreadable(path: String, cause: Problem)
    /// The file that `--config` names is not there.
    case missingFile(path: String, origin: Origin)
    case syntax(path: String, TextPosition, message: String)
    case unknownSetting(String, Origin, nearest: String?)
    /// A value of the wrong type or range; nothing is quoted of a secret.
    case badValue(key: String, Origin, value: String?, expected: String, nearest: String?)
    /// A setting that this place may not hold.
    case wrongPlace(key: String, Origin, reason: String, instead: String)
    /// Two sources of one credential in the same place.
    case ambiguousKey(Origin, Origin)
    /// The file or command that should give the key gave nothing usable.
    case badCredential(source: String, reason: String)
    case commandFailed(cause: Problem)
    /// A provider that wants one. `router` is the one that has models of that name, too.
    case missingKey(
        provider: String, variable: String, isMain: Bool, router: String?, model: String)
    case missingModel(provider: String, usual: [String])
    case missingAddress(provider: String, isMain: Bool)
    /// A budget, and a model of which nobody knows what it costs.
    case unpriced(model: String)
}

extension ConfigurationError: Explained {
    var problem: Problem {
        Problem(code, category, message, advice: advice, details: details, cause: cause)
    }

    private var code: String {
        switch self {
        case .unreadable: "settings.unreadable"
        case .missingFile: "settings.missing_file"
        case .syntax: "settings.syntax"
        case .unknownSetting: "settings.unknown"
        case .badValue: "settings.bad_value"
        case .wrongPlace: "settings.wrong_place"
        case .ambiguousKey: "settings.ambiguous_key"
        case .badCredential: "settings.bad_credential"
        case .commandFailed: "settings.key_command_failed"
        case .missingKey: "settings.missing_key"
        case .missingModel: "settings.missing_model"
        case .missingAddress: "settings.missing_address"
        case .unpriced: "settings.unpriced"
        }
    }

    private var category: Problem.Category {
        switch self {
        case .badCredential, .commandFailed, .missingKey: .authentication
        default: .validation
        }
    }

    private var message: String {
        switch self {
        case .unreadable(let path, let cause): "Cannot read settings from \(path): \(cause.message)"
        case .missingFile(let path, let origin):
            "There is no file \(path.shown), which \(origin.place) names."
        case .syntax(let path, let position, let message):
            "\(path):\(position.line):\(position.column): \(message)"
        case .unknownSetting(let key, let origin, _):
            "\(origin.place): there is no setting “\(key.shown)”."
        case .badValue(let key, let origin, let value, let expected, _):
            "\(origin.place): \(key) must be \(expected)"
                + (value.map { ", not \($0.shown)." } ?? ".")
        case .wrongPlace(let key, let origin, let reason, _):
            "\(origin.place): \(key) cannot be set here: \(reason)."
        case .ambiguousKey(let one, let other):
            "\(one.place) and \(other.place) both say where the provider's key is."
        case .badCredential(let source, let reason):
            "The provider's key from \(source) cannot be used: \(reason)."
        case .commandFailed(let cause): "The provider's key is not to be had: \(cause.message)"
        case .missingKey(let provider, _, _, _, _): "\(provider) needs a key, and none is set."
        case .missingModel(let provider, _):
            "No model of \(provider) is named, which has several."
        case .missingAddress(let provider, _): "\(provider) has no address of its own."
        case .unpriced(let model):
            "There is a budget, and nobody knows what \(model.shown) costs."
        }
    }

    private var advice: String {
        switch self {
        case .unreadable(_, let cause): cause.advice ?? "Check the file and its permissions."
        case .missingFile: "Check the spelling, or leave it out."
        case .syntax: "The file is TOML: [tables], and lines of key = value with texts in quotes."
        case .unknownSetting(_, _, let nearest?): "Did you mean \(nearest)?"
        case .unknownSetting: "flashcard config show lists the settings."
        case .badValue(_, _, _, _, let nearest?): "Did you mean \(nearest)?"
        case .badValue(let key, _, _, _, nil): "Change it, or remove it for the default of \(key)."
        case .wrongPlace(_, _, _, let instead): instead
        case .ambiguousKey: "Remove one of them."
        case .badCredential: "Let it hold the key on one line and nothing else."
        case .commandFailed(let cause): cause.advice ?? "Run the command by hand."
        case .missingKey(let provider, let variable, let isMain, let router, let model):
            Self.keyAdvice(provider, variable, isMain, router, model)
        case .missingModel(_, let usual):
            usual.isEmpty
                ? "Name one that the server has: --model NAME."
                : "Name one: --model NAME; usual ones are \(usual.joined(separator: ", "))."
        case .missingAddress(let provider, true): "Say where \(provider) is: --base-url URL."
        case .missingAddress(let provider, false):
            "Make it the provider (--provider \(provider) --base-url URL), or leave it out."
        case .unpriced(let model):
            "Say it, in dollars for a million tokens, with the variable FLASHCARD_PRICES or "
                + "provider.prices in your own settings file: \(model.shown)=INPUT:OUTPUT."
        }
    }

    private static func keyAdvice(
        _ provider: String, _ variable: String, _ isMain: Bool, _ router: String?, _ model: String
    ) -> String {
        var advice =
            isMain
            ? """
            Set \(variable) or FLASHCARD_API_KEY, or name provider.api_key_file or \
            provider.api_key_command in your own settings file.
            """ : "Set \(variable)."
        if let router {
            advice += " If \(router)'s model is meant, write \(router)/\(provider)/\(model.shown)."
        }
        return advice
    }

    private var details: [Problem.Detail] {
        switch self {
        case .unreadable(let path, _), .missingFile(let path, _): [.text("path", path)]
        case .syntax(let path, let position, _): Self.details(.file(path, position))
        case .unknownSetting(let key, let origin, _), .badValue(let key, let origin, _, _, _),
            .wrongPlace(let key, let origin, _, _):
            [.text("setting", key.shown)] + Self.details(origin)
        case .ambiguousKey, .badCredential, .commandFailed: [.text("setting", "provider.api_key")]
        case .missingKey(let provider, let variable, _, _, _):
            [.text("provider", provider), .text("variable", variable)]
        case .missingModel(let provider, _), .missingAddress(let provider, _):
            [.text("provider", provider)]
        case .unpriced(let model): [.text("model", model.shown)]
        }
    }

    private var cause: Problem? {
        switch self {
        case .unreadable(_, let cause), .commandFailed(let cause): cause
        default: nil
        }
    }

    private static func details(_ origin: Origin) -> [Problem.Detail] {
        switch origin {
        case .option(let name): [.text("option", name)]
        case .variable(let name): [.text("variable", name)]
        case .file(let path, let position):
            [
                .text("path", path), .integer("line", position.line),
                .integer("column", position.column),
            ]
        case .fallback: []
        }
    }
}
