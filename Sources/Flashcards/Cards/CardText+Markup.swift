//  The slow half of `CardText`: markup is read as a browser would read it, tag by tag, and only
//  what it would show as text is kept. Names of characters are read once, and what they give is not
//  looked at as markup again but made harmless.

extension CardText {
    /// The text that markup shows.
    static func scrubbed(_ scalars: [Unicode.Scalar]) -> String {
        var output = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "<", let (tag, end) = tag(scalars, at: index) {
                index = end
                if hidden.contains(tag.name), !tag.isClosing {
                    index = past(tag.name, in: scalars, from: end)
                } else if breaks.contains(tag.name) {
                    lineBreak(&output)
                }
                continue
            }
            if scalar == "&", let (character, end) = named(scalars, at: index) {
                append(character, &output)
                index = end
                continue
            }
            // Of the two that end a line on Windows one is enough.
            let isFirstOfTwo =
                scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
            if !isFirstOfTwo { append(scalar, &output) }
            index += 1
        }
        return harmless(withoutEmphasis(output))
    }

    private static func append(_ scalar: Unicode.Scalar, _ output: inout String.UnicodeScalarView) {
        switch scalar {
        case "\t": output.append(" ")
        // Line ends of every kind are one.
        case "\r", "\u{2028}", "\u{2029}": output.append("\n")
        case "\n" where output.last == "\n" && output.dropLast().last == "\n": break
        case "\u{A0}": output.append(" ")
        default: if !isLeftOut(scalar) { output.append(scalar) }
        }
    }

    private static func lineBreak(_ output: inout String.UnicodeScalarView) {
        while output.last == " " { output.removeLast() }
        if let last = output.last, last != "\n" { output.append("\n") }
    }

    // MARK: Tags

    private static let breaks: Set = [
        "br", "p", "div", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "hr", "dt", "dd",
    ]

    /// Whose content is no text.
    private static let hidden: Set = [
        "script", "style", "iframe", "object", "svg", "math", "template", "noscript", "textarea",
        "title", "head", "xmp",
    ]

    /// The longest tag that is looked through; a longer one is text.
    private static let longestTag = 2_000

    /// The tag that begins here, and where it ends; comments and declarations have no name.
    private static func tag(
        _ scalars: [Unicode.Scalar], at begin: Int
    ) -> (tag: (name: String, isClosing: Bool), end: Int)? {
        var index = begin + 1
        guard index < scalars.count, beginsMarkup(scalars[index]) else { return nil }
        let isClosing = scalars[index] == "/"
        if isClosing { index += 1 }
        var name = ""
        while index < scalars.count, scalars[index].isASCII,
            scalars[index].properties.isAlphabetic || ("0"..."9").contains(scalars[index])
        {
            name.unicodeScalars.append(scalars[index])
            index += 1
        }
        // To the next angle that no quote hides.
        var quote: Unicode.Scalar?
        let most = min(scalars.count, begin + longestTag)
        while index < most {
            let scalar = scalars[index]
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == "\"" || scalar == "'" {
                quote = scalar
            } else if scalar == ">" {
                return ((name.lowercased(), isClosing), index + 1)
            }
            index += 1
        }
        return nil
    }

    /// Past the end of a hidden element, or of the text where it has none.
    private static func past(_ name: String, in scalars: [Unicode.Scalar], from begin: Int) -> Int {
        var index = begin
        while index < scalars.count {
            if scalars[index] == "<", let (tag, end) = tag(scalars, at: index) {
                if tag.isClosing, tag.name == name { return end }
                index = end
            } else {
                index += 1
            }
        }
        return scalars.count
    }

    // MARK: Names of characters

    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "hellip": "…",
        "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
        "middot": "·", "rarr": "→", "larr": "←",
    ]

    private static func named(
        _ scalars: [Unicode.Scalar], at begin: Int
    ) -> (Unicode.Scalar, end: Int)? {
        let rest = scalars[(begin + 1)...].prefix(12)
        guard let end = rest.firstIndex(of: ";") else { return nil }
        var name = String(String.UnicodeScalarView(rest[..<end]))
        if let known = names[name] { return (known, end + 1) }
        guard name.first == "#" else { return nil }
        name.removeFirst()
        let number =
            name.first == "x" || name.first == "X"
            ? UInt32(name.dropFirst(), radix: 16) : UInt32(name)
        guard let scalar = number.flatMap(Unicode.Scalar.init) else { return nil }
        return (scalar, end + 1)
    }

    // MARK: What is left

    /// Takes out the marks of `**bold**`, which stand in pairs.
    private static func withoutEmphasis(
        _ text: String.UnicodeScalarView
    ) -> String.UnicodeScalarView {
        var text = text
        for mark in ["**", "__"] {
            let pieces = String(text).split(separator: mark, omittingEmptySubsequences: false)
            // An odd number of pieces is an even number of marks; a gap is no emphasis.
            guard pieces.count > 2, pieces.count % 2 == 1,
                stride(from: 1, to: pieces.count, by: 2).allSatisfy({ isEmphasised(pieces[$0]) })
            else { continue }
            text = pieces.joined().unicodeScalars
        }
        return text
    }

    private static func isEmphasised(_ piece: Substring) -> Bool {
        guard let first = piece.first, let last = piece.last else { return false }
        return !first.isWhitespace && !last.isWhitespace && first != "_" && first != "*"
            && !piece.contains("\n")
    }

    private static func harmless(_ scalars: String.UnicodeScalarView) -> String {
        var text = ""
        var rest = scalars[...]
        while let scalar = rest.popFirst() {
            let begins = scalar == "<" && rest.first.map(beginsMarkup) == true
            text.unicodeScalars.append(begins ? "‹" : scalar)
        }
        // What is left of one may be another: jajavascript:vascript:
        var bytes = Array(text.utf8)
        while let range = scheme(in: bytes) { bytes.removeSubrange(range) }
        return bytes.count == text.utf8.count ? text : String(decoding: bytes, as: UTF8.self)
    }
}
