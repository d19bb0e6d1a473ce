//  One record of a CSV file, as a buffer that is filled again for each record: the record's bytes
//  as they stand in the file, and where in them each field begins and ends. Quotes are resolved and
//  positions counted only for the fields that somebody asks for, since most columns of a rich list
//  are never looked at, and most rows never need to name a line and column.

package struct CSVRecord: Sendable {
    /// The bytes as they stand in the decoded file, without the line end.
    package internal(set) var raw: [UInt8] = []
    /// The physical line on which the record begins, from 1.
    package internal(set) var line = 1
    /// How many bytes of decoded text stand before the record.
    package internal(set) var offset = 0
    /// How many fields there are, also of those beyond `CSVLimits.fields`.
    package internal(set) var count = 0
    /// The fields kept: the first `CSVLimits.fields` of them.
    var fields: [Field] = []

    package init() {}

    struct Field: Sendable {
        let start: Int
        let end: Int
        let shape: Shape
    }

    /// How a field is written, so how it is read.
    enum Shape: Sendable {
        /// As it stands.
        case plain
        /// Between two quotes, with none inside.
        case quoted
        /// Begins with a quote and has further ones: doubled, or text after the closing one.
        case escaped
    }

    mutating func begin(line: Int, offset: Int) {
        raw.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        count = 0
        self.line = line
        self.offset = offset
    }

    /// The text of a field; nil when the record has no such field.
    package func text(_ index: Int) -> String? {
        guard index < fields.count else { return nil }
        let field = fields[index]
        switch field.shape {
        case .plain: return String(decoding: raw[field.start..<field.end], as: UTF8.self)
        case .quoted: return String(decoding: raw[field.start + 1..<field.end - 1], as: UTF8.self)
        case .escaped: return String(decoding: unescaped(field), as: UTF8.self)
        }
    }

    /// The texts of all the fields kept.
    package var texts: [String] { fields.indices.map { text($0) ?? "" } }

    /// The physical line and character column at which a field begins, both from 1.
    package func place(ofField index: Int) -> CSVPlace {
        place(at: index < fields.count ? fields[index].start : raw.count)
    }

    /// The physical line and character column of a byte of `raw`.
    func place(at end: Int) -> CSVPlace {
        var place = CSVPlace(line: line, column: 1)
        var previous: UInt8 = 0
        for byte in raw.prefix(end) {
            switch byte {
            case CSVReader.carriageReturn: (place.line, place.column) = (place.line + 1, 1)
            case CSVReader.lineFeed:
                if previous != CSVReader.carriageReturn { place.line += 1 }
                place.column = 1
            // A continuation byte belongs to the character that is already counted.
            default: if byte & 0xC0 != 0x80 { place.column += 1 }
            }
            previous = byte
        }
        return place
    }

    /// Whether nothing but blanks stands in any field, as in the `,,,` that spreadsheets leave
    /// behind.
    var isBlank: Bool {
        guard count == fields.count else { return false }
        return fields.indices.allSatisfy { index in
            let field = fields[index]
            if field.start == field.end { return true }
            return (text(index) ?? "").unicodeScalars.allSatisfy(\.isBlank)
        }
    }

    /// A quote twice is one; after a single one the rest stands as it is, quotes and all.
    private func unescaped(_ field: Field) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(field.end - field.start)
        var index = field.start + 1
        while index < field.end {
            if raw[index] == CSVReader.quote {
                index += 1
                guard index < field.end, raw[index] == CSVReader.quote else {
                    bytes.append(contentsOf: raw[index..<field.end])
                    break
                }
            }
            bytes.append(raw[index])
            index += 1
        }
        return bytes
    }
}

/// A place in a file, as an editor shows it.
package struct CSVPlace: Sendable, Hashable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
