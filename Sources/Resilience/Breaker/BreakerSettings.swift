//  How a breaker judges: numbers, checked once. What cannot work is refused with a problem that
//  names the setting, instead of a breaker that never opens or never closes.

public import Platform
public import Problems

public struct BreakerSettings: Sendable {
    /// From which duration on a call is slow, and how many slow ones are too many.
    public struct SlowCalls: Sendable, Hashable {
        public let threshold: Duration
        public let ratio: Double

        public init(threshold: Duration, ratio: Double = 0.8) {
            self.threshold = threshold
            self.ratio = ratio
        }
    }

    /// The share of failures at which it opens.
    public let failureRatio: Double
    /// With fewer calls in the window it does not judge.
    public let minimumThroughput: Int
    public let window: Duration
    public let slowCalls: SlowCalls?
    /// How long it stays open; until the generator has answered, where there is one.
    public let breakDuration: Duration
    public let breakGenerator: BreakGenerator?
    /// How many calls decide when the break is over, and no more go through at a time.
    public let probes: Int
    /// The share of good ones among them at which it closes.
    public let closingRatio: Double
    /// After this long a probe that has told no result may lose its place to another. Longer than
    /// the longest attempt, or a slow receiver's good answers come too late to count.
    public let probeExpiry: Duration
    /// It counts and tells, and lets everything through that no person has closed off.
    public let isShadow: Bool
    /// Both a duration and a generator were given; told once by whoever uses this.
    public let ignoresBreakDuration: Bool

    public init(
        failureRatio: Double = 0.5, minimumThroughput: Int = 10, window: Duration = .seconds(10),
        slowCalls: SlowCalls? = nil, breakDuration: Duration? = nil,
        breakGenerator: BreakGenerator? = nil, probes: Int = 3, closingRatio: Double = 2.0 / 3,
        probeExpiry: Duration = .seconds(120), isShadow: Bool = false
    ) throws(BreakerSettingsError) {
        try Self.check("failure_ratio", ratio: failureRatio)
        try Self.check("minimum_throughput", minimumThroughput, within: 1...1_000_000)
        try Self.check("window", window, within: Self.windows)
        if let slowCalls {
            try Self.check("slow_calls.ratio", ratio: slowCalls.ratio)
            try Self.check("slow_calls.threshold", slowCalls.threshold, within: Self.durations)
        }
        if let breakDuration {
            try Self.check("break_duration", breakDuration, within: Self.durations)
        }
        try Self.check("probes", probes, within: 1...64)
        try Self.check("closing_ratio", ratio: closingRatio)
        try Self.check("probe_expiry", probeExpiry, within: Self.durations)
        self.failureRatio = failureRatio
        self.minimumThroughput = minimumThroughput
        self.window = window
        self.slowCalls = slowCalls
        self.breakDuration = breakDuration ?? Self.usualBreak
        self.breakGenerator = breakGenerator
        self.probes = probes
        self.closingRatio = closingRatio
        self.probeExpiry = probeExpiry
        self.isShadow = isShadow
        ignoresBreakDuration = breakDuration != nil && breakGenerator != nil
    }

    static let usualBreak = Duration.seconds(30)
    static let windows = Duration.milliseconds(100)...Duration.seconds(3600)
    static let durations = Duration.milliseconds(1)...Duration.seconds(86_400)

    /// How many good probes close it; one at least, so that no breaker closes by waiting.
    var neededProbes: Int {
        min(probes, max(1, Int((closingRatio * Double(probes) - 1e-9).rounded(.up))))
    }

    private static func check(_ name: String, ratio: Double) throws(BreakerSettingsError) {
        guard ratio > 0, ratio <= 1 else {
            throw BreakerSettingsError(name, "over 0 and at most 1", "\(ratio)")
        }
    }

    private static func check<Value: Comparable>(
        _ name: String, _ value: Value, within range: ClosedRange<Value>
    ) throws(BreakerSettingsError) {
        guard range.contains(value) else {
            throw BreakerSettingsError(
                name, "from \(range.lowerBound) to \(range.upperBound)", "\(value)")
        }
    }
}

public struct BreakerSettingsError: Explained, Hashable {
    public let setting: String
    public let expected: String
    public let found: String

    init(_ setting: String, _ expected: String, _ found: String) {
        self.setting = setting
        self.expected = expected
        self.found = found
    }

    public var problem: Problem {
        Problem(
            "breaker.setting", .validation,
            "The circuit breaker's \(setting) is \(found); it has to be \(expected).",
            advice: "Set \(setting) to a value in that range, or leave it out.",
            details: [.text("setting", setting)])
    }
}

/// How long each break lasts. It is asked when the breaker has opened and no lock is held, so that
/// it may take its time; until it answers, the break has the fixed duration.
public struct BreakGenerator: Sendable {
    /// What is known about the break that begins.
    public struct Break: Sendable, Hashable {
        /// From one; since the breaker was closed last.
        public let consecutive: Int
        public let reason: BreakerReason
        public let calls: CallCounts

        public init(consecutive: Int, reason: BreakerReason, calls: CallCounts) {
            self.consecutive = consecutive
            self.reason = reason
            self.calls = calls
        }
    }

    public let answer: @Sendable (Break, RandomSource) -> Duration

    public init(_ answer: @escaping @Sendable (Break, RandomSource) -> Duration) {
        self.answer = answer
    }

    /// Longer with each break in a row. The spread is a share of the duration, up and down, since
    /// all who were turned away would otherwise come back together; the cap holds with it.
    public static func exponential(
        base: Duration = .seconds(5), factor: Double = 2, cap: Duration = .seconds(300),
        spread: Double = 0.2
    ) -> BreakGenerator {
        let backoff = Backoff(base: base, factor: factor, cap: cap, jitter: .none)
        let spread = min(1, max(0, spread))
        return BreakGenerator { it, random in
            let middle = backoff.ceiling(after: it.consecutive)
            let most = min(cap, middle * (1 + spread))
            return random.between(middle * (1 - spread), max(middle * (1 - spread), most))
        }
    }
}
