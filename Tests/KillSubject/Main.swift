//  A program to be killed: a run of the pipeline over a list, with the real store and the real
//  loop, and a model that takes its time, costs money and keeps a book of its own of what it was
//  paid for. Time runs ten times as fast as on the wall, so that a first stage is written while
//  the second is under way, and a whole run is over in part of a second.
//
//      KillSubject FOLDER SEED           the list is FOLDER/list.csv, the book FOLDER/asked
//      KillSubject FOLDER SEED cache     the same with replies kept in the store

import FlashcardPipeline
import FlashcardStore
import LanguageModels
import Platform
import Problems
import Resilience
import Telemetry

@main
struct Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard (3...4).contains(arguments.count), let seed = UInt64(arguments[2]) else {
            fatalError("KillSubject FOLDER SEED [cache]")
        }
        let folder = arguments[1]
        let time = TimeSource.hurried(by: 10)
        let random = RandomSource(seed: seed)
        let model = PaidModel(
            book: try FileAppender(Path.join(folder, "asked")), time: time, random: random)
        var guards = try GuardSettings()
        guards.mostAtOnce = 8
        let breakers = guards.breakers(going: [], time: time, random: random)
        let guarded = GuardedModel(
            model,
            guards.guards(of: model.identity, breakers: breakers, time: time, random: random))
        var settings = Pipeline.Settings()
        settings.concurrency = 8
        let stop = StopRequest()
        let store = try SQLiteCardStore(owning: Path.join(folder, "store.db"), time: time)
        let cache = arguments.last == "cache" ? ReplyCache(store, time: time) : nil
        let asked: any LanguageModel =
            cache.map {
                CachedModel(
                    guarded, $0, policy: CachePolicy(), prompts: "1", time: time, random: random)
            } ?? guarded
        let journey = Journey(
            store: store, model: asked, strict: false, choice: RowChoice(), pipeline: settings,
            files: DeckFiles(folder: folder, stem: "deck"), stop: stop, progress: RunProgress(),
            time: time, isRehearsal: false)
        let source = Path.join(folder, "list.csv")
        let start = RunStart(
            id: RunStart.identifier(at: time.wall(), .seededBySystem()), source: source,
            output: folder, provider: model.identity.provider, model: model.identity.model,
            prompts: "1", program: "test", seed: seed, settings: "{}", startedAt: time.wall())
        let outcome = try await journey.run(
            WordList(try FileReader(path: source), stop: stop), start: start
        ) { _ in }
        await cache?.flush()
        ThisProcess.end(outcome.state == .done ? 0 : 1)
    }
}

/// Answers by rule after a while, the second stage after a longer one. Before an answer is handed
/// out it stands in the book, as it would on a bill.
private final class PaidModel: LanguageModel {
    let identity = ModelIdentity(provider: "paid", model: "1")
    private let book: Locked<FileAppender>
    private let time: TimeSource
    private let random: RandomSource

    init(book: sending FileAppender, time: TimeSource, random: RandomSource) {
        self.book = Locked(book)
        self.time = time
        self.random = random
    }

    func answer(
        _ request: StageRequest, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply {
        let longest = Duration.milliseconds(request.stage == .nuance ? 200 : 1_500)
        do throws(CancellationError) {
            try await time.sleep(random.between(.milliseconds(10), longest))
        } catch { throw .cancelled }
        let reply = try await OfflineModel().answer(request, by: end)
        do throws(SystemError) {
            try book.withLock { (book) throws(SystemError) in
                // A line that a kill has cut in two has no end, and the next one begins anew.
                try book.append(Array("\n\(request.stage.rawValue) \(request.input) .".utf8))
            }
        } catch { throw .failed(error.problem) }
        return ModelReply(
            text: reply.text, usage: ModelUsage(inputTokens: 10, outputTokens: 5, cost: 1))
    }
}

extension TimeSource {
    fileprivate static func hurried(by factor: Int64) -> TimeSource {
        let system = TimeSource.system
        return TimeSource(
            monotonic: {
                MonotonicTime(nanoseconds: system.monotonic().nanoseconds &* UInt64(factor))
            },
            wall: { system.wall() },
            sleep: { (duration) async throws(CancellationError) in
                try await system.sleep(.nanoseconds(duration.wholeNanoseconds / factor))
            })
    }
}
