import FlashcardPipeline
import FlashcardStore
import Flashcards
import JSON
import LanguageModels
import Platform
import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

/// A run over a list in a folder of its own, with a model that does what the test says.
struct JourneyBench {
    let folder = TemporaryFolder()
    let time: ManualTime
    let traces: CapturedTraces
    let metrics: CapturedMetrics
    var stop = StopRequest()
    var progress = RunProgress()
    let events = Locked<[String]>([])
    var choice = RowChoice()
    var settings = Pipeline.Settings()
    var strict = false
    var isRehearsal = false
    /// Whether replies are kept and given again.
    var caches = false

    init(sampler: Sampler = .standard) {
        time = ManualTime()
        traces = CapturedTraces(time: time, sampler: sampler)
        metrics = CapturedMetrics(time: time)
        // Tests that count calls want one for each question; those of asking again say so.
        settings.replies.reasks = 0
    }

    /// The same folder and clock, as the next run finds them.
    static func again(_ bench: JourneyBench) -> JourneyBench {
        var next = bench
        next.stop = StopRequest()
        next.progress = RunProgress()
        return next
    }

    var files: DeckFiles { DeckFiles(folder: folder.path, stem: "deck") }

    static func list(_ count: Int) -> String {
        let syllables = (0..<count).map { String(Character(Unicode.Scalar(0xAC00 + UInt32($0))!)) }
        return "term,type,meaning\n" + syllables.map { "\($0),noun,m \($0)\n" }.joined()
    }

    func run(
        _ text: String, _ model: any LanguageModel = OfflineModel(), store name: String = "a.db"
    ) async throws -> Journey.Outcome {
        let path = try folder.write("list.csv", text)
        let store =
            isRehearsal
            ? try SQLiteCardStore(rehearsing: folder.path(name), time: time.source)
            : try SQLiteCardStore(owning: folder.path(name), time: time.source)
        let cache = caches ? ReplyCache(store, time: time.source) : nil
        let asked: any LanguageModel =
            cache.map {
                CachedModel(
                    model, $0, policy: CachePolicy(), prompts: "1", time: time.source,
                    random: RandomSource(seed: 1))
            } ?? model
        let journey = Journey(
            store: store, model: asked, strict: strict, choice: choice, pipeline: settings,
            files: files, stop: stop, progress: progress, time: time.source,
            isRehearsal: isRehearsal, tracer: traces.tracer(FlashcardPipeline.Signals.scope),
            meter: metrics.meter(FlashcardPipeline.Signals.scope))
        let start = RunStart(
            id: RunStart.identifier(at: time.source.wall(), .seededBySystem()), source: path,
            output: folder.path, provider: model.identity.provider, model: model.identity.model,
            prompts: "1", program: "0", seed: 1, settings: "{}", startedAt: time.source.wall())
        let events = events
        let list = WordList(try FileReader(path: path), stop: stop)
        return try await Context(runID: start.id).run {
            let outcome = try await journey.run(list, start: start) { event in
                events.withLock { $0.append(Self.told(event)) }
            }
            await cache?.flush()
            return outcome
        }
    }

    /// The store as the run has left it.
    func opened() throws -> SQLiteCardStore {
        try SQLiteCardStore(owning: folder.path("a.db"), time: time.source)
    }

    private static func told(_ event: IngestEvent) -> String {
        switch event {
        case .rejected(let row): "rejected \(row.line): \(row.problem.code)"
        case .merged(let merge): "merged \(merge.line) into \(merge.into)"
        case .notice(let problem): "notice \(problem.code)"
        }
    }

    func deck() throws -> [String] {
        try folder.text("deck.tsv").split(separator: "\n").map(String.init)
    }
}

@Suite struct JourneyTests {
    @Test func `every word of a list gets its cards, in the list's order`() async throws {
        let bench = JourneyBench()
        let outcome = try await bench.run(JourneyBench.list(700))
        #expect(outcome.counts.words == 700)
        #expect(outcome.counts.created == 700)
        #expect(outcome.state == .done)
        #expect(outcome.deckCards == 1400)
        let terms = try bench.deck().dropFirst().map { $0.split(separator: "\t")[1] }
        #expect(terms.first == "가")
        #expect(terms.count == 1400)
        let numbers = try bench.deck().dropFirst().compactMap { Int($0.split(separator: "\t")[0]) }
        #expect(numbers == numbers.sorted())
        let lines = try bench.folder.text("deck.jsonl").split(separator: "\n")
        #expect(lines.count == 1400)
        #expect(lines.allSatisfy { $0.hasPrefix(#"{"schema":"flashcard.card/1""#) })
    }

