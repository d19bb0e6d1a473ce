//  What the suites of this target share: time that a test moves, a writer that keeps its lines, a
//  record with all its parts, and secrets that are put together here so that no key-shaped string
//  stands in the tree.

import JSON
import Platform
import Problems
import Synchronization
import Telemetry
import TelemetrySDK

final class MovedTime: Sendable {
    private let now = Mutex<UInt64>(0)

    /// 2026-11-21T12:03:04.123456Z, and as much later as the test moved it.
    static let start: Int64 = 1_795_262_584_123_456_000

    var source: TimeSource {
        TimeSource(
            monotonic: { MonotonicTime(nanoseconds: self.now.withLock { $0 }) },
            wall: { WallTime(nanoseconds: Self.start + Int64(self.now.withLock { $0 })) },
            sleep: { (_) async throws(CancellationError) in })
    }

    func move(by duration: Duration) {
        now.withLock { $0 += UInt64(duration.wholeNanoseconds) }
    }
}

/// Keeps each call of the writer by itself.
final class Written: Sendable {
    private let kept = Mutex<[[UInt8]]>([])

    var lines: [String] { kept.withLock { $0 }.map { String(decoding: $0, as: UTF8.self) } }

    func write(_ bytes: [UInt8]) { kept.withLock { $0.append(bytes) } }

    /// Each line as JSON; throws at the first that is none.
    func objects() throws(JSONError) -> [JSONValue] {
        var objects: [JSONValue] = []
        for line in lines { objects.append(try JSONValue.parse(line)) }
        return objects
    }
}

enum Secrets {
    static let known = "correct horse \"battery\" staple"
    static let openAI = "sk-" + "proj-Ab12Cd34Ef56Gh78"
    static let anthropic = "sk-" + "ant-api03-Ab12Cd34Ef56"
    static let openRouter = "sk-" + "or-v1-0123456789abcdef"
    static let gitHub = "ghp" + "_0123456789abcdefghijABCDEFGHIJ012345"
    static let amazon = "AKIA" + "IOSFODNN7EXAMPLE"
    static let google = "AIza" + "SyA0123456789abcdefghijklmnopqrstuv"
    static let slack = "xoxb" + "-123456789012-abcdefABCDEF"
    static let webToken = "eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiIxIn0.c2lnbmF0dXJl_-x"
    static let privateKey =
        "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIEowIBAAKCAQEA\nq83x==\n-----END RSA "
        + "PRIVATE KEY-----"
}

extension LogRecord {
    /// A record with little in it.
    static func plain(
        _ severity: Severity, _ body: String, _ attributes: [Attribute] = [],
        problem: Problem? = nil, scope: String = "flashcard.pipeline"
    ) -> LogRecord {
        LogRecord(
            severity, body, attributes: attributes, problem: problem, scope: scope,
            source: SourceLocation(
                fileID: "FlashcardPipeline/Run.swift", function: "process(_:)", line: 42))
    }

    static func plain(
        _ body: String, _ attributes: [Attribute] = [], problem: Problem? = nil,
        scope: String = "flashcard.pipeline"
    ) -> LogRecord {
        plain(.info, body, attributes, problem: problem, scope: scope)
    }

    /// A record that has every part.
    static var full: LogRecord {
        var record = plain(
            .warning, "the reply was \"cut\"\nshort",
            [
                .string("word", "사과"), .string("path", "my words.csv"), .bool("retried", true),
                .int("tokens", Int64.max), .double("cost", 0.25), .double("ratio", .infinity),
                .strings("tags", ["a b", "나"]), Attribute("flags", .bools([true, false])),
                Attribute("sizes", .ints([1, 2])), Attribute("shares", .doubles([0.5, .nan])),
            ],
            problem: Problem(
                "model.cut", .externalService, "The reply ended early.", advice: "Raise the limit.",
                retryAfter: .milliseconds(1500),
                details: [.text("model", "m 1"), .integer("at", 7)],
                cause: Problem("http.reset", .externalService, "The connection was reset.")))
        record.eventName = "flashcard.reply.cut"
        record.context = Context(
            span: Span(
                propagating: SpanContext(
                    traceID: TraceID(high: 0xA, low: 0xB), spanID: SpanID(0xC))),
            runID: "run-7")
        return record
    }
}
