//  One limit over several locks, for counts so high that threads would wait for each other. Each
//  shard has its part of the rate and of the burst, and the parts add up to exactly the whole, so
//  that the shards together never grant more than one limiter would.
//
//      draw two shards ─▶ ask the emptier one ─▶ ask the other ─▶ ask the rest ─▶ refuse
//
//  Two draws are enough to keep shards about equally used; the rest is asked so that a permit is
//  not refused while another shard has one. A shard that has said when it has its next permit is
//  not asked again before. What it counts is requests: a budget of tokens, from which one call
//  takes thousands, belongs in one piece.

public import Platform
import Synchronization

public final class ShardedRateLimiter: Sendable {
    public let name: String
    public let limit: RateLimit
    private let shards: [Shard]
    private let signals: LimiterSignals?
    private let time: TimeSource
    private let random: RandomSource
    private let draw: @Sendable () -> UInt64

    private final class Shard: Sendable {
        let limiter: RateLimiter
        /// Requests kept for those who may take the last ones.
        let kept: Int
        let granted = Atomic<Int>(0)
        /// What the limiter owed after its last decision.
        let debt = Atomic<Int64>(0)
        /// Before this moment it has not a single permit.
        let emptyUntil = Atomic<UInt64>(0)

        init(_ limiter: RateLimiter, kept: Int) {
            self.limiter = limiter
            self.kept = kept
        }

        var owed: Int64 { debt.load(ordering: .relaxed) }
    }

    /// Threads times two is plenty; each shard should have ten permits of a second or more.
    public static func advisedShards(_ limit: RateLimit) -> Int {
        let perSecond = Double(limit.permits) / limit.window.seconds
        let most = min(perSecond / 2, Double(min(limit.permits, limit.burst)) / 10)
        return Int(min(max(1, most), 64))
    }

    /// `kept` is the part of every shard that only privileged calls may take. Fewer shards are made
    /// where the limit has not a permit for each.
    public init(
        _ name: String, _ limit: RateLimit, shards: Int, kept: Double = 0,
        signals: LimiterSignals? = nil, time: TimeSource = .system, random: RandomSource,
        draw: (@Sendable () -> UInt64)? = nil
    ) {
        self.name = name
        self.limit = limit
        self.signals = signals
        self.time = time
        self.random = random
        self.draw = draw ?? ThreadDraw(seed: random.next()).next
        let kept = kept.isNaN ? 0 : min(max(0, kept), 1)
        self.shards = limit.split(shards).map { part in
            Shard(
                RateLimiter(name, requests: part, time: time, random: random),
                kept: min(part.burst - 1, Int((Double(part.burst) * kept).rounded(.up))))
        }
        signals?.watch { [weak self] in self?.levels ?? [] }
    }

    public var count: Int { shards.count }

    /// What all shards together could grant now.
    public var available: Int { shards.reduce(0) { $0 + $1.limiter.available(.requests) } }

    /// The most that all shards together grant at once.
    public var capacity: Int { limit.burst }

    /// Permits granted by each shard.
    public var granted: [Int] { shards.map { $0.granted.load(ordering: .relaxed) } }

    /// A refusal names the earliest moment of all shards. A call takes all its permits of one
    /// shard, so that it can have no more than a shard's burst.
    public func tryAcquire(_ permits: Int = 1, isPrivileged: Bool = false) -> RateLimitAnswer {
        let asked = Permits(requests: permits)
        let answer = decide(asked, isPrivileged: isPrivileged)
        if answer.isGranted { signals?.granted(asked) } else { signals?.refused(asked) }
        return answer
    }

    private func decide(_ asked: Permits, isPrivileged: Bool) -> RateLimitAnswer {
        let count = shards.count
        var (first, second) = pair(count)
        if shards[second].owed < shards[first].owed { swap(&first, &second) }
        var earliest = UInt64.max
        var now: UInt64 = 0
        if ask(first, asked, isPrivileged, &earliest, &now) { return .granted }
        if count > 1, ask(second, asked, isPrivileged, &earliest, &now) { return .granted }
        for index in 0..<count where index != first && index != second {
            let empty = shards[index].emptyUntil.load(ordering: .relaxed)
            if empty > now {
                earliest = min(earliest, empty)
            } else if ask(index, asked, isPrivileged, &earliest, &now) {
                return .granted
            }
        }
        guard earliest < .max else { return .neverFits }
        return .refused(retryAfter: random.jittered(earliest - min(now, earliest)))
    }

    /// Two different ones, from one draw.
    private func pair(_ count: Int) -> (Int, Int) {
        guard count > 1 else { return (0, 0) }
        let drawn = draw()
        let first = Int(((drawn & 0xFFFF_FFFF) * UInt64(count)) >> 32)
        let other = Int(((drawn >> 32) * UInt64(count - 1)) >> 32)
        return (first, other < first ? other : other + 1)
    }

    private func ask(
        _ index: Int, _ asked: Permits, _ isPrivileged: Bool, _ earliest: inout UInt64,
        _ now: inout UInt64
    ) -> Bool {
        let shard = shards[index]
        let keeping = isPrivileged ? 0 : shard.kept
        let (answer, seen, debt) = shard.limiter.decideTellingDebt(asked, keeping: keeping)
        shard.debt.store(debt, ordering: .relaxed)
        now = max(now, seen)
        guard case .at(let moment, _) = answer else { return false }
        if moment <= seen {
            shard.granted.add(asked.requests, ordering: .relaxed)
            return true
        }
        if keeping == 0, asked == .one { shard.emptyUntil.store(moment, ordering: .relaxed) }
        earliest = min(earliest, moment)
        return false
    }

    private var levels: [LimiterSignals.Level] {
        shards.enumerated().map { index, shard in
            LimiterSignals.Level(
                kind: .requests, shard: index, count: shard.limiter.available(.requests))
        }
    }
}
