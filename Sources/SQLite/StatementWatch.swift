//  Watches the statements of one database's connections: how long each took, and which are slow.
//
//  Every statement is measured, for a histogram costs two readings of the clock. Only what SQLite
//  itself takes counts, not what the reader of the rows does between them. A slow one is told once
//  for each text, with the plan that SQLite has for it and never with a value.

import CSQLite
package import Platform
import Problems
package import Telemetry

/// What a statement is measured as, found once for each that is prepared.
struct StatementSignals {
    let summary: StatementSummary
    let duration: BoundHistogram<Double>
}

package final class StatementWatch: Sendable {
    /// From which duration on a statement is slow.
    package static let slowness = Duration.milliseconds(250)
    /// How many slow texts are told before it is enough.
    static let toldLimit = 100
    private static let planLimit = 20
    private static let textLimit = 2000

    let time: TimeSource
    private let attributes: [Attribute]
    private let duration: Histogram<Double>
    private let slowStatements: Counter<Int64>
    private let logger: Logger
    private let told = Locked<Set<String>>([])

    /// `namespace` names the database, not its path.
    package init(
        namespace: String, meter: Meter = Meter(scope: Signals.scope),
        logger: Logger = Logger(Signals.scope), time: TimeSource
    ) {
        self.time = time
        self.logger = logger
        attributes = [
            .string(Signals.Key.system, "sqlite"), .string(Signals.Key.namespace, namespace),
        ]
        duration = meter.histogram(
            Signals.Metric.duration, unit: "s",
            description: "Duration of database client operations.",
            advice: InstrumentAdvice(bucketBoundaries: [
                0.00001, 0.00005, 0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10,
            ]))
        slowStatements = meter.counter(
            Signals.Metric.slowStatements, unit: "{statement}",
            description: "Statements that took a quarter of a second or more.")
    }

    /// All that a statement asks where nobody listens.
    var isListening: Bool { duration.isEnabled || logger.isEnabled(.warning) }

    func finished(_ statement: Statement, _ sql: String, _ spent: Duration, on: Connection) {
        let signals = signals(of: statement, sql)
        signals.duration.record(spent.seconds)
        if spent >= Self.slowness { tellSlow(signals.summary, sql, spent, on) }
    }

    func failed(_ statement: Statement, _ sql: String, _ spent: Duration, _ error: SQLiteError) {
        let summary = signals(of: statement, sql).summary
        duration.record(
            spent.seconds,
            named(summary) + [.string(Signals.Key.errorType, error.problem.code)])
    }

    private func signals(of statement: Statement, _ sql: String) -> StatementSignals {
        if let known = statement.signals { return known }
        let summary = StatementSummary(sql)
        let made = StatementSignals(summary: summary, duration: duration.bind(named(summary)))
        statement.signals = made
        return made
    }

    private func named(_ summary: StatementSummary) -> [Attribute] {
        attributes + [.string(Signals.Key.operation, summary.operation)]
            + (summary.collection.map { [.string(Signals.Key.collection, $0)] } ?? [])
    }

    private func tellSlow(
        _ summary: StatementSummary, _ sql: String, _ spent: Duration, _ connection: Connection
    ) {
        slowStatements.add(1, named(summary))
        guard logger.isEnabled(.warning) else { return }
        let isNew = told.withLock { told in
            told.count < Self.toldLimit && told.insert(sql).inserted
        }
        guard isNew else { return }
        logger.log(
            .warning, "A statement took \(spent.wholeNanoseconds / 1_000_000) ms: \(summary.text)",
            named(summary) + [
                .string(Signals.Key.text, String(sql.prefix(Self.textLimit))),
                .string(Signals.Key.plan, connection.plan(of: sql, limit: Self.planLimit)),
                .double(Signals.Key.time, spent.seconds),
            ], event: Signals.Event.slowStatement)
    }
}

extension Connection {
    /// How SQLite means to find the rows, in its own words, a step a line; empty where it has none.
    package func plan(of sql: String, limit: Int = 100) -> String {
        guard let statement = Statement(handle, "EXPLAIN QUERY PLAN " + sql) else { return "" }
        var lines: [String] = []
        while lines.count < limit, statement.step() == SQLITE_ROW {
            lines.append(Row(statement.handle).text(3))
        }
        return lines.joined(separator: "\n")
    }

    /// The statement to its end.
    func watched(_ statement: Statement, _ sql: String, _ watch: StatementWatch) -> Int32 {
        noteText(sql)
        let begun = watch.time.now
        let code = statement.runToEnd()
        let spent = watch.time.now - begun
        if code == SQLITE_DONE {
            watch.finished(statement, sql, spent, on: self)
        } else {
            watch.failed(statement, sql, spent, lastError())
        }
        return code
    }

    func watched(
        _ statement: Statement, _ sql: String, _ watch: StatementWatch,
        _ body: (borrowing Row) throws(SQLiteError) -> Void
    ) throws(SQLiteError) {
        var spent = Duration.zero
        noteText(sql)
        while true {
            let begun = watch.time.now
            let code = statement.step()
            spent += watch.time.now - begun
            switch code {
            case SQLITE_ROW:
                do throws(SQLiteError) { try body(Row(statement.handle)) } catch {
                    watch.finished(statement, sql, spent, on: self)
                    throw error
                }
            case SQLITE_DONE: return watch.finished(statement, sql, spent, on: self)
            default:
                let error = lastError()
                watch.failed(statement, sql, spent, error)
                throw error
            }
        }
    }
}
