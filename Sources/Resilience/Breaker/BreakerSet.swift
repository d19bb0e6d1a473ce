//  The breakers of all receivers, one for each name, made when it is first asked for. A receiver is
//  a provider with one of its models: a provider may be sick at one model alone, and a breaker for
//  each address or for each worker would need the same failures again and again to notice.
//
//  There is a most. A name beyond it takes the place of the breaker that has been asked for least
//  lately among those that nobody would miss: closed, no calls in the window, in nobody's hands.
//  Where there is none, the name shares one breaker with all others that came too late; both are
//  counted.

import Platform

public final class BreakerSet: Sendable {
    public struct Counts: Sendable, Hashable {
        public var made: Int
        public var evicted: Int
        /// Times that a name got the shared one.
        public var shared: Int

        public init(made: Int = 0, evicted: Int = 0, shared: Int = 0) {
            self.made = made
            self.evicted = evicted
            self.shared = shared
        }
    }

    private struct Entry {
        var breaker: CircuitBreaker
        var asked: UInt64
    }

    private struct Shelf {
        var entries: [String: Entry] = [:]
        var shared: CircuitBreaker?
        var asked: UInt64 = 0
        var counts = Counts()
    }

    /// The name of the breaker that those beyond the most share.
    public static let sharedName = "other"

    private let most: Int
    private let shelf = Locked(Shelf())
    private let make: @Sendable (String) -> CircuitBreaker

    /// `make` is called once for a name, while the shelf is locked, and must not ask this set.
    public init(most: Int = 64, make: @escaping @Sendable (String) -> CircuitBreaker) {
        self.most = max(1, most)
        self.make = make
    }

    public static func name(provider: String, model: String) -> String { "\(provider)/\(model)" }

    /// Asked for once by whoever makes many calls, and kept.
    public func breaker(_ name: String) -> CircuitBreaker {
        shelf.withLock { shelf in
            shelf.asked += 1
            if shelf.entries[name] != nil {
                shelf.entries[name]?.asked = shelf.asked
            } else {
                if shelf.entries.count >= most, !Self.evictOne(&shelf) {
                    shelf.counts.shared += 1
                    let shared = shelf.shared ?? make(Self.sharedName)
                    shelf.shared = shared
                    return shared
                }
                shelf.counts.made += 1
                shelf.entries[name] = Entry(breaker: make(name), asked: shelf.asked)
            }
            guard let entry = shelf.entries[name] else {
                preconditionFailure("the entry was there or was made above")
            }
            return entry.breaker
        }
    }

    public var counts: Counts { shelf.withLock { $0.counts } }

    /// By name, for pages and for whoever keeps their snapshots.
    public var breakers: [CircuitBreaker] {
        shelf.withLock { shelf in
            shelf.entries.sorted { $0.key < $1.key }.map(\.value.breaker)
                + [shelf.shared].compactMap { $0 }
        }
    }

    private static func evictOne(_ shelf: inout Shelf) -> Bool {
        let byAge = shelf.entries.sorted { $0.value.asked < $1.value.asked }.map(\.key)
        for name in byAge {
            // Taken out, so that nobody but this function holds it, unless somebody else does.
            guard var entry = shelf.entries.removeValue(forKey: name) else { continue }
            if isKnownUniquelyReferenced(&entry.breaker), entry.breaker.isIdle {
                shelf.counts.evicted += 1
                return true
            }
            shelf.entries[name] = entry
        }
        return false
    }
}

extension CircuitBreaker {
    fileprivate var isIdle: Bool {
        let facts = facts
        return facts.state == .closed && facts.calls.total == 0
    }
}
