//  Copies of rules and alerts in which time goes faster, so that a run of a minute can make an
//  alert fire and resolve: every window, wait, offset and interval is divided, and nothing else
//  changes. Series keep their names, so that a `rate5m` of such a copy is over five seconds where a
//  minute is one. Limits stay as they are; promtool holds the true files. How long the last point
//  of a series counts is Prometheus' own affair: `--query.lookback-delta` has to be divided, too,
//  or a gauge of a run that is over stays for five minutes.

import Foundation

struct ScaledRules {
    /// How much faster.
    let divisor: Int

    struct TooFast: Error, CustomStringConvertible {
        let duration: String
        let divisor: Int
        var description: String { "\(duration) divided by \(divisor) is less than a millisecond" }
    }

    func scaled(_ text: String) throws -> String {
        if divisor == 1 { return text }
        // Every place that has a duration in a file of rules.
        let durations =
            #/
            (?<before>\[|\ offset\ |\n\ +for:\ |\n\ +interval:\ |process_uptime_seconds\)\ >\ )
            (?<count>[0-9]+)(?<unit>ms|[smhd]?)(?![0-9a-z.])
            /#
        var faults: [TooFast] = []
        let copy = text.replacing(durations) { match in
            let (count, unit) = (match.output.count, match.output.unit)
            let milliseconds = (Int(count) ?? 0) * (Self.milliseconds[String(unit)] ?? 1000)
            let part = milliseconds / divisor
            if part < 1 { faults.append(TooFast(duration: "\(count)\(unit)", divisor: divisor)) }
            // A number of seconds in an expression has no unit, and may have a fraction.
            let seconds = part % 1000 == 0 ? "\(part / 1000)" : "\(Double(part) / 1000)"
            let written = unit.isEmpty ? seconds : "\(part)ms"
            return "\(match.output.before)\(written)"
        }
        if let fault = faults.first { throw fault }
        return copy
    }

    /// All files, by their paths below `prometheus`.
    func shipped() throws -> [String: String] {
        var copies: [String: String] = [:]
        for folder in ["rules", "alerts"] {
            for name in try ShippedStack.names(in: "prometheus/\(folder)") {
                let path = "\(folder)/\(name)"
                copies[path] = try scaled(ShippedStack.text("prometheus/\(path)"))
            }
        }
        return copies
    }

    private static let milliseconds = [
        "ms": 1, "s": 1000, "": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000,
    ]
}
