//  `flashcard telemetry`: what the journal holds, and its delivery by hand. Reading takes no lock;
//  delivering takes one slot after the other and leaves those alone that a run is writing.

import HTTP
import JSON
import OTLP
import Platform
import Problems
import Telemetry
import TelemetrySDK

struct TelemetryCommand: Sendable {
    private typealias Signal = TelemetrySettings.Signal

    let program: Program
    let invocation: Invocation
    let settings: Settings
    let console: Console

    init(
        _ program: Program, _ invocation: Invocation, _ settings: Settings, _ console: Console
    ) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
        self.console = console
    }

    private var root: String { settings.telemetryFolder }

    func run(_ name: CommandName) async throws -> (text: String, code: ExitCode) {
        name == .telemetryPush ? try await push() : (try status(), .ok)
    }

    // MARK: Status

    private struct Row {
        let slot: Int
        let signal: Signal
        let status: JournalChannel.Status
    }

    private func rows() throws -> [Row] {
        try Journal.used(in: root).flatMap { slot in
            try Signal.allCases.map { signal in
                Row(
                    slot: slot, signal: signal,
                    status: try JournalChannel.status(
                        of: signal, reading: Journal.folder(of: slot, in: root)))
            }
        }
    }

    private func status() throws -> String {
        let rows = try rows()
        if invocation.isOn(.json) { return json(rows) }
        guard !rows.isEmpty else {
            return "No journal at \(root) yet: flashcard process LIST makes one.\n"
        }
        var table = TextTable([
            .init("SLOT", .trailing), .init("SIGNAL"), .init("JOURNALLED", .trailing),
            .init("DELIVERED", .trailing), .init("REJECTED", .trailing),
            .init("EXPIRED", .trailing), .init("UNDELIVERED", .trailing),
            .init("BYTES", .trailing),
        ])
        for row in rows {
            let status = row.status
            table.add([
                String(row.slot), row.signal.rawValue, status.journalled.grouped,
                status.books.delivered.grouped, status.books.rejected.grouped,
                status.books.expired.grouped, status.undelivered.grouped, status.bytes.grouped,
            ])
        }
        let style = settings.style(
            environment: program.environment, isTerminal: StandardStream.output.isTerminal)
        var text = table.text(width: StandardStream.output.width, style: style)
        for row in rows {
            if let failure = row.status.books.lastFailure {
                text += "Last failure of \(row.signal.rawValue), slot \(row.slot): \(failure)\n"
            }
            if row.status.books.torn > 0 {
                text +=
                    "\(Count.of(row.status.books.torn, "torn line")) of \(row.signal.rawValue),"
                    + " slot \(row.slot): a run was killed while it wrote.\n"
            }
        }
        return text + "Journal  \(root)\n"
    }

    private func json(_ rows: [Row]) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "flashcard.telemetry/1")
        json.member("folder", root)
        json.name("journals")
        json.beginArray()
        for row in rows {
            json.beginObject()
            json.member("slot", row.slot)
            json.member("signal", row.signal.rawValue)
            json.member("journalled", row.status.journalled)
            json.member("delivered", row.status.books.delivered)
            json.member("rejected", row.status.books.rejected)
            json.member("expired", row.status.books.expired)
            json.member("undelivered", row.status.undelivered)
            json.member("torn_lines", row.status.books.torn)
            json.member("bytes", row.status.bytes)
            json.member("segments", row.status.segments)
            json.member("last_failure", row.status.books.lastFailure)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        return json.text
    }

    // MARK: Push

    private func push() async throws -> (text: String, code: ExitCode) {
        let senders = try senders()
        var told = ""
        var isWhole = true
        for slot in Journal.used(in: root) {
            let journal: Journal
            do { journal = try Journal(slot: slot, in: root, settings: settings.journal) } catch {
                guard case .locked(_, let owner) = error else { throw error }
                let who = owner.map { "process \($0)" } ?? "a run"
                told += "Slot \(slot) is left to \(who), which writes it.\n"
                continue
            }
            let before = Self.delivered(journal)
            let delivery = JournalDelivery(journal, senders: senders, time: program.time) {
                console.warning($0)
            }
            await deliver(delivery)
            let left = senders.map { journal[$0.signal].status.undelivered }.reduce(0, +)
            told +=
                "Slot \(slot): \(Count.of(Self.delivered(journal) - before, "item")) delivered,"
                + " \(left.grouped) left.\n"
            isWhole = isWhole && left == 0
            journal.close()
        }
        for sender in senders { sender.close() }
        if told.isEmpty { told = "Nothing to deliver: there is no journal at \(root) yet.\n" }
        return (told, isWhole ? .ok : .failed)
    }

    private func senders() throws -> [OTLPSender] {
        var environment = program.environment
        if let endpoint = invocation.text(.endpoint) {
            environment.values["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint
        }
        let chosen = TelemetrySettings(environment: environment)
        for warning in chosen.warnings { console.warning(warning) }
        let senders = try Signal.allCases.compactMap { signal in
            try OTLPSender(signal, chosen[signal], userAgent: TelemetryJournal.userAgent)
        }
        guard !senders.isEmpty else {
            throw Problem(
                "telemetry.no_endpoint", .validation, "No receiver is named.",
                advice: "Name one with --endpoint URL, or set OTEL_EXPORTER_OTLP_ENDPOINT.")
        }
        return senders
    }

    /// On a thread that may block, and about nothing that would be telemetry itself.
    private func deliver(_ delivery: JournalDelivery) async {
        await withCheckedContinuation { continuation in
            DetachedThread.start {
                Context.current.suppressed.run { _ = delivery.round() }
                continuation.resume()
            }
        }
    }

    private static func delivered(_ journal: Journal) -> Int {
        Signal.allCases.map { journal[$0].status.books.delivered }.reduce(0, +)
    }
}
