//  What the tracing of one provider says about itself: spans started, by where their parent was and
//  what the sampler said, and spans that have not ended. Plain counters, two additions a span; the
//  instruments read them when they are collected.

import Synchronization

/// `otel.span.parent.origin`.
package enum ParentOrigin: Int, Sendable, Hashable, CaseIterable {
    case none, local, remote

    package var name: String { "\(self)" }
}

/// `otel.span.sampling_result`.
package enum SamplingResult: Int, Sendable, Hashable, CaseIterable {
    case drop
    /// For the processors alone; not exported and not sampled for others.
    case recordOnly
    case recordAndSample

    package var name: String {
        switch self {
        case .drop: "DROP"
        case .recordOnly: "RECORD_ONLY"
        case .recordAndSample: "RECORD_AND_SAMPLE"
        }
    }
}

/// A moment's counts.
package struct SpanCounts: Sendable, Hashable {
    package struct Started: Sendable, Hashable {
        package let origin: ParentOrigin
        package let result: SamplingResult

        package init(origin: ParentOrigin, result: SamplingResult) {
            self.origin = origin
            self.result = result
        }
    }

    package let started: [Started: Int]
    /// Never has an entry for what was dropped.
    package let live: [SamplingResult: Int]

    package func started(_ result: SamplingResult) -> Int {
        started.reduce(0) { $0 + ($1.key.result == result ? $1.value : 0) }
    }
}

/// The counters themselves, one word each.
struct SpanCounters: ~Copyable, Sendable {
    private struct Row: ~Copyable, Sendable {
        let drop = Atomic<Int>(0)
        let recordOnly = Atomic<Int>(0)
        let sample = Atomic<Int>(0)

        @inline(__always)
        func count(_ result: SamplingResult) {
            switch result {
            case .drop: drop.wrappingAdd(1, ordering: .relaxed)
            case .recordOnly: recordOnly.wrappingAdd(1, ordering: .relaxed)
            case .recordAndSample: sample.wrappingAdd(1, ordering: .relaxed)
            }
        }

        func value(_ result: SamplingResult) -> Int {
            switch result {
            case .drop: drop.load(ordering: .relaxed)
            case .recordOnly: recordOnly.load(ordering: .relaxed)
            case .recordAndSample: sample.load(ordering: .relaxed)
            }
        }
    }

    private let none = Row()
    private let local = Row()
    private let remote = Row()
    private let ended = Row()

    @inline(__always)
    func started(_ origin: ParentOrigin, _ result: SamplingResult) {
        switch origin {
        case .none: none.count(result)
        case .local: local.count(result)
        case .remote: remote.count(result)
        }
    }

    @inline(__always)
    func ended(_ result: SamplingResult) { ended.count(result) }

    /// The ends are read first, so that no span seems to have ended before it started.
    var counts: SpanCounts {
        var live: [SamplingResult: Int] = [:]
        for result in [SamplingResult.recordOnly, .recordAndSample] {
            live[result] = -ended.value(result)
        }
        var started: [SpanCounts.Started: Int] = [:]
        for result in SamplingResult.allCases {
            for origin in ParentOrigin.allCases {
                let count =
                    switch origin {
                    case .none: none.value(result)
                    case .local: local.value(result)
                    case .remote: remote.value(result)
                    }
                started[SpanCounts.Started(origin: origin, result: result)] = count
                if result != .drop { live[result, default: 0] += count }
            }
        }
        return SpanCounts(started: started, live: live)
    }
}
