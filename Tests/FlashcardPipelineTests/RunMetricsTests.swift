import FlashcardPipeline
import FlashcardStore
import LanguageModels
import Platform
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct RunMetricsTests {
    /// Answers by rule, two seconds each, except that 각 gets no cards while it is broken.
    private static func model(_ time: ManualTime, broken: Locked<Bool>) -> ScriptedModel {
        ScriptedModel { request async throws(ModelFailure) in
            time.advance(by: .seconds(2))
            if request.stage == .card, request.input.contains(#""term":"각""#),
                broken.withLock({ $0 })
            {
                return "{}"
            }
            return try await ScriptedModel.byRule(request)
        }
    }

    private static func words(_ bench: JourneyBench) -> [String: Double] {
        bench.metrics.numbers("flashcard.words")
    }

    private static func word(_ outcome: String) -> String {
        "canary=false model=1 outcome=\(outcome) provider=scripted"
    }

    private static func stage(_ stage: String, _ outcome: String) -> String {
        "canary=false model=1 outcome=\(outcome) provider=scripted stage=\(stage)"
    }

    @Test func `a word that neither the list nor the model explains counts as unexplained`()
        async throws
    {
        let bench = JourneyBench()
        let list = "term,type,meaning\n가위,noun,scissors\n뷁,noun,\n뷁뷁,noun,\n"
        _ = try await bench.run(list, ScriptedModel(ScriptedModel.byRule))
        let unexplained = bench.metrics.numbers("flashcard.words.unexplained")
        #expect(Array(unexplained.values) == [2])
    }

    @Test func `words, cards and errors count by what became of them, over runs`() async throws {
        var bench = JourneyBench()
        bench.settings.concurrency = 1
        let broken = Locked(true)
        let model = Self.model(bench.time, broken: broken)
        _ = try await bench.run(JourneyBench.list(5) + "bad row,noun,x\n", model)
        #expect(
            Self.words(bench) == [
                Self.word("created"): 4, Self.word("failed"): 1, Self.word("cached"): 0,
                Self.word("skipped"): 0,
            ])
        let errors = bench.metrics.numbers("flashcard.errors").filter { $0.value != 0 }
        #expect(
            errors == [
                "category=external_service type=reply.no_cards": 1,
                "category=validation type=word.no_hangul": 1,
            ])
        let cards = bench.metrics.numbers("flashcard.cards")
        #expect(cards["kind=recognise provider=scripted"] == 4)
        #expect(cards["kind=produce provider=scripted"] == 4)
        #expect(cards["kind=other provider=scripted"] == 0)

        _ = try await bench.run(JourneyBench.list(7), model)
        #expect(Self.words(bench)[Self.word("cached")] == 4)
        #expect(Self.words(bench)[Self.word("skipped")] == 1)
        #expect(Self.words(bench)[Self.word("created")] == 6)

        broken.withLock { $0 = false }
        bench.settings.selection = .missingAndFailed
        _ = try await bench.run(JourneyBench.list(7), model)
        #expect(
            Self.words(bench) == [
                Self.word("created"): 7, Self.word("failed"): 1, Self.word("cached"): 10,
                Self.word("skipped"): 1,
            ])
        let runs = bench.metrics.numbers("flashcard.runs")
        #expect(runs["outcome=partial provider=scripted"] == 2)
        #expect(runs["outcome=done provider=scripted"] == 1)
        #expect(runs["outcome=failed provider=scripted"] == 0)
        let stages = bench.metrics.histograms("flashcard.stage.duration")
        #expect(stages[Self.stage("nuance", "cached")]?.count == 1)
        #expect(stages[Self.stage("nuance", "cached")]?.sum == 0)
    }

    @Test func `durations are those of the words, of their stages and of the run`() async throws {
        var bench = JourneyBench()
        bench.settings.concurrency = 1
        _ = try await bench.run(
            JourneyBench.list(5), Self.model(bench.time, broken: Locked(true)))
        let words = bench.metrics.histograms("flashcard.word.duration")
        let made = try #require(words["outcome=created"])
        #expect(made.count == 4)
        #expect(made.sum == 16)
        #expect(made.bounds.first == 0.001)
        #expect(made.bounds.last == 160)
        #expect(words["outcome=failed"]?.sum == 4)
        let stages = bench.metrics.histograms("flashcard.stage.duration")
        #expect(stages[Self.stage("nuance", "generated")]?.sum == 10)
        #expect(stages[Self.stage("card", "generated")]?.sum == 8)
        #expect(stages[Self.stage("card", "failed")]?.sum == 2)
        #expect(stages[Self.stage("card", "cached")]?.count == 0)
        let runs = bench.metrics.histograms("flashcard.run.duration")
        #expect(runs["outcome=partial provider=scripted"]?.sum == 20)
        #expect(runs["outcome=partial provider=scripted"]?.count == 1)
        #expect(runs["outcome=done provider=scripted"]?.count == 0)
    }

    @Test func `every known series is there at zero before the first word`() async throws {
        let bench = JourneyBench()
        let first = Locked<[String: [Double]]>([:])
        let model = ScriptedModel { request async throws(ModelFailure) in
            let metrics = bench.metrics
            first.withLock { seen in
                guard seen.isEmpty else { return }
                for name in Self.counters {
                    seen[name] = metrics.numbers(name).values.map(\.self)
                }
                for name in Self.durations {
                    seen[name] = metrics.histograms(name).values.map { Double($0.count) }
                }
            }
            return try await ScriptedModel.byRule(request)
        }
        _ = try await bench.run(JourneyBench.list(1), model)
        let seen = first.withLock { $0 }
        for name in Self.counters + Self.durations {
            #expect(seen[name]?.isEmpty == false, "\(name)")
            #expect(seen[name]?.allSatisfy { $0 == 0 } == true, "\(name)")
        }
        #expect(seen["flashcard.words"]?.count == 4)
        #expect(seen["flashcard.runs"]?.count == 5)
        #expect(seen["flashcard.stage.duration"]?.count == 8)
        // Two kinds of a provider's trouble have the name and category of a failure of any model.
        #expect(seen["flashcard.errors"]?.count == 3 + 12 + 14)
    }

    private static let counters = [
        "flashcard.words", "flashcard.cards", "flashcard.runs", "flashcard.errors",
        "flashcard.queue.depth",
    ]
    private static let durations = [
        "flashcard.word.duration", "flashcard.stage.duration", "flashcard.run.duration",
    ]

    @Test func `gauges show where each word is, and what waits for its commit since when`()
        async throws
    {
        var bench = JourneyBench()
        bench.settings.concurrency = 2
        let gate = Gate()
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.input.contains(#""term":"각""#) { try await gate.pass() }
            return try await ScriptedModel.byRule(request)
        }
        let metrics = bench.metrics
        // 가 is done and waits, 각 stands at the gate, and nothing else is there.
        async let outcome = bench.run(JourneyBench.list(2), model)
        await gate.until(1)
        while metrics.numbers("flashcard.queue.depth") != ["queue=commit": 1] { await Task.yield() }
        #expect(
            metrics.numbers("flashcard.run.words") == [
                "state=pending": 0, "state=active": 2, "state=done": 0, "state=failed": 0,
            ])
        bench.time.advance(by: .seconds(3))
        #expect(metrics.numbers("flashcard.queue.oldest_age") == ["queue=commit": 3])
        gate.open()
        _ = try await outcome
        #expect(
            metrics.numbers("flashcard.run.words") == [
                "state=pending": 0, "state=active": 0, "state=done": 2, "state=failed": 0,
            ])
        #expect(metrics.numbers("flashcard.queue.depth") == ["queue=commit": 0])
        #expect(metrics.numbers("flashcard.queue.oldest_age").isEmpty)
    }

    @Test func `a model that answers nobody is one error of the run and of no word`() async throws {
        let bench = JourneyBench()
        let model = ScriptedModel { _ async throws(ModelFailure) in
            throw .unavailable(provider: "p", reason: "down")
        }
        _ = try await bench.run(JourneyBench.list(30), model)
        let errors = bench.metrics.numbers("flashcard.errors").filter { $0.value != 0 }
        #expect(errors == ["category=external_service type=model.unavailable": 1])
        #expect(Self.words(bench).values.allSatisfy { $0 == 0 })
        #expect(bench.metrics.numbers("flashcard.runs")["outcome=failed provider=scripted"] == 1)
        #expect(
            bench.metrics.numbers("flashcard.run.words") == [
                "state=pending": 30, "state=active": 0, "state=done": 0, "state=failed": 0,
            ])
    }

    @Test func `what ends a run is an error, and the run has failed`() async throws {
        var bench = JourneyBench()
        bench.strict = true
        await #expect(throws: (any Error).self) { try await bench.run("term\n사과\nbad\n물\n") }
        let errors = bench.metrics.numbers("flashcard.errors").filter { $0.value != 0 }
        #expect(errors == ["category=validation type=word.no_hangul": 1])
        #expect(bench.metrics.numbers("flashcard.runs")["outcome=failed provider=offline"] == 1)
    }

    @Test func `words given up have no duration and count as nothing`() async throws {
        var bench = JourneyBench()
        bench.settings.concurrency = 3
        let gate = Gate()
        let model = ScriptedModel { request async throws(ModelFailure) in
            try await gate.pass()
            return try await ScriptedModel.byRule(request)
        }
        async let outcome = bench.run(JourneyBench.list(10), model)
        await gate.until(3)
        bench.stop.request("SIGTERM")
        await bench.time.untilSomebodySleeps()
        bench.time.advance(by: .seconds(30))
        _ = try await outcome
        let stages = bench.metrics.histograms("flashcard.stage.duration")
        #expect(stages[Self.stage("nuance", "given_up")]?.count == 3)
        let words = bench.metrics.histograms("flashcard.word.duration")
        #expect(words.values.allSatisfy { $0.count == 0 })
        #expect(Self.words(bench).values.allSatisfy { $0 == 0 })
        #expect(bench.metrics.numbers("flashcard.errors").values.allSatisfy { $0 == 0 })
        #expect(bench.metrics.numbers("flashcard.runs")["outcome=stopped provider=scripted"] == 1)
    }

    @Test func `a rehearsal counts as one, and makes no word`() async throws {
        var bench = JourneyBench()
        bench.isRehearsal = true
        _ = try await bench.run(JourneyBench.list(5))
        #expect(Self.words(bench).values.allSatisfy { $0 == 0 })
        let runs = bench.metrics.numbers("flashcard.runs").filter { $0.value != 0 }
        #expect(runs == ["outcome=rehearsed provider=offline": 1])
    }

    @Test func `a kind of card that nobody knows makes no series of its own`() async throws {
        let bench = JourneyBench()
        let model = ScriptedModel { request async throws(ModelFailure) in
            guard request.stage == .card else { return try await ScriptedModel.byRule(request) }
            return #"{"cards":[{"tab_name":"Zebra","front":"f","back":"가 각"},"#
                + #"{"tab_name":"Formal Casual","front":"f","back":"가 각"}]}"#
        }
        _ = try await bench.run(JourneyBench.list(2), model)
        let cards = bench.metrics.numbers("flashcard.cards").filter { $0.value != 0 }
        #expect(
            cards == [
                "kind=other provider=scripted": 2, "kind=formal-casual provider=scripted": 2,
            ])
    }

    @Test func `a slow word's bucket leads to its trace`() async throws {
        let bench = JourneyBench()
        _ = try await bench.run(JourneyBench.list(1))
        let word = try #require(bench.traces.spans(named: "flashcard.word").first)
        let series = try #require(
            bench.metrics.histograms("flashcard.word.duration")["outcome=created"])
        #expect(series.exemplars.map(\.traceID) == [word.context.traceID])
        #expect(series.exemplars.map(\.spanID) == [word.context.spanID])
    }
}
