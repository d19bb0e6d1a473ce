//  What a module speaks through. It is a value with a name; a module keeps one as a static
//  constant.
//
//      let logger = Logger(scope: "flashcard.pipeline")
//      logger.info("words read", [.int("words", count), .string("path", path)])
//
//  Message and attributes are closures that run only when somebody listens, so a disabled call
//  costs a load and a compare. A logger speaks to the installed sinks, whenever these come; one
//  made with a sink of its own (a second service in the same process, a test) speaks to that alone.

public import Problems

public struct Logger: Sendable {
    /// In one object, so that handing a logger to a call that does nothing costs nothing.
    private final class Identity: Sendable {
        let instrumentation: InstrumentationScope
        let own: LogSink?

        init(_ instrumentation: InstrumentationScope, _ own: LogSink?) {
            self.instrumentation = instrumentation
            self.own = own
        }
    }

    private let identity: Identity

    public init(_ scope: InstrumentationScope, sink: LogSink? = nil) {
        identity = Identity(scope, sink)
    }

    /// Who speaks, with version, conventions and attributes where there are any.
    public var instrumentation: InstrumentationScope { identity.instrumentation }

    private var own: LogSink? { identity.own }

    public init(scope: String, sink: LogSink? = nil) {
        self.init(InstrumentationScope(scope), sink: sink)
    }

    public var scope: String { instrumentation.name }

    /// Whether a record of this severity could reach anybody; a load and a compare.
    public func isEnabled(_ severity: Severity) -> Bool {
        if let own { return severity.rawValue >= own.minimum.rawValue }
        return Installation.passes(severity)
    }

    /// Whether a record of this kind would be heard here and now: asks the sink as well.
    public func isEnabled(
        _ severity: Severity, event: String?, context: @autoclosure () -> Context = .current
    ) -> Bool {
        guard isEnabled(severity), let sink = own ?? Installation.sink else { return false }
        return sink.hears(
            LogSink.Question(
                severity: severity, eventName: event, scope: instrumentation, context: context()))
    }

    public func log(
        _ severity: Severity, _ message: @autoclosure () -> String,
        _ attributes: @autoclosure () -> [Attribute] = [],
        problem: @autoclosure () -> Problem? = nil, event: String? = nil,
        exception: (any Error)? = nil, at timestamp: UInt64? = nil,
        context: @autoclosure () -> Context = .current,
        fileID: String = #fileID, function: String = #function, line: Int = #line
    ) {
        guard isEnabled(severity) else { return }
        let source = SourceLocation(fileID: fileID, function: function, line: line)
        let context = context()
        guard let sink = listener(severity, event, context) else { return }
        var attributes = attributes()
        if let exception { attributes.tell(exception) }
        sink.emit(
            LogRecord(
                severity, message(), eventName: event, attributes: attributes,
                problem: problem(), instrumentation: instrumentation, source: source,
                context: context.withoutRecorder, timestamp: timestamp))
    }

    /// The rest of a call that passed the threshold. It is kept out of line: inlined, its registers
    /// would have to be saved by the calls that do nothing, at three times their price.
    @inline(never)
    func record(
        _ severity: Severity, _ message: () -> String, _ attributes: () -> [Attribute],
        _ source: SourceLocation
    ) {
        let context = Context.current
        guard let sink = listener(severity, nil, context) else { return }
        sink.emit(
            LogRecord(
                severity, message(), attributes: attributes(), instrumentation: instrumentation,
                source: source, context: context.withoutRecorder))
    }

    /// Hands on a finished record, whatever its scope; the way for one that was made elsewhere.
    public func emit(_ record: LogRecord) {
        guard isEnabled(record.severity) else { return }
        (own ?? Installation.sink)?.emit(record)
    }

    /// The sink, when it wants to hear of this.
    private func listener(
        _ severity: Severity, _ event: String?, _ context: Context
    ) -> LogSink? {
        guard let sink = own ?? Installation.sink else { return nil }
        let hears = sink.hears(
            LogSink.Question(
                severity: severity, eventName: event, scope: instrumentation, context: context))
        return hears ? sink : nil
    }
}

extension Context {
    /// A record keeps the identity of its span, not the span.
    public var withoutRecorder: Context {
        guard let span, span.recorder != nil else { return self }
        return with(span.identity)
    }
}

extension [Attribute] {
    /// An error under the names of the conventions, its type the code of one that explains itself;
    /// what the caller says of it wins.
    fileprivate mutating func tell(_ error: any Error) {
        let problem = (error as? any Explained)?.problem
        let told: [Attribute] = [
            .string("exception.type", problem?.code ?? String(reflecting: type(of: error))),
            .string("exception.message", problem?.message ?? String(describing: error)),
        ]
        append(contentsOf: told.filter { one in !contains { $0.key == one.key } })
    }
}
