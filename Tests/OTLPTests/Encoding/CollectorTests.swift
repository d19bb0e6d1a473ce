//  What a real OpenTelemetry Collector takes in, and gives out again.

import OTLP
import TestSupport
import Testing

@Suite struct CollectorTests {
    private static let isHere = Judges.collector != nil && Judges.python != nil

    @Test func `the collector is here where it is required`() {
        #expect(Self.isHere || !Requirements.areDemanded, "\(Judges.needsCollector)")
    }

    @Test(
        .enabled(Comment(rawValue: Judges.needsCollector)) { CollectorTests.isHere })
    func `all three signals come out of a real collector as they went in`() throws {
        let lines = OracleTests.lines(seeds: 101...120)
        let findings = try Judges.findings(
            of: CollectorScript.text, about: lines.bytes, [Judges.collector ?? ""])
        #expect(findings == ["resourceSpans 20 resourceMetrics 20 resourceLogs 20"])
    }
}
