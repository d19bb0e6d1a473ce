//  What the machine and the process tell about themselves, read once into a value, so that a test
//  can be any machine.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public struct Host: Sendable, Hashable {
    public var name: String
    /// As the system calls it: `x86_64`, `aarch64`, `arm64`.
    public var machine: String
    /// `Linux`, `Darwin`.
    public var system: String
    /// The kernel's release.
    public var release: String
    public var executablePath: String?
    public var process: Int32

    public init(
        name: String, machine: String, system: String, release: String, executablePath: String?,
        process: Int32
    ) {
        self.name = name
        self.machine = machine
        self.system = system
        self.release = release
        self.executablePath = executablePath
        self.process = process
    }

    public static func ofProcess() -> Host {
        var facts = utsname()
        uname(&facts)
        return Host(
            name: text(of: facts.nodename), machine: text(of: facts.machine),
            system: text(of: facts.sysname), release: text(of: facts.release),
            executablePath: ownPath(), process: getpid())
    }

    /// A field of `utsname`, which Swift sees as a tuple of bytes that ends with a zero.
    private static func text(of field: some Any) -> String {
        withUnsafeBytes(of: field) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    private static func ownPath() -> String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        #if canImport(Darwin)
            var size = UInt32(buffer.count)
            guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
            let length = strlen(buffer)
        #else
            let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
            guard length > 0 else { return nil }
        #endif
        return String(
            decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
