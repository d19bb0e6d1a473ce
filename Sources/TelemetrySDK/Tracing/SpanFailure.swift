//  What is told of an error that ended a span. Its type is the stable code of an error that
//  explains itself, else the name of the error's type: few different values, never a text with data
//  in it. The exception goes out as a log record named `exception`, as the conventions now have it;
//  a copy as an event of the span is for receivers that do not know that yet.
//
//  An error that travels up through several spans is told once, by the innermost.

import Problems
import Telemetry

/// `OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN`.
package enum ExceptionRecording: String, Sendable, Hashable, CaseIterable {
    case logs
    case logsAndEvents = "logs/dup"
    case events
    case nothing = "none"

    var areLogs: Bool { self == .logs || self == .logsAndEvents }
    var areEvents: Bool { self == .events || self == .logsAndEvents }
}

struct SpanFailure {
    let type: String
    let message: String
    /// Whether the work was stopped rather than broken: an error for the span, no exception.
    let isStop: Bool
    private let problem: Problem

    init(_ error: any Error) {
        problem = Problem.explaining(error)
        isStop = error is CancellationError
        let isExplained = error is any Explained
        type = isExplained ? problem.code : String(reflecting: Swift.type(of: error))
        message = isExplained || isStop ? problem.message : String(describing: error)
    }

    /// The same for the same failure within this process.
    var number: Int {
        var hasher = Hasher()
        hasher.combine(type)
        hasher.combine(message)
        return hasher.finalize()
    }

    var attributes: [Attribute] {
        [.string("exception.type", type), .string("exception.message", message)]
    }

    func log(scope: InstrumentationScope, context: Context) {
        let logger = Logger(scope: scope.name)
        guard logger.isEnabled(.error) else { return }
        logger.emit(
            LogRecord(
                .error, message, eventName: "exception", attributes: attributes, problem: problem,
                scope: scope.name,
                source: SourceLocation(fileID: #fileID, function: #function, line: #line),
                context: context))
    }
}
