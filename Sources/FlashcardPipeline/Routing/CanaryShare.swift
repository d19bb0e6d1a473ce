//  Which words try out another model: a share of them, by a hash of the term. The same word is
//  always on the same side, in every run and on every machine; a larger share takes more words and
//  keeps those that it had, so that it can grow from 5 to 25 to 50 to 100 and nothing is made
//  twice.

import Digest

package struct CanaryShare: Sendable, Hashable {
    /// Words whose hash is below it; nil takes all.
    private let bound: UInt64?
    private let salt: String

    /// `salt` names the trial, so that not always the same words have to bear one.
    package init(percent: Double, salt: String) {
        let share = percent.isNaN ? 0 : min(max(0, percent), 100) / 100
        // Of 64 bits a Double holds the upper 53, which is as exact as anybody can tell.
        bound = share < 1 ? UInt64(share * 0x1p64) : nil
        self.salt = salt
    }

    package func takes(_ term: String) -> Bool {
        guard let bound else { return true }
        return Self.hash(term, salt) < bound
    }

    /// The first eight bytes of SHA-256, of which no pattern of terms makes a favourite.
    static func hash(_ term: String, _ salt: String) -> UInt64 {
        SHA256.hash(Array("flashcard.canary/1\u{1F}\(salt)\u{1F}\(term)".utf8))
            .prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
