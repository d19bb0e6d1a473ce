//  Randomness as a value: SplitMix64, seedable, a few nanoseconds a draw where the system's
//  generator takes some 250. Good for ids, jitter and sampling; not for secrets, of which this
//  program makes none.

import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public final class RandomSource: Sendable {
    /// Only ever added to, so that a draw needs no lock.
    private let state: Atomic<UInt64>

    public init(seed: UInt64) { state = Atomic(seed) }

    /// Seeded by the operating system.
    public static func seededBySystem() -> RandomSource {
        var generator = SystemRandomNumberGenerator()
        return RandomSource(seed: generator.next())
    }

    public func next() -> UInt64 {
        var mixed = state.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Evenly from 0 up to, not including, 1.
    public func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Evenly from the range, without the bias of a remainder (Lemire's multiplication).
    public func below(_ bound: UInt64) -> UInt64 {
        precondition(bound > 0, "a bound of zero leaves nothing to draw from")
        var (high, low) = next().multipliedFullWidth(by: bound)
        if low < bound {
            let threshold = (0 &- bound) % bound
            while low < threshold { (high, low) = next().multipliedFullWidth(by: bound) }
        }
        return high
    }
}
