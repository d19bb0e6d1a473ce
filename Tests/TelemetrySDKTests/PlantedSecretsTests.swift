import JSON
import Platform
import Problems
import Telemetry
import TelemetrySDK
import Testing

/// Every kind of secret in every place of a record, through the whole log, in every format.
@Suite struct PlantedSecretsTests {
    enum Place: CaseIterable {
        case message, attribute, arrayElement, attributeName, event, scope, function, file, runID
        case problemMessage, advice, detail, detailName, code, cause, detailOfDeepCause
    }

    private static let secrets = [
        Secrets.known, Secrets.openAI, Secrets.anthropic, Secrets.openRouter, Secrets.gitHub,
        Secrets.amazon, Secrets.google, Secrets.slack, Secrets.webToken, Secrets.privateKey,
    ]

    @Test(arguments: Place.allCases, LogLineFormat.allCases)
    func `no secret comes out`(place: Place, format: LogLineFormat) throws {
        for secret in Self.secrets {
            for planted in [
                secret, "사과 \(secret) 배", "\"\(secret)\"", "가\(secret)나", "\n\(secret)\n",
            ] {
                let written = Written()
                let log = StandardErrorLog(
                    StandardErrorLog.Settings(format: format), time: MovedTime().source,
                    redaction: Redaction(secrets: [Secrets.known]), write: written.write)
                log.emit(record(planted, at: place))
                let line = try #require(written.lines.first)
                #expect(line.contains(Redaction.mark))
                for part in Self.telling(secret) { #expect(!line.contains(part)) }
                if planted.contains("사과") { #expect(line.contains("사과")) }
                if format != .text { _ = try JSONValue.parse(line) }
            }
        }
    }

    @Test(arguments: LogLineFormat.allCases)
    func `a record without secrets comes out as if nobody had looked`(format: LogLineFormat) {
        let written = Written()
        let log = StandardErrorLog(
            StandardErrorLog.Settings(format: format), time: MovedTime().source,
            redaction: Redaction(secrets: Self.secrets), write: written.write)
        log.emit(.full)
        let untouched = format.line(.full, at: WallTime(nanoseconds: MovedTime.start))
        #expect(written.lines == [String(decoding: untouched, as: UTF8.self)])
    }

    /// Pieces of a secret that no format could have changed; none of them may be in a line.
    private static func telling(_ secret: String) -> [String] {
        secret.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count >= 6 }
            .filter { !["PRIVATE", "BEGIN"].contains($0) }
    }

    private func record(_ planted: String, at place: Place) -> LogRecord {
        var record = LogRecord.plain("ordinary")
        switch place {
        case .message: record.body = planted
        case .attribute: record.attributes = [.string("path", planted)]
        case .arrayElement: record.attributes = [.strings("paths", ["a", planted])]
        case .attributeName: record.attributes = [.bool(planted, true)]
        case .event: record.eventName = planted
        case .scope: record.scope = planted
        case .function: record.source.function = planted
        case .file: record.source.fileID = planted + "/File.swift"
        case .runID: record.context.runID = planted
        default: record.problem = problem(planted, at: place)
        }
        // The text form tells neither place nor run, so there the mark stands for itself.
        if [.function, .file, .runID].contains(place) { record.body = "see \(planted)" }
        return record
    }

    private func problem(_ planted: String, at place: Place) -> Problem {
        switch place {
        case .problemMessage:
            Problem("a.b", .internal, planted, cause: Problem("c.d", .internal, planted))
        case .advice: Problem("a.b", .internal, "m", advice: planted)
        case .detail: Problem("a.b", .internal, "m", details: [.text("path", planted)])
        case .detailName: Problem("a.b", .internal, "m", details: [.integer(planted, 7)])
        case .code: Problem(planted, .internal, "m")
        case .cause:
            Problem("a.b", .internal, "m", cause: Problem("c.d", .internal, planted))
        default:
            Problem(
                "a.b", .internal, "m",
                cause: Problem(
                    "c.d", .internal, "n",
                    cause: Problem("e.f", .cache, "o", details: [.text("t", planted)])))
        }
    }
}
