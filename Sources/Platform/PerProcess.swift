//  Something that each process has for itself. A forked child finds its parent's memory: locks that
//  a thread holds which is not there, a thread's state without the thread. So the child's first
//  look makes the thing anew and leaves the parent's alone: in the middle of a change it could not
//  even be destroyed.
//
//  Looking takes no lock. Where several threads of a child look at once, one makes it and the
//  others wait for that.

import Synchronization

package struct PerProcess<Value: AnyObject & Sendable>: ~Copyable, Sendable {
    private let make: @Sendable () -> Value
    private let forks: (@Sendable () -> UInt32)?
    private let current: Atomic<Unmanaged<Value>>
    /// Twice the number of forks; one more while the thing is being made.
    private let age: Atomic<UInt32>

    /// `make` must not look at what is being made. `forks` counts the forks that made this process;
    /// tests hand in their own.
    package init(
        forks: (@Sendable () -> UInt32)? = nil, _ make: @escaping @Sendable () -> Value
    ) {
        Fork.watch()
        self.make = make
        self.forks = forks
        current = Atomic(.passRetained(make()))
        age = Atomic((forks?() ?? Fork.generation) &* 2)
    }

    deinit { current.load(ordering: .acquiring).release() }

    /// This process's own.
    package var value: Value {
        let forks = (forks?() ?? Fork.generation) &* 2
        if age.load(ordering: .acquiring) != forks { beginAnew(forks) }
        return current.load(ordering: .acquiring).takeUnretainedValue()
    }

    @inline(never)
    private func beginAnew(_ forks: UInt32) {
        while true {
            let seen = age.load(ordering: .acquiring)
            if seen == forks { return }
            if seen == forks &+ 1 {
                ThisThread.yield()
                continue
            }
            let mine = age.compareExchange(
                expected: seen, desired: forks &+ 1, ordering: .acquiringAndReleasing)
            guard mine.exchanged else { continue }
            current.store(.passRetained(make()), ordering: .releasing)
            age.store(forks, ordering: .releasing)
            return
        }
    }
}
