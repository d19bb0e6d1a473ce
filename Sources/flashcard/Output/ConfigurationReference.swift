//  docs/configuration.md: the places settings come from, every setting, exit codes, logging.

struct ConfigurationReference {
    private let table: CommandTable

    init(table: CommandTable = .program) { self.table = table }

    func text() -> String {
        var page = "\(ReferenceText.warning)\n\n# Configuration\n\n"
        page += Markdown.text(ReferenceText.precedence) + " "
        page += """
            `flashcard config show --origin` says of each value where it comes from, `flashcard \
            config check` what is wrong, `flashcard config path` which files are looked for.


            """
        page += "## Files\n\n| file | for |\n|---|---|\n"
        for (path, meaning) in ReferenceText.files {
            page += Markdown.row(["`\(path)`", Markdown.cell(meaning)])
        }
        page += "\n" + fileRules + "\n## Settings\n\n"
        page +=
            "| setting | variable | option | values | default | for |\n|---|---|---|---|---|---|\n"
        for option in table.settings { page += row(option) }
        page += "\n" + secrets + "\n" + logging + "\n" + terminal
        page += "\n## Exit codes\n\n" + Markdown.exitCodes
        return page
    }

    private func row(_ option: Option) -> String {
        let isOption = option.places.contains(.commandLine)
        var meaning = Markdown.cell(option.summary) + "."
        if !option.places.contains(.userFile) {
            meaning += " By variable only."
        } else if !option.places.contains(.projectFile) {
            meaning += " Not from a project file."
        }
        for former in option.formerSettings { meaning += " Was `\(former)`." }
        for former in option.formerVariables { meaning += " Was `\(former)`." }
        return Markdown.row([
            Markdown.code(option.setting), Markdown.code(option.variable),
            isOption ? Markdown.code(option.dashed) : "", values(option),
            Markdown.fallback(option), meaning,
        ])
    }

    private func values(_ option: Option) -> String {
        let values = Markdown.values(option)
        guard values.isEmpty else { return values }
        return switch option.kind {
        case .flag: "`true`, `false`"
        case .integer: "a whole number"
        case .number: "a number"
        case .file: "a file"
        case .folder: "a folder"
        case .name: "a name"
        case .address: "an address"
        case .money: "dollars"
        default: "text"
        }
    }

    private let fileRules = """
        Settings files are TOML, of which this is read: tables, dotted keys, strings of one line, \
        whole numbers, floats, booleans, arrays of these, comments. The rest is refused by name, \
        with line and column. So are unknown settings, wrong types and values out of range. A file \
        may hold 1 MiB. A relative path is meant from the folder of its file; `~/` is the home \
        folder. `--config FILE` (or `FLASHCARD_CONFIG`) is read instead of all other files.

        ```toml
        [run]
        batch_size = 20
        drain_timeout = "1m"

        [log]
        level = "info"
        ```

        A variable that is set to nothing counts as not set. A former name works for one release \
        and warns once.

        """

    private let secrets = """
        ## The provider's key

        It comes from `FLASHCARD_API_KEY`, from the file that `provider.api_key_file` names, or \
        from what the command in `provider.api_key_command` prints: one line and nothing else. The \
        variable is the strongest; naming both a file and a command in the same place is an error. \
        Where none of these is set, the variable that the field knows holds: `OPENROUTER_API_KEY`, \
        `MISTRAL_API_KEY`, `OPENAI_API_KEY`, `ANTHROPIC_API_KEY`; a provider that only steps in is \
        sent the key of its own variable and no other. It is never an option, since every process \
        list shows those, and never a line of a settings file. A project file may name neither \
        file nor command, since it may be somebody else's and would run as you. It is never \
        printed: `flashcard config show` says only whether it is set.

        """

    private var logging: String {
        var text = """
            ## Logging

            Log lines go to standard error. `log.level` is, from the strongest: `--log-level`; \
            `-v` (info), `-vv` (debug), `-vvv` (trace) or `-q` (error); `LOG_LEVEL`; a settings \
            file; else warning where standard error is a terminal and info where it is not.

            | level | for |
            |---|---|

            """
        for level in LogLevel.allCases {
            text += Markdown.row(["`\(level.rawValue)`", Markdown.cell(level.meaning)])
        }
        text += "\n| format | |\n|---|---|\n"
        for format in LogFormat.allCases {
            text += Markdown.row(["`\(format.rawValue)`", Markdown.cell(format.meaning)])
        }
        return text
    }

    private let terminal = """
        ## Colour and progress

        The first that applies: `--color` or `FLASHCARD_COLOR` says always or never; `NO_COLOR` is \
        set: off; `CLICOLOR_FORCE` is set and not 0: on; a settings file says always or never; \
        `TERM=dumb` or `CLICOLOR=0`: off; the stream is a terminal: on; else off.

        Progress is one line drawn over itself on a terminal, and plain lines elsewhere, on a \
        build server (`CI`, `GITHUB_ACTIONS`, …) and with `TERM=dumb`; with `-q` none.

        """
}
