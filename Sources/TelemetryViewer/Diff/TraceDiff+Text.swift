//  Two makings as text: what they come to in all, then a line for each span with how long it took
//  in either and what changed; below it the attributes and reasons that differ.

import OTLP
package import Platform
import Telemetry

extension TraceDiff {
    private static let mostLines = 1_000
    /// Deeper ones are drawn at this depth.
    private static let deepest = 24
    private static let shortestLabel = 12
    private static let scale = 10
    /// Three columns of figures and the bar, each with two blanks before it.
    private static let columns = 3 * 12 + scale + 2

    package func text(width: Int? = nil, style: Style = .plain) -> String {
        let labels = labels
        let widest = labels.map { DisplayWidth.of($0.text) }.max() ?? 0
        // Durations, the change and its bar take what is left.
        let label = max(Self.shortestLabel, min(widest, width.map { $0 - Self.columns } ?? widest))
        var text = head(style) + "\n"
        text +=
            style.heading(
                DisplayWidth.padded("SPAN", to: label) + column("ONE") + column("OTHER")
                    + column("CHANGE")) + "\n"
        for (line, place) in zip(lines, labels) {
            text += row(line, place.text, label, style)
            for note in notes(of: line) {
                let note = DisplayWidth.printable(note)
                let room = width.map { max(20, $0 - DisplayWidth.of(place.margin)) }
                text += style.dim(place.margin)
                text += style.dim(room.map { DisplayWidth.fitting(note, in: $0) } ?? note) + "\n"
            }
        }
        if lines.count > labels.count {
            text += "… and \(lines.count - labels.count) more spans: --json has them all\n"
        }
        return text
    }

    // MARK: Head

    private func head(_ style: Style) -> String {
        let title = [one, other].compactMap { $0.root?.span.attributes[Key.term]?.asText }
        var text =
            style.heading(
                DisplayWidth.printable((title.first ?? "Two traces") + " · made twice")) + "\n"
        var table: [(String, String, String)] = [
            ("run", Self.told(one, Key.runID), Self.told(other, Key.runID)),
            ("trace", one.traceID.text, other.traceID.text),
            ("outcome", Self.told(one, Key.outcome), Self.told(other, Key.outcome)),
            ("took", TimeText.text(one.duration), TimeText.text(other.duration)),
        ]
        table += Self.sums(TraceSums(one), TraceSums(other))
        let widest = table.map { DisplayWidth.of(DisplayWidth.printable($0.1)) }.max() ?? 0
        for (name, one, other) in table {
            let isSame = one == other || name == "run" || name == "trace"
            let ones = DisplayWidth.padded(DisplayWidth.printable(one), to: widest)
            let others = DisplayWidth.printable(other)
            text += style.dim(DisplayWidth.padded(name, to: 13)) + ones + "  "
            text += (isSame ? others : style.strong(others)) + "\n"
        }
        return text
    }

    private static func told(_ tree: TraceTree, _ key: String) -> String {
        tree.root?.span.attributes[key]?.asText ?? "-"
    }

    /// Only what at least one of them has.
    private static func sums(
        _ one: TraceSums, _ other: TraceSums
    ) -> [(String, String, String)] {
        func line(_ name: String, _ value: (TraceSums) -> Int) -> (String, String, String)? {
            value(one) + value(other) == 0
                ? nil : (name, String(value(one)), String(value(other)))
        }
        var lines = [
            line("calls") { $0.calls }, line("called again") { $0.retries },
            line("asked again") { $0.reasks },
        ].compactMap { $0 }
        if one.waited + other.waited > 0 {
            lines.append(("waited", TimeText.text(one.waited), TimeText.text(other.waited)))
        }
        lines += [
            line("tokens in") { $0.inputTokens }, line("tokens out") { $0.outputTokens },
        ].compactMap { $0 }
        if one.cost != nil || other.cost != nil {
            let costs = [one, other].map { $0.cost.map(TraceSums.dollars) ?? "-" }
            lines.append(("cost", costs[0], costs[1]))
        }
        return lines
    }

    // MARK: Lines

    private func row(_ line: Line, _ label: String, _ width: Int, _ style: Style) -> String {
        let isFailed = [line.one, line.other].contains { $0?.span.isFailed == true }
        let shown = DisplayWidth.padded(DisplayWidth.fitting(label, in: width), to: width)
        var text = isFailed ? style.bad(shown) : shown
        for row in [line.one, line.other] {
            text += column(
                row.map { $0.fault == .unfinished ? "no end" : TimeText.text($0.duration) } ?? "-")
        }
        guard let change = line.change else {
            return text + column(line.one == nil ? "only there" : "only here") + "\n"
        }
        let bar = bar(change)
        text += column(Self.signed(change))
        if !bar.isEmpty { text += "  " + (change > 0 ? style.strong(bar) : style.dim(bar)) }
        return text + "\n"
    }

    private func column(_ text: String) -> String {
        "  " + DisplayWidth.padded(text, to: 10, trailing: true)
    }

    static func signed(_ change: Int64) -> String {
        change == 0 ? "=" : (change > 0 ? "+" : "-") + TimeText.text(change.magnitude)
    }

    /// The change beside the largest one: heavy where it took longer, light where it took less.
    private func bar(_ change: Int64) -> String {
        guard largest > 0 else { return "" }
        let cells = Int((Double(change.magnitude) / Double(largest) * Double(Self.scale)).rounded())
        return String(repeating: change > 0 ? "━" : "─", count: cells)
    }

    private func notes(of line: Line) -> [String] {
        var notes: [String] = []
        if line.one?.form != line.other?.form, let one = line.one, let other = line.other {
            notes.append("\(one.form.meaning) → \(other.form.meaning)")
        }
        let waits = [(line.one, one), (line.other, other)].map { row, tree in
            row?.waits(since: tree.begin).reduce(0) { $0 + ($1.upperBound - $1.lowerBound) } ?? 0
        }
        if waits[0] != waits[1] {
            notes.append(
                "waited between attempts: \(TimeText.text(waits[0])) → \(TimeText.text(waits[1]))")
        }
        let failures = [line.one, line.other].map { $0?.span.failure }
        if failures[0] != failures[1] {
            notes.append("failed: \(failures[0] ?? "no") → \(failures[1] ?? "no")")
        }
        for change in line.changes {
            let (one, other) = (change.one?.shown ?? "nothing", change.other?.shown ?? "nothing")
            notes.append("\(change.key): \(one) → \(other)")
        }
        return notes
    }

    /// A name behind the lines of the tree, and what stands before the notes below it.
    private var labels: [(text: String, margin: String)] {
        var goesOn: [Bool] = []
        return lines.prefix(Self.mostLines).enumerated().map { index, line in
            let depth = min(line.depth, Self.deepest)
            goesOn.removeSubrange(min(depth, goesOn.count)...)
            let above = goesOn.dropFirst().map { $0 ? "│  " : "   " }.joined()
            goesOn.append(depth > 0 && !line.isLast)
            let hasChildren = index + 1 < lines.count && lines[index + 1].depth > line.depth
            let lead = depth == 0 ? "" : line.isLast ? "└─ " : "├─ "
            let below = depth == 0 ? "" : line.isLast ? "   " : "│  "
            let name = line.name
            return (
                above + lead + DisplayWidth.printable(name.isEmpty ? "(no name)" : name),
                above + below + (hasChildren ? "│  " : "   ")
            )
        }
    }
}

extension OTLPSpan {
    /// Why it failed; nothing where it did not.
    var failure: String? {
        guard case .error(let message) = status else { return nil }
        return message.isEmpty ? "no reason is given" : message
    }
}
