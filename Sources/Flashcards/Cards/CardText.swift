//  Text as a card may have it: plain, whoever wrote it. Replies of models hold markup now and then,
//  and a deck is shown by programs that run what is in it (Anki's cards are web pages), so that
//  nothing that any of them takes for markup comes through:
//
//      <br> <p> <div> <li> <tr>         a line break
//      <b> <i> <span> <ruby> …          their text
//      <script> <style> <svg> …         nothing, with all that is in them
//      &lt; &amp; &#54620;              the character, once
//      < before a letter, / ! ?         ‹, so that nothing begins there
//      javascript:                      nothing
//      controls, characters of no width  nothing; a tab is a blank
//      **bold**, __bold__               the text
//      Hangul in single letters         composed
//
//  Nearly every text needs none of it, which one look at its bytes tells.

import Korean

package enum CardText {
    /// The same text where nothing had to be done, and whether that is so.
    package static func cleaned(_ text: String) -> (text: String, isChanged: Bool) {
        guard mayNeedCleaning(text) else { return (text, false) }
        let scrubbed = scrubbed(Array(Hangul.composed(text).unicodeScalars))
        let cleaned = TextCleaning.trimmed(scrubbed)
        // Byte by byte: composed and decomposed Hangul are equal strings.
        return (cleaned, !cleaned.utf8.elementsEqual(text.utf8))
    }

    /// Whether a byte speaks for it. Those of Hangul syllables and of Latin text do not.
    static func mayNeedCleaning(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last else { return false }
            if first <= 0x20 || last <= 0x20 { return true }
            for (index, byte) in bytes.enumerated() where suspicions[Int(byte)] {
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                let third = index + 2 < bytes.count ? bytes[index + 2] : 0
                if byte == UInt8(ascii: ":") {
                    if index > 3, endsScheme(bytes[index - 2], bytes[index - 1]) { return true }
                } else if isSuspect(byte, next, third) {
                    return true
                }
            }
            return false
        }
    }

    private static func isSuspect(_ byte: UInt8, _ next: UInt8, _ third: UInt8) -> Bool {
        switch byte {
        // Markup, and names of characters.
        case UInt8(ascii: "<"), UInt8(ascii: "&"): true
        // Emphasis in pairs.
        case UInt8(ascii: "*"), UInt8(ascii: "_"): next == byte
        case 0xC2: next < 0xA0 || next == 0xAD
        // Letters of decomposed Hangul, and one separator.
        case 0xE1: (0x84...0x87).contains(next) || next == 0xA0 && third == 0x8E
        // U+2000-206F, of which some have no width or turn the direction.
        case 0xE2: next == 0x80 && isOdd(third) || next == 0x81
        case 0xEF: next == 0xBB && third == 0xBF || next == 0xBF && third >= 0xB0
        case UInt8(ascii: "\n"): false
        default: true
        }
    }

    /// Of javascript:, vbscript: and data:.
    private static func endsScheme(_ one: UInt8, _ other: UInt8) -> Bool {
        (one | 0x20, other | 0x20) == (UInt8(ascii: "p"), UInt8(ascii: "t"))
            || (one | 0x20, other | 0x20) == (UInt8(ascii: "t"), UInt8(ascii: "a"))
    }

    /// The last byte of U+200B-200F and of U+2028-202E.
    private static func isOdd(_ third: UInt8) -> Bool {
        (0x8B...0x8F).contains(third) || (0xA8...0xAE).contains(third)
    }

    private static let suspicions: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "\n"): false
        case 0..<0x20, 0x7F, 0xC2, 0xE1, 0xE2, 0xEF: true
        default: "<&*_:".utf8.contains(UInt8(byte))
        }
    }

    /// Whether something in the text could be read as markup by whatever shows it.
    package static func isPlain(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar == "<", index + 1 < scalars.count, beginsMarkup(scalars[index + 1]) {
                return false
            }
            if isLeftOut(scalar) { return false }
        }
        return scheme(in: Array(text.utf8)) == nil
    }
}

extension CardText {
    private static let schemes = ["javascript:", "vbscript:", "data:text"].map { Array($0.utf8) }

    /// The first of what a link could run, whatever its case.
    static func scheme(in bytes: [UInt8]) -> Range<Int>? {
        for end in bytes.indices where bytes[end] == UInt8(ascii: ":") {
            for scheme in schemes {
                let colon = scheme.firstIndex(of: UInt8(ascii: ":")) ?? 0
                let begin = end - colon
                guard begin >= 0, begin + scheme.count <= bytes.count else { continue }
                let isIt = scheme.indices.allSatisfy { place in
                    let byte = bytes[begin + place]
                    return byte == scheme[place] || byte | 0x20 == scheme[place] && byte < 0x80
                }
                if isIt { return begin..<(begin + scheme.count) }
            }
        }
        return nil
    }

    /// After an opening angle.
    static func beginsMarkup(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.properties.isAlphabetic || "/!?".unicodeScalars.contains(scalar)
    }

    /// What is never part of a card: controls, and what turns the direction of the text or cannot
    /// be seen. The joiner of emoji and of some scripts stays.
    static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0xAD, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
            0x2060...0x206F, 0xFEFF, 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF:
            true
        default: false
        }
    }
}
