import JSON
import Platform
import Problems
import Testing

@testable import flashcard

@Suite struct ConfigPageTests {
    let variables = ["HOME": "/h", "FLASHCARD_API_KEY": "sk-planted", "FLASHCARD_SEED": "7"]
    let files = ["flashcard.toml": "[run]\nbatch_size = 20\n[output]\nfolder = 'my \"decks\"'"]

    @Test func `values are shown as a settings file has them`() throws {
        let text = ConfigPage.text(
            try resolve("runs --color never", variables, files: files), origin: false, style: .plain
        )
        let lines = text.split(separator: "\n")
        #expect(lines.contains("run.batch_size = 20"))
        #expect(lines.contains(#"output.folder = "my \"decks\"""#))
        #expect(lines.contains(#"run.drain_timeout = "30s""#))
        #expect(lines.contains("input.strict = false"))
        #expect(lines.contains("# provider.api_key: set (from environment FLASHCARD_API_KEY)"))
        #expect(lines.contains("# provider.api_key_file: not set"))
        #expect(lines.count == CommandTable.program.settings.count)
    }

    @Test func `the origin of every value is shown`() throws {
        let text = ConfigPage.text(
            try resolve("runs --color never", variables, files: files), origin: true, style: .plain)
        func origin(_ key: String) -> String? {
            text.split(separator: "\n").first { $0.hasPrefix(key + " = ") }
                .flatMap { $0.split(separator: "# ").last.map(String.init) }
        }
        #expect(origin("run.batch_size") == "file flashcard.toml:2:14")
        #expect(origin("run.seed") == "environment FLASHCARD_SEED")
        #expect(origin("terminal.color") == "option --color")
        #expect(origin("store.path") == "default")
    }

    @Test func `the JSON begins with its schema and holds every setting with its origin`() throws {
        let text = ConfigPage.json(try resolve("runs --color never", variables, files: files))
        #expect(text.hasPrefix(#"{"schema":"flashcard.config/1""#) && text.hasSuffix("}\n"))
        let settings = try #require(JSONValue.parse(text).asObject?["settings"]?.asArray)
        #expect(settings.count == CommandTable.program.settings.count)
        func member(_ key: String) -> JSONObject? {
            settings.compactMap(\.asObject).first { $0["key"]?.asString == key }
        }
        #expect(member("run.batch_size")?["value"] == .integer(20))
        #expect(member("run.batch_size")?["origin"]?.asObject?["line"] == .integer(2))
        #expect(member("run.seed")?["origin"]?.asObject?["kind"] == .string("environment"))
        #expect(member("terminal.color")?["origin"]?.asObject?["kind"] == .string("option"))
        #expect(member("log.format")?["value"] == .null && member("log.level")?["value"] == .null)
        #expect(member("provider.api_key")?["is_set"] == .bool(true))
        #expect(member("provider.api_key")?["value"] == nil)
    }

    @Test func `no page holds a secret, nor a command that may hold one`() throws {
        let secretive = variables.merging(["FLASHCARD_API_KEY_COMMAND": "echo sk-planted"]) { $1 }
        let settings = try resolve("runs", secretive, files: files)
        let pages = [
            ConfigPage.text(settings, origin: true, style: .coloured), ConfigPage.json(settings),
            ConfigPage.checkText([], settings, style: .plain), ConfigPage.checkJSON([], settings),
            "\(settings)",
        ]
        for page in pages { #expect(!page.contains("planted"), "\(page)") }
    }

    @Test func `what is shown is a settings file that gives the same settings`() throws {
        let settings = try resolve("runs", ["HOME": "/h"], files: files)
        let text = ConfigPage.text(settings, origin: true, style: .plain)
        let again = try resolve(
            "runs --config all.toml", ["HOME": "/h"], files: ["all.toml": text])
        for entry in settings.entries {
            #expect(again.entry(entry.option)?.value == entry.value, "\(entry.key)")
        }
    }

    @Test func `the check tells every error and warning, or that all is well`() throws {
        let (settings, errors) = Settings.examine(
            invocation: try parse("runs"), environment: Environment(["FLASHCARD_CONCURRENT": "4"]),
            readFile: { $0 == "flashcard.toml" ? Array("run.sed = 1\nrun.seed = -1".utf8) : nil })
        let text = ConfigPage.checkText(errors, settings, style: .plain)
        #expect(
            text == """
                error: flashcard.toml:1:1: there is no setting “run.sed”.
                  Did you mean run.seed?
                error: flashcard.toml:2:12: run.seed must be a whole number of 0 or more, not -1.
                  Change it, or remove it for the default of run.seed.
                warning: The variable FLASHCARD_CONCURRENT is now called FLASHCARD_BATCH_SIZE.
                  Write FLASHCARD_BATCH_SIZE: the former name stops working with the next release.

                """)
        let json = try JSONValue.parse(ConfigPage.checkJSON(errors, settings)).asObject
        #expect(json?.members.first?.value == .string("flashcard.config-check/1"))
        #expect(json?["ok"] == .bool(false))
        #expect(json?["errors"]?.asArray?.count == 2 && json?["warnings"]?.asArray?.count == 1)
        let fine = try resolve("runs", [:], files: files)
        #expect(
            ConfigPage.checkText([], fine, style: .plain)
                == "ok: flashcard.toml and the environment are in order.\n")
        #expect(ConfigPage.checkText([], try resolve(), style: .plain).contains("no settings file"))
    }

    @Test func `the files are shown with whether they exist`() throws {
        let settings = try resolve("runs", ["HOME": "/h"], files: files)
        #expect(
            ConfigPage.pathText(settings, style: .plain) == """
                flashcard.production.toml         not there
                flashcard.toml                    found
                /h/.config/flashcard/config.toml  not there

                """)
        let listed = try JSONValue.parse(ConfigPage.pathJSON(settings)).asObject
        #expect(listed?["schema"] == .string("flashcard.config-path/1"))
        #expect(listed?["files"]?.asArray?.count == 3)
        #expect(listed?["files"]?.asArray?[1].asObject?["exists"] == .bool(true))
    }

    @Test(arguments: ExitCode.allCases)
    func `exit codes have the numbers that scripts rely on`(code: ExitCode) {
        let numbers: [ExitCode: Int32] = [
            .ok: 0, .failed: 1, .usage: 2, .partial: 3, .configuration: 4, .budgetReached: 5,
            .providerDown: 6, .interrupted: 130, .terminated: 143,
        ]
        #expect(numbers[code] == code.rawValue && code.meaning.hasSuffix("."))
    }
}
