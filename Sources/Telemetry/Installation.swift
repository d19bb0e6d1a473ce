//  The one place where an SDK is put behind the API. A library only ever speaks to the API; the
//  program installs the sink, once, before its work begins. Until then every call is a load and a
//  compare.
//
//  The usual lock of the house lives in `Platform`, and Ground targets do not import each other; it
//  is not needed either. Two atomics do: the threshold, which is all that a disabled call reads,
//  and a pointer to the sink. Readers take no lock and hold no reference while they call, so a sink
//  that is removed (only tests do that) is never freed: a few hundred bytes a removal, and no
//  reader can be left holding what is gone.

import Synchronization

package enum Installation {
    private final class Box: Sendable {
        let sink: LogSink

        init(_ sink: LogSink) { self.sink = sink }
    }

    /// Above every severity, so that no call passes while nothing is installed.
    private static let nothingPasses = UInt8.max
    private static let threshold = Atomic<UInt8>(nothingPasses)
    private static let installed = Atomic<Unmanaged<Box>?>(nil)

    /// Makes this the sink of the process; false when there is one already, which stays.
    package static func install(_ sink: LogSink) -> Bool {
        let box = Unmanaged.passRetained(Box(sink))
        let outcome = installed.compareExchange(
            expected: nil, desired: box, ordering: .acquiringAndReleasing)
        guard outcome.exchanged else {
            box.release()
            return false
        }
        threshold.store(sink.minimum.rawValue, ordering: .releasing)
        return true
    }

    /// Makes every call do nothing again.
    package static func remove() {
        threshold.store(nothingPasses, ordering: .releasing)
        installed.store(nil, ordering: .releasing)
    }

    /// Hands on what the installed sink still holds back.
    package static func flush() { sink?.flush() }

    /// The installed sink, if there is one.
    package static var sink: LogSink? {
        installed.load(ordering: .acquiring)?.takeUnretainedValue().sink
    }

    static func passes(_ severity: Severity) -> Bool {
        severity.rawValue >= threshold.load(ordering: .relaxed)
    }
}
