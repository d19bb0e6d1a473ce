import Platform
import TestSupport
import Testing

@Suite struct TimeTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000000Z"),
            (1_767_323_045_123_456_789, "2026-01-02T03:04:05.123456Z"),
            (951_782_400_000_000_000, "2000-02-29T00:00:00.000000Z"),
            (-1, "1969-12-31T23:59:59.999999Z"),
            (4_102_444_799_999_999_999, "2099-12-31T23:59:59.999999Z"),
        ] as [(Int64, String)])
    func `a point in time is told by RFC 3339 in UTC`(nanoseconds: Int64, text: String) {
        #expect(WallTime(nanoseconds: nanoseconds).text == text)
    }

    @Test func `the system's clocks move forward and sleep at least as long as asked`()
        async throws
    {
        let time = TimeSource.system
        let (start, wall) = (time.monotonic(), time.wall())
        try await time.sleep(.milliseconds(2))
        #expect(time.monotonic() - start >= .milliseconds(2))
        #expect(time.wall() > wall)
        #expect(wall.nanoseconds > 1_700_000_000_000_000_000)
    }

    @Test func `a cancelled sleep ends with the cancellation`() async {
        let sleeper = Task { try await TimeSource.system.sleep(.seconds(3600)) }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
    }

    @Test func `differences and sums of monotonic times agree`() {
        let start = MonotonicTime(nanoseconds: 5_000_000_000)
        let later = start + .milliseconds(1500)
        #expect(later - start == .milliseconds(1500))
        #expect(start - later == .milliseconds(-1500))
        #expect(start < later)
    }

    @Test func `durations are held at the ends of the range`() {
        #expect(Duration.seconds(Int64.max).wholeNanoseconds == .max)
        #expect(Duration.seconds(Int64.min).wholeNanoseconds == .min)
        #expect(Duration.seconds(9_223_372_036).wholeNanoseconds == 9_223_372_036_000_000_000)
        #expect(Duration.milliseconds(-1500).wholeNanoseconds == -1_500_000_000)
        #expect(Duration.milliseconds(250).seconds == 0.25)
    }

    @Test func `time moved by hand wakes exactly those who are due`() async throws {
        let time = ManualTime()
        let source = time.source
        let sleeper = Task { try await source.sleep(.seconds(10)) }
        await time.untilSomebodySleeps()
        time.advance(by: .seconds(10))
        try await sleeper.value
        #expect(source.wall().text == "2026-01-02T03:04:15.000000Z")
    }
}
