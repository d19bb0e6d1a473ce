import OTLP
import Platform
import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct JournalMetricsTests {
    private let folder = TemporaryFolder()
    private let time = ManualTime()

    private static let nothing = ["signal=traces": 0.0, "signal=metrics": 0, "signal=logs": 0]

    /// What one process tells of the journal that it opens.
    private func telling(
        _ settings: JournalSettings = .standard, _ body: (Journal, CapturedMetrics) throws -> Void
    ) throws {
        let captured = CapturedMetrics(time: time)
        let journal = try Journal(in: folder.path, settings: settings, time: time.source)
        let registration = JournalMetrics.register(journal, on: captured.meter("tests"))
        try body(journal, captured)
        registration.remove()
        journal.close()
    }

    private func append(_ journal: Journal, _ signal: Segment.Signal, items: Int) {
        #expect(journal[signal].append(Array("{}\n".utf8), items: items, traces: []) == nil)
    }

    @Test func `an empty journal tells a zero of each signal`() throws {
        try telling { _, captured in
            for name in ["size", "undelivered", "dropped"] {
                #expect(captured.numbers("flashcard.telemetry.journal.\(name)") == Self.nothing)
            }
        }
    }

    @Test func `size and what waits are those of the books`() throws {
        try telling { journal, captured in
            append(journal, .traces, items: 3)
            append(journal, .traces, items: 4)
            append(journal, .logs, items: 2)
            let pending = try #require(journal[.traces].next())
            journal[.traces].settle(pending, .delivered(rejected: 1))
            let size = captured.numbers("flashcard.telemetry.journal.size")
            #expect(size == ["signal=traces": 6, "signal=metrics": 0, "signal=logs": 3])
            let waiting = captured.numbers("flashcard.telemetry.journal.undelivered")
            #expect(waiting == ["signal=traces": 4, "signal=metrics": 0, "signal=logs": 2])
            #expect(captured.numbers("flashcard.telemetry.journal.dropped") == Self.nothing)
        }
    }

    @Test func `what expired or could not be written is counted from the opening on`() throws {
        try telling { journal, _ in append(journal, .metrics, items: 5) }
        time.advance(by: .seconds(8 * 86_400))
        try telling { journal, captured in
            // Gone at the opening.
            var dropped = Self.nothing
            dropped["signal=metrics"] = 5
            #expect(captured.numbers("flashcard.telemetry.journal.dropped") == dropped)
            let tooLarge = [UInt8](repeating: 0x20, count: Segment.mostBytesOfLine + 1)
            #expect(
                journal[.traces].append(tooLarge, items: 7, traces: [])?.code
                    == "journal.line_too_large")
            dropped["signal=traces"] = 7
            #expect(captured.numbers("flashcard.telemetry.journal.dropped") == dropped)
            #expect(journal[.metrics].status.books.expired == 5)
        }
        try telling { journal, captured in
            #expect(journal[.metrics].status.books.expired == 5)
            #expect(captured.numbers("flashcard.telemetry.journal.dropped") == Self.nothing)
        }
    }
}
