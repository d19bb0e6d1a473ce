import JSON
import Platform
import Telemetry
import Testing

@testable import OTLP
@testable import TelemetryViewer

@Suite struct TraceDiffTests {
    /// The same word made again: no retry and no re-ask, another model, and a step more.
    private static let again: [OTLPSpan] = [
        Given.span(
            1, "flashcard.word", 0, 800,
            [
                Given.text("flashcard.term", "사과"),
                Given.text("flashcard.run.id", "20261122T080000-77aa"),
                Given.text("flashcard.outcome", "created"),
            ]),
        Given.span(2, in: 1, "flashcard.stage nuance", 10, 300),
        Given.span(20, in: 2, "cache lookup", 10, 12),
        Given.span(
            4, in: 2, "chat small", 20, 290,
            [
                Given.text("gen_ai.operation.name", "chat"),
                Given.text("gen_ai.response.model", "small-2"),
                OTLPAttribute("gen_ai.usage.input_tokens", .int(700)),
                OTLPAttribute("flashcard.cost", .double(0.002)),
            ], kind: .client),
        Given.span(5, in: 4, "POST", 20, 290, kind: .client),
        Given.span(7, in: 1, "flashcard.stage card", 310, 790),
        Given.span(8, in: 7, "chat small", 310, 780, kind: .client),
    ]

    private func diff(_ one: [OTLPSpan], _ other: [OTLPSpan]) throws -> TraceDiff {
        TraceDiff(try #require(TraceTree(one)), try #require(TraceTree(other)))
    }

    @Test func `two makings stand side by side, span by span`() throws {
        let text = try diff(Given.word, Self.again).text(width: 100)
        #expect(
            text == """
                사과 · made twice
                run          20261121T093000-4f2a              20261122T080000-77aa
                trace        0af7651916cd43dd8448eb211c80319c  0af7651916cd43dd8448eb211c80319c
                outcome      failed                            created
                took         1.00 s                            800 ms
                calls        5                                 3
                called again 1                                 0
                asked again  1                                 0
                waited       150 ms                            0 ns
                tokens in    0                                 700
                cost         -                                 $0.0020

                SPAN                              ONE       OTHER      CHANGE
                flashcard.word                 1.00 s      800 ms     -200 ms  ───────
                │  failed: In the card stage: the reply has no cards. → no
                │  flashcard.outcome: failed → created
                │  error.type: reply.no_cards → nothing
                ├─ flashcard.stage nuance      490 ms      290 ms     -200 ms  ───────
                │  ├─ wait limiter            50.0 ms           -   only here
                │  ├─ cache lookup                  -     2.00 ms  only there
                │  └─ chat small               420 ms      270 ms     -150 ms  ─────
                │     │  waited between attempts: 100 ms → 0 ns
                │     │  gen_ai.response.model: nothing → small-2
                │     │  gen_ai.usage.input_tokens: nothing → 700
                │     │  flashcard.cost: nothing → 0.002
                │     ├─ POST                  140 ms      270 ms     +130 ms  ━━━━━
                │     │     failed: no reason is given → no
                │     └─ POST #2               180 ms           -   only here
                └─ flashcard.stage card        480 ms      480 ms           =
                   │  failed: no cards → no
                   ├─ chat small               190 ms      470 ms     +280 ms  ━━━━━━━━━━
                   └─ chat small #2            260 ms           -   only here

                """)
    }

    @Test func `a making beside itself differs in nothing`() throws {
        let diff = try diff(Given.word, Given.word)
        #expect(diff.lines.count == 9)
        #expect(diff.lines.allSatisfy { $0.change == 0 && $0.changes.isEmpty })
        #expect(!diff.text().contains("→"))
        #expect(!diff.text().contains("only"))
    }

