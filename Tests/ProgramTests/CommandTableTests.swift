import Testing

@testable import flashcard

@Suite struct CommandTableTests {
    let table = CommandTable.program

    @Test func `every command is described once`() {
        #expect(
            table.commands.map(\.name).sorted { $0.rawValue < $1.rawValue }
                == CommandName.allCases.sorted { $0.rawValue < $1.rawValue })
    }

    /// The lines of all examples, cut at a pipe or a redirection, without a variable in front.
    static let examples: [(command: CommandName, line: String)] =
        CommandTable.program.commands.flatMap { command in
            command.examples.map { (command.name, $0.line) }
        }

    @Test(arguments: examples)
    func `every example parses, as the command that it stands for`(
        command: CommandName, line: String
    ) throws {
        var words = shellWords(line)
        if words.first?.contains("=") == true { words.removeFirst() }
        if let pipe = words.firstIndex(of: "|") {
            words = words[0] == "flashcard" ? Array(words[..<pipe]) : Array(words[(pipe + 1)...])
        }
        if let arrow = words.firstIndex(of: ">") { words = Array(words[..<arrow]) }
        #expect(words.removeFirst() == "flashcard")
        let action = try Parser.parse(words).action
        switch command {
        // A group's example is one of its commands; help ends as help.
        case .config: #expect(action == .run(.configShow))
        case .export: #expect(action == .run(.exportAnki))
        case .database: #expect(action == .run(.databaseStatus))
        case .breaker: #expect(action == .run(.breakerStatus))
        case .cache: #expect(action == .run(.cacheStats))
        case .telemetry: #expect(action == .run(.telemetryStatus))
        case .help: #expect(action == .help(.process) || action == .help(.configShow))
        default: #expect(action == .run(command))
        }
    }

    @Test func `every command shows at least one example`() {
        for command in table.commands { #expect(!command.examples.isEmpty, "\(command.name)") }
    }

    @Test func `options of one name take a value in all commands or in none`() {
        let all = table.commands.flatMap(\.options) + table.everywhere
        for option in all {
            let namesakes = all.filter { $0.name == option.name }
            #expect(namesakes.allSatisfy { $0.kind.takesValue == option.kind.takesValue })
            #expect(namesakes.allSatisfy { $0.letter == option.letter })
            #expect(namesakes.allSatisfy { $0.kind.words == option.kind.words })
        }
    }

    @Test func `no two options share a letter, a variable, a setting or a former name`() {
        let options = table.allOptions + table.settingsOnly
        func isUnique(_ names: [String]) -> Bool { Set(names).count == names.count }
        #expect(isUnique(options.compactMap { $0.letter.map(String.init) }))
        #expect(isUnique(options.compactMap(\.variable) + options.flatMap(\.formerVariables)))
        #expect(isUnique(options.compactMap(\.setting) + options.flatMap(\.formerSettings)))
        #expect(isUnique(options.map(\.name) + options.flatMap(\.formerNames)))
        #expect(
            isUnique(options.filter(\.isNegatable).map { "no-\($0.name)" } + options.map(\.name)))
    }

    @Test func `variables follow from names unless the field has a name of its own`() {
        for option in table.settings where !["LOG_LEVEL", "ENVIRONMENT"].contains(option.variable) {
            #expect(option.variable == Option.variable(for: option.name))
        }
        #expect(Option.batchSize.variable == "FLASHCARD_BATCH_SIZE")
        #expect(Option.dryRun.variable == nil)
    }

    @Test func `an option that takes a value says what stands for it, and a flag does not`() {
        for option in table.allOptions + table.settingsOnly {
            #expect(option.valueName.isEmpty == !option.kind.takesValue, "\(option.name)")
            #expect(!option.summary.hasSuffix("."), "\(option.name)")
        }
    }

    @Test func `every default is a value that the option takes`() throws {
        for option in table.allOptions + table.settingsOnly {
            guard case .value(let value) = option.fallback else { continue }
            #expect(try option.kind.read(value.text) == value, "\(option.name)")
        }
    }

    @Test func `no secret can be an option or stand in a file`() {
        for option in table.allOptions + table.settingsOnly where option.kind == .secret {
            #expect(option.places == .variable && option.isSecret)
        }
        #expect(table.settings.contains { $0.kind == .secret })
    }

    @Test func `exclusions name options that exist`() {
        let names = Set(table.allOptions.map(\.name))
        for option in table.allOptions {
            #expect(names.isSuperset(of: option.excludes))
        }
    }
}
