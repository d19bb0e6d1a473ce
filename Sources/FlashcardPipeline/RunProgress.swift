//  How far a run is, as numbers that the loop moves and that a progress line reads at its own pace.

package import FlashcardStore
import Platform

package final class RunProgress: Sendable {
    package enum Phase: Sendable, Equatable {
        case reading
        case making
        case writing
    }

    package struct Reading: Sendable, Equatable {
        package var phase = Phase.reading
        package var counts = RunCounts()
        /// Words under way at this moment.
        package var active = 0
    }

    private let state = Locked(Reading())

    package init() {}

    package var reading: Reading { state.withLock { $0 } }

    func change(_ body: (inout Reading) -> Void) { state.withLock { body(&$0) } }
}
