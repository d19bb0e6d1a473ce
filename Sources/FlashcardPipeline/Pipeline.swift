//  The loop of a run. Pending words come from the store by pages; at most `concurrency` of them are
//  under way; what became of them is committed in groups. Nothing waits in between without a bound:
//  no new word begins while a group is being written, and no page is fetched before the last one is
//  used up.
//
//      store ──page──▶ waiting ──▶ under way (≤ concurrency) ──▶ group (≤ 64) ──commit──▶ store

package import FlashcardStore
import Flashcards
package import LanguageModels
package import Platform
import Problems
package import Telemetry

package struct Pipeline: Sendable {
    package struct Settings: Sendable {
        package var concurrency = 10
        package var drainTimeout: Duration = .seconds(30)
        package var selection = Selection.missing

        package init() {}
    }

    /// How the work of a run ended.
    package enum Ending: Sendable {
        case complete
        /// A stop was wished for; the reason.
        case stopped(String)
        /// The model answers nobody, so that no other word would fare better now.
        case modelGone(ModelFailure)
    }

    let stages: Stages
    let store: SQLiteCardStore
    let settings: Settings
    let time: TimeSource
    let stop: StopRequest
    let progress: RunProgress
    let tracer: Tracer

    package init(
        model: any LanguageModel, store: SQLiteCardStore, settings: Settings, time: TimeSource,
        stop: StopRequest, progress: RunProgress, tracer: Tracer = Tracer(scope: Signals.scope)
    ) {
        stages = Stages(model: model, tracer: tracer)
        self.tracer = tracer
        self.store = store
        self.settings = settings
        self.time = time
        self.stop = stop
        self.progress = progress
    }

    /// Makes the pending words of a run. Beside the loop stands a watch that, once a stop is wished
    /// for, gives the words under way the drain timeout and then cancels them.
    package func make(run: Int) async throws -> Ending {
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
        try await withThrowingTaskGroup(of: Attempt.self) { group in
            var page = PendingPages(run: run, selection: settings.selection)
            var commits = CommitGroup(run: run, now: time.monotonic())
            var underWay = 0
            var gone: ModelFailure?
            while true {
                while underWay < settings.concurrency, stop.reason == nil, gone == nil,
                    !Task.isCancelled, let pending = try await page.next(from: store)
                {
                    underWay += 1
                    group.addTask { await attempt(pending) }
                }
                let now = underWay
                progress.change { $0.active = now }
                guard let attempt = try await group.next() else { break }
                underWay -= 1
                switch attempt {
                case .concluded(let conclusion): commits.add(conclusion)
                case .modelGone(let failure): gone = gone ?? failure
                case .givenUp: break
                }
                if commits.isDue(time.monotonic()) { try await commit(&commits) }
            }
            try await commit(&commits)
            if let gone { return .modelGone(gone) }
            return stop.reason.map(Ending.stopped) ?? .complete
        }
    }

    /// One word, as a trace of its own: thousands of words in one trace could not be read. The
    /// run's span is linked, and the other way the run's id stands on the word's.
    private func attempt(_ pending: PendingWord) async -> Attempt {
        let run = Context.current
        return await tracer.withSpan(
            Signals.SpanName.word, attributes: Self.attributes(pending, run),
            links: run.span.map { [Link($0.context)] } ?? [], parent: Context(runID: run.runID)
        ) { span in
            let attempt = await make(pending)
            attempt.describe(on: span)
            return attempt
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
    private func make(_ pending: PendingWord) async -> Attempt {
        var kept: String?
        do {
            let nuanced = try await stages.nuance(of: pending.word, kept: pending.nuance)
            kept = nuanced.json
            let cards = try await stages.cards(of: pending.word, nuanced)
            return .concluded(
                Conclusion(pending: pending, nuance: kept, outcome: .made(cards: cards)))
        } catch StageFailure.model(.cancelled) {
            return .givenUp
        } catch StageFailure.model(let failure) where failure.endsTheRun {
            return .modelGone(failure)
        } catch {
            return .concluded(
                Conclusion(
                    pending: pending, nuance: kept, outcome: .failed(Problem.explaining(error))))
        }
    }

    private func commit(_ group: inout CommitGroup) async throws {
        let conclusions = group.take(now: time.monotonic())
        guard !conclusions.isEmpty else { return }
        try await tracer.withSpan(
            Signals.SpanName.storeCards,
            attributes: [.int(Signals.Key.words, conclusions.count)]
        ) { _ in
            try await store.conclude(conclusions, run: group.run)
        }
        progress.change { reading in
            for conclusion in conclusions {
                switch conclusion.outcome {
                case .made(let cards):
                    reading.counts.created += 1
                    reading.counts.cards += cards.count
                case .failed: reading.counts.failed += 1
                }
            }
        }
    }
}

/// What one word's turn came to.
private enum Attempt: Sendable {
    case concluded(Conclusion)
    /// Cancelled before its end; the word stays pending.
    case givenUp
    case modelGone(ModelFailure)

    /// How the word's span tells it.
    func describe(on span: Span) {
        let (outcome, problem): (String, Problem?) =
            switch self {
            case .concluded(let conclusion):
                switch conclusion.outcome {
                case .made: ("created", nil)
                case .failed(let problem): ("failed", problem)
                }
            case .givenUp: ("given_up", nil)
            case .modelGone(let failure): ("model_gone", failure.problem)
            }
        span.set(.string(Signals.Key.outcome, outcome))
        guard let problem else { return }
        span.set(.string(Signals.Key.errorType, problem.code))
        span.setStatus(.error(problem.message))
    }
}

/// Pending words, a page at a time.
private struct PendingPages {
    static let size = 256

    let run: Int
    let selection: Selection
    var waiting: [PendingWord] = []  // reversed: the next word is the last
    var ordinal = 0
    var exhausted = false

    init(run: Int, selection: Selection) {
        self.run = run
        self.selection = selection
    }

    mutating func next(from store: SQLiteCardStore) async throws -> PendingWord? {
        if waiting.isEmpty, !exhausted {
            waiting = try await store.pending(
                run: run, selection: selection, after: ordinal, limit: Self.size
            ).reversed()
            exhausted = waiting.isEmpty
        }
        guard let word = waiting.popLast() else { return nil }
        ordinal = word.ordinal
        return word
    }
}

/// Conclusions waiting for one commit: due when there are many, or when the oldest waits too long
/// for work that may have been paid for.
private struct CommitGroup {
    static let most = 64
    static let longest = Duration.milliseconds(250)

    let run: Int
    private var waiting: [Conclusion] = []
    private var since: MonotonicTime

    init(run: Int, now: MonotonicTime) {
        self.run = run
        since = now
    }

    mutating func add(_ conclusion: Conclusion) { waiting.append(conclusion) }

    func isDue(_ now: MonotonicTime) -> Bool {
        !waiting.isEmpty && (waiting.count >= Self.most || now - since >= Self.longest)
    }

    mutating func take(now: MonotonicTime) -> [Conclusion] {
        defer {
            waiting.removeAll(keepingCapacity: true)
            since = now
        }
        return waiting
    }
}
