//  The critical path: what would have had to be faster for the whole to be faster. It is walked
//  from the end of the trace to its beginning: at each moment it is in the child that ended last
//  before, and where no child was under way, in the span itself.
//
//      root   ├──────────────────────────────┤
//      a        ├──────────┤                       a waits for nothing: not on the path after b
//      b           ├─────────────┤
//      path   ├rr├a├b────────────┤rrrrrrrrrrr┤
//
//  A child that goes on after its parent holds nobody up and is cut at the parent's end.

extension TraceTree {
    mutating func markCriticalPath() {
        guard let root = rows.firstIndex(where: { $0.depth == 0 }) else { return }
        // A span and the moment from which back it is looked at.
        var waiting = [(row: root, until: rows[root].end)]
        while let (row, until) = waiting.popLast() {
            let start = rows[row].start
            var cursor = min(until, rows[row].end)
            var own: [Range<UInt64>] = []
            let children = rows[row].children.sorted { rows[$0].end > rows[$1].end }
            for child in children {
                let (from, to) = (max(rows[child].start, start), min(rows[child].end, cursor))
                guard from < cursor, from < to else { continue }
                if to < cursor { own.append(to..<cursor) }
                waiting.append((child, to))
                cursor = from
            }
            if start < cursor { own.append(start..<cursor) }
            rows[row].critical = own.reversed()
        }
    }
}
