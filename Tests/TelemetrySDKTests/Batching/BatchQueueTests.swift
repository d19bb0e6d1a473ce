import Platform
import Problems
import TestSupport
import Testing

@testable import TelemetrySDK

/// The decisions, in time that only these tests know.
@Suite struct BatchQueueTests {
    private let settings = BatchSettings(
        queueSize: 8, batchSize: 4, delay: .seconds(5), exportTimeout: .seconds(2))

    private func at(_ seconds: UInt64) -> MonotonicTime {
        MonotonicTime(nanoseconds: 1_000_000_000 * seconds)
    }

    /// What the machine says next, in words.
    private func next(
        _ queue: inout BatchQueue<Int>, _ now: MonotonicTime, _ batch: inout [Int]
    ) -> String {
        batch = []
        switch queue.next(now, into: &batch) {
        case .export(let deadline):
            return "export \(batch) by \(deadline.nanoseconds / 1_000_000_000)"
        case .wait(let due): return "wait until \(due.nanoseconds / 1_000_000_000)"
        case .finish(let deadline): return "finish by \(deadline.nanoseconds / 1_000_000_000)"
        }
    }

    @Test func `a batch leaves when it is full, or when it has waited long enough`() {
        var queue = BatchQueue<Int>(settings)
        var batch: [Int] = []
        #expect(queue.add(1) == .startWorker)
        #expect(next(&queue, at(10), &batch) == "wait until 15")
        #expect(queue.add(2) == .nothing)
        #expect(next(&queue, at(14), &batch) == "wait until 15")
        #expect(next(&queue, at(15), &batch) == "export [1, 2] by 17")
        queue.finished(2, .exported, at(16))
        #expect(next(&queue, at(16), &batch) == "wait until 21")
        #expect([3, 4, 5].map { queue.add($0) } == [.nothing, .nothing, .nothing])
        #expect(queue.add(6) == .wakeWorker)
        #expect(queue.add(7) == .nothing)
        #expect(next(&queue, at(17), &batch) == "export [3, 4, 5, 6] by 19")
        queue.finished(4, .exported, at(17))
        #expect(next(&queue, at(17), &batch) == "wait until 22")
        #expect(queue.counts.exported == 6)
        #expect(queue.counts.queued == 1)
    }

    @Test func `an empty queue waits from one delay to the next`() {
        var queue = BatchQueue<Int>(settings)
        var batch: [Int] = []
        #expect(next(&queue, at(0), &batch) == "wait until 5")
        #expect(next(&queue, at(5), &batch) == "wait until 10")
        #expect(next(&queue, at(42), &batch) == "wait until 47")
    }

    @Test func `a flush is over when everything before it has left`() {
        var queue = BatchQueue<Int>(settings)
        var batch: [Int] = []
        for item in 1...5 { _ = queue.add(item) }
        let marker = queue.flush()
        _ = queue.add(6)
        #expect(next(&queue, at(0), &batch) == "export [1, 2, 3, 4] by 2")
        queue.finished(4, .exported, at(0))
        let isPastHalfway = queue.isPast(marker)
        #expect(!isPastHalfway)
        #expect(next(&queue, at(0), &batch) == "export [5, 6] by 2")
        queue.finished(2, .failed(Problem("a.b", .internal, "No.")), at(0))
        let isPast = queue.isPast(marker)
        #expect(isPast)
        #expect(next(&queue, at(0), &batch) == "wait until 5")
        #expect(queue.counts.failed == 2)
    }

    @Test func `closing empties the queue by its deadline, then refuses`() {
        var queue = BatchQueue<Int>(settings)
        var batch: [Int] = []
        for item in 1...5 { _ = queue.add(item) }
        let shuts = queue.shutDown(by: at(1))
        #expect(shuts)
        let again = queue.shutDown(by: at(9))
        #expect(!again)
        #expect(queue.add(6) == .nothing)
        #expect(next(&queue, at(0), &batch) == "export [1, 2, 3, 4] by 1")
        queue.finished(4, .rejected(3), at(0))
        #expect(next(&queue, at(0), &batch) == "export [5] by 1")
        queue.finished(1, .rejected(9), at(0))
        #expect(next(&queue, at(0), &batch) == "finish by 1")
        #expect(queue.phase == .closed)
        let counts = queue.counts
        #expect([counts.exported, counts.rejected, counts.alreadyShutdown] == [1, 4, 1])
        #expect(counts.isBalanced)
    }

    @Test func `giving up counts what waits and what is on its way as failed, once`() {
        var queue = BatchQueue<Int>(settings)
        var batch: [Int] = []
        for item in 1...6 { _ = queue.add(item) }
        _ = next(&queue, at(0), &batch)
        let waiting = queue.giveUp()
        #expect(waiting == [5, 6])
        #expect(queue.counts.failed == 6)
        #expect(queue.counts.handedOver == 4)
        queue.finished(4, .exported, at(1))
        #expect(queue.counts.failed == 6)
        #expect(queue.counts.exported == 0)
        #expect(queue.counts.isBalanced)
        #expect(next(&queue, at(1), &batch) == "finish by 1")
    }

    @Test func `settings are brought within bounds`() {
        let small = BatchSettings(
            queueSize: 0, batchSize: 9, delay: .seconds(-1), exportTimeout: .seconds(-1))
        #expect(small.queueSize == 1)
        #expect(small.batchSize == 1)
        #expect(small.delay == .zero && small.exportTimeout == .zero)
        #expect(BatchSettings(queueSize: .max).queueSize == BatchSettings.largestQueue)
        #expect(BatchSettings.spans == BatchSettings(queueSize: 2048, batchSize: 512))
        #expect(BatchSettings.logs.delay == .seconds(1))
    }

    @Test(arguments: 0..<40)
    func `every item is in one place, whatever happens in whatever order`(seed: UInt64) {
        var random = SeededRandom(seed)
        let size = Int.random(in: 1...12, using: &random)
        var queue = BatchQueue<Int>(
            BatchSettings(
                queueSize: size, batchSize: Int.random(in: 1...size, using: &random),
                delay: .seconds(3)))
        var (batch, flying, left, created, now) = ([Int](), 0, [Int](), 0, UInt64(0))
        for _ in 0..<400 {
            switch Int.random(in: 0..<20, using: &random) {
            case 0..<10:
                created += 1
                _ = queue.add(created)
            case 10..<14 where flying == 0:
                batch = []
                if case .export = queue.next(at(now), into: &batch) {
                    flying = batch.count
                    left += batch
                }
            case 14..<17 where flying > 0:
                let results: [ExportResult] = [
                    .exported, .rejected(1), .failed(Problem("a.b", .internal, "No.")),
                ]
                queue.finished(
                    flying, results[Int.random(in: 0..<3, using: &random)], at(now))
                flying = 0
            case 17: _ = queue.flush()
            case 18: now += 2
            case 19 where random.oneIn(20):
                if random.oneIn(2) {
                    _ = queue.shutDown(by: at(now + 1))
                } else {
                    _ = queue.giveUp()
                }
            default: break
            }
            #expect(queue.counts.isBalanced)
            #expect(queue.counts.created == created)
        }
        // First in, first out, and nothing twice.
        #expect(zip(left, left.dropFirst()).allSatisfy { $0 < $1 })
    }
}