    @Test func `spans meet by the names on the way to them, and the third meets the third`() throws
    {
        func tree(_ names: [(UInt64, UInt64?, String)]) -> [OTLPSpan] {
            names.map { Given.span($0.0, in: $0.1, $0.2, Double($0.0), 50) }
        }
        let diff = try diff(
            tree([(1, nil, "w"), (2, 1, "a"), (3, 1, "b"), (4, 1, "b"), (5, 4, "x"), (6, 1, "d")]),
            tree([(1, nil, "w"), (2, 1, "n"), (3, 1, "b"), (5, 3, "x"), (6, 1, "m"), (7, 1, "d")]))
        #expect(
            diff.lines.map { line in
                String(repeating: " ", count: line.depth) + line.name
                    + (line.one == nil ? ">" : line.other == nil ? "<" : "=")
            } == ["w=", " a<", " n>", " b=", "  x>", " b #2<", "  x<", " m>", " d="])
        #expect(diff.path(of: diff.lines[4]) == ["w", "b", "x"])
    }

    @Test func `a name that says it is the second does not meet twice`() throws {
        let spans = [
            Given.span(1, "w", 0, 9), Given.span(2, in: 1, "b", 1, 2),
            Given.span(3, in: 1, "b #2", 3, 4), Given.span(4, in: 1, "b", 5, 6),
        ]
        let diff = try diff(spans, spans)
        #expect(diff.lines.compactMap { $0.one }.count == 4)
        #expect(diff.lines.compactMap { $0.other }.count == 4)
    }

    @Test func `attributes that changed are told, and the run's id, which always does, is not`()
        throws
    {
        let diff = try diff(Given.word, Self.again)
        #expect(
            diff.lines[0].changes == [
                .init(key: "flashcard.outcome", one: .string("failed"), other: .string("created")),
                .init(key: "error.type", one: .string("reply.no_cards"), other: nil),
            ])
        let chat = try #require(diff.lines.first { $0.name == "chat small" })
        #expect(
            chat.changes.map(\.key) == [
                "gen_ai.response.model", "gen_ai.usage.input_tokens", "flashcard.cost",
            ])
        #expect(chat.change == -150_000_000)
    }

    @Test func `the JSON form has both, the spans and what changed`() throws {
        let object = try #require(
            try JSONValue.parse(try diff(Given.word, Self.again).json).asObject)
        #expect(object["schema"]?.asString == "flashcard.trace_diff/1")
        #expect(object["term"]?.asString == "사과")
        let (one, other) = (object["one"]?.asObject, object["other"]?.asObject)
        #expect(one?["run"]?.asString == "20261121T093000-4f2a")
        #expect(other?["outcome"]?.asString == "created")
        #expect(one?["retries"]?.asInteger == 1)
        #expect(one?["reasks"]?.asInteger == 1)
        #expect(one?["calls"]?.asInteger == 5)
        #expect(one?["waited_ns"]?.asInteger == 150_000_000)
        #expect(one?["cost_usd"] == .null || one?["cost_usd"] == nil)
        #expect(other?["input_tokens"]?.asInteger == 700)
        #expect(other?["cost_usd"] == .number(0.002))
        let spans = try #require(object["spans"]?.asArray).compactMap(\.asObject)
        #expect(spans.count == 10)
        let path = spans[3]["path"]?.asArray?.compactMap(\.asString)
        #expect(path == ["flashcard.word", "flashcard.stage nuance", "cache lookup"])
        #expect(spans[3]["one"] == .null)
        #expect(spans[3]["change_ns"] == nil)
        #expect(spans[0]["change_ns"]?.asInteger == -200_000_000)
        let outcome = spans[0]["attributes"]?.asObject?["flashcard.outcome"]?.asObject
        #expect(outcome?["one"]?.asString == "failed")
        #expect(outcome?["other"]?.asString == "created")
    }

    @Test(arguments: [60, 80, 120]) func `no line is wider than the terminal`(width: Int) throws {
        let long = String(repeating: "발음하기어려운낱말 ", count: 9)
        let spans =
            Given.word + [Given.span(99, in: 9, long, 800, 900, [Given.text("note", long)])]
        let text = try diff(spans, Self.again).text(width: width)
        for line in text.split(separator: "\n").dropFirst(9) {
            #expect(DisplayWidth.of(line) <= width, "\(line)")
        }
    }

    @Test func `a name cannot steer the terminal, and a deep chain is laid out`() throws {
        let hostile = "\u{1B}[2Jname\nnext\u{7}"
        let spans = [
            Given.span(
                1, hostile, 0, 10, [Given.text("flashcard.term", hostile)], status: .error(hostile))
        ]
        let text = try diff(spans, [Given.span(1, hostile, 0, 5)]).text()
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
        let chain = (1...20_000).map { (number: UInt64) -> OTLPSpan in
            Given.span(number, in: number == 1 ? nil : number - 1, "deep", 0, 100)
        }
        let deep = try diff(chain, chain)
        #expect(deep.lines.count == 20_000)
        #expect(!deep.text().isEmpty)
        #expect(!deep.json.isEmpty)
    }
}
