//  Aligned columns of plain text; names to the left, numbers to the right.

import Platform

struct Table {
    private let leading: Set<Int>
    private var rows: [[String]]

    init(_ titles: [String], leading: Set<Int>) {
        self.leading = leading
        rows = [titles]
    }

    mutating func add(_ cells: [String]) {
        precondition(cells.count == rows[0].count, "a row has a cell for each column")
        rows.append(cells)
    }

    /// A column in which nothing stands is left out.
    private var widths: [Int] {
        rows[0].indices.map { column in
            rows.dropFirst().allSatisfy { $0[column].isEmpty }
                ? 0 : rows.map { DisplayWidth.of($0[column]) }.reduce(0, max)
        }
    }

    /// The same for a page.
    var markdown: String {
        let shown = widths.indices.filter { widths[$0] > 0 }
        let rule = shown.map { leading.contains($0) ? "---" : "---:" }
        let lines =
            [shown.map { rows[0][$0] }, rule]
            + rows.dropFirst().map { row in
                shown.map { row[$0] }
            }
        return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    var text: String {
        let widths = widths
        var text = ""
        for row in rows {
            let cells = row.indices.filter { widths[$0] > 0 }.map { column in
                DisplayWidth.padded(
                    row[column], to: widths[column], trailing: !leading.contains(column))
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }
}
