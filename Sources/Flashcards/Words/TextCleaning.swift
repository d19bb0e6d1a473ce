//  What is done to every text of a list before anything looks at it: Hangul that is spelled out in
//  single letters (as macOS does it in file names and some editors everywhere) is composed, and
//  blanks around the text go, also the ones that cannot be seen: ideographic and no-break spaces,
//  zero-width characters. Nearly all texts need none of it, so a look at the outer bytes comes
//  first.

import Korean

enum TextCleaning {
    /// Composed and without blanks around it.
    static func cleaned(_ text: String) -> String {
        let composed = mayBeDecomposed(text) ? Hangul.composed(text) : text
        return trimmed(composed)
    }

    /// Cleaned for a term, which stands on one line: runs of blanks inside are one space, and
    /// characters of no width go, since two terms that look alike must be alike.
    static func term(_ text: String) -> String {
        let cleaned = cleaned(text)
        guard cleaned.unicodeScalars.contains(where: \.isBlank) else { return cleaned }
        var term = String.UnicodeScalarView()
        var owesSpace = false
        for scalar in cleaned.unicodeScalars where !scalar.hasNoWidth {
            if scalar.isBlank {
                owesSpace = true
                continue
            }
            if owesSpace { term.append(" ") }
            owesSpace = false
            term.append(scalar)
        }
        return String(term)
    }

    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return text }
        guard first.isBlank || last.isBlank else { return text }
        guard let start = scalars.firstIndex(where: { !$0.isBlank }),
            let end = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(scalars[start...end])
    }

    /// Whether there is a conjoining letter (U+1100-11FF, in UTF-8 E1 84-87).
    private static func mayBeDecomposed(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if previous == 0xE1, (0x84...0x87).contains(byte) { return true }
            previous = byte
        }
        return false
    }
}

extension Unicode.Scalar {
    /// White space of any kind, seen or not. Written out, since every field of a list is asked at
    /// both ends and Unicode's own table takes a search.
    var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000:
            true
        default: value >= 0x180E && hasNoWidth
        }
    }

    /// Zero-width characters that mean nothing in Korean text; also the byte order mark.
    var hasNoWidth: Bool {
        switch value {
        case 0x180E, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
