//  Every limit of the parser: what just fits is read, one more is refused and the limit is told.

import JSON
import Problems
import Testing

@Suite struct LimitTests {
    private func refusal(_ text: String, _ limits: JSONLimits) -> JSONError? {
        #expect(throws: JSONError.self) { try JSONValue.parse(text, limits: limits) }
    }

    @Test func `nesting is bounded`() throws {
        let limits = JSONLimits(depth: 3)
        #expect(try JSONValue.parse("[{\"a\":[1]}]", limits: limits) == [["a": [1]]])
        let error = refusal("[{\"a\":[[1]]}]", limits)
        #expect(error == .tooDeep(limit: 3, JSONPosition(line: 1, column: 8, offset: 7)))
        #expect(error?.problem.message.contains("at most 3 levels") == true)
    }

    @Test func `a million brackets are refused at the standard depth`() {
        let error = refusal(String(repeating: "[", count: 1_000_000), .standard)
        #expect(error == .tooDeep(limit: 64, JSONPosition(line: 1, column: 65, offset: 64)))
        let objects = refusal(String(repeating: "{\"a\":", count: 100_000), .standard)
        #expect(objects == .tooDeep(limit: 64, JSONPosition(line: 1, column: 321, offset: 320)))
    }

    @Test func `the whole text`() throws {
        let limits = JSONLimits(bytes: 5)
        #expect(try JSONValue.parse("[1,2]", limits: limits) == [1, 2])
        let error = refusal("[1,23]", limits)
        #expect(error == .textTooLong(bytes: 6, limit: 5))
        #expect(error?.problem.message.contains("a text of 6 bytes, expected at most 5") == true)
        #expect(error?.position == .start)
    }

    @Test func `one string is bounded`() throws {
        let limits = JSONLimits(stringBytes: 6)
        #expect(try JSONValue.parse("[\"사과\"]", limits: limits) == ["사과"])
        let error = refusal("[\"사과s\"]", limits)
        #expect(error == .stringTooLong(limit: 6, JSONPosition(line: 1, column: 2, offset: 1)))
        #expect(error?.problem.message.contains("at most 6 bytes") == true)
        #expect(refusal("{\"\\u0061\\n\":1}", limits)?.problem.code == "json.string_too_long")
    }

    @Test func `one number is bounded`() throws {
        let limits = JSONLimits(numberBytes: 4)
        #expect(try JSONValue.parse("-1.5", limits: limits) == -1.5)
        let error = refusal("[-1.55]", limits)
        #expect(error == .numberTooLong(limit: 4, JSONPosition(line: 1, column: 2, offset: 1)))
        #expect(error?.problem.message.contains("at most 4 bytes") == true)
    }

    @Test func `the depth limit can be lowered later`() {
        var limits = JSONLimits.standard
        limits.depth = 1
        #expect(refusal("[[]]", limits)?.problem.code == "json.too_deep")
    }
}
