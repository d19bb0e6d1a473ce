//  What the machine itself takes for the things of which everything else is made. They are measured
//  in the same run as the cases, because on a shared machine yesterday's floor is another one.

import Platform
import Synchronization

extension Benchmark {
    static let floors = [
        clockRead, atomicAdd, atomicAddShared, lock, lockShared, malloc, allocation, randomDraw,
        systemRandomDraw, taskLocalRead, taskLocalBinding, byteScan, byteCopy,
    ]

    private static let clockRead = Benchmark(
        name: "floor/clock-read", group: .floor, summary: "a reading of the monotonic clock"
    ) {
        Workload(
            work: .plain { count in
                let time = TimeSource.system
                var hash: UInt64 = 0
                for _ in 0..<count { hash &+= time.monotonic().nanoseconds }
                return hash
            })
    }

    private final class Counter: Sendable {
        let value = Atomic<UInt64>(0)

        /// Adds so many times, one at a time.
        func add(_ count: Int) -> UInt64 {
            for _ in 0..<count { value.add(1, ordering: .relaxed) }
            return value.load(ordering: .relaxed)
        }
    }

    private static let atomicAdd = Benchmark(
        name: "floor/atomic-add", group: .floor, summary: "an addition to an atomic integer"
    ) {
        let counter = Counter()
        return Workload(work: .plain { counter.add($0) })
    }

    private static let atomicAddShared = Benchmark(
        name: "floor/atomic-add-2-threads", group: .floor,
        summary: "an addition to one atomic integer by two threads at once",
        comparedWith: "floor/atomic-add", threads: 2
    ) {
        let counter = Counter()
        return Workload(work: .shared { counter.add($0) })
    }

    private static func addUnderLock(_ counter: Locked<UInt64>, _ count: Int) -> UInt64 {
        for _ in 0..<count { counter.withLock { $0 &+= 1 } }
        return counter.withLock { $0 }
    }

    private static let lock = Benchmark(
        name: "floor/lock", group: .floor,
        summary: "an addition under a lock that nobody else wants"
    ) {
        let counter = Locked<UInt64>(0)
        return Workload(work: .plain { addUnderLock(counter, $0) })
    }

    private static let lockShared = Benchmark(
        name: "floor/lock-2-threads", group: .floor,
        summary: "an addition under one lock by two threads at once", comparedWith: "floor/lock",
        threads: 2
    ) {
        let counter = Locked<UInt64>(0)
        return Workload(work: .shared { addUnderLock(counter, $0) })
    }

    private static let malloc = Benchmark(
        name: "floor/malloc", group: .floor, summary: "64 bytes taken from the heap and given back",
        allocationCount: 1000
    ) {
        Workload(
            work: .plain { count in
                var hash: UInt64 = 0
                for index in 0..<count {
                    let memory = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 8)
                    opaque(memory).storeBytes(of: UInt64(index), as: UInt64.self)
                    hash &+= memory.load(as: UInt64.self)
                    memory.deallocate()
                }
                return hash
            })
    }

    private final class Box {
        var value: UInt64

        init(_ value: UInt64) { self.value = value }
    }

    @inline(never)
    private static func makeBox(_ value: UInt64) -> Box { Box(value) }

    private static let allocation = Benchmark(
        name: "floor/allocation", group: .floor, summary: "an object of 24 bytes made and released",
        allocationCount: 1000
    ) {
        Workload(
            work: .plain { count in
                var hash: UInt64 = 0
                for index in 0..<count { hash &+= makeBox(UInt64(index)).value }
                return hash
            })
    }

    private static let randomDraw = Benchmark(
        name: "floor/random-draw", group: .floor, summary: "a draw of the house's generator"
    ) {
        let random = RandomSource(seed: 7)
        return Workload(
            work: .plain { count in
                var hash: UInt64 = 0
                for _ in 0..<count { hash ^= random.next() }
                return hash
            })
    }

    private static let systemRandomDraw = Benchmark(
        name: "floor/system-random-draw", group: .floor,
        summary: "a draw of the operating system's generator"
    ) {
        Workload(
            work: .plain { count in
                var hash: UInt64 = 0
                for _ in 0..<count { hash ^= RandomSource.drawOfSystem() }
                return hash
            })
    }

    @TaskLocal private static var local: UInt64 = 1

    private static let taskLocalRead = Benchmark(
        name: "floor/task-local-read", group: .floor, summary: "a task-local integer read"
    ) {
        Workload(
            work: .plain { count in
                $local.withValue(3) {
                    var hash: UInt64 = 0
                    for _ in 0..<count { hash &+= local }
                    return hash
                }
            })
    }

    private static let taskLocalBinding = Benchmark(
        name: "floor/task-local-binding", group: .floor,
        summary: "a task-local integer bound around a call"
    ) {
        Workload(
            work: .plain { count in
                var hash: UInt64 = 0
                for index in 0..<count {
                    hash &+= $local.withValue(UInt64(index)) { opaque(hash) }
                }
                return hash
            })
    }

    private static let byteScan = Benchmark(
        name: "floor/byte-scan", group: .floor,
        summary: "1 MB of a word list read byte by byte, its lines counted",
        bytes: { Samples.list.count }
    ) {
        let bytes = Samples.list
        return Workload(
            work: .plain { count in
                var hash: UInt64 = 0
                for _ in 0..<count {
                    var previous: UInt8 = 0
                    for byte in opaque(bytes) {
                        if byte == 0x0A, previous != 0x0D { hash &+= 1 }
                        previous = byte
                    }
                }
                return hash
            })
    }

    private static let byteCopy = Benchmark(
        name: "floor/byte-copy", group: .floor, summary: "a record's JSON appended to an array",
        bytes: { Samples.record.count }
    ) {
        let bytes = Samples.record
        var target: [UInt8] = []
        target.reserveCapacity(bytes.count)
        return Workload(
            work: .plain { count in
                var hash: UInt64 = 0
                for _ in 0..<count {
                    target.removeAll(keepingCapacity: true)
                    target.append(contentsOf: opaque(bytes))
                    hash &+= UInt64(target[target.count - 1])
                }
                return hash
            })
    }
}
