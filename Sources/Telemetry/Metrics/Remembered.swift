//  An answer of an SDK, remembered together with the generation in which it was given (see
//  `MetricsInstallation`). Reading takes no lock and changes no reference count.
//
//  An answer that is replaced may still be in use by another thread, so it lives as long as this
//  does: there is one for each generation in which somebody asked, mostly one.

import Synchronization

struct Remembered<Value: Sendable>: ~Copyable, Sendable {
    private final class Answer: Sendable {
        let generation: UInt32
        let value: Value
        private let previous: Unmanaged<Answer>?

        init(_ generation: UInt32, _ value: Value, previous: Unmanaged<Answer>?) {
            self.generation = generation
            self.value = value
            self.previous = previous
        }

        deinit { previous?.release() }
    }

    private let newest = Atomic<Unmanaged<Answer>?>(nil)

    init() {}

    deinit { newest.load(ordering: .acquiring)?.release() }

    /// Lends the answer of this generation; false where nobody has asked in it.
    @inline(__always)
    borrowing func use(in generation: UInt32, _ body: (borrowing Value) -> Void) -> Bool {
        guard let known = newest.load(ordering: .acquiring) else { return false }
        return known._withUnsafeGuaranteedRef { answer in
            guard answer.generation == generation else { return false }
            body(answer.value)
            return true
        }
    }

    @inline(never)
    borrowing func remember(_ value: Value, in generation: UInt32) {
        var previous = newest.load(ordering: .acquiring)
        while true {
            let made = Unmanaged.passRetained(Answer(generation, value, previous: previous))
            let outcome = newest.compareExchange(
                expected: previous, desired: made, ordering: .acquiringAndReleasing)
            if outcome.exchanged { return }
            // Made in vain; what came before is not its to release.
            _ = previous?.retain()
            made.release()
            previous = outcome.original
        }
    }
}
