import JSON
import Telemetry
import Testing

@testable import OTLP
@testable import TelemetryViewer

@Suite struct TraceTreeTests {
    private func names(_ tree: TraceTree) -> [String] {
        tree.rows.map { "\(String(repeating: " ", count: $0.depth))\($0.span.spanID.value)" }
    }

    @Test func `parents stand before children, and children in the order of their starts`() throws {
        let tree = try #require(TraceTree(Given.word.reversed()))
        #expect(names(tree) == ["1", " 2", "  3", "  4", "   5", "   6", " 7", "  8", "  9"])
        #expect(tree.isWhole)
        #expect(tree.begin == Given.begin)
        #expect(tree.duration == 1_000_000_000)
    }

    @Test func `no spans are no tree, and another trace's spans are left out`() throws {
        #expect(TraceTree([]) == nil)
        var other = Given.span(9, "other", 0, 5)
        other.traceID = TraceID(high: 1, low: 1)
        let tree = try #require(TraceTree([Given.span(1, "one", 0, 5), other]))
        #expect(names(tree) == ["1"])
    }

    @Test func `every span of a broken trace has its row and its fault`() throws {
        let tree = try #require(TraceTree(Given.broken))
        #expect(names(tree) == ["3", " 5", "4", "6", " 7"])
        #expect(
            tree.rows.map(\.fault) == [
                .parentMissing(SpanID(2)), .unfinished, .parentRemote(SpanID(0xFFFF)),
                .ownAncestor, nil,
            ])
        #expect(!tree.isWhole)
        // Without an end it goes on to the end of all.
        #expect(tree.rows[1].end == tree.duration)
    }

    @Test func `the true root stands first, whatever lost its parent before`() throws {
        let tree = try #require(
            TraceTree([
                Given.span(2, in: 77, "early", 0, 1), Given.span(1, "root", 5, 9),
            ]))
        #expect(names(tree) == ["1", "2"])
        #expect(tree.root?.span.name == "root")
    }

    @Test func `a chain of any depth is laid out`() throws {
        let tree = try #require(
            TraceTree(
                (1...20_000).map { (number: UInt64) -> OTLPSpan in
                    let parent: UInt64? = number == 1 ? nil : number - 1
                    return Given.span(number, in: parent, "deep", Double(number) / 1_000, 100)
                }))
        #expect(tree.rows.count == 20_000)
        #expect(tree.rows.last?.depth == 19_999)
        #expect(tree.rows.allSatisfy { $0.fault == nil })
        #expect(!Waterfall(tree).text.isEmpty)
    }

    @Test(
        arguments: [
            ("wait limiter", [], .internal, .wait), ("wait", [], .internal, .wait),
            ("waiter", [], .internal, .work), ("POST", [], .client, .call),
            ("POST", [OTLPAttribute("http.request.resend_count", .int(2))], .client, .retry),
            ("POST", [OTLPAttribute("http.request.resend_count", .int(0))], .client, .call),
            ("chat small", [], .client, .call), ("POST", [], .server, .work),
            ("ask", [OTLPAttribute("gen_ai.operation.name", .string("chat"))], .client, .call),
        ] as [(String, [OTLPAttribute], SpanKind, SpanForm)])
    func `a span's form is told by its name and attributes`(
        name: String, attributes: [OTLPAttribute], kind: SpanKind, form: SpanForm
    ) {
        let span = Given.span(1, name, 0, 1, attributes, kind: kind)
        #expect(SpanForm(span, isAskedAgain: false) == form)
    }

    @Test func `a model is asked again only within the same stage`() throws {
        let tree = try #require(TraceTree(Given.word))
        let forms = tree.rows.filter { $0.span.name == "chat small" }.map(\.form)
        #expect(forms == [.call, .call, .reask])
    }

    /// Spans as id, parent, start, end; own shares of the critical path in milliseconds.
    @Test(
        arguments: [
            // One after the other: each is on the path, and what is between is the root's.
            ([(1, nil, 0, 100), (2, 1, 10, 40), (3, 1, 50, 90)], [1: 30, 2: 30, 3: 40]),
            // Side by side: the one that ends last holds up, the other only before it began.
            ([(1, nil, 0, 100), (2, 1, 0, 60), (3, 1, 30, 100)], [1: 0, 2: 30, 3: 70]),
            // Wholly beside a longer one: not on the path.
            ([(1, nil, 0, 100), (2, 1, 0, 100), (3, 1, 20, 80)], [1: 0, 2: 100, 3: 0]),
            // What goes on after its parent holds nobody up there.
            ([(1, nil, 0, 100), (2, 1, 50, 400)], [1: 50, 2: 50]),
            // A grandchild takes its parent's share.
            ([(1, nil, 0, 100), (2, 1, 20, 80), (3, 2, 30, 70)], [1: 40, 2: 20, 3: 40]),
            // A span without length is on no path.
            ([(1, nil, 0, 100), (2, 1, 50, 50)], [1: 100, 2: 0]),
        ] as [([(UInt64, UInt64?, Double, Double)], [UInt64: UInt64])])
    func `the critical path is what the end waited for`(
        spans: [(UInt64, UInt64?, Double, Double)], shares: [UInt64: UInt64]
    ) throws {
        let tree = try #require(
            TraceTree(spans.map { Given.span($0.0, in: $0.1, "s", $0.2, $0.3) }))
        for row in tree.rows {
            #expect(row.criticalTime == shares[row.span.spanID.value]! * 1_000_000)
        }
        let root = try #require(tree.root)
        #expect(tree.rows.map(\.criticalTime).reduce(0, +) == root.duration)
    }

    @Test func `the JSON form has every span, its place, its share and its fault`() throws {
        let tree = try #require(TraceTree(Given.word))
        let object = try #require(try JSONValue.parse(tree.json()).asObject)
        #expect(object["schema"]?.asString == "flashcard.trace/1")
        #expect(object["term"]?.asString == "사과")
        #expect(object["duration_ns"]?.asInteger == 1_000_000_000)
        #expect(object["complete"] == .bool(true))
        let spans = try #require(object["spans"]?.asArray).compactMap(\.asObject)
        #expect(spans.count == 9)
        #expect(spans[0]["error"]?.asString == "In the card stage: the reply has no cards.")
        #expect(spans[2]["form"]?.asString == "wait")
        #expect(spans[2]["start_ns"]?.asInteger == 10_000_000)
        #expect(spans[2]["critical_ns"]?.asInteger == 50_000_000)
        let event = try #require(spans[3]["events"]?.asArray?.first?.asObject)
        #expect(event["at_ns"]?.asInteger == 200_000_000)
        #expect(event["attributes"]?.asObject?["flashcard.retry.wait"] == .number(0.1))
        let broken = try #require(TraceTree(Given.broken))
        let faults = try JSONValue.parse(broken.json()).asObject?["spans"]?.asArray?
            .map { $0.asObject?["fault"]?.asString }
        #expect(
            faults == ["parent_missing", "unfinished", "parent_remote", "own_ancestor", nil])
    }
}
