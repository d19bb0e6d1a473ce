import Platform
import Problems
import Telemetry
import TelemetrySDK
import Testing

@Suite struct RedactionTests {
    private let redaction = Redaction(secrets: [Secrets.known, "비밀번호입니다!", "sev en"])

    @Test(arguments: [
        Secrets.openAI, Secrets.anthropic, Secrets.openRouter, Secrets.gitHub, Secrets.amazon,
        Secrets.google, Secrets.slack, Secrets.webToken, Secrets.privateKey, Secrets.known,
        "비밀번호입니다!", "sev en",
        "xoxp" + "-1234567890", "gsk" + "_0123456789abcdefgh", "hf" + "_0123456789abcdefgh",
        "glpat" + "-0123456789abcdefgh", "github_pat" + "_0123456789abcdefgh",
        "sk" + "_live_0123456789", "ASIA" + "IOSFODNN7EXAMPLE",
    ])
    func `a secret goes wherever it stands in a text`(secret: String) {
        for (before, after) in [
            ("", ""), ("key: ", " refused"), ("사과", "사과"), ("\"", "\""), ("(", ")"), ("👩‍🌾", "👩‍🌾"),
            ("\n", "\n"), ("\u{1B}[31m \u{1B}", "\u{1B}[0m"), ("a ", ", b"), ("한 ", " 글"),
        ] {
            let told = redaction.redact(before + secret + after)
            #expect(told == before + Redaction.mark + after)
        }
    }

