//  Python's csv module as a second opinion. One process reads batches of cases from a pipe and
//  answers each batch after it has read the whole of it, so that neither side can wait for the
//  other for ever.

import Foundation

final class PythonCSV {
    struct Case {
        /// As Python names it.
        let encoding: String
        let delimiter: UInt8
        let bytes: [UInt8]
    }

    struct Answer: Equatable {
        /// Everything that `csv.reader` gives, empty lists for empty lines among them.
        var records: Int
        /// Records with nothing but blanks in their fields, or no field.
        var blank: Int
        var lastIsBlank: Bool
        /// A CRC-32 over all the fields, for texts without decoding errors.
        var checksum: UInt32
    }

    enum Failure: Error {
        case strangeAnswer(String)
    }

    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var unread = Data()

    init(python: String) throws {
        process.executableURL = URL(filePath: python)
        process.arguments = ["-X", "utf8", "-c", PythonCSV.script]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// The answers in the order of the cases; nil where this Python refuses a NUL (before 3.11).
    func answers(to cases: [Case]) throws -> [Answer?] {
        var batch = Data()
        func append(_ number: Int) {
            withUnsafeBytes(of: UInt32(number).bigEndian) { batch.append(contentsOf: $0) }
        }
        append(cases.count)
        for one in cases {
            append(one.encoding.utf8.count)
            batch.append(contentsOf: one.encoding.utf8)
            batch.append(one.delimiter)
            append(one.bytes.count)
            batch.append(contentsOf: one.bytes)
        }
        try input.fileHandleForWriting.write(contentsOf: batch)
        return try cases.map { _ in try PythonCSV.answer(try line()) }
    }

    private func line() throws -> String {
        while true {
            if let end = unread.firstIndex(of: 0x0A) {
                defer { unread.removeSubrange(unread.startIndex...end) }
                return String(decoding: unread[unread.startIndex..<end], as: UTF8.self)
            }
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw Failure.strangeAnswer("python3 ended") }
            unread.append(more)
        }
    }

    private static func answer(_ line: String) throws -> Answer? {
        if line == "nul" { return nil }
        let parts = line.split(separator: " ").compactMap { Int($0) }
        guard parts.count == 4 else { throw Failure.strangeAnswer(line) }
        return Answer(
            records: parts[0], blank: parts[1], lastIsBlank: parts[2] == 1,
            checksum: UInt32(parts[3]))
    }

    /// The same checksum over records that we have read.
    static func checksum(_ records: [[String]]) -> UInt32 {
        var crc = CRC32()
        for record in records {
            crc.add("\(record.count)")
            for field in record {
                crc.add("\u{1F}")
                crc.add(field)
            }
            crc.add("\u{1E}")
        }
        return crc.value
    }

    // The blanks are those that the reader trims: white space, and what has no width.
    private static let script = #"""
        import csv, io, struct, sys, zlib
        csv.field_size_limit(1 << 30)
        BLANKS = "".join(map(chr, [*range(9, 14), 32, 0x85, 0xA0, 0x1680, 0x180E,
            *range(0x2000, 0x2010), 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF]))
        source, refuses_nul = sys.stdin.buffer, sys.version_info < (3, 11)

        def number():
            data = source.read(4)
            return struct.unpack(">I", data)[0] if len(data) == 4 else None

        while (count := number()) is not None:
            cases = [(source.read(number()).decode(), source.read(1).decode(),
                source.read(number())) for _ in range(count)]
            for encoding, delimiter, data in cases:
                text = data.decode(encoding, "replace").removeprefix("\ufeff")
                if refuses_nul and "\0" in text:
                    print("nul")
                    continue
                records = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
                blank = [all(not field.strip(BLANKS) for field in record) for record in records]
                whole = "".join("\x1f".join([str(len(record)), *record]) + "\x1e"
                    for record in records)
                print(len(records), sum(blank), int(bool(blank and blank[-1])),
                    zlib.crc32(whole.encode("utf-8", "replace")))
            sys.stdout.flush()
        """#
}

/// The checksum that zlib and Python know, here without either.
struct CRC32 {
    private var state: UInt32 = .max
    var value: UInt32 { ~state }

    mutating func add(_ text: String) {
        for byte in text.utf8 {
            state = CRC32.table[Int((state ^ UInt32(byte)) & 0xFF)] ^ (state >> 8)
        }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
        }
    }
}
