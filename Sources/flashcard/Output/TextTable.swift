//  Aligned columns for reading commands. Columns are as wide as what they hold; where the whole
//  does not fit, the widest flexible column gives way, cell by cell, and what is cut ends in an
//  ellipsis. Without a width (a pipe, a file) nothing is cut.

import Platform

struct TextTable: Sendable {
    struct Column: Sendable {
        let title: String
        let alignment: Alignment
        /// Whether it may be cut where the line is too long.
        let isFlexible: Bool

        enum Alignment: Sendable { case leading, trailing }

        init(_ title: String, _ alignment: Alignment = .leading, isFlexible: Bool = false) {
            self.title = title
            self.alignment = alignment
            self.isFlexible = isFlexible
        }
    }

    /// No flexible column becomes narrower.
    private static let narrowest = 8
    private static let gap = "  "

    let columns: [Column]
    private(set) var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; missing cells are empty, and what could steer the terminal is made visible.
    mutating func add(_ cells: [String]) {
        precondition(
            cells.count <= columns.count, "A row has more cells than the table has columns.")
        let missing = Array(repeating: "", count: columns.count - cells.count)
        rows.append(cells.map(DisplayWidth.printable) + missing)
    }

    func text(width: Int?, style: Style) -> String {
        let widths = widths(for: width)
        var text = style.heading(line(columns.map(\.title), widths)) + "\n"
        for row in rows { text += line(row, widths) + "\n" }
        return text
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { line += Self.gap }
            line += DisplayWidth.padded(
                DisplayWidth.fitting(cell, in: widths[index]), to: widths[index],
                trailing: columns[index].alignment == .trailing)
        }
        // Blanks at the end would wrap on a narrow terminal.
        while line.last == " " { line.removeLast() }
        return line
    }

    private func widths(for width: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            rows.map { DisplayWidth.of($0[index]) }.reduce(
                DisplayWidth.of(columns[index].title), max)
        }
        guard let width else { return widths }
        var excess = widths.reduce(0, +) + Self.gap.count * (columns.count - 1) - width
        while excess > 0 {
            let flexible = columns.indices.filter {
                columns[$0].isFlexible && widths[$0] > Self.narrowest
            }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { return widths }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}
