//  The table that the whole surface of the program is drawn from. To add a command: name it in
//  `CommandName`, describe it in `CommandTable+Commands.swift`, and run the tests once with
//  FLASHCARD_REWRITE=1, which writes the pages in `docs/` anew.

struct CommandTable: Sendable {
    let commands: [Command]
    let everywhere: [Option]
    let settingsOnly: [Option]

    /// The program's own.
    static let program = CommandTable(
        commands: Command.all, everywhere: Option.everywhere, settingsOnly: Option.settingsOnly)

    func command(_ name: CommandName) -> Command? { commands.first { $0.name == name } }

    /// The command that these words begin with, and how many of them name it.
    func command(of words: [String]) -> (command: Command, count: Int)? {
        for count in stride(from: min(words.count, 2), to: 0, by: -1) {
            let typed = Array(words.prefix(count))
            if let match = commands.first(where: { $0.words == typed }) { return (match, count) }
        }
        return nil
    }

    /// The commands below a group.
    func commands(below group: Command) -> [Command] {
        commands.filter { $0.words.count > 1 && $0.words.first == group.name.rawValue }
    }

    /// What can be typed first.
    var topLevel: [Command] { commands.filter { $0.words.count == 1 } }

    /// Everything a command accepts: its own options, then those of every command.
    func options(of command: Command) -> [Option] { command.options + everywhere }

    /// Every option once; those of the same name share their shape, so the first stands for all.
    var allOptions: [Option] {
        var seen: Set<String> = []
        return (commands.flatMap(\.options) + everywhere).filter { seen.insert($0.name).inserted }
    }

    /// What a settings file or a variable can say, sorted by key.
    var settings: [Option] {
        (allOptions + settingsOnly).filter { $0.setting != nil }
            .sorted { ($0.setting ?? "") < ($1.setting ?? "") }
    }

    /// The commands that take an option of this name.
    func owners(of name: String) -> [Command] {
        commands.filter { $0.options.contains { $0.name == name || $0.formerNames.contains(name) } }
    }
}
