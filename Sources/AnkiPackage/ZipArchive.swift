//  A zip archive of stored entries (APPNOTE.TXT 6.3), which every client of Anki reads. Stored and
//  not deflated: the same notes are then the same bytes whichever zlib there is, and nothing is
//  kept in memory. Sizes and checksums stand before the data, since clients that read as a stream
//  want them there; so a file goes through twice.
//
//      for each entry   local header (30), name, data
//      then             central header (46), name, for each
//      last             end record (22)

import Deflate
package import Platform

package struct ZipWriter: ~Copyable {
    private var file: AtomicFile
    private var written = 0
    private var directory: [UInt8] = []
    private var entries = 0
    /// Without the 64-bit extension.
    static let limit = 0xFFFF_FFFF
    private static let pieceSize = 1 << 18

    package init(replacing path: String) throws(SystemError) {
        file = try AtomicFile(replacing: path)
    }

    package mutating func add(_ name: String, _ bytes: [UInt8]) throws(PackageError) {
        try begin(name, checksum: CRC32.of(bytes), size: bytes.count)
        try append(bytes)
    }

    /// Adds what a file holds.
    package mutating func add(_ name: String, fileAt path: String) throws(PackageError) {
        let reader = try ZipArchive.open(path)
        let size = reader.size
        var checksum = CRC32()
        try pieces(of: reader, size) { piece throws(PackageError) in checksum.update(piece.span) }
        try begin(name, checksum: checksum.value, size: size)
        var offset = 0
        while offset < size {
            let piece = try ZipArchive.bytes(
                reader, at: offset, count: min(Self.pieceSize, size - offset))
            try append(piece)
            offset += piece.count
        }
    }

    package consuming func commit() throws(PackageError) {
        var end = Record(signature: 0x0605_4B50)
        end.append(0 as UInt32)  // this disk, the directory's disk
        end.append(UInt16(entries))
        end.append(UInt16(entries))
        end.append(UInt32(directory.count))
        end.append(UInt32(written))
        end.append(0 as UInt16)  // no comment
        do throws(SystemError) {
            try file.write(directory)
            try file.write(end.bytes)
            try file.commit()
        } catch { throw .file(error) }
    }

    package consuming func abandon() { file.abandon() }

    private func pieces(
        of reader: PlacedReader, _ size: Int, _ body: ([UInt8]) throws(PackageError) -> Void
    ) throws(PackageError) {
        var offset = 0
        while offset < size {
            let piece = try ZipArchive.bytes(
                reader, at: offset, count: min(Self.pieceSize, size - offset))
            guard !piece.isEmpty else { return }
            try body(piece)
            offset += piece.count
        }
    }

    private mutating func begin(
        _ name: String, checksum: UInt32, size: Int
    ) throws(PackageError) {
        guard written + size + 1 << 16 <= Self.limit else {
            throw .tooLarge(path: file.path, limit: Self.limit)
        }
        let facts = EntryFacts(name: name, checksum: checksum, size: size, offset: written)
        directory += facts.central
        entries += 1
        try append(facts.local)
    }

    private mutating func append(_ bytes: [UInt8]) throws(PackageError) {
        do throws(SystemError) { try file.write(bytes) } catch { throw .file(error) }
        written += bytes.count
    }
}

/// What both headers of an entry say.
private struct EntryFacts {
    let name: String
    let checksum: UInt32
    let size: Int
    let offset: Int

    /// The first of January 1980, which is the first day that the format knows.
    private static let date: UInt16 = 1 << 5 | 1

    var local: [UInt8] {
        var record = Record(signature: 0x0403_4B50)
        appendShared(to: &record)
        record.append(UInt16(name.utf8.count))
        record.append(0 as UInt16)  // no extra field
        return record.bytes + Array(name.utf8)
    }

    var central: [UInt8] {
        var record = Record(signature: 0x0201_4B50)
        record.append(10 as UInt16)  // made by version 1.0 of the format, on MS-DOS
        appendShared(to: &record)
        record.append(UInt16(name.utf8.count))
        record.append(0 as UInt16)  // no extra field
        record.append(0 as UInt16)  // no comment
        record.append(0 as UInt32)  // first disk, no internal attributes
        record.append(0 as UInt32)  // no external attributes
        record.append(UInt32(offset))
        return record.bytes + Array(name.utf8)
    }

    private func appendShared(to record: inout Record) {
        record.append(10 as UInt16)  // version 1.0 is needed
        record.append(0 as UInt16)  // no flags
        record.append(0 as UInt16)  // stored
        record.append(0 as UInt16)  // midnight
        record.append(Self.date)
        record.append(checksum)
        record.append(UInt32(size))
        record.append(UInt32(size))
    }
}

/// Numbers in the order of the format, the lowest byte first.
private struct Record {
    private(set) var bytes: [UInt8] = []

    init(signature: UInt32) { append(signature) }

    mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}

/// Finds a stored entry again.
package enum ZipArchive {
    /// Where the data of a stored entry lies in the file.
    package static func entry(
        _ name: String, in reader: PlacedReader
    ) throws(PackageError) -> Range<Int> {
        let path = reader.path
        let size = reader.size
        // Our archives have no comment, so that the end record is the last thing.
        let end = try bytes(reader, at: max(size - 22, 0), count: 22)
        guard end.count == 22, number(end, 0, 4) == 0x0605_4B50 else {
            throw .notPackage(path: path, reason: "it is no zip archive of stored entries")
        }
        let directory = try bytes(
            reader, at: number(end, 16, 4), count: min(number(end, 12, 4), 1 << 16))
        var place = 0
        while place + 46 <= directory.count, number(directory, place, 4) == 0x0201_4B50 {
            let nameLength = number(directory, place + 28, 2)
            let rest = number(directory, place + 30, 2) + number(directory, place + 32, 2)
            let found = directory.dropFirst(place + 46).prefix(nameLength)
            if found.elementsEqual(name.utf8) {
                let start = try dataStart(at: number(directory, place + 42, 4), reader)
                let length = number(directory, place + 24, 4)
                guard number(directory, place + 10, 2) == 0, start + length <= size else {
                    throw .notPackage(path: path, reason: "\(name) is compressed or cut off")
                }
                return start..<(start + length)
            }
            place += 46 + nameLength + rest
        }
        throw .notPackage(path: path, reason: "it has no \(name)")
    }

    private static func dataStart(
        at offset: Int, _ reader: PlacedReader
    ) throws(PackageError) -> Int {
        let local = try bytes(reader, at: offset, count: 30)
        guard local.count == 30, number(local, 0, 4) == 0x0403_4B50 else {
            throw .notPackage(path: reader.path, reason: "its directory leads nowhere")
        }
        return offset + 30 + number(local, 26, 2) + number(local, 28, 2)
    }

    static func open(_ path: String) throws(PackageError) -> PlacedReader {
        do throws(SystemError) { return try PlacedReader(path) } catch { throw .file(error) }
    }

    static func bytes(
        _ reader: PlacedReader, at offset: Int, count: Int
    ) throws(PackageError) -> [UInt8] {
        do throws(SystemError) {
            return try reader.bytes(at: offset, count: count)
        } catch { throw .file(error) }
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
