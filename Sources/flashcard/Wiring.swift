//  Settings become parts: the log and its listener, the store, the model. What wraps what is
//  visible here.

import LanguageModels
import Platform
import Telemetry
import TelemetrySDK

enum Wiring {
    /// Installs the log and gives the console that speaks beside it.
    static func console(
        _ settings: Settings, environment: Environment, time: TimeSource
    ) -> Console {
        let isTerminal = StandardStream.error.isTerminal
        let format = settings.logFormat(isTerminal: isTerminal)
        let style = settings.style(environment: environment, isTerminal: isTerminal)
        let redaction = Redaction(secrets: Redaction.secrets(in: environment))
        let console = Console(
            format == .text ? .person(style) : .machine, isQuiet: settings.isQuiet,
            redaction: redaction)
        var log = StandardErrorLog.Settings()
        log.minimum = Severity(settings.logLevel(isTerminal: isTerminal))
        log.format = LogLineFormat(rawValue: format.rawValue) ?? .json
        log.project = environment["GOOGLE_CLOUD_PROJECT"]
        let lines = StandardErrorLog(log, time: time, redaction: redaction) {
            console.finished($0)
        }
        _ = Installation.install(lines.sink)
        return console
    }

    /// Whoever answers the two stages.
    static func model(_ settings: Settings) -> any LanguageModel { OfflineModel() }
}

extension Severity {
    init(_ level: LogLevel) {
        self =
            switch level {
            case .trace: .trace
            case .debug: .debug
            case .info: .info
            case .warning: .warning
            case .error: .error
            case .critical: .critical
            }
    }
}
