//  Two makings of one word side by side. Spans are the same where the names on the way to them are,
//  and the third of one name is the third of that name there, too; what only one of the two has
//  stands where it would have stood. A pure function of the two trees.
//
//      one                          other                        lines
//      flashcard.word               flashcard.word               flashcard.word          both
//      ├─ flashcard.stage nuance    ├─ flashcard.stage nuance    ├─ …                    both
//      │  └─ chat small             └─ flashcard.stage card      │  └─ chat small        one
//      └─ flashcard.stage card         └─ chat small             └─ flashcard.stage card both
//                                                                   └─ chat small        other

package import OTLP

package struct TraceDiff: Sendable {
    /// A span of either making, or of both.
    package struct Line: Sendable {
        /// Of several of one name below the same parent, with its number among them.
        package let name: String
        package let depth: Int
        /// The line of its parent.
        let parent: Int?
        package let one: TraceTree.Row?
        package let other: TraceTree.Row?
        /// Whether another line of the same parent follows.
        let isLast: Bool

        /// Nanoseconds that the other took longer; nothing where only one is there.
        package var change: Int64? {
            guard let one, let other else { return nil }
            return Int64(clamping: other.duration) - Int64(clamping: one.duration)
        }
    }

    /// An attribute that the two do not have in common.
    package struct Change: Sendable, Hashable {
        package let key: String
        package let one: OTLPValue?
        package let other: OTLPValue?
    }

    package let one: TraceTree
    package let other: TraceTree
    package private(set) var lines: [Line] = []
    /// The greatest change of all lines, in either direction.
    let largest: UInt64

    package init(_ one: TraceTree, _ other: TraceTree) {
        self.one = one
        self.other = other
        lines = Self.aligned(one, other)
        largest = lines.compactMap { $0.change?.magnitude }.max() ?? 0
    }

    /// The names on the way to a line, from the root; of a long way the end.
    package func path(of line: Line, most: Int = 64) -> [String] {
        var path = [line.name]
        var parent = line.parent
        while let place = parent, path.count < most {
            path.append(lines[place].name)
            parent = lines[place].parent
        }
        return path.reversed()
    }

    /// A stack of our own: whoever wrote a trace decides how deep it is.
    private static func aligned(_ one: TraceTree, _ other: TraceTree) -> [Line] {
        var lines: [Line] = []
        let alignment = Alignment(one: one, other: other)
        var waiting = alignment.tops
        while let pair = waiting.popLast() {
            let (here, there) = (pair.one.map { one.rows[$0] }, pair.other.map { other.rows[$0] })
            lines.append(
                Line(
                    name: pair.name, depth: pair.depth, parent: pair.parent, one: here,
                    other: there, isLast: pair.isLast))
            waiting += alignment.pairs(
                here?.children ?? [], there?.children ?? [], depth: pair.depth + 1,
                parent: lines.count - 1)
        }
        return lines
    }
}

/// Which child of one tree is which of the other.
private struct Alignment {
    let one: TraceTree
    let other: TraceTree

    struct Pair {
        let name: String
        let depth: Int
        let parent: Int?
        var one: Int?
        var other: Int?
        var isLast = false
    }

    var tops: [Pair] { pairs(Self.tops(of: one), Self.tops(of: other), depth: 0, parent: nil) }

    private static func tops(of tree: TraceTree) -> [Int] {
        tree.rows.indices.filter { tree.rows[$0].depth == 0 }
    }

    /// The children of a pair as pairs, the last one first.
    func pairs(
        _ ones: [Int], _ others: [Int], depth: Int, parent: Int?
    ) -> [Pair] {
        func pair(_ name: String, _ one: Int?, _ other: Int?) -> Pair {
            Pair(name: name, depth: depth, parent: parent, one: one, other: other)
        }
        let (ones, others) = (named(ones, of: one), named(others, of: other))
        let places = Dictionary(
            others.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(ones.map(\.name))
        var isPlaced = Array(repeating: false, count: others.count)
        var pairs: [Pair] = []
        var next = 0
        for (name, row) in ones {
            // A name may say of itself that it is the second of another.
            let place = places[name].flatMap { isPlaced[$0] ? nil : $0 }
            if let place {
                // What only the other has goes before the next that both have.
                while next < place {
                    defer { next += 1 }
                    guard !isPlaced[next], !known.contains(others[next].name)
                    else { continue }
                    isPlaced[next] = true
                    pairs.append(pair(others[next].name, nil, others[next].row))
                }
                isPlaced[place] = true
            }
            pairs.append(pair(name, row, place.map { others[$0].row }))
        }
        for (place, (name, row)) in others.enumerated() where !isPlaced[place] {
            pairs.append(pair(name, nil, row))
        }
        if let last = pairs.indices.last { pairs[last].isLast = true }
        return pairs.reversed()
    }

    /// `chat small`, `chat small #2`: each once.
    private func named(_ rows: [Int], of tree: TraceTree) -> [(name: String, row: Int)] {
        var seen: [String: Int] = [:]
        return rows.map { row in
            let name = tree.rows[row].span.name
            seen[name, default: 0] += 1
            let number = seen[name] ?? 1
            return (number == 1 ? name : "\(name) #\(number)", row)
        }
    }
}

extension TraceDiff.Line {
    /// What always differs, and says nothing.
    private static let ignored: Set<String> = [Key.runID]

    /// The attributes that differ, the first making's first.
    package var changes: [TraceDiff.Change] {
        guard let one, let other else { return [] }
        var changes = one.span.attributes.compactMap { attribute -> TraceDiff.Change? in
            let theirs = other.span.attributes[attribute.key]
            guard theirs != attribute.value else { return nil }
            return TraceDiff.Change(key: attribute.key, one: attribute.value, other: theirs)
        }
        for attribute in other.span.attributes where one.span.attributes[attribute.key] == nil {
            changes.append(
                TraceDiff.Change(key: attribute.key, one: nil, other: attribute.value))
        }
        return changes.filter { !Self.ignored.contains($0.key) }
    }
}
