//  Where the columns of a waterfall are, and the names in the tree with the lines that lead there.

import OTLP
import Platform
import Telemetry

extension Waterfall {
    struct Layout: Sendable {
        /// `100 %`
        static let path = 5
        private static let gaps = 6
        /// A bar is never shorter, and without a terminal exactly so long.
        private static let shortestBar = 20
        private static let usualBar = 60
        private static let shortestLabel = 12

        let label: Int
        let took: Int
        let bar: Int

        init(_ tree: TraceTree, _ labels: [Label], width: Int?) {
            let widest = labels.map { DisplayWidth.of($0.text) }.max() ?? 0
            took = tree.rows.prefix(labels.count)
                .map { DisplayWidth.of(TimeText.text($0.duration)) }.reduce(6, max)
            guard let width else {
                label = max(widest, Self.shortestLabel)
                bar = Self.usualBar
                return
            }
            let room = width - took - Self.path - Self.gaps
            // Names give way to the bars down to half of the room.
            label = max(Self.shortestLabel, min(widest, room - Self.shortestBar, room / 2))
            bar = max(Self.shortestBar, room - label)
        }

        /// The time at the beginning, in the middle and at the end of the bars.
        func axis(_ duration: UInt64) -> String {
            let (end, middle) = (TimeText.text(duration), TimeText.text(duration / 2))
            let half = bar / 2
            var line = "0"
            if half > 12 { line = DisplayWidth.padded(line, to: half) + middle }
            let rest = bar - DisplayWidth.of(line)
            return line + DisplayWidth.padded(end, to: rest, trailing: true)
        }
    }

    /// A span's name behind the lines of the tree.
    struct Label: Sendable {
        let text: String
        /// What stands before the notes below it.
        let margin: String

        /// Deeper ones are drawn at this depth.
        private static let deepest = 24

        static func all(of tree: TraceTree, most: Int) -> [Label] {
            let service = tree.root?.span.service
            /// For each depth, whether more siblings follow below.
            var goesOn: [Bool] = []
            var last: Set<Int> = []
            return tree.rows.prefix(most).enumerated().map { index, row in
                if let end = row.children.last { last.insert(end) }
                let depth = min(row.depth, deepest)
                goesOn.removeSubrange(min(depth, goesOn.count)...)
                let above = goesOn.dropFirst().map { $0 ? "│  " : "   " }.joined()
                let isLast = last.contains(index)
                goesOn.append(depth > 0 && !isLast)
                let lead = depth == 0 ? "" : isLast ? "└─ " : "├─ "
                let below = depth == 0 ? "" : isLast ? "   " : "│  "
                return Label(
                    text: above + lead + row.span.title(besides: service),
                    margin: above + below + (row.children.isEmpty ? "   " : "│  "))
            }
        }
    }
}

extension OTLPSpan {
    var service: String? { resource.attributes["service.name"]?.asText }

    var isFailed: Bool {
        switch status {
        case .error: true
        case .ok, .unset: false
        }
    }

    /// The name, with the word that it is about, and whose span it is where that is another's.
    fileprivate func title(besides service: String?) -> String {
        var title = name.isEmpty ? "(no name)" : name
        if let term = attributes[Key.term]?.asText { title += " " + term }
        if let own = self.service, own != service { title += " (\(own))" }
        return DisplayWidth.printable(title)
    }
}