    @Test func `several secrets go each by itself`() {
        #expect(
            redaction.redact(
                "\(Secrets.openAI) and \(Secrets.gitHub), \(Secrets.known)\(Secrets.known)")
                == "[redacted] and [redacted], [redacted][redacted]")
    }

    @Test func `of two known values the longer is taken where both begin`() {
        let redaction = Redaction(secrets: ["abcdef", "abcdefgh"])
        #expect(redaction.redact("abcdefgh abcdef abcde") == "[redacted] [redacted] abcde")
    }

    @Test func `a known value is found as JSON and as an address writes it`() {
        #expect(
            redaction.redact(#"{"p":"correct horse \"battery\" staple"}"#) == #"{"p":"[redacted]"}"#
        )
        #expect(
            redaction.redact("?q=correct%20horse%20%22battery%22%20staple&n=1")
                == "?q=[redacted]&n=1")
    }

    @Test func `known values shorter than six characters are not looked for`() {
        let redaction = Redaction(secrets: ["", "a", "hello"])
        #expect(redaction.redact("hello a world") == "hello a world")
    }

    @Test(arguments: [
        ("Authorization: Bearer abcdef123 and more", "Authorization: [redacted]"),
        ("authorization: Basic dXNlcjpwYXNz\nnext", "authorization: [redacted]\nnext"),
        ("Proxy-Authorization: x\r\nHost: y", "Proxy-Authorization: [redacted]\r\nHost: y"),
        ("Cookie: a=b; c=d", "Cookie: [redacted]"),
        ("sent Bearer abcdef123.x-y_z to", "sent Bearer [redacted] to"),
        ("BEARER  abcdef", "BEARER  [redacted]"),
        ("token: Bearer abcdef123", "token: [redacted]"),
        ("password=hunter2&user=kim", "password=[redacted]&user=kim"),
        ("api_key = v,x next", "api_key = [redacted] next"),
        ("API-KEY:v", "API-KEY:[redacted]"),
        ("apiKey=\"a b\\\"c\" d", "apiKey=\"[redacted]\" d"),
        (#"{"password": "a\"b", "n": 1}"#, #"{"password": "[redacted]", "n": 1}"#),
        (#"{\"password\": \"a b\", \"n\": 1}"#, #"{\"password\": \"[redacted]\", \"n\": 1}"#),
        ("{'client_secret': 'a b'}", "{'client_secret': '[redacted]'}"),
        ("[\"secret\": \"never closed", "[\"secret\": \"[redacted]"),
        ("access_token=한글토큰 끝", "access_token=[redacted] 끝"),
        (
            "https://kim:hunter2@db.example.org/cards?x=1",
            "https://kim:[redacted]@db.example.org/cards?x=1"
        ),
        ("postgres://kim:p@ss:w@db:5432/cards", "postgres://kim:[redacted]@db:5432/cards"),
        ("see https://kim:p@ss) for", "see https://kim:[redacted]@ss) for"),
        (
            "https://example.org/v1?key=abc123&alt=sse",
            "https://example.org/v1?key=[redacted]&alt=sse"
        ),
        ("x-api-key: abc", "x-api-key: [redacted]"),
        ("AWS_SECRET_ACCESS_KEY=abc", "AWS_SECRET_ACCESS_KEY=[redacted]"),
        (
            "a -----BEGIN PRIVATE" + " KEY-----\\nMIIE\\n-----END PRIVATE" + " KEY-----\\n b",
            "a [redacted]\\n b"
        ),
        ("a -----BEGIN OPENSSH PRIVATE" + " KEY-----\ncut sho", "a [redacted]"),
    ])
    func `a value goes because of what stands before it`(text: String, told: String) {
        #expect(redaction.redact(text) == told)
        #expect(redaction.redact(told) == told)
    }

    @Test(arguments: [
        "단어장에서 사과를 읽었습니다: 뜻은 apple, 발음은 sagwa=[사과]입니다.",
        "비밀번호를 바꾸세요", "토큰: 512", "키=값; 이름: 김", "열쇠 sk-한글은 열쇠가 아니다",
        "", "a", "-", "=", ":", "://", "://@", "https://example.org:8080/path@x",
        "https://kim@example.org", "https://:@x", "12:03:04 done", "tokens=512 max_tokens: 4096",
        "time_to_first_token=0.2 cost_per_token: 1", "task-list risk-averse-behaviour",
        "the bearer of news", "bearer token expired", "AKIAlongbutno", "eyJhbGciOi.no", "sk-short",
        "monkey=1 keyboard: qwerty", "passwords are not kept", "password=", "password: \n",
        "-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----", "e.g. a.b.c", "ghp_short",
        "한글과 漢字와 ひらがな、이모지 👩‍🌾", "SHA-256 x=1 y=2", "[redacted]",
    ])
    func `ordinary text stays as it is`(text: String) {
        #expect(Array(redaction.redact(text).utf8) == Array(text.utf8))
    }

    @Test func `every syllable of Hangul passes untouched, composed and apart`() {
        var text = ""
        for scalar in 0xAC00...0xD7A3 { text.unicodeScalars.append(Unicode.Scalar(scalar) ?? " ") }
        for scalar in 0x1100...0x11FF { text.unicodeScalars.append(Unicode.Scalar(scalar) ?? " ") }
        #expect(redaction.redact(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func `prompts and replies stay where somebody asked for them, keys in them do not`() {
        let open = Redaction(secrets: ["planted-key"], keepsConversation: true)
        for name in [
            "gen_ai.input.messages", "gen_ai.output.messages", "gen_ai.system_instructions",
        ] {
            let told = open.redact(.plain("x", [.string(name, "말 planted-key sk-abc")]))
            #expect(told.attributes == [.string(name, "말 \(Redaction.mark) sk-abc")])
        }
        let told = open.redact(.plain("x", [.string("prompt", "a"), .string("api_key", "b")]))
        #expect(told.attributes.allSatisfy { $0.value == .string(Redaction.mark) })
    }

    @Test(arguments: [
        "authorization", "http.request.header.authorization", "api_key", "apiKey", "x-api-key",
        "password", "db.password", "token", "access_token", "client_secret", "prompt",
        "gen_ai.prompt", "gen_ai.input.messages", "gen_ai.output.messages",
        "gen_ai.system_instructions", "reply", "reply.content", "completion", "Set-Cookie",
        "private_key", "GITHUB_TOKEN", "credentials",
    ])
    func `an attribute that is secret by name goes whatever its value`(name: String) {
        for value: AttributeValue in ["plain", 7, true, 0.5, .strings(["a"])] {
            let told = redaction.redact(.plain("x", [Attribute(name, value)]))
            #expect(told.attributes == [.string(name, Redaction.mark)])
        }
        let problem = redaction.redact(
            Problem("a.b", .internal, "m", details: [.text(name, "v"), .integer(name, 7)]))
        #expect(
            problem.details == [.text(name, Redaction.mark), .text(name, Redaction.mark)])
    }

    @Test(arguments: [
        "gen_ai.usage.input_tokens", "max_tokens", "gen_ai.server.time_to_first_token",
        "gen_ai.server.time_per_output_token", "prompt_version", "content_type", "path", "word",
        "flashcard.prompt.version", "key", "monkey", "단어", "", "replies", "secretary",
    ])
    func `an ordinary name keeps its value`(name: String) {
        let record = LogRecord.plain("x", [.int(name, 7), .string(name, "사과")])
        #expect(redaction.redact(record) == record)
    }

    @Test func `the process's own keys are those variables that are secret by name`() {
        let environment = Environment([
            "OPENAI_API_KEY": "one-two-three", "PGPASSWORD": "four-five", "HOME": "/elsewhere",
            "GITHUB_TOKEN": "six-seven", "LOG_LEVEL": "info", "API_KEY_FILE": "keys.txt",
        ])
        #expect(
            Redaction.secrets(in: environment).sorted()
                == ["four-five", "one-two-three", "six-seven"])
    }

    @Test func `a chain of causes is searched and, beyond 32, cut`() {
        var problem = Problem("p", .internal, Secrets.gitHub)
        for _ in 0..<100 { problem = Problem("p", .internal, Secrets.gitHub, cause: problem) }
        var depth = 0
        var below: Problem? = redaction.redact(problem)
        while let told = below {
            #expect(told.message == Redaction.mark)
            depth += 1
            below = told.cause?.problem
        }
        #expect(depth == 33)
    }

    @Test func `nothing that can be found is left in any text made of pieces`() {
        let random = RandomSource(seed: 7)
        let pieces = [
            "사과", " ", "\"", "\\", "\n", "=", ":", "-", "_", "@", "://", "password", "token",
            "Bearer ",
            "sk-", "eyJ", "-----BEGIN ", "PRIVATE KEY", "abcdefgh", "AKIA", "?key=", "'", "é",
            "👩‍🌾",
        ]
        let planted = [Secrets.known, "비밀번호입니다!", "unguessable-한글-value"]
        let redaction = Redaction(secrets: planted)
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<random.below(12) {
                text += pieces[Int(random.below(UInt64(pieces.count)))]
                if random.below(4) == 0 { text += planted[Int(random.below(3))] }
            }
            let told = redaction.redact(text)
            for secret in planted {
                #expect(!told.utf8.contains(secret.utf8), "\(text.debugDescription)")
            }
        }
    }
}
