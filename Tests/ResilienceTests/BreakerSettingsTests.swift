import Platform
import Problems
import Resilience
import TestSupport
import Testing

@Suite struct BreakerSettingsTests {
    private static func error(
        _ make: () throws(BreakerSettingsError) -> BreakerSettings
    ) -> BreakerSettingsError? {
        do throws(BreakerSettingsError) {
            _ = try make()
            return nil
        } catch { return error }
    }

    @Test func `what cannot work is refused by name, with what was expected`() throws {
        let problem = try #require(
            Self.error { () throws(BreakerSettingsError) in
                try BreakerSettings(failureRatio: 1.5)
            }
        ).problem
        #expect(
            problem.message
                == "The circuit breaker's failure_ratio is 1.5; it has to be over 0 and at most 1.")
        #expect(
            problem.advice == "Set failure_ratio to a value in that range, or leave it out.")
        #expect(problem.code == "breaker.setting" && problem.category == .validation)
    }

    @Test func `every setting has both ends of its range`() {
        func refused(_ make: () throws(BreakerSettingsError) -> BreakerSettings) -> String? {
            Self.error(make)?.setting
        }
        for ratio in [0, -0.1, 1.001, .nan, .infinity] as [Double] {
            #expect(
                refused { () throws(BreakerSettingsError) in
                    try BreakerSettings(failureRatio: ratio)
                } == "failure_ratio")
            #expect(
                refused { () throws(BreakerSettingsError) in
                    try BreakerSettings(closingRatio: ratio)
                } == "closing_ratio")
            #expect(
                refused { () throws(BreakerSettingsError) in
                    try BreakerSettings(slowCalls: .init(threshold: .seconds(1), ratio: ratio))
                } == "slow_calls.ratio")
        }
        #expect(
            refused { () throws(BreakerSettingsError) in
                try BreakerSettings(failureRatio: 1, closingRatio: 1)
            } == nil)
        for count in [0, -1, 1_000_001] {
            #expect(
                refused { () throws(BreakerSettingsError) in
                    try BreakerSettings(minimumThroughput: count)
                } == "minimum_throughput")
        }
        for count in [0, 65] {
            #expect(
                refused { () throws(BreakerSettingsError) in
                    try BreakerSettings(probes: count)
                } == "probes")
        }
        for duration in [Duration.zero, .seconds(86_401), .seconds(-1)] {
            #expect(
                refused { () throws(BreakerSettingsError) in
                    try BreakerSettings(window: duration)
                } == "window")
            #expect(
                refused { () throws(BreakerSettingsError) in
                    try BreakerSettings(breakDuration: duration)
                } == "break_duration")
            #expect(
                refused { () throws(BreakerSettingsError) in
                    try BreakerSettings(probeExpiry: duration)
                } == "probe_expiry")
            #expect(
                refused { () throws(BreakerSettingsError) in
                    try BreakerSettings(slowCalls: .init(threshold: duration))
                } == "slow_calls.threshold")
        }
    }

    @Test func `the defaults are those of the page`() throws {
        let settings = try BreakerSettings()
        #expect(settings.failureRatio == 0.5 && settings.minimumThroughput == 10)
        #expect(settings.window == .seconds(10) && settings.breakDuration == .seconds(30))
        #expect(settings.probes == 3 && settings.closingRatio == 2.0 / 3)
        #expect(settings.probeExpiry == .seconds(120))
        #expect(settings.slowCalls == nil && !settings.isShadow)
    }

    @Test func `breaks in a row grow up to the cap, each within its spread`() {
        let generator = BreakGenerator.exponential(
            base: .seconds(5), factor: 2, cap: .seconds(60), spread: 0.2)
        let random = RandomSource(seed: 11)
        for (consecutive, middle) in [(1, 5), (2, 10), (3, 20), (4, 40), (5, 60), (99, 60)] {
            var drawn: Set<Duration> = []
            for _ in 0..<200 {
                let duration = generator.answer(
                    .init(consecutive: consecutive, reason: .failureRatio, calls: CallCounts()),
                    random)
                #expect(duration >= .seconds(middle) * 0.8)
                #expect(duration <= min(.seconds(60), .seconds(middle) * 1.2))
                drawn.insert(duration)
            }
            #expect(drawn.count > 100)
        }
    }
}
