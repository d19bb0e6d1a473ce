//  What a collector can do wrong, each with what the books have to say after a run against it.

import Foundation
import Testing

struct Fault: Sendable {
    enum Outcome: Sendable, Hashable {
        /// All of it waits in the journal. What the collector had when its answer was lost may come
        /// a second time, and nothing else.
        case undelivered(mayDouble: Bool = false)
        case rejected
        case delivered
        /// All but so many spans of each request.
        case deliveredWithout(Int)
    }

    let name: String
    /// None: nobody listens.
    let answers: [Receiver.Answer]
    let outcome: Outcome
    /// The code of what is told on standard error.
    let told: String
    /// How often it is told, where that is certain.
    var times: Int?
    /// How many requests of each signal a run makes, where that is certain.
    var requests: Int?
    /// The least time between a refusal and the next request for the same, in seconds.
    var wait = 0.0
    /// For one batch with all its tries, in milliseconds.
    var timeout = 1000

    static let all: [Fault] =
        silent + retryable + throttled + waited + refused + broken + odd
}

extension Fault: CustomTestStringConvertible {
    var testDescription: String { name }
}

extension Fault {
    private typealias Answer = Receiver.Answer

    private static let silent = [
        Fault(
            name: "refuses connections", answers: [], outcome: .undelivered(),
            told: "http.not_connected"),
        Fault(
            name: "accepts and never answers", answers: [.silence],
            outcome: .undelivered(mayDouble: true), told: "http.timed_out"),
        Fault(
            name: "has not answered when the run ends", answers: [.silence],
            outcome: .undelivered(mayDouble: true), told: "otlp.unanswered", timeout: 60_000),
    ]

    private static let retryable = [502, 503, 504].map { status in
        Fault(
            name: "answers \(status)", answers: [.status(status)], outcome: .undelivered(),
            told: "otlp.retryable")
    }

    /// An hour is longer than any run waits: each signal is asked once, and not again at the end.
    private static let throttled =
        [
            ("in seconds", "Retry-After: 3600"),
            (
                "as a date",
                "Retry-After: \(date("EEE, dd MMM yyyy HH:mm:ss 'GMT'", in: 3600))"
            ),
            (
                "as a date of RFC 850",
                "Retry-After: \(date("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", in: 3600))"
            ),
            ("as a date of asctime", "Retry-After: \(asctime(in: 3600))"),
            ("in milliseconds", "retry-after-ms: 3600000"),
            ("that no number holds", "Retry-After: 99999999999999999999999"),
        ].map { form, header in
            Fault(
                name: "answers 429 with a wait \(form)", answers: [.status(429, [header])],
                outcome: .undelivered(), told: "otlp.retryable", requests: 1)
        }
        + [
            ("no wait", []),
            ("a wait that is over", ["Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"]),
            ("a wait that is none", ["Retry-After: soon", "retry-after-ms: -5"]),
        ].map { form, headers in
            Fault(
                name: "answers 429 with \(form)", answers: [.status(429, headers)],
                outcome: .undelivered(), told: "otlp.retryable")
        }

    /// A wait that a run has time for: it is waited for, and then all is delivered.
    private static let waited = [("Retry-After: 1", 1.0), ("retry-after-ms: 300", 0.3)].map {
        header, wait in
        Fault(
            name: "answers 429 with \(header), and then well",
            answers: [.status(429, [header]), .ok], outcome: .delivered, told: "", wait: wait)
    }

    private static let refused = [
        Fault(
            name: "answers 400 with a reason",
            answers: [.status(400, body: #"{"code":3,"message":"no such tenant"}"#)],
            outcome: .rejected, told: "otlp.refused", times: 1)
    ]

    private static let broken = [
        Fault(
            name: "closes in the middle of the head", answers: [Answer.ok.cut(after: 30)],
            outcome: .undelivered(mayDouble: true), told: "http.connection_lost"),
        Fault(
            name: "closes in the middle of the body",
            answers: [Answer.status(200, body: #"{"partialSuccess":{}}"#).cut(after: 75)],
            outcome: .undelivered(mayDouble: true), told: "http.connection_lost"),
        Fault(
            name: "closes in the middle of a refusal's body",
            answers: [Answer.status(400, body: #"{"message":"no such tenant"}"#).cut(after: 80)],
            outcome: .undelivered(), told: "http.connection_lost"),
        Fault(
            name: "does not speak HTTP",
            answers: [Answer(bytes: "\u{16}\u{3}\u{1} no HTTP at all\r\n\r\n", closes: true)],
            outcome: .undelivered(), told: "http.broken_answer"),
    ]

    private static let odd = [
        Fault(
            name: "answers 200 with a page of HTML",
            answers: [.status(200, body: "<html>Welcome!</html>", type: "text/html")],
            outcome: .delivered, told: "otlp.answer_unreadable", times: 1),
        Fault(
            name: "answers 200 with what is no JSON", answers: [.status(200, body: "{]")],
            outcome: .delivered, told: "otlp.answer_unreadable", times: 1),
        Fault(
            name: "answers 200 and rejects a part",
            answers: [
                .status(
                    200,
                    body: #"{"partialSuccess":{"rejectedSpans":"2","errorMessage":"too old"}}"#)
            ],
            outcome: .deliveredWithout(2), told: "otlp.rejected", times: 1),
        Fault(
            name: "answers 200 with a warning",
            answers: [.status(200, body: #"{"partialSuccess":{"errorMessage":"slow"}}"#)],
            outcome: .delivered, told: "otlp.warned"),
    ]

    private static func date(_ format: String, in seconds: Double) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = format
        return formatter.string(from: Date(timeIntervalSinceNow: seconds))
    }

    /// It fills up a day of one digit with a blank.
    private static func asctime(in seconds: Double) -> String {
        let text = date("EEE MMM dd HH:mm:ss yyyy", in: seconds)
        return text.replacingOccurrences(
            of: "^(... ...) 0", with: "$1  ", options: .regularExpression)
    }
}
