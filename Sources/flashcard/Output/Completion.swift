//  Completion scripts for the three shells, written out from the table: a script asks the program
//  nothing, so a key press costs no start of a process and works before the first run.

enum Completion {
    static func script(for shell: Shell, table: CommandTable = .program) -> String {
        switch shell {
        case .bash: BashCompletion(table: table).script
        case .zsh: ZshCompletion(table: table).script
        case .fish: FishCompletion(table: table).script
        }
    }

    /// A text as one word of a POSIX shell; an apostrophe leaves the quotes and comes back.
    static func quoted(_ text: String) -> String {
        "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
}

extension CommandTable {
    /// What completions offer for a command.
    func visibleOptions(of command: Command?) -> [Option] {
        (command.map { options(of: $0) } ?? everywhere).filter { !$0.isHidden }
    }

    /// Every spelling of an option whose value may be the next word, former names too.
    var spellingsWithValue: [String] {
        allOptions.filter(\.kind.takesValue).flatMap { option in
            [option.dashed] + (option.letter.map { ["-\($0)"] } ?? [])
                + option.formerNames.map { "--\($0)" }
        }
    }
}

extension Option {
    /// What can be typed for it: `-q --quiet`, `--strict --no-strict`.
    var spellings: [String] {
        (letter.map { ["-\($0)"] } ?? []) + [dashed] + (isNegatable ? [negated] : [])
    }

    var negated: String { "--no-\(name)" }

    /// What completions say of the spelling that switches it off.
    var negatedSummary: String { "Not: \(summary.lowercasedFirst)" }
}
