//  The circuit breaker a second time, written as differently as can be: it keeps every call with
//  its moment and looks at all of them each time. Slow, and short enough to be seen to be right.
//  Only what the machine is documented to round (the window's slices) is rounded here, too.

import Platform
import Resilience

struct BreakerModel {
    struct Probe: Equatable {
        let number: UInt64
        let since: UInt64
    }

    let settings: BreakerSettings
    let start: UInt64
    var state = BreakerState.closed
    var generation: UInt64 = 1
    var breaks = 0
    var until: UInt64 = 0
    var calls: [(at: UInt64, failed: Bool, slow: Bool)] = []
    var windowBegan: UInt64
    var probes: [Probe] = []
    var results: [Bool] = []
    var numbers: UInt64 = 0

    init(_ settings: BreakerSettings, at now: UInt64) {
        self.settings = settings
        start = now
        windowBegan = now
    }

    private static func nanoseconds(_ duration: Duration) -> UInt64 {
        UInt64(duration.wholeNanoseconds)
    }

    /// Those in the same slice as now and in the nine before it.
    func counts(at now: UInt64) -> CallCounts {
        let width = Self.nanoseconds(settings.window) / 10
        var counts = CallCounts()
        for call in slicesAnchored(width, now) {
            if call.failed { counts.failures += 1 } else { counts.successes += 1 }
            if call.slow { counts.slow += 1 }
        }
        return counts
    }

    private func slicesAnchored(
        _ width: UInt64, _ now: UInt64
    ) -> [(at: UInt64, failed: Bool, slow: Bool)] {
        let current = (now - windowBegan) / width
        return calls.filter { call in
            call.at >= windowBegan && (call.at - windowBegan) / width + 10 > current
        }
    }

    /// After so long without a call that nothing is left, the slices begin anew at the next touch.
    mutating func touch(_ now: UInt64) {
        let width = Self.nanoseconds(settings.window) / 10
        guard now >= lastSliceEnd else { return }
        if (now - lastSliceEnd) / width + 1 >= 10 {
            calls = []
            windowBegan = now
        }
        touched = now
    }

    private var touched: UInt64 = 0
    private var lastSliceEnd: UInt64 {
        let width = Self.nanoseconds(settings.window) / 10
        let seen = max(touched, windowBegan)
        return windowBegan + ((seen - windowBegan) / width + 1) * width
    }

    mutating func admit(at now: UInt64) -> BreakerMachine.Decision {
        if state == .open, now >= until {
            touch(now)
            move(to: .halfOpen)
        }
        switch state {
        case .closed: return .admitted(.init(generation: generation, probe: 0))
        case .isolated: return .rejected(retryAfter: nil)
        case .open: return .rejected(retryAfter: .nanoseconds(Int64(until - now)))
        case .halfOpen:
            if probes.count + results.count >= settings.probes {
                let overdue = probes.first {
                    $0.since + Self.nanoseconds(settings.probeExpiry) <= now
                }
                guard let overdue else { return .rejected(retryAfter: nil) }
                probes.removeAll { $0 == overdue }
            }
            numbers += 1
            probes.append(Probe(number: numbers, since: now))
            return .admitted(.init(generation: generation, probe: numbers))
        }
    }

    mutating func record(
        _ ticket: BreakerMachine.Ticket, _ outcome: BreakerOutcome, _ duration: Duration,
        at now: UInt64
    ) -> BreakerMachine.Counted {
        guard ticket.generation == generation else { return .ignored }
        if state == .halfOpen {
            guard probes.contains(where: { $0.number == ticket.probe }) else { return .ignored }
            probes.removeAll { $0.number == ticket.probe }
        }
        guard outcome == .success || outcome == .failure else { return .ignored }
        let failed = outcome == .failure
        let slow = settings.slowCalls.map { duration >= $0.threshold } ?? false
        touch(now)
        calls.append((now, failed, slow))
        if state == .halfOpen {
            results.append(!failed && !slow)
            let good = results.filter { $0 }.count
            // The least number of good ones that reaches the ratio.
            let needed = (1...settings.probes).first {
                Double($0) / Double(settings.probes) >= settings.closingRatio - 1e-9
            }
            if good >= needed ?? settings.probes {
                move(to: .closed)
                calls = []
                windowBegan = now
                touched = now
            } else if settings.probes - (results.count - good) < needed ?? settings.probes {
                open(now)
            }
        } else if failed || slow {
            let counts = counts(at: now)
            let full = counts.total >= settings.minimumThroughput
            let tooMany = failed && counts.failureRatio >= settings.failureRatio
            let tooSlow = slow && counts.slowRatio >= settings.slowCalls?.ratio ?? 2
            if full, tooMany || tooSlow { open(now) }
        }
        return failed ? .failure : slow ? .slow : .success
    }

    mutating func isolate(at now: UInt64) {
        guard state != .isolated else { return }
        touch(now)
        move(to: .isolated)
    }

    mutating func reset(at now: UInt64) {
        if state != .closed { touch(now) }
        move(to: .closed)
        calls = []
        windowBegan = now
        touched = now
    }

    private mutating func open(_ now: UInt64) {
        move(to: .open)
        breaks += 1
        until = now + Self.nanoseconds(settings.breakDuration)
    }

    private mutating func move(to next: BreakerState) {
        state = next
        generation += 1
        probes = []
        results = []
        if next == .closed { breaks = 0 }
    }
}
