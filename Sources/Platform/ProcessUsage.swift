//  What this process takes from the machine: processor time, memory, threads, open files, and how
//  long it has been running. One look is one reading of the kernel's files, so that its figures
//  belong together.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

package struct ProcessUsage: Sendable, Hashable {
    /// Seconds of processor time in the process's own code.
    package let user: Double
    /// Seconds of processor time in the kernel on its behalf.
    package let system: Double
    /// Bytes of memory that are really there.
    package let memory: Int
    package let threads: Int
    /// Seconds since the process began.
    package let uptime: Double

    /// What the kernel measures in.
    package struct Units: Sendable, Hashable {
        package let ticksPerSecond: Double
        package let pageSize: Int

        package init(ticksPerSecond: Double, pageSize: Int) {
            self.ticksPerSecond = ticksPerSecond
            self.pageSize = pageSize
        }
    }

    /// Reads a line as `/proc/self/stat` has it; nil where it has another form. `sinceBoot` are the
    /// seconds that the machine has been running.
    package init?(stat: String, units: Units, sinceBoot: Double) {
        // The name in brackets may hold blanks and brackets, so what counts begins after the last.
        guard let end = stat.lastIndex(of: ")") else { return nil }
        let fields = stat[stat.index(after: end)...].split { $0 == " " || $0 == "\n" }
        // Field 3 of the manual is the first one here.
        func field(_ number: Int) -> Double? {
            fields.indices.contains(number - 3) ? Double(fields[number - 3]) : nil
        }
        guard let user = field(14), let system = field(15), let threads = field(20),
            let began = field(22), let pages = field(24)
        else { return nil }
        self.user = user / units.ticksPerSecond
        self.system = system / units.ticksPerSecond
        self.threads = Int(threads)
        memory = Int(pages) * units.pageSize
        uptime = max(0, sinceBoot - began / units.ticksPerSecond)
    }

    /// Nil where the system does not tell.
    package static func now() -> ProcessUsage? {
        #if canImport(Darwin)
            return nil
        #else
            guard let bytes = try? FileReader.contents(of: "/proc/self/stat", limit: 1 << 16) else {
                return nil
            }
            var boot = timespec()
            clock_gettime(CLOCK_BOOTTIME, &boot)
            let units = Units(
                ticksPerSecond: Double(sysconf(Int32(_SC_CLK_TCK))),
                pageSize: Int(sysconf(Int32(_SC_PAGESIZE))))
            return ProcessUsage(
                stat: String(decoding: bytes, as: UTF8.self), units: units,
                sinceBoot: Double(boot.tv_sec) + Double(boot.tv_nsec) * 1e-9)
        #endif
    }

    /// How many files, sockets and pipes are open; nil where the system does not tell.
    package static func openDescriptors() -> Int? {
        #if canImport(Darwin)
            let path = "/dev/fd"
        #else
            let path = "/proc/self/fd"
        #endif
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        // Two entries are the folder and its parent, a third is what this looks with.
        return max(0, count - 3)
    }
}
