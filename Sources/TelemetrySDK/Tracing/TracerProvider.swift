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
    let ids: any IDGenerator
    let clock: SpanClock
    let time: TimeSource
    let counters = SpanCounters()
    private let processors: [any SpanProcessor]
    private let startProcessors: [any SpanProcessor]
    let endingProcessors: [any SpanProcessor]
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
        ids = idGenerator
        clock = SpanClock(time)
        self.time = time
    }

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
        return processors.reduce(0) { $0 + $1.shutdown(deadline: deadline) }
    }

    @inline(__always)
    func started(_ span: RecordedSpan, parent: Context) {
        for processor in startProcessors { processor.onStart(span, parent: parent) }
    }

    @inline(__always)
    func ended(_ span: RecordedSpan) {
        if !endingProcessors.isEmpty {
            for processor in endingProcessors { processor.onEnding(span) }
            span.close()
        }
        counters.ended(span.context.isSampled ? .recordAndSample : .recordOnly)
        let data = SpanData(span)
        for processor in processors { processor.onEnd(data) }
    }
}
