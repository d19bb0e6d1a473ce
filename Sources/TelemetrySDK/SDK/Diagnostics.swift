//  What the SDK says about itself: settings that it could not use, exports that failed, items that
//  were lost. It is said on standard error, with repeats held back, and never through the pipeline
//  that it is about.

package import Platform
package import Problems
package import Telemetry

package final class Diagnostics: Sendable {
    private let log: StandardErrorLog

    /// Writes through the log of lines, which holds repeats and secrets back.
    package init(_ log: StandardErrorLog) { self.log = log }

    package convenience init(
        minimum: Severity, format: LogLineFormat = .json, time: TimeSource,
        redaction: Redaction = Redaction(), write: @escaping @Sendable ([UInt8]) -> Void
    ) {
        var settings = StandardErrorLog.Settings(minimum: minimum, format: format)
        settings.repeats = RepeatFilter.Limits(passing: 1, window: .seconds(60))
        self.init(
            StandardErrorLog(settings, time: time, redaction: redaction, write: write))
    }

    package func tell(_ severity: Severity, _ problem: Problem) {
        log.emit(
            LogRecord(
                severity, problem.message, problem: problem, scope: "flashcard.telemetry",
                source: SourceLocation(fileID: #fileID, function: #function, line: #line)))
    }

    package func flush() { log.flush() }
}
