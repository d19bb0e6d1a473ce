//  docs/commands.md: every command with its examples, arguments and options, drawn from the table.

struct ReferencePage {
    private let table: CommandTable

    init(table: CommandTable = .program) { self.table = table }

    func text() -> String {
        var page = "\(ReferenceText.warning)\n\n# Commands\n\n"
        page += """
            `flashcard [OPTION…] COMMAND [ARGUMENT…]`

            Options may stand before, between and behind the arguments, and before the command: \
            `--name value`, `--name=value`, `-b5`, `-b 5`, bundled letters as in `-qb5`. `--` ends \
            them. Of an option given twice the last counts, unless it may be given several times. \
            Names are not completed from their beginning. Data goes to standard output, everything \
            else to standard error.

            | command | for |
            |---|---|

            """
        for command in table.commands where !command.isGroup {
            let name = "flashcard \(command.name.rawValue)"
            let anchor = name.map { $0 == " " ? "-" : String($0) }.joined()
            page += "| [`\(name)`](#\(anchor)) | \(Markdown.cell(command.summary)) |\n"
        }
        for command in table.commands where !command.isGroup { page += section(command) }
        page += "\n## Options of every command\n\n" + options(table.everywhere)
        page += "\n## Exit codes\n\n" + Markdown.exitCodes
        return page
    }

    private func section(_ command: Command) -> String {
        var text = "\n## flashcard \(command.name.rawValue)\n\n\(command.summary).\n\n"
        text += "```\n\(command.synopsis)\n```\n\n"
        for paragraph in command.details { text += Markdown.text(paragraph) + "\n\n" }
        text += "```sh\n"
        for example in command.examples { text += "\(example.line)  # \(example.meaning)\n" }
        text += "```\n"
        if !command.arguments.isEmpty {
            text += "\n| argument | |\n|---|---|\n"
            for argument in command.arguments {
                text += "| `\(argument.synopsis)` | \(Markdown.cell(argument.summary)). |\n"
            }
        }
        for group in HelpGroup.allCases {
            let members = command.options.filter { $0.group == group && !$0.isHidden }
            if !members.isEmpty {
                text += "\n### \(group.rawValue)\n\n" + options(members)
            }
        }
        return text
    }

    private func options(_ options: [Option]) -> String {
        var text =
            "| option | | values | default | variable | setting |\n|---|---|---|---|---|---|\n"
        for option in options where !option.isHidden {
            let term = HelpPage.term(of: option).drop { $0 == " " }
            let sentences = [option.summary + ".", option.details].compactMap(\.self)
            let former = option.formerNames.map { " Was `--\($0)`." }.joined()
            text += Markdown.row([
                "`\(term)`", Markdown.cell(sentences.joined(separator: " ")) + former,
                Markdown.values(option), Markdown.fallback(option), Markdown.code(option.variable),
                Markdown.code(option.setting),
            ])
        }
        return text
    }
}

/// The few rules of Markdown that generated pages need.
enum Markdown {
    static func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |\n"
    }

    /// Text as it stands: what Markdown would read as markup is escaped.
    static func text(_ text: String) -> String {
        text.map { "*_<>`\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    static func cell(_ text: String) -> String {
        Markdown.text(text).map { $0 == "|" ? "\\|" : $0 == "\n" ? " " : String($0) }.joined()
    }

    static func code(_ text: String?) -> String { text.map { "`\($0)`" } ?? "" }

    static func values(_ option: Option) -> String {
        if !option.kind.words.isEmpty {
            return option.kind.words.map { "`\($0)`" }.joined(separator: ", ")
        }
        return option.kind.range ?? ""
    }

    static func fallback(_ option: Option) -> String {
        switch option.fallback {
        case .none: ""
        case .value(let value): "`\(value.text)`"
        case .described(let words): words.hasPrefix("$") ? "`\(words)`" : cell(words)
        }
    }

    static var exitCodes: String {
        "| code | meaning |\n|---|---|\n"
            + ExitCode.allCases.map { row([String($0.rawValue), cell($0.meaning)]) }.joined()
    }
}
