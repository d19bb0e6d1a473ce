//  What the suites about spans share: a provider whose spans are kept in memory, a processor that
//  writes down what it sees, and spans of other processes.

import Platform
import Synchronization
import Telemetry
import TelemetrySDK
import TestSupport

/// A provider with a captured exporter behind a simple processor.
struct Captured {
    let exporter = CapturedExporter<SpanData>()
    let provider: TracerProvider
    let tracer: Tracer
    let time = MovedTime()

    init(
        sampler: Sampler = .standard, limits: SpanLimits = .standard,
        also processors: [any SpanProcessor] = [],
        exceptions: ExceptionRecording = .logs, scope: InstrumentationScope = "tests"
    ) {
        provider = TracerProvider(
            resource: Resource([.string("service.name", "tested")]), sampler: sampler,
            limits: limits, processors: processors + [SimpleSpanProcessor(exporter)],
            idGenerator: RandomIDGenerator(seed: 7), time: time.source, exceptions: exceptions)
        tracer = provider.tracer(scope)
    }

    var spans: [SpanData] { exporter.items }
}

/// Writes down, in order, what a processor is told.
final class Witness: SpanProcessor {
    private let name: String
    private let seen: Mutex<[String]>
    private let act: @Sendable (String, RecordedSpan) -> Void

    init(_ name: String, act: @escaping @Sendable (String, RecordedSpan) -> Void = { _, _ in }) {
        self.name = name
        self.act = act
        seen = Mutex([])
    }

    var words: [String] { seen.withLock { $0 } }
    var seesStarts: Bool { true }
    var seesEndings: Bool { true }

    private func note(_ word: String) { seen.withLock { $0.append("\(name) \(word)") } }

    func onStart(_ span: RecordedSpan, parent: Context) {
        note("start \(span.snapshot.name) under \(parent.runID ?? "nothing")")
        act("start", span)
    }

    func onEnding(_ span: RecordedSpan) {
        note("ending \(span.snapshot.name) \(span.isRecording)")
        act("ending", span)
    }

    func onEnd(_ span: SpanData) { note("end \(span.name)") }

    func forceFlush(deadline: MonotonicTime) -> Bool {
        note("flush")
        return true
    }

    func shutdown(deadline: MonotonicTime) -> Int {
        note("shutdown")
        return 3
    }
}

extension MonotonicTime {
    /// Far enough for whatever a test waits for.
    static var soon: MonotonicTime { TimeSource.system.monotonic() + .seconds(30) }
}

extension Span {
    static func remote(
        trace: TraceID = TraceID(high: 0xAAAA, low: 0xBBBB), span: UInt64 = 0xCCCC,
        flags: TraceFlags = .sampled, state: TraceState = .empty
    ) -> Span {
        Span(
            propagating: SpanContext(
                traceID: trace, spanID: SpanID(span), flags: flags, state: state, isRemote: true))
    }
}

enum Broken: Error, Equatable { case leg, arm(Int) }
