//  The time of spans: nanoseconds since 1970 by one reading of the monotonic clock, which cannot go
//  back. The distance to the wall clock is measured when a span starts and the last measurement is
//  a minute old; a span keeps the distance it began with, so that its end is never before its start
//  and its length is exact.

import Platform
import Synchronization

struct SpanClock: ~Copyable, Sendable {
    /// The wall clock's lead over the monotonic one.
    struct Reading {
        let time: UInt64
        let lead: UInt64
    }

    private static let trusted: UInt64 = 60_000_000_000

    private let source: TimeSource
    private let lead: Atomic<UInt64>
    private let measured: Atomic<UInt64>

    init(_ source: TimeSource) {
        self.source = source
        let monotonic = source.monotonic().nanoseconds
        let wall = UInt64(max(0, source.wall().nanoseconds))
        lead = Atomic(wall &- monotonic)
        measured = Atomic(monotonic)
    }

    /// Now, for a span that starts.
    @inline(__always)
    func start() -> Reading {
        let monotonic = source.now.nanoseconds
        if monotonic &- measured.load(ordering: .relaxed) > Self.trusted { measure(monotonic) }
        let lead = lead.load(ordering: .relaxed)
        return Reading(time: monotonic &+ lead, lead: lead)
    }

    /// Now, for a span that began with this lead.
    @inline(__always)
    func now(lead: UInt64) -> UInt64 { source.now.nanoseconds &+ lead }

    /// The lead that a start would have now, without asking the clock.
    var currentLead: UInt64 { lead.load(ordering: .relaxed) }

    @inline(never)
    private func measure(_ monotonic: UInt64) {
        let wall = UInt64(max(0, source.wall().nanoseconds))
        lead.store(wall &- monotonic, ordering: .relaxed)
        measured.store(monotonic, ordering: .relaxed)
    }
}
