import Testing

@testable import flashcard

@Suite struct TOMLTests {
    func parse(_ text: String) throws(TOMLFault) -> [String: TOMLValue] {
        let document = try TOMLDocument.parse(Array(text.utf8))
        return Dictionary(uniqueKeysWithValues: document.entries.map { ($0.key, $0.value) })
    }

    @Test func `tables and dotted keys make one key`() throws {
        let values = try parse(
            """
            # settings
            top = 1
            a.b = 2   # here
            [run]
            batch_size=20
            retry . attempts = 3
            [ run.deep ]\t
            x = 4
            "y" = 5
            ['z w']
            v = 6
            """)
        #expect(
            values == [
                "top": .integer(1), "a.b": .integer(2), "run.batch_size": .integer(20),
                "run.retry.attempts": .integer(3), "run.deep.x": .integer(4),
                "run.deep.y": .integer(5), "\"z w\".v": .integer(6),
            ])
    }

    @Test(
        arguments: [
            (#""plain""#, .string("plain")), (#""""#, .string("")), ("'C:\\n'", .string("C:\\n")),
            (#""a\"b\\c\td\n\u00e9\U0001F600""#, .string("a\"b\\c\td\né😀")),
            (#""사랑 # no comment""#, .string("사랑 # no comment")), ("0", .integer(0)),
            ("-17", .integer(-17)), ("+5", .integer(5)), ("1_000_000", .integer(1_000_000)),
            ("9223372036854775807", .integer(.max)), ("1.5", .number(1.5)),
            ("-0.25", .number(-0.25)),
            ("1e3", .number(1000)), ("6.02E+23", .number(6.02e23)), ("1_0.0_1", .number(10.01)),
            ("true", .bool(true)), ("false", .bool(false)), ("[]", .array([])),
            ("[1, 'a', true,]", .array([.integer(1), .string("a"), .bool(true)])),
            ("[ # first\n  1, # one\r\n\n  2\n]", .array([.integer(1), .integer(2)])),
        ] as [(String, TOMLValue)])
    func `values are read`(text: String, value: TOMLValue) throws {
        #expect(try parse("k = \(text)") == ["k": value])
    }

    @Test(arguments: [
        ("k", 1, 2, "Expected = behind the key."), ("k =", 1, 4, "Expected a value."),
        ("k = # x", 1, 5, "Expected a value."), ("= 1", 1, 1, "Expected a key"),
        ("k = 1 2", 1, 7, "Expected the end of the line."),
        ("k = one", 1, 5, "“one” is no value; a text needs quotes."),
        ("a = 1\nb = \"x", 2, 5, "This string is not closed"),
        ("a = 'x\n'", 1, 5, "This string is not closed"), ("k = \"\\q\"", 1, 6, "Unknown escape"),
        ("k = \"\\u12\"", 1, 6, "Unknown escape"), ("k = \"\\ud800\"", 1, 6, "This is no Unicode"),
        ("k = \"a\u{7}\"", 1, 7, "A string may not hold control"),
        ("# a\u{0}", 1, 4, "A comment may not hold control"),
        ("k = 01", 1, 5, "“01” is no number"), ("k = 1__0", 1, 5, "“1__0” is no number"),
        ("k = 1_", 1, 5, "“1_” is no number"), ("k = 1.", 1, 5, "“1.” is no number"),
        ("k = .5", 1, 5, "“.5” is no value"), ("k = --5", 1, 5, "“--5” is no number"),
        ("k = 1e", 1, 5, "“1e” is no number"), ("k = 1e999", 1, 5, "“1e999” is no number"),
        ("k = 9223372036854775808", 1, 5, "“9223372036854775808” is no number"),
        ("k = 0x1F", 1, 5, "Only decimal numbers"), ("k = -inf", 1, 5, "Infinity"),
        ("k = nan", 1, 5, "Infinity"), ("k = 1979-05-27", 1, 5, "Dates and times"),
        ("k = 07:32:00", 1, 5, "Dates and times"), ("k = {a = 1}", 1, 5, "Inline tables"),
        ("k = \"\"\"x\"\"\"", 1, 5, "Strings of several lines"),
        ("k = '''x'''", 1, 5, "Strings of several lines"),
        ("k = [[1]]", 1, 6, "Arrays within arrays"), ("k = [1 2]", 1, 8, "Expected a comma or ]."),
        ("k = [1,\n", 1, 5, "This array is not closed."), ("k = [1", 1, 5, "This array is not"),
        ("[[a]]", 1, 1, "Arrays of tables"), ("[a", 1, 3, "Expected ]"),
        ("[]", 1, 2, "Expected a key"),
        ("[a] x", 1, 5, "Expected the end of the line."), ("한국 = 1", 1, 1, "Expected a key"),
        ("a = 1\na = 2", 2, 1, "a is set twice in this file."),
        ("[t]\na = 1\n[t]", 3, 1, "t is already a table of this file."),
        ("a.b = 1\n[a]", 2, 1, "a is already a table of this file."),
        ("a = 1\na.b = 2", 2, 1, "a is set twice in this file."),
        ("[a.b]\n[a]\nb = 1", 3, 1, "a.b is already a table of this file."),
        ("a = 1\n[a.b]", 2, 1, "a is set twice in this file."),
        ("[a]\nb.c = 1\n[a.b]", 3, 1, "a.b is already a table of this file."),
        ("[a.b.c]\n[a]\nb.d = 1", 3, 1, "a.b is already a table of this file."),
        ("a.b.c.d.e.f.g.h.i = 1", 1, 17, "A key may have at most 8 parts."),
        ("k = \"한국\" x", 1, 10, "Expected the end of the line."),
        ("a = 1\rb = 2", 1, 6, "Expected the end of the line."),
    ]) func `what is wrong is told with its place`(
        text: String, line: Int, column: Int, message: String
    ) {
        do throws(TOMLFault) {
            let values = try parse(text)
            Issue.record("\(text) was read as \(values)")
        } catch {
            #expect(error.message.hasPrefix(message), "\(error.message)")
            #expect(error.position == TextPosition(line: line, column: column), "\(text)")
        }
    }

    @Test(arguments: [
        "", "\n\n", "\u{FEFF}a = 1", "a = 1\r\nb = 2\r\n", "[a.b]\n[a]\nc = 1", "  # x",
    ])
    func `what is unusual but right is read`(text: String) throws {
        #expect(throws: Never.self) { try parse(text) }
    }

    @Test func `bytes that are no text are told with their place`() {
        let bytes = Array("a = 1\nb = \"".utf8) + [0xFF, 0x22]
        do throws(TOMLFault) {
            _ = try TOMLDocument.parse(bytes)
            Issue.record("read")
        } catch {
            #expect(error.message == "This is not UTF-8.")
            #expect(error.position == TextPosition(line: 2, column: 6))
        }
    }

    @Test func `a file over the limit is refused, one at the limit is read`() throws {
        let whole = [UInt8](repeating: UInt8(ascii: "\n"), count: TOMLDocument.largest)
        #expect(try TOMLDocument.parse(whole).entries.isEmpty)
        #expect(throws: TOMLFault.self) { try TOMLDocument.parse(whole + [10]) }
        let keys = (0..<10_000).map { "k\($0) = 1\n" }.joined()
        #expect(try TOMLDocument.parse(Array(keys.utf8)).entries.count == 10_000)
        #expect(throws: TOMLFault.self) { try TOMLDocument.parse(Array((keys + "k = 1").utf8)) }
    }

    @Test func `no damaged file makes it crash`() {
        var random = SystemRandomNumberGenerator()
        let sound = Array(
            "[run]\nbatch_size = 20 # x\na.b = [1, 'two', \"\\u00e9\", 3.5e-2]\n\"q\" = true\n".utf8
        )
        for _ in 0..<3000 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: index)
                }
            }
            do throws(TOMLFault) {
                let document = try TOMLDocument.parse(bytes)
                #expect(Set(document.entries.map(\.key)).count == document.entries.count)
            } catch {
                #expect(error.position.line >= 1 && error.position.column >= 1)
            }
        }
    }
}
