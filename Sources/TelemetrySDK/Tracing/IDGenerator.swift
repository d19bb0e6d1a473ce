//  Where the ids of traces and spans come from. Ours are random in all their bits, as the W3C's
//  Level 2 promises by a flag: samplers elsewhere may decide by them.
//
//  SplitMix64 needs no lock: one atomic addition takes as many draws as are needed, whatever other
//  threads do, and no number of 64 bits comes twice in a period. After a fork the child is seeded
//  anew, or it would repeat its parent's ids.

import Platform
import Synchronization
package import Telemetry

package protocol IDGenerator: AnyObject, Sendable {
    /// Whether the right-most 56 bits of a trace id are random.
    var isRandom: Bool { get }
    /// Valid ids of a span that begins a trace.
    func root() -> (TraceID, SpanID)
    /// The valid id of a span in a trace that exists.
    func child() -> SpanID
}

package final class RandomIDGenerator: IDGenerator {
    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    private let state: Atomic<UInt64>
    private let forks: Atomic<UInt32>

    package init(seed: UInt64) {
        Fork.watch()
        state = Atomic(seed)
        forks = Atomic(Fork.generation)
    }

    /// Seeded by the operating system.
    package convenience init() { self.init(seed: RandomSource.seededBySystem().next()) }

    package var isRandom: Bool { true }

    package func root() -> (TraceID, SpanID) {
        while true {
            let drawn = draw(3)
            let trace = TraceID(
                high: Self.mixed(drawn), low: Self.mixed(drawn &+ Self.step))
            let span = SpanID(Self.mixed(drawn &+ 2 &* Self.step))
            if trace.isValid, span.isValid { return (trace, span) }
        }
    }

    package func child() -> SpanID {
        while true {
            let span = SpanID(Self.mixed(draw(1)))
            if span.isValid { return span }
        }
    }

    @inline(__always)
    private func draw(_ count: UInt64) -> UInt64 {
        if forks.load(ordering: .relaxed) != Fork.generation { seedAnew() }
        return state.wrappingAdd(count &* Self.step, ordering: .relaxed).oldValue
    }

    @inline(never)
    private func seedAnew() {
        state.store(RandomSource.seededBySystem().next(), ordering: .relaxed)
        forks.store(Fork.generation, ordering: .relaxed)
    }

    @inline(__always)
    private static func mixed(_ drawn: UInt64) -> UInt64 {
        var mixed = drawn
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
