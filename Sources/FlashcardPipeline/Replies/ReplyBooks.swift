//  What became of a run's replies, for its report: the same that the metrics count.

import Flashcards
import Platform

/// Replies that came, without those that were kept.
package struct ReplyCounts: Sendable, Hashable {
    /// Such as something was put right in.
    package var repaired = 0
    package var rejected = 0
    /// Times that a model was asked once more.
    package var reasked = 0
    /// Fields in which a rule put its own in the place of the model's.
    package var fixed = 0
    /// Fields that a person is asked to look at.
    package var flagged = 0

    package init() {}
}

final class ReplyBooks: Sendable {
    private let counts = Locked(ReplyCounts())

    var reading: ReplyCounts { counts.withLock { $0 } }

    func change(_ body: (inout ReplyCounts) -> Void) { counts.withLock { body(&$0) } }

    func add(_ disagreements: [Disagreement]) {
        guard !disagreements.isEmpty else { return }
        let flagged = disagreements.count { $0.resolution == .flagged }
        change { counts in
            counts.flagged += flagged
            counts.fixed += disagreements.count - flagged
        }
    }
}
