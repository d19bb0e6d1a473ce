import Platform
import Telemetry
import Testing

@testable import OTLP
@testable import TelemetryViewer

@Suite struct WaterfallTests {
    private func drawn(
        _ spans: [OTLPSpan], width: Int? = nil, attributes: Bool = false, style: Style = .plain
    ) throws -> String {
        let tree = try #require(TraceTree(spans))
        return Waterfall(
            tree, .init(width: width, style: style, showsAttributes: attributes)
        ).text
    }

    @Test func `a word's trace shows waits, attempts and re-asks on one time axis`() throws {
        #expect(
            try drawn(Given.word, width: 80) == """
                사과 · failed · 1.00 s · 9 spans
                trace   0af7651916cd43dd8448eb211c80319c
                run     20261121T093000-4f2a
                began   2026-11-21T09:30:12.000000Z
                linked  span 00f067aa0ba902b7 of trace 4bf92f3577b34da6a3ce929d0e0e4736

                SPAN                          TOOK   PATH  0                 500 ms       1.00 s
                flashcard.word 사과         1.00 s    3 %  ━─────────────────━─────────────────×
                │  failed: reply.no_cards: In the card stage: the reply has no cards.
                ├─ flashcard.stage nuance   490 ms    2 %  ─────────────────━━
                │  ├─ wait limiter         50.0 ms    5 %  ┅┅┅
                │  └─ chat small            420 ms   10 %    █████•┅┅┅┅██████
                │     │  • flashcard.retry.scheduled at 200 ms  error.type=http.timed_out  flas…
                │     ├─ POST               140 ms   14 %    █████×
                │     │     failed: no reason is given
                │     └─ POST               180 ms   18 %             ▓▓▓▓▓▓▓
                └─ flashcard.stage card     480 ms    3 %                    ───────━━─────────×
                   │  failed: no cards
                   ├─ chat small            190 ms   19 %                    ████████
                   └─ chat small            260 ms   26 %                            ▒▒▒▒▒▒▒▒▒▒▒

                ━ work   ┅ wait   █ call   ▓ called again   ▒ asked again   • event   × failed
                Heavy lines are the critical path; PATH is a span's own share of it.

                """)
    }

    @Test func `attributes and notes fit the terminal, and what is cut ends in an ellipsis`()
        throws
    {
        #expect(
            try drawn(Given.word, width: 80, attributes: true) == """
                사과 · failed · 1.00 s · 9 spans
                trace   0af7651916cd43dd8448eb211c80319c
                run     20261121T093000-4f2a
                began   2026-11-21T09:30:12.000000Z
                linked  span 00f067aa0ba902b7 of trace 4bf92f3577b34da6a3ce929d0e0e4736

                SPAN                          TOOK   PATH  0                 500 ms       1.00 s
                flashcard.word 사과         1.00 s    3 %  ━─────────────────━─────────────────×
                │  failed: reply.no_cards: In the card stage: the reply has no cards.
                │  flashcard.term = 사과
                │  flashcard.run.id = 20261121T093000-4f2a
                │  flashcard.outcome = failed
                │  error.type = reply.no_cards
                ├─ flashcard.stage nuance   490 ms    2 %  ─────────────────━━
                │  ├─ wait limiter         50.0 ms    5 %  ┅┅┅
                │  └─ chat small            420 ms   10 %    █████•┅┅┅┅██████
                │     │  • flashcard.retry.scheduled at 200 ms  error.type=http.timed_out  flas…
                │     │  gen_ai.operation.name = chat
                │     ├─ POST               140 ms   14 %    █████×
                │     │     failed: no reason is given
                │     └─ POST               180 ms   18 %             ▓▓▓▓▓▓▓
                │           http.request.resend_count = 1
                └─ flashcard.stage card     480 ms    3 %                    ───────━━─────────×
                   │  failed: no cards
                   ├─ chat small            190 ms   19 %                    ████████
                   └─ chat small            260 ms   26 %                            ▒▒▒▒▒▒▒▒▒▒▒

                ━ work   ┅ wait   █ call   ▓ called again   ▒ asked again   • event   × failed
                Heavy lines are the critical path; PATH is a span's own share of it.

                """)
    }

    @Test func `what a killed process left is told, and whose span is another program's`() throws {
        #expect(
            try drawn(Given.broken, width: 80) == """
                chat 작은모델 · unfinished · 190 ms · 5 spans
                trace   0af7651916cd43dd8448eb211c80319c
                began   2026-11-21T09:30:12.020000Z
                missing not every span is here; the lines below say which

                SPAN                    TOOK   PATH  0                    95.0 ms         190 ms
                chat 작은모델         140 ms   74 %           ████████████████████████████████
                │  its parent, span 0000000000000002, is not here: it had not ended, or was dro…
                └─ read reply         no end                                                   »
                      it has no end
                GET /v1 (simulator)   120 ms                    ────────────────────────────
                   its parent, span 000000000000ffff, is of another process
                one                  10.0 ms         ───
                │  its parents lead back to itself
                └─ other             6.00 ms         ──

                ━ work   █ call   » no end
                Heavy lines are the critical path; PATH is a span's own share of it.

                """)
    }

    @Test func `without a terminal nothing is cut`() throws {
        let lines = try drawn(Given.word).split(separator: "\n")
        #expect(
            lines.contains {
                $0.hasSuffix("  error.type=http.timed_out  flashcard.retry.wait=0.1")
            })
        #expect(lines.contains { $0.hasSuffix("500 ms                  1.00 s") })
    }

    @Test(arguments: [60, 72, 80, 100, 160, 300])
    func `no bar is wider than the terminal, and all begin in one column`(width: Int) throws {
        let long = String(repeating: "발음하기어려운낱말 ", count: 9)
        let spans =
            Given.word + [Given.span(99, in: 9, long, 800, 900, [Given.text("note", long)])]
        let lines = try drawn(spans, width: width, attributes: true).split(separator: "\n")
        let heading = try #require(lines.first { $0.hasPrefix("SPAN") })
        let begin = DisplayWidth.of(heading.prefix { $0 != "0" })
        #expect(DisplayWidth.of(heading) == width)
        var bars = 0
        for line in lines.drop(while: { $0 != heading }).dropLast(2) {
            #expect(DisplayWidth.of(line) <= width, "\(line)")
            // The share of the critical path is the last thing before a bar.
            guard let percent = line.lastIndex(of: "%") else { continue }
            bars += 1
            let bar = line[percent...].dropFirst(3)
            #expect(DisplayWidth.of(line[..<percent]) + 3 == begin, "\(line)")
            #expect(!bar.isEmpty)
        }
        #expect(bars == 10)
    }

    @Test func `colours change nothing but the colours`() throws {
        let coloured = try drawn(Given.word, style: .coloured)
        #expect(coloured.contains("\u{1B}[31m×\u{1B}[0m"))
        var plain = ""
        var isEscape = false
        for character in coloured {
            if character == "\u{1B}" { isEscape = true }
            if !isEscape { plain.append(character) }
            if character == "m" { isEscape = false }
        }
        #expect(plain == (try drawn(Given.word)))
    }

    @Test func `a name cannot steer the terminal`() throws {
        let hostile = "\u{1B}[2Jname\nnext\u{7}"
        let text = try drawn([
            Given.span(
                1, hostile, 0, 10, [Given.text("flashcard.term", hostile)],
                events: [Given.event(hostile, 5)], status: .error(hostile))
        ])
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
        #expect(text.contains("name next"))
    }

    @Test func `more spans than can be looked at are counted`() throws {
        let tree = try #require(
            TraceTree(
                [Given.span(1, "flashcard.word", 0, 100)]
                    + (2...30).map { Given.span($0, in: 1, "step \($0)", 1, 2) }))
        var settings = Waterfall.Settings()
        settings.mostRows = 10
        let text = Waterfall(tree, settings).text
        #expect(text.contains("step 10 "))
        #expect(!text.contains("step 11 "))
        #expect(text.contains("… and 20 more spans"))
    }

    @Test(
        arguments: [
            (0, "0 ns"), (999, "999 ns"), (1_000, "1.00 µs"), (12_345, "12.3 µs"),
            (99_949, "99.9 µs"), (99_950, "100 µs"), (999_499, "999 µs"), (999_996, "1.00 ms"),
            (4_560_000, "4.56 ms"), (59_940_000_000, "59.9 s"), (59_960_000_000, "1 min 0 s"),
            (60_000_000_000, "1 min 0 s"),
            (123_000_000_000, "2 min 3 s"), (3_725_000_000_000, "1 h 2 min"),
            (UInt64.max, "5124095 h 34 min"),
        ] as [(UInt64, String)])
    func `a length of time has three digits that count`(nanoseconds: UInt64, text: String) {
        #expect(TimeText.text(nanoseconds) == text)
    }
}
