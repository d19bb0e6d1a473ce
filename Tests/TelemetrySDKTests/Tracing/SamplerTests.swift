import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct SamplerTests {
    private func request(_ parent: Span? = nil, trace: TraceID? = nil) -> SamplingRequest {
        SamplingRequest(
            parent: Context(span: parent),
            traceID: trace ?? parent?.context.traceID ?? TraceID(high: 1, low: 2), name: "work")
    }

    @Test func `with a parent its place and its flag choose the delegate`() {
        func named(_ name: String) -> Sampler {
            .custom(name) { _ in
                SamplingDecision(.recordAndSample, attributes: [.bool(name, true)])
            }
        }
        let sampler = Sampler.parentBased(
            root: named("root"), remoteSampled: named("rs"), remoteNotSampled: named("rn"),
            localSampled: named("ls"), localNotSampled: named("ln"))
        func chosen(_ parent: Span?) -> String? {
            sampler.decide(request(parent)).attributes.first?.key
        }
        var local = Span.remote().context
        local.isRemote = false
        #expect(chosen(nil) == "root")
        #expect(chosen(.remote()) == "rs")
        #expect(chosen(.remote(flags: [])) == "rn")
        #expect(chosen(Span(propagating: local)) == "ls")
        local.flags = []
        #expect(chosen(Span(propagating: local)) == "ln")
        #expect(
            sampler.description
                == "ParentBased{root:root,remoteParentSampled:rs,remoteParentNotSampled:rn,"
                + "localParentSampled:ls,localParentNotSampled:ln}")
    }

    @Test(
        .proves(
            "Traces: ShouldSample gets full parent Context",
            "Traces: Allow samplers to modify tracestate"))
    func `a sampler sees everything that is known and may change the trace state`() {
        let key = ContextKey<Int>("tests.key")
        let captured = Captured(
            sampler: .custom("all") { request in
                guard request.name == "work", request.kind == .server,
                    request.attributes == [.int("a", 1)], request.links.count == 1,
                    request.parent[key] == 5, request.parentSpan.isRemote
                else { return SamplingDecision(.drop) }
                return SamplingDecision(
                    .recordAndSample, attributes: [.int("b", 2)],
                    traceState: request.parentSpan.state.setting("ours", "1"))
            })
        var parent = Context(span: .remote(state: .empty.setting("theirs", "2")))
        parent[key] = 5
        captured.tracer.startSpan(
            "work", kind: .server, attributes: [.int("a", 1)],
            links: [Link(Span.remote().context)], parent: parent
        ).end()
        captured.tracer.startSpan("other").end()
        #expect(captured.spans.map(\.context.state.header) == ["ours=1,theirs=2"])
        #expect(captured.spans[0].attributes == [.int("a", 1), .int("b", 2)])
    }

    @Test(.proves("Traces: Sampler: AlwaysRecord"))
    func `what always record takes up is seen by processors and not exported`() {
        let witness = Witness("w")
        let captured = Captured(sampler: .alwaysRecord(.alwaysOff), also: [witness])
        let span = captured.tracer.startSpan("work")
        #expect(span.isRecording)
        #expect(!span.context.isSampled)
        span.end()
        #expect(witness.words.last == "w end work")
        #expect(captured.spans.isEmpty)
        let drops = Sampler.alwaysRecord(.traceIDRatio(.nothing))
        #expect(drops.decide(request()).result == .recordOnly)
        #expect(Sampler.alwaysRecord(.alwaysOn).decide(request()).result == .recordAndSample)
        #expect(drops.description == "AlwaysRecord{TraceIdRatioBased{0.0}}")
    }

    @Test(.proves("Traces: TraceIdRatioBased writes tracestate th"))
    func `a ratio tells its threshold, and takes a parent's away when it drops`() {
        let half = SamplingThreshold(probability: 0.5)
        let kept = TraceID(high: 0, low: 0xFF80_0000_0000_0000)
        let lost = TraceID(high: 0, low: 0xFF7F_FFFF_FFFF_FFFF)
        for sampler in [Sampler.traceIDRatio(half), .probability(half)] {
            let decision = sampler.decide(request(trace: kept))
            #expect(decision.result == .recordAndSample)
            #expect(decision.traceState?.header == "ot=th:8")
            let state = TraceState(header: "a=b,ot=th:4;x:y") ?? .empty
            let dropped = sampler.decide(request(.remote(trace: lost, state: state)))
            #expect(dropped.result == .drop)
            #expect(dropped.traceState?.header == "ot=x:y,a=b")
        }
    }

    @Test func `explicit randomness decides in place of the trace id`() {
        let quarter = Sampler.probability(SamplingThreshold(probability: 0.25))
        let high = TraceState(header: "ot=rv:c0000000000000") ?? .empty
        let low = TraceState(header: "ot=rv:bfffffffffffff") ?? .empty
        let kept = quarter.decide(request(.remote(trace: TraceID(high: 1, low: 0), state: high)))
        #expect(kept.result == .recordAndSample)
        #expect(kept.traceState?.header == "ot=th:c;rv:c0000000000000")
        let dropped = quarter.decide(
            request(.remote(trace: TraceID(high: 1, low: .max), state: low)))
        #expect(dropped.result == .drop)
        // Randomness that is none is not used.
        let broken = TraceState(header: "ot=rv:c0") ?? .empty
        let used = quarter.decide(
            request(.remote(trace: TraceID(high: 1, low: .max), state: broken)))
        #expect(used.result == .recordAndSample)
    }

    @Test(arguments: [0.0, 0.0001, 0.01, 0.1, 0.25, 0.5, 0.9, 0.999, 1.0])
    func `the share that is kept is the share that was asked for`(share: Double) {
        let threshold = SamplingThreshold(probability: share)
        #expect(abs(threshold.probability - share) <= share * 1e-3)
        let generator = RandomIDGenerator(seed: 42)
        let traces = 20_000
        let sampler = Sampler.traceIDRatio(threshold)
        let kept = (0..<traces).count { _ in
            let decision = sampler.decide(request(trace: generator.root().0))
            return decision.result == .recordAndSample
        }
        let deviation = (share * (1 - share) * Double(traces)).squareRoot()
        #expect(abs(Double(kept) - share * Double(traces)) <= 5 * deviation)
    }

    @Test func `who keeps less keeps a part of what the others keep`() {
        let generator = RandomIDGenerator(seed: 1)
        let thresholds = [0.001, 0.1, 0.3, 0.7, 1].map { SamplingThreshold(probability: $0) }
        for _ in 0..<5000 {
            let bits = generator.root().0.randomness
            let kept = thresholds.map { $0.keeps(bits) }
            #expect(kept == kept.sorted { !$0 && $1 })
        }
    }

    @Test func `thresholds are written short and read back`() {
        #expect(SamplingThreshold.everything.text == "0")
        #expect(SamplingThreshold(probability: 0.5).text == "8")
        #expect(SamplingThreshold(probability: 0.25).text == "c")
        #expect(SamplingThreshold(probability: 1.0 / 3).text == "aaab")
        #expect(SamplingThreshold(probability: 0.01).text == "fd70a")
        #expect(SamplingThreshold(probability: -1) == .nothing)
        #expect(SamplingThreshold(probability: .nan) == .nothing)
        #expect(SamplingThreshold(probability: 7) == .everything)
        #expect(SamplingThreshold(text: "") == nil)
        #expect(SamplingThreshold(text: "C") == nil)
        #expect(SamplingThreshold(text: "123456789012345") == nil)
        var random = SeededRandom(3)
        for _ in 0..<500 {
            let value = UInt64.random(in: 0..<(1 << 56), using: &random)
            let shift = UInt64.random(in: 0..<56, using: &random)
            let threshold = SamplingThreshold(value: (value >> shift) << shift)
            #expect(SamplingThreshold(text: threshold.text) == threshold)
        }
    }

    @Test(.proves("Traces: CompositeSampler and built-in ComposableSamplers"))
    func `composable samplers agree on one threshold`() {
        func decide(_ sampler: ComposableSampler, _ parent: Span? = nil) -> SamplingDecision {
            Sampler.composite(sampler).decide(
                request(parent, trace: TraceID(high: 1, low: 0x0080_0000_0000_0000)))
        }
        #expect(decide(.alwaysOn).traceState?.header == "ot=th:0")
        #expect(decide(.alwaysOff).result == .drop)
        let half = ComposableSampler.probability(SamplingThreshold(probability: 0.5))
        #expect(decide(half).traceState?.header == "ot=th:8")
        #expect(decide(.probability(SamplingThreshold(probability: 0.4))).result == .drop)
        #expect(decide(.probability(.nothing)).result == .drop)

        let parents = ComposableSampler.parentThreshold(root: .alwaysOff)
        let known = TraceState(header: "ot=th:4") ?? .empty
        #expect(decide(parents).result == .drop)
        #expect(decide(parents, .remote(state: known)).traceState == known)
        // A parent that does not say by what share it was kept: kept, and no count may rely on it.
        #expect(decide(parents, .remote()).result == .recordAndSample)
        #expect(decide(parents, .remote()).traceState == .empty)
        #expect(decide(parents, .remote(flags: [])).result == .drop)

        let rules = ComposableSampler.ruleBased([
            .init(.alwaysOff) { $0.name == "health" },
            .init(.annotating(half, [.bool("noted", true)])) { $0.kind == .internal },
        ])
        #expect(decide(rules).attributes == [.bool("noted", true)])
        #expect(decide(.ruleBased([])).result == .drop)
        #expect(
            "\(Sampler.composite(rules))"
                == "CompositeSampler{ComposableRuleBased{ComposableAlwaysOff,"
                + "ComposableAnnotating{ComposableProbability{0.5}}}}")
        let own = ComposableSampler.custom("own") { _ in
            SamplingIntent(.everything, isReliable: false)
        }
        #expect(decide(own).result == .recordAndSample)
        #expect("\(own) \(parents)" == "own ComposableParentThreshold{root:ComposableAlwaysOff}")
    }
}
