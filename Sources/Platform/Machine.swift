//  What this process runs on, in the words that a table of measurements needs: a figure without its
//  machine means nothing.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public struct Machine: Sendable, Hashable {
    public let processor: String
    public let cores: Int
    public let system: String

    public init(processor: String, cores: Int, system: String) {
        self.processor = processor
        self.cores = cores
        self.system = system
    }

    public static func current() -> Machine {
        Machine(
            processor: processorModel() ?? "unknown processor",
            cores: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), system: systemName())
    }

    private static func processorModel() -> String? {
        #if canImport(Darwin)
            var length = 0
            guard sysctlbyname("machdep.cpu.brand_string", nil, &length, nil, 0) == 0 else {
                return nil
            }
            var text = [UInt8](repeating: 0, count: length)
            sysctlbyname("machdep.cpu.brand_string", &text, &length, nil, 0)
            return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
        #else
            // On ARM the file names no model.
            return field("model name", of: "/proc/cpuinfo", separator: ":")
        #endif
    }

    private static func systemName() -> String {
        var facts = utsname()
        guard uname(&facts) == 0 else { return "unknown system" }
        let kernel = "\(text(of: facts.sysname)) \(text(of: facts.release))"
        guard let name = field("PRETTY_NAME", of: "/etc/os-release", separator: "=") else {
            return kernel
        }
        return "\(name.filter { $0 != "\"" }), \(kernel)"
    }

    private static func text<Characters>(of characters: Characters) -> String {
        withUnsafeBytes(of: characters) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    /// The first value of a name in a file of `name: value` lines.
    private static func field(_ name: String, of path: String, separator: Character) -> String? {
        guard let bytes = try? FileReader.contents(of: path, limit: 1 << 20) else { return nil }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: separator, maxSplits: 1)
            guard parts.count == 2, parts[0].filter({ $0 != "\t" }) == name else { continue }
            return String(parts[1].drop { $0 == " " })
        }
        return nil
    }
}

/// How much the processors have worked, by all processes and by this one, in seconds of one core.
/// Only differences mean anything.
public struct ProcessorWork: Sendable, Hashable {
    public let ofMachine: Double
    public let ofProcess: Double

    public init(ofMachine: Double, ofProcess: Double) {
        self.ofMachine = ofMachine
        self.ofProcess = ofProcess
    }

    /// Nil where the system does not tell.
    public static func now() -> ProcessorWork? {
        #if canImport(Darwin)
            return nil
        #else
            guard let bytes = try? FileReader.contents(of: "/proc/stat", limit: 1 << 20) else {
                return nil
            }
            let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
            let ticks = line.split(separator: " ").dropFirst().compactMap { Double($0) }
            guard ticks.count >= 8 else { return nil }
            var own = timespec()
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &own)
            // Children that have ended worked for this process.
            var children = rusage()
            getrusage(RUSAGE_CHILDREN.rawValue, &children)
            let times = [children.ru_utime, children.ru_stime]
            let ofChildren = times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
            // user, nice, system, idle, waiting for a disk, interrupts twice, taken by the host
            let busy = ticks[0...2].reduce(0, +) + ticks[5...7].reduce(0, +)
            return ProcessorWork(
                ofMachine: busy / Double(sysconf(Int32(_SC_CLK_TCK))),
                ofProcess: Double(own.tv_sec) + Double(own.tv_nsec) * 1e-9 + ofChildren)
        #endif
    }

    /// Cores that others kept busy between the two moments.
    public func others(since before: ProcessorWork, seconds: Double) -> Double {
        let busy = (ofMachine - before.ofMachine) - (ofProcess - before.ofProcess)
        return seconds > 0 ? max(0, busy / seconds) : 0
    }
}

extension RandomSource {
    /// One draw of the operating system's own generator: what every other draw is measured against.
    public static func drawOfSystem() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}

extension ThisProcess {
    /// The file that this process was started from.
    public static var program: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        #if canImport(Darwin)
            var size = UInt32(buffer.count)
            guard _NSGetExecutablePath(&buffer, &size) == 0 else { return CommandLine.arguments[0] }
        #else
            guard readlink("/proc/self/exe", &buffer, buffer.count - 1) > 0 else {
                return CommandLine.arguments[0]
            }
        #endif
        return String(
            decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
