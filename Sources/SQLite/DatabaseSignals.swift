//  What is told of one database, in one place: its statements, its groups, its readers, and the
//  spans of what its callers ask.
//
//  A span stands for what a caller waits for, a write or a read with all its statements, and not
//  for each statement in it: a group of 128 rows would have 128 spans that say the same. Each
//  statement is in the histogram all the same. There is a span only below one that is recorded.

package import ConnectionPools
package import Platform
import Problems
package import Telemetry

package final class DatabaseSignals: Sendable {
    let watch: StatementWatch
    let groups: GroupSignals
    let pool: PoolSignals
    private let tracer: Tracer
    private let attributes: [Attribute]
    private static let textLimit = 4000

    package init(
        _ name: String, meter: Meter = Meter(scope: Signals.scope),
        tracer: Tracer = Tracer(scope: Signals.scope), logger: Logger = Logger(Signals.scope),
        pool: PoolSignals? = nil, time: TimeSource
    ) {
        self.tracer = tracer
        attributes = [
            .string(Signals.Key.system, "sqlite"), .string(Signals.Key.namespace, name),
        ]
        watch = StatementWatch(namespace: name, meter: meter, logger: logger, time: time)
        groups = GroupSignals(namespace: name, meter: meter, tracer: tracer, logger: logger)
        self.pool = pool ?? PoolSignals(name)
    }

    var isTraced: Bool { Span.current.isRecording && tracer.isEnabled }

    func traced<Value>(
        _ summary: String, _ body: (Span) async throws(SQLiteError) -> Value
    ) async throws(SQLiteError) -> Value {
        try await tracer.withSpan(
            summary, kind: .client,
            attributes: attributes + [.string(Signals.Key.summary, summary)],
            body)
    }

    /// With the texts of its statements, which have places where values were.
    func tell(_ texts: [String], on span: Span) {
        let told = texts.filter { $0 != "BEGIN" && $0 != "COMMIT" }
        guard !told.isEmpty else { return }
        span.set(
            Signals.Key.text, .string(String(told.joined(separator: "; ").prefix(Self.textLimit))))
        if told.count == 1, let text = told.first {
            let summary = StatementSummary(text)
            span.set(Signals.Key.operation, .string(summary.operation))
            if let collection = summary.collection {
                span.set(Signals.Key.collection, .string(collection))
            }
        }
    }
}
