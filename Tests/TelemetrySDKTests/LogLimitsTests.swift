import Problems
import Telemetry
import TelemetrySDK
import Testing

@Suite struct LogLimitsTests {
    private let limits = LogLimits(textBytes: 10, attributes: 3, elements: 2)

    @Test func `what is within the limits stays as it is`() {
        let record = LogRecord.plain("0123456789", [.string("a", "가나다"), .int("b", 1)])
        #expect(limits.applied(to: record).body == record.body)
        #expect(limits.applied(to: record).attributes == record.attributes)
        var full = LogRecord.full
        full.attributes.removeLast()  // it holds a NaN, which equals nothing
        #expect(LogLimits.standard.applied(to: full) == full)
    }

    @Test func `a long text is cut before a character that would not fit, and says so`() {
        #expect(limits.applied(to: .plain("0123456789ab")).body == "0123456789… (2 bytes more)")
        #expect(limits.applied(to: .plain("가나다라")).body == "가나다… (3 bytes more)")
        #expect(limits.applied(to: .plain("012345678가")).body == "012345678… (3 bytes more)")
    }

    @Test func `of one name the last value counts`() {
        let record = LogRecord.plain("x", [.int("a", 1), .int("b", 2), .string("a", "3")])
        #expect(limits.applied(to: record).attributes == [.string("a", "3"), .int("b", 2)])
    }

    @Test func `attributes beyond the limit are counted`() {
        let record = LogRecord.plain("x", (0..<8).map { .int("k\($0)", $0) })
        let told = limits.applied(to: record).attributes
        #expect(told.map(\.key) == ["k0", "k1", "k2", "dropped_attributes"])
        #expect(told.last?.value == 5)
    }

    @Test(arguments: [
        (
            AttributeValue.string("0123456789ab"),
            AttributeValue.string("0123456789… (2 bytes more)")
        ),
        (.strings(["a", "b", "c", "d"]), .strings(["a", "b", "… (2 more)"])),
        (.strings(["0123456789ab"]), .strings(["0123456789… (2 bytes more)"])),
        (.ints([1, 2, 3]), .strings(["1", "2", "… (1 more)"])),
        (.bools([true, false, true]), .strings(["true", "false", "… (1 more)"])),
        (.doubles([0.5, 1, 2, 3]), .strings(["0.5", "1.0", "… (2 more)"])),
        (.ints([1, 2]), .ints([1, 2])), (.int(.max), .int(.max)), (.bool(true), .bool(true)),
        (.double(0.1), .double(0.1)),
    ])
    func `a long value is cut`(value: AttributeValue, told: AttributeValue) {
        let record = LogRecord.plain("x", [Attribute("a", value)])
        #expect(limits.applied(to: record).attributes == [Attribute("a", told)])
    }

    @Test func `a problem's texts are cut down to its last cause`() throws {
        let long = "0123456789ab"
        let problem = Problem(
            "a.b", .cache, long, advice: long, retryAfter: .seconds(1),
            details: [.text("t", long), .integer("i", 5)], cause: Problem("c.d", .internal, long))
        let told = try #require(limits.applied(to: .plain("x", problem: problem)).problem)
        let cut = "0123456789… (2 bytes more)"
        #expect(told.message == cut)
        #expect(told.advice == cut)
        #expect(told.retryAfter == .seconds(1))
        #expect(told.details == [.text("t", cut), .integer("i", 5)])
        #expect(told.cause?.problem.message == cut)
    }
}
