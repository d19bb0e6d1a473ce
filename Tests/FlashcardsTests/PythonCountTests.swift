//  What we count and what Python's csv module counts, over the hostile table and over damaged
//  copies of it. The rule, for the text decoded with the encoding and split at the delimiter that
//  we found:
//
//      words + rows set aside + blank rows  =  len(list(csv.reader(text)))
//                                              less the header and a line that names the separator
//      blank rows                           =  those of them with only blanks in their fields
//
//  with one exception: an opened quote with only blanks behind it is such a row, and we set it
//  aside. And for every text that is UTF-8 throughout, the fields of all records are the same, byte
//  by byte. Not compared are lists refused as a whole (no header that can be read, an encoding that
//  is not), a NUL where Python is older than 3.11 and refuses it, and rows beyond a megabyte, where
//  Python follows a stray quote to the end of the file and we do not; the lists here are shorter.

import Flashcards
import Foundation
import TestSupport
import Testing

@Suite struct PythonCountTests {
    @Test(.enabled("python3 is not on PATH") { Requirements.has("python3") })
    func `the hostile lists have as many rows for us as for Python`() throws {
        let python = try PythonCSV(python: #require(Requirements.find("python3")))
        let compared = try Self.compare(HostileList.all.map(\.bytes), with: python)
        // All but the lists that are refused as a whole.
        #expect(compared.counted >= HostileList.all.filter { $0.isReadable }.count)
        #expect(compared.read >= compared.counted)
    }

    @Test(.enabled("python3 is not on PATH") { Requirements.has("python3") })
    func `damaged lists have as many rows for us as for Python`() async throws {
        let python = try PythonCSV(python: #require(Requirements.find("python3")))
        let seconds = Requirements.number("FLASHCARD_FUZZ_SECONDS", default: 2)
        let seed = UInt64(Requirements.number("FLASHCARD_FUZZ_SEED", default: 20_261_121))
        var random = SplitMix(seed: seed)
        let short = HostileList.all.filter { $0.bytes.count < 2_000 }
        // Lists that can be read come four times as often as those that are refused anyway.
        let readable = short.filter(\.isReadable).map(\.bytes)
        let korean = ["B4DCBEEE", ";", "B6E6", "\n", "BBE7B6FB", ";love\n", "BBE7B4DC", "\n"]
        let table =
            readable + readable + readable + short.map(\.bytes)
            + Array(repeating: HostileList.cp949(korean), count: 9)
        let deadline = ContinuousClock.now + .seconds(seconds)
        var compared = Compared()
        var cases = 0
        repeat {
            let lists = (0..<200).map { _ in Mutation.of(table, using: &random) }
            let batch = try Self.compare(lists, with: python)
            compared.counted += batch.counted
            compared.read += batch.read
            cases += lists.count
            await Task.yield()
        } while ContinuousClock.now < deadline
        // A comparison that leaves most of its cases out would prove little.
        #expect(compared.counted * 5 > cases * 2, "\(compared) of \(cases), seed \(seed)")
        #expect(compared.read * 4 > cases, "\(compared) of \(cases), seed \(seed)")
    }

    struct Compared {
        /// Lists whose rows were counted, and texts whose every field was compared.
        var counted = 0
        var read = 0
    }

    static func compare(_ lists: [[UInt8]], with python: PythonCSV) throws -> Compared {
        let readings = lists.map { Reading($0, transcoder: FakeCodePage.transcode) }
        let cases = zip(lists, readings).map { list, reading in
            PythonCSV.Case(
                encoding: reading.form?.encoding.rawValue.lowercased() ?? "utf-8",
                delimiter: reading.form?.delimiter ?? UInt8(ascii: ","), bytes: list)
        }
        let answers = try python.answers(to: cases)
        var compared = Compared()
        for ((one, reading), answer) in zip(zip(cases, readings), answers) {
            guard let answer else { continue }
            if reading.isCounted {
                compared.counted += 1
                expectSameCount(reading, answer, one)
            }
            if String(validating: one.bytes, as: UTF8.self) != nil, one.encoding == "utf-8" {
                compared.read += 1
                expectSameFields(answer, one)
            }
        }
        return compared
    }

    private static func expectSameCount(
        _ reading: Reading, _ answer: PythonCSV.Answer, _ one: PythonCSV.Case
    ) {
        guard let counters = reading.counters, let form = reading.form else { return }
        let above = (form.hasHeader ? 1 : 0) + (form.namesDelimiter ? 1 : 0)
        // Without any record there was no header either.
        let isEmpty = if case .empty = reading.error { true } else { false }
        let expected = answer.records - (isEmpty ? above - 1 : above)
        #expect(counters.records + counters.blank == expected, "\(one.bytes)")
        var blank = counters.blank
        if case .unclosedQuote = reading.rejected.last?.fault, answer.lastIsBlank { blank += 1 }
        #expect(blank == answer.blank, "\(one.bytes)")
        #expect(reading.words.count + reading.rejected.count == counters.records)
    }

    private static func expectSameFields(_ answer: PythonCSV.Answer, _ one: PythonCSV.Case) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = one.bytes.starts(with: mark) ? Array(one.bytes.dropFirst(3)) : one.bytes
        var reader = CSVReader(delimiter: one.delimiter, source: source(text, chunk: 64))
        var record = CSVRecord()
        var records: [[String]] = []
        while let outcome = try? reader.next(into: &record), outcome != .end {
            records.append(record.texts)
        }
        #expect(records.count == answer.records, "\(one.bytes)")
        #expect(PythonCSV.checksum(records) == answer.checksum, "\(one.bytes)")
    }
}

extension Reading {
    /// Whether the list was read to its end, so that its rows can be counted.
    var isCounted: Bool {
        guard form != nil else { return false }
        return switch error {
        case nil, .noRows, .empty: true
        default: false
        }
    }
}

extension HostileList {
    /// Whether the table says anything but that the list is refused.
    var isReadable: Bool {
        transcript.contains { !$0.hasPrefix("error:") && !$0.hasPrefix("note:") }
    }
}
