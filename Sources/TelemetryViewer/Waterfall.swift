//  A trace as text: what it is about, then a line for each span with its name in the tree, how long
//  it took, what share of the critical path it is by itself, and its bar on one time axis. Below a
//  span stand what is missing, what failed, what happened, and on demand its attributes.
//
//      SPAN                        TOOK   PATH  0                 6.1 ms            12.3 ms
//      flashcard.word 사과      12.3 ms   67 %  ──────────────━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
//      └─ flashcard.stage …     4.10 ms   33 %  ━━━━━━━━━━━━━━
//
//  Columns are measured in cells, two for a syllable. Nothing is said by colour alone.

import OTLP
package import Platform

package struct Waterfall: Sendable {
    package struct Settings: Sendable {
        /// Columns of the terminal; without, nothing is cut.
        package var width: Int?
        package var style = Style.plain
        package var showsAttributes = false
        /// More spans than these are counted instead of drawn.
        package var mostRows = 1_000
        /// Where else the trace can be looked at.
        package var links: GrafanaLinks?

        package init(
            width: Int? = nil, style: Style = .plain, showsAttributes: Bool = false,
            links: GrafanaLinks? = nil
        ) {
            self.width = width
            self.style = style
            self.showsAttributes = showsAttributes
            self.links = links
        }
    }

    let tree: TraceTree
    let settings: Settings
    let layout: Layout
    private let labels: [Label]

    package init(_ tree: TraceTree, _ settings: Settings = Settings()) {
        self.tree = tree
        self.settings = settings
        labels = Label.all(of: tree, most: settings.mostRows)
        layout = Layout(tree, labels, width: settings.width)
    }

    package var text: String {
        var text = head + "\n" + heading + "\n"
        for (row, label) in zip(tree.rows, labels) {
            text += line(row, label)
            for note in notes(of: row) {
                text += style.dim(label.margin) + fitted(note.text, label, note.isBad) + "\n"
            }
        }
        if tree.rows.count > labels.count {
            text += "… and \(tree.rows.count - labels.count) more spans: --json has them all\n"
        }
        text += "\n" + legend
        // Never cut: half an address leads nowhere.
        if let links = settings.links {
            text += style.dim("Dashboard: ") + links.dashboard + "\n"
            text += style.dim("Explore:   ") + links.explore + "\n"
        }
        return text
    }

    var style: Style { settings.style }

    private var heading: String {
        let line =
            DisplayWidth.padded("SPAN", to: layout.label) + "  "
            + DisplayWidth.padded("TOOK", to: layout.took, trailing: true) + "  "
            + DisplayWidth.padded("PATH", to: Layout.path, trailing: true) + "  "
            + layout.axis(tree.duration)
        return style.heading(line)
    }

    private func line(_ row: TraceTree.Row, _ label: Label) -> String {
        let text = DisplayWidth.fitting(label.text, in: layout.label)
        let shown = DisplayWidth.padded(text, to: layout.label)
        let took = row.fault == .unfinished ? "no end" : TimeText.text(row.duration)
        return (row.span.isFailed ? style.bad(shown) : shown) + "  "
            + DisplayWidth.padded(took, to: layout.took, trailing: true) + "  "
            + DisplayWidth.padded(share(row), to: Layout.path, trailing: true) + "  "
            + Bar(row, tree, cells: layout.bar).text(style) + "\n"
    }

    /// How much of the whole would go if this span by itself took no time.
    private func share(_ row: TraceTree.Row) -> String {
        let own = row.criticalTime
        guard own > 0 else { return "" }
        let hundredths = Double(own) / Double(max(tree.duration, 1)) * 100
        return hundredths < 1 ? "<1 %" : "\(Int(hundredths.rounded())) %"
    }

    private func fitted(_ note: String, _ label: Label, _ isBad: Bool) -> String {
        let note = DisplayWidth.printable(note)
        let room = settings.width.map { max(20, $0 - DisplayWidth.of(label.margin)) }
        let shown = room.map { DisplayWidth.fitting(note, in: $0) } ?? note
        return isBad ? style.bad(shown) : style.dim(shown)
    }

    private var legend: String {
        var forms = Set(tree.rows.map(\.form))
        if tree.rows.contains(where: { !$0.span.waits.isEmpty }) { forms.insert(.wait) }
        var parts = SpanForm.allCases.filter { forms.contains($0) }.map {
            "\($0.glyph(isCritical: true)) \($0.meaning)"
        }
        if tree.rows.contains(where: { !$0.span.events.isEmpty }) {
            parts.append("\(Bar.event) event")
        }
        if tree.rows.contains(where: \.span.isFailed) { parts.append("\(Bar.failure) failed") }
        if tree.rows.contains(where: { $0.fault == .unfinished }) {
            parts.append("\(Bar.open) no end")
        }
        return style.dim(parts.joined(separator: "   ")) + "\n"
            + style.dim("Heavy lines are the critical path; PATH is a span's own share of it.")
            + "\n"
    }
}

extension SpanForm {
    /// Lines are heavy on the critical path.
    func glyph(isCritical: Bool) -> Character {
        switch self {
        case .work: isCritical ? "━" : "─"
        case .wait: isCritical ? "┅" : "┄"
        case .call: "█"
        case .retry: "▓"
        case .reask: "▒"
        }
    }

    var meaning: String {
        switch self {
        case .work: "work"
        case .wait: "wait"
        case .call: "call"
        case .retry: "called again"
        case .reask: "asked again"
        }
    }
}
