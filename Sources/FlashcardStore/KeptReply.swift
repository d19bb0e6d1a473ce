//  A reply as its row has it, and what is told of all rows together.

package import Platform

/// A model's answer, or its refusal, to one request.
package struct KeptReply: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case answer
        /// A refusal that concerns this one request; the body is its reason.
        case negative
    }

    package var key: ReplyKey
    package var provider: String
    package var model: String
    package var prompts: String
    package var stage: String
    package var state: State
    package var storedAt: WallTime
    /// None: never.
    package var expiresAt: WallTime?
    /// How long it took to make.
    package var took: Duration
    package var effort: Effort
    /// Bytes of the reply itself.
    package var raw: Int
    /// Encoded by `ReplyCodec`.
    package var body: [UInt8]

    package init(
        key: ReplyKey, provider: String, model: String, prompts: String, stage: String,
        state: State = .answer, storedAt: WallTime, expiresAt: WallTime?, took: Duration,
        effort: Effort, raw: Int, body: [UInt8]
    ) {
        self.key = key
        self.provider = provider
        self.model = model
        self.prompts = prompts
        self.stage = stage
        self.state = state
        self.storedAt = storedAt
        self.expiresAt = expiresAt
        self.took = took
        self.effort = effort
        self.raw = raw
        self.body = body
    }

    /// What a row and its places in five indexes take beside the body, about.
    private static let overhead = 320

    /// What the row is taken to need in the file.
    package var size: Int { body.count + Self.overhead }
}

/// Hits on a reply that are not written yet.
package struct ReplyUse: Sendable, Hashable {
    package let key: ReplyKey
    package var count: Int
    package var last: WallTime

    package init(key: ReplyKey, count: Int, last: WallTime) {
        self.key = key
        self.count = count
        self.last = last
    }
}

/// How much may be kept.
package struct ReplyBounds: Sendable, Hashable {
    package var bytes: Int
    package var entries: Int
    /// Those that expired before are of no use to anybody.
    package var expiredBefore: WallTime?

    package init(bytes: Int, entries: Int, expiredBefore: WallTime? = nil) {
        self.bytes = bytes
        self.entries = entries
        self.expiredBefore = expiredBefore
    }
}

/// What there is, and what a write took away for it.
package struct ReplyRoom: Sendable, Hashable {
    package var entries = 0
    /// Bytes that the rows need.
    package var size = 0
    /// Bytes of the replies themselves.
    package var raw = 0
    package var expired = 0
    package var evicted = 0

    package init() {}
}

/// The rows of one model's stage.
package struct ReplyTotals: Sendable, Hashable {
    package let provider: String
    package let model: String
    package let stage: String
    package let state: KeptReply.State
    package let entries: Int
    package let raw: Int
    package let size: Int
}

/// Which replies are meant; all of what is said has to hold.
package struct ReplyChoice: Sendable, Hashable {
    package var provider: String?
    package var model: String?
    package var expiredBefore: WallTime?
    package var storedBefore: WallTime?

    package init(
        provider: String? = nil, model: String? = nil, expiredBefore: WallTime? = nil,
        storedBefore: WallTime? = nil
    ) {
        self.provider = provider
        self.model = model
        self.expiredBefore = expiredBefore
        self.storedBefore = storedBefore
    }
}

/// What the chosen ones come to.
package struct ReplyWeight: Sendable, Hashable {
    package var entries = 0
    package var size = 0
    /// In millionths of a dollar.
    package var cost = 0

    package init(entries: Int = 0, size: Int = 0, cost: Int = 0) {
        self.entries = entries
        self.size = size
        self.cost = cost
    }
}
