//  The completion script for zsh: one function a command, each a call of `_arguments`. Options of a
//  command may stand before it, so the outermost call knows them all, hidden behind `!`.

struct ZshCompletion {
    let table: CommandTable

    var script: String {
        var text = """
            #compdef flashcard
            # Completion of flashcard for zsh 5.0 and later.
            # Written by: flashcard completions zsh

            _flashcard() {
                local curcontext="$curcontext" state line ret=1
                typeset -A opt_args
                _arguments -C -s -S \\
            \(specifications(table.visibleOptions(of: nil), indent: 8))
            \(foreign)
                    '(-)1: :_flashcard_commands' \\
                    '(-)*:: :->rest' && ret=0
                if [[ $state == rest ]]; then
                    case $line[1] in

            """
        for command in table.topLevel {
            text += "            (\(command.name.rawValue)) \(function(command)) && ret=0 ;;\n"
        }
        text += """
                    esac
                fi
                return ret
            }

            \(described("_flashcard_commands", table.topLevel))

            """
        for command in table.commands { text += "\n" + body(of: command) }
        // Sourced it registers itself; found in fpath it is the body of the function and runs.
        text += """

            if [ "$funcstack[1]" = _flashcard ]; then
                _flashcard "$@"
            else
                compdef _flashcard flashcard
            fi

            """
        return text
    }

    private func function(_ command: Command) -> String {
        "_flashcard_" + command.words.joined(separator: "_")
    }

    /// Options of commands, known but not offered before the command.
    private var foreign: String {
        let known = Set(table.everywhere.map(\.name))
        return table.allOptions.filter { !known.contains($0.name) }.flatMap { option in
            specifications(option, isOffered: false).map {
                "        " + Completion.quoted("!" + $0) + " \\"
            }
        }.joined(separator: "\n")
    }

    private func body(of command: Command) -> String {
        if command.isGroup { return group(command) }
        var text = "\(function(command))() {\n    _arguments -s -S \\\n"
        text += specifications(table.visibleOptions(of: command), indent: 8)
        for (index, argument) in command.arguments.enumerated() {
            text += "\n        " + Completion.quoted(specification(argument, index + 1)) + " \\"
        }
        text.removeLast(2)
        return text + "\n}\n"
    }

    private func group(_ command: Command) -> String {
        let below = table.commands(below: command)
        var text = """
            \(function(command))() {
                local curcontext="$curcontext" state line ret=1
                typeset -A opt_args
                _arguments -C -s -S \\
            \(specifications(table.visibleOptions(of: command), indent: 8))
                    '(-)1: :\(function(command))_commands' \\
                    '(-)*:: :->rest' && ret=0
                if [[ $state == rest ]]; then
                    case $line[1] in

            """
        for inner in below {
            text += "            (\(inner.words.last ?? "")) \(function(inner)) && ret=0 ;;\n"
        }
        return text + """
                    esac
                fi
                return ret
            }

            \(described(function(command) + "_commands", below))

            """
    }

    private func described(_ name: String, _ commands: [Command]) -> String {
        var text = "\(name)() {\n    local -a commands\n    commands=(\n"
        for command in commands {
            text +=
                "        "
                + Completion.quoted("\(command.words.last ?? ""):\(command.summary)") + "\n"
        }
        return text + "    )\n    _describe -t commands command commands\n}"
    }

    private func specification(_ argument: Command.Argument, _ position: Int) -> String {
        let name = escaped(argument.name)
        return switch argument.kind {
        case .command: "*:\(name):_flashcard_commands"
        case .value(let kind): "\(position):\(name):\(action(kind))"
        }
    }

    private func specifications(_ options: [Option], indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        return options.flatMap { specifications($0) }.map { margin + Completion.quoted($0) + " \\" }
            .joined(separator: "\n")
    }

    private func specifications(_ option: Option, isOffered: Bool = true) -> [String] {
        let others = option.spellings + option.excludes.map { "--\($0)" }
        let once =
            option.repeats ? "*" : others.count > 1 ? "(\(others.joined(separator: " ")))" : ""
        let value =
            option.kind.takesValue ? ":\(escaped(option.valueName)):\(action(option.kind))" : ""
        return option.spellings.map { spelling in
            let isLong = spelling.hasPrefix("--")
            let mark = option.kind.takesValue ? (isLong ? "=" : "+") : ""
            let summary = spelling == option.negated ? option.negatedSummary : option.summary
            let description = isOffered ? "[\(escaped(summary))]" : ""
            return once + spelling + mark + description + value
        }
    }

    private func action(_ kind: ValueKind) -> String {
        switch kind {
        case .choice: "(\(kind.words.joined(separator: " ")))"
        case .file: "_files"
        case .folder: "_files -/"
        default: " "
        }
    }

    /// What `_arguments` would read as the end of a part.
    private func escaped(_ text: String) -> String {
        text.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
