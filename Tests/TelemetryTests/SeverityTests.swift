import Telemetry
import Testing

@Suite struct SeverityTests {
    @Test func `the six levels have OpenTelemetry's numbers`() {
        let levels: [Severity] = [.trace, .debug, .info, .warning, .error, .critical]
        #expect(levels.map(\.rawValue) == [1, 5, 9, 13, 17, 21])
        #expect(Severity.allCases.map(\.rawValue) == Array(1...24))
    }

    @Test func `short names are those of the specification`() {
        #expect(
            Severity.allCases.map(\.shortName) == [
                "TRACE", "TRACE2", "TRACE3", "TRACE4", "DEBUG", "DEBUG2", "DEBUG3", "DEBUG4",
                "INFO", "INFO2", "INFO3", "INFO4", "WARN", "WARN2", "WARN3", "WARN4",
                "ERROR", "ERROR2", "ERROR3", "ERROR4", "FATAL", "FATAL2", "FATAL3", "FATAL4",
            ])
    }

    @Test(arguments: [
        ("info", Severity.info), ("INFO", .info), ("Warning", .warning), ("warn", .warning),
        ("WARN3", .warning3), ("warning3", .warning3), ("error", .error), ("fatal", .critical),
        ("FATAL4", .critical4), ("critical", .critical), ("critical2", .critical2),
        ("trace", .trace), ("debug", .debug), ("debug2", .debug2),
    ])
    func `what people write is read`(text: String, severity: Severity) {
        #expect(Severity(named: text) == severity)
    }

    @Test(arguments: ["", "loud", "info5", "info1", " info", "9", "정보"])
    func `another word is refused`(text: String) {
        #expect(Severity(named: text) == nil)
    }

    @Test func `every name it offers is one it reads`() {
        #expect(
            Severity.names.map { Severity(named: $0)?.levelName }
                == Severity.names.map { $0.uppercased() })
    }

    @Test func `the steps of a level share its name and come one after the other`() {
        for severity in Severity.allCases {
            #expect(severity.level <= severity)
            #expect(severity.level.rawValue % 4 == 1)
            #expect(severity.levelName == severity.level.levelName)
            #expect(severity.rawValue - severity.level.rawValue < 4)
        }
        #expect(Severity.info4 < .warning)
        #expect(Severity.info2.levelName == "INFO")
        #expect(Severity.critical3.levelName == "CRITICAL")
    }
}
