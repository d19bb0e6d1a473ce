//  A command line into an `Invocation`, the GNU way: options before, between or behind the
//  arguments, `--name value`, `--name=value`, `-b5`, `-b 5`, `-b=5`, bundled letters, `--` to end
//  them.
//
//  It goes in two steps, since an option may stand before the command that it belongs to. The first
//  tells options from words, for which it only needs to know which names take a value; the same
//  name takes one everywhere or nowhere (a test holds the table to that). The second finds the
//  command and judges each option by it.
//
//  Names are not completed from a prefix: a script that says --dry would break with the next option
//  that begins so. The prefix is what “did you mean” answers with.

import Problems

struct Parser {
    private let table: CommandTable
    private var given: [Given] = []
    private var words: [String] = []

    private struct Given {
        /// As it was typed, without its value: `-b`, `--no-strict`.
        let spelled: String
        let option: Option?
        let value: String?
        let isNegated: Bool
    }

    private init(table: CommandTable) { self.table = table }

    /// Reads the arguments behind the program's name.
    static func parse(
        _ arguments: [String], table: CommandTable = .program
    ) throws(UsageError) -> Invocation {
        var parser = Parser(table: table)
        try parser.separate(arguments)
        return try parser.invocation()
    }

    // MARK: - Options from words

    private mutating func separate(_ arguments: [String]) throws(UsageError) {
        var rest = arguments[...]
        while let token = rest.popFirst() {
            if token == "--" {
                words += rest
                return
            } else if token.hasPrefix("--") {
                try readLong(token, &rest)
            } else if token.hasPrefix("-"), token != "-" {
                try readLetters(token, &rest)
            } else {
                words.append(token)
            }
        }
    }

    private mutating func readLong(
        _ token: String, _ rest: inout ArraySlice<String>
    ) throws(UsageError) {
        let equals = token.firstIndex(of: "=")
        let spelled = String(token[..<(equals ?? token.endIndex)])
        let attached = equals.map { String(token[token.index(after: $0)...]) }
        let name = String(spelled.dropFirst(2))
        var option = option(named: name)
        var isNegated = false
        if option == nil, name.hasPrefix("no-"),
            let positive = self.option(named: String(name.dropFirst(3))), positive.isNegatable
        {
            option = positive
            isNegated = true
        }
        guard let option else {
            given.append(Given(spelled: spelled, option: nil, value: nil, isNegated: false))
            return
        }
        if option.kind.takesValue {
            let value =
                if let attached { attached } else {
                    try self.value(for: option, spelled: spelled, &rest)
                }
            given.append(Given(spelled: spelled, option: option, value: value, isNegated: false))
        } else {
            guard attached == nil else {
                throw .needlessValue(spelled, isNegatable: option.isNegatable && !isNegated)
            }
            given.append(Given(spelled: spelled, option: option, value: nil, isNegated: isNegated))
        }
    }

    /// `-qv`, `-b5`, `-qb 5`: flags first, at most one value, which takes the rest of the token.
    private mutating func readLetters(
        _ token: String, _ rest: inout ArraySlice<String>
    ) throws(UsageError) {
        var letters = token.dropFirst()
        while let letter = letters.popFirst() {
            let spelled = "-\(letter)"
            guard let option = table.allOptions.first(where: { $0.letter == letter }) else {
                given.append(Given(spelled: spelled, option: nil, value: nil, isNegated: false))
                return
            }
            guard option.kind.takesValue else {
                if letters.first == "=" {
                    throw .needlessValue(option.dashed, isNegatable: option.isNegatable)
                }
                given.append(Given(spelled: spelled, option: option, value: nil, isNegated: false))
                continue
            }
            let attached = letters.first == "=" ? letters.dropFirst() : letters
            let value =
                try letters.isEmpty
                ? self.value(for: option, spelled: spelled, &rest) : String(attached)
            given.append(Given(spelled: spelled, option: option, value: value, isNegated: false))
            return
        }
    }

    /// The next token, unless it is itself an option: then a value was most likely forgotten.
    private func value(
        for option: Option, spelled: String, _ rest: inout ArraySlice<String>
    ) throws(UsageError) -> String {
        guard let next = rest.first else {
            throw .missingValue(spelled, expected: option.kind.expectation, next: nil)
        }
        guard !next.hasPrefix("-") || next == "-" || Int(next) != nil else {
            throw .missingValue(spelled, expected: option.kind.expectation, next: next)
        }
        rest.removeFirst()
        return next
    }

    private func option(named name: String) -> Option? {
        let options = table.allOptions
        return options.first { $0.name == name } ?? options.first { $0.formerNames.contains(name) }
    }

    // MARK: - The command and its options

