//  Paragraphs and two-column lists for a terminal of a given width, measured in cells.

import Platform

enum TextLayout {
    /// Lines of text stay readable between these widths, whatever the terminal says.
    static func clamped(_ width: Int?) -> Int { min(max(width ?? 80, 40), 100) }

    /// Breaks at blanks; a word longer than a line keeps a line of its own.
    static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var cells = 0
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let next = DisplayWidth.of(word)
            if cells > 0, cells + 1 + next > width {
                lines.append(line)
                (line, cells) = ("", 0)
            }
            if cells > 0 {
                line.append(" ")
                cells += 1
            }
            line += word
            cells += next
        }
        if cells > 0 { lines.append(line) }
        return lines
    }

    static func paragraph(_ text: String, width: Int, indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        return wrapped(text, width: width - indent).map { margin + $0 + "\n" }.joined()
    }

    /// Terms on the left, their meaning on the right; a term that is too long has its own line.
    static func definitions(
        _ items: [(term: String, meaning: String)], column wanted: Int? = nil, width: Int,
        style: Style, indent: Int = 2
    ) -> String {
        let widest = wanted ?? items.map { DisplayWidth.of($0.term) }.max() ?? 0
        let column = min(widest, max(12, width / 3))
        let start = indent + column + 2
        let margin = String(repeating: " ", count: start)
        var text = ""
        for (term, meaning) in items {
            var lines = wrapped(meaning, width: width - start)[...]
            let head = String(repeating: " ", count: indent) + style.name(term)
            let cells = DisplayWidth.of(term)
            if cells <= column, let first = lines.popFirst() {
                text += head + String(repeating: " ", count: column - cells + 2) + first + "\n"
            } else {
                text += head + "\n"
            }
            for line in lines { text += margin + line + "\n" }
        }
        return text
    }
}
