//  The exporter behind `otlp/stdout`.

import OTLP
import Platform
import Problems
import Synchronization
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct OTLPLineExporterTests {
    private final class Sink: Sendable {
        private let written = Mutex<[UInt8]>([])

        var lines: [[UInt8]] {
            written.withLock { bytes in
                bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
            }
        }
        var endsLine: Bool { written.withLock { $0.last == UInt8(ascii: "\n") } }

        func write(_ bytes: [UInt8]) { written.withLock { $0 += bytes } }
    }

    private let soon = MonotonicTime(nanoseconds: .max)

    @Test(.proves("Logs: OTLP File exporter"))
    func `each batch is one line of one kind`() throws {
        let sink = Sink()
        let exporter = OTLPLineExporter {
            sink.write($0)
            return true
        }
        let given = Given()
        given.provider.tracer("t").startSpan("s", parent: .root).end()
        let point = NumberPoint(
            attributes: [], startTime: 0, time: 5, value: .int(1), exemplars: [])
        #expect(exporter.export([Given.record(), Given.record()], deadline: soon) == .exported)
        #expect(exporter.export(given.spans, deadline: soon) == .exported)
        #expect(
            exporter.export([MetricEncodingTests.metric(.gauge([point]))], deadline: soon)
                == .exported)
        #expect(exporter.export([Given.record(.info, "two\nlines")], deadline: soon) == .exported)
        #expect(exporter.export([LogRecordData](), deadline: soon) == .exported)
        #expect(sink.endsLine)
        let documents = try sink.lines.map { try OTLPDocument(line: $0) }
        #expect(documents.map(\.count) == [2, 1, 1, 1])
        guard case .logs = documents[0], case .traces = documents[1],
            case .metrics = documents[2], case .logs(let last) = documents[3]
        else { return fail("other kinds") }
        #expect(last[0].body == .string("two\nlines"))
    }

    @Test func `an export that nobody reads has failed`() {
        let exporter = OTLPLineExporter { _ in false }
        guard case .failed(let problem) = exporter.export([Given.record()], deadline: soon) else {
            return fail("not failed")
        }
        #expect(problem.code == "otlp.nobody_reads")
    }
}
