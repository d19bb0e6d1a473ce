import Platform
import Problems
import Testing

@testable import flashcard

@Suite struct SettingsTests {
    static let home = ["HOME": "/people/ann"]
    static let userFile = "/people/ann/.config/flashcard/config.toml"

    @Test func `with nothing given the defaults of the table hold`() throws {
        let settings = try resolve("process w", Self.home)
        #expect(settings.batchSize == 10)
        #expect(settings.drainTimeout == .seconds(30))
        #expect(settings.outputFolder == "flashcards")
        #expect(settings.storePath == "/people/ann/.local/state/flashcard/flashcard.db")
        #expect(settings.deployment == "production")
        #expect(settings.seed == nil && settings.strict == false && settings.credential == nil)
        #expect(settings.color == .auto && settings.progress == .auto)
        #expect(settings.entries.allSatisfy { !$0.isSet })
        #expect(settings.warnings.isEmpty)
    }

    @Test func `each place is stronger than the next`() throws {
        var files = [Self.userFile: "[run]\nbatch_size = 1"]
        var variables = Self.home
        func size(_ line: String) throws -> (Int, String) {
            let settings = try resolve(line, variables, files: files)
            return (settings.batchSize, settings.entry(.batchSize)?.origin.text ?? "")
        }
        #expect(try size("process w") == (1, "file \(Self.userFile):2:14"))
        files["flashcard.toml"] = "run.batch_size = 2"
        #expect(try size("process w") == (2, "file flashcard.toml:1:18"))
        files["flashcard.production.toml"] = "\n[run]\n  batch_size=3"
        #expect(try size("process w") == (3, "file flashcard.production.toml:3:14"))
        variables["FLASHCARD_BATCH_SIZE"] = "4"
        #expect(try size("process w") == (4, "environment FLASHCARD_BATCH_SIZE"))
        #expect(try size("process w -b 5") == (5, "option --batch-size"))
    }

    @Test func `the environment names the second project file`() throws {
        let files = [
            "flashcard.toml": "run.seed = 1", "flashcard.staging.toml": "run.seed = 2",
            "flashcard.production.toml": "run.seed = 3",
        ]
        #expect(try resolve(files: files).seed == 3)
        let staging = try resolve("runs", ["ENVIRONMENT": "staging"], files: files)
        #expect(staging.seed == 2 && staging.deployment == "staging")
        #expect(try resolve("runs", ["ENVIRONMENT": "test"], files: files).seed == 1)
    }

    @Test func `an environment that would leave the folder is refused`() throws {
        let problems = try complaints("runs", ["ENVIRONMENT": "../../etc/x"])
        #expect(problems.map(\.code) == ["settings.bad_value"])
        #expect(problems[0].message.hasPrefix("ENVIRONMENT: environment must be"))
    }

    @Test func `a named file takes the place of all others`() throws {
        let files = [
            "flashcard.toml": "run.seed = 1", Self.userFile: "run.batch_size = 50",
            "other.toml": "run.seed = 2",
        ]
        let settings = try resolve("runs --config other.toml", Self.home, files: files)
        #expect(settings.seed == 2 && settings.batchSize == 10)
        #expect(settings.files == [SettingsFile(path: "other.toml", role: .named, exists: true)])
        let byVariable = try resolve("runs", ["FLASHCARD_CONFIG": "other.toml"], files: files)
        #expect(byVariable.seed == 2)
        let missing = try complaints("runs --config none.toml", [:], files: files)
        #expect(missing.map(\.message) == ["There is no file none.toml, which --config names."])
    }

