//  A second opinion: Python's json reads what we write and writes what we read. Where python3 is
//  missing the test says so and is skipped; with FLASHCARD_REQUIRE_SERVERS=1 that is a failure.

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct PythonTests {
    private static let python = Tool.find("python3")

    @Test func `python is here where it is required`() {
        #expect(Self.python != nil || !Requirements.areDemanded, "python3 is not on PATH")
    }

    @Test(.enabled("python3 is not on PATH") { PythonTests.python != nil })
    func `python reads what we write, and we read what python writes`() throws {
        var random = SeededRandom(2026)
        var json = JSONWriter()
        var values: [JSONValue] = []
        for _ in 0..<500 {
            values.append(.random(&random))
            json.value(values[values.count - 1])
            json.newline()
        }
        let script = """
            import json, sys
            for line in sys.stdin.buffer.read().split(b"\\n")[:-1]:
                value = json.loads(line)
                print(json.dumps(value))
                print(json.dumps(value, ensure_ascii=False, indent=1).replace("\\n", " "))
            """
        let answer = try Self.python!.run(["-X", "utf8", "-c", script], input: Data(json.bytes))
        let lines = answer.split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 2 * values.count)
        for (index, line) in lines.enumerated() {
            let read = try JSONValue.parse(Array(line))
            #expect(read.text == values[index / 2].text)
        }
    }

    @Test(.enabled("python3 is not on PATH") { PythonTests.python != nil })
    func `python and we compute the same doubles`() throws {
        var random = SeededRandom(7)
        let numbers = (0..<3000).map { _ in JSONValue.randomDouble(&random) }
        let script = """
            import json, struct, sys
            for number in json.load(sys.stdin):
                print(struct.unpack("<Q", struct.pack("<d", float(number)))[0])
            """
        let text = JSONValue.array(numbers.map { .number($0) }).text
        let answer = try Self.python!.run(["-c", script], input: Data(text.utf8))
        let bits = String(decoding: answer, as: UTF8.self).split(separator: "\n").map { UInt64($0) }
        #expect(bits == numbers.map(\.bitPattern))
    }
}
