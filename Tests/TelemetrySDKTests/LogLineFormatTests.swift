import JSON
import Platform
import Problems
import Telemetry
import TelemetrySDK
import Testing

@Suite struct LogLineFormatTests {
    private let time = WallTime(nanoseconds: MovedTime.start)

    private func line(
        _ format: LogLineFormat, _ record: LogRecord, project: String? = nil
    ) -> String {
        String(decoding: format.line(record, at: time, project: project), as: UTF8.self)
    }

    @Test func `a json line holds the record's parts under their names`() throws {
        let text = line(.json, .full)
        let json = try JSONValue.parse(text)
        #expect(
            json.asObject?.members.map(\.name) == [
                "timestamp", "level", "message", "event", "scope", "module", "function", "line",
                "trace_id", "span_id", "run_id", "extra", "error",
            ])
        #expect(json["timestamp"] == "2026-11-21T12:03:04.123456Z")
        #expect(json["level"] == "WARNING")
        #expect(json["message"] == "the reply was \"cut\"\nshort")
        #expect(json["event"] == "flashcard.reply.cut")
        #expect(json["scope"] == "flashcard.pipeline")
        #expect(json["module"] == "FlashcardPipeline")
        #expect(json["function"] == "process(_:)")
        #expect(json["line"] == 42)
        #expect(json["trace_id"] == "000000000000000a000000000000000b")
        #expect(json["span_id"] == "000000000000000c")
        #expect(json["run_id"] == "run-7")
        #expect(
            json["extra"] == [
                "word": "사과", "path": "my words.csv", "retried": true,
                "tokens": .integer(.max), "cost": 0.25, "ratio": "Infinity",
                "tags": ["a b", "나"], "flags": [true, false], "sizes": [1, 2],
                "shares": [0.5, "NaN"],
            ])
        #expect(json["error"] == (try JSONValue.parse(try #require(LogRecord.full.problem).json())))
        #expect(json["error"]?["cause"]?["code"] == "http.reset")
    }

    @Test func `what a record has not is not written`() throws {
        let json = try JSONValue.parse(line(.json, .plain("short")))
        #expect(
            json.asObject?.members.map(\.name) == [
                "timestamp", "level", "message", "scope", "module", "function", "line",
            ])
        var record = LogRecord.plain("an id of zeros")
        record.context.span = Span.none
        #expect(try JSONValue.parse(line(.json, record))["trace_id"] == nil)
        #expect(try JSONValue.parse(line(.gcp, record))["logging.googleapis.com/trace"] == nil)
    }

    @Test func `a gcp line has the members that the agents lift out`() throws {
        let json = try JSONValue.parse(line(.gcp, .full, project: "my-project"))
        #expect(json["severity"] == "WARNING")
        #expect(json["message"] == "the reply was \"cut\"\nshort")
        #expect(json["time"] == "2026-11-21T12:03:04.123456Z")
        #expect(
            json["logging.googleapis.com/sourceLocation"] == [
                "file": "FlashcardPipeline/Run.swift", "line": "42", "function": "process(_:)",
            ])
        #expect(
            json["logging.googleapis.com/trace"]
                == "projects/my-project/traces/000000000000000a000000000000000b")
        #expect(json["logging.googleapis.com/spanId"] == "000000000000000c")
        #expect(
            json["logging.googleapis.com/labels"] == [
                "scope": "flashcard.pipeline", "event": "flashcard.reply.cut", "run_id": "run-7",
            ])
        #expect(json["httpRequest"] == nil)
        #expect(json["extra"]?["word"] == "사과")
        #expect(json["error"]?["code"] == "model.cut")
        #expect(
            try JSONValue.parse(line(.gcp, .full))["logging.googleapis.com/trace"]
                == "000000000000000a000000000000000b")
    }

    @Test(arguments: [
        (Severity.trace, "DEFAULT"), (.debug3, "DEBUG"), (.info, "INFO"), (.warning, "WARNING"),
        (.error4, "ERROR"), (.critical, "CRITICAL"),
    ])
    func `a gcp severity is one that Google knows`(severity: Severity, name: String) throws {
        let json = try JSONValue.parse(line(.gcp, .plain(severity, "x")))
        #expect(json["severity"]?.asString == name)
    }

    @Test func `attributes of a request become gcp's httpRequest`() throws {
        let record = LogRecord.plain(
            "answered",
            [
                .string("http.request.method", "POST"),
                .string("url.full", "https://example.org/v1/chat/completions"),
                .int("http.response.status_code", 429), .int("http.request.body.size", 1200),
                .int("http.response.body.size", 64), .string("user_agent.original", "flashcard/1"),
                .string("server.address", "example.org"), .string("client.address", "192.0.2.1"),
                .double("http.client.request.duration", 0.25),
            ])
        let json = try JSONValue.parse(line(.gcp, record))
        #expect(
            json["httpRequest"] == [
                "requestMethod": "POST", "requestUrl": "https://example.org/v1/chat/completions",
                "status": 429, "requestSize": "1200", "responseSize": "64",
                "userAgent": "flashcard/1", "remoteIp": "192.0.2.1", "serverIp": "example.org",
                "latency": "0.25s",
            ])
        let odd = LogRecord.plain(
            "odd",
            [
                .string("http.response.status_code", "?"),
                .double("http.client.request.duration", .nan),
            ])
        #expect(try JSONValue.parse(line(.gcp, odd))["httpRequest"] == [:])
    }

    @Test func `a text line is what a person reads`() {
        #expect(
            line(.text, .full)
                == #"12:03:04.123 WARNING pipeline  the reply was "cut"\nshort  word=사과 "#
                + #"path="my words.csv" retried=true tokens=9223372036854775807 cost=0.25 "#
                + #"ratio=inf tags="a b,나" flags=true,false sizes=1,2 shares=0.5,nan "#
                + #"event=flashcard.reply.cut trace_id=000000000000000a000000000000000b "#
                + #"error=model.cut model="m 1" at=7 retry_after=1.5s "#
                + #"cause="http.reset: The connection was reset." advice="Raise the limit.""#
                + "\n")
        #expect(
            line(.text, .plain(.info, "done", scope: "other"))
                == "12:03:04.123 INFO    other  done\n")
        #expect(
            line(.text, .plain(.critical, "gone")) == "12:03:04.123 CRITICAL pipeline  gone\n")
    }

    @Test(arguments: [
        ("a\nb", #"a\nb"#), ("a\r\nb c", #""a\r\nb c""#), ("\u{1B}[31m", #"\u{1b}[31m"#),
        ("a\u{2028}b", #"a\u{2028}b"#), ("a\u{85}b", #"a\u{85}b"#), ("", #""""#),
        ("a\"b", #""a\"b""#), (#"c:\d e"#, #""c:\\d e""#), ("k=v", #""k=v""#), ("한글", "한글"),
        ("\u{202E}evil", #"\u{202e}evil"#), ("👩‍🌾", "👩‍🌾"), ("\u{0}", #"\u{0}"#),
        (#"c:\d"#, #"c:\d"#), ("a\tb", #"a\tb"#),
    ])
    func `no value breaks a text line`(value: String, written: String) {
        let text = line(.text, .plain("x", [.string("v", value)]))
        #expect(text == "12:03:04.123 INFO    pipeline  x  v=\(written)\n")
        #expect(text.split(omittingEmptySubsequences: false) { $0.isNewline }.count == 2)
    }

    @Test func `names, messages and scopes cannot break a text line either`() {
        let text = line(
            .text, .plain(.info, "a\nb\u{1B}c", [.string("k\n1", "v")], scope: "s\r\nt"))
        #expect(text == "12:03:04.123 INFO    s\\r\\nt  a\\nb\\u{1b}c  k\\n1=v\n")
    }

    @Test func `causes are told one after the other, eight at most`() {
        var problem = Problem("p.0", .internal, "first")
        for depth in 1...12 { problem = Problem("p.\(depth)", .internal, "n", cause: problem) }
        let text = line(.text, .plain("x", problem: problem))
        #expect(text.contains("error=p.12 cause=\"p.11: n < p.10: n < "))
        #expect(text.contains("p.4: n\""))
        let told = Problem(
            "a", .internal, "m",
            cause: Problem("b", .cache, "n", details: [.text("path", "x"), .integer("line", 3)]))
        #expect(
            line(.text, .plain("x", problem: told)).contains("cause=\"b: n path=x line=3\""))
    }

    @Test(arguments: LogLineFormat.allCases)
    func `a line ends once, at its end`(format: LogLineFormat) {
        let bytes = format.line(.full, at: time)
        #expect(bytes.filter { $0 == 0x0A }.count == 1)
        #expect(bytes.last == 0x0A)
    }
}
