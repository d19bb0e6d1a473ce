//  `flashcard process`: from a word list to a deck. Everything that can be refused is refused
//  before any work (the list, the folder, the store); then the list is read, the pending words are
//  made, the deck is written, and the end says what came of it.

import FlashcardPipeline
import FlashcardStore
import Flashcards
import JSON
import LanguageModels
import Platform
import Problems
import Telemetry

struct ProcessCommand: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings
    let access: ModelAccess
    let console: Console
    let stop = StopRequest()
    let progress = RunProgress()
    let time: TimeSource
    private let ready: Wiring.Ready

    init(
        _ program: Program, _ invocation: Invocation, _ settings: Settings,
        _ access: ModelAccess, _ console: Console, _ ready: @escaping Wiring.Ready
    ) {
        self.access = access
        self.program = program
        self.invocation = invocation
        self.settings = settings
        self.console = console
        self.ready = ready
        time = program.time
    }

    private var isRehearsal: Bool { invocation.isOn(.dryRun) }
    var source: String { invocation.arguments.first ?? "-" }
    private var stem: String { source == "-" ? "words" : Path.stem(of: source) }

    func run() async throws -> ExitCode {
        var choice = try RowChoice(invocation)
        choice.merge = settings.merge
        let list = WordList(
            source == "-" ? .standardInput() : try FileReader(path: source), stop: stop)
        let files = DeckFiles(folder: settings.outputFolder, stem: stem)
        if !isRehearsal { try Path.requireWritableFolder(settings.outputFolder) }
        let listening = StopSignals(stop, console: console, resume: resumeLine)
        let store = try openStore()
        let run = identifier
        let chosen = choice
        return try await Context(runID: run).run {
            let report = try await ticker.show {
                try await store.closing { try await work(list, chosen, store, run, files) }
            }
            return conclude(report, listening)
        }
    }

    private var ticker: ProgressTicker {
        let isTerminal = StandardStream.error.isTerminal
        let form = settings.progressForm(
            environment: program.environment, isTerminal: isTerminal)
        let isMachine = if case .machine = console.listener { true } else { false }
        return ProgressTicker(
            console: console, form: isMachine && form == .live ? .lines : form,
            progress: progress, time: time, width: { StandardStream.error.width })
    }

    private func openStore() throws(StoreError) -> SQLiteCardStore {
        isRehearsal
            ? try SQLiteCardStore(rehearsing: settings.storePath, time: time)
            : try SQLiteCardStore(owning: settings.storePath, time: time)
    }

    private func work(
        _ list: WordList, _ choice: RowChoice, _ store: SQLiteCardStore, _ run: String,
        _ files: DeckFiles
    ) async throws -> RunReport {
        let begun = time.monotonic()
        let around = ModelSurroundings(
            store: store, memories: try await store.breakers().compactMap { BreakerMemory($0) },
            seed: settings.seed.map { UInt64($0) } ?? RandomSource.seededBySystem().next() >> 1,
            refreshesCache: invocation.isOn(.refreshCache), isRehearsal: isRehearsal, time: time)
        let models = try await Wiring.models(access, settings, around)
        let start = start(run, models.model, seed: around.seed)
        models.budget?.onWarning { [console] in console.warning($0) }
        for guards in models.guards { progress.watch(guards) }
        let journey = Journey(
            store: store, model: models.model, strict: settings.strict, choice: choice,
            pipeline: pipelineSettings(models), files: files, stop: stop, progress: progress,
            time: time, isRehearsal: isRehearsal)
        await ready()
        tellWarnings(of: store)
        let teller = IngestTeller(console)
        let control = ControlWatch(
            store: store, path: ControlFile.path(beside: settings.storePath),
            breakers: models.breakers, memories: around.memories, time: time,
            warn: { [console] in console.warning($0) })
        let work = { () async throws -> Journey.Outcome in
            do {
                let outcome = try await journey.run(list, start: start, tell: teller.tell)
                await models.cache?.flush()
                return outcome
            } catch {
                await models.cache?.flush()
                throw error
            }
        }
        // A rehearsal calls nobody and writes nothing.
        let health = HealthServer(
            run: run, store: store, storePath: settings.storePath,
            telemetryFolder: settings.telemetryFolder, breakers: models.breakers, stop: stop,
            time: time)
        let outcome =
            try await isRehearsal
            ? work()
            : health.during(at: settings.health, console) { try await control.during(work) }
        teller.close()
        return RunReport(
            id: run, outcome: outcome, files: files,
            seconds: (time.monotonic() - begun).seconds, plan: access.plan, resume: resumeLine,
            atStore: invocation.atStore, isRehearsal: isRehearsal, cache: models.cache?.books,
            routing: models.model.books, unpriced: models.unpriced)
    }

    /// What concerns the place of the file is for whoever runs this; that the library has a fault
    /// by which this program is not touched is for those who look closer, as with db status.
    private func tellWarnings(of store: SQLiteCardStore) {
        let logger = Logger(scope: "flashcard.store")
        for warning in store.warnings { console.warning(warning) }
        for remark in store.remarks { logger.info(remark.message) }
        if let copy = store.backupBeforeMigration {
            logger.info("store brought up to date", [.string("copy", copy)])
        }
    }

    private func conclude(
        _ report: RunReport, _ listening: StopSignals
    ) -> ExitCode {
        let style = settings.style(
            environment: program.environment, isTerminal: StandardStream.output.isTerminal)
        let text =
            if invocation.isOn(.json) {
                report.json()
            } else if settings.isQuiet {
                ""
            } else {
                report.text(style)
            }
        if case .modelGone(let failure) = report.outcome.ending { console.error(failure.problem) }
        return program.answer((text, report.exitCode(signal: listening.signal)))
    }

    private func pipelineSettings(_ models: WiredModels) -> Pipeline.Settings {
        var pipeline = Pipeline.Settings()
        pipeline.concurrency = settings.batchSize
        pipeline.drainTimeout = settings.drainTimeout
        pipeline.wordTimeout = settings.guards.wordTimeout
        pipeline.budget = models.budget
        pipeline.knowsPrices = models.knowsPrices
        pipeline.sample = invocation.integer(.sample)
        pipeline.requestsPerMinute = settings.guards.requestsPerMinute.map(Double.init)
        pipeline.tokensPerMinute = settings.guards.tokensPerMinute.map(Double.init)
        pipeline.replies = ReplyRules(
            reasks: settings.models.reasks,
            language: access.plan.isOffline ? nil : access.prompts.language)
        pipeline.cachePolicy = models.keepsReplies ? settings.cache.policy : nil
        pipeline.selection =
            if invocation.isOn(.regenerate) {
                .everything
            } else if invocation.isOn(.retryFailed) {
                .missingAndFailed
            } else {
                .missing
            }
        return pipeline
    }

    private var identifier: String {
        RunStart.identifier(at: time.wall(), RandomSource.seededBySystem())
    }

    private func start(_ run: String, _ model: RoutedModel, seed: UInt64) -> RunStart {
        let route = model.routes[0]
        return RunStart(
            id: run, source: source == "-" ? "-" : Path.absolute(source),
            output: Path.absolute(settings.outputFolder), provider: route.identity.provider,
            model: route.identity.model, prompts: route.prompts ?? Wiring.prompts,
            program: Version.number, seed: seed, settings: ConfigCommand.snapshot(settings),
            startedAt: time.wall(), resume: resumeLine)
    }

    /// The line that goes on where this run stops.
    private var resumeLine: String {
        let line = (["flashcard"] + program.arguments).map(ShellWord.quoted)
            .joined(separator: " ")
        return source == "-" ? "… | \(line)   (with the same list)" : line
    }
}

extension RowChoice {
    init(_ invocation: Invocation) throws(UsageError) {
        self.init()
        limit = invocation.integer(.limit)
        startFrom = invocation.integer(.startFrom) ?? 1
        for text in invocation.texts(.filter) {
            let filter = RowFilter(text)
            if let column = filter.column, !RowFilter.columns.contains(column) {
                throw .badValue(
                    "--filter", value: column,
                    expected: "one of the columns \(RowFilter.columns.joined(separator: ", "))",
                    nearest: NearestName.of(column, among: RowFilter.columns))
            }
            filters.append(filter)
        }
    }
}
