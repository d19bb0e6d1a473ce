//  A span's whole way within the process: made, recorded, ended, queued, encoded, and appended to
//  the journal's segment. Nothing holds the producer back; the queue is so large that nothing is
//  dropped, and a repetition is over when the last span stands in the journal. The time passed and
//  the processors' time differ, since the worker runs beside the producer.

import OTLP
import Platform
import Telemetry
import TelemetrySDK

extension Benchmark {
    static let journal = [spanToJournal(), spanToJournal(asProcessorTime: true)]

    private static func spanToJournal(asProcessorTime: Bool = false) -> Benchmark {
        let name = "otlp/span-to-journal\(asProcessorTime ? "-cpu" : "")"
        return Benchmark(
            name: name, group: .otlp,
            summary: asProcessorTime
                ? "processor time of such a span, all threads together"
                : "a span with 10 attributes and 1 event made, and appended to the journal",
            goal: .atMost(2000), comparedWith: "otlp/encode-span", most: BatchSettings.benchMost,
            least: 20_000
        ) {
            let scratch = ScratchFolder(name)
            let journal = try Journal(in: scratch.path, settings: .bench)
            let spans = JournalledSpans(journal, batches: .bench)
            let work: Workload.Work =
                asProcessorTime
                ? .metered { count in
                    let before = ProcessorTime.ofProcess
                    let hash = try spans.intoJournal(count)
                    let spent = ProcessorTime.ofProcess - before
                    return (hash, max(1, Double(spent.wholeNanoseconds)))
                } : .awaiting { try spans.intoJournal($0) }
            return Workload(
                work: work,
                close: {
                    spans.close()
                    scratch.remove()
                })
        }
    }
}

/// Tracing as the program wires it, up to the journal.
final class JournalledSpans {
    private let journal: Journal
    private let processor: BatchSpanProcessor
    private let provider: TracerProvider
    private let tracer: Tracer
    private let parent: Context

    init(
        _ journal: Journal, batches: BatchSettings,
        wake: @escaping @Sendable () -> Void = {}
    ) {
        self.journal = journal
        processor = BatchSpanProcessor(JournalExporter(journal, wake: wake), settings: batches)
        provider = TracerProvider(resource: OTLPSamples.resource, processors: [processor])
        tracer = provider.tracer(InstrumentationScope("bench", version: "1"))
        // Sampled, and never ended, so that it is not counted itself.
        parent = Context.root.with(tracer.startSpan("flashcard.word", parent: .root))
    }

    var counts: ProcessorCounts { processor.counts }

    /// Makes so many spans without a pause.
    func make(_ count: Int) -> UInt64 {
        var hash: UInt64 = 0
        for _ in 0..<count {
            let span = tracer.startSpan(
                "flashcard.stage", kind: .client, attributes: OTLPSamples.attributes,
                parent: parent)
            span.addEvent("flashcard.retry", [.int("attempt", 2)])
            span.end()
            hash ^= span.context.spanID.value
        }
        return hash
    }

    /// Returns when all that were made stand in the journal.
    func flush() { _ = provider.forceFlush(deadline: deadline) }

    func intoJournal(_ count: Int) throws(BenchError) -> UInt64 {
        let hash = make(count)
        flush()
        try counts.requireNoLoss("otlp/span-to-journal")
        return hash
    }

    func close() {
        _ = provider.shutdown(deadline: deadline)
        journal.close()
    }

    private var deadline: MonotonicTime { TimeSource.system.monotonic() + .seconds(60) }
}

extension JournalSettings {
    /// Files come and go in a small journal as they do in a large one, and the disk stays free.
    static let bench = JournalSettings(bytes: 64 << 20)
}

/// A folder of a case's own, gone with all that lies in it.
struct ScratchFolder {
    let path = ScratchFile("folder").path

    init(_ name: String) { try? Path.makeFolder(path, permissions: 0o700) }

    func remove() { Self.remove(path) }

    private static func remove(_ folder: String) {
        for name in Path.names(in: folder) {
            let path = Path.join(folder, name)
            if Path.isFolder(path) { remove(path) } else { Path.remove(path) }
        }
        Path.removeFolder(folder)
    }
}
