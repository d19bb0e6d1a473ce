import Telemetry
import Testing

@Suite struct AttributeTests {
    @Test func `the short forms are the long ones`() {
        #expect(Attribute.string("a", "b") == Attribute("a", "b"))
        #expect(Attribute.bool("a", true) == Attribute("a", true))
        #expect(Attribute.int("a", 7) == Attribute("a", 7))
        #expect(Attribute.double("a", 0.5) == Attribute("a", 0.5))
        #expect(Attribute.strings("a", ["b", "c"]) == Attribute("a", .strings(["b", "c"])))
    }

    @Test func `an integer of any width is held at the ends of 64 bits`() {
        #expect(Attribute.int("a", UInt64.max).value == .int(.max))
        #expect(Attribute.int("a", UInt8(200)).value == .int(200))
        #expect(Attribute.int("a", Int.min).value == .int(.min))
    }

    @Test func `kinds are told apart`() {
        #expect(AttributeValue.int(1) != .double(1))
        #expect(AttributeValue.string("true") != .bool(true))
        #expect(AttributeValue.ints([]) != .doubles([]))
    }
}
