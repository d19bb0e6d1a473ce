import Foundation
import Platform
import Synchronization
import Testing

/// The child is forked for real. Of this process's threads only one is there, so that it may do no
/// more than read a number and end with it.
@Suite struct ForkTests {
    private static let seen = Atomic<Int32>(0)

    /// Swift hides the function, since a child that goes on as usual would not get far.
    private typealias ForkCall = @convention(c) () -> Int32

    @Test func `a child counts one fork more, and runs what was asked for first`() throws {
        Fork.watch()
        #expect(Fork.inEveryChild { _ = Self.seen.wrappingAdd(40, ordering: .relaxed) })
        let symbol = try #require(dlsym(nil, "fork"))
        // The symbol is C's own function, which takes nothing and gives a number.
        let fork = unsafeBitCast(symbol, to: ForkCall.self)
        let before = Fork.generation
        let child = fork()
        if child == 0 {
            let forks = Int32(truncatingIfNeeded: Fork.generation &- before)
            _exit(Self.seen.load(ordering: .relaxed) + forks)
        }
        var status: Int32 = 0
        #expect(waitpid(child, &status, 0) == child)
        #expect(status == 41 << 8)
        #expect(Fork.generation == before)
        #expect(Self.seen.load(ordering: .relaxed) == 0)
    }
}