    private func invocation() throws(UsageError) -> Invocation {
        if let stranger = given.first(where: { $0.option == nil }) {
            let command = table.command(of: words)?.command
            let accepted = command.map { table.options(of: $0) } ?? table.allOptions
            throw unknown(stranger.spelled, command, accepted)
        }
        let found = try command()
        let (values, warnings) = try judge(for: found?.command)
        let arguments = Array(words.dropFirst(found?.count ?? 0))
        func result(_ action: Invocation.Action) -> Invocation {
            Invocation(
                action: action, arguments: arguments, values: values, warnings: warnings)
        }
        guard let command = found?.command else {
            if values["version"] != nil { return result(.version) }
            let asksInFull = given.contains { $0.spelled == "--help" }
            return result(asksInFull ? .overview : .shortHelp)
        }
        if values["version"] != nil { return result(.version) }
        if values["help"] != nil || command.isGroup { return result(.help(command.name)) }
        if command.name == .help { return result(try helpTopic(arguments)) }
        try check(arguments, of: command)
        return result(.run(command.name))
    }

    private func command() throws(UsageError) -> (command: Command, count: Int)? {
        guard let first = words.first else { return nil }
        guard let found = table.command(of: words) else {
            let names = table.topLevel.map(\.name.rawValue)
            throw .unknownCommand(first, nearest: NearestName.of(first, among: names))
        }
        if found.command.isGroup, words.count > found.count {
            throw unknown(words[found.count], below: found.command)
        }
        return found
    }

    private func unknown(_ word: String, below group: Command) -> UsageError {
        let choices = table.commands(below: group).compactMap(\.words.last)
        return .unknownSubcommand(
            word, group: group.name.rawValue, nearest: NearestName.of(word, among: choices),
            choices: choices)
    }

    private func judge(
        for command: Command?
    ) throws(UsageError) -> (values: [String: [OptionValue]], warnings: [Problem]) {
        let accepted = command.map { table.options(of: $0) } ?? table.everywhere
        var values: [String: [OptionValue]] = [:]
        var warnings: [Problem] = []
        for item in given {
            guard let name = item.option?.name else { continue }
            // Two commands may each have their own `--limit`; what counts is the command's.
            guard let option = accepted.first(where: { $0.name == name }) else {
                let owners = table.owners(of: name).map(\.name.rawValue)
                throw .foreignOption(
                    item.spelled, owners: owners, command: command?.name.rawValue)
            }
            let former = String(item.spelled.dropFirst(2))
            if option.formerNames.contains(former) {
                let warning = Renamed.option(former, to: option.name)
                if !warnings.contains(warning) { warnings.append(warning) }
            }
            values[name, default: []].append(try read(item, as: option))
        }
        for option in accepted where values[option.name] != nil {
            if let other = option.excludes.first(where: { values[$0] != nil }) {
                throw .excluded(option.dashed, other: "--\(other)")
            }
        }
        return (values, warnings)
    }

    private func read(_ item: Given, as option: Option) throws(UsageError) -> OptionValue {
        guard let text = item.value else { return .flag(!item.isNegated) }
        do throws(ValueKind.Fault) {
            return try option.kind.read(text)
        } catch {
            throw .badValue(
                item.spelled, value: text, expected: error.expected, nearest: error.nearest)
        }
    }

    private func unknown(
        _ spelled: String, _ command: Command?, _ accepted: [Option]
    ) -> UsageError {
        var names = accepted.filter { !$0.isHidden }.map(\.dashed)
        names += accepted.filter(\.isNegatable).map { "--no-\($0.name)" }
        let nearest = spelled.hasPrefix("--") ? NearestName.of(spelled, among: names) : nil
        return .unknownOption(spelled, command: command?.name.rawValue, nearest: nearest)
    }

    private func helpTopic(_ arguments: [String]) throws(UsageError) -> Invocation.Action {
        guard let first = arguments.first else { return .overview }
        guard let found = table.command(of: arguments) else {
            let names = table.topLevel.map(\.name.rawValue)
            throw .unknownCommand(first, nearest: NearestName.of(first, among: names))
        }
        guard arguments.count == found.count else {
            let extra = arguments[found.count]
            if found.command.isGroup { throw unknown(extra, below: found.command) }
            throw .extraArgument(extra, command: "help \(found.command.name.rawValue)")
        }
        return .help(found.command.name)
    }

    private func check(_ arguments: [String], of command: Command) throws(UsageError) {
        for (index, argument) in command.arguments.enumerated() {
            guard index < arguments.count else {
                guard argument.isRequired else { return }
                throw .missingArgument(
                    argument.name, command: command.name.rawValue, summary: argument.summary)
            }
            guard case .value(let kind) = argument.kind else { continue }
            do throws(ValueKind.Fault) {
                _ = try kind.read(arguments[index])
            } catch {
                throw .badValue(
                    argument.name, value: arguments[index], expected: error.expected,
                    nearest: error.nearest)
            }
        }
        guard command.arguments.last?.repeats != true, arguments.count > command.arguments.count
        else { return }
        throw .extraArgument(arguments[command.arguments.count], command: command.name.rawValue)
    }
}
