import Platform
import Testing

@testable import flashcard

@Suite struct ProgressTests {
    func at(_ seconds: Double) -> MonotonicTime {
        MonotonicTime(nanoseconds: 1_000_000_000_000 + UInt64(seconds * 1e9))
    }

    /// A run of 1,000 words at 41 words a second, three of a hundred and twenty-three set aside.
    func running() -> Headway {
        var progress = Headway(total: 1000, at: at(0))
        progress.update(.init(made: 120, kept: 0, setAside: 3), at: at(3))
        return progress
    }

    @Test func `a line tells how far, how fast, how long and what became of the words`() {
        #expect(
            ProgressLine.live(running(), at: at(3), width: 100, style: .plain)
                == "  123/1,000 words  12.3 %  41 words/s  eta 0:22  made 120  set aside 3")
        #expect(
            ProgressLine.plain(running(), at: at(3))
                == "  123/1,000 words, 12.3 %, 41 words/s, eta 0:22, made 120, set aside 3, "
                + "0:03 elapsed"
        )
    }

    @Test(arguments: [
        (60, "  123/1,000 words  41 words/s  eta 0:22  set aside 3"),
        (50, "  123/1,000 words  eta 0:22  set aside 3"), (30, "  123/1,000 words  eta 0:22"),
        (20, "  123/1,000 words"), (12, "  123/1,00…"), (1, "  123/1,0…"),
    ]) func `what matters least goes first on a narrow terminal`(width: Int, line: String) {
        let text = ProgressLine.live(running(), at: at(3), width: width, style: .plain)
        #expect(text == line)
    }

    @Test func `what was set aside is coloured and also said`() {
        let line = ProgressLine.live(running(), at: at(3), width: 100, style: .coloured)
        #expect(line.hasSuffix("\u{1B}[33mset aside 3\u{1B}[0m"))
    }

    @Test func `at the beginning nothing is guessed`() {
        let progress = Headway(total: 50, at: at(0))
        #expect(
            ProgressLine.live(progress, at: at(0.1), width: 80, style: .plain)
                == " 0/50 words  0.0 %  made 0")
        #expect(progress.rate(at: at(5)) == nil && progress.left(at: at(5)) == nil)
    }

    @Test func `without a total there is no percentage and no time left`() {
        var progress = Headway(total: nil, at: at(0))
        progress.update(.init(made: 30, kept: 10), at: at(4))
        #expect(
            ProgressLine.live(progress, at: at(4), width: 80, style: .plain)
                == "40 words  10 words/s  made 30  there already 10")
    }

    @Test func `the rate is that of the last seconds`() throws {
        var progress = Headway(total: 10_000, at: at(0))
        for second in 1...30 {
            progress.update(.init(made: second * 100), at: at(Double(second)))
        }
        #expect(try #require(progress.rate(at: at(30))) == 100)
        // The provider slows down to one word a second.
        for second in 31...45 {
            progress.update(.init(made: 3000 + second - 30), at: at(Double(second)))
        }
        #expect(try #require(progress.rate(at: at(45))) == 1)
        // With nothing coming the rate falls on, as time does.
        #expect(try #require(progress.rate(at: at(90))) < 0.3)
    }

    @Test func `a million updates keep few readings and the same rate`() throws {
        var progress = Headway(total: 1_000_000, at: at(0))
        for word in 1...100_000 {
            progress.update(.init(made: word), at: at(Double(word) / 1000))
        }
        let rate = try #require(progress.rate(at: at(100)))
        #expect(abs(rate - 1000) < 20)
    }

    @Test func `a hundred per cent is not said before the end`() {
        var progress = Headway(total: 10_000, at: at(0))
        progress.update(.init(made: 9_999), at: at(10))
        #expect(ProgressLine.plain(progress, at: at(10)).contains("99.9 %"))
        progress.update(.init(made: 10_000), at: at(11))
        let end = ProgressLine.plain(progress, at: at(11))
        #expect(end.contains("100.0 %") && end.contains("eta 0:00"))
    }

    @Test(arguments: [
        (0.0, "0:00"), (20.4, "0:21"), (60, "1:00"), (725, "12:05"), (3723, "1:02:03"),
        (86_400, "24:00:00"), (1e13, "over 1,000 h"), (-5, "0:00"),
    ]) func `durations are shown as clocks`(seconds: Double, text: String) {
        #expect(ProgressLine.clock(.seconds(seconds)) == text)
    }

    @Test(arguments: [
        (1, 40.0, "0.03"), (10, 20, "0.50"), (84, 20, "4.2"), (9960, 10, "996"),
        (50_000, 10, "5,000"),
    ])
    func `rates keep two or three digits`(done: Int, seconds: Double, text: String) {
        var progress = Headway(total: nil, at: at(0))
        progress.update(.init(made: done), at: at(seconds))
        #expect(ProgressLine.plain(progress, at: at(seconds)).contains(" \(text) words/s"))
    }

    @Test func `a line is drawn over the one before`() {
        #expect(ProgressLine.redrawn("x") == "\rx\u{1B}[K")
        #expect(ProgressLine.erased == "\r\u{1B}[K")
    }
}
