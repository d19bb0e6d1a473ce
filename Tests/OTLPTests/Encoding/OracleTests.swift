//  Everything that the encoder writes, before a judge that is not ours: the published descriptors
//  and Protocol Buffers' own parser. Doctored lines prove that the judge would object.

import Foundation
import OTLP
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct OracleTests {
    @Test func `the judge is here where it is required`() {
        #expect(Judges.python != nil || !Requirements.areDemanded, "\(Judges.needsPython)")
    }

    /// Batches of all three signals, each in a line.
    static func lines(seeds: ClosedRange<UInt64>) -> (bytes: [UInt8], count: Int) {
        var encoder = OTLPEncoder()
        for seed in seeds {
            var random = RandomTelemetry(seed: seed)
            encoder.write(random.spans())
            encoder.newline()
            encoder.write(random.records())
            encoder.newline()
            encoder.write(random.metrics())
            encoder.newline()
        }
        return (encoder.bytes, 3 * seeds.count)
    }

    @Test(
        .enabled(Comment(rawValue: Judges.needsPython)) { Judges.python != nil })
    func `the published descriptors have nothing against what is written`() throws {
        let lines = Self.lines(seeds: 1...60)
        let findings = try Judges.findings(of: OracleScript.text, about: lines.bytes)
        #expect(findings == ["\(lines.count) read"])
    }

    @Test(
        .enabled(Comment(rawValue: Judges.needsPython)) { Judges.python != nil })
    func `nor against traces that were read and are written again`() throws {
        var encoder = OTLPEncoder()
        var lines: [UInt8] = []
        for seed in UInt64(1)...60 {
            var random = RandomTelemetry(seed: seed)
            encoder.removeAll()
            encoder.write(random.spans())
            guard case .traces(let read) = try OTLPDocument(line: encoder.bytes) else {
                return fail("no traces")
            }
            lines += OTLPSpan.document(read)
        }
        #expect(try Judges.findings(of: OracleScript.text, about: lines) == ["60 read"])
    }

    @Test(
        .enabled(Comment(rawValue: Judges.needsPython)) { Judges.python != nil },
        arguments: [
            (#""traceId":"0"#, #""trace_id":"0"#), (#""traceId":"0123"#, #""traceId":"ABCD"#),
            (#""traceId":"01"#, #""traceId":"1"#), (#""kind":3"#, #""kind":"SPAN_KIND_CLIENT""#),
            (#""kind":3"#, #""kind":9"#), (#""kind":3"#, #""kind":0"#),
            (#""startTimeUnixNano":"5""#, #""startTimeUnixNano":5"#),
            (#""startTimeUnixNano":"5""#, #""startTimeUnixNano":"6""#),
            (#""name":"s""#, #""name":null"#), (#""name":"s""#, #""name":"s","links":[]"#),
            (#""flags":257"#, #""flags":"257""#), (#""flags":257"#, #""flags":1"#),
            (#"{"intValue":"0"}"#, #"{"intValue":0}"#), (#"{"intValue":"0"}"#, "{}"),
            (#"{"intValue":"0"}"#, #"{"intValue":"0","boolValue":true}"#),
            (#"{"doubleValue":"NaN"}"#, #"{"doubleValue":NaN}"#),
            (#"{"doubleValue":"NaN"}"#, #"{"doubleValue":"nan"}"#),
            (#""key":"n""#, #""key":"d""#), (#""service.name""#, #""service.nom""#),
            (#"{"scope""#, #"{"scope":{},"old""#), ("}]}", "}]"),
        ])
    func `the judge objects to a line that breaks a rule`(good: String, bad: String) throws {
        let given = Given()
        let span = given.provider.tracer("t").startSpan(
            "s", kind: .client, attributes: [.int("n", 0), .double("d", .nan)],
            parent: Context.root.with(Span(propagating: Given.remote)), startTime: 5)
        span.end(at: 5)
        let line = encoded { $0.write(given.spans) }.replacing(
            #""flags":769"#, with: #""flags":257"#)
        let broken = line.replacing(good, with: bad, maxReplacements: 1)
        #expect(broken != line, "nothing was doctored")
        let before = try Judges.findings(of: OracleScript.text, about: Array("\(line)\n".utf8))
        #expect(before == ["1 read"])
        let findings = try Judges.findings(of: OracleScript.text, about: Array("\(broken)\n".utf8))
        #expect(findings.count > 1)
    }
}
