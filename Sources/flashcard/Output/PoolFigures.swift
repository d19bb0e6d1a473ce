//  How the pool of a run's connections stands, from the metrics that the run has journalled: as it
//  was at the last export, which is a minute ago at most while the run goes on, and its end when it
//  is over.

import JSON
import OTLP
import Platform
import Telemetry

struct PoolFigures: Sendable, Equatable {
    struct Times: Sendable, Equatable {
        var count = 0
        var sum = 0.0
        var longest: Double?

        var mean: Double { count == 0 ? 0 : sum / Double(count) }
    }

    let name: String
    let asOf: WallTime
    var lent = 0
    var idle = 0
    var most = 0
    var waiting = 0
    var timeouts = 0
    var checkouts = 0
    var checkins = 0
    var waited = Times()
    var used = Times()
    var created = Times()

    private static let marker = "flashcard.db.connection.checkouts"
    private static let poolKey = "db.client.connection.pool.name"
    private static let stateKey = "db.client.connection.state"

    /// Of each pool of the process that spoke last, sorted by name.
    static func latest(in journal: String) -> [PoolFigures] {
        of(JournalPoints.latest(having: marker, in: journal))
    }

    static func of(_ metrics: [OTLPMetric]) -> [PoolFigures] {
        var pools: [String: PoolFigures] = [:]
        for metric in metrics {
            for point in points(of: metric) {
                guard let name = text(poolKey, point.attributes) else { continue }
                let now = WallTime(nanoseconds: Int64(clamping: point.time))
                pools[name, default: PoolFigures(name: name, asOf: now)].take(metric.name, point)
            }
        }
        return pools.values.sorted { $0.name < $1.name }
    }

    private struct Point {
        let attributes: [OTLPAttribute]
        let time: UInt64
        var number = 0
        var times = Times()
    }

    private static func points(of metric: OTLPMetric) -> [Point] {
        switch metric.points {
        case .sum(let points, _, _), .gauge(let points):
            points.map { point in
                let number: Int =
                    switch point.value {
                    case .int(let value): Int(value)
                    case .double(let value): Int(exactly: value.rounded()) ?? 0
                    case nil: 0
                    }
                return Point(
                    attributes: point.series.attributes, time: point.series.time, number: number)
            }
        case .histogram(let points, _):
            points.map { point in
                Point(
                    attributes: point.series.attributes, time: point.series.time,
                    times: Times(
                        count: Int(clamping: point.count), sum: point.sum ?? 0,
                        longest: point.max))
            }
        default: []
        }
    }

    private mutating func take(_ name: String, _ point: Point) {
        switch name {
        case "db.client.connection.count":
            if Self.text(Self.stateKey, point.attributes) == "used" {
                lent = point.number
            } else {
                idle = point.number
            }
        case "db.client.connection.max": most = point.number
        case "db.client.connection.pending_requests": waiting = point.number
        case "db.client.connection.timeouts": timeouts = point.number
        case Self.marker: checkouts = point.number
        case "flashcard.db.connection.checkins": checkins = point.number
        case "db.client.connection.wait_time": waited.add(point.times)
        case "db.client.connection.use_time": used.add(point.times)
        case "db.client.connection.create_time": created.add(point.times)
        default: break
        }
    }

    private static func text(_ key: String, _ attributes: [OTLPAttribute]) -> String? {
        for attribute in attributes where attribute.key == key {
            if case .string(let text) = attribute.value { return text }
        }
        return nil
    }
}

extension PoolFigures.Times {
    mutating func add(_ other: Self) {
        count += other.count
        sum += other.sum
        longest = [longest, other.longest].compactMap(\.self).max()
    }
}

extension PoolFigures {
    var text: String {
        var text = "Readers  \(lent) lent and \(idle) idle of at most \(most), \(waiting) waiting; "
        text += "\(checkouts.grouped) checkouts, \(checkins.grouped) checkins, "
        text += "\(Count.of(timeouts, "timeout")); as of \(asOf.text)\n"
        text += "         waited \(Self.told(waited)); used \(Self.told(used)); "
        text += "made \(Self.told(created))\n"
        return text
    }

    private static func told(_ times: Times) -> String {
        guard times.count > 0 else { return "never" }
        return "\(Count.milliseconds(times.mean)) ms on average"
            + (times.longest.map { ", \(Count.milliseconds($0)) ms at most" } ?? "")
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", name)
        json.member("as_of", asOf.text)
        json.member("lent", lent)
        json.member("idle", idle)
        json.member("max", most)
        json.member("waiting", waiting)
        json.member("timeouts", timeouts)
        json.member("checkouts", checkouts)
        json.member("checkins", checkins)
        for (key, times) in [("wait", waited), ("use", used), ("create", created)] {
            json.name(key)
            json.beginObject()
            json.member("count", times.count)
            json.member("sum_seconds", times.sum)
            json.member("max_seconds", times.longest)
            json.endObject()
        }
        json.endObject()
    }
}
