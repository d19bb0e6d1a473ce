//  The one form in which anything that went wrong is told: in a log line, in a file of set-aside
//  rows, in `--json`, on the terminal. Every module has a closed error type of its own that lists
//  only what can happen there; each case explains itself as a `Problem`.

/// Something that went wrong, with what the reader needs in order to act.
public struct Problem: Error, Sendable, Hashable {
    /// Stable across releases, `module.what`, for scripts and alerts: `csv.unclosed_quote`.
    public let code: String
    public let category: Category
    /// One sentence: what happened and where. Never a prompt, a key or a value of an SQL statement.
    public let message: String
    /// One sentence: what to do about it.
    public let advice: String?
    public let retryAfter: Duration?
    /// Names and values for machines: `line`, `column`, `path`.
    public let details: [Detail]
    public let cause: Cause?

    public init(
        _ code: String, _ category: Category, _ message: String, advice: String? = nil,
        retryAfter: Duration? = nil, details: [Detail] = [], cause: Problem? = nil
    ) {
        self.code = code
        self.category = category
        self.message = message
        self.advice = advice
        self.retryAfter = retryAfter
        self.details = details
        self.cause = cause.map(Cause.init)
    }

    /// What kind of trouble it is, and so who can help.
    public enum Category: String, Sendable, Hashable, CaseIterable {
        case validation
        case authentication
        case rateLimit = "rate_limit"
        case circuitBreaker = "circuit_breaker"
        case externalService = "external_service"
        case database
        case cache
        case `internal`
        case unknownOutcome = "unknown_outcome"
    }

    public struct Detail: Sendable, Hashable {
        public let name: String
        public let value: Value

        public enum Value: Sendable, Hashable {
            case text(String)
            case integer(Int)
        }

        public static func text(_ name: String, _ value: String) -> Detail {
            Detail(name: name, value: .text(value))
        }

        public static func integer(_ name: String, _ value: Int) -> Detail {
            Detail(name: name, value: .integer(value))
        }
    }

    /// A problem below this one; a box, since a struct cannot hold itself.
    public final class Cause: Sendable, Hashable {
        public let problem: Problem

        public init(_ problem: Problem) { self.problem = problem }

        public static func == (one: Cause, other: Cause) -> Bool { one.problem == other.problem }

        public func hash(into hasher: inout Hasher) { hasher.combine(problem) }
    }
}

/// An error that explains itself: what each module's closed error type adopts.
public protocol Explained: Error, Sendable {
    var problem: Problem { get }
}

extension Problem: Explained {
    public var problem: Problem { self }

    /// Any error as a problem; one that does not explain itself is ours to mend, and says so.
    public static func explaining(_ error: any Error) -> Problem {
        if let explained = error as? any Explained { return explained.problem }
        if error is CancellationError {
            return Problem("stopped", .internal, "The work was stopped before it was done.")
        }
        return Problem(
            "internal.unexpected", .internal, "Unexpected: \(type(of: error)).",
            advice: "A fault of the program: please report it with the command that led here.")
    }
}

extension Problem: CustomStringConvertible {
    /// The message, and below it what to do, as a person reads it on a terminal.
    public var description: String {
        guard let advice else { return message }
        return "\(message)\n\(advice)"
    }
}
