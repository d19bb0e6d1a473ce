//  Bodies: of a length, or in chunks. A chunk's size is a line of its own; what stands behind it
//  after a semicolon means nothing to anybody and is passed over, within bounds.

extension RequestParser {
    /// Longer lines between chunks are a mistake or worse.
    private static let longestChunkLine = 1024
    /// What chunks may say about themselves beyond what they are granted.
    private static let mostChunkWaste = 16 << 10

    mutating func takeBody(_ left: Int, _ bytes: UnsafeRawBufferPointer, _ place: inout Int) {
        let count = min(left, bytes.count - place)
        keep(count, of: left, bytes, place)
        place += count
        phase = .body(left: left - count)
    }

    /// A small body that is not all there gets its room at once; a large one grows as it comes, so
    /// that a number in a head is no reason to take memory.
    private mutating func keep(
        _ count: Int, of expected: Int, _ bytes: UnsafeRawBufferPointer, _ place: Int
    ) {
        let piece = UnsafeRawBufferPointer(rebasing: bytes[place..<(place + count)])
        if body.isEmpty { body.reserveCapacity(min(expected, max(count, 16 << 10))) }
        body.append(contentsOf: piece)
    }

    mutating func takeChunkSize(
        _ bytes: UnsafeRawBufferPointer, _ place: inout Int
    ) throws(RequestFault) {
        guard try takeLine(bytes, &place, most: Self.longestChunkLine) else { return }
        defer { line.removeAll(keepingCapacity: true) }
        let size = try chunkSize()
        chunkWaste = max(0, chunkWaste + line.count + 2 - 16 - 2 * min(size, 1 << 20))
        guard chunkWaste <= Self.mostChunkWaste else { throw .wastefulChunks }
        guard size <= limits.body - body.count else { throw .bodyTooLarge }
        phase = size == 0 ? .trailers : .chunk(left: size)
    }

    private func chunkSize() throws(RequestFault) -> Int {
        var size = 0
        var digits = 0
        for byte in line {
            guard let digit = byte.hexadecimal else { break }
            digits += 1
            guard digits <= 15 else { throw .badChunk }
            size = size << 4 | digit
        }
        guard digits > 0 else { throw .badChunk }
        let rest = line[digits...].drop { $0.isBlank }
        guard rest.first == nil || rest.first == UInt8(ascii: ";") else { throw .badChunk }
        // A blank after a size means something only before an extension.
        guard !rest.isEmpty || line.count == digits else { throw .badChunk }
        guard rest.allSatisfy(\.mayStandInValue) else { throw .badChunk }
        return size
    }

    mutating func takeChunk(_ left: Int, _ bytes: UnsafeRawBufferPointer, _ place: inout Int) {
        let count = min(left, bytes.count - place)
        keep(count, of: left, bytes, place)
        place += count
        phase = left == count ? .chunkEnd : .chunk(left: left - count)
    }

    mutating func takeChunkEnd(
        _ bytes: UnsafeRawBufferPointer, _ place: inout Int
    ) throws(RequestFault) {
        let expected: UInt8 = line.isEmpty ? 0x0D : 0x0A
        guard bytes[place] == expected else { throw .badChunk }
        place += 1
        if line.isEmpty {
            line.append(expected)
        } else {
            line.removeAll(keepingCapacity: true)
            phase = .chunkSize
        }
    }

    /// Trailers have the form of headers and are not kept: nobody here waits for one.
    mutating func takeTrailer(
        _ bytes: UnsafeRawBufferPointer, _ place: inout Int
    ) throws(RequestFault) {
        trailerBytes += (bytes.lineEnd(from: place) ?? bytes.count) - place
        guard trailerBytes <= limits.head else { throw .headTooLarge }
        guard try takeLine(bytes, &place, most: limits.head) else { return }
        defer { line.removeAll(keepingCapacity: true) }
        if line.isEmpty {
            phase = .body(left: 0)
            return
        }
        trailerCount += 1
        guard trailerCount <= limits.headers else { throw .tooManyHeaders }
        _ = try Self.header(in: line, 0..<line.count)
    }

    /// Adds to `line`; true when it is whole, and then it is without its end.
    private mutating func takeLine(
        _ bytes: UnsafeRawBufferPointer, _ place: inout Int, most: Int
    ) throws(RequestFault) -> Bool {
        let end = bytes.lineEnd(from: place)
        line.append(
            contentsOf: UnsafeRawBufferPointer(rebasing: bytes[place..<(end ?? bytes.count)]))
        place = end ?? bytes.count
        let isTooLong = line.count > most + (end == nil ? 1 : 2)
        guard !isTooLong else { throw phase == .trailers ? .headTooLarge : .badChunk }
        guard end != nil else { return false }
        guard line.count >= 2, line[line.count - 2] == 0x0D else { throw .bareLineFeed }
        line.removeLast(2)
        return true
    }
}

extension UInt8 {
    fileprivate var hexadecimal: Int? {
        switch self {
        case 0x30...0x39: Int(self) - 0x30
        case 0x41...0x46: Int(self) - 0x37
        case 0x61...0x66: Int(self) - 0x57
        default: nil
        }
    }
}
