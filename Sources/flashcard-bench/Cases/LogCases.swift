//  Logs on their way to standard error: what a call costs that nobody listens to, what a line costs
//  from the call to the bytes, and of that what the search for secrets costs.

import Platform
import Telemetry
import TelemetrySDK

extension Benchmark {
    static let logs = [
        Benchmark(
            name: "log/disabled", group: .log,
            summary: "a debug message with two attributes, the threshold at info",
            goal: .atMost(5), comparedWith: "floor/atomic-add", allocationCount: 1000
        ) {
            let logger = Logger(scope: "bench", sink: discarding().sink)
            return Workload(
                work: .plain { count in
                    for index in 0..<count {
                        logger.debug(
                            "a word is made", [.int("word", index), .string("term", "사과")])
                    }
                    return UInt64(count)
                })
        },
        Benchmark(
            name: "log/line", group: .log,
            summary: "an info message with two attributes as a JSON line, discarded",
            comparedWith: "json/write-record", allocationCount: 500
        ) {
            let log = discarding()
            let logger = Logger(scope: "bench", sink: log.sink)
            return Workload(
                work: .plain { count in
                    for index in 0..<count {
                        logger.info("a word is made", [.int("word", index), .string("term", "사과")])
                    }
                    return UInt64(count)
                }, close: { log.flush() })
        },
        Benchmark(
            name: "log/redaction", group: .log,
            summary: "a Korean line of 120 bytes searched for secrets, four known ones among them",
            comparedWith: "floor/byte-copy", bytes: { Samples.logLine.utf8.count },
            allocationCount: 500
        ) {
            let redaction = Redaction(secrets: Samples.secrets)
            return Workload(
                work: .plain { count in
                    var hash: UInt64 = 0
                    for _ in 0..<count {
                        hash &+= UInt64(redaction.redact(opaque(Samples.logLine)).utf8.count)
                    }
                    return hash
                })
        },
    ]

    /// Writes every line, however often it comes, to nobody.
    private static func discarding() -> StandardErrorLog {
        var settings = StandardErrorLog.Settings()
        settings.repeats.passing = .max
        return StandardErrorLog(settings, time: .system, redaction: Redaction(), write: { _ in })
    }
}
