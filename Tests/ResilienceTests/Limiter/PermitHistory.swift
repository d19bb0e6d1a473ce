import Platform

@testable import Resilience

/// What was really granted, and whether a limit allows it: the definition of each algorithm, looked
/// up in the whole history, without a state that could be wrong.
struct PermitHistory {
    struct Grant {
        let id: UInt64
        var at: UInt64
        var count: Int
    }

    private(set) var grants: [Grant] = []

    mutating func add(_ id: UInt64, _ count: Int, at moment: UInt64) {
        grants.append(Grant(id: id, at: moment, count: count))
    }

    /// All of it, or what a call turned out to have taken.
    mutating func set(_ id: UInt64, to count: Int) {
        for index in grants.indices where grants[index].id == id { grants[index].count = count }
    }

    mutating func move(_ id: UInt64, to moment: UInt64) {
        for index in grants.indices where grants[index].id == id { grants[index].at = moment }
    }

    func count(of id: UInt64) -> Int? { grants.first { $0.id == id }?.count }

    /// By how many permits the limit is exceeded at the worst moment; never positive where all is
    /// well.
    func excess(over limit: RateLimit, from start: UInt64) -> Double {
        let sorted = grants.filter { $0.count > 0 }.sorted { $0.at < $1.at }
        switch limit.algorithm {
        case .tokenBucket: return bucketExcess(sorted, limit, start)
        case .fixedWindow:
            let window = UInt64(limit.window.wholeNanoseconds)
            let sums = Dictionary(grouping: sorted) { ($0.at - start) / window }
                .mapValues { $0.reduce(0) { $0 + $1.count } }
            return Double((sums.values.max() ?? 0) - limit.permits)
        case .slidingWindow:
            let window = UInt64(limit.window.wholeNanoseconds)
            var worst = 0
            for (index, last) in sorted.enumerated() {
                var sum = 0
                for grant in sorted[...index].reversed() where grant.at + window > last.at {
                    sum += grant.count
                }
                worst = max(worst, sum)
            }
            return Double(worst - limit.permits)
        }
    }

    /// The level of a bucket that refills, with a tolerance for the rounding of this sum alone.
    private func bucketExcess(_ sorted: [Grant], _ limit: RateLimit, _ start: UInt64) -> Double {
        var level = Double(limit.burst)
        var last = start
        var worst = -Double.infinity
        let rate = Double(limit.permits) / Double(limit.window.wholeNanoseconds)
        for grant in sorted {
            level = min(Double(limit.burst), level + rate * Double(grant.at - last))
            last = grant.at
            level -= Double(grant.count)
            worst = max(worst, -level)
        }
        return worst - 1e-6
    }
}
