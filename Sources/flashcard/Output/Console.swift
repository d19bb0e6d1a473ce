//  What the program says on standard error while it works: to a person as sentences, with a
//  progress line below them where the terminal can draw one; to a machine as log lines, so that
//  every line of a run can be parsed. Answers go to standard output and never through here.

import Platform
import Problems
import Telemetry
import TelemetrySDK

final class Console: Sendable {
    enum Listener: Sendable {
        case person(Style)
        case machine
    }

    let listener: Listener
    private let isQuiet: Bool
    private let redaction: Redaction
    private let logger = Logger(scope: "flashcard")
    /// Whether the progress line stands on the terminal now.
    private let isLineDrawn = Locked(false)
    private let write: @Sendable ([UInt8]) -> Void

    init(
        _ listener: Listener, isQuiet: Bool, redaction: Redaction,
        write: @escaping @Sendable ([UInt8]) -> Void = { StandardStream.error.write($0) }
    ) {
        self.listener = listener
        self.isQuiet = isQuiet
        self.redaction = redaction
        self.write = write
    }

    func error(
        _ problem: Problem, fileID: String = #fileID, function: String = #function,
        line: Int = #line
    ) {
        switch listener {
        case .person(let style): say(style.bad("error:"), problem, style)
        case .machine: logger.error(problem, fileID: fileID, function: function, line: line)
        }
    }

    func warning(
        _ problem: Problem, fileID: String = #fileID, function: String = #function,
        line: Int = #line
    ) {
        if isQuiet { return }
        switch listener {
        case .person(let style): say(style.warning("warning:"), problem, style)
        case .machine: logger.warning(problem, fileID: fileID, function: function, line: line)
        }
    }

    /// Something good to know; the event names it for machines.
    func note(
        _ text: String, event: String, _ attributes: [Attribute] = [],
        fileID: String = #fileID, function: String = #function, line: Int = #line
    ) {
        if isQuiet { return }
        switch listener {
        case .person: finished(Array("\(redaction.redact(text))\n".utf8))
        case .machine:
            logger.log(
                .info, text, attributes, event: event, fileID: fileID, function: function,
                line: line)
        }
    }

    /// Draws the progress line anew; empty text takes it away.
    func draw(_ text: String) {
        isLineDrawn.withLock { isDrawn in
            if text.isEmpty, !isDrawn { return }
            write(Array("\r\u{1B}[K\(text)".utf8))
            isDrawn = !text.isEmpty
        }
    }

    /// Finished lines, such as a log line: it stands above the progress line.
    func finished(_ bytes: [UInt8]) {
        isLineDrawn.withLock { isDrawn in
            write(isDrawn ? Array("\r\u{1B}[K".utf8) + bytes : bytes)
            isDrawn = false
        }
    }

    private func say(_ head: String, _ problem: Problem, _ style: Style) {
        let problem = redaction.redact(problem)
        var text = "\(head) \(DisplayWidth.printable(problem.message))\n"
        if let advice = problem.advice {
            text += "  \(style.dim(DisplayWidth.printable(advice)))\n"
        }
        finished(Array(text.utf8))
    }
}
