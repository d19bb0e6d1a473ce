//  The one place where an SDK is put behind the API. A library only ever speaks to the API; the
//  program installs a sink, or several, before its work begins. Until then every call is a load and
//  a compare.
//
//  The usual lock of the house lives in `Platform`, and Ground targets do not import each other; it
//  is not needed either. Two atomics do: the threshold, which is all that a disabled call reads,
//  and a pointer to the sinks. Readers take no lock and hold no reference while they call, so a set
//  of sinks that is replaced (a few times in a program's life) is never freed: a few hundred bytes
//  each time, and no reader can be left holding what is gone.

import Synchronization

public enum Installation {
    /// Names one of several sinks, for its removal.
    public final class Place: Sendable {
        init() {}
    }

    private final class Box: Sendable {
        let sinks: [(place: Place, sink: LogSink)]
        let joined: LogSink

        init(_ sinks: [(place: Place, sink: LogSink)]) {
            self.sinks = sinks
            joined = .joined(sinks.map(\.sink))
        }
    }

    /// Above every severity, so that no call passes while nothing is installed.
    private static let nothingPasses = UInt8.max
    private static let threshold = Atomic<UInt8>(nothingPasses)
    private static let installed = Atomic<Unmanaged<Box>?>(nil)

    /// Makes this the sink of the process; false when there is one already, which stays.
    public static func install(_ sink: LogSink) -> Bool {
        change { sinks in sinks.isEmpty ? [(Place(), sink)] : nil }
    }

    /// Lets this sink hear everything too, beside those that are there.
    public static func add(_ sink: LogSink) -> Place {
        let place = Place()
        _ = change { $0 + [(place, sink)] }
        return place
    }

    /// Removes one sink; the others hear on.
    public static func remove(_ place: Place) {
        _ = change { sinks in sinks.filter { $0.place !== place } }
    }

    /// Makes every call do nothing again.
    public static func remove() { _ = change { _ in [] } }

    /// Hands on what the installed sinks still hold back.
    public static func flush() { sink?.flush() }

    /// What is installed, as one sink, if there is anything.
    public static var sink: LogSink? {
        installed.load(ordering: .acquiring)?._withUnsafeGuaranteedRef { $0.joined }
    }

    static func passes(_ severity: Severity) -> Bool {
        severity.rawValue >= threshold.load(ordering: .relaxed)
    }

    /// Puts another set in place of the one there is; false when the body wants no change.
    private static func change(
        _ body: ([(place: Place, sink: LogSink)]) -> [(place: Place, sink: LogSink)]?
    ) -> Bool {
        while true {
            let old = installed.load(ordering: .acquiring)
            guard let sinks = body(old?.takeUnretainedValue().sinks ?? []) else { return false }
            let new = sinks.isEmpty ? nil : Unmanaged.passRetained(Box(sinks))
            // What nobody will hear is closed off first, so that no call passes without a sink.
            if new == nil { threshold.store(nothingPasses, ordering: .releasing) }
            let outcome = installed.compareExchange(
                expected: old, desired: new, ordering: .acquiringAndReleasing)
            if outcome.exchanged {
                settleThreshold()
                return true
            }
            new?.release()
        }
    }

    /// Several may change at once; whoever comes last leaves the threshold of what is there.
    private static func settleThreshold() {
        var seen: UnsafeMutableRawPointer?
        repeat {
            let box = installed.load(ordering: .acquiring)
            seen = box?.toOpaque()
            let minimum = box?.takeUnretainedValue().joined.minimum.rawValue
            threshold.store(minimum ?? nothingPasses, ordering: .sequentiallyConsistent)
        } while installed.load(ordering: .sequentiallyConsistent)?.toOpaque() != seen
    }
}
