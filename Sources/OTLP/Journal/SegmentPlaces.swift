//  When a segment was begun, where its lines are, how many items each holds, and in which line a
//  trace has spans. Kept in memory while the segment grows and written beside it when it is
//  finished; a segment whose writer was killed has none, and its lines are counted again.
//
//  As a file, numbers are little-endian:
//
//      "FCP2"  count of lines (4)  count of traces (4)  when it was begun (8)
//      each line:  offset (8)  length (4)  items (4)
//      each trace, by its id:  high (8)  low (8)  number of its line (4)  nothing (4)

package import Platform
package import Telemetry

package struct SegmentPlaces: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package let offset: Int
        /// Without the newline.
        package let length: Int
        /// Spans, log records or data points.
        package let items: Int

        package init(offset: Int, length: Int, items: Int) {
            self.offset = offset
            self.length = length
            self.items = items
        }
    }

    package struct Entry: Sendable, Hashable {
        package let trace: TraceID
        package let line: Int
    }

    /// When the first line was written.
    package private(set) var begun: WallTime
    package private(set) var lines: [Line] = []
    package private(set) var traces: [Entry] = []

    package init(begun: WallTime) { self.begun = begun }

    package var items: Int { lines.reduce(0) { $0 + $1.items } }

    /// The end of the last whole line.
    package var end: Int { lines.last.map { $0.offset + $0.length + 1 } ?? 0 }

    package mutating func add(_ line: Line, traces: some Sequence<TraceID>) {
        for trace in traces { self.traces.append(Entry(trace: trace, line: lines.count)) }
        lines.append(line)
    }

    /// The lines of a segment as they are found in it: whole ones that can be read. A last line
    /// without its newline is what a killed writer left behind. When the first one was written is
    /// not known any more: it is as old as the oldest thing that it tells.
    package static func counted(
        in segment: Segment
    ) throws(SystemError) -> (places: SegmentPlaces, torn: Int, unreadable: Int) {
        var places = SegmentPlaces(begun: Path.modified(segment.path) ?? WallTime(nanoseconds: 0))
        var unreadable = 0
        let reader = try PlacedReader(segment.path)
        var offset = 0
        var pending: [UInt8] = []
        while true {
            let chunk = try reader.bytes(at: offset + pending.count, count: 1 << 20)
            if chunk.isEmpty { return (places, pending.isEmpty ? 0 : 1, unreadable) }
            pending += chunk
            var start = 0
            while let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(pending[start..<end])
                let document = try? OTLPDocument(line: line, limits: .journal)
                if document == nil { unreadable += 1 }
                if places.lines.isEmpty, let earliest = document?.earliest {
                    places.begun = min(places.begun, earliest)
                }
                places.add(
                    Line(offset: offset + start, length: end - start, items: document?.items ?? 0),
                    traces: document?.traceIDs ?? [])
                start = end + 1
            }
            pending.removeFirst(start)
            offset += start
        }
    }
}

extension SegmentPlaces {
    static let mark = Array("FCP2".utf8)
    static let headSize = 20
    static let lineSize = 16
    static let entrySize = 24

    package var bytes: [UInt8] {
        var bytes = Self.mark
        bytes.append(UInt64(lines.count), 4)
        bytes.append(UInt64(traces.count), 4)
        bytes.append(UInt64(bitPattern: begun.nanoseconds), 8)
        for line in lines {
            bytes.append(UInt64(line.offset), 8)
            bytes.append(UInt64(line.length), 4)
            bytes.append(UInt64(line.items), 4)
        }
        for entry in traces.sorted(by: { $0.isBefore($1) }) {
            bytes.append(entry.trace.high, 8)
            bytes.append(entry.trace.low, 8)
            bytes.append(UInt64(entry.line), 4)
            bytes.append(0, 4)
        }
        return bytes
    }

    /// Nil for bytes that are not such a file, whole.
    package init?(bytes: [UInt8]) {
        guard bytes.count >= Self.headSize, bytes.starts(with: Self.mark) else { return nil }
        let lineCount = Int(bytes.number(at: 4, 4))
        let traceCount = Int(bytes.number(at: 8, 4))
        begun = WallTime(nanoseconds: Int64(bitPattern: bytes.number(at: 12, 8)))
        let ofTraces = Self.headSize + lineCount * Self.lineSize
        guard bytes.count == ofTraces + traceCount * Self.entrySize else { return nil }
        lines = (0..<lineCount).map { index in
            Line(bytes, at: Self.headSize + index * Self.lineSize)
        }
        traces = (0..<traceCount).map { index in
            Entry(bytes, at: ofTraces + index * Self.entrySize)
        }
        // What is not in order was not written by us.
        let inOrder = zip(lines, lines.dropFirst()).allSatisfy { $0.offset < $1.offset }
        guard inOrder, traces.allSatisfy({ $0.line < lineCount }) else { return nil }
    }
}

extension SegmentPlaces.Line {
    init(_ bytes: [UInt8], at place: Int) {
        offset = Int(clamping: bytes.number(at: place, 8))
        length = Int(bytes.number(at: place + 8, 4))
        items = Int(bytes.number(at: place + 12, 4))
    }
}

extension SegmentPlaces.Entry {
    init(_ bytes: [UInt8], at place: Int) {
        trace = TraceID(high: bytes.number(at: place, 8), low: bytes.number(at: place + 8, 8))
        line = Int(bytes.number(at: place + 16, 4))
    }

    fileprivate func isBefore(_ other: Self) -> Bool {
        trace == other.trace ? line < other.line : trace.isBefore(other.trace)
    }
}

extension TraceID {
    func isBefore(_ other: TraceID) -> Bool {
        high == other.high ? low < other.low : high < other.high
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ number: UInt64, _ count: Int) {
        for place in 0..<count { append(UInt8(truncatingIfNeeded: number >> UInt64(place * 8))) }
    }

    func number(at place: Int, _ count: Int) -> UInt64 {
        (0..<count).reduce(0) { $0 | UInt64(self[place + $1]) << UInt64($1 * 8) }
    }
}