    @Test(arguments: [
        (
            "[run]\nbatch_size = 101",
            "flashcard.toml:2:14: run.batch_size must be a whole number from 1 to 100, not 101."
        ),
        (
            "run.batch_size = \"5\"",
            "flashcard.toml:1:18: run.batch_size must be a whole number from 1 to 100, "
                + "not the text “5”."
        ),
        (
            "run.batch_size = 5.0",
            "flashcard.toml:1:18: run.batch_size must be a whole number from 1 to 100, not 5.0."
        ),
        ("input.strict = 1", "flashcard.toml:1:16: input.strict must be true or false, not 1."),
        (
            "log.level = [\"info\"]",
            "flashcard.toml:1:13: log.level must be one of trace, debug, info, warning, "
                + "error, critical, not an array."
        ),
        (
            "output.folder = true",
            "flashcard.toml:1:17: output.folder must be the path of a folder, not true."
        ),
        (
            "run.drain_timeout = 30",
            "flashcard.toml:1:21: run.drain_timeout must be a duration such as 30s or "
                + "2m, from 0s to 1h, not 30."
        ),
        ("run.batchsize = 1", "flashcard.toml:1:1: there is no setting “run.batchsize”."),
        ("  [rnu]\nseed = 1", "flashcard.toml:1:3: there is no setting “rnu”."),
        ("batch_size = 1", "flashcard.toml:1:1: there is no setting “batch_size”."),
        ("\"run.seed\" = 1", "flashcard.toml:1:1: there is no setting “\"run.seed\"”."),
        ("a = ", "flashcard.toml:1:5: Expected a value."),
        (
            "environment = \"x\"",
            "flashcard.toml:1:1: environment cannot be set here: it decides which files are read."
        ),
        (
            "provider.api_key_file = \"/x\"",
            "flashcard.toml:1:1: provider.api_key_file cannot be set here: a project "
                + "file may be somebody else's."
        ),
        (
            "provider.api_key_command = \"x\"",
            "flashcard.toml:1:1: provider.api_key_command cannot be set here: a project "
                + "file may be somebody else's."
        ),
    ]) func `a wrong file is told with line and column`(text: String, message: String) throws {
        #expect(try complaints(files: ["flashcard.toml": text]).map(\.message) == [message])
    }

    @Test(arguments: [
        ("run.batchsize = 1", "Did you mean run.batch_size?"), ("[rnu]", "Did you mean run?"),
        ("batch_size = 1", "Did you mean run.batch_size?"),
        ("log.level = \"wraning\"", "Did you mean warning?"),
        ("run.drain_timeout = 30", "Did you mean \"30s\"?"),
        ("run.seed = -1", "Change it, or remove it for the default of run.seed."),
        ("zzzz.yyyy = 1", "flashcard config show lists the settings."),
    ]) func `a wrong file is told with what was meant`(text: String, advice: String) throws {
        #expect(try complaints(files: ["flashcard.toml": text]).map(\.advice) == [advice])
    }

