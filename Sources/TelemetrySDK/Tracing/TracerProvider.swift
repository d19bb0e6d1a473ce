//  One SDK's tracing: what spans are sampled by, limited by and handed to. Several may live in one
//  process; one of them may be installed as the process's own, for tracers that name none.
//
//      let provider = TracerProvider(resource: resource, processors:
//      [BatchSpanProcessor(exporter)]) let tracer = provider.tracer("flashcard.pipeline")
//
//  Its settings do not change. After the shutdown new spans record nothing.

package import Platform
import Synchronization
package import Telemetry

package final class TracerProvider: TracerSource {
    package let resource: Resource
    package let sampler: Sampler
    package let limits: SpanLimits
    package let exceptions: ExceptionRecording
    let byParent: ParentSampling
    private let ids: any IDGenerator
    /// The usual generator; `ids` keeps it alive.
    private let randomIDs: Unmanaged<RandomIDGenerator>?
    let areIDsRandom: Bool
    private let pool = SpanPool()
    private let hotPool: Unmanaged<SpanPool>
    let clock: SpanClock
    let time: TimeSource
    let counters = SpanCounters()
    private let processors: [any SpanProcessor]
    private let startProcessors: [any SpanProcessor]
    private let endingProcessors: [any SpanProcessor]
    let hasStartProcessors: Bool
    let hasEndingProcessors: Bool
    /// The only processor, as nearly always; `processors` keeps it alive.
    private let only: Unmanaged<BatchProcessor<SpanData>>?
    private let closed = Atomic<Bool>(false)

    package init(
        resource: Resource = .empty, sampler: Sampler = .standard, limits: SpanLimits = .standard,
        processors: [any SpanProcessor], idGenerator: any IDGenerator = RandomIDGenerator(),
        time: TimeSource = .system, exceptions: ExceptionRecording = .logs
    ) {
        self.resource = resource
        self.sampler = sampler
        byParent = ParentSampling(sampler)
        self.limits = limits
        self.exceptions = exceptions
        self.processors = processors
        startProcessors = processors.filter(\.seesStarts)
        endingProcessors = processors.filter(\.seesEndings)
        hasStartProcessors = !startProcessors.isEmpty
        hasEndingProcessors = !endingProcessors.isEmpty
        let batch = processors.count == 1 ? processors[0] as? BatchSpanProcessor : nil
        only = batch.map { .passUnretained($0.batches) }
        ids = idGenerator
        randomIDs = (idGenerator as? RandomIDGenerator).map { .passUnretained($0) }
        hotPool = .passUnretained(pool)
        areIDsRandom = idGenerator.isRandom
        clock = SpanClock(time)
        self.time = time
    }

    /// Whether anybody sees the spans.
    var hasProcessors: Bool { !processors.isEmpty }

    /// A tracer that speaks to this provider alone.
    package func tracer(_ scope: InstrumentationScope) -> Tracer {
        Tracer(scope: scope, starter: starter(for: scope))
    }

    package func starter(for scope: InstrumentationScope) -> any SpanStarting {
        ProviderTracer(scope: scope, provider: self)
    }

    /// Makes this the tracing of the process; false when there is one already.
    package func install() -> Bool { TracingInstallation.install(self) }

    package func uninstall() { TracingInstallation.remove(self) }

    package var counts: SpanCounts { counters.counts }

    package var isShutDown: Bool { closed.load(ordering: .relaxed) }

    /// Exports every span that has ended before; false when a processor did not succeed in time.
    package func forceFlush(deadline: MonotonicTime) -> Bool {
        processors.reduce(true) { $1.forceFlush(deadline: deadline) && $0 }
    }

    /// One deadline for all processors. Tells how many spans were lost; a second call does nothing.
    package func shutdown(deadline: MonotonicTime) -> Int {
        guard !closed.exchange(true, ordering: .acquiringAndReleasing) else { return 0 }
        defer { pool.close() }
        return processors.reduce(0) { $0 + $1.shutdown(deadline: deadline) }
    }

    @inline(never)
    func started(_ span: RecordedSpan, parent: Context) {
        for processor in startProcessors { processor.onStart(span, parent: parent) }
    }

    @inline(__always)
    func ended(_ span: RecordedSpan) {
        if hasEndingProcessors {
            for processor in endingProcessors { processor.onEnding(span) }
            span.close()
        }
        let isSampled = span.isSampled
        counters.ended(isSampled ? .recordAndSample : .recordOnly)
        if let only {
            if isSampled { only._withUnsafeGuaranteedRef { $0.add(SpanData(span)) } }
            return
        }
        let data = SpanData(span)
        for processor in processors { processor.onEnd(data) }
    }

    @inline(__always)
    func rootIDs() -> (TraceID, SpanID) {
        randomIDs?._withUnsafeGuaranteedRef { $0.root() } ?? ids.root()
    }

    @inline(__always)
    func childID() -> SpanID {
        randomIDs?._withUnsafeGuaranteedRef { $0.child() } ?? ids.child()
    }

    /// A span that was exported, for another to be written into.
    @inline(__always)
    func usedSpan() -> RecordedSpan? { hotPool._withUnsafeGuaranteedRef { $0.take() } }

    /// Exported spans whose memory waits for the next ones.
    var spansToReuse: Int { pool.count }

    func takeBack(_ batch: consuming [SpanData]) { pool.give(batch) }
}
