import Flashcards
import Problems
import Testing

@Suite struct WordListReaderTests {
    private static let richHeader =
        "Position,Hangul,IPA_Pronunciation,Word_Type,TOPIK_Level,Definition,Example_Sentence,"
        + "Example_Sentence_IPA,Example_Sentence_Translation,Usage_Hint,Frequency,"
        + "Frequency_Number,Verified,Quality_Score,HSK_Compliance,Processed,Reasoning_Tokens,"
        + "Total_Tokens,O4_Error\n"

    @Test func `the simple form gives position, term and kind`() {
        let reading = Reading("position,term,type\n7,사과,noun\n")
        #expect(reading.words == [Word(position: 7, term: "사과", kind: .noun)])
        #expect(reading.notices.isEmpty)
        #expect(reading.form?.columns == [.position, .term, .kind])
        #expect(reading.form?.hasHeader == true)
    }

    @Test func `the rich form gives everything but the notes of its maker`() {
        let reading = Reading(
            WordListReaderTests.richHeader
                + "12,바다,pa.da,noun,2,sea,\"바다가\n넓다.\",pa.da.ka,The sea is wide.,\"a, b\",12,345,"
                + "True,good,False,True,10,20,\n")
        #expect(
            reading.words == [
                Word(
                    position: 12, term: "바다", kind: .noun, meaning: "sea", example: "바다가\n넓다.",
                    exampleIPA: "pa.da.ka", exampleTranslation: "The sea is wide.", ipa: "pa.da",
                    level: "2", usageHint: "a, b", frequencyRank: 12, frequencyCount: 345,
                    isVerified: true)
            ])
        #expect(reading.notices.isEmpty)
        #expect(reading.words.first?.topikLevel == 2)
    }

    @Test func `word, meaning and notes are a form of their own`() {
        let reading = Reading("word,meaning,notes\n물,water,\" cold \"\n불,fire\n")
        #expect(
            reading.words == [
                Word(term: "물", meaning: "water", notes: "cold"), Word(term: "불", meaning: "fire"),
            ])
    }

    @Test func `Korean column names say the same`() {
        let reading = Reading(
            "번호;단어;품사;뜻;예문;예문_번역;급수;발음;비고;빈도\n1;달;명사;moon;달이 밝다.;The moon is"
                + " bright.;3급;tal;하나;88\n")
        #expect(
            reading.words == [
                Word(
                    position: 1, term: "달", kind: .noun, meaning: "moon", notes: "하나",
                    example: "달이 밝다.", exampleTranslation: "The moon is bright.", ipa: "tal",
                    level: "3", frequencyCount: 88)
            ])
        #expect(reading.notices.isEmpty)
    }

    @Test func `decomposed column names and terms are composed`() {
        let reading = Reading(
            "\u{1103}\u{1161}\u{11AB}\u{110B}\u{1165}\n"
                + "\u{1109}\u{1161}\u{1105}\u{1161}\u{11BC}\n")
        // Swift takes both writings for equal; their bytes are not.
        #expect(reading.words.first.map { Array($0.term.utf8) } == Array("사랑".utf8))
    }

    @Test(arguments: [
        ("3", "3"), ("TOPIK 4", "4"), ("topik_2", "2"), ("Level 6", "6"), ("5급", "5"),
        ("토픽 1급", "1"), ("초급", "초급"), ("7", "7"), ("A1", "A1"),
    ])
    func `a level is a number in all its writings`(text: String, level: String) {
        let word = Reading("term,level\n달,\(text)\n").words.first
        #expect(word?.level == level)
        #expect(word?.topikLevel == ("1"..."6" ~= level ? Int(level) : nil))
    }

    @Test(
        arguments: [
            ("True", true), ("yes", true), ("예", true), ("0", false), ("FALSE", false),
            ("아니요", false), ("maybe", nil),
        ] as [(String, Bool?)])
    func `a yes or a no is read in both languages`(text: String, value: Bool?) {
        let reading = Reading("term,verified\n달,\(text)\n")
        #expect(reading.words.first?.isVerified == value)
        #expect(reading.notices.map(\.code) == (value == nil ? ["list.unread_values"] : []))
    }

    @Test func `every blank that Unicode knows is trimmed, and nothing that can be seen`() {
        for value in UInt32(0)...0x2_FFFF {
            guard let scalar = Unicode.Scalar(value), value != 0, value != 0x22 else { continue }
            guard scalar.properties.isWhitespace, value != 0x0A, value != 0x0D else { continue }
            let reading = Reading("term;meaning\n\(scalar)달\(scalar);\n")
            #expect(reading.words.map(\.term) == ["달"], "U+\(String(value, radix: 16))")
        }
        for visible in ["a", "!", "é", "\u{1F}", "\u{2010}", "\u{3001}", "ㅋ", "😀"] {
            let word = Reading("term\n\(visible)달\(visible)\n").words.first
            #expect(word?.term == "\(visible)달\(visible)")
        }
    }

    @Test func `more kinds than anybody has are read all the same`() {
        let rows = (0..<200).map { "달\($0),Kind \($0 % 100)\n" }.joined()
        let words = Reading("term,type\n\(rows)").words
        #expect(words.count == 200)
        #expect(words.map { $0.kind?.rawValue } == (0..<200).map { "kind \($0 % 100)" })
    }

    @Test func `the counters tell words, rows set aside and blank rows apart`() {
        let reading = Reading("term,meaning\n\n달,moon\n,sun\n , \n별,star\n")
        #expect(reading.counters?.words == 2)
        #expect(reading.counters?.rejected == 1)
        #expect(reading.counters?.records == 3)
        #expect(reading.counters?.blank == 2)
    }

    @Test func `a row set aside keeps its bytes, its line and its place`() throws {
        let reading = Reading("term,meaning\n달,moon\nx,\"a \"\"b\"\"\nc\"\r\n별,star\n")
        let row = try #require(reading.rejected.first)
        #expect(String(decoding: row.raw, as: UTF8.self) == "x,\"a \"\"b\"\"\nc\"")
        #expect(row.line == 3)
        #expect(row.place.column == 1)
        #expect(!row.isCut)
        #expect(
            row.problem.details == [
                .text("path", "words.csv"), .integer("line", 3), .integer("column", 1),
            ])
        #expect(reading.words.map(\.term) == ["달", "별"])
    }

    @Test func `a row that is too long is set aside cut, and reading goes on`() throws {
        let long = String(repeating: "x", count: 1 << 20)
        let reading = Reading("term,meaning\n달,\"\(long)\n\(long)\n별,star\n")
        let row = try #require(reading.rejected.first)
        #expect(row.isCut)
        #expect(row.raw.count == RowProblem.longestRaw)
        #expect(
            row.problem.message
                == "words.csv, line 2, column 3: the field is longer than 1048576 bytes.")
        // The rest of the field is a line of its own, in which nothing is Korean.
        #expect(
            reading.transcript.dropFirst().first?.hasPrefix("words.csv, line 3, column 1") == true)
        #expect(reading.words.map(\.term) == ["별"])
    }

    @Test func `a long row of short fields is bounded too`() {
        let fields = String(repeating: "x,", count: 40)
        let reading = Reading(
            "term\n달\(fields)\n별\n", limits: CSVLimits(field: 100, record: 64))
        #expect(
            reading.transcript == [
                "words.csv, line 2, column 1: the row is longer than 64 bytes.", "3 별",
            ])
    }

    @Test func `a source that fails ends the list with its reason`() throws {
        var calls = 0
        var reader = WordListReader(list: "words.csv") { (chunk: inout [UInt8]) throws(Problem) in
            calls += 1
            guard calls > 1 else {
                chunk = Array("term\n\(String(repeating: "달\n", count: 20_000))".utf8)
                return true
            }
            throw Problem("file.gone", .internal, "The disk is gone.", advice: "Put it back.")
        }
        #expect(try reader.next() == .word(Word(term: "달"), line: 2))
        var error: WordListError?
        do throws(WordListError) {
            while try reader.next() != nil {}
        } catch let thrown {
            error = thrown
        }
        #expect(error?.problem.code == "list.unreadable")
        #expect(error?.problem.message == "words.csv cannot be read: The disk is gone.")
        #expect(error?.problem.advice == "Put it back.")
        #expect(try reader.next() == nil)
    }

    @Test func `a source that fails at once is told as well`() {
        var reader = WordListReader(list: "words.csv") { (_: inout [UInt8]) throws(Problem) in
            throw Problem("file.gone", .internal, "The disk is gone.")
        }
        #expect(throws: WordListError.self) { try reader.next() }
    }

    @Test func `a separator in the meanings does not become the delimiter`() {
        let reading = Reading("달;moon, lunar\n별;star, stellar\n해;sun\n")
        #expect(reading.words.map(\.meaning) == ["moon, lunar", "star, stellar", "sun"])
        #expect(reading.form?.delimiter == UInt8(ascii: ";"))
    }

    @Test func `messages never carry control characters to a terminal`() {
        let reading = Reading(
            "term,position\n달,\u{1B}[31m\u{7}\(String(repeating: "9", count: 60))\n")
        #expect(
            reading.transcript == [
                "words.csv, line 2, column 3: the position must be a whole number; found"
                    + " \"\u{FFFD}[31m\u{FFFD}\(String(repeating: "9", count: 34))…\"."
            ])
    }

    @Test(arguments: HostileList.all)
    func `every answer says what to do`(list: HostileList) {
        let reading = Reading(list.bytes)
        for problem in reading.rejected.map(\.problem) + (reading.error.map { [$0.problem] } ?? [])
        {
            #expect(problem.category == .validation)
            #expect(problem.advice?.isEmpty == false)
            #expect(problem.details.contains(.text("path", "words.csv")))
        }
        for notice in reading.notices {
            #expect(notice.details.contains(.text("path", "words.csv")))
        }
    }

    @Test(arguments: [
        ("Trem", "term"), ("wrod", "word"), ("hangeul", "hangul"), ("vocabluary", "vocabulary"),
        ("korea", "korean"), ("표제아", "표제어"),
    ])
    func `a mistyped name is answered with the nearest known one`(name: String, known: String) {
        let message = Reading("position,\(name)\n1,달\n").error?.problem.message ?? ""
        #expect(message.hasSuffix("found \"\(name)\" - did you mean \"\(known)\"?"))
    }
}
