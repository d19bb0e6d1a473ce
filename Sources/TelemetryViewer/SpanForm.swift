//  What a span stands for, as the viewer draws it, found by the names and attributes of the
//  conventions and of docs/telemetry.md. Spans of other programs have none of ours and are work.

import OTLP
import Telemetry

package enum SpanForm: String, Sendable, CaseIterable {
    /// Something is done here.
    case work
    /// Nothing is done: a place, a permit or an answer is waited for.
    case wait
    /// Another process is asked.
    case call
    /// It is asked the same once more, because the call before failed.
    case retry
    /// A model is asked once more, because its answer would not do.
    case reask
}

extension SpanForm {
    /// Whether a model was asked under the same parent before is the tree's to say.
    init(_ span: OTLPSpan, isAskedAgain: Bool) {
        if span.name == "wait" || span.name.hasPrefix("wait ") {
            self = .wait
        } else if case .int(let count)? = span.attributes[Key.resendCount], count > 0 {
            self = .retry
        } else if span.isChat {
            self = isAskedAgain ? .reask : .call
        } else {
            self = span.kind == .client ? .call : .work
        }
    }
}

extension OTLPSpan {
    var isChat: Bool {
        attributes[Key.chatOperation] == .string("chat") || name.hasPrefix("chat ")
    }

    /// The waits between attempts that the one retry loop tells of on the span of the call: from
    /// the event on, for so many seconds.
    var waits: [Range<UInt64>] {
        events.compactMap { event in
            guard event.name == Key.retryScheduled,
                let seconds = event.attributes[Key.retryWait]?.asNumber, seconds > 0
            else { return nil }
            let nanoseconds = UInt64(min(seconds, 1e9) * 1e9)
            return event.time..<(event.time &+ nanoseconds)
        }
    }
}

/// What is looked for in spans of others; who writes them declares them.
enum Key {
    static let resendCount = "http.request.resend_count"
    static let chatOperation = "gen_ai.operation.name"
    static let retryScheduled = "flashcard.retry.scheduled"
    static let retryWait = "flashcard.retry.wait"
    static let errorType = "error.type"
    static let runID = "flashcard.run.id"
    static let term = "flashcard.term"
    static let outcome = "flashcard.outcome"
    static let cached = "flashcard.cached"
    static let inputTokens = "gen_ai.usage.input_tokens"
    static let outputTokens = "gen_ai.usage.output_tokens"
    /// In dollars.
    static let cost = "flashcard.cost"
}

extension OTLPValue {
    var asNumber: Double? {
        switch self {
        case .int(let number): Double(number)
        case .double(let number) where !number.isNaN: number
        default: nil
        }
    }

    var asText: String? { if case .string(let text) = self { text } else { nil } }
}
