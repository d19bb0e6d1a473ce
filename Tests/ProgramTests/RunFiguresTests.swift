//  The progress line of a run that costs money.

import FlashcardPipeline
import FlashcardStore
import Platform
import Testing

@testable import flashcard

@Suite struct RunFiguresTests {
    private func at(_ seconds: Double) -> MonotonicTime {
        MonotonicTime(nanoseconds: 1_000_000_000_000 + UInt64(seconds * 1e9))
    }

    private var running: Headway {
        var progress = Headway(total: 1000, at: at(0))
        progress.update(.init(made: 120, kept: 0, setAside: 3), at: at(30))
        return progress
    }

    private var figures: RunFigures {
        var figures = RunFigures()
        figures.cost = 120_400
        figures.projected = 978_861
        figures.tokens = 45_678
        figures.kept = 12
        return figures
    }

    private var troubled: RunFigures {
        var figures = figures
        figures.breakers = [.init(name: "openai/gpt-4o", state: "open")]
        figures.waiting = 3
        return figures
    }

    private func line(_ figures: RunFigures, _ width: Int) -> String {
        ProgressLine.live(running, figures, at: at(30), width: width, style: .plain)
    }

    @Test(arguments: [
        (
            120,
            "  123/1,000 words  12.3 %  4.1 words/s  eta 3:34  $0.12 of ~$0.98  made 120  "
                + "set aside 3  45k tok  12 % hits"
        ),
        (
            93,
            "  123/1,000 words  4.1 words/s  eta 3:34  $0.12 of ~$0.98  set aside 3  45k tok  "
                + "12 % hits"
        ),
        (80, "  123/1,000 words  4.1 words/s  eta 3:34  $0.12 of ~$0.98  set aside 3"),
        (50, "  123/1,000 words  eta 3:34  $0.12 of ~$0.98"),
        (40, "  123/1,000 words  $0.12 of ~$0.98"), (30, "  123/1,000 words"),
    ]) func `a run that costs money tells how much, and what matters least goes first`(
        width: Int, line: String
    ) {
        #expect(self.line(figures, width) == line)
    }

    @Test func `words, rate, money, tokens and hits stand within eighty columns`() {
        var progress = Headway(total: 1000, at: at(0))
        progress.update(.init(made: 123, kept: 0, setAside: 0), at: at(30))
        let line = ProgressLine.live(progress, figures, at: at(30), width: 80, style: .plain)
        #expect(
            line == "  123/1,000 words  4.1 words/s  eta 3:34  $0.12 of ~$0.98  45k tok  12 % hits")
        #expect(DisplayWidth.of(line) < 80)
    }

    @Test func `a breaker that is not closed is the last to go`() {
        #expect(line(troubled, 40) == "  123/1,000 words  breaker open")
        #expect(line(troubled, 140).hasSuffix("12 % hits  breaker open  3 wait"))
        var several = troubled
        several.breakers.append(.init(name: "x/y", state: "half_open"))
        #expect(several.breakerText == "2 breakers not closed")
        several.breakers.removeFirst()
        #expect(several.breakerText == "breaker half open")
    }

    @Test func `no line is wider than its terminal`() {
        for width in 11...160 {
            #expect(DisplayWidth.of(line(troubled, width)) < width)
        }
    }

    @Test(arguments: [
        (0, "$0.0000"), (49, "$0.0000"), (120, "$0.0001"), (9_960, "$0.0100"), (10_000, "$0.01"),
        (994_999, "$0.99"), (1_000_000, "$1.00"), (99_994_999, "$99.99"), (123_456_789, "$123"),
        (1_234_500_000, "$1,235"),
    ]) func `money is as short as it can be read`(millionths: Int, text: String) {
        #expect(RunFigures.dollars(millionths) == text)
    }

    @Test(arguments: [
        (999, "999 tok"), (1_000, "1k tok"), (45_678, "45k tok"), (1_250_000, "1.2M tok"),
    ])
    func `tokens are as short as they can be read`(tokens: Int, text: String) {
        var figures = RunFigures()
        figures.tokens = tokens
        #expect(figures.tokenText == text)
    }

    @Test func `figures follow from what calls came to and wait for`() {
        var spending = RunSpending()
        spending.calls = 30
        spending.kept = 10
        spending.inputTokens = 900
        spending.outputTokens = 100
        spending.cost = 5_000
        var counts = RunCounts()
        counts.words = 100
        counts.created = 20
        var waits = ModelWaits()
        waits.breaker = "openai/gpt-4o"
        waits.breakerState = "open"
        (waits.limiter, waits.underWay, waits.slots, waits.budget) = (7, 4, 1, 2)
        var other = ModelWaits()
        other.breaker = "mistral/small"
        other.breakerState = "closed"
        other.budget = 2
        let figures = RunFigures(spending, counts, [waits, other])
        #expect(figures.cost == 5_000 && figures.projected == 25_000 && figures.tokens == 1_000)
        #expect(figures.kept == 25 && figures.waiting == 2 + 1 + 2)
        #expect(figures.breakers == [.init(name: "openai/gpt-4o", state: "open")])
    }

    @Test func `a run by rule tells nothing of money`() {
        let figures = RunFigures(RunSpending(), RunCounts(), [ModelWaits()])
        #expect(figures == RunFigures())
        #expect(line(figures, 120).hasSuffix("made 120  set aside 3"))
    }
}
