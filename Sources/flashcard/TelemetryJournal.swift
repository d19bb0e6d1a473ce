//  The journal of a run's telemetry and who delivers from it. Where no journal can be written,
//  telemetry goes to the receivers directly, and without a receiver nowhere; either is told once.

import HTTP
import OTLP
import Platform
import Problems
import TelemetrySDK

struct TelemetryJournal: Sendable {
    let journal: Journal?
    let delivery: JournalDelivery?
    private let direct: OTLPDirectExporter?
    private let exporter: JournalExporter?
    let problems: [Problem]

    init(
        _ settings: Settings, _ chosen: TelemetrySettings, folder: String? = nil,
        time: TimeSource,
        tell: @escaping @Sendable (Problem) -> Void
    ) {
        var problems: [Problem] = []
        var senders: [OTLPSender] = []
        for signal in TelemetrySettings.Signal.allCases where chosen.exporters(of: signal) {
            do throws(HTTPError) {
                let sender = try OTLPSender(signal, chosen[signal], userAgent: Self.userAgent)
                if let sender { senders.append(sender) }
            } catch { problems.append(error.problem) }
        }
        do throws(SystemError) {
            let journal = try Journal(
                in: folder ?? settings.telemetryFolder, settings: settings.journal, time: time)
            let delivery = JournalDelivery(journal, senders: senders, time: time, tell: tell)
            self.journal = journal
            self.delivery = delivery
            exporter = JournalExporter(journal, wake: { delivery.wake() })
            direct = nil
        } catch {
            problems.append(
                Problem(
                    "journal.unavailable", .internal,
                    "Telemetry is not journalled: \(error.problem.message)",
                    advice: senders.isEmpty
                        ? "Make the folder writable, or name another one in"
                            + " FLASHCARD_TELEMETRY_PATH."
                        : "It is sent to the receiver at once; what that does not take is lost.",
                    cause: error.problem))
            journal = nil
            delivery = nil
            exporter = nil
            direct = senders.isEmpty ? nil : OTLPDirectExporter(senders, time: time)
        }
        self.problems = problems
    }

    /// Who asks, and which exporter it is, as the specification has it.
    static let userAgent =
        "flashcard/\(Version.number) OTel-OTLP-Exporter-Swift/\(Version.number)"

    var spans: (any SpanExporter)? { exporter ?? direct }
    var logs: (any LogExporter)? { exporter ?? direct }
    var metrics: (any MetricExporter)? { exporter ?? direct }

    /// Which of several processes on this machine this is; the first one without a journal.
    var slot: Int { journal?.slot ?? 0 }

    func start() { delivery?.start() }

    /// Delivers until then what receivers take; the rest stays in the journal.
    func finish(by deadline: MonotonicTime) async {
        await withCheckedContinuation { continuation in
            DetachedThread.start {
                _ = delivery?.finish(by: deadline)
                journal?.close()
                continuation.resume()
            }
        }
    }
}

extension TelemetrySettings {
    /// Whether the signal is to leave over OTLP.
    fileprivate func exporters(of signal: Signal) -> Bool {
        switch signal {
        case .traces: spanExporters.contains(.otlp)
        case .metrics: metricExporters.contains(.otlp)
        case .logs: logExporters.contains(.otlp)
        }
    }

    var usesOTLP: Bool { Signal.allCases.contains { exporters(of: $0) } }
}

extension Settings {
    var journal: JournalSettings {
        JournalSettings(bytes: telemetrySize << 20, age: .seconds(telemetryDays * 86_400))
    }
}
