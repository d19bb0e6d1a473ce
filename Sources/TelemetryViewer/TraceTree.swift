//  The spans of one trace as a tree on one time axis, laid out flat: a row for each span, every
//  parent before its children, children in the order of their starts. What a journal holds need not
//  be whole: a span may miss its parent (which had not ended when its process did, or was dropped),
//  may have no end, or may even be its own grandparent. Each of these gets a row, and the row says
//  so.
//
//  A pure function of the spans; nothing here reads a clock or a file.

package import OTLP
package import Telemetry

package struct TraceTree: Sendable {
    package struct Row: Sendable {
        package let span: OTLPSpan
        package let form: SpanForm
        /// How many parents it has in this tree.
        package let depth: Int
        package let fault: Fault?
        /// Nanoseconds since the trace began.
        package let start: UInt64
        package let end: UInt64
        /// What of the critical path is this span's own, in the order of time.
        package internal(set) var critical: [Range<UInt64>] = []
        /// The rows of its children.
        package internal(set) var children: [Int] = []

        package var duration: UInt64 { end - start }
        package var criticalTime: UInt64 {
            critical.reduce(0) { $0 + ($1.upperBound - $1.lowerBound) }
        }
    }

    /// What is missing.
    package enum Fault: Sendable, Hashable {
        /// The parent is of this process and not among the spans.
        case parentMissing(SpanID)
        /// The parent is of another process, whose spans go elsewhere.
        case parentRemote(SpanID)
        /// Its parents lead back to itself.
        case ownAncestor
        case unfinished
    }

    package let traceID: TraceID
    package internal(set) var rows: [Row] = []
    /// Nanoseconds since 1970.
    package let begin: UInt64
    /// From the first start to the last end.
    package let duration: UInt64

    /// Nothing where there are no spans. Spans of other traces are left out.
    package init?(_ spans: [OTLPSpan]) {
        guard let first = spans.first else { return nil }
        traceID = first.traceID
        let spans = spans.filter { $0.traceID == first.traceID }.sorted(by: Self.isBefore)
        begin = spans.map(\.startTime).min() ?? 0
        let last = spans.map { max($0.startTime, $0.endTime) }.max() ?? begin
        duration = last - begin
        place(spans)
        markCriticalPath()
    }

    /// The span that all others hang on, as far as one is there.
    package var root: Row? { rows.first { $0.depth == 0 && $0.fault != .ownAncestor } }

    /// Whether the span in which everything happened is among the spans.
    package var isWhole: Bool { rows.allSatisfy { $0.fault == nil } }

    private static func isBefore(_ one: OTLPSpan, _ other: OTLPSpan) -> Bool {
        one.startTime == other.startTime
            ? one.spanID.value < other.spanID.value : one.startTime < other.startTime
    }

    private mutating func place(_ spans: [OTLPSpan]) {
        var places: [SpanID: Int] = [:]
        for (place, span) in spans.enumerated() { places[span.spanID] = place }
        var children: [[Int]] = Array(repeating: [], count: spans.count)
        var tops: [(place: Int, fault: Fault?)] = []
        for (place, span) in spans.enumerated() {
            guard let parent = span.parentSpanID else {
                tops.append((place, nil))
                continue
            }
            if let above = places[parent] {
                children[above].append(place)
            } else {
                let isRemote = span.isParentRemote
                tops.append((place, isRemote ? .parentRemote(parent) : .parentMissing(parent)))
            }
        }
        // The true root first, whatever else lost its parent before it began.
        tops = tops.filter { $0.fault == nil } + tops.filter { $0.fault != nil }
        var isPlaced = Array(repeating: false, count: spans.count)
        for top in tops { place(spans, children, top.place, top.fault, &isPlaced) }
        for place in spans.indices where !isPlaced[place] {
            self.place(spans, children, place, .ownAncestor, &isPlaced)
        }
    }

    /// A stack of our own instead of calls in calls: whoever wrote a trace decides how deep it is.
    private mutating func place(
        _ spans: [OTLPSpan], _ children: [[Int]], _ top: Int, _ fault: Fault?,
        _ isPlaced: inout [Bool]
    ) {
        var waiting: [(place: Int, depth: Int, parent: Int?)] = [(top, 0, nil)]
        // The rows below which a model was asked already.
        var asked: Set<Int> = []
        while let (place, depth, parent) = waiting.popLast() {
            guard !isPlaced[place] else { continue }
            isPlaced[place] = true
            let row = rows.count
            let span = spans[place]
            let isAskedAgain = parent.map { span.isChat && !asked.insert($0).inserted } ?? false
            rows.append(
                self.row(span, depth, depth == 0 ? fault : nil, isAskedAgain: isAskedAgain))
            if let parent { rows[parent].children.append(row) }
            waiting += children[place].reversed().map { ($0, depth + 1, row) }
        }
    }

    private func row(
        _ span: OTLPSpan, _ depth: Int, _ fault: Fault?, isAskedAgain: Bool
    ) -> Row {
        let start = span.startTime - begin
        let isUnfinished = span.endTime < span.startTime
        return Row(
            span: span, form: SpanForm(span, isAskedAgain: isAskedAgain), depth: depth,
            fault: fault ?? (isUnfinished ? .unfinished : nil), start: start,
            end: isUnfinished ? duration : span.endTime - begin)
    }
}

extension OTLPSpan {
    /// Bit 8 says that bit 9 tells of a remote parent.
    var isParentRemote: Bool { flags & 0x300 == 0x300 }
}
