//  The propagator that libraries use when nobody handed them one. Until the program sets it, it
//  carries nothing, so that a library never sends ids to a stranger by itself.
//
//  It is set once or twice in a process's life and read by each request: a reader takes no lock,
//  and one that was replaced is never freed, since a reader might still hold it.

import Synchronization

public enum GlobalPropagator {
    private final class Box: Sendable {
        let propagator: any TextMapPropagator

        init(_ propagator: any TextMapPropagator) { self.propagator = propagator }
    }

    private static let installed = Atomic<Unmanaged<Box>?>(nil)

    public static var current: any TextMapPropagator {
        installed.load(ordering: .acquiring)?.takeUnretainedValue().propagator
            ?? CompositePropagator([])
    }

    public static func set(_ propagator: any TextMapPropagator) {
        installed.store(.passRetained(Box(propagator)), ordering: .releasing)
    }
}
