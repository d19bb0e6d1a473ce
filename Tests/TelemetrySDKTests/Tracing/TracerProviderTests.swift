import Platform
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct TracerProviderTests {
    @Test func `a tracer is enabled only where a processor sees its spans`() {
        let unseen = TracerProvider(processors: []).tracer("x")
        #expect(!unseen.isEnabled)
        #expect(unseen.startSpan("s").isValid)
        let exporter = CapturedExporter<SpanData>()
        #expect(TracerProvider(processors: [SimpleSpanProcessor(exporter)]).tracer("x").isEnabled)
    }

    @Test(
        .proves(
            "Traces: Create TracerProvider", "Traces: Get a Tracer",
            "Traces: Associate Tracer with InstrumentationScope"))
    func `two providers live side by side and do not share spans`() {
        let one = Captured(scope: "one")
        let other = Captured(scope: "")
        one.tracer.startSpan("first").end()
        other.tracer.startSpan("second").end()
        #expect(one.spans.map(\.name) == ["first"])
        #expect(other.spans.map(\.name) == ["second"])
        #expect(one.spans[0].scope.name == "one")
        #expect(other.spans[0].scope.name == "")
        #expect(one.spans[0].resource["service.name"] == "tested")
        one.provider.tracer("two").startSpan("third").end()
        one.tracer.startSpan("fourth").end()
        #expect(one.spans.map(\.scope.name) == ["one", "two", "one"])
    }

    @Test(
        .proves(
            "Traces: Get a Tracer with schema_url", "Traces: Get a Tracer with scope attributes",
            "Traces: Fetch InstrumentationScope from ReadableSpan"))
    func `a span tells who made it, with all that the scope says`() {
        let scope = InstrumentationScope(
            "flashcard.store", version: "1.2", schemaURL: "https://example.org/1",
            attributes: [.string("kind", "disk")])
        let captured = Captured(scope: scope)
        captured.tracer.startSpan("read").end()
        #expect(captured.spans.map(\.scope) == [scope])
        #expect(captured.tracer.scope == scope)
    }

    @Test(.proves("Traces: Shutdown (SDK only required)"))
    func `after the shutdown spans record nothing and say who their parent is`() {
        let witness = Witness("w")
        let captured = Captured(also: [witness])
        let open = captured.tracer.startSpan("open")
        #expect(captured.tracer.isEnabled)
        #expect(captured.provider.shutdown(deadline: .soon) == 3)
        #expect(captured.provider.shutdown(deadline: .soon) == 0)
        #expect(captured.exporter.isShutDown)
        #expect(!captured.tracer.isEnabled)
        let late = captured.tracer.startSpan("late", parent: Context(span: .remote()))
        #expect(!late.isRecording)
        #expect(late.context == Span.remote().context)
        open.end()
        #expect(captured.spans.isEmpty)
        #expect(witness.words.filter { $0 == "w shutdown" }.count == 1)
    }

    @Test(
        .proves(
            "Traces: ForceFlush (SDK only required)", "Traces: built-in processors ForceFlush",
            "Exporters: Exporter interface has ForceFlush"))
    func `a flush reaches every processor and every exporter`() {
        let witness = Witness("w")
        let batched = CapturedExporter<SpanData>()
        let batches = BatchSpanProcessor(batched)
        let captured = Captured(also: [witness, batches])
        captured.tracer.startSpan("waits").end()
        #expect(batched.items.isEmpty)
        #expect(captured.provider.forceFlush(deadline: .soon))
        #expect(batched.items.map(\.name) == ["waits"])
        #expect(batched.flushes == 1)
        #expect(captured.exporter.flushes == 1)
        #expect(witness.words.last == "w flush")
        #expect(captured.provider.shutdown(deadline: .soon) == 3)
        #expect(!captured.provider.forceFlush(deadline: .soon))
    }

    @Test(
        .proves(
            "Traces: Safe for concurrent calls (provider)",
            "Traces: Safe for concurrent calls (tracer)"))
    func `tracers and spans may be made by many at once`() async {
        let captured = Captured()
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    let tracer = captured.provider.tracer(InstrumentationScope("\(task)"))
                    for _ in 0..<100 {
                        tracer.startSpan("own").end()
                        captured.tracer.startSpan("shared").end()
                    }
                }
            }
        }
        #expect(captured.spans.count == 1600)
        #expect(Set(captured.spans.map(\.context.spanID)).count == 1600)
        #expect(captured.spans.filter { $0.scope.name == "3" }.count == 100)
        #expect(captured.provider.counts.started(.recordAndSample) == 1600)
        #expect(captured.provider.counts.live[.recordAndSample] == 0)
    }

    @Test(.proves("Traces: SpanProcessor.OnStart receives parent Context"))
    func `processors are called in their order, with the parent's whole context`() {
        let first = Witness("1") { word, span in
            if word == "start" { span.set(.string("by", "first")) }
        }
        let captured = Captured(also: [first])
        Context(runID: "run-1").run { captured.tracer.startSpan("work").end() }
        #expect(
            first.words == ["1 start work under run-1", "1 ending work true", "1 end work"])
        Context(runID: "run-1").run {
            captured.tracer.startSpan("other", parent: Context(runID: "run-2")).end()
        }
        #expect(first.words.contains("1 start other under run-2"))
        #expect(captured.spans[0]["by"] == "first")
    }

    @Test(.proves("Traces: SpanProcessor.OnEnding"))
    func `an ending span has its end and may still be changed, an ended one not`() {
        let first = Witness("1") { word, span in
            guard word == "ending" else { return }
            span.set(.int("last", span.snapshot.endTime))
            span.updateName("renamed")
        }
        let second = Witness("2") { word, span in
            if word == "ending" { span.end(at: 1) }
        }
        let captured = Captured(also: [first, second])
        let span = captured.tracer.startSpan("work")
        span.end(at: 77)
        span.set("after", 1)
        #expect(captured.spans.map(\.name) == ["renamed"])
        #expect(captured.spans[0].attributes == [.int("last", 77)])
        #expect(captured.spans[0].endTime == 77)
        #expect(
            second.words == [
                "2 start work under nothing", "2 ending renamed true", "2 end renamed",
            ])
    }

    @Test func `counts tell the parent's origin and what lives`() {
        let captured = Captured(
            sampler: .parentBased(root: .alwaysRecord(.alwaysOff), remoteNotSampled: .alwaysOff))
        let root = captured.tracer.startSpan("root")
        let child = captured.tracer.startSpan("child", parent: Context(span: root))
        captured.tracer.startSpan("far", parent: Context(span: .remote())).end()
        captured.tracer.startSpan("off", parent: Context(span: .remote(flags: []))).end()
        let counts = captured.provider.counts
        #expect(counts.started[.init(origin: .none, result: .recordOnly)] == 1)
        #expect(counts.started[.init(origin: .local, result: .drop)] == 1)
        #expect(counts.started[.init(origin: .remote, result: .recordAndSample)] == 1)
        #expect(counts.started[.init(origin: .remote, result: .drop)] == 1)
        #expect(counts.live == [.recordOnly: 1, .recordAndSample: 0])
        root.end()
        child.end()
        #expect(captured.provider.counts.live == [.recordOnly: 0, .recordAndSample: 0])
        #expect(captured.spans.map(\.name) == ["far"])
        #expect(
            SamplingResult.allCases.map(\.name) == ["DROP", "RECORD_ONLY", "RECORD_AND_SAMPLE"])
        #expect(ParentOrigin.allCases.map(\.name) == ["none", "local", "remote"])
    }

    @Test(.proves("Traces: IdGenerators", "Traces: W3C Level 2 randomness"))
    func `ids come from the generator, and ours say that they are random`() {
        final class Counted: IDGenerator {
            var isRandom: Bool { false }
            func root() -> (TraceID, SpanID) { (TraceID(high: 1, low: 2), SpanID(3)) }
            func child() -> SpanID { SpanID(4) }
        }
        let exporter = CapturedExporter<SpanData>()
        let counted = TracerProvider(
            processors: [SimpleSpanProcessor(exporter)], idGenerator: Counted()
        ).tracer("t")
        let root = counted.startSpan("root")
        let child = counted.startSpan("child", parent: Context(span: root))
        #expect(root.context.traceID == TraceID(high: 1, low: 2))
        #expect(root.context.spanID == SpanID(3))
        #expect(child.context.spanID == SpanID(4))
        #expect(root.context.flags == .sampled)
        let ours = Captured().tracer.startSpan("root")
        #expect(ours.context.flags == [.sampled, .random])
        let below = Captured().tracer.startSpan("child", parent: Context(span: ours))
        #expect(below.context.flags == [.sampled, .random])
    }

    @Test(.proves("Traces: W3C Level 2 randomness"))
    func `random ids differ, and each of their bits is set about half the time`() {
        let generator = RandomIDGenerator(seed: 11)
        var ones = Array(repeating: 0, count: 64)
        var seen: Set<SpanID> = []
        for _ in 0..<4000 {
            let (trace, span) = generator.root()
            seen.insert(span)
            seen.insert(generator.child())
            for bit in 0..<64 where trace.low >> UInt64(bit) & 1 == 1 { ones[bit] += 1 }
        }
        #expect(seen.count == 8000)
        // Six standard deviations of 4,000 fair coins.
        #expect(ones.allSatisfy { (1810...2190).contains($0) })
    }
}
