//  Spans, from the start to the queue of the batch processor. The queue is flushed between
//  repetitions; a span that was dropped fails the run.

import Platform
import Telemetry
import TelemetrySDK

extension Benchmark {
    static let tracing: [Benchmark] = [
        span(
            "span", "a root span: start, 3 attributes, end, into the batch queue",
            goal: .atMost(150)
        ) { tracing in .plain { tracing.roots($0) } },
        span(
            "span-2-threads", "the same on two threads, into one queue",
            comparedWith: "telemetry/span", threads: 2
        ) { tracing in .shared { tracing.roots($0) } },
        span(
            "child-span", "the same as a child of the current span, in a synchronous scope",
            goal: .atMost(200), comparedWith: "floor/task-local-binding"
        ) { tracing in .plain { tracing.children($0) } },
        span(
            "child-span-async", "the same in an asynchronous scope", goal: .atMost(200),
            comparedWith: "floor/task-local-binding"
        ) { tracing in .awaiting { await tracing.childrenOfTask($0) } },
        span(
            "span-not-sampled", "a root span that the sampler drops: start, 3 attributes, end",
            goal: .atMost(15), comparedWith: "floor/task-local-read", sampler: .alwaysOff
        ) { tracing in .plain { tracing.roots($0) } },
    ]

    private static func span(
        _ name: String, _ summary: String, goal: Goal? = nil,
        comparedWith other: String = "floor/clock-read", threads: Int = 1,
        sampler: Sampler = .standard,
        _ work: @escaping @Sendable (TracingFixture) -> Workload.Work
    ) -> Benchmark {
        let name = "telemetry/\(name)"
        return Benchmark(
            name: name, group: .telemetry, summary: summary, goal: goal, comparedWith: other,
            threads: threads, most: BatchSettings.benchMost,
            allocationCount: threads == 1 ? 5000 : nil
        ) {
            let fixture = TracingFixture(name, sampler: sampler)
            return Workload(
                work: work(fixture), ready: { _ in try fixture.flush() },
                close: {
                    try fixture.flush()
                    fixture.shutDown()
                })
        }
    }
}

/// One SDK's tracing with a tracer that speaks to it, and the work of the cases.
final class TracingFixture: Sendable {
    private let name: String
    private let exporter = DiscardingExporter()
    private let processor: BatchSpanProcessor
    private let provider: TracerProvider
    private let tracer: Tracer

    init(_ name: String, sampler: Sampler) {
        self.name = name
        processor = BatchSpanProcessor(exporter, settings: .bench)
        provider = TracerProvider(sampler: sampler, processors: [processor])
        tracer = provider.tracer(InstrumentationScope("bench"))
    }

    private var deadline: MonotonicTime { TimeSource.system.monotonic() + .seconds(30) }

    func flush() throws {
        _ = provider.forceFlush(deadline: deadline)
        try processor.counts.requireNoLoss(name)
    }

    func shutDown() { _ = provider.shutdown(deadline: deadline) }

    func roots(_ count: Int) -> UInt64 {
        var hash: UInt64 = 0
        for index in 0..<count {
            let span = tracer.startSpan("GET /cards", kind: .client, parent: .root)
            Self.describe(span, index)
            span.end()
            hash ^= span.context.spanID.value
        }
        return hash
    }

    @inline(__always)
    private static func describe(_ span: Span, _ index: Int) {
        span.set("http.request.method", "GET")
        span.set("http.response.status_code", 200)
        span.set("flashcard.word", .int(Int64(index)))
    }

    /// The parent is sampled and never ends, so that it is not counted itself.
    private var parent: Context {
        Context.root.with(tracer.startSpan("run", parent: .root))
    }

    func children(_ count: Int) -> UInt64 {
        parent.run {
            var hash: UInt64 = 0
            for index in 0..<count {
                hash ^= tracer.withSpan("GET /cards", kind: .client) { span in
                    Self.describe(span, index)
                    return span.context.spanID.value
                }
            }
            return hash
        }
    }

    func childrenOfTask(_ count: Int) async -> UInt64 {
        await parent.run { () async in
            var hash: UInt64 = 0
            for index in 0..<count {
                hash ^= await tracer.withSpan("GET /cards", kind: .client) { (span) async in
                    Self.describe(span, index)
                    return span.context.spanID.value
                }
            }
            return hash
        }
    }
}
