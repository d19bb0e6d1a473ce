import Platform
import Testing

@testable import flashcard

@Suite struct TerminalTests {
    @Test(
        arguments: [
            (.auto, [:], true, true), (.auto, [:], false, false),
            (.always, ["NO_COLOR": "1"], false, true),
            (.never, ["CLICOLOR_FORCE": "1"], true, false),
            (.auto, ["NO_COLOR": "1"], true, false), (.auto, ["NO_COLOR": ""], true, true),
            (.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false),
            (.auto, ["CLICOLOR_FORCE": "1"], false, true),
            (.auto, ["CLICOLOR_FORCE": "0"], false, false),
            (.auto, ["CLICOLOR": "0"], true, false), (.auto, ["CLICOLOR": "1"], true, true),
            (.auto, ["CLICOLOR": "1"], false, false), (.auto, ["TERM": "dumb"], true, false),
            (.auto, ["TERM": "dumb", "CLICOLOR_FORCE": "1"], true, true),
            (.auto, ["CI": "true"], true, true), (.auto, ["CI": "true"], false, false),
        ] as [(When, [String: String], Bool, Bool)])
    func `colour follows the table`(
        choice: When, variables: [String: String], isTerminal: Bool, isOn: Bool
    ) {
        let style = ColourDecision.style(
            choice, environment: Environment(variables), isTerminal: isTerminal)
        #expect(style.isOn == isOn)
    }

    @Test func `a file is weaker than NO_COLOR, an option is not`() throws {
        let files = ["flashcard.toml": "terminal.color = \"always\""]
        func isOn(_ line: String, _ variables: [String: String]) throws -> Bool {
            try resolve(line, variables, files: files)
                .style(environment: Environment(variables), isTerminal: false).isOn
        }
        #expect(try isOn("runs", [:]))
        #expect(try isOn("runs", ["NO_COLOR": "1"]) == false)
        #expect(try isOn("runs --color always", ["NO_COLOR": "1"]))
        #expect(try isOn("runs", ["NO_COLOR": "1", "FLASHCARD_COLOR": "always"]))
    }

    @Test(
        arguments: [
            (.auto, false, [:], true, .live), (.auto, false, [:], false, .lines),
            (.auto, false, ["CI": "true"], true, .lines),
            (.auto, false, ["CI": "false"], true, .live),
            (.auto, false, ["GITHUB_ACTIONS": "true"], true, .lines),
            (.auto, false, ["JENKINS_URL": "http://x"], true, .lines),
            (.auto, false, ["TERM": "dumb"], true, .lines), (.auto, true, [:], true, .none),
            (.auto, true, [:], false, .none), (.always, true, ["CI": "1"], true, .live),
            (.always, false, [:], false, .lines), (.always, false, ["TERM": "dumb"], true, .lines),
            (.never, false, [:], true, .none),
        ] as [(When, Bool, [String: String], Bool, ProgressForm)])
    func `progress follows the terminal`(
        choice: When, isQuiet: Bool, variables: [String: String], isTerminal: Bool,
        form: ProgressForm
    ) {
        #expect(
            ProgressDecision.form(
                choice, isQuiet: isQuiet, environment: Environment(variables),
                isTerminal: isTerminal) == form)
    }

    @Test(
        arguments: [
            ("runs", [:], true, .warning), ("runs", [:], false, .info),
            ("runs -v", [:], true, .info),
            ("runs -vv", [:], true, .debug), ("runs -vvv", [:], true, .trace),
            ("runs -q", [:], false, .error), ("runs", ["LOG_LEVEL": "debug"], true, .debug),
            ("runs", ["LOG_LEVEL": "INFO"], true, .info),
            ("runs", ["LOG_LEVEL": "warning"], false, .warning),
            ("runs -q", ["LOG_LEVEL": "debug"], true, .error),
            ("runs -q --log-level trace", ["LOG_LEVEL": "debug"], true, .trace),
        ] as [(String, [String: String], Bool, LogLevel)])
    func `the log level is the strongest that is said`(
        line: String, variables: [String: String], isTerminal: Bool, level: LogLevel
    ) throws {
        #expect(try resolve(line, variables).logLevel(isTerminal: isTerminal) == level)
    }

    @Test func `log lines are for people at a terminal and for machines elsewhere`() throws {
        #expect(try resolve().logFormat(isTerminal: true) == .text)
        #expect(try resolve().logFormat(isTerminal: false) == .json)
        #expect(try resolve("runs --log-format gcp").logFormat(isTerminal: true) == .gcp)
    }

    @Test(
        arguments: [
            ("--color always", [:], false, true),
            ("--color never", ["FLASHCARD_COLOR": "always"], true, false),
            ("", ["FLASHCARD_COLOR": "always"], false, true),
            ("", ["FLASHCARD_COLOR": "odd"], true, true),
            ("", ["NO_COLOR": "1"], true, false), ("", [:], true, true), ("", [:], false, false),
        ] as [(String, [String: String], Bool, Bool)])
    func `help is coloured without asking settings files`(
        line: String, variables: [String: String], isTerminal: Bool, isOn: Bool
    ) throws {
        let style = try parse(line).style(
            environment: Environment(variables), isTerminal: isTerminal)
        #expect(style.isOn == isOn)
    }

    @Test func `settings lead to the form of progress`() throws {
        let settings = try resolve("process w -q")
        #expect(settings.progressForm(environment: Environment([:]), isTerminal: true) == .none)
    }
}
