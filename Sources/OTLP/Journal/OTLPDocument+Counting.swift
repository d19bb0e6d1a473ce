//  What the journal asks of a line: how many items it has, as the books count them, of which
//  traces, and how old they are.

import JSON
import Platform
import Telemetry

extension OTLPDocument {
    /// Spans, log records, or the points of metrics.
    var items: Int {
        switch self {
        case .traces(let spans): spans.count
        case .logs(let records): records.count
        case .metrics(let metrics): metrics.map { $0.points?.count ?? 0 }.reduce(0, +)
        }
    }

    var traceIDs: Set<TraceID> {
        guard case .traces(let spans) = self else { return [] }
        return Set(spans.map(\.traceID))
    }

    /// When the first of them ended or was seen; nil where none says it.
    var earliest: WallTime? {
        let times: [UInt64] =
            switch self {
            case .traces(let spans): spans.map(\.endTime)
            case .logs(let records): records.map(\.observedTime)
            case .metrics(let metrics): metrics.flatMap { $0.points?.times ?? [] }
            }
        return times.filter { $0 > 0 }.min().map { WallTime(nanoseconds: Int64(clamping: $0)) }
    }
}

extension JSONLimits {
    /// A line is a whole request, for which receivers have a limit of 64 MiB.
    static let journal = JSONLimits(bytes: Segment.mostBytesOfLine)
}

extension Segment {
    package static let mostBytesOfLine = 64 << 20
}

extension OTLPMetric.Points {
    var count: Int {
        switch self {
        case .gauge(let points), .sum(let points, _, _): points.count
        case .histogram(let points, _): points.count
        case .exponentialHistogram(let points, _): points.count
        case .summary(let points): points.count
        }
    }
    fileprivate var times: [UInt64] {
        switch self {
        case .gauge(let points), .sum(let points, _, _): points.map(\.series.time)
        case .histogram(let points, _): points.map(\.series.time)
        case .exponentialHistogram(let points, _): points.map(\.series.time)
        case .summary(let points): points.map(\.series.time)
        }
    }
}
