//  SIGINT, SIGTERM and SIGHUP as calls of a closure on a queue of their own, so that a stop is heard even
//  while every task thread is busy. What a first and a second signal mean is decided by the listener.

import Dispatch

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

package final class Interrupts: Sendable {
    package enum Signal: Int32, Sendable, CaseIterable {
        case interrupt = 2
        case terminate = 15
        case hangUp = 1

        /// What a shell reports for a program ended by this signal.
        package var exitCode: Int32 { 128 + rawValue }

        package var name: String {
            switch self {
            case .interrupt: "SIGINT"
            case .terminate: "SIGTERM"
            case .hangUp: "SIGHUP"
            }
        }
    }

    // Dispatch sources are safe to use from any thread, but do not say so; they are only kept here.
    private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

    /// Listens for as long as it is kept. The count tells which signal of this process it is, from 1.
    package init(_ heard: @escaping @Sendable (_ signal: Signal, _ count: Int) -> Void) {
        let queue = DispatchQueue(label: "flashcard.interrupts")
        let count = Locked(0)
        sources = Signal.allCases.map { kind in
            signal(kind.rawValue, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: kind.rawValue, queue: queue)
            source.setEventHandler {
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                heard(kind, number)
            }
            source.resume()
            return source
        }
    }

    deinit {
        for source in sources { source.cancel() }
        for kind in Signal.allCases { signal(kind.rawValue, SIG_DFL) }
    }
}

/// Facts about this process, and its end.
package enum ThisProcess {
    package static var identifier: Int32 { getpid() }

    /// Lets a closed pipe be an error of the write instead of the end of the process.
    package static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Ends at once, without flushing or unwinding: what is on the disk is all there is.
    package static func endNow(_ code: Int32) -> Never { _exit(code) }

    package static func end(_ code: Int32) -> Never { exit(code) }
}
