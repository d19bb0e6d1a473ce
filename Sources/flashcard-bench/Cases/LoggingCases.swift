//  Log records on their way to an exporter: made and queued, or not made at all.

import Platform
import Telemetry
import TelemetrySDK

extension Benchmark {
    static let logging: [Benchmark] = [
        Benchmark(
            name: "telemetry/log-queued", group: .telemetry,
            summary: "an info record with 2 attributes, into the batch queue",
            goal: .atMost(150), comparedWith: "floor/clock-read", most: BatchSettings.benchMost,
            allocationCount: 5000
        ) {
            let logging = LoggingFixture("telemetry/log-queued")
            return Workload(
                work: .plain { logging.tell($0) }, ready: { _ in try logging.flush() },
                close: {
                    try logging.flush()
                    logging.shutDown()
                })
        },
        Benchmark(
            name: "telemetry/log-disabled", group: .telemetry,
            summary: "a debug record with 2 attributes, the threshold at info",
            goal: .atMost(5), comparedWith: "floor/atomic-add", allocationCount: 5000
        ) {
            let logging = LoggingFixture("telemetry/log-disabled")
            return Workload(
                work: .plain { logging.whisper($0) },
                close: {
                    guard logging.created == 0 else {
                        throw BenchError.workUndone(
                            benchmark: "telemetry/log-disabled", reason: "a record was made")
                    }
                    logging.shutDown()
                })
        },
    ]
}

/// One SDK's logging with a logger that speaks to it, and the work of the cases.
final class LoggingFixture: Sendable {
    private let name: String
    private let processor: BatchLogProcessor
    private let provider: LoggerProvider
    private let logger: Logger

    init(_ name: String) {
        self.name = name
        processor = BatchLogProcessor(.bench, minimum: .info, exporter: DiscardingExporter())
        provider = LoggerProvider(resource: .empty, processors: [processor])
        logger = provider.logger(InstrumentationScope("bench"))
    }

    private var deadline: MonotonicTime { TimeSource.system.monotonic() + .seconds(30) }

    var created: Int { provider.created }

    func flush() throws {
        _ = provider.forceFlush(deadline: deadline)
        try processor.counts.requireNoLoss(name)
    }

    func shutDown() { _ = provider.shutdown(deadline: deadline) }

    func tell(_ count: Int) -> UInt64 {
        for index in 0..<count {
            logger.info("a word is made", [.int("word", index), .string("term", "사과")])
        }
        return UInt64(created)
    }

    func whisper(_ count: Int) -> UInt64 {
        for index in 0..<count {
            logger.debug("a word is made", [.int("word", index), .string("term", "사과")])
        }
        return UInt64(count)
    }
}
