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
    let console: Console
    let stop = StopRequest()
    let progress = RunProgress()
    let time: TimeSource

    init(
        _ program: Program, _ invocation: Invocation, _ settings: Settings, _ console: Console
    ) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
        self.console = console
        time = program.time
    }

    private var isRehearsal: Bool { invocation.isOn(.dryRun) }
    var source: String { invocation.arguments.first ?? "-" }
    private var stem: String { source == "-" ? "words" : Path.stem(of: source) }

    func run() async throws -> ExitCode {
        let choice = try RowChoice(invocation)
        let list = WordList(
            source == "-" ? .standardInput() : try FileReader(path: source), stop: stop)
        let files = DeckFiles(folder: settings.outputFolder, stem: stem)
        if !isRehearsal { try Path.requireWritableFolder(settings.outputFolder) }
        let listening = StopSignals(stop, console: console, resume: resumeLine)
        let store = try openStore()
        let model = Wiring.model(settings)
        let start = start(model)
        let context = Context(runID: start.id)
        return try await Context.$current.withValue(context) {
            let report = try await ticker.show {
                try await work(list, choice, store, model, start, files)
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
        _ list: WordList, _ choice: RowChoice, _ store: SQLiteCardStore,
        _ model: any LanguageModel, _ start: RunStart, _ files: DeckFiles
    ) async throws -> RunReport {
        let begun = time.monotonic()
        let journey = Journey(
            store: store, model: model, strict: settings.strict, choice: choice,
            pipeline: pipelineSettings, files: files, stop: stop, progress: progress, time: time,
            isRehearsal: isRehearsal)
        let teller = IngestTeller(console)
        let outcome = try await journey.run(list, start: start, tell: teller.tell)
        teller.close()
        return RunReport(
            id: start.id, outcome: outcome, files: files,
            seconds: (time.monotonic() - begun).seconds,
            provider: start.provider, resume: resumeLine, isRehearsal: isRehearsal)
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

    private var pipelineSettings: Pipeline.Settings {
        var pipeline = Pipeline.Settings()
        pipeline.concurrency = settings.batchSize
        pipeline.drainTimeout = settings.drainTimeout
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

    private func start(_ model: any LanguageModel) -> RunStart {
        let seed = settings.seed.map { UInt64($0) } ?? RandomSource.seededBySystem().next() >> 1
        let now = time.wall()
        return RunStart(
            id: RunStart.identifier(at: now, RandomSource.seededBySystem()),
            source: source == "-" ? "-" : Path.absolute(source),
            output: Path.absolute(settings.outputFolder), provider: model.identity.provider,
            model: model.identity.model, prompts: "1", program: Version.number, seed: seed,
            settings: ConfigCommand.snapshot(settings), startedAt: now)
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
