import Platform
import Problems
import Testing

@testable import flashcard

@Suite struct CredentialTests {
    static let userFile = "/h/.config/flashcard/config.toml"

    func fetch(
        _ credential: Credential, file: String? = nil, answer: String = ""
    ) throws(ConfigurationError) -> Secret {
        try credential.secret(
            readFile: { _ in file.map { Array($0.utf8) } }, runCommand: { _ in Array(answer.utf8) })
    }

    @Test func `the variable is stronger than file and command`() throws {
        let settings = try resolve(
            "runs", ["FLASHCARD_API_KEY": "k-1", "FLASHCARD_API_KEY_FILE": "/k", "HOME": "/h"],
            files: [Self.userFile: "provider.api_key_command = \"pass x\""])
        #expect(settings.credential == .key(Secret("k-1")))
    }

    @Test func `of file and command the stronger place wins, and one place may name only one`()
        throws
    {
        let command = "provider.api_key_command = \"pass x\""
        let file = "provider.api_key_file = \"key\""
        let mixed = try resolve(
            "runs", ["FLASHCARD_API_KEY_FILE": "/k", "HOME": "/h"], files: [Self.userFile: command])
        #expect(mixed.credential == .file("/k"))
        let other = try resolve(
            "runs", ["FLASHCARD_API_KEY_COMMAND": "op", "HOME": "/h"], files: [Self.userFile: file])
        #expect(other.credential == .command("op"))
        let alone = try resolve("runs", ["HOME": "/h"], files: [Self.userFile: file])
        #expect(alone.credential == .file("/h/.config/flashcard/key"))
        let both = try complaints(
            "runs", ["HOME": "/h"], files: [Self.userFile: command + "\n" + file])
        #expect(both.map(\.code) == ["settings.ambiguous_key"])
    }

    @Test func `a key in a file is refused, and not repeated`() throws {
        for path in ["flashcard.toml", Self.userFile] {
            let problems = try complaints(
                "runs", ["HOME": "/h"], files: [path: "[provider]\napi_key = \"sk-planted\""])
            #expect(problems.map(\.code) == ["settings.wrong_place"])
            #expect(
                problems[0].message.hasPrefix("\(path):2:1: provider.api_key cannot be set here"))
            #expect(problems[0].advice?.contains("FLASHCARD_API_KEY") == true)
            #expect(!"\(problems)".contains("sk-planted"))
        }
    }

    @Test func `a secret does not come out by printing`() {
        let secret = Secret("sk-planted")
        var dumped = ""
        dump(secret, to: &dumped)
        dump(Credential.key(secret), to: &dumped)
        let texts = [
            "\(secret)", String(describing: secret), String(reflecting: secret), dumped,
            "\(Credential.key(secret))", "\(Optional(secret) as Any)",
        ]
        for text in texts { #expect(!text.contains("planted"), "\(text)") }
        #expect(secret.revealed() == "sk-planted")
    }

    @Test func `the key is fetched from where it is`() throws {
        #expect(try fetch(.key(Secret(" k\n"))) == Secret("k"))
        #expect(try fetch(.file("/k"), file: "from-file\r\n") == Secret("from-file"))
        #expect(try fetch(.command("op read"), answer: "from-command\n") == Secret("from-command"))
    }

    @Test(arguments: [
        (nil, "it is not there"), ("", "it is empty"), (" \n", "it is empty"),
        ("two words", "it holds a blank or a character beyond ASCII"),
        ("a\nb", "it holds a blank or a character beyond ASCII"),
        ("kéy", "it holds a blank or a character beyond ASCII"),
        (String(repeating: "k", count: 4097), "it is longer than 4,096 characters"),
    ]) func `what cannot be a key is refused without quoting it`(content: String?, reason: String) {
        #expect(throws: ConfigurationError.badCredential(source: "the file /k", reason: reason)) {
            try fetch(.file("/k"), file: content)
        }
    }

    @Test func `bytes that are no text are no key`() {
        #expect(
            throws: ConfigurationError.badCredential(
                source: "the file /k", reason: "it is not UTF-8")
        ) {
            try Credential.file("/k").secret(readFile: { _ in [0xFF] }, runCommand: { _ in [] })
        }
    }

    @Test func `a file or a command that fails is told with its cause`() {
        let cause = Problem("system.not_permitted", .internal, "No.", advice: "Ask.")
        func failing(_: String) throws(Problem) -> [UInt8]? { throw cause }
        #expect(throws: ConfigurationError.unreadable(path: "/k", cause: cause)) {
            try Credential.file("/k").secret(readFile: failing, runCommand: { _ in [] })
        }
        #expect(throws: ConfigurationError.commandFailed(cause: cause)) {
            try Credential.command("x").secret(
                readFile: { _ in nil },
                runCommand: { (_) throws(Problem) -> [UInt8] in throw cause })
        }
        let problem = ConfigurationError.commandFailed(cause: cause).problem
        #expect(problem.category == .authentication && problem.advice == "Ask.")
    }
}