    @Test func `everything that is wrong is told at once, in the order of strength`() throws {
        let files = [
            "flashcard.toml": "run.seed = \"x\"\nrun.sed = 1\n", Self.userFile: "log.level = 5",
            "flashcard.production.toml": "[broken",
        ]
        let variables = Self.home.merging(["FLASHCARD_BATCH_SIZE": "many"]) { $1 }
        let problems = try complaints("runs", variables, files: files)
        #expect(
            problems.map(\.code) == [
                "settings.bad_value", "settings.bad_value", "settings.unknown", "settings.syntax",
                "settings.bad_value",
            ])
        #expect(problems[4].message.hasPrefix("FLASHCARD_BATCH_SIZE: run.batch_size must be"))
        #expect(throws: ConfigurationError.self) { try resolve("runs", variables, files: files) }
    }

    @Test func `a file that cannot be read is an error, not an absence`() throws {
        let cause = Problem("system.not_permitted", .internal, "Cannot read it.", advice: "Look.")
        let (settings, errors) = Settings.examine(
            invocation: try parse("runs"), environment: Environment([:]),
            readFile: { (path) throws(Problem) -> [UInt8]? in
                if path == "flashcard.toml" { throw cause }
                return nil
            })
        #expect(errors == [.unreadable(path: "flashcard.toml", cause: cause)])
        #expect(errors[0].problem.advice == "Look.")
        #expect(settings.batchSize == 10)
    }

    @Test func `relative paths in a file are meant from its folder, and ~ is the home folder`()
        throws
    {
        let text = "output.folder = \"decks\"\nstore.path = \"~/cards.db\""
        let user = try resolve("runs", Self.home, files: [Self.userFile: text])
        #expect(user.outputFolder == "/people/ann/.config/flashcard/decks")
        #expect(user.storePath == "/people/ann/cards.db")
        #expect(try resolve("runs", [:], files: ["flashcard.toml": text]).outputFolder == "decks")
        let absolute = try resolve(
            "runs --config /etc/f/c.toml", Self.home,
            files: ["/etc/f/c.toml": "output.folder = \"/srv/decks\""])
        #expect(absolute.outputFolder == "/srv/decks")
        // What was typed was the shell's business.
        #expect(try resolve("runs --store ./a.db", Self.home).storePath == "./a.db")
    }

    @Test(arguments: [
        (["XDG_STATE_HOME": "/state", "HOME": "/h"], "/state/flashcard/flashcard.db"),
        (["XDG_STATE_HOME": "/state/", "HOME": "/h"], "/state/flashcard/flashcard.db"),
        (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/flashcard/flashcard.db"),
        (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/flashcard/flashcard.db"),
        ([:], "flashcard.db"),
    ]) func `the store lies where the XDG rules say`(variables: [String: String], path: String)
        throws
    {
        #expect(try resolve("runs", variables).storePath == path)
    }

    @Test func `the files looked for are listed, the strongest first`() throws {
        let settings = try resolve(
            "runs", ["XDG_CONFIG_HOME": "/c", "ENVIRONMENT": "staging"],
            files: ["flashcard.toml": ""])
        #expect(
            settings.files == [
                SettingsFile(path: "flashcard.staging.toml", role: .environment, exists: false),
                SettingsFile(path: "flashcard.toml", role: .project, exists: true),
                SettingsFile(path: "/c/flashcard/config.toml", role: .user, exists: false),
            ])
    }

    @Test func `a flag that a file switches on can be switched off`() throws {
        let files = ["flashcard.toml": "input.strict = true"]
        #expect(try resolve("process w", [:], files: files).strict)
        #expect(try resolve("process w --no-strict", [:], files: files).strict == false)
        #expect(try resolve("process w", ["FLASHCARD_STRICT": "off"], files: files).strict == false)
    }

    @Test func `a former variable works with a warning, and the present one is stronger`() throws {
        let former = try resolve("runs", ["FLASHCARD_CONCURRENT": "7"])
        #expect(former.batchSize == 7)
        #expect(former.warnings.map(\.code) == ["usage.renamed"])
        let both = try resolve("runs", ["FLASHCARD_CONCURRENT": "7", "FLASHCARD_BATCH_SIZE": "8"])
        #expect(both.batchSize == 8)
    }

    @Test(arguments: ["run.old = 1\nrun.fresh = 2", "run.fresh = 2\nrun.old = 1"])
    func `a former key works with a warning, and the present one is stronger`(text: String) throws {
        let option = Option(
            "fresh", .integer(0...9), "x", group: .work, setting: "run.fresh",
            formerSettings: ["run.old"])
        let table = CommandTable(
            commands: Command.all, everywhere: Option.everywhere, settingsOnly: [option])
        func entry(_ text: String) throws -> (Settings.Entry?, [String]) {
            let settings = try Settings.resolve(
                invocation: try parse("runs"), environment: Environment([:]), table: table,
                readFile: { $0 == "flashcard.toml" ? Array(text.utf8) : nil })
            return (settings.entry(option), settings.warnings.map(\.message))
        }
        let (alone, warnings) = try entry("run.old = 1")
        #expect(alone?.value == .integer(1))
        #expect(warnings == ["The setting run.old in flashcard.toml is now called run.fresh."])
        #expect(try entry(text).0?.value == .integer(2))
    }

    @Test func `a variable that looks misspelled is told`() throws {
        let settings = try resolve(
            "runs", ["FLASHCARD_BATCHSIZE": "7", "FLASHCARD_REQUIRE_SERVERS": "1"])
        #expect(settings.warnings.map(\.advice) == ["Did you mean FLASHCARD_BATCH_SIZE?"])
        #expect(settings.batchSize == 10)
    }
}
