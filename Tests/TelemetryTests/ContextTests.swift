import Telemetry
import Testing

@Suite struct ContextTests {
    private let span = Span(
        propagating: SpanContext(traceID: TraceID(high: 1, low: 0xABC), spanID: SpanID(0xF00D)))

    @Test func `a record belongs to what runs now, also in a child task`() async {
        let captured = Captured()
        let logger = Logger(scope: "test", sink: captured.sink())
        logger.info("outside")
        await Context(span: span, runID: "run-1").run {
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
