import Platform
import Problems
import Synchronization
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct BatchProcessorTests {
    /// An exporter that stands still until it is let go.
    private final class Gate: Sendable {
        let entered = Doorbell()
        let opened = Doorbell()
        let exports = Atomic<Int>(0)

        func export(_ batch: [Int], deadline: MonotonicTime) -> ExportResult {
            exports.wrappingAdd(1, ordering: .relaxed)
            entered.ring()
            opened.wait()
            return .exported
        }
    }

    private func processor(
        _ settings: BatchSettings,
        _ export: @escaping @Sendable ([Int], MonotonicTime) -> ExportResult
    ) -> BatchProcessor<Int> {
        BatchProcessor(settings, to: BatchTarget(export: export))
    }

    @Test func `a flush exports all that came before, in order and in batches`() {
        let captured = CapturedExporter<Int>()
        let processor = BatchProcessor<Int>(
            BatchSettings(queueSize: 100, batchSize: 8),
            to: BatchTarget(export: { captured.export($0, deadline: $1) }))
        for item in 0..<50 { processor.add(item) }
        #expect(processor.forceFlush(deadline: .soon))
        #expect(captured.items == Array(0..<50))
        #expect(captured.batches.allSatisfy { $0.count <= 8 })
        #expect(processor.counts.exported == 50)
        #expect(processor.shutdown(deadline: .soon) == 0)
    }

    /// Rings when it is gone.
    private final class Mortal: Sendable {
        let bell: Doorbell

        init(_ bell: Doorbell) { self.bell = bell }

        deinit { bell.ring() }
    }

    @Test func `an exported item goes when its maker brings another, or when nothing happens`() {
        for (delay, next) in [(Duration.seconds(3600), true), (.milliseconds(1), false)] {
            let processor = BatchProcessor<Mortal>(
                BatchSettings(queueSize: 4, batchSize: 1, delay: delay),
                to: BatchTarget(export: { _, _ in .exported }))
            let bell = Doorbell()
            processor.add(Mortal(bell))
            #expect(processor.forceFlush(deadline: .soon))
            if next { processor.add(Mortal(Doorbell())) }
            #expect(bell.wait(atMost: .seconds(30)))
            #expect(processor.shutdown(deadline: .soon) == 0)
        }
    }

    @Test func `nothing that was exported outlives the shutdown`() {
        let bell = Doorbell()
        let processor = BatchProcessor<Mortal>(
            BatchSettings(queueSize: 8, batchSize: 8, delay: .seconds(3600)),
            to: BatchTarget(export: { _, _ in .exported }))
        for _ in 0..<8 { processor.add(Mortal(bell)) }
        #expect(processor.shutdown(deadline: .soon) == 0)
        for _ in 0..<8 { #expect(bell.wait(atMost: .seconds(30))) }
    }

    @Test func `export runs where telemetry is suppressed`() {
        let suppressed = Mutex<[Bool]>([])
        let processor = processor(.spans) { _, _ in
            suppressed.withLock { $0.append(Context.current.isSuppressed) }
            return .exported
        }
        processor.add(1)
        #expect(processor.shutdown(deadline: .soon) == 0)
        #expect(suppressed.withLock { $0 } == [true])
        #expect(!Context.current.isSuppressed)
    }

    @Test func `a dead exporter costs no memory, and every drop is counted by its reason`() {
        let gate = Gate()
        let processor = processor(BatchSettings(queueSize: 64, batchSize: 16)) {
            gate.export($0, deadline: $1)
        }
        for item in 0..<16 { processor.add(item) }
        gate.entered.wait()
        for batch in 0..<500 {
            for item in 0..<16 { processor.add(batch * 16 + item) }
            #expect(processor.counts.queued <= 64)
            #expect(processor.counts.isBalanced)
        }
        let counts = processor.counts
        #expect(counts.created == 8016)
        #expect(counts.inFlight == 16)
        #expect(counts.queued == 64)
        #expect(counts.queueFull == 8016 - 80)

        let before = TimeSource.system.monotonic()
        #expect(!processor.forceFlush(deadline: before + .milliseconds(20)))
        let lost = processor.shutdown(deadline: before + .milliseconds(60))
        let took = TimeSource.system.monotonic() - before
        #expect(lost == 80)
        #expect(took >= .milliseconds(60) && took < .seconds(20))
        processor.add(1)
        #expect(processor.counts.failed == 80)
        #expect(processor.counts.alreadyShutdown == 1)
        #expect(processor.counts.isBalanced)
        gate.opened.ring()
    }

    @Test func `an exporter that fails or refuses a part is counted so, and a flush says it`() {
        let captured = CapturedExporter<Int>()
        let processor = BatchProcessor<Int>(
            BatchSettings(queueSize: 10, batchSize: 5),
            to: BatchTarget(export: { captured.export($0, deadline: $1) }))
        captured.answer(.rejected(2))
        for item in 0..<5 { processor.add(item) }
        #expect(processor.forceFlush(deadline: .soon))
        captured.answer(.failed(Problem("a.b", .internal, "No.")))
        for item in 0..<4 { processor.add(item) }
        #expect(!processor.forceFlush(deadline: .soon))
        for item in 0..<3 { processor.add(item) }
        #expect(processor.shutdown(deadline: .soon) == 3)
        let counts = processor.counts
        #expect([counts.exported, counts.rejected, counts.failed] == [3, 2, 7])
        #expect(counts.handedOver == 12)
        #expect(counts.capacity == 10)
        #expect(counts.isBalanced)
    }

    @Test func `a processor that was given nothing has no thread and shuts its target down`() {
        let captured = CapturedExporter<Int>()
        let processor = BatchProcessor<Int>(
            .logs,
            to: BatchTarget(
                export: { captured.export($0, deadline: $1) },
                forceFlush: { captured.forceFlush(deadline: $0) },
                shutdown: { captured.shutdown(deadline: $0) }))
        #expect(processor.forceFlush(deadline: .soon))
        #expect(processor.shutdown(deadline: .soon) == 0)
        #expect(captured.isShutDown)
        #expect(processor.shutdown(deadline: .soon) == 0)
        processor.add(1)
        #expect(processor.counts.alreadyShutdown == 1)
    }

    @Test func `a forked child begins with an empty queue and a thread of its own`() {
        let forks = Mutex<UInt32>(3)
        let gate = Gate()
        let captured = CapturedExporter<Int>()
        let processor = BatchProcessor<Int>(
            BatchSettings(queueSize: 8, batchSize: 2),
            to: BatchTarget(export: { batch, deadline in
                // The parent's thread is gone in the child; here it stands still.
                if batch.contains(1) { return gate.export(batch, deadline: deadline) }
                return captured.export(batch, deadline: deadline)
            }), forks: { forks.withLock { $0 } })
        for item in 1...5 { processor.add(item) }
        gate.entered.wait()
        forks.withLock { $0 += 1 }
        #expect(processor.counts == ProcessorCounts(capacity: 8))
        processor.add(7)
        #expect(processor.forceFlush(deadline: .soon))
        #expect(captured.items == [7])
        #expect(processor.counts.created == 1)
        #expect(processor.shutdown(deadline: .soon) == 0)
        forks.withLock { $0 += 1 }
        processor.add(8)
        #expect(processor.counts.alreadyShutdown == 1)
        gate.opened.ring()
    }

    @Test(arguments: 0..<6)
    func `under many threads every item is in one place at every moment`(seed: UInt64) async {
        var random = SeededRandom(seed)
        let answers = (0..<64).map { _ -> ExportResult in
            random.oneIn(4)
                ? .failed(Problem("a.b", .internal, "No."))
                : random.oneIn(4) ? .rejected(1) : .exported
        }
        let turn = Atomic<Int>(0)
        let size = Int.random(in: 1...40, using: &random)
        let processor = processor(BatchSettings(queueSize: size, batchSize: 7)) { _, _ in
            answers[turn.wrappingAdd(1, ordering: .relaxed).oldValue % 64]
        }
        let shutsEarly = random.oneIn(2)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask { for item in 0..<1500 { processor.add(item) } }
            }
            group.addTask {
                for _ in 0..<400 { #expect(processor.counts.isBalanced) }
                if shutsEarly { _ = processor.shutdown(deadline: .soon) }
            }
        }
        _ = processor.shutdown(deadline: .soon)
        let counts = processor.counts
        #expect(counts.created == 6000)
        #expect(counts.queued == 0 && counts.inFlight == 0)
        #expect(counts.isBalanced)
        #expect(shutsEarly || counts.alreadyShutdown == 0)
    }
}
