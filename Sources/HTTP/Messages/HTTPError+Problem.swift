//  Each error in words: what happened, to which address, and what to do about it.

import Platform
package import Problems

extension HTTPError: Explained {
    package var problem: Problem {
        switch self {
        case .badURL, .badRequest, .requestTooLarge, .queueFull, .cancelled, .closed, .unavailable:
            problemOfTheCall
        case .nameNotResolved, .notConnected, .tlsFailed, .timedOut, .connectionLost:
            problemOnTheWay
        case .brokenAnswer, .responseTooLarge, .headersTooLarge, .redirectRefused:
            problemOfTheAnswer
        }
    }

    private var problemOfTheCall: Problem {
        switch self {
        case .badURL(let reason):
            Problem(
                "http.bad_url", .validation, "The address cannot be used: \(reason).",
                advice: "Give an address such as https://host:port/path.")
        case .badRequest(let url, let reason):
            told(
                "http.bad_request", .validation, url, "cannot be sent: \(reason).",
                "Correct the header or the method.")
        case .requestTooLarge(let url, let size, let limit):
            told(
                "http.request_too_large", .validation, url,
                "would have a body of \(size) bytes, the limit is \(limit).",
                "Send less at a time.", [.integer("limit", limit)])
        case .queueFull(let url, let limit):
            told(
                "http.queue_full", .internal, url,
                "was refused: \(limit) calls are running and waiting already.",
                "Ask for less at a time, or raise the number of calls at once.",
                [.integer("limit", limit)])
        case .cancelled(let url, let sent):
            told(
                "http.cancelled", sent ? .unknownOutcome : .internal, url,
                "was given up because its caller was stopped.", nil)
        case .closed(let url, let sent):
            told(
                "http.closed", sent ? .unknownOutcome : .internal, url,
                "was given up because the client was closed.", nil)
        default:
            Problem(
                "http.unavailable", .internal, "HTTP does not work here: \(named.reason).",
                advice: "Look at the version of libcurl: `curl --version`.")
        }
    }

    private var problemOnTheWay: Problem {
        switch self {
        case .nameNotResolved(let url, let host):
            told(
                "http.name_not_resolved", .externalService, url,
                "found no address for the host \(host).",
                "Check the spelling of the host, and the name service of this machine.")
        case .notConnected(let url, let reason):
            told(
                "http.not_connected", .externalService, url, "could not connect: \(reason).",
                "Check that the server runs and that host and port are right.")
        case .tlsFailed(let url, let reason):
            told(
                "http.tls_failed", .externalService, url, "found no trust: \(reason).",
                "Check the certificates of both sides; a private authority needs its CA file set.")
        case .timedOut(let url, let phase, let limit, let sent):
            told(
                "http.timed_out", sent ? .unknownOutcome : .externalService, url,
                "\(Self.what(phase)) within \(Self.text(limit)).",
                "Look whether the server is overloaded, or raise the limit.",
                [.text("phase", phase.rawValue)])
        default:
            told(
                "http.connection_lost", mayHaveReachedServer ? .unknownOutcome : .externalService,
                named.url, "lost its connection: \(named.reason).",
                mayHaveReachedServer
                    ? "The server may have done what was asked: look before sending it again."
                    : "Nothing was sent; it can be sent again.")
        }
    }

    private var problemOfTheAnswer: Problem {
        switch self {
        case .responseTooLarge(let url, let limit):
            told(
                "http.response_too_large", .externalService, url,
                "had an answer of more than \(limit) bytes.",
                "Ask for less, or raise the limit for answers.", [.integer("limit", limit)])
        case .headersTooLarge(let url, let limit):
            told(
                "http.headers_too_large", .externalService, url,
                "had an answer with more than \(limit) bytes of headers.",
                "Look at what the server sends.", [.integer("limit", limit)])
        case .redirectRefused(let url, let reason):
            told(
                "http.redirect_refused", .externalService, url, "was redirected: \(reason).",
                "Give the address that the server points to, if it is to be trusted.")
        default:
            told(
                "http.broken_answer", .externalService, named.url,
                "had an answer that is not HTTP: \(named.reason).",
                "Check that host and port belong to a server for HTTP.")
        }
    }

    private func told(
        _ code: String, _ category: Problem.Category, _ url: String, _ rest: String,
        _ advice: String?, _ details: [Problem.Detail] = []
    ) -> Problem {
        Problem(
            code, category, "The request to \(url) \(rest)", advice: advice,
            details: [.text("url", url)] + details)
    }

    /// Of the cases that the three lists above leave to their last line.
    private var named: (url: String, reason: String) {
        switch self {
        case .unavailable(let reason): ("", reason)
        case .connectionLost(let url, let reason, _), .brokenAnswer(let url, let reason):
            (url, reason)
        default: ("", "")
        }
    }

    private static func what(_ phase: HTTPPhase) -> String {
        switch phase {
        case .queue: "found no free place"
        case .connect: "was not connected"
        case .firstByte: "had no answer"
        case .whole: "was not done"
        }
    }

    private static func text(_ limit: Duration) -> String {
        let milliseconds = limit.wholeNanoseconds / 1_000_000
        return milliseconds.isMultiple(of: 1000)
            ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }
}
