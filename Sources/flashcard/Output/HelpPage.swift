//  Help on a terminal, drawn from the table: examples first, since most people look for the line to
//  copy; then the options in groups, each with its default, range and variable.

import Platform

struct HelpPage {
    private let table: CommandTable
    private let style: Style
    private let width: Int

    init(table: CommandTable = .program, style: Style, width: Int?) {
        self.table = table
        self.style = style
        self.width = TextLayout.clamped(width)
    }

    static let tagline = "Makes study-ready flashcards from lists of Korean words."

    /// Commands about the program itself and its parts, which nobody needs in order to begin.
    private static let aside: Set<CommandName> = [
        .breaker, .cache, .database, .simulate, .config, .completions, .manual, .reference, .help,
    ]

    /// What a bare `flashcard` shows: enough to begin, within a screen.
    func short() -> String {
        var text = TextLayout.paragraph(Self.tagline, width: width) + "\n"
        text += style.heading("Begin") + "\n"
        text += examples(table.topLevel.prefix(1).flatMap(\.examples).prefix(2))
        text += "\n" + style.heading("Commands") + "\n"
        text += commands(table.topLevel.filter { !Self.aside.contains($0.name) }) + "\n"
        text += TextLayout.paragraph(
            "flashcard help COMMAND tells everything about one; flashcard --help about all.",
            width: width)
        return text
    }

    /// `flashcard --help`: every command, what holds for all, and how the program ends.
    func overview() -> String {
        var text = TextLayout.paragraph(Self.tagline, width: width) + "\n"
        text += style.heading("Usage") + "\n  flashcard [OPTION…] COMMAND [ARGUMENT…]\n\n"
        text += style.heading("Examples") + "\n"
        text += examples(table.topLevel.prefix(3).compactMap(\.examples.first))
        text += "\n" + style.heading("Commands") + "\n"
        text += commands(table.commands.filter { !$0.isGroup })
        text += "\n" + style.heading("Options of every command") + "\n"
        text += options(table.everywhere)
        text += "\n" + style.heading("Exit codes") + "\n"
        text += TextLayout.definitions(
            ExitCode.allCases.map { (String($0.rawValue), $0.meaning) }, width: width, style: style)
        text += "\n"
        text += TextLayout.paragraph(
            """
            Settings come from options, then variables, then flashcard.toml in the working folder, \
            then the user's file: flashcard config path shows which. The whole manual: flashcard \
            manual | man -l -
            """, width: width)
        return text
    }

    /// Everything about one command.
    func command(_ command: Command) -> String {
        var text = TextLayout.paragraph(command.summary + ".", width: width) + "\n"
        text += style.heading("Usage") + "\n  " + command.synopsis + "\n\n"
        text += style.heading("Examples") + "\n" + examples(command.examples) + "\n"
        for paragraph in command.details {
            text += TextLayout.paragraph(paragraph, width: width) + "\n"
        }
        if command.isGroup {
            text +=
                style.heading("Commands") + "\n" + commands(table.commands(below: command)) + "\n"
        }
        if !command.arguments.isEmpty {
            text += style.heading("Arguments") + "\n"
            text += TextLayout.definitions(
                command.arguments.map { ($0.name, Self.meaning(of: $0)) }, width: width,
                style: style)
            text += "\n"
        }
        let all = table.options(of: command)
        for group in HelpGroup.allCases {
            let members = all.filter { $0.group == group }
            guard !members.isEmpty else { continue }
            text += style.heading(group.rawValue) + "\n" + options(members, beside: all) + "\n"
        }
        text.removeLast()
        return text
    }

    // MARK: - Parts

    private func examples(_ examples: some Sequence<Command.Example>) -> String {
        var text = ""
        for example in examples {
            text += "  " + style.name(example.line) + "\n"
            for line in TextLayout.wrapped(example.meaning, width: width - 6) {
                text += "      " + style.dim(line) + "\n"
            }
        }
        return text
    }

    private func commands(_ commands: [Command]) -> String {
        TextLayout.definitions(
            commands.map { ($0.name.rawValue, $0.summary) }, width: width, style: style)
    }

    /// One group of options; the column is that of all groups of a page.
    private func options(_ options: [Option], beside others: [Option] = []) -> String {
        TextLayout.definitions(
            options.filter { !$0.isHidden }.map { (Self.term(of: $0), Self.meaning(of: $0)) },
            column: (options + others).map { DisplayWidth.of(Self.term(of: $0)) }.max(),
            width: width, style: style)
    }

    /// `-b, --batch-size N`, `--[no-]strict`.
    static func term(of option: Option) -> String {
        let letter = option.letter.map { "-\($0), " } ?? "    "
        let name = option.isNegatable ? "--[no-]\(option.name)" : option.dashed
        return letter + name + (option.kind.takesValue ? " \(option.valueName)" : "")
    }

    /// `How many words are worked on at once. (1–100; default 10; FLASHCARD_BATCH_SIZE)`
    static func meaning(of option: Option) -> String {
        let sentences = [option.summary + ".", option.details].compactMap { $0 }
        let facts = facts(of: option)
        return (sentences + (facts.isEmpty ? [] : ["(\(facts.joined(separator: "; ")))"]))
            .joined(separator: " ")
    }

    static func facts(of option: Option) -> [String] {
        var facts: [String] = []
        if !option.kind.words.isEmpty { facts.append(option.kind.words.joined(separator: ", ")) }
        if let range = option.kind.range { facts.append(range) }
        if let fallback = option.fallback.text, option.kind != .flag {
            facts.append("default \(fallback)")
        }
        if let variable = option.variable { facts.append(variable) }
        return facts
    }

    private static func meaning(of argument: Command.Argument) -> String {
        guard case .value(let kind) = argument.kind, !kind.words.isEmpty else {
            return argument.summary + "."
        }
        return "\(argument.summary): \(kind.words.joined(separator: ", "))."
    }
}
