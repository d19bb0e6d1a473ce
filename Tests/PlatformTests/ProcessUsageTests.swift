import Platform
import TestSupport
import Testing

@Suite struct ProcessUsageTests {
    private static let units = ProcessUsage.Units(ticksPerSecond: 100, pageSize: 4096)

    @Test func `a line of the kernel is read, whatever the program's name`() throws {
        let line =
            "71 (a) b (c) S 1 71 71 0 -1 4194560 900 0 3 0 250 75 0 0 20 0 9 0 6000 1234567 512 1"
        let usage = try #require(ProcessUsage(stat: line, units: Self.units, sinceBoot: 90.5))
        #expect(usage.user == 2.5)
        #expect(usage.system == 0.75)
        #expect(usage.threads == 9)
        #expect(usage.memory == 512 * 4096)
        #expect(usage.uptime == 30.5)
    }

    @Test(arguments: [
        "", "71 name S 1", "71 (name) S 1 2 3", "1 (n) " + String(repeating: "x ", count: 40),
    ])
    func `a line of another form is none`(line: String) {
        #expect(ProcessUsage(stat: line, units: Self.units, sinceBoot: 1) == nil)
    }

    @Test func `a process sees what it holds`() throws {
        guard let usage = ProcessUsage.now() else { return }
        #expect(usage.memory > 1 << 20)
        #expect(usage.threads >= 1)
        #expect(usage.user + usage.system > 0)
        #expect(usage.uptime > 0 && usage.uptime < 86_400 * 30)
        let folder = TemporaryFolder()
        let path = try folder.write("a", "")
        let held = try (0..<200).map { _ in try FileReader(path: path) }
        let open = try #require(ProcessUsage.openDescriptors())
        #expect(open >= held.count + 3)
    }
}
