//  What was said last by metrics: what a process that goes on told of itself a moment ago, and one
//  that has ended, or was killed, at its last export. No lock is taken, as with traces.

import Platform
import TelemetrySDK

package enum JournalPoints {
    /// The end of a segment in which the last batch is looked for; a batch is some ten kilobytes.
    private static let tail = 4 << 20

    /// The metrics of the latest batch that has one of this name, whichever slot wrote it.
    package static func latest(having name: String, in root: String) -> [OTLPMetric] {
        let batches = Journal.used(in: root).compactMap { slot -> [OTLPMetric]? in
            let folder = Journal.folder(of: slot, in: root)
            // The newest segment may have been begun a moment ago.
            for segment in Segment.all(of: .metrics, in: folder).suffix(2).reversed() {
                if let batch = latest(having: name, in: segment) { return batch }
            }
            return nil
        }
        return batches.max { time(of: $0) < time(of: $1) } ?? []
    }

    private static func latest(having name: String, in segment: Segment) -> [OTLPMetric]? {
        guard let reader = try? PlacedReader(segment.path) else { return nil }
        let start = max(0, reader.size - tail)
        guard let bytes = try? reader.bytes(at: start, count: reader.size - start),
            let end = bytes.lastIndex(of: UInt8(ascii: "\n"))
        else { return nil }
        for line in bytes[..<end].split(separator: UInt8(ascii: "\n")).reversed() {
            guard
                case .metrics(let metrics)? = try? OTLPDocument(
                    line: Array(line), limits: .journal)
            else { continue }
            if metrics.contains(where: { $0.name == name }) { return metrics }
        }
        return nil
    }

    private static func time(of batch: [OTLPMetric]) -> UInt64 {
        batch.map { $0.points?.latest ?? 0 }.max() ?? 0
    }
}

extension OTLPMetric.Points {
    /// When the latest of them was taken, in nanoseconds since 1970.
    package var latest: UInt64 {
        let times: [UInt64] =
            switch self {
            case .gauge(let points), .sum(let points, _, _): points.map(\.series.time)
            case .histogram(let points, _): points.map(\.series.time)
            case .exponentialHistogram(let points, _): points.map(\.series.time)
            case .summary(let points): points.map(\.series.time)
            }
        return times.max() ?? 0
    }
}
