//  The API with no SDK behind it: what a library that is instrumented costs in a program that does
//  not listen. Nothing in this program is ever installed for the whole process, so that these cases
//  can stand beside the others.

import Telemetry

extension Benchmark {
    static let silentTelemetry = [
        silent("span-no-sdk", "a span started and ended") { count in
            let tracer = Tracer(scope: InstrumentationScope("bench.silent"))
            var hash: UInt64 = 0
            for _ in 0..<count {
                let span = tracer.startSpan("work")
                span.end()
                hash &+= span.isRecording ? 1 : 2
            }
            return hash
        },
        silent("counter-no-sdk", "an addition to a bound counter") { count in
            let meter = Meter(scope: InstrumentationScope("bench.silent"))
            let words: Counter<Int64> = meter.counter("bench.words", unit: "{word}")
            let made = words.bind([.string("outcome", "created")])
            for _ in 0..<count { made.add(1) }
            return UInt64(count)
        },
        silent("histogram-no-sdk", "a value recorded with 2 attributes") { count in
            let meter = Meter(scope: InstrumentationScope("bench.silent"))
            let duration: Histogram<Double> = meter.histogram("bench.duration", unit: "s")
            for index in 0..<count {
                duration.record(
                    Double(index), [.string("outcome", "created"), .string("provider", "offline")])
            }
            return UInt64(count)
        },
        silent("log-no-sdk", "an info message with two attributes") { count in
            let logger = Logger(scope: "bench.silent")
            for index in 0..<count {
                logger.info("a word is made", [.int("word", index), .string("term", "사과")])
            }
            return UInt64(count)
        },
    ]

    private static func silent(
        _ name: String, _ summary: String, _ work: @escaping @Sendable (Int) -> UInt64
    ) -> Benchmark {
        Benchmark(
            name: "telemetry/\(name)", group: .telemetry,
            summary: "\(summary), no SDK installed", goal: .atMost(2),
            comparedWith: "floor/atomic-add", allocationCount: 1000,
            isFirst: true
        ) { Workload(work: .plain(work)) }
    }
}
