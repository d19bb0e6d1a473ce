//  The loop of a run. Pending words come from the store by pages; at most `concurrency` of them are
//  under way, fewer where a rate is set that could not serve so many; what became of them is
//  committed in groups. Nothing waits in between without a bound: no new word begins while a group
//  is being written, and no page is fetched before the last one is used up.
//
//      store ──page──▶ waiting ──▶ under way (≤ concurrency) ──▶ group (≤ 64) ──commit──▶ store
//                                      │                                         ▲
//                                      └── half done for a quarter of a second ──┘

package import FlashcardStore
import Flashcards
package import LanguageModels
import Platform
import Problems
import Telemetry

package struct Pipeline: Sendable {
    package struct Settings: Sendable {
        package var concurrency = 10
        package var drainTimeout: Duration = .seconds(30)
        /// How long a word may take, with all its waits.
        package var wordTimeout: Duration = .seconds(300)
        package var selection = Selection.missing
        /// How much the run may spend; shared with the guards of all its models.
        package var budget: Budget?
        /// Only so many words are made, chosen evenly over the list; then the run ends with what
        /// the others would take.
        package var sample: Int?
        /// How fast the run may be, for what is foreseen of it.
        package var pace: EstimatePace {
            EstimatePace(
                concurrency: concurrency, requestsPerMinute: requestsPerMinute,
                tokensPerMinute: tokensPerMinute)
        }
        package var requestsPerMinute: Double?
        package var tokensPerMinute: Double?
        /// Which kept replies would be given, for what is foreseen of a run; nil without a cache.
        package var cachePolicy: CachePolicy?
        /// Whether it is known of all models what they cost.
        package var knowsPrices = true
        package var replies = ReplyRules()

        /// Words under way at once: no more than the rate that was set can serve, two calls each,
        /// in half of the time that a word has. More would spend that time in our own queue.
        package var mostUnderWay: Int {
            guard let requestsPerMinute else { return concurrency }
            let calls = requestsPerMinute * wordTimeout.seconds / 60
            return Int(min(Double(concurrency), max(1, calls / 4)))
        }

        package init() {}
    }

    /// How the work of a run ended.
    package enum Ending: Sendable {
        case complete
        /// A stop was wished for; the reason.
        case stopped(String)
        /// The model answers nobody, so that no other word would fare better now.
        case modelGone(ModelFailure)
        /// The next call would not fit into the budget any more.
        case budgetReached(Budget.Reading)
        /// The words of the sample are made.
        case sampled
    }

    let stages: Stages
    let store: SQLiteCardStore
    let settings: Settings
    let time: TimeSource
    let stop: StopRequest
    let progress: RunProgress
    let metrics: RunMetrics
    let tracer: Tracer
    /// Version of the prompts, where a word's route names none of its own.
    let prompts: String
    private let model: any LanguageModel
    private let halves = HalfDoneWords()

    init(
        model: any LanguageModel, store: SQLiteCardStore, settings: Settings, time: TimeSource,
        stop: StopRequest, progress: RunProgress, metrics: RunMetrics, tracer: Tracer,
        prompts: String
    ) {
        self.model = model
        self.prompts = prompts
        stages = Stages(
            model: model, tracer: tracer, metrics: metrics.stages, time: time,
            replies: settings.replies)
        self.metrics = metrics
        self.tracer = tracer
        self.store = store
        self.settings = settings
        self.time = time
        self.stop = stop
        self.progress = progress
    }

    /// Makes the pending words of a run. Beside the loop stands a watch that, once a stop is wished
    /// for, gives the words under way the drain timeout and then cancels them.
    func make(run: Int) async throws -> Ending {
        try await withThrowingTaskGroup(of: Ending?.self) { group in
            group.addTask { try await loop(run: run) }
            group.addTask {
                await stop.wait()
                try? await time.sleep(settings.drainTimeout)
                return nil
            }
            defer { group.cancelAll() }
            while let ended = try await group.next() {
                if let ended { return ended }
                group.cancelAll()
            }
            return .complete
        }
    }

    private func loop(run: Int) async throws -> Ending {
        try await withThrowingTaskGroup(of: TurnEnd.self) { group in
            var page = PendingPages(
                run: run, selection: settings.selection, only: try await sample(of: run))
            var commits = CommitGroup(run: run)
            var underWay = 0
            var gone: ModelFailure?
            group.addTask { await untilHalvesAreDue() }
            while true {
                while underWay < settings.mostUnderWay, stop.reason == nil, gone == nil,
                    !Task.isCancelled, let pending = try await page.next(from: store)
                {
                    underWay += 1
                    group.addTask { await turn(of: pending, run: run) }
                }
                show(underWay, commits)
                guard underWay > 0, let end = try await group.next() else { break }
                if end.isWord { underWay -= 1 }
                switch end {
                case .concluded(let conclusion):
                    if commits.add(conclusion, now: time.monotonic()) {
                        group.addTask { await untilDue() }
                    }
                case .modelGone(let failure, let left):
                    gone = gone ?? failure
                    commits.add(left)
                case .givenUp(let left): commits.add(left)
                case .halvesDue:
                    for half in halves.take() { commits.add(half) }
                    try await commit(&commits)
                    // Who is told to stop has no next time to wait for.
                    if !Task.isCancelled { group.addTask { await untilHalvesAreDue() } }
                case .due: break
                }
                show(underWay, commits)
                if commits.isDue(time.monotonic()) { try await commit(&commits) }
            }
            group.cancelAll()
            try await commit(&commits)
            return ending(gone)
        }
    }

    private func ending(_ gone: ModelFailure?) -> Ending {
        if let gone {
            metrics.count(gone.problem)
            guard gone.isBudgetReached, let budget = settings.budget else {
                return .modelGone(gone)
            }
            return .budgetReached(budget.reading)
        }
        if let reason = stop.reason { return .stopped(reason) }
        return settings.sample == nil || progress.reading.counts.remaining == 0
            ? .complete : .sampled
    }

    /// Where the words stand that are to be made, when they are not all that are pending.
    private func sample(of run: Int) async throws -> [Int]? {
        guard let size = settings.sample else { return nil }
        let pending = progress.reading.counts.remaining
        var sample = WordSample(size, of: pending)
        var last = 0
        while true {
            let page = try await store.pendingPlaces(
                run: run, selection: settings.selection, after: last, limit: 4_096)
            guard let end = page.last else { return sample.ordinals }
            last = end.ordinal
            for place in page { sample.add(place.ordinal, hash: place.request) }
        }
    }

    /// Words that are done do not wait for those that are held up.
    private func untilDue() async -> TurnEnd {
        try? await time.sleep(CommitGroup.longest)
        return .due
    }

    private func untilHalvesAreDue() async -> TurnEnd {
        await halves.untilSome()
        try? await time.sleep(CommitGroup.longest)
        return .halvesDue
    }

    private func show(_ underWay: Int, _ commits: CommitGroup) {
        let (count, since) = (commits.count, commits.oldest)
        progress.change { reading in
            reading.active = underWay
            reading.waiting = count
            reading.waitingSince = since
        }
    }

    /// One word, as a trace of its own: thousands of words in one trace could not be read. The
    /// run's span is linked, and the other way the run's id stands on the word's.
    private func turn(of pending: PendingWord, run number: Int) async -> TurnEnd {
        let run = Context.current
        return await tracer.withSpan(
            Signals.SpanName.word, attributes: Self.attributes(pending, run),
            links: run.span.map { [Link($0.context)] } ?? [], parent: Context(runID: run.runID)
        ) { span in
            let begun = time.monotonic()
            let route = model.route(of: pending.word.term)
            span.set(.bool(Signals.Key.canary, route.isCanary))
            let turn = Turn(
                of: pending, run: number, from: begun, wall: time.wall(),
                within: settings.wordTimeout, prompts: route.prompts ?? prompts,
                isCanary: route.isCanary,
                ears: Turn.Ears(cost: metrics.cost, progress: progress, halves: halves))
            let end = await Turn.$current.withValue(turn) { await make(pending, turn) }
            halves.remove(pending)
            end.describe(on: span)
            let took = time.monotonic() - begun
            // Within the span, so that a slow word's bucket leads to its trace.
            if let outcome = end.outcome { metrics.took(took, outcome) }
            return end.told(of: tracer.isEnabled ? span : .none, took, turn)
        }
    }

    private static func attributes(_ pending: PendingWord, _ run: Context) -> [Attribute] {
        var attributes: [Attribute] = [
            .string(Signals.Key.term, pending.word.term),
            .int(Signals.Key.position, pending.word.position ?? pending.ordinal),
        ]
        if let id = run.runID { attributes.append(.string(Signals.Key.runID, id)) }
        return attributes
    }

    /// Both stages of a word.
    private func make(_ pending: PendingWord, _ turn: Turn) async -> TurnEnd {
        var nuanced: Stages.Nuanced?
        func concluded(_ outcome: Conclusion.Outcome) -> TurnEnd {
            var conclusion = Conclusion(
                pending: pending, nuance: nuanced?.json, outcome: outcome,
                forms: nuanced?.nuance.keywords ?? [])
            conclusion.isUnexplained =
                nuanced?.nuance.primaryMeaning == nil && pending.word.meaning == nil
            return .concluded(conclusion)
        }
        func left() -> HalfDone {
            HalfDone(
                pending: pending,
                nuance: nuanced.flatMap { $0.isKept ? nil : $0.json }, attempts: [])
        }
        do {
            let nuance = try await stages.nuance(of: pending.word, kept: pending.nuance, turn)
            nuanced = nuance
            if !nuance.isKept { halves.add(pending, nuance: nuance.json, turn) }
            return concluded(
                .made(cards: try await stages.cards(of: pending.word, nuance, turn)))
        } catch StageFailure.model(.cancelled) {
            return .givenUp(left())
        } catch StageFailure.model(let failure) where failure.endsTheRun {
            return .modelGone(failure, left())
        } catch {
            return concluded(.failed(Problem.explaining(error)))
        }
    }

    private func commit(_ group: inout CommitGroup) async throws {
        let (conclusions, halves) = group.take()
        guard !conclusions.isEmpty || !halves.isEmpty else { return }
        var counts = progress.reading.counts
        for conclusion in conclusions { counts.count(conclusion) }
        try await tracer.withSpan(
            Signals.SpanName.storeCards,
            attributes: [.int(Signals.Key.words, conclusions.count)]
        ) { _ in
            try await store.conclude(conclusions, halves: halves, run: group.run, counts: counts)
        }
        progress.change { reading in
            reading.counts = counts
            reading.waiting = 0
            reading.waitingSince = nil
        }
        for conclusion in conclusions { measure(conclusion) }
    }

    private func measure(_ conclusion: Conclusion) {
        let isCanary = model.route(of: conclusion.pending.word.term).isCanary
        switch conclusion.outcome {
        case .made(let cards):
            metrics.count(.created, isCanary: isCanary)
            if conclusion.isUnexplained { metrics.countUnexplained(isCanary: isCanary) }
            metrics.count(cards)
        case .failed(let problem):
            metrics.count(.failed, isCanary: isCanary)
            metrics.count(problem)
        }
    }
}

extension RunCounts {
    fileprivate mutating func count(_ conclusion: Conclusion) {
        switch conclusion.outcome {
        case .made(let cards):
            created += 1
            self.cards += cards.count
            if conclusion.isUnexplained { unexplained += 1 }
        case .failed: failed += 1
        }
    }
}
