//  The completion script for bash. It must work with the bash 3.2 of macOS and without the package
//  bash-completion: no associative arrays, no `mapfile`, and `compopt` only where it exists. Where
//  it does not, paths are left to readline (`-o default`), which alone can quote them there.
//
//  Readline splits words at `=`, so `--color=al` arrives as three words (and as one where somebody
//  took `=` out of COMP_WORDBREAKS); both are understood.

struct BashCompletion {
    let table: CommandTable

    var script: String { [opening, values, function, closing].joined(separator: "\n") }

    private let opening = #"""
        # Completion of flashcard for bash 3.2 and later.
        # Written by: flashcard completions bash

        _flashcard_words() {
            local IFS=$' \t\n' word
            for word in $(compgen -W "$1" -- "$value"); do
                COMPREPLY[${#COMPREPLY[@]}]="$prefix$word"
            done
        }

        _flashcard_paths() {
            local path
            # Without compopt names would not be quoted; readline completes them by itself then.
            if ! type compopt > /dev/null 2>&1; then return; fi
            compopt -o filenames 2> /dev/null
            while IFS= read -r path; do
                if [ -n "$path" ]; then
                    COMPREPLY[${#COMPREPLY[@]}]="$prefix$path"
                fi
            done << EOF
        $(compgen "$1" -- "$value")
        EOF
        }

        """#

    private var values: String {
        """
        _flashcard_option_value() {
            case "$1" in
        \(valueCases)
            esac
        }

        """
    }

    /// First the line up to the cursor is walked: which command, what waits for a value. Then the
    /// word under the cursor is answered.
    private var function: String {
        #"""
        _flashcard() {
            local word value prefix='' command='' topic='' pending='' ended='' i
            COMPREPLY=()
            value="${COMP_WORDS[COMP_CWORD]}"
            i=1
            while [ "$i" -lt "$COMP_CWORD" ]; do
                word="${COMP_WORDS[i]}"
                i=$((i + 1))
                if [ -n "$pending" ]; then
                    if [ "$word" != '=' ]; then pending=''; fi
                    continue
                fi
                if [ -z "$ended" ]; then
                    case "$word" in
                        --) ended=1; continue ;;
                        \#(table.spellingsWithValue.joined(separator: "|"))) pending="$word"; \
                        continue ;;
                        -?*) continue ;;
                    esac
                fi
                case "$command $word" in
        \#(commandCases)
                    'help '*) topic="${topic:+$topic }$word" ;;
                esac
            done
            case "$value" in
                =) value='' ;;
                \"* | \'*) value="${value#?}" ;;
                *\\*) value="${value//\\/}" ;;
            esac
            _flashcard_answer
            return 0
        }

        """#
    }

    private var closing: String {
        #"""
        _flashcard_answer() {
            if [ -n "$pending" ]; then
                _flashcard_option_value "$pending"
                return
            fi
            case "$ended$value" in
                --*=*)
                    prefix="${value%%=*}="
                    value="${value#*=}"
                    _flashcard_option_value "${prefix%=}"
                    return
                    ;;
                -?*)
                    case "$command" in
        \#(optionCases)
                    esac
                    return
                    ;;
            esac
            case "$command" in
        \#(argumentCases)
            esac
        }

        if type compopt > /dev/null 2>&1; then
            complete -F _flashcard flashcard
        else
            complete -o default -F _flashcard flashcard
        fi

        """#
    }

    private var valueCases: String {
        var cases: [String] = []
        for option in table.allOptions where option.kind.takesValue {
            let spellings =
                option.spellings + option.formerNames.map { "--\($0)" }
            guard let action = action(option.kind) else { continue }
            cases.append("        \(spellings.joined(separator: "|"))) \(action) ;;")
        }
        return cases.joined(separator: "\n")
    }

    private func action(_ kind: ValueKind) -> String? {
        switch kind {
        case .choice: "_flashcard_words '\(kind.words.joined(separator: " "))'"
        case .file: "_flashcard_paths -f"
        case .folder: "_flashcard_paths -d"
        default: nil
        }
    }

    /// A word behind the command so far makes a longer command: ` process`, `config show`.
    private var commandCases: String {
        table.commands.map { command in
            let before = command.words.dropLast().joined(separator: " ")
            return "            '\(before) \(command.words.last ?? "")') "
                + "command='\(command.name.rawValue)' ;;"
        }.joined(separator: "\n")
    }

    private var optionCases: String {
        let anywhere = table.visibleOptions(of: nil).flatMap(\.spellings).joined(separator: " ")
        var cases = table.commands.filter { !$0.options.isEmpty }.map { command in
            let words = table.visibleOptions(of: command).flatMap(\.spellings)
            return "                    '\(command.name.rawValue)') "
                + "_flashcard_words '\(words.joined(separator: " "))' ;;"
        }
        cases.append("                    *) _flashcard_words '\(anywhere)' ;;")
        return cases.joined(separator: "\n")
    }

    private var argumentCases: String {
        var cases = ["        '') _flashcard_words '\(names(table.topLevel))' ;;"]
        for command in table.commands {
            let name = command.name.rawValue
            if command.isGroup {
                let below = names(table.commands(below: command))
                cases.append("        '\(name)') _flashcard_words '\(below)' ;;")
            } else if command.arguments.first?.kind == .command {
                cases.append("        '\(name)') case \"$topic\" in")
                cases.append("            '') _flashcard_words '\(names(table.topLevel))' ;;")
                for group in table.commands where group.isGroup {
                    let below = names(table.commands(below: group))
                    cases.append(
                        "            \(group.name.rawValue)) _flashcard_words '\(below)' ;;")
                }
                cases.append("            esac ;;")
            } else if case .value(let kind)? = command.arguments.first?.kind,
                let action = action(kind)
            {
                cases.append("        '\(name)') \(action) ;;")
            }
        }
        return cases.joined(separator: "\n")
    }

    private func names(_ commands: [Command]) -> String {
        commands.compactMap(\.words.last).joined(separator: " ")
    }
}
