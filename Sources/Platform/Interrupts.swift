//  SIGINT, SIGTERM and SIGHUP as calls of a closure on a thread of its own, so that a stop is heard
//  even while every task thread is busy. The handler does the one thing that a handler may: it
//  writes a byte into a pipe. (A dispatch source would miss a signal that comes while it is still
//  being set up.) What a first and a second signal mean is decided by the listener.

import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public final class Interrupts: Sendable {
    public enum Signal: Int32, Sendable, CaseIterable {
        case interrupt = 2
        case terminate = 15
        case hangUp = 1

        /// What a shell reports for a program ended by this signal.
        public var exitCode: Int32 { 128 + rawValue }

        public var name: String {
            switch self {
            case .interrupt: "SIGINT"
            case .terminate: "SIGTERM"
            case .hangUp: "SIGHUP"
            }
        }
    }

    /// Where the handler writes; a handler can reach nothing but globals.
    fileprivate static let pipeEnd = Atomic<Int32>(-1)

    private let writing: Int32

    /// Listens for as long as it is kept; one at a time in a process. The count tells which signal
    /// of this process it is, from 1.
    public init(_ heard: @escaping @Sendable (_ signal: Signal, _ count: Int) -> Void) {
        var ends: [Int32] = [-1, -1]
        precondition(pipe(&ends) == 0, "the system has no room for one more pipe")
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let reading = ends[0]
        writing = ends[1]
        Self.pipeEnd.store(writing, ordering: .releasing)
        DetachedThread.start {
            var count = 0
            var byte: UInt8 = 0
            while true {
                let got = systemRead(reading, &byte, 1)
                if got < 0, errno == EINTR { continue }
                guard got == 1 else { break }
                guard let signal = Signal(rawValue: Int32(byte)) else { continue }
                count += 1
                heard(signal, count)
            }
            close(reading)
        }
        for kind in Signal.allCases {
            signal(kind.rawValue) { number in
                let kept = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(Interrupts.pipeEnd.load(ordering: .acquiring), &byte, 1)
                errno = kept
            }
        }
    }

    deinit {
        for kind in Signal.allCases { signal(kind.rawValue, SIG_DFL) }
        Self.pipeEnd.store(-1, ordering: .releasing)
        close(writing)
    }
}

/// Facts about this process, and its end.
public enum ThisProcess {
    public static var identifier: Int32 { getpid() }

    /// Lets a closed pipe be an error of the write instead of the end of the process.
    public static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// The same for a file that has reached the largest size that the user may write (`ulimit -f`).
    public static func ignoreFileSizeLimits() { signal(SIGXFSZ, SIG_IGN) }

    /// Ends at once, without flushing or unwinding: what is on the disk is all there is.
    public static func endNow(_ code: Int32) -> Never { _exit(code) }

    public static func end(_ code: Int32) -> Never { exit(code) }
}
