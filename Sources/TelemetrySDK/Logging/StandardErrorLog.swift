//  The sink that writes lines. A record goes through
//
//      redaction ─▶ limits ─▶ repeats ─▶ format ─▶ queue ─▶ write
//
//  in that order: secrets go first, so that nothing later can cut or keep them. One call of `write`
//  is one line. The log never throws and waits for nothing but `write` itself, and for that on one
//  thread only; whoever hands in `write` sees to it that it gives up on a reader that is gone.

package import Platform
import Problems
package import Telemetry

package final class StandardErrorLog: Sendable {
    package struct Settings: Sendable {
        package var minimum: Severity
        package var format: LogLineFormat
        package var limits: LogLimits
        package var repeats: RepeatFilter.Limits
        /// How much may wait while standard error does not move; a longer line is never written.
        package var waitingBytes: Int
        /// Google Cloud's project, for the full name of a trace.
        package var project: String?

        package init(
            minimum: Severity = .info, format: LogLineFormat = .json,
            limits: LogLimits = .standard, repeats: RepeatFilter.Limits = RepeatFilter.Limits(),
            waitingBytes: Int = 1 << 20, project: String? = nil
        ) {
            self.minimum = minimum
            self.format = format
            self.limits = limits
            self.repeats = repeats
            self.waitingBytes = waitingBytes
            self.project = project
        }
    }

    private struct State {
        var filter: RepeatFilter
        var queue: LineQueue
    }

    private let settings: Settings
    private let time: TimeSource
    private let redaction: Redaction
    private let write: @Sendable ([UInt8]) -> Void
    private let state: Locked<State>

    package init(
        _ settings: Settings = Settings(), time: TimeSource, redaction: Redaction,
        write: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.settings = settings
        self.time = time
        self.redaction = redaction
        self.write = write
        state = Locked(
            State(
                filter: RepeatFilter(settings.repeats),
                queue: LineQueue(capacity: settings.waitingBytes)))
    }

    /// What to install.
    package var sink: LogSink {
        LogSink(minimum: settings.minimum, emit: { self.emit($0) }, flush: { self.flush() })
    }

    package func emit(_ record: LogRecord) {
        guard record.severity >= settings.minimum else { return }
        let record = settings.limits.applied(to: redaction.redact(record))
        let monotonic = time.monotonic()
        let verdict = state.withLock { $0.filter.admit(record, at: monotonic) }
        verdict.ended.forEach(tell)
        if verdict.passes { send(record) }
    }

    /// Tells what is still counted; to be called when the program ends.
    package func flush() {
        state.withLock { $0.filter.closeAll() }.forEach(tell)
    }

    private func tell(_ repeats: RepeatFilter.Repeats) {
        var record = repeats.sample
        record.body = "repeated \(repeats.count) times: \(record.body)"
        record.attributes = [.int("log.repeated", repeats.count)]
        record.problem = nil
        send(record)
    }

    private func send(_ record: LogRecord) {
        let line = settings.format.line(record, at: time.wall(), project: settings.project)
        guard state.withLock({ $0.queue.offer(line) }) else { return }
        while let batch = state.withLock({ $0.queue.next() }) {
            batch.lines.forEach(write)
            if batch.dropped > 0 { write(lineAbout(dropped: batch.dropped)) }
        }
    }

    private func lineAbout(dropped: Int) -> [UInt8] {
        let record = LogRecord(
            .warning, "\(dropped) log lines were dropped: standard error did not keep up",
            attributes: [.int("log.dropped", dropped)], scope: "flashcard.telemetry",
            source: SourceLocation(fileID: #fileID, function: #function, line: #line))
        return settings.format.line(record, at: time.wall(), project: settings.project)
    }
}
