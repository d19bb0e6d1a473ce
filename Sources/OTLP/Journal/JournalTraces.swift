//  All spans of one trace, found in the journals of all slots. A finished segment has its traces
//  in order beside it, so that a search reads a dozen entries of it and then the lines that hold
//  spans of the trace; one that still grows, or whose writer was killed, is read through.
//
//  No lock is taken: whole lines never change, and a segment that goes while it is looked at has
//  nothing to tell any more.

import Platform
package import Telemetry
import TelemetrySDK

package enum JournalTraces {
    /// In the order of their starts.
    package static func spans(of trace: TraceID, in root: String) -> [OTLPSpan] {
        var spans: [OTLPSpan] = []
        for slot in Journal.used(in: root) {
            let folder = Journal.folder(of: slot, in: root)
            for segment in Segment.all(of: .traces, in: folder) {
                for line in lines(of: trace, in: segment) {
                    guard case .traces(let found)? = try? OTLPDocument(line: line, limits: .journal)
                    else { continue }
                    spans += found.filter { $0.traceID == trace }
                }
            }
        }
        // A batch that was journalled twice has its spans twice.
        var seen: Set<SpanID> = []
        return spans.filter { seen.insert($0.spanID).inserted }
            .sorted { one, other in
                one.startTime == other.startTime
                    ? one.spanID.value < other.spanID.value : one.startTime < other.startTime
            }
    }

    private static func lines(of trace: TraceID, in segment: Segment) -> [[UInt8]] {
        guard let reader = try? PlacedReader(segment.path) else { return [] }
        guard let places = try? PlacedReader(segment.placesPath),
            let lines = PlacesFile(places)?.lines(of: trace)
        else { return scanned(reader, for: trace) }
        return lines.compactMap { try? reader.bytes(at: $0.offset, count: $0.length) }
    }

    /// The lines in which the id stands, as hexadecimal digits.
    private static func scanned(_ reader: PlacedReader, for trace: TraceID) -> [[UInt8]] {
        let text = Array(trace.text.utf8)
        var found: [[UInt8]] = []
        var offset = 0
        var pending: [UInt8] = []
        while let chunk = try? reader.bytes(at: offset, count: 1 << 20), !chunk.isEmpty {
            offset += chunk.count
            pending += chunk
            guard let last = pending.lastIndex(of: UInt8(ascii: "\n")) else { continue }
            for line in pending[..<last].split(separator: UInt8(ascii: "\n"))
            where line.holds(text) { found.append(Array(line)) }
            pending.removeFirst(last + 1)
        }
        return found
    }
}

/// The file beside a finished segment, of which only a few places are read.
private struct PlacesFile {
    private let file: PlacedReader
    private let lineCount: Int
    private let traceCount: Int

    /// Nil where it is not whole.
    init?(_ file: PlacedReader) {
        guard let head = try? file.bytes(at: 0, count: SegmentPlaces.headSize),
            head.count == SegmentPlaces.headSize, head.starts(with: SegmentPlaces.mark)
        else { return nil }
        lineCount = Int(head.number(at: 4, 4))
        traceCount = Int(head.number(at: 8, 4))
        let size =
            SegmentPlaces.headSize + lineCount * SegmentPlaces.lineSize
            + traceCount * SegmentPlaces.entrySize
        guard file.size == size else { return nil }
        self.file = file
    }

    private func entry(_ index: Int) -> SegmentPlaces.Entry? {
        let place =
            SegmentPlaces.headSize + lineCount * SegmentPlaces.lineSize
            + index * SegmentPlaces.entrySize
        guard let bytes = try? file.bytes(at: place, count: SegmentPlaces.entrySize),
            bytes.count == SegmentPlaces.entrySize
        else { return nil }
        return SegmentPlaces.Entry(bytes, at: 0)
    }

    private func line(_ number: Int) -> SegmentPlaces.Line? {
        let place = SegmentPlaces.headSize + number * SegmentPlaces.lineSize
        guard number < lineCount,
            let bytes = try? file.bytes(at: place, count: SegmentPlaces.lineSize),
            bytes.count == SegmentPlaces.lineSize
        else { return nil }
        return SegmentPlaces.Line(bytes, at: 0)
    }

    /// The first entry of the trace is found by halves, the others follow it.
    func lines(of trace: TraceID) -> [SegmentPlaces.Line]? {
        var low = 0
        var high = traceCount
        while low < high {
            let middle = (low + high) / 2
            guard let entry = entry(middle) else { return nil }
            if entry.trace.isBefore(trace) { low = middle + 1 } else { high = middle }
        }
        var lines: [SegmentPlaces.Line] = []
        while low < traceCount, let entry = entry(low), entry.trace == trace {
            guard let line = line(entry.line) else { return nil }
            lines.append(line)
            low += 1
        }
        return lines
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes stand somewhere in these.
    fileprivate func holds(_ text: [UInt8]) -> Bool {
        withUnsafeBufferPointer { bytes in
            guard let first = text.first, bytes.count >= text.count else { return false }
            var place = 0
            while place <= bytes.count - text.count {
                if bytes[place] == first {
                    var same = 1
                    while same < text.count, bytes[place + same] == text[same] { same += 1 }
                    if same == text.count { return true }
                }
                place += 1
            }
            return false
        }
    }
}
