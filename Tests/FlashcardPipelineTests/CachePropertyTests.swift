//  The cache against two dictionaries: what is stored, and what gathers on the way there. Random
//  questions, answers, refusals, failures, jumps of time, damage, forgetting and kills; after each
//  question the answer and its kind have to be those that the dictionaries say.

import FlashcardPipeline
import FlashcardStore
import LanguageModels
import Platform
import Problems
import TestSupport
import Testing

private struct Dictionaries {
    struct Entry {
        var text: String
        var storedAt: WallTime
        var expires: WallTime?
        var isNegative = false
        var isDamaged = false
    }

    let group: Int
    var stored: [Int: Entry] = [:]
    var gathering: [Int: Entry] = [:]

    func entry(_ number: Int) -> Entry? { gathering[number] ?? stored[number] }

    mutating func put(_ number: Int, _ entry: Entry, durably isDurable: Bool) {
        gathering[number] = entry
        if isDurable || gathering.count >= group { flush() }
    }

    mutating func flush() {
        stored.merge(gathering) { $1 }
        gathering = [:]
    }
}

@Suite struct CachePropertyTests {
    private enum Reaction: CaseIterable { case paid, free, refused, away }

    /// A model that reacts as it is told to, with a number in each answer.
    private final class Script: Sendable {
        let reaction = Locked(Reaction.paid)
        let serial = Locked(0)

        var model: ScriptedModel {
            let (reaction, serial) = (reaction, serial)
            return ScriptedModel(
                usage: { _ in ModelUsage(cost: reaction.withLock { $0 } == .paid ? 5 : 0) }
            ) { _ async throws(ModelFailure) in
                let number = serial.withLock { serial in
                    serial += 1
                    return serial
                }
                switch reaction.withLock({ $0 }) {
                case .paid, .free: return "answer \(number)"
                case .refused: throw .refused(reason: "no \(number)")
                case .away: throw .unavailable(provider: "p", reason: "down")
                }
            }
        }
    }

