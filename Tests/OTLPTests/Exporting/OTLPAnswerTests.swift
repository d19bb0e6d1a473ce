//  Answers of receivers, real ones and broken ones.

import OTLP
import Platform
import Problems
import TelemetrySDK
import TestSupport
import Testing

@Suite struct OTLPAnswerTests {
    private static let now = WallTime(nanoseconds: 784_111_777_000_000_000)  // 1994-11-06T08:49:37Z

    private static func answer(
        _ status: Int, _ body: String = "", type: String? = "application/json",
        after: String? = nil, to signal: OTLPAnswer.Signal = .traces
    ) -> OTLPAnswer {
        OTLPAnswer(
            to: signal, status: status,
            header: { ["content-type": type, "retry-after": after][$0] ?? nil },
            body: Array(body.utf8), now: now)
    }

    @Test(
        arguments: [
            (200, "{}", "application/json"), (200, "", nil), (204, "", nil), (202, "{}", nil),
            (200, #"{"partialSuccess":{}}"#, "application/json; charset=utf-8"),
            (200, #"{"partialSuccess":null}"#, "Application/JSON"),
            (
                200, #"{"partialSuccess":{"rejectedSpans":"0","errorMessage":""}}"#,
                "application/json"
            ),
            (200, #"{"partialSuccess":{"rejectedSpans":0}}"#, ""), (200, " \r\n", "text/plain"),
            (200, #"{"unknown":[1]}"#, "application/json;charset=UTF-8"),
        ] as [(Int, String, String?)])
    func `a plain success says nothing more`(status: Int, body: String, type: String?) {
        #expect(Self.answer(status, body, type: type) == .exported(nil))
    }

    @Test(
        arguments: [
            (OTLPAnswer.Signal.traces, "rejectedSpans"), (.metrics, "rejectedDataPoints"),
            (.logs, "rejectedLogRecords"),
        ])
    func `a partial success is told with its number, and is not to be sent again`(
        signal: OTLPAnswer.Signal, field: String
    ) {
        for number in [#""3""#, "3"] {
            let body = #"{"partialSuccess":{"\#(field)":\#(number),"errorMessage":"too old"}}"#
            guard case .rejected(3, let problem) = Self.answer(200, body, to: signal) else {
                Issue.record("not rejected: \(body)")
                continue
            }
            #expect(problem.code == "otlp.rejected")
            #expect(
                problem.message
                    == "The receiver of \(signal.rawValue) rejected 3 items: too old")
        }
    }

    @Test func `a message without rejected items is a warning`() {
        let body = #"{"partialSuccess":{"errorMessage":"slow down, please"}}"#
        guard case .exported(let problem?) = Self.answer(200, body) else {
            return fail("no warning")
        }
        #expect(problem.code == "otlp.warned")
        #expect(problem.message.hasSuffix("warns: slow down, please"))
    }

    @Test(arguments: [
        ("<html>hello</html>", "text/html"), ("{", "application/json"),
        ("[]", "application/json"), (#"{"partialSuccess":7}"#, "application/json"),
        (#"{"partialSuccess":{"rejectedSpans":"many"}}"#, "application/json"),
        ("\u{0}\u{1}\u{2}", "application/x-protobuf"),
    ])
    func `a success whose body cannot be read is still one, with a warning`(
        body: String, type: String
    ) {
        guard case .exported(let problem?) = Self.answer(200, body, type: type) else {
            return fail("not exported, or no warning")
        }
        #expect(problem.code == "otlp.answer_unreadable")
        #expect(problem.message.contains("\(body.utf8.count) bytes"))
    }

    @Test(arguments: [429, 502, 503, 504], [nil, "7", "soon"])
    func `a status that passes is to be tried again, when the receiver says`(
        status: Int, after: String?
    ) {
        guard case .retry(let wait, let problem) = Self.answer(status, after: after) else {
            return fail("no retry")
        }
        #expect(wait == (after == "7" ? .seconds(7) : nil))
        #expect(problem.retryAfter == wait)
        #expect(problem.message == "The receiver answered \(status)")
        #expect(problem.category == (status == 429 ? .rateLimit : .externalService))
    }

    @Test func `a wait in milliseconds is the exact one`() {
        let headers = ["retry-after-ms": "634", "retry-after": "7"]
        let answer = OTLPAnswer(
            to: .logs, status: 429, header: { headers[$0] }, body: [], now: Self.now)
        guard case .retry(let wait, _) = answer else { return fail("no retry") }
        #expect(wait == .milliseconds(634))
    }

    @Test(arguments: [100, 301, 400, 401, 403, 404, 405, 408, 413, 415, 500, 501, 505, 599, 0])
    func `any other status is final, whatever it asks for`(status: Int) {
        guard case .refused(let problem) = Self.answer(status, after: "1") else {
            return fail("not refused")
        }
        #expect(problem.code == "otlp.refused")
        #expect(problem.retryAfter == nil)
        #expect((problem.category == .authentication) == (status == 401 || status == 403))
    }

    @Test(arguments: [
        (
            #"{"code":3,"message":"ID.UnmarshalJSONIter: length mismatch"}"#,
            "The receiver answered 400: ID.UnmarshalJSONIter: length mismatch"
        ),
        ("404 page\n\n not\tfound \n", "The receiver answered 400: 404 page not found"),
        ("\u{1b}[31mred\u{0}", "The receiver answered 400: [31mred"),
        ("", "The receiver answered 400"), ("   ", "The receiver answered 400"),
        (
            String(repeating: "x", count: 5000),
            "The receiver answered 400: \(String(repeating: "x", count: 300))…"
        ),
    ])
    func `what a refusal says is told on one line, trimmed`(body: String, message: String) {
        guard case .refused(let problem) = Self.answer(400, body, type: nil) else {
            return fail("not refused")
        }
        #expect(problem.message == message)
    }

    @Test func `bytes that are no text are told all the same`() {
        let answer = OTLPAnswer(
            to: .logs, status: 500, header: { _ in nil }, body: [0xFF, 0x41, 0xC3], now: Self.now)
        guard case .refused(let problem) = answer else { return fail("not refused") }
        #expect(problem.message.contains("A"))
    }
}
