//  What a command of the user's prints: the way by which a password manager hands over a key. The
//  shell runs it; its standard output, bounded in size and time, is the answer; its standard error
//  stays ours.

import Dispatch

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public enum CommandAnswer {
    /// Blocks until the command ends; for use at start-up only.
    public static func of(
        _ command: String, limit: Int = 65_536, timeout: Duration = .seconds(30)
    ) throws(SystemError) -> [UInt8] {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else {
            throw .refused(operation: "start", path: "a command", errno: errno)
        }
        let (reading, writing) = (ends[0], ends[1])
        defer { close(reading) }
        let child = start(command, output: writing, closing: reading)
        close(writing)
        guard let child else {
            throw .commandFailed(command: quoted(command), reason: "could not be started")
        }
        let (answer, ended) = read(reading, limit: limit, timeout: timeout)
        if !ended { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard answer.count <= limit else {
            throw .commandFailed(command: quoted(command), reason: "printed over \(limit) bytes")
        }
        guard ended else {
            throw .commandFailed(
                command: quoted(command), reason: "did not end within \(Int(timeout.seconds)) s")
        }
        guard status == 0 else {
            throw .commandFailed(
                command: quoted(command),
                reason: status & 0x7f == 0
                    ? "exited with \(status >> 8 & 0xff)" : "was ended by signal \(status & 0x7f)")
        }
        return answer
    }

    /// Only the program's name: its arguments may be secret.
    private static func quoted(_ command: String) -> String {
        "“\(command.split(separator: " ").first.map(String.init) ?? "")”"
    }

    private static func start(_ command: String, output: Int32, closing: Int32) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, closing)
        let words = ["/bin/sh", "-c", command]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        return posix_spawn(&child, "/bin/sh", &actions, nil, &arguments, environ) == 0 ? child : nil
    }

    private static func read(
        _ descriptor: Int32, limit: Int, timeout: Duration
    ) -> (answer: [UInt8], ended: Bool) {
        let deadline = TimeSource.system.monotonic() + timeout
        var answer: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while answer.count <= limit {
            let left = (deadline - TimeSource.system.monotonic()).wholeNanoseconds / 1_000_000
            guard left > 0 else { return (answer, false) }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, Int32(min(left, 60_000))) > 0 else { continue }
            let count = systemRead(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return (answer, true) }
            answer += chunk.prefix(count)
        }
        return (answer, false)
    }
}
