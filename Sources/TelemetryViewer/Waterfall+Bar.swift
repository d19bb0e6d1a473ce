//  One span's bar: the cells of the axis in which it was under way, drawn as what it stands for.
//  Waits within a call, events and failures stand on it. A span shorter than a cell has one.

import OTLP
import Platform
import Telemetry

struct Bar {
    static let event: Character = "•"
    static let failure: Character = "×"
    static let open: Character = "»"

    private struct Cell {
        var form: SpanForm?
        var mark: Character?
        var isCritical = false
        var isBad = false

        var glyph: Character { mark ?? form?.glyph(isCritical: isCritical) ?? " " }
    }

    private let duration: UInt64
    private var cells: [Cell]

    init(_ row: TraceTree.Row, _ tree: TraceTree, cells count: Int) {
        duration = max(tree.duration, 1)
        cells = Array(repeating: Cell(), count: count)
        let whole = places(row.start, row.end)
        for place in whole { cells[place].form = row.form }
        for wait in row.span.waits {
            let from = max(wait.lowerBound, tree.begin) - tree.begin
            let to = min(max(wait.upperBound, tree.begin) - tree.begin, row.end)
            guard from < to else { continue }
            for place in places(from, to).clamped(to: whole) { cells[place].form = .wait }
        }
        for part in row.critical {
            for place in places(part.lowerBound, part.upperBound).clamped(to: whole) {
                cells[place].isCritical = true
            }
        }
        for event in row.span.events {
            let time = max(event.time, tree.begin) - tree.begin
            cells[place(of: time)].mark = Self.event
        }
        guard let last = whole.last else { return }
        if row.fault == .unfinished { cells[last].mark = Self.open }
        if row.span.isFailed {
            cells[last].mark = Self.failure
            cells[last].isBad = true
        }
    }

    private func place(of time: UInt64) -> Int {
        let place = Int(Double(time) / Double(duration) * Double(cells.count))
        return min(max(place, 0), cells.count - 1)
    }

    private func places(_ start: UInt64, _ end: UInt64) -> Range<Int> {
        let first = place(of: start)
        let last = Int((Double(end) / Double(duration) * Double(cells.count)).rounded(.up))
        return first..<min(max(last, first + 1), cells.count)
    }

    /// Neighbours of one look go out together; blanks at the end do not go out.
    func text(_ style: Style) -> String {
        var rest = cells.prefix((cells.lastIndex { $0.glyph != " " } ?? -1) + 1)
        var text = ""
        while let first = rest.first {
            let same = rest.prefix {
                $0.isCritical == first.isCritical && $0.isBad == first.isBad
            }
            let glyphs = String(same.map(\.glyph))
            text +=
                first.isBad
                ? style.bad(glyphs) : first.isCritical ? style.strong(glyphs) : glyphs
            rest = rest.dropFirst(same.count)
        }
        return text
    }
}
