import Telemetry
import Testing

@Suite struct ContextTests {
    private let span = SpanContext(traceHigh: 0x1, traceLow: 0xABC, span: 0xF00D)

    @Test func `ids are written with all their zeros`() {
        #expect(span.traceID == "00000000000000010000000000000abc")
        #expect(span.spanID == "000000000000f00d")
        let full = SpanContext(traceHigh: .max, traceLow: .max, span: .max)
        #expect(full.traceID == String(repeating: "f", count: 32))
        #expect(full.spanID == String(repeating: "f", count: 16))
    }

    @Test func `zero means unknown`() {
        #expect(span.isValid)
        #expect(SpanContext(traceHigh: 1, traceLow: 0, span: 1).isValid)
        #expect(!SpanContext(traceHigh: 0, traceLow: 0, span: 1).isValid)
        #expect(!SpanContext(traceHigh: 1, traceLow: 1, span: 0).isValid)
    }

    @Test func `a record belongs to what runs now, also in a child task`() async {
        let captured = Captured()
        let logger = Logger(scope: "test", sink: captured.sink())
        logger.info("outside")
        await Context.$current.withValue(Context(span: span, runID: "run-1")) {
            logger.info("inside", [.bool("a", true)])
            await withTaskGroup(of: Void.self) { group in
                group.addTask { logger.error(Fault.fell("in a child")) }
            }
        }
        logger.info("after")
        #expect(captured.records.map(\.context.runID) == [nil, "run-1", "run-1", nil])
        #expect(captured.records.map(\.context.span) == [nil, span, span, nil])
    }
}
