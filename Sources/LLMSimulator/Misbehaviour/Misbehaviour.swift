//  Everything that the simulator does wrong on purpose, each with the one line that
//  `flashcard simulate --list` prints. Names are what scripts and headers say, and what the log
//  counts.

package enum Misbehaviour: String, Sendable, CaseIterable, Hashable {
    // Limits.
    case limitSeconds = "429-seconds"
    case limitDate = "429-date"
    case limitMilliseconds = "429-ms"
    case limitReset = "429-reset"
    case limitText = "429-text"
    case quota
    // Status.
    case badKey = "401"
    case noCredit = "402"
    case noModel = "404"
    case timedOut = "408"
    case contextLength = "context-length"
    case serverError = "500"
    case badGateway = "502"
    case unavailable = "503"
    case gatewayTimeout = "504"
    case overloaded = "529"
    case outage
    // The connection.
    case slowFirstByte = "slow-first-byte"
    case noAnswer = "no-answer"
    case stall
    case slowBody = "slow-body"
    case reset
    case resetBody = "reset-body"
    case truncated
    // The envelope.
    case brokenJSON = "broken-json"
    case notJSON = "not-json"
    case emptyBody = "empty-body"
    case noChoices = "no-choices"
    case errorInside = "error-in-200"
    // What the model says.
    case empty
    case fences
    case prose
    case thinking
    case trailingComma = "trailing-comma"
    case singleQuotes = "single-quotes"
    case length
    case missingField = "missing-field"
    case wrongTypes = "wrong-types"
    case wrongLanguage = "wrong-language"
    case otherTerm = "other-term"
    case headerOnly = "header-only"
    case badRow = "bad-row"
    case echo
    case html
    case wrongSound = "wrong-sound"
    case refusal
    case contentFilter = "content-filter"

    package enum Family: String, Sendable, CaseIterable, Hashable {
        case limits, status, connection, envelope, content

        package var heading: String {
            switch self {
            case .limits: "Limits: nothing is answered, and it is said when to come back"
            case .status: "Status: an error in the dialect's own form"
            case .connection: "Connection: the answer is right, but does not come, or not whole"
            case .envelope: "Envelope: status 200, and no reply that could be read"
            case .content: "Content: a good envelope around what the model got wrong"
            }
        }
    }

    package var family: Family {
        switch self {
        case .limitSeconds, .limitDate, .limitMilliseconds, .limitReset, .limitText, .quota:
            .limits
        case .badKey, .noCredit, .noModel, .timedOut, .contextLength, .serverError, .badGateway,
            .unavailable, .gatewayTimeout, .overloaded, .outage:
            .status
        case .slowFirstByte, .noAnswer, .stall, .slowBody, .reset, .resetBody, .truncated:
            .connection
        case .brokenJSON, .notJSON, .emptyBody, .noChoices, .errorInside: .envelope
        case .empty, .fences, .prose, .thinking, .trailingComma, .singleQuotes, .length,
            .missingField, .wrongTypes, .wrongLanguage, .otherTerm, .headerOnly, .badRow, .echo,
            .html, .wrongSound, .refusal, .contentFilter:
            .content
        }
    }

    /// Whether it says that no other request would fare better, so that a run had better end. The
    /// group `all` leaves these out, and outages, which have times and no share.
    package var endsRuns: Bool {
        switch self {
        case .quota, .badKey, .noCredit, .noModel: true
        default: false
        }
    }

    package var summary: String {
        switch self.family {
        case .limits, .status: summaryOfRefusal
        case .connection, .envelope: summaryOfDelivery
        case .content: summaryOfContent
        }
    }

    private var summaryOfRefusal: String {
        switch self {
        case .limitSeconds: "429 with Retry-After in seconds"
        case .limitDate: "429 with Retry-After as an HTTP date"
        case .limitMilliseconds: "429 with retry-after-ms"
        case .limitReset: "429 that only tells x-ratelimit-reset-requests, as a duration"
        case .limitText: "429 that only says “Please try again in 634ms” in its text"
        case .quota: "429 insufficient_quota: the credit is used up, and no wait helps; ends runs"
        case .badKey: "401: the key is refused; ends runs"
        case .noCredit: "402: not enough credit, as OpenRouter says it; ends runs"
        case .noModel: "404: there is no such model; ends runs"
        case .timedOut: "408: the model took too long"
        case .contextLength: "400: the request is longer than the model can read"
        case .serverError: "500 with an error of the server"
        case .badGateway: "502 with a proxy's page of HTML"
        case .unavailable: "503 with Retry-After"
        case .gatewayTimeout: "504 with an empty body"
        case .overloaded: "529: overloaded, as Anthropic says it"
        default: "503 for a while, for everybody: outage=20s@60s is the last 20 s of each minute"
        }
    }

    private var summaryOfDelivery: String {
        switch self {
        case .slowFirstByte: "the answer begins only after `wait` (30s)"
        case .noAnswer: "the request is taken, and nothing ever comes"
        case .stall: "half of the body comes, and then nothing more"
        case .slowBody: "the body comes in drops, over `wait` (10s)"
        case .reset: "the connection is reset before the first byte"
        case .resetBody: "the connection is reset in the middle of the body"
        case .truncated: "the connection is closed in the middle of the body"
        case .brokenJSON: "the envelope ends in the middle, although it came whole"
        case .notJSON: "a page of HTML with status 200"
        case .emptyBody: "no body at all"
        case .noChoices: "an envelope with an empty list of choices and no usage"
        default: "status 200 around an error, as OpenRouter sends late ones"
        }
    }

    private var summaryOfContent: String {
        switch self {
        case .empty: "the message is empty"
        case .fences: "the JSON stands between Markdown fences"
        case .prose: "there are sentences before and behind the JSON"
        case .thinking: "there are thoughts in <think> tags before the JSON"
        case .trailingComma: "there are commas before closing brackets"
        case .singleQuotes: "it is a Python dictionary, with None and single quotes"
        case .length: "the limit of tokens ended it in the middle (finish_reason length)"
        case .missingField: "a field that has to be there is missing"
        case .wrongTypes: "numbers and lists stand where there should be text"
        case .wrongLanguage: "everything is told in Spanish"
        case .otherTerm: "it is about another word"
        case .headerOnly: "there are no fields but the term, or no cards"
        case .badRow: "of several cards one is broken"
        case .echo: "the model says the request again"
        case .html: "there is HTML with scripts in the fields"
        case .wrongSound: "romanisation and pronunciation are against the rules"
        case .refusal: "the model says that it cannot help with that"
        default: "the provider's filter ended it (finish_reason content_filter)"
        }
    }
}
