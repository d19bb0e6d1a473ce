//  The completion script for fish. Fish offers every rule whose condition holds; one function finds
//  the command that the line so far names, walking over options and their values, so that a rule
//  holds wherever the cursor stands, behind arguments too.

struct FishCompletion {
    let table: CommandTable

    var script: String {
        var text = """
            # Completion of flashcard for fish 3.0 and later.
            # Written by: flashcard completions fish

            function __flashcard_is --description 'whether the line names this command'
                set -l command
                set -l skips 0
                set -l tokens (commandline -opc)
                set -e tokens[1]
                for token in $tokens
                    if test $skips -eq 1
                        set skips 0
                        continue
                    end
                    switch $token
                        case --
                            continue
                        case \(table.spellingsWithValue.joined(separator: " "))
                            set skips 1
                        case '-?*'
                            continue
                        case '*'
                            switch "$command $token"
                                case \(paths)
                                    set command (string trim -- "$command $token")
                            end
                    end
                end
                test "$command" = "$argv"
            end

            complete -c flashcard -f

            """
        text += rules(of: "", table.topLevel) + "\n"
        for option in table.visibleOptions(of: nil) { text += rule(option, condition: nil) }
        for command in table.commands { text += rules(of: command) }
        return text
    }

    private var paths: String {
        table.commands.map { command in
            let before = command.words.dropLast().joined(separator: " ")
            return quoted("\(before) \(command.words.last ?? "")")
        }.joined(separator: " ")
    }

    private func rules(of command: Command) -> String {
        let name = command.name.rawValue
        let condition = "-n " + quoted("__flashcard_is \(name)")
        var text = "\n"
        if command.isGroup { text += rules(of: name, table.commands(below: command)) }
        for argument in command.arguments {
            switch argument.kind {
            case .command:
                text += table.topLevel.map { offer($0, condition) }.joined()
            case .value(let kind):
                text += "complete -c flashcard \(condition) \(values(kind))\n"
            }
        }
        for option in command.options where !option.isHidden {
            text += rule(option, condition: condition)
        }
        return text == "\n" ? "" : text
    }

    private func rules(of path: String, _ commands: [Command]) -> String {
        let condition =
            "-n " + quoted(path.isEmpty ? "__flashcard_is ''" : "__flashcard_is \(path)")
        return commands.map { offer($0, condition) }.joined()
    }

    private func offer(_ command: Command, _ condition: String) -> String {
        "complete -c flashcard \(condition) -a \(command.words.last ?? "") "
            + "-d \(quoted(command.summary))\n"
    }

    private func rule(_ option: Option, condition: String?) -> String {
        var parts = ["complete -c flashcard"]
        if let condition { parts.append(condition) }
        if let letter = option.letter { parts.append("-s \(letter)") }
        parts.append("-l \(option.name)")
        if option.kind.takesValue { parts.append("-r " + values(option.kind)) }
        let text = (parts + ["-d \(quoted(option.summary))"]).joined(separator: " ") + "\n"
        guard option.isNegatable else { return text }
        let off = ["complete -c flashcard", condition, "-l no-\(option.name)"].compactMap(\.self)
        return text + off.joined(separator: " ") + " -d \(quoted(option.negatedSummary))\n"
    }

    private func values(_ kind: ValueKind) -> String {
        switch kind {
        case .choice(let choices):
            "-f -a "
                + quoted(
                    choices.map { "\($0.name)\\t\(quoted($0.meaning))" }.joined(separator: " "))
        case .file: "-F"
        case .folder: "-f -a '(__fish_complete_directories)'"
        default: "-f"
        }
    }

    /// Within single quotes fish knows two escapes: the quote and the backslash.
    private func quoted(_ text: String) -> String {
        "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
    }
}