    @Test(arguments: 1...8)
    func `the cache does what two dictionaries would`(seed: UInt64) async throws {
        let bench = try CacheBench()
        bench.policy.jitter = 0
        bench.policy.beta = 0
        bench.policy.timeToLive = seed == 1 ? nil : .seconds(100)
        bench.policy.staleFor = .seconds(80)
        bench.settings.group = 4
        var random = SeededRandom(seed)
        var model = Dictionaries(group: 4)
        var cache = bench.cache()
        let script = Script()
        let scripted = script.model
        for step in 0..<400 {
            let number = Int.random(in: 0..<12, using: &random)
            let request = StageRequest(stage: .card, input: "q\(number)")
            switch Int.random(in: 0..<20, using: &random) {
            case 0: bench.time.advance(by: .seconds(Int.random(in: 0...120, using: &random)))
            case 1:
                await cache.flush()
                model.flush()
            case 2:
                // A kill: what gathers is gone.
                cache = bench.cache()
                model.gathering = [:]
            case 3:
                await bench.cached(scripted, cache).forget(request)
                // Gone from the way, and from the store.
                model.gathering[number] = nil
                model.stored[number] = nil
            case 4:
                guard model.stored[number] != nil else { continue }
                let key = bench.cached(scripted, cache).key(request).text
                let place = Int.random(in: 13...20, using: &random)
                try bench.byHand(
                    "UPDATE replies SET body = CAST(substr(body, 1, \(place - 1)) || x'EE' || "
                        + "substr(body, \(place + 1)) AS BLOB) WHERE hex(key) = upper('\(key)')")
                model.stored[number]?.isDamaged = true
            default:
                bench.isHeld = random.oneIn(4)
                let how = Reaction.allCases.randomElement(using: &random) ?? .paid
                script.reaction.withLock { $0 = how }
                bench.time.advance(by: .milliseconds(Int.random(in: 0...9000, using: &random)))
                let before = (cache.books, scripted.requests.count, script.serial.withLock { $0 })
                let result = await bench.cached(scripted, cache).ask("q\(number)")
                let expected = expectation(number, &model, how, bench, serial: before.2)
                #expect(result.described == expected.text, "step \(step), seed \(seed)")
                let books = cache.books
                for outcome in CacheBooks.Outcome.allCases {
                    let more = books[outcome] - before.0[outcome]
                    #expect(
                        more == expected.outcomes.count { $0 == outcome },
                        "\(outcome) at step \(step), seed \(seed)")
                }
                #expect(scripted.requests.count - before.1 == (expected.isCall ? 1 : 0))
                #expect(books.lookups == books.ended)
            }
        }
    }

    private struct Expected {
        var text: String
        var outcomes: [CacheBooks.Outcome]
        var isCall = false
    }

    private func expectation(
        _ number: Int, _ model: inout Dictionaries, _ how: Reaction, _ bench: CacheBench,
        serial: Int
    ) -> Expected {
        let now = bench.time.source.wall()
        func later(_ duration: Duration?) -> WallTime? {
            duration.map { WallTime(nanoseconds: now.nanoseconds + $0.wholeNanoseconds) }
        }
        var stale: Dictionaries.Entry?
        if let entry = model.entry(number) {
            if entry.isDamaged {
                model.stored[number] = nil
            } else if let expires = entry.expires, now >= expires {
                let end = expires.nanoseconds + bench.policy.staleFor.wholeNanoseconds
                if !entry.isNegative, now.nanoseconds < end { stale = entry }
            } else if entry.isNegative {
                return Expected(text: "cache.negative", outcomes: [.negative])
            } else {
                return Expected(text: entry.text, outcomes: [.hit])
            }
        }
        if let stale, bench.isHeld { return Expected(text: stale.text, outcomes: [.stale]) }
        let text = "answer \(serial + 1)"
        switch how {
        case .paid, .free:
            model.put(
                number,
                Dictionaries.Entry(
                    text: text, storedAt: now, expires: later(bench.policy.timeToLive)),
                durably: how == .paid)
            return Expected(text: text, outcomes: [.miss], isCall: true)
        case .refused:
            model.put(
                number,
                Dictionaries.Entry(
                    text: "", storedAt: now, expires: later(.seconds(60)), isNegative: true),
                durably: false)
            return Expected(text: "model.refused", outcomes: [.miss], isCall: true)
        case .away:
            if let stale {
                return Expected(text: stale.text, outcomes: [.miss, .stale], isCall: true)
            }
            return Expected(text: "model.unavailable", outcomes: [.miss], isCall: true)
        }
    }

    @Test(arguments: 11...14)
    func `with little room nothing wrong is ever given, and the room is never exceeded`(
        seed: UInt64
    ) async throws {
        let bench = try CacheBench()
        bench.policy.timeToLive = .seconds(50)
        bench.settings.group = 3
        bench.settings.bytes = 6_000
        bench.settings.entries = 12
        var random = SeededRandom(seed)
        let cache = bench.cache()
        let last = Locked<[String: String]>([:])
        let scripted = ScriptedModel(usage: { _ in ModelUsage(cost: 1) }) {
            request async throws(ModelFailure) in
            last.withLock { last in
                let text = String(repeating: "\(last.count) ", count: 20 + last.count % 400)
                last[request.input] = request.input + text
                return request.input + text
            }
        }
        for step in 0..<600 {
            // Some are asked for far more often, and are hardly ever thrown away.
            let number = random.oneIn(3) ? 0 : Int.random(in: 1..<40, using: &random)
            let result = await bench.cached(scripted, cache).ask("q\(number)")
            #expect(result.text == last.withLock { $0["q\(number)"] }, "step \(step), seed \(seed)")
            bench.time.advance(by: .milliseconds(Int.random(in: 0...2000, using: &random)))
            let room = try await bench.store.replyRoom()
            #expect(room.size <= 6_000 && room.entries <= 12)
        }
        let books = cache.books
        #expect(books.evicted > 0 && books[.hit] > 0 && books.lookups == books.ended)
        #expect(books.stored == books[.miss] + books[.refreshed])
    }
}

extension Result<ModelReply, ModelFailure> {
    fileprivate var described: String {
        switch self {
        case .success(let reply): reply.text
        case .failure(let failure): failure.problem.code
        }
    }
}
