//  A run from its first row to its deck, as one function: the list is read into the store, the
//  pending words are made, the deck and the set-aside file are written, and the store is told how
//  it ended. An error or a stop anywhere leaves what was committed, and the same command goes on
//  from there.

package import FlashcardStore
import Flashcards
package import LanguageModels
package import Platform
import Problems
package import Telemetry

package struct Journey: Sendable {
    package struct Outcome: Sendable {
        package var counts: RunCounts
        package var ending: Pipeline.Ending
        /// Cards in the deck; nil when no deck was written.
        package var deckCards: Int?
        /// Lines of the set-aside file.
        package var setAside = 0
        /// What the run has cost, in millionths of a dollar.
        package var cost = 0
        /// The same by model, stage and kind.
        package var spend = SpendBreakdown()
        /// How its budget stands at the end; nil without one.
        package var budget: Budget.Reading?
        /// What the run, or after a sample the rest of it, would take.
        package var estimate: Estimate?
        /// What became of the replies that came.
        package var replies = ReplyCounts()
        /// How the estimate of an earlier sample compares with what came of it.
        package var review: EstimateReview?
    }

    let store: SQLiteCardStore
    let model: any LanguageModel
    let strict: Bool
    let choice: RowChoice
    let settings: Pipeline.Settings
    let files: DeckFiles
    let stop: StopRequest
    let progress: RunProgress
    let time: TimeSource
    let isRehearsal: Bool
    private let tracer: Tracer
    private let metrics: RunMetrics
    private let logger = Logger(scope: Signals.scope.name)

    package init(
        store: SQLiteCardStore, model: any LanguageModel, strict: Bool, choice: RowChoice,
        pipeline: Pipeline.Settings, files: DeckFiles, stop: StopRequest, progress: RunProgress,
        time: TimeSource, isRehearsal: Bool, tracer: Tracer = Tracer(scope: Signals.scope),
        meter: Meter = Meter(scope: Signals.scope)
    ) {
        self.tracer = tracer
        metrics = RunMetrics(meter, model.routes)
        self.store = store
        self.model = model
        self.strict = strict
        self.choice = choice
        settings = pipeline
        self.files = files
        self.stop = stop
        self.progress = progress
        self.time = time
        self.isRehearsal = isRehearsal
    }

    package func run(
        _ list: WordList, start: RunStart, tell: @escaping @Sendable (IngestEvent) -> Void
    ) async throws -> Outcome {
        try await tracer.withSpan(
            Signals.SpanName.run,
            attributes: [
                .string(Signals.Key.runID, start.id), .string(Signals.Key.source, start.source),
                .string(Signals.Key.provider, start.provider),
                .string(Signals.Key.model, start.model),
            ]
        ) { span in
            let outcome = try await measured { try await begin(list, start: start, tell: tell) }
            span.set(.string(Signals.Key.outcome, outcome.state.rawValue))
            span.set(.int(Signals.Key.words, outcome.counts.words))
            return outcome
        }
    }

    /// The run with its metrics, within its span, so that a slow run's bucket leads to its trace.
    private func measured(_ run: () async throws -> Outcome) async throws -> Outcome {
        let begun = time.monotonic()
        progress.show(on: metrics.gauges)
        let watch = metrics.gauges.watch(progress, time)
        defer { watch.remove() }
        do {
            let outcome = try await run()
            metrics.ended(
                isRehearsal ? .rehearsed : RunMetrics.RunOutcome(outcome.state),
                after: time.monotonic() - begun)
            return outcome
        } catch {
            if !(error is CancellationError) { metrics.count(Problem.explaining(error)) }
            metrics.ended(.failed, after: time.monotonic() - begun)
            throw error
        }
    }

    private func begin(
        _ list: WordList, start: RunStart, tell: @escaping @Sendable (IngestEvent) -> Void
    ) async throws -> Outcome {
        let run = try await store.begin(start)
        logger.info(
            "run started", [.string("source", start.source), .string("model", start.model)])
        do {
            let outcome = try await travel(list, run: run, start: start, tell: tell)
            try await store.note(
                run: run, state: outcome.state, counts: outcome.counts, ended: true)
            logger.info(
                "run ended",
                [
                    .string("state", outcome.state.rawValue),
                    .int("created", outcome.counts.created), .int("words", outcome.counts.words),
                ])
            return outcome
        } catch {
            let counts = progress.reading.counts
            // The error that ended the run is the one to tell, whatever the store says now.
            try? await store.note(run: run, state: .failed, counts: counts, ended: true)
            throw error
        }
    }

    private func travel(
        _ list: WordList, run: Int, start: RunStart,
        tell: @escaping @Sendable (IngestEvent) -> Void
    ) async throws -> Outcome {
        let recipe = recipe(start)
        let ingest = ListIngest(
            store: store, recipe: recipe, choice: choice, strict: strict, stop: stop,
            progress: progress, metrics: metrics, tell: tell)
        var counts = try await tracer.withSpan(Signals.SpanName.readList) { span in
            let counts = try await ingest.read(list, run: run, source: start.source)
            span.set(.int(Signals.Key.words, counts.words))
            span.set(.int(Signals.Key.rejected, counts.rejected))
            return counts
        }
        if let reason = stop.reason {
            return Outcome(counts: counts, ending: .stopped(reason))
        }
        try await countStanding(run: run, &counts)
        let known = counts
        progress.change { reading in
            reading.counts = known
            reading.phase = .making
        }
        if isRehearsal { return try await foreseen(counts, run: run, start) }
        try await store.takeOverSetAside(run: run)
        metrics.count(.cached, counts.reused)
        metrics.count(.skipped, counts.leftAside)
        try await store.note(run: run, state: .working, counts: counts, ended: false)
        let pipeline = Pipeline(
            model: model, store: store, settings: settings, time: time, stop: stop,
            progress: progress, metrics: metrics, tracer: tracer, prompts: start.prompts)
        let ending = try await pipeline.make(run: run)
        progress.change { $0.phase = .writing }
        var outcome = Outcome(counts: progress.reading.counts, ending: ending)
        outcome.deckCards = try await tracer.withSpan(Signals.SpanName.writeDeck) { span in
            let cards = try await DeckWriter(store: store, files: files).write(run: run)
            span.set(.int(Signals.Key.cards, cards))
            return cards
        }
        outcome.setAside = try await SetAsideWriter(store: store, path: files.setAside)
            .write(run: run)
        outcome.replies = metrics.stages.replies.books.reading
        try await tellMoney(&outcome, run: run)
        return outcome
    }

    /// What each word's result depends on: words on trial have results of their own.
    private func recipe(_ start: RunStart) -> Recipe {
        let main = Recipe(provider: start.provider, model: start.model, prompts: start.prompts)
        guard let route = model.routes.first(where: \.isCanary) else { return main }
        let canary = Recipe(
            provider: route.identity.provider, model: route.identity.model,
            prompts: route.prompts ?? start.prompts)
        return main.except { [model] in model.route(of: $0.term).isCanary ? canary : nil }
    }

    /// What earlier runs have made of this list's words, as far as this run will leave it alone.
    private func countStanding(run: Int, _ counts: inout RunCounts) async throws {
        let standing = try await store.standing(run: run)
        switch settings.selection {
        case .missing:
            counts.reused = standing.done
            counts.leftAside = standing.failed
        case .missingAndFailed: counts.reused = standing.done
        case .everything: break
        }
    }
}

extension Journey.Outcome {
    package var state: RunState {
        switch ending {
        case .stopped, .budgetReached, .sampled: .stopped
        case .modelGone: .failed
        case .complete: isWhole ? .done : .partial
        }
    }

    /// Whether every row was a word and every word has its cards.
    package var isWhole: Bool {
        counts.rejected == 0 && counts.failed == 0 && counts.leftAside == 0
    }
}

extension RunMetrics.RunOutcome {
    fileprivate init(_ state: RunState) {
        switch state {
        case .done: self = .done
        case .partial: self = .partial
        case .stopped: self = .stopped
        // The first three are no ends; whoever ended there did not do what was asked.
        case .reading, .working, .interrupted, .failed: self = .failed
        }
    }
}
