//  The SDK that traces of this process go to, when the program has installed one. A tracer that
//  belongs to an SDK of its own does not look here.
//
//  As with the logs, readers take no lock and hold no reference: what was installed once is never
//  freed, and a tracer may compare by address whether what it remembers is still what is installed.

import Synchronization

public enum TracingInstallation {
    final class Installed: Sendable {
        let source: any TracerSource

        init(_ source: any TracerSource) { self.source = source }
    }

    static let installed = Atomic<Unmanaged<Installed>?>(nil)

    /// Makes this the tracing of the process; false when there is one already, which stays.
    public static func install(_ source: any TracerSource) -> Bool {
        Span.noteExistence()
        let made = Unmanaged.passRetained(Installed(source))
        let outcome = installed.compareExchange(
            expected: nil, desired: made, ordering: .acquiringAndReleasing)
        if !outcome.exchanged { made.release() }
        return outcome.exchanged
    }

    /// Makes every call do nothing again, if this is what is installed.
    public static func remove(_ source: any TracerSource) {
        guard let now = installed.load(ordering: .acquiring),
            now.takeUnretainedValue().source === source
        else { return }
        _ = installed.compareExchange(
            expected: now, desired: nil, ordering: .acquiringAndReleasing)
    }

    public static var source: (any TracerSource)? {
        installed.load(ordering: .acquiring)?.takeUnretainedValue().source
    }
}
