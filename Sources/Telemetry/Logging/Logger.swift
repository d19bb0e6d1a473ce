//  What a module speaks through. It is a value with a name; a module keeps one as a static
//  constant.
//
//      let logger = Logger(scope: "flashcard.pipeline")
//      logger.info("words read", [.int("words", count), .string("path", path)])
//
//  Message and attributes are closures that run only when somebody listens, so a disabled call
//  costs a load and a compare. A logger speaks to the installed sink, whenever that comes; one made
//  with a sink of its own (a second service in the same process, a test) speaks to that alone.

package import Problems

package struct Logger: Sendable {
    package let scope: String
    private let own: LogSink?

    package init(scope: String, sink: LogSink? = nil) {
        self.scope = scope
        own = sink
    }

    /// Whether a record of this severity would reach anybody.
    package func isEnabled(_ severity: Severity) -> Bool {
        if let own { return severity >= own.minimum }
        return Installation.passes(severity)
    }

    package func log(
        _ severity: Severity, _ message: @autoclosure () -> String,
        _ attributes: @autoclosure () -> [Attribute] = [],
        problem: @autoclosure () -> Problem? = nil, event: String? = nil,
        fileID: String = #fileID, function: String = #function, line: Int = #line
    ) {
        guard isEnabled(severity) else { return }
        let source = SourceLocation(fileID: fileID, function: function, line: line)
        emit(
            LogRecord(
                severity, message(), eventName: event, attributes: attributes(),
                problem: problem(), scope: scope, source: source, context: .current))
    }

    /// The rest of a call that passed the threshold. It is kept out of line: inlined, its registers
    /// would have to be saved by the calls that do nothing, at three times their price.
    @inline(never)
    func record(
        _ severity: Severity, _ message: () -> String, _ attributes: () -> [Attribute],
        _ source: SourceLocation
    ) {
        emit(
            LogRecord(
                severity, message(), attributes: attributes(), scope: scope,
                source: source, context: .current))
    }

    /// Hands on a finished record, whatever its scope; the way for one that was made elsewhere.
    package func emit(_ record: LogRecord) {
        guard isEnabled(record.severity) else { return }
        (own ?? Installation.sink)?.emit(record)
    }
}
