import Flashcards
import Problems
import Testing

@Suite struct EncodingTests {
    private static let list = "term,meaning\n사랑,love\n가다,to go 😀\n"

    @Test(arguments: [
        ("UTF-8", Array(list.utf8), TextEncoding.utf8),
        ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(list.utf8), .utf8),
        ("UTF-16LE", [0xFF, 0xFE] + HostileList.utf16(list), .utf16LittleEndian),
        ("UTF-16LE, unmarked", HostileList.utf16(list), .utf16LittleEndian),
        ("UTF-16BE", [0xFE, 0xFF] + HostileList.utf16(list, isLittle: false), .utf16BigEndian),
        ("UTF-16BE, unmarked", HostileList.utf16(list, isLittle: false), .utf16BigEndian),
    ])
    func `a list is the same in every encoding`(
        name: String, bytes: [UInt8], encoding: TextEncoding
    ) {
        let plain = Reading(EncodingTests.list)
        for chunk in [1, 2, 3, 7, 65_536] {
            let reading = Reading(bytes, chunk: chunk)
            #expect(reading.words == plain.words)
            #expect(reading.form?.encoding == encoding)
            #expect(reading.rejected.isEmpty && reading.notices.isEmpty && reading.error == nil)
        }
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5])
    func `a character cut by the end of the sample is whole`(padding: Int) {
        let rows = (0..<9_000).map { "\($0),사랑\n" }.joined()
        let text = "position,term\n\(String(repeating: "\n", count: padding))\(rows)"
        #expect(text.utf8.count > EncodingGuess.sampleSize)
        let forms = [
            Array(text.utf8), HostileList.utf16(text), [0xFF, 0xFE] + HostileList.utf16(text),
        ]
        for bytes in forms {
            for chunk in [1_001, 65_536] {
                let reading = Reading(bytes, chunk: chunk)
                #expect(reading.words.count == 9_000)
                #expect(reading.rejected.isEmpty && reading.error == nil)
            }
        }
    }

    @Test(arguments: [1, 2])
    func `a sample that ends in its first Korean character is UTF-8`(bytes: Int) {
        let head = "term,meaning\n"
        let fill = EncodingGuess.sampleSize - head.utf8.count - bytes
        let text = head + String(repeating: "\n", count: fill) + "사랑,love\n"
        let reading = Reading(text)
        #expect(reading.words.map(\.term) == ["사랑"])
        #expect(reading.form?.encoding == .utf8)
    }

    @Test func `what the sample did not show is set aside and never guessed`() {
        let rows = (0..<12_000).map { "\($0),사랑\n" }.joined()
        let bytes = Array("position,term\n\(rows)12000,".utf8) + [0xBB, 0xE7, 0xB6, 0xFB]
        let reading = Reading(bytes)
        #expect(reading.words.count == 12_000)
        #expect(
            reading.transcript.last == "words.csv, line 12002, column 7: byte 0xBB at offset"
                + " \(bytes.count - 4) is not UTF-8.")
    }

    @Test func `one damaged row does not make a list CP949`() {
        let bytes = Array("term\n사랑\n".utf8) + [0xB0, 0xA1] + Array("\n가다\n".utf8)
        let reading = Reading(bytes, transcoder: FakeCodePage.transcode)
        #expect(reading.form?.encoding == .utf8)
        #expect(reading.words.map(\.term) == ["사랑", "가다"])
        #expect(reading.rejected.count == 1)
    }

    @Test(arguments: [1, 2, 3, 7, 65_536])
    func `CP949 is read through the transcoder and told`(chunk: Int) {
        let bytes = HostileList.cp949(["B4DCBEEE", ",", "B6E6", "\n", "BBE7B6FB", ",love\n"])
        let reading = Reading(bytes, chunk: chunk, transcoder: FakeCodePage.transcode)
        #expect(
            reading.transcript == [
                "note: words.csv looks like CP949 (Korean Windows) and is read as such.", "2 사랑",
            ])
        #expect(reading.words.first?.meaning == "love")
        #expect(reading.form?.encoding == .cp949)
    }

    @Test(arguments: [1, 2, 3, 7, 65_536])
    func `a character that CP949 does not have sets its row aside`(chunk: Int) {
        let bytes = HostileList.cp949(
            [
                "B4DCBEEE", ",", "B6E6", "\n", "BBE7B6FB", ",love\n", "BBE7B0B0", ",x\n",
                "B4DCBEEE", ",y",
            ])
        let reading = Reading(bytes, chunk: chunk, transcoder: FakeCodePage.transcode)
        #expect(reading.words.map(\.term) == ["사랑", "단어"])
        #expect(
            reading.transcript.contains(
                "words.csv, line 3, column 2: what stands here is not CP949."))
    }

    @Test func `a lead byte at the end of CP949 sets its row aside`() {
        let bytes = HostileList.cp949(["B4DCBEEE", "\n", "BBE7B6FB", "\n", "B4DCBEEE"]) + [0xBB]
        let reading = Reading(bytes, chunk: 4, transcoder: FakeCodePage.transcode)
        // A sample that is the whole list and ends inside a character fits nothing.
        #expect(reading.words.isEmpty)
        #expect(reading.error?.problem.code == "list.encoding")
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
            ([0x84, 0x31, 0x95, 0x33], "GB18030"), ([0x1B, 0x24, 0x29, 0x43], "ISO-2022-KR"),
        ] as [([UInt8], String)])
    func `an encoding that is not read is refused by its name`(mark: [UInt8], name: String) {
        let guess = EncodingGuess(sample: mark + Array("abcd".utf8), isWhole: true)
        #expect(guess == .refused(name))
    }

    @Test(
        arguments: [
            ([0xD0, 0xCF, 0x11, 0xE0], "Excel"), ([0x1F, 0x8B, 8, 0], "gzip"),
            (Array("%PDF-1.7".utf8), "PDF"), (Array("SQLite format 3\0".utf8), "SQLite"),
        ] as [([UInt8], String)])
    func `what is no text is named`(bytes: [UInt8], name: String) {
        let message = Reading(bytes).error?.problem.message ?? ""
        #expect(message.contains(name))
        #expect(message.hasPrefix("words.csv is "))
    }

    @Test func `UTF-32BE without a mark is seen by its zeros`() {
        let bytes = Array("term,meaning\n".utf8.map { [0, 0, 0, $0] as [UInt8] }.joined())
        #expect(EncodingGuess(sample: bytes, isWhole: true) == .refused("UTF-32BE"))
    }
}

/// The few characters of CP949 that the tests use; every other byte cannot be converted.
enum FakeCodePage {
    private static let characters: [UInt16: String] = [
        0xB4DC: "단", 0xBEEE: "어", 0xB6E6: "뜻", 0xBBE7: "사", 0xB6FB: "랑",
    ]

    static func transcode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let lead = bytes[index]
            if lead < 0x80 {
                text.append(lead)
                index += 1
            } else if index + 1 < bytes.endIndex,
                let character = characters[UInt16(lead) << 8 | UInt16(bytes[index + 1])]
            {
                text += Array(character.utf8)
                index += 2
            } else {
                text.append(0xFF)
                index += 1
            }
        }
        return text
    }
}
