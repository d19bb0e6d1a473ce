//  How many tokens a text has, by a rule that can be checked by hand and that no real tokeniser
//  shares: one for every four bytes of ASCII or part of four, one for each other character. English
//  comes out about right, Korean somewhat high. A message adds four, a request three.

package enum TokenCount {
    static let perMessage = 4
    static let perRequest = 3

    package static func of(_ text: String) -> Int {
        text.withBytes { bytes in
            var ascii = 0
            var others = 0
            for byte in bytes {
                if byte < 0x80 { ascii &+= 1 } else if byte >= 0xC0 { others &+= 1 }
            }
            return (ascii &+ 3) / 4 &+ others
        }
    }

    /// The longest beginning of a text that has at most so many tokens.
    static func prefix(_ text: String, tokens: Int) -> String {
        var ascii = 0
        var others = 0
        var end = text.unicodeScalars.startIndex
        for index in text.unicodeScalars.indices {
            if text.unicodeScalars[index].isASCII { ascii += 1 } else { others += 1 }
            guard (ascii + 3) / 4 + others <= tokens else { break }
            end = text.unicodeScalars.index(after: index)
        }
        return String(text[..<end])
    }
}
