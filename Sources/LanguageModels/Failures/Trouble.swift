//  Which kind of trouble a refusal is: by its status, and by what stands in it where providers use
//  one status for several troubles. The first row that fits holds; words are looked for in small
//  letters.
//
//      429 with no credit left        no credit: waiting does not help
//      402 that says when             throttled: what runs now has to be paid first
//      400 that means the model       not found
//      400 that means the length      too long
//      403 of a filter                filtered
//      408, 504, 524 of a gateway     unanswered: the model may have been asked, and be paid
//      200 with an error inside       by the status inside

enum Trouble {
    static func kind(
        status: Int, _ body: ErrorBody?, saysWhen: Bool
    ) -> ProviderFailure.Kind {
        let words = body?.words ?? ""
        func says(_ list: [String]) -> Bool { list.contains { words.contains($0) } }
        switch status {
        case 401: return .unauthorised
        case 402: return saysWhen ? .throttled : .noCredit
        case 403:
            if body?.isFlagged == true || says(forbidden) { return .filtered }
            return says(unpaid) ? .noCredit : .unauthorised
        case 404: return says(unknownModel) || says(["model"]) ? .notFound : .wrongAddress
        case 405, 300..<400: return .wrongAddress
        case 413: return .tooLong
        case 408, 504, 524: return .unanswered
        case 409, 425: return .unavailable
        case 429: return says(unpaid) ? .noCredit : .throttled
        case 400..<498:
            if says(tooLong) { return .tooLong }
            if says(unpaid) { return .noCredit }
            if says(unknownModel) { return .notFound }
            return body?.isFlagged == true || says(forbidden) ? .filtered : .rejected
        case 498, 529: return .overloaded
        default: return says(overloaded) ? .overloaded : .unavailable
        }
    }

    private static let unpaid = [
        "insufficient_quota", "insufficient credit", "insufficient_credit", "credit balance",
        "exceeded your current quota", "billing", "out of credits", "key limit exceeded",
        "payment required", "payment_required", "spend limit", "spending limit",
    ]
    private static let unknownModel = [
        "model_not_found", "not a valid model", "invalid model", "invalid_model", "unknown model",
        "no such model", "no endpoints found", "does not exist or you do not have access",
        "model does not exist", "model not found",
    ]
    private static let tooLong = [
        "context_length_exceeded", "context length", "context window", "context_window",
        "exceed_context_size", "prompt is too long", "too many tokens", "string_too_long",
        "exceeds the available context", "contextwindowexceeded", "request_too_large",
    ]
    private static let forbidden = [
        "content_filter", "content_policy", "content management policy", "responsibleaipolicy",
        "moderation", "flagged", "safety", "guardrail",
    ]
    private static let overloaded = [
        "overloaded", "over capacity", "at capacity", "no available", "too busy",
    ]
}
