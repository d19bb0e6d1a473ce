import Platform
import Testing

@Suite struct MachineTests {
    @Test func `the machine has a name, a system and cores`() {
        let machine = Machine.current()
        #expect(!machine.processor.isEmpty)
        #expect(machine.system.contains(" "))
        #expect((1...4096).contains(machine.cores))
    }

    @Test func `others' work is what is left of the machine's`() {
        let before = ProcessorWork(ofMachine: 100, ofProcess: 10)
        let after = ProcessorWork(ofMachine: 108, ofProcess: 12)
        #expect(after.others(since: before, seconds: 4) == 1.5)
        #expect(before.others(since: after, seconds: 4) == 0)
        #expect(after.others(since: before, seconds: 0) == 0)
    }

    @Test func `a process sees itself work`() throws {
        guard let before = ProcessorWork.now() else { return }
        let random = RandomSource(seed: 1)
        var sum: UInt64 = 0
        for _ in 0..<300_000 { sum ^= random.next() }
        let after = try #require(ProcessorWork.now())
        #expect(sum != 0)
        #expect(after.ofProcess > before.ofProcess)
        #expect(after.ofMachine >= before.ofMachine)
    }

    @Test func `the system's generator does not repeat itself`() {
        #expect(Set((0..<100).map { _ in RandomSource.drawOfSystem() }).count == 100)
    }

    @Test func `a process knows the file it was started from`() {
        #expect(Path.exists(ThisProcess.program))
    }
}
