import Telemetry
import TestSupport
import Testing

@Suite struct SpanContextTests {
    @Test(.proves("Traces: Conforms to the W3C TraceContext spec"))
    func `ids are written with all their zeros and read back`() {
        let trace = TraceID(high: 1, low: 0xABC)
        #expect(trace.text == "00000000000000010000000000000abc")
        #expect(TraceID(hex: trace.text) == trace)
        #expect(SpanID(0xF00D).text == "000000000000f00d")
        #expect(SpanID(hex: "ffffffffffffffff") == SpanID(.max))
        let most = TraceID(high: .max, low: .max)
        #expect(most.text == String(repeating: "f", count: 32))
        #expect(TraceID(hex: most.text) == most)
        var random = SeededRandom(5)
        for _ in 0..<200 {
            let trace = TraceID(high: random.next(), low: random.next())
            #expect(TraceID(hex: trace.text) == trace)
        }
    }

    @Test(arguments: [
        "", "0", "00000000000000010000000000000ABC", "0000000000000001000000000000 abc",
        "00000000000000010000000000000abg", "000000000000000100000000000000abc",
        "0x000000000000010000000000000abc", "+0000000000000010000000000000abc",
    ])
    func `what is no id is not read`(text: String) {
        #expect(TraceID(hex: text) == nil)
        #expect(SpanID(hex: text) == nil)
        #expect(SpanID(hex: text.prefix(17)) == nil)
    }

    @Test(.proves("Traces: IsValid"))
    func `zero means unknown`() {
        func context(_ high: UInt64, _ low: UInt64, _ span: UInt64) -> SpanContext {
            SpanContext(traceID: TraceID(high: high, low: low), spanID: SpanID(span))
        }
        #expect(context(1, 0, 1).isValid)
        #expect(context(0, 1, 1).isValid)
        #expect(!context(0, 0, 1).isValid)
        #expect(!context(1, 1, 0).isValid)
        #expect(!SpanContext.invalid.isValid)
        #expect(!Span.none.context.isValid)
    }

    @Test func `flags are two bits, and the rest is carried on`() {
        var context = SpanContext(traceID: TraceID(high: 1, low: 1), spanID: SpanID(1))
        #expect(!context.isSampled && !context.isRemote)
        context.flags = TraceFlags(rawValue: 0xFF)
        #expect(context.isSampled)
        #expect(context.flags.contains(.random))
        #expect(TraceID(high: .max, low: .max).randomness == 0x00FF_FFFF_FFFF_FFFF)
    }
}
