//  How the bytes of a list stand for characters, guessed from its beginning. A guess must never
//  turn one text into another in silence: what fits only UTF-8 is read as UTF-8, the Korean Windows
//  code page is taken only when its Hangul rows make up nearly all of the text, and everything else
//  is refused by name. What a guess overlooks later in the file is set aside row by row.

package enum TextEncoding: String, Sendable, Hashable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// The Korean Windows code page, of which EUC-KR is a part.
    case cp949 = "CP949"
}

/// What the first bytes of a list say about its encoding.
package enum EncodingGuess: Sendable, Hashable {
    /// `mark` is how many bytes the byte order mark takes.
    case text(TextEncoding, mark: Int)
    /// An encoding that has a name and is not read.
    case refused(String)
    /// Not text at all, by its first bytes or by its zeros.
    case notText(String)
    /// No encoding known here fits; the first byte that does not, and where it stands.
    case unknown(byte: UInt8, offset: Int)

    /// How many bytes are looked at.
    package static let sampleSize = 65_536

    /// `isWhole` says that the sample is the whole list, so that nothing in it is merely cut off.
    package init(sample: [UInt8], isWhole: Bool) {
        self =
            EncodingGuess.byFirstBytes(sample)
            ?? EncodingGuess.byZeros(sample)
            ?? EncodingGuess.byCharacters(sample, isWhole: isWhole)
    }

    private static func byFirstBytes(_ sample: [UInt8]) -> EncodingGuess? {
        for (bytes, name) in strangers where sample.starts(with: bytes) { return .notText(name) }
        // Before UTF-16, whose mark the little-endian one of UTF-32 begins with.
        for (bytes, name) in refusedMarks where sample.starts(with: bytes) { return .refused(name) }
        for (bytes, encoding) in marks where sample.starts(with: bytes) {
            return .text(encoding, mark: bytes.count)
        }
        return nil
    }

    private static let marks: [([UInt8], TextEncoding)] = [
        ([0xEF, 0xBB, 0xBF], .utf8),
        ([0xFF, 0xFE], .utf16LittleEndian),
        ([0xFE, 0xFF], .utf16BigEndian),
    ]

    private static let refusedMarks: [([UInt8], String)] = [
        ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"),
        ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"),
        ([0x84, 0x31, 0x95, 0x33], "GB18030"),
        ([0x1B, 0x24, 0x29, 0x43], "ISO-2022-KR"),
    ]

    private static let strangers: [([UInt8], String)] = [
        ([0x50, 0x4B, 0x03, 0x04], "an Excel workbook (.xlsx) or another zip archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (.xls)"),
        ([0x1F, 0x8B], "a gzip archive"),
        (Array("%PDF".utf8), "a PDF document"),
        (Array("SQLite format 3".utf8), "an SQLite database"),
    ]

    /// Latin text in UTF-16 has a zero in every pair of bytes, always on the same side; in UTF-8 a
    /// zero is a fault of one row.
    private static func byZeros(_ sample: [UInt8]) -> EncodingGuess? {
        var zeros = [0, 0, 0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 3] += 1 }
        let all = zeros.reduce(0, +)
        guard all > 1 else { return nil }
        let quads = sample.count / 4
        if quads > 1, zeros[3] >= quads, zeros[2] >= quads { return .refused("UTF-32LE") }
        if quads > 1, zeros[0] >= quads, zeros[1] >= quads { return .refused("UTF-32BE") }
        let odd = zeros[1] + zeros[3]
        let isUTF8 = UTF8Census(sample, isWhole: false).invalid == 0
        // Hangul has no zeros, so a list of it has few; but then it is not valid UTF-8 either.
        if all * (isUTF8 ? 5 : 20) >= sample.count {
            if odd * 10 >= all * 9 { return .text(.utf16LittleEndian, mark: 0) }
            if odd * 10 <= all { return .text(.utf16BigEndian, mark: 0) }
        }
        return all * 10 >= sample.count ? .notText("binary data") : nil
    }

    private static func byCharacters(_ sample: [UInt8], isWhole: Bool) -> EncodingGuess {
        let census = UTF8Census(sample, isWhole: isWhole)
        guard let first = census.firstInvalid, census.invalid > census.valid else {
            return .text(.utf8, mark: 0)
        }
        if KoreanCodePage.fits(sample, isWhole: isWhole) { return .text(.cp949, mark: 0) }
        return .unknown(byte: sample[first], offset: first)
    }
}

/// Counts what in some bytes speaks for UTF-8, and what is none. Only characters of three bytes and
/// more speak for it, as Hangul is: those of two come up by chance in every other encoding.
private struct UTF8Census {
    private(set) var valid = 0
    private(set) var invalid = 0
    private(set) var firstInvalid: Int?

    init(_ bytes: [UInt8], isWhole: Bool) {
        var start = 0
        while start < bytes.count {
            do throws(UTF8.ValidationError) {
                let rest = bytes.span.extracting(start..<bytes.count)
                _ = try UTF8Span(validating: rest)
                count(bytes[start...])
                return
            } catch {
                let bad = start + error.byteOffsets.lowerBound
                let next = start + error.byteOffsets.upperBound
                count(bytes[start..<bad])
                // A character cut off by the end of the sample says nothing.
                if next == bytes.count, !isWhole, error.kind == .truncatedScalar { return }
                invalid += 1
                firstInvalid = firstInvalid ?? bad
                start = next
            }
        }
    }

    private mutating func count(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes where byte >= 0xE0 { valid += 1 }
    }
}
