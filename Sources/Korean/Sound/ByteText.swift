//  Text put together from scalars and from signs that are ready as bytes, without a string for
//  each.

struct ByteText {
    private var bytes: [UInt8] = []

    init(reserving count: Int) { bytes.reserveCapacity(count) }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var count: Int { bytes.count }

    mutating func append(_ signs: Signs, _ number: UInt8) { signs.append(number, to: &bytes) }

    mutating func append(_ scalar: UInt32) {
        switch scalar {
        case 0..<0x80: bytes.append(UInt8(scalar))
        case 0x80..<0x800:
            bytes.append(UInt8(0xC0 | scalar >> 6))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        case 0x800..<0x1_0000:
            bytes.append(UInt8(0xE0 | scalar >> 12))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        default:
            bytes.append(UInt8(0xF0 | scalar >> 18))
            bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        }
    }

    /// The letter at a place becomes large, if it is a small one of the Latin alphabet.
    mutating func capitalise(at place: Int) {
        guard place < bytes.count, 0x61...0x7A ~= bytes[place] else { return }
        bytes[place] -= 0x20
    }
}

/// What is written for each of a list of letters, by their numbers. A table is text: the letter,
/// and what is written for it; a letter that is not in it is written as nothing.
struct Signs: Sendable {
    private let bytes: [UInt8]
    private let starts: [UInt16]

    /// Where `none` is set, number 0 is no letter.
    init(_ table: String, for letters: [Unicode.Scalar], none: Bool = false) {
        let rows = table.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
        var bytes: [UInt8] = []
        var starts: [UInt16] = none ? [0, 0] : [0]
        for letter in letters {
            let row = rows.first { $0[0] == letter } ?? []
            for scalar in row.dropFirst() { bytes.append(contentsOf: Array(String(scalar).utf8)) }
            starts.append(UInt16(bytes.count))
        }
        (self.bytes, self.starts) = (bytes, starts)
    }

    func isEmpty(_ number: UInt8) -> Bool { starts[Int(number)] == starts[Int(number) + 1] }

    func text(_ number: UInt8) -> String {
        String(decoding: bytes[range(number)], as: UTF8.self)
    }

    fileprivate func append(_ number: UInt8, to text: inout [UInt8]) {
        for index in range(number) { text.append(bytes[index]) }
    }

    private func range(_ number: UInt8) -> Range<Int> {
        Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
    }
}
