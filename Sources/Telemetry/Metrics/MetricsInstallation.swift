//  The SDK that metrics of this process go to, when the program has installed one, and the number
//  by which all that instruments remember becomes old at once.
//
//  Every instrument and every bound handle remembers what stands behind it together with the
//  generation in which it asked. The generation rises when an SDK is installed or removed, and when
//  one changes its views, readers or meters; the next call then asks once more. So an instrument
//  made before there was an SDK begins to work when there is one, and a call costs one load and one
//  compare. In generation zero no SDK exists anywhere, and a call need not look any further.
//
//  Callbacks registered before an SDK is there wait on a list, pushed and taken as a whole by one
//  exchange each, so that every registration reaches exactly one SDK.

import Synchronization

public enum MetricsInstallation {
    private final class Installed: Sendable {
        let source: any MeterSource

        init(_ source: any MeterSource) { self.source = source }
    }

    private static let installed = Atomic<Unmanaged<Installed>?>(nil)
    private static let ages = Atomic<UInt32>(0)
    private static let waiting = Atomic<Unmanaged<Waiting>?>(nil)

    @inline(__always)
    static var generation: UInt32 { ages.load(ordering: .acquiring) }

    /// Makes every instrument and handle ask again what stands behind it.
    public static func invalidate() { ages.wrappingAdd(1, ordering: .releasing) }

    /// Makes this the metrics of the process; false when there are some already, which stay.
    public static func install(_ source: any MeterSource) -> Bool {
        let made = Unmanaged.passRetained(Installed(source))
        let outcome = installed.compareExchange(
            expected: nil, desired: made, ordering: .acquiringAndReleasing)
        guard outcome.exchanged else {
            made.release()
            return false
        }
        invalidate()
        handOver()
        return true
    }

    /// Makes every call do nothing again, if this is what is installed. What was installed is never
    /// freed: another thread may be reading it.
    public static func remove(_ source: any MeterSource) {
        guard let now = installed.load(ordering: .acquiring),
            now.takeUnretainedValue().source === source
        else { return }
        let outcome = installed.compareExchange(
            expected: now, desired: nil, ordering: .acquiringAndReleasing)
        guard outcome.exchanged else { return }
        invalidate()
        for registration in source.withdrawRegistrations() { add(registration) }
    }

    public static var source: (any MeterSource)? {
        installed.load(ordering: .acquiring)?.takeUnretainedValue().source
    }

    // MARK: Callbacks that wait for an SDK

    private final class Waiting: Sendable {
        let registration: ObservationRegistration
        let next: Unmanaged<Waiting>?

        init(_ registration: ObservationRegistration, next: Unmanaged<Waiting>?) {
            self.registration = registration
            self.next = next
        }
    }

    static func add(_ registration: ObservationRegistration) {
        if let source { return source.add(registration) }
        var head = waiting.load(ordering: .acquiring)
        while true {
            let node = Unmanaged.passRetained(Waiting(registration, next: head))
            let outcome = waiting.compareExchange(
                expected: head, desired: node, ordering: .acquiringAndReleasing)
            if outcome.exchanged { break }
            node.release()
            head = outcome.original
        }
        // An SDK may have come while this was being put on the list.
        handOver()
    }

    private static func handOver() {
        guard let source else { return }
        var next = waiting.exchange(nil, ordering: .acquiringAndReleasing)
        var registrations: [ObservationRegistration] = []
        while let node = next {
            let taken = node.takeRetainedValue()
            registrations.append(taken.registration)
            next = taken.next
        }
        for registration in registrations.reversed() { source.add(registration) }
    }
}
