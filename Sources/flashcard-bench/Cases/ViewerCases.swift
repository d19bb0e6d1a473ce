//  A word's trace found and drawn. The journal is made for the case: as many segments as a million
//  spans fill at the usual size, by smaller segments, since a search goes through segments and not
//  through spans. Its pages are in memory after the first search; what is measured is the work.

import FlashcardStore
import Flashcards
import OTLP
import Platform
import Telemetry
import TelemetrySDK
import TelemetryViewer

extension Benchmark {
    static let viewer = [
        Benchmark(
            name: "viewer/find-trace", group: .viewer,
            summary: "a word's trace found among 45 segments by its term, and drawn",
            goal: .atMost(200_000_000), most: 2_000
        ) {
            let scratch = try await ScratchJournal("find-trace")
            return Workload(
                work: .awaiting { count in
                    var hash: UInt64 = 0
                    for index in 0..<count { hash &+= try await scratch.draw(index) }
                    return hash
                },
                close: { scratch.remove() })
        }
    ]
}

/// A journal with words of three spans each, and a store that leads to a few of them.
private final class ScratchJournal {
    private static let segments = 45
    private static let wordsOfBatch = 170
    private static let known = 100

    private let root: ScratchFile
    private let file: ScratchFile
    private let store: SQLiteCardStore
    private var traces: [TraceID] = []

    init(_ name: String) async throws {
        root = ScratchFile(name)
        file = ScratchFile(name)
        store = try SQLiteCardStore(owning: file.path, time: .system)
        try fill()
        try await enter()
    }

    /// One search as the program does it.
    func draw(_ index: Int) async throws -> UInt64 {
        let term = Samples.word(index % Self.known).term
        guard let trace = try await store.makings(of: term, limit: 10).first?.trace,
            let tree = TraceTree(JournalTraces.spans(of: trace, in: root.path)),
            tree.rows.count == 3
        else {
            throw BenchError.workUndone(
                benchmark: "viewer/find-trace", reason: "\(term) has no whole trace")
        }
        return UInt64(Waterfall(tree).text.utf8.count)
    }

    func remove() {
        file.remove()
        let folder = Journal.folder(of: 0, in: root.path)
        for name in Path.names(in: folder) { Path.remove(Path.join(folder, name)) }
        Path.removeFolder(folder)
        Path.removeFolder(root.path)
    }

    private func fill() throws {
        let settings = JournalSettings(bytes: 1 << 30, segmentBytes: 256 << 10)
        let journal = try Journal(in: root.path, settings: settings)
        let exporter = JournalExporter(journal)
        let captured = CapturedExporter<SpanData>()
        let provider = TracerProvider(
            resource: Resource([.string("service.name", "flashcard-pipeline")]),
            processors: [SimpleSpanProcessor(captured)],
            idGenerator: RandomIDGenerator(seed: 2026))
        let tracer = provider.tracer("bench")
        while Segment.all(of: .traces, in: Journal.folder(of: 0, in: root.path)).count
            <= Self.segments
        {
            captured.removeAll()
            for number in 0..<Self.wordsOfBatch {
                traces.append(word(Samples.word(number).term, tracer))
            }
            _ = exporter.export(captured.items, deadline: TimeSource.system.monotonic())
        }
        journal.close()
    }

    private func word(_ term: String, _ tracer: Tracer) -> TraceID {
        let word = tracer.startSpan(
            "flashcard.word", attributes: [.string("flashcard.term", term)], parent: .root)
        for stage in ["nuance", "card"] {
            tracer.startSpan(
                "flashcard.stage \(stage)",
                attributes: [
                    .string("flashcard.provider", "offline"), .bool("flashcard.generated", true),
                ], parent: Context.root.with(word)
            ).end()
        }
        word.end()
        return word.traceID
    }

    /// Words whose traces are spread over all segments.
    private func enter() async throws {
        let run = try await store.begin(
            RunStart(
                id: "bench", source: "list.csv", output: "deck", provider: "offline",
                model: "rules-1", prompts: "1", program: "bench", seed: 7, settings: "{}",
                startedAt: TimeSource.system.wall()))
        let drafts = (0..<Self.known).map { EntryDraft(word: Samples.word($0), line: $0 + 2) }
        _ = try await store.enter(
            drafts, run: run, from: 1,
            recipe: Recipe(provider: "offline", model: "rules-1", prompts: "1"))
        let pending = try await store.pending(
            run: run, selection: .missing, after: 0, limit: Self.known)
        let conclusions = pending.enumerated().map { index, word in
            Conclusion(
                pending: word, nuance: "{}", outcome: .made(cards: []),
                trace: traces[index * (traces.count / Self.known)])
        }
        try await store.conclude(conclusions, run: run)
    }
}
