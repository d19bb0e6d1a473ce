//  A program started from here, and what it took: how it ended, the most memory it ever had and the
//  time that processors worked for it. What it prints goes to a file, so that no pipe fills up; it
//  reads nothing and has our environment, with what is given laid over it.
//
//  The kernel counts what this process has in memory at the start for the child as well, so that
//  a child's peak is never told lower than that.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Ended by whoever started it.
public final class ChildProcess: Sendable {
    public struct Ending: Sendable, Hashable {
        /// The exit code, or 128 plus the signal that ended it, as a shell tells it.
        public let code: Int32
        /// In bytes.
        public let peakMemory: Int
        public let processorTime: Duration
    }

    private let identifier: pid_t
    private let path: String

    public init(
        _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
        output: String = "/dev/null"
    ) throws(SystemError) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(
            &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        // Threads that run tasks hold signals back, and a child would go on doing so.
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
        #else
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var values = Environment.ofProcess().values
        values.merge(environment) { $1 }
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var variables = values.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in words + variables { free(word) } }
        var child = pid_t()
        let refusal = posix_spawn(&child, path, &actions, &attributes, &words, &variables)
        guard refusal == 0 else {
            throw .refused(operation: "start", path: path, errno: refusal)
        }
        identifier = child
        self.path = path
    }

    /// Asks it to end.
    public func terminate() { kill(identifier, SIGTERM) }

    /// Waits until it has ended; to be called once. Blocks.
    public func wait() throws(SystemError) -> Ending {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(identifier, &status, 0, &usage) < 0 {
            guard errno == EINTR else {
                throw .refused(operation: "wait for", path: path, errno: errno)
            }
        }
        let signal = status & 0x7f
        #if canImport(Darwin)
            let unit = 1
        #else
            let unit = 1024
        #endif
        return Ending(
            code: signal == 0 ? status >> 8 & 0xff : 128 + signal,
            peakMemory: Int(usage.ru_maxrss) * unit,
            processorTime: Self.duration(usage.ru_utime) + Self.duration(usage.ru_stime))
    }

    private static func duration(_ time: timeval) -> Duration {
        .seconds(Int64(time.tv_sec)) + .microseconds(Int64(time.tv_usec))
    }
}
