//  The man page in roff, drawn from the table. Characters beyond ASCII are written by their code,
//  so that the page reads the same with groff and mandoc whatever encoding they assume.

struct ManualPage {
    private let table: CommandTable
    private let version: String

    init(table: CommandTable = .program, version: String) {
        self.table = table
        self.version = version
    }

    func text() -> String {
        var page = ".TH FLASHCARD 1 \"\" \"\(Self.escaped("flashcard \(version)"))\"\n"
        // No hyphens: they would break names that are to be typed.
        page += ".nh\n.ad l\n"
        page += section("Name") + "flashcard \\- make flashcards from lists of Korean words\n"
        page +=
            section("Synopsis") + ".B flashcard\n" + Self.escaped("[OPTION…] COMMAND [ARGUMENT…]")
        page += "\n" + section("Description")
        page += paragraphs(table.command(.process)?.details ?? [])
        page += section("Commands")
        for command in table.commands where !command.isGroup { page += entry(command) }
        page += section("Options of every command") + options(table.everywhere)
        page += section("Settings") + settings()
        page += section("Files")
        for (path, meaning) in ReferenceText.files { page += item(path, meaning) }
        page += section("Exit status")
        for code in ExitCode.allCases { page += item(String(code.rawValue), code.meaning) }
        page += section("Examples")
        for example in table.commands.flatMap(\.examples) {
            page += item(example.line, example.meaning.uppercasedFirst + ".")
        }
        return page
    }

    private func section(_ title: String) -> String { ".SH \(title.uppercased())\n" }

    private func paragraphs(_ texts: [String]) -> String {
        texts.map(Self.line).joined(separator: ".PP\n")
    }

    private func entry(_ command: Command) -> String {
        var text = ".SS \(Self.escaped(command.synopsis))\n"
        text += paragraphs([command.summary + "."] + command.details)
        for argument in command.arguments { text += item(argument.name, argument.summary + ".") }
        return text + options(command.options)
    }

    private func options(_ options: [Option]) -> String {
        options.filter { !$0.isHidden }.map { option in
            let term = HelpPage.term(of: option).drop { $0 == " " }
            return item(String(term), HelpPage.meaning(of: option))
        }.joined()
    }

    private func settings() -> String {
        var text = Self.line(ReferenceText.precedence)
        for option in table.settings {
            var meaning = HelpPage.meaning(of: option)
            if option.places.contains(.commandLine) { meaning = "See \(option.dashed)." }
            text += item(option.setting ?? option.name, meaning)
        }
        return text
    }

    private func item(_ term: String, _ meaning: String) -> String {
        ".TP\n.B \(Self.escaped(term))\n" + Self.line(meaning)
    }

    /// A line of text; one that would begin as a request is made harmless.
    private static func line(_ text: String) -> String {
        let escaped = escaped(text)
        let isRequest = escaped.hasPrefix(".") || escaped.hasPrefix("'")
        return (isRequest ? "\\&" : "") + escaped + "\n"
    }

    private static func escaped(_ text: String) -> String {
        var roff = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": roff += "\\e"
            case "-": roff += "\\-"
            case "\"": roff += "\\(dq"
            case "'": roff += "\\(aq"
            case "`": roff += "\\(ga"
            case "~": roff += "\\(ti"
            case "^": roff += "\\(ha"
            case "\n": roff += " "
            case _ where scalar.isASCII: roff.unicodeScalars.append(scalar)
            default:
                let code = String(scalar.value, radix: 16, uppercase: true)
                roff += "\\[u\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)]"
            }
        }
        return roff
    }
}

extension String {
    /// To stand at the beginning of a sentence.
    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
