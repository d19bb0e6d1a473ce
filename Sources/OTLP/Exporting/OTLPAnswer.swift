//  What a receiver's answer means. A pure function of the answer, so that the exporter, whichever
//  way it sends, decides nothing:
//
//      2xx                     taken; perhaps but for so many items, which are never sent again
//      429, 502, 503, 504      to be tried again, after the time that the receiver asks for
//      anything else           refused for good; what the body says about it is told once
//
//  A body that cannot be read does not undo a success: the receiver has the items, and sending them
//  again would double them.

import JSON
package import Platform
package import Problems
import Resilience
package import TelemetrySDK

package enum OTLPAnswer: Sendable, Hashable {
    /// Taken. The problem tells what was odd about the answer, or what the receiver warns of.
    case exported(Problem?)
    /// Taken but for so many items.
    case rejected(Int, Problem)
    /// Not taken now. Without a time the sender chooses its own.
    case retry(after: Duration?, Problem)
    case refused(Problem)

    package typealias Signal = TelemetrySettings.Signal

    /// The most of an answer that is read.
    package static let mostBytes = 4 << 20

    /// `header` is asked by names without capitals.
    package init(
        to signal: Signal, status: Int, header: (String) -> String?, body: [UInt8], now: WallTime
    ) {
        switch status {
        case 200...299: self = Self.success(signal, header("content-type"), body)
        case 429, 502, 503, 504:
            let after = RetryAfter.duration(header: header, now: now)
            self = .retry(after: after, Self.problem("otlp.retryable", status, body, after))
        default: self = .refused(Self.problem("otlp.refused", status, body, nil))
        }
    }
}

extension TelemetrySettings.Signal {
    /// How an answer names the items that were rejected.
    fileprivate var rejectedField: String {
        switch self {
        case .traces: "rejectedSpans"
        case .metrics: "rejectedDataPoints"
        case .logs: "rejectedLogRecords"
        }
    }
}

extension OTLPAnswer {
    private static func success(
        _ signal: Signal, _ contentType: String?, _ body: [UInt8]
    ) -> OTLPAnswer {
        if body.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { return .exported(nil) }
        guard isJSON(contentType),
            let value = try? JSONValue.parse(body, limits: JSONLimits(bytes: mostBytes)),
            let answer = try? Message(value)
        else { return .exported(unreadable(body)) }
        do throws(Misfit) {
            let partial = try answer.read("partialSuccess") { (value) throws(Misfit) in
                try Message(value)
            }
            guard let partial else { return .exported(nil) }
            let rejected: Int64 = try partial.small(signal.rejectedField)
            let said = Self.trimmed(try partial.text("errorMessage"))
            guard rejected > 0 || !said.isEmpty else { return .exported(nil) }
            let words = said.isEmpty ? "" : ": \(said)"
            guard rejected > 0 else {
                return .exported(
                    Problem(
                        "otlp.warned", .externalService,
                        "The receiver of \(signal.rawValue) took everything and warns\(words)"))
            }
            return .rejected(
                Int(clamping: rejected),
                Problem(
                    "otlp.rejected", .externalService,
                    "The receiver of \(signal.rawValue) rejected \(rejected) items\(words)",
                    advice: "They are not sent again; see what the receiver says of them.",
                    details: [.integer("rejected", Int(clamping: rejected))]))
        } catch { return .exported(unreadable(body)) }
    }

    /// No type is taken for JSON, since that is what was asked for.
    private static func isJSON(_ contentType: String?) -> Bool {
        guard let contentType else { return true }
        let type = contentType.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
        return type.isEmpty || type == "application/json"
    }

    private static func unreadable(_ body: [UInt8]) -> Problem {
        Problem(
            "otlp.answer_unreadable", .externalService,
            "The receiver took the items, but its answer of \(body.count) bytes cannot be read.",
            advice: "See whether the endpoint belongs to an OTLP receiver.")
    }

    private static func problem(
        _ code: String, _ status: Int, _ body: [UInt8], _ after: Duration?
    ) -> Problem {
        let said = told(body)
        return Problem(
            code, category(status),
            "The receiver answered \(status)\(said.isEmpty ? "" : ": \(said)")",
            advice: advice(status), retryAfter: after,
            details: [.integer("http.response.status_code", status)])
    }

    private static func category(_ status: Int) -> Problem.Category {
        switch status {
        case 401, 403: .authentication
        case 429: .rateLimit
        default: .externalService
        }
    }

    private static func advice(_ status: Int) -> String? {
        switch status {
        case 401, 403: "Check the credentials in OTEL_EXPORTER_OTLP_HEADERS."
        case 404, 405: "Check the path in OTEL_EXPORTER_OTLP_ENDPOINT."
        case 413: "Lower the batch size, or raise the receiver's limit."
        case 415: "The endpoint does not take OTLP as JSON; put a collector before it."
        case 429, 502...504: nil
        default: "See what the receiver says of it."
        }
    }
}

extension OTLPAnswer {
    private static let mostCharacters = 300

    /// The message of a `google.rpc.Status`, or else whatever text there is.
    private static func told(_ body: [UInt8]) -> String {
        if let value = try? JSONValue.parse(body, limits: JSONLimits(bytes: mostBytes)),
            let message = value["message"]?.asString
        {
            return trimmed(message)
        }
        return trimmed(String(decoding: body.prefix(8 * mostCharacters), as: UTF8.self))
    }

    /// On one line, without controls, and not too long.
    private static func trimmed(_ text: String) -> String {
        var kept = ""
        var isBlank = true
        for scalar in text.unicodeScalars.prefix(8 * mostCharacters) {
            let isSpace = scalar.properties.isWhitespace || scalar.value < 0x20
            if isSpace || (0x7F...0x9F).contains(scalar.value) {
                if !isBlank { kept.unicodeScalars.append(" ") }
                isBlank = true
            } else {
                kept.unicodeScalars.append(scalar)
                isBlank = false
            }
        }
        if kept.hasSuffix(" ") { kept.removeLast() }
        return kept.count > mostCharacters ? "\(kept.prefix(mostCharacters))…" : kept
    }
}
