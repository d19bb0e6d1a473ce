import HTTP
import Platform
import Problems
import Testing

@testable import LLMSimulator

@Suite struct ScriptTests {
    private func names(
        _ text: String, requests: Int = 4000, since: Duration = .zero
    ) throws -> [Misbehaviour: Int] {
        let script = try MisbehaviourScript(text)
        var counts: [Misbehaviour: Int] = [:]
        for number in 1...requests {
            let draw = Draw(seed: 5, key: UInt64(number), attempt: 0)
            if let misdeed = script.misdeed(draw, number: number, since: since) {
                counts[misdeed.misbehaviour, default: 0] += 1
            }
        }
        return counts
    }

    @Test func `a share is the share of requests that it gets`() throws {
        let counts = try names("500=0.1, fences=5%")
        #expect(Set(counts.keys) == [.serverError, .fences])
        #expect(abs((counts[.serverError] ?? 0) - 400) < 60)
        #expect(abs((counts[.fences] ?? 0) - 200) < 45)
    }

    @Test func `a group shares its share among its members`() throws {
        let counts = try names("429=0.5")
        #expect(counts.count == 5)
        #expect(counts.values.allSatisfy { abs($0 - 400) < 80 })
        #expect(counts[.quota] == nil)
    }

    @Test func `the group of all has each that ends no run, and no outage`() throws {
        let counts = try names("all=1", requests: 20_000)
        #expect(
            Set(counts.keys)
                == Set(Misbehaviour.allCases.filter { !$0.endsRuns && $0 != .outage }))
    }

    @Test func `every nth request is every nth`() throws {
        #expect(try names("stall=every-500") == [.stall: 8])
        let group = try names("content=every-2", requests: 200)
        #expect(group.values.reduce(0, +) == 100)
        #expect(group.count == MisbehaviourGroup.members("content")?.count)
    }

    @Test func `an outage is the end of each period, and says how long it lasts`() throws {
        let script = try MisbehaviourScript("outage=20s@60s")
        let draw = Draw(seed: 1, key: 1, attempt: 0)
        func misdeed(_ seconds: Int) -> Misdeed? {
            script.misdeed(draw, number: 1, since: .seconds(seconds))
        }
        #expect(misdeed(0) == nil && misdeed(39) == nil && misdeed(60) == nil)
        #expect(misdeed(40)?.misbehaviour == .outage)
        #expect(misdeed(119)?.parameters.wait == .seconds(1))
        #expect(misdeed(45)?.parameters.wait == .seconds(15))
    }

    @Test func `a file has lines, remarks and parameters`() throws {
        let script = try MisbehaviourScript(
            """
            # what goes wrong
            503=0.01;wait=2s   # sometimes
            stall=1%;after=10, reset=0

            """)
        #expect(script.rules.count == 3)
        #expect(script.rules[0].parameters == .init(wait: .seconds(2)))
        #expect(script.rules[1].parameters == .init(after: 10))
    }

    @Test func `the next try of a request draws anew, and the same try the same`() throws {
        let script = try MisbehaviourScript("all=0.5")
        let first = (0..<50).map {
            script.misdeed(Draw(seed: 1, key: 9, attempt: $0), number: 1, since: .zero)
        }
        let again = (0..<50).map {
            script.misdeed(Draw(seed: 1, key: 9, attempt: $0), number: 77, since: .seconds(5))
        }
        #expect(first == again)
        #expect(first.contains(nil) && first.contains { $0 != nil })
    }

    @Test(arguments: [
        ("500", SimulatorSettingsError.badRule("500")),
        ("500=2", .badRule("500=2")), ("500=-1", .badRule("500=-1")),
        ("500=nan", .badRule("500=nan")), ("stall=every-0", .badRule("stall=every-0")),
        ("outage=0.1", .badRule("outage=0.1")), ("outage=60s@20s", .badRule("outage=60s@20s")),
        ("grumpy=0.1", .unknownMisbehaviour("grumpy")),
        ("500=0.1;wait=soon", .badParameter("wait=soon")),
        ("500=0.1;loud=1", .badParameter("loud=1")),
        ("stall=0.1;after=-1", .badParameter("after=-1")),
    ])
    func `what is no rule is refused by name`(text: String, error: SimulatorSettingsError) {
        #expect(throws: error) { try MisbehaviourScript(text) }
        #expect(error.problem.advice != nil)
    }

    @Test func `shares above one are refused`() {
        #expect(throws: SimulatorSettingsError.sharesAboveOne(1.1)) {
            try MisbehaviourScript("500=0.6,fences=0.5")
        }
    }

    @Test func `every misbehaviour has a line, and its name means it`() {
        for misbehaviour in Misbehaviour.allCases {
            #expect(!misbehaviour.summary.isEmpty && misbehaviour.summary.count < 90)
            #expect(MisbehaviourGroup.members(misbehaviour.rawValue) == [misbehaviour])
        }
        let summaries = Misbehaviour.allCases.map(\.summary)
        #expect(Set(summaries).count == summaries.count)
        #expect(MisbehaviourGroup.all.allSatisfy { !$0.members.isEmpty })
    }

    @Test(arguments: [
        ("none", Simulator.Wish.nothing), ("stall", .misdeed(Misdeed(.stall))),
        (
            "429-seconds; wait=3s; times=2",
            .misdeed(Misdeed(.limitSeconds, .init(wait: .seconds(3), times: 2)))
        ),
    ])
    func `a request may ask for its misbehaviour`(header: String, wish: Simulator.Wish) throws {
        #expect(try Simulator.Wish(header) == wish)
        #expect(try Simulator.Wish(nil) == .script)
    }

    @Test func `a rule for so many tries lets the later ones through`() throws {
        let request = try Given.known()
        let script = try MisbehaviourScript("fences=1;times=3")
        let served = (0..<5).map {
            Simulator(SimulatorSettings(script: script))
                .plan(request, path: "/", at: .init(attempt: $0)).record.misbehaviour
        }
        #expect(served == [.fences, .fences, .fences, nil, nil])
    }

    @Test func `a request that asks for a group gets one of it, another one each time`() throws {
        let request = try Given.known()
        let wish = try Simulator.Wish("429")
        let served = Set(
            (0..<40).map {
                Simulator(SimulatorSettings()).plan(
                    request, path: "/", wish: wish, at: .init(attempt: $0)
                ).record.misbehaviour
            })
        #expect(served.count == 5)
    }

    @Test func `a misbehaviour for so many tries ends with them`() throws {
        let request = try Given.known()
        let wish = Simulator.Wish.misdeed(Misdeed(.serverError, .init(times: 2)))
        let statuses = (0..<4).map { attempt in
            Simulator(SimulatorSettings()).plan(
                request, path: "/", wish: wish, at: .init(attempt: attempt)
            ).answer.status
        }
        #expect(statuses == [500, 500, 200, 200])
    }
}
