import Testing

@testable import flashcard

@Suite struct ValueTests {
    @Test(arguments: [
        ("30s", 30_000), ("2m", 120_000), ("1h30m", 5_400_000), ("500ms", 500), ("1m500ms", 60_500),
        ("0s", 0), ("90m", 5_400_000),
    ]) func `durations are read`(text: String, milliseconds: Int) {
        #expect(DurationText.duration(text) == .milliseconds(milliseconds))
    }

    @Test(arguments: [
        "", "s", "30", "1.5s", "-3s", "30 s", "3s2m", "1s1s", "5d", "9999999999999999999s",
        "9223372036854775807h", "٣s",
    ]) func `what is no duration is refused`(text: String) {
        #expect(DurationText.duration(text) == nil)
    }

    @Test func `a duration's text reads back as itself`() {
        for milliseconds in [0, 1, 999, 1000, 59_999, 60_000, 61_001, 3_600_000, 86_399_999] {
            let duration = Duration.milliseconds(milliseconds)
            #expect(DurationText.duration(DurationText.text(duration)) == duration)
        }
        #expect(DurationText.text(.seconds(30)) == "30s")
        #expect(DurationText.text(.seconds(5400)) == "1h30m")
    }

    @Test(arguments: [
        ("proces", "process"), ("pocress", "process"), ("prcoess", "process"), ("runz", "runs"),
        ("confg", "config"), ("CONFIG", "config"), ("man", "manual"), ("hepl", "help"),
    ]) func `the nearest name is found`(typed: String, meant: String) {
        #expect(NearestName.of(typed, among: CommandName.allCases.map(\.rawValue)) == meant)
    }

    @Test(arguments: ["", "zzz", "x", "elephant", String(repeating: "p", count: 1000)])
    func `what is near nothing gets no suggestion`(typed: String) {
        #expect(NearestName.of(typed, among: CommandName.allCases.map(\.rawValue)) == nil)
    }

    @Test func `a beginning that two names share suggests neither by itself`() {
        #expect(NearestName.of("con", among: ["configure", "connection"]) == nil)
        #expect(NearestName.of("conf", among: ["configure", "connection"]) == "configure")
    }

    @Test(arguments: [
        ("kitten", "sitting", 3), ("ab", "ba", 1), ("abc", "abc", 0), ("ca", "abc", 3),
        ("", "ab", 2),
    ]) func `distance counts edits and swaps`(one: String, other: String, distance: Int) {
        #expect(NearestName.distance(Array(one), Array(other), limit: 5) == distance)
        #expect(NearestName.distance(Array(other), Array(one), limit: distance) == distance)
        #expect(NearestName.distance(Array(one), Array(other), limit: distance - 1) == nil)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567"), (12_345, "12,345"),
    ]) func `numbers are grouped by thousands`(number: Int, text: String) {
        #expect(number.grouped == text)
    }

    @Test func `a NUL, an overlong text and a dotted name are refused`() {
        #expect(throws: ValueKind.Fault.self) { try ValueKind.file.read("a\0b") }
        #expect(throws: ValueKind.Fault.self) {
            try ValueKind.text.read(String(repeating: "a", count: 65_537))
        }
        for name in [".hidden", "a/b", "", "한국", String(repeating: "a", count: 65)] {
            #expect(throws: ValueKind.Fault.self) { try ValueKind.name.read(name) }
        }
        #expect(throws: Never.self) { try ValueKind.name.read("staging-2.eu_west") }
    }

    @Test(arguments: [("yes", true), ("On", true), ("1", true), ("false", false), ("0", false)])
    func `variables say true and false in the usual words`(text: String, isOn: Bool) throws {
        #expect(try ValueKind.flag.read(text) == .flag(isOn))
    }

    @Test(arguments: ["maybe", "", "2"])
    func `other words are neither true nor false`(text: String) {
        #expect(throws: ValueKind.Fault.self) { try ValueKind.flag.read(text) }
    }

    @Test func `an integer may have underscores, but neither a plus nor a fraction`() throws {
        let kind = ValueKind.integer(0...100_000)
        #expect(try kind.read("10_000") == .integer(10_000))
        for text in ["+5", "5.0", "_5", "", " 5", "0x10"] {
            #expect(throws: ValueKind.Fault.self) { try kind.read(text) }
        }
    }
}
