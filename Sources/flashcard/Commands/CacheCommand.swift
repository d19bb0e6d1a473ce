//  `flashcard cache`: what is kept of the models' replies, carried over, or thrown away. Reading
//  goes on beside a run; whatever writes needs the store for itself.

import FlashcardPipeline
import FlashcardStore
import LanguageModels
import Platform
import Problems

struct CacheCommand: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings

    /// How many rows go at once, so that nothing waits long for the store.
    private static let batch = 1000

    init(_ program: Program, _ invocation: Invocation, _ settings: Settings) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
    }

    private var isJSON: Bool { invocation.isOn(.json) }
    private var argument: String { invocation.arguments.first ?? "" }

    func run(_ name: CommandName) async throws -> (text: String, code: ExitCode) {
        switch name {
        case .cacheWarm: return (try await warm(), .ok)
        case .cacheExport: return (try await export(), .ok)
        case .cacheClear: return try await clear()
        default: return (try await stats(), .ok)
        }
    }

    private func owned() throws -> SQLiteCardStore {
        try SQLiteCardStore(owning: settings.storePath, time: program.time)
    }

    private func stats() async throws -> String {
        let store = try SQLiteCardStore(reading: settings.storePath, time: program.time)
        let figures = try await store?.replyFigures() ?? ReplyFigures()
        let page = CachePage(figures, settings)
        let style = settings.style(
            environment: program.environment, isTerminal: StandardStream.output.isTerminal)
        return isJSON ? page.json() : page.text(width: StandardStream.output.width, style: style)
    }

    private func warm() async throws -> String {
        let isFile = Path.exists(argument)
        // A file that is none of ours is refused before the store is touched.
        if isFile { _ = try ReplyFile.Reader(argument) }
        let store = try owned()
        return try await store.closing { try await warm(store, isFile: isFile) }
    }

    private func warm(_ store: SQLiteCardStore, isFile: Bool) async throws -> String {
        let warming = CacheWarming(
            store, settings: settings.cache.settings, policy: settings.cache.policy,
            time: program.time, random: RandomSource.seededBySystem())
        let outcome: CacheWarming.Outcome
        if isFile {
            var file = try ReplyFile.Reader(argument)
            outcome = try await warming.warm(from: &file)
        } else {
            outcome = try await warm(try await run(in: store), warming, store)
        }
        return isJSON ? CachePage.json(outcome) : CachePage.text(outcome, from: argument)
    }

    private func run(in store: SQLiteCardStore) async throws -> RunRecord {
        do { return try await store.run(id: argument) } catch StoreError.unknownRun {
            throw Problem(
                "cache.unknown_source", .validation,
                "There is neither a file nor a run “\(argument)”.",
                advice: "List the runs with: flashcard runs", details: [.text("source", argument)])
        }
    }

    private func warm(
        _ run: RunRecord, _ warming: CacheWarming, _ store: SQLiteCardStore
    ) async throws -> CacheWarming.Outcome {
        let prompts = try await store.prompts(of: run.number) ?? ""
        let expected =
            run.provider == ProviderChoice.offline
            ? Wiring.prompts : try ModelAccess.prompts(settings.models).version
        guard prompts == expected else {
            throw Problem(
                "cache.other_prompts", .validation,
                "Run \(run.id) was made with prompts \(prompts), expected \(expected).",
                advice: "Its replies answer other questions than those of today; choose a later "
                    + "run: flashcard runs",
                details: [.text("run", run.id), .text("prompts", prompts)])
        }
        return try await warming.warm(from: run, prompts: prompts)
    }

    private func export() async throws -> String {
        guard let store = try SQLiteCardStore(reading: settings.storePath, time: program.time)
        else { throw noStore }
        let written = try await ReplyFile.write(store, to: argument)
        return isJSON ? CachePage.json(written, argument) : CachePage.text(written, argument)
    }

    private var noStore: Problem {
        Problem(
            "cache.no_store", .validation, "There is no store at \(settings.storePath) yet.",
            advice: "A store is made by: flashcard process LIST",
            details: [.text("path", settings.storePath)])
    }

    private func clear() async throws -> (text: String, code: ExitCode) {
        let choice = try choice()
        guard let store = try SQLiteCardStore(reading: settings.storePath, time: program.time)
        else { return (CachePage.cleared(ReplyWeight(), isDone: true, isJSON), .ok) }
        let weight = try await store.weight(of: choice)
        guard invocation.isOn(.yes) else {
            return (CachePage.cleared(weight, isDone: false, isJSON), .usage)
        }
        let owned = try owned()
        var cleared = weight
        cleared.entries = try await owned.closing {
            var gone = 0
            while true {
                let more = try await owned.removeReplies(choice, limit: Self.batch)
                guard more > 0 else { return gone }
                gone += more
            }
        }
        return (CachePage.cleared(cleared, isDone: true, isJSON), .ok)
    }

    private func choice() throws -> ReplyChoice {
        let now = program.time.wall()
        var choice = ReplyChoice()
        if let name = invocation.text(.cacheModel) {
            // A model's name may have further slashes in it; a provider's has none.
            let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw UsageError.badValue(
                    "--model", value: name, expected: "provider/model, as cache stats names it",
                    nearest: nil)
            }
            (choice.provider, choice.model) = (parts[0], parts[1])
        }
        if invocation.isOn(.cacheExpired) { choice.expiredBefore = now }
        if let age = invocation.duration(.olderThan) {
            choice.storedBefore = WallTime(nanoseconds: now.nanoseconds - age.wholeNanoseconds)
        }
        return choice
    }
}
