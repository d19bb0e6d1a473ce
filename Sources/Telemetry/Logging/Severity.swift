//  How much a record matters: OpenTelemetry's 24 numbers in six levels of four.
//
//      level      numbers   OpenTelemetry's short names
//      trace       1…4      TRACE TRACE2 TRACE3 TRACE4
//      debug       5…8      DEBUG …
//      info        9…12     INFO …
//      warning    13…16     WARN …
//      error      17…20     ERROR …
//      critical   21…24     FATAL …

public enum Severity: UInt8, Sendable, Hashable, CaseIterable {
    case trace = 1
    case trace2, trace3, trace4
    case debug, debug2, debug3, debug4
    case info, info2, info3, info4
    case warning, warning2, warning3, warning4
    case error, error2, error3, error4
    case critical, critical2, critical3, critical4

    /// The first of the four that share a level.
    public var level: Severity {
        switch self {
        case .trace, .trace2, .trace3, .trace4: .trace
        case .debug, .debug2, .debug3, .debug4: .debug
        case .info, .info2, .info3, .info4: .info
        case .warning, .warning2, .warning3, .warning4: .warning
        case .error, .error2, .error3, .error4: .error
        case .critical, .critical2, .critical3, .critical4: .critical
        }
    }

    /// The level as people write it in `LOG_LEVEL` and read it in a log line.
    public var levelName: String {
        switch level {
        case .trace: "TRACE"
        case .debug: "DEBUG"
        case .info: "INFO"
        case .warning: "WARNING"
        case .error: "ERROR"
        default: "CRITICAL"
        }
    }

    /// OpenTelemetry's short name: `WARN`, `FATAL2`.
    public var shortName: String {
        let name =
            switch level {
            case .warning: "WARN"
            case .critical: "FATAL"
            default: levelName
            }
        let step = rawValue - level.rawValue
        return step == 0 ? name : name + String(step + 1)
    }
}

extension Severity: Comparable {
    public static func < (one: Severity, other: Severity) -> Bool { one.rawValue < other.rawValue }
}

extension Severity {
    /// The names that `LOG_LEVEL` may hold, for the message that refuses another.
    public static let names = ["trace", "debug", "info", "warning", "error", "critical"]

    /// Reads what people write: a level in any case, OpenTelemetry's short names, `warn`, `fatal`.
    public init?(named text: String) {
        let name = text.lowercased()
        let found = Severity.allCases.first { severity in
            name == severity.shortName.lowercased() || name == severity.plainName
        }
        guard let found else { return nil }
        self = found
    }

    /// The level's own name with the step within it: `warning`, `critical2`.
    private var plainName: String {
        let step = rawValue - level.rawValue
        return levelName.lowercased() + (step == 0 ? "" : String(step + 1))
    }
}
