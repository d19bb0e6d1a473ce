//  How many cells of a terminal a text fills. Hangul, hanja and emoji fill two; combining marks and
//  the vowels of decomposed Hangul none. The unit is the grapheme: a syllable of three letters that
//  is one character is two cells wide whether composed or not.
//
//  Words come from lists of other people: what would move the cursor or ring the bell is replaced
//  before it is drawn.

public enum DisplayWidth {
    public static func of(_ text: some StringProtocol) -> Int {
        var cells = 0
        for character in text { cells += of(character) }
        return cells
    }

    public static func of(_ character: Character) -> Int {
        if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
        var widest = 0
        for scalar in character.unicodeScalars {
            // Variation selector 16 asks for the emoji form; two regional letters make one flag.
            if scalar.value == 0xFE0F || isRegional(scalar) { return 2 }
            widest = max(widest, of(scalar))
        }
        return widest
    }

    /// The longest beginning that fits, with an ellipsis where something was left off.
    public static func fitting(_ text: String, in width: Int) -> String {
        guard of(text) > width else { return text }
        guard width > 0 else { return "" }
        var kept = ""
        var cells = 0
        for character in text {
            let next = of(character)
            guard cells + next <= width - 1 else { break }
            kept.append(character)
            cells += next
        }
        return kept + "…"
    }

    /// Filled with blanks to a number of cells; a longer text stays as it is.
    public static func padded(_ text: String, to width: Int, trailing: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - of(text)))
        return trailing ? blanks + text : text + blanks
    }

    /// One line that cannot steer the terminal: control and direction marks become visible.
    public static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: steers) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t", "\u{2028}", "\u{2029}": scalars.append(" ")
            case _ where steers(scalar): scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        // Medial vowels and final consonants of Hangul join the syllable before them.
        if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) {
            return 0
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .surrogate: return 0
        default: return WideCharacters.contains(scalar.value) ? 2 : 1
        }
    }
}