    @Test func `a second run makes nothing anew and writes the same bytes`() async throws {
        let bench = JourneyBench()
        let model = ScriptedModel(ScriptedModel.byRule)
        _ = try await bench.run(JourneyBench.list(40), model)
        let first = try bench.folder.bytes("deck.tsv")
        #expect(model.requests.count == 80)
        let again = try await bench.run(JourneyBench.list(40), model)
        #expect(model.requests.count == 80)
        #expect(again.counts.reused == 40)
        #expect(again.counts.created == 0)
        #expect(try bench.folder.bytes("deck.tsv") == first)
        // Two words more are two words' work.
        let more = try await bench.run(JourneyBench.list(42), model)
        #expect(more.counts.created == 2)
        #expect(model.requests.count == 84)
    }

    @Test func `bad rows and duplicates are told, set aside and merged`() async throws {
        let bench = JourneyBench()
        let outcome = try await bench.run(
            "position,term,type\n1,사과,noun\nx,물,noun\n3,사과,noun\n4,apple,noun\n")
        #expect(outcome.counts.rows == 2)
        #expect(outcome.counts.rejected == 2)
        #expect(outcome.counts.merged == 1)
        #expect(outcome.counts.words == 1)
        #expect(outcome.state == .partial)
        #expect(outcome.setAside == 2)
        let events = bench.events.withLock { $0 }
        #expect(events.contains("merged 4 into 2"))
        #expect(events.filter { $0.hasPrefix("rejected") }.count == 2)
        let lines = try bench.folder.text("deck.set-aside.jsonl").split(separator: "\n")
        let row = try JSONValue.parse(String(lines[0])).asObject
        #expect(row?["schema"]?.asString == "flashcard.set-aside/1")
        #expect(row?["line"]?.asInteger == 3)
        #expect(row?["row"]?.asString == "x,물,noun")
        // Mended, the list leaves no file of set-aside rows behind.
        _ = try await bench.run("position,term,type\n1,사과,noun\n")
        #expect(!bench.folder.names.contains("deck.set-aside.jsonl"))
    }

    @Test func `a strict run ends at the first bad row and makes nothing`() async throws {
        var bench = JourneyBench()
        bench.strict = true
        await #expect {
            try await bench.run("term\n사과\nbad\n물\n")
        } throws: { error in
            let problem = Problem.explaining(error)
            return problem.message.contains("line 3")
                && problem.advice?.contains("--strict") == true
        }
        #expect(bench.folder.names.contains("deck.tsv") == false)
    }

    @Test func `rows are chosen by place, number and filter`() async throws {
        var bench = JourneyBench()
        bench.choice.startFrom = 3
        bench.choice.limit = 2
        _ = try await bench.run(JourneyBench.list(9))
        #expect(bench.progress.reading.counts.words == 2)
        #expect(try bench.deck()[1].contains("\t갂\t"))
        bench.choice = RowChoice()
        bench.choice.filters = [RowFilter("meaning=m 각"), RowFilter("각")]
        let outcome = try await bench.run(JourneyBench.list(9))
        #expect(outcome.counts.words == 1)
        bench.choice.filters = [RowFilter("type=verb")]
        #expect(try await bench.run(JourneyBench.list(9)).counts.words == 0)
    }

    @Test func `a rehearsal counts what would be done and leaves no trace`() async throws {
        var bench = JourneyBench()
        _ = try await bench.run(JourneyBench.list(3))
        bench.isRehearsal = true
        let outcome = try await bench.run(JourneyBench.list(5))
        #expect(outcome.counts.words == 5)
        #expect(outcome.counts.reused == 3)
        #expect(outcome.counts.remaining == 2)
        #expect(outcome.deckCards == nil)
        #expect(try bench.deck().count == 7)
    }
}
