//  Text as markup that shows it: for cards and pages, which are HTML. Nothing in it can be read as
//  markup again, neither by a browser nor by Anki, which besides tags looks for sounds to play
//  (`[sound:…]`), for LaTeX to run (`[latex]`, `[$]`) and for formulas (`\(`) in every field.
//
//      & < > " '              names of the characters
//      [ before s a l $ /     &#91;
//      \ before ( or [        &#92;
//      line break             <br>
//      tab                    space
//      control, bidi control, lone halves   U+FFFD

package enum MarkupText {
    /// Appends the text as HTML; a line break becomes the given markup.
    package static func append(
        _ text: String, lineBreak: StaticString = "<br>", to output: inout [UInt8]
    ) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                // Everything above the controls that no rule names, which is nearly everything.
                if isPlain[Int(byte)] {
                    index += 1
                    continue
                }
                let (length, replacement) = replaced(bytes, at: index, lineBreak)
                if let replacement {
                    output.append(contentsOf: bytes[start..<index])
                    append(replacement, to: &output)
                    start = index + length
                }
                index += length
            }
            output.append(contentsOf: bytes[start...])
        }
    }

    package static func html(_ text: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count + 16)
        append(text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ markup: StaticString, to output: inout [UInt8]) {
        markup.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    /// Bytes that stand for themselves. Those that begin U+0080-009F and the two blocks where
    /// bidi controls and non-characters are want a look.
    private static let isPlain: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xFF: false
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "\\"):
            false
        default: true
        }
    }

    /// How many bytes the character has, and what takes its place.
    private static func replaced(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ lineBreak: StaticString
    ) -> (Int, StaticString?) {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch bytes[index] {
        case UInt8(ascii: "&"): return (1, "&amp;")
        case UInt8(ascii: "<"): return (1, "&lt;")
        case UInt8(ascii: ">"): return (1, "&gt;")
        case UInt8(ascii: "\""): return (1, "&quot;")
        case UInt8(ascii: "'"): return (1, "&#39;")
        case UInt8(ascii: "["): return (1, startsCommand(next) ? "&#91;" : nil)
        case UInt8(ascii: "\\"):
            return (1, next == UInt8(ascii: "(") || next == UInt8(ascii: "[") ? "&#92;" : nil)
        case UInt8(ascii: "\r"): return next == UInt8(ascii: "\n") ? (2, lineBreak) : (1, lineBreak)
        case UInt8(ascii: "\n"): return (1, lineBreak)
        case UInt8(ascii: "\t"): return (1, " ")
        case 0..<0x20, 0x7F: return (1, "\u{FFFD}")
        default: return wide(bytes, at: index)
        }
    }

    private static func startsCommand(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "s"), UInt8(ascii: "a"), UInt8(ascii: "l"): true
        default: byte == UInt8(ascii: "$") || byte == UInt8(ascii: "/")
        }
    }

    private static func wide(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (Int, StaticString?) {
        let lead = bytes[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for place in 1..<length { value = value << 6 | UInt32(bytes[index + place]) & 0x3F }
        let isShown =
            switch value {
            case 0x80...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF:
                false
            default: value & 0xFFFE != 0xFFFE
            }
        return (length, isShown ? nil : "\u{FFFD}")
    }
}
