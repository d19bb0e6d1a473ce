//  `flashcard config show|check|path`: the settings as they hold here, what is wrong with them, and
//  where they were looked for. `check` also fetches the provider's key, so that a wrong command or
//  file is found before a run needs it; the key itself is never shown.

import JSON
import Platform
import Problems

struct ConfigCommand: Sendable {
    let program: Program
    let invocation: Invocation

    init(_ program: Program, _ invocation: Invocation) {
        self.program = program
        self.invocation = invocation
    }

    func run(_ name: CommandName) -> (text: String, code: ExitCode) {
        let (settings, found) = Settings.examine(
            invocation: invocation, environment: program.environment,
            readFile: Program.settingsFile)
        let isJSON = invocation.isOn(.json)
        let style = settings.style(
            environment: program.environment, isTerminal: StandardStream.output.isTerminal)
        switch name {
        case .configCheck:
            let errors = found + Self.planErrors(settings.models) + credentialErrors(settings)
            let text =
                isJSON
                ? ConfigPage.checkJSON(errors, settings)
                : ConfigPage.checkText(errors, settings, style: style)
            return (text, errors.isEmpty ? .ok : .configuration)
        case .configPath:
            let text =
                isJSON
                ? ConfigPage.pathJSON(settings) : ConfigPage.pathText(settings, style: style)
            return (text, .ok)
        default:
            let text =
                isJSON
                ? ConfigPage.json(settings)
                : ConfigPage.text(settings, origin: invocation.isOn(.origin), style: style)
            return (text, .ok)
        }
    }

    /// What would stop a run before its first word; a model that is not named may come with the
    /// command.
    static func planErrors(_ choices: ModelChoices) -> [ConfigurationError] {
        do throws(ConfigurationError) {
            _ = try ModelPlan(choices)
            return []
        } catch {
            if case .missingModel = error { return [] }
            return [error]
        }
    }

    private func credentialErrors(_ settings: Settings) -> [ConfigurationError] {
        guard let credential = settings.credential else { return [] }
        do throws(ConfigurationError) {
            _ = try credential.secret(
                readFile: Program.settingsFile, runCommand: Self.answer)
            return []
        } catch { return [error] }
    }

    static func answer(of command: String) throws(Problem) -> [UInt8] {
        do throws(SystemError) { return try CommandAnswer.of(command) } catch {
            throw error.problem
        }
    }

    /// The settings of a run as JSON for the store; of a secret only that it was set.
    static func snapshot(_ settings: Settings) -> String {
        var json = JSONWriter()
        json.beginObject()
        for entry in settings.entries where !entry.option.isSecret {
            guard let value = entry.value else { continue }
            json.name(entry.key)
            switch value {
            case .flag(let isOn): json.bool(isOn)
            case .integer(let number): json.integer(number)
            case .number(let number): json.number(number)
            case .text, .duration: json.string(value.text)
            }
        }
        json.endObject()
        return json.text
    }
}
