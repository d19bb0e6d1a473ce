//  Log records as OTLP JSON, byte by byte.

import OTLP
import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct LogEncodingTests {
    @Test(.proves("Exporters: schemaUrl on logs"))
    func `everything that a record can say is said by the mapping's names`() {
        let record = Given.record(
            .warning2, "slow", eventName: "flashcard.slow", attributes: [.int("ms", 5)],
            scope: InstrumentationScope("s", schemaURL: "https://example.org/2"),
            context: Context.root.with(Span(propagating: Given.remote)), timestamp: 12, dropped: 3,
            resource: Resource([.string("service.name", "t")], schemaURL: "https://example.org/1"))
        #expect(
            encoded { $0.write([record]) } == #"{"resourceLogs":[{"resource":{"attributes":["#
                + #"{"key":"service.name","value":{"stringValue":"t"}}]},"scopeLogs":[{"#
                + #""scope":{"name":"s"},"logRecords":[{"timeUnixNano":"12","#
                + #""observedTimeUnixNano":"1767323045000000001","severityNumber":14,"#
                + #""severityText":"WARN2","body":{"stringValue":"slow"},"attributes":["#
                + #"{"key":"ms","value":{"intValue":"5"}},"#
                + #"{"key":"code.file.path","value":{"stringValue":"A/B.swift"}},"#
                + #"{"key":"code.function.name","value":{"stringValue":"f()"}},"#
                + #"{"key":"code.line.number","value":{"intValue":"7"}}],"#
                + #""droppedAttributesCount":3,"flags":1,"#
                + #""traceId":"0123456789abcdeffedcba9876543210","spanId":"00abcdef01234567","#
                + #""eventName":"flashcard.slow"}],"schemaUrl":"https://example.org/2"}],"#
                + #""schemaUrl":"https://example.org/1"}]}"#)
    }

    @Test func `a record without a time of its own has the time when it was seen`() {
        let text = encoded { $0.write([Given.record()]) }
        #expect(
            text.contains(
                #"{"timeUnixNano":"1767323045000000001","#
                    + #""observedTimeUnixNano":"1767323045000000001","#
            ))
        #expect(!text.contains("traceId") && !text.contains("flags"))
    }

    @Test func `run and problem are told, and an attribute of that name wins`() {
        var data = Given.record(attributes: [.string("exception.type", "mine")])
        data.record.context.runID = "run 7"
        data.record.problem = Problem("csv.broken", .validation, "Line 3 is broken.")
        let text = encoded { $0.write([data]) }
        #expect(text.contains(#"{"key":"flashcard.run.id","value":{"stringValue":"run 7"}}"#))
        #expect(
            text.contains(
                #"{"key":"exception.message","value":{"stringValue":"Line 3 is broken."}}"#)
        )
        #expect(text.contains(#"{"key":"exception.type","value":{"stringValue":"mine"}}"#))
        #expect(!text.contains("csv.broken"))
    }

    @Test(arguments: Severity.allCases)
    func `a severity is sent as its number and its short name`(severity: Severity) {
        let text = encoded { $0.write([Given.record(severity)]) }
        #expect(
            text.contains(
                #""severityNumber":\#(severity.rawValue),"severityText":"\#(severity.shortName)","#)
        )
    }
}
