//  The part of the table of hostile lists that is about encodings.

extension HostileList {
    static let encodings: [HostileList] = [
        HostileList(
            "UTF-16LE with its mark", bytes: [0xFF, 0xFE] + utf16("term,meaning\n사랑,love\n"),
            ["2 사랑"]),
        HostileList(
            "UTF-16BE with its mark",
            bytes: [0xFE, 0xFF] + utf16("term,meaning\r\n사랑,😀\r\n", isLittle: false), ["2 사랑"]),
        HostileList("UTF-16LE without its mark", bytes: utf16("term,meaning\n사랑,love\n"), ["2 사랑"]),
        HostileList(
            "UTF-16BE without its mark, in Korean",
            bytes: utf16("단어,뜻\n사랑,애정\n가다,to go\n", isLittle: false), ["2 사랑", "3 가다"]),
        HostileList(
            "a lone surrogate in UTF-16",
            bytes: [0xFF, 0xFE] + utf16("term\n사랑\n가") + [0x00, 0xD8] + utf16("다\n오다\n"),
            ["2 사랑", "words.csv, line 3, column 2: what stands here is not UTF-16LE.", "4 오다"]),
        HostileList(
            "half a character at the end of UTF-16",
            bytes: [0xFF, 0xFE] + utf16("term\n사랑\n가다") + [0x41],
            ["2 사랑", "words.csv, line 3, column 3: what stands here is not UTF-16LE."]),
        HostileList(
            "a NUL character in UTF-16", bytes: [0xFF, 0xFE] + utf16("term\n사랑\n가\0다\n"),
            ["2 사랑", "words.csv, line 3, column 2: a NUL byte stands here, which is no text."]),
        HostileList(
            "CP949", bytes: cp949(["B4DCBEEE", ",", "B6E6", "\n", "BBE7B6FB", ",love\n"]),
            [
                "error: words.csv looks like CP949 (Korean Windows), which cannot be"
                    + " converted here."
            ]),
        HostileList(
            "UTF-32 with its mark", bytes: [0xFF, 0xFE, 0, 0] + utf32("term\n사랑\n"),
            ["error: words.csv is UTF-32LE, which is not read."]),
        HostileList(
            "UTF-32 without its mark", bytes: utf32("term,meaning\n사랑,love\n"),
            ["error: words.csv is UTF-32LE, which is not read."]),
        HostileList(
            "Latin-1", bytes: Array("word,meaning\ncaf".utf8) + [0xE9] + Array("\n".utf8),
            [
                "error: words.csv is neither UTF-8, UTF-16 nor CP949:"
                    + " byte 0xE9 at offset 16 fits none of them."
            ]),
        HostileList(
            "Chinese in GBK", bytes: cp949(["D6D0B9FA", ",", "C8D5B1BE", "\n", "D1A7CFB0"]),
            [
                "error: words.csv is neither UTF-8, UTF-16 nor CP949:"
                    + " byte 0xD6 at offset 0 fits none of them."
            ]),
        HostileList(
            "binary data", bytes: (0..<256).map { UInt8($0 % 3 == 0 ? 0 : $0 & 0x7F) },
            ["error: words.csv is binary data, not a text."]),
    ]

    static func utf16(_ text: String, isLittle: Bool = true) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
            return isLittle ? [low, high] : [high, low]
        }
    }

    static func utf32(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in
            (0..<4).map { UInt8(scalar.value >> ($0 * 8) & 0xFF) }
        }
    }

    /// Pieces that are pairs of hexadecimal digits, or ASCII as it stands.
    static func cp949(_ pieces: [String]) -> [UInt8] {
        pieces.flatMap { piece -> [UInt8] in
            guard piece.count.isMultiple(of: 4), piece.allSatisfy(\.isHexDigit) else {
                return Array(piece.utf8)
            }
            let digits = Array(piece)
            return stride(from: 0, to: digits.count, by: 2).compactMap { index in
                UInt8(String(digits[index...index + 1]), radix: 16)
            }
        }
    }
}
