import Flashcards
import Problems
import Testing

@Suite struct CSVReaderTests {
    /// What a reader answers, one line a record, so that two readings can be compared.
    private func answers(
        _ bytes: [UInt8], delimiter: Character = ",", chunk: Int = 65_536,
        limits: CSVLimits = .standard
    ) throws -> [String] {
        var reader = CSVReader(
            delimiter: delimiter.asciiValue ?? 0, limits: limits,
            source: source(bytes, chunk: chunk))
        var record = CSVRecord()
        var answers: [String] = []
        while true {
            let outcome = try reader.next(into: &record)
            if outcome == .end { return answers }
            answers.append("\(record.line) \(outcome) \(record.texts)")
        }
    }

    private func rows(_ text: String, _ delimiter: Character = ",") throws -> [[String]] {
        var reader = CSVReader(
            delimiter: delimiter.asciiValue ?? 0, source: source(Array(text.utf8)))
        var record = CSVRecord()
        var rows: [[String]] = []
        while true {
            switch try reader.next(into: &record) {
            case .end: return rows
            case .record: rows.append(record.texts)
            case .blank: rows.append([])
            case .broken(let fault): rows.append(["\(fault)"])
            }
        }
    }

    @Test(arguments: [
        ("a,b,c\n", [["a", "b", "c"]]),
        ("a,b", [["a", "b"]]),
        (",\n", [["", ""]]),
        ("a,", [["a", ""]]),
        ("a\n\nb\n", [["a"], [], ["b"]]),
        ("a\r\nb\rc\nd", [["a"], ["b"], ["c"], ["d"]]),
        ("\"a,b\",c\n", [["a,b", "c"]]),
        ("\"a\nb\",c\n", [["a\nb", "c"]]),
        ("\"a\r\nb\"\r\n", [["a\r\nb"]]),
        ("\"say \"\"go\"\"\",x", [["say \"go\"", "x"]]),
        ("\"\"\"\"", [["\""]]),
        ("\"\",\"\"", [["", ""]]),
        ("\"\"", [[""]]),
        ("a\"b\"c,d\n", [["a\"b\"c", "d"]]),
        ("\"a\"b\"c\",d\n", [["ab\"c\"", "d"]]),
        ("\"a\"\"b\"c\"\"d,e", [["a\"bc\"\"d", "e"]]),
        (" \"a\",b\n", [[" \"a\"", "b"]]),
        ("가,나\u{2028}다\u{85}라\n", [["가", "나\u{2028}다\u{85}라"]]),
        ("a\u{B}b\u{C}c,d\u{1}\n", [["a\u{B}b\u{C}c", "d\u{1}"]]),
    ])
    func `a text is split as RFC 4180 and Python split it`(
        text: String, expected: [[String]]
    ) throws {
        #expect(try rows(text) == expected)
    }

    @Test func `any delimiter will do, and then a comma is a letter`() throws {
        #expect(try rows("a;b,c;d\n", ";") == [["a", "b,c", "d"]])
        #expect(try rows("a\tb,c\t\n", "\t") == [["a", "b,c", ""]])
    }

    @Test func `a record knows the line and column of its fields`() throws {
        let text = "x,y\n\"사\r\n랑\",\"\rb\",가,c\nd,e\n"
        var reader = CSVReader(delimiter: UInt8(ascii: ","), source: source(Array(text.utf8)))
        var record = CSVRecord()
        _ = try reader.next(into: &record)
        #expect(record.place(ofField: 1) == place(1, 3))
        _ = try reader.next(into: &record)
        #expect(record.line == 2)
        #expect(
            (0..<4).map { record.place(ofField: $0) } == [
                place(2, 1), place(3, 4), place(4, 4), place(4, 6),
            ])
        #expect(record.offset == 4)
        _ = try reader.next(into: &record)
        #expect(record.line == 5)
        #expect(record.text(1) == "e")
        #expect(record.text(2) == nil)
        #expect(record.place(ofField: 2) == place(5, 4))
    }

    private func place(_ line: Int, _ column: Int) -> CSVPlace {
        CSVPlace(line: line, column: column)
    }

    @Test func `a field beyond its limit is dropped with its line and no more`() throws {
        let text = "a,123456789,b\n\"12345678\nc,d\n\"1234\n56\n78\"\ne,f\n12345678,g\n"
        var reader = CSVReader(
            delimiter: UInt8(ascii: ","), limits: CSVLimits(field: 8, record: 64),
            source: source(Array(text.utf8)))
        var record = CSVRecord()
        var outcomes: [CSVReader.Outcome] = []
        var texts: [[String]] = []
        while true {
            outcomes.append(try reader.next(into: &record))
            if outcomes.last == .end { break }
            if outcomes.last == .record { texts.append(record.texts) }
        }
        #expect(
            outcomes == [
                .broken(.fieldTooLong(place(1, 3), limit: 8)),
                .broken(.fieldTooLong(place(2, 1), limit: 8)), .record,
                .broken(.fieldTooLong(place(4, 1), limit: 8)), .record, .record, .end,
            ])
        #expect(texts == [["c", "d"], ["e", "f"], ["12345678", "g"]])
    }

    @Test func `a record beyond its limit is dropped with its line and no more`() throws {
        let limits = CSVLimits(field: 100, record: 10)
        let answers = try answers(Array("a,b\n1,2,3,4,5,6,7\nc,d\n".utf8), limits: limits)
        #expect(answers.count == 3)
        #expect(answers[1].hasPrefix("2 broken(Flashcards.CSVFault.recordTooLong(limit: 10))"))
        #expect(answers[2] == "3 record [\"c\", \"d\"]")
    }

    @Test func `fields beyond the most that are kept are counted`() throws {
        var reader = CSVReader(
            delimiter: UInt8(ascii: ","), limits: CSVLimits(fields: 3),
            source: source(Array("a,b,c,d,e\nf".utf8)))
        var record = CSVRecord()
        #expect(try reader.next(into: &record) == .record)
        #expect(record.count == 5)
        #expect(record.texts == ["a", "b", "c"])
    }

    @Test(arguments: [3, 8, 20, 1_000])
    func `where a chunk ends changes nothing, also at limits`(limit: Int) throws {
        var random = SplitMix(seed: UInt64(limit))
        let alphabet = Array("ab,\"\"\n\r\0".utf8) + Array("가".utf8) + [0xFF]
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            let limits = CSVLimits(field: limit, record: limit * 2, fields: 5)
            let whole = try answers(bytes, limits: limits)
            for chunk in [1, 2, 3, 7] {
                #expect(try answers(bytes, chunk: chunk, limits: limits) == whole, "\(bytes)")
            }
        }
    }

    @Test func `an empty chunk is not the end`() throws {
        var chunks: [[UInt8]] = [
            [], Array("a,".utf8), [], [], Array("b\r".utf8), [], Array("\n".utf8),
        ]
        var reader = CSVReader(delimiter: UInt8(ascii: ",")) {
            (chunk: inout [UInt8]) throws(Problem) in
            guard !chunks.isEmpty else { return false }
            chunk = chunks.removeFirst()
            return true
        }
        var record = CSVRecord()
        #expect(try reader.next(into: &record) == .record)
        #expect(record.texts == ["a", "b"])
        #expect(try reader.next(into: &record) == .end)
        #expect(try reader.next(into: &record) == .end)
    }
}
