import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct SpanLimitsTests {
    @Test(
        .proves(
            "Traces: attribute collection size limit", "Traces: SpanLimits",
            "Traces: Attribute Limits"))
    func `of too many attributes the newest are dropped and counted`() {
        let captured = Captured()
        let span = captured.tracer.startSpan(
            "work", attributes: (0..<100).map { .int("a\($0)", $0) })
        for number in 50..<200 { span.set(.int("a\(number)", -number)) }
        span.end()
        let data = captured.spans[0]
        #expect(data.attributes.count == 128)
        #expect(data.droppedAttributes == 72)
        #expect(data["a50"] == -50)
        #expect(data["a127"] == -127)
        #expect(data["a128"] == nil)
    }

    /// Names of one length and one ending, and of one length and one beginning.
    @Test(arguments: [
        ["first.name", "other.name"], ["name.first", "name.other"], ["a", "b"], ["가나다라", "가나다마"],
    ])
    func `of names given twice at the start the later value wins`(names: [String]) {
        let captured = Captured()
        let twice = names.map { Attribute.int($0, 1) } + [.int(names[1], 2), .int("", 3)]
        captured.tracer.startSpan("once", attributes: names.map { .int($0, 1) }).end()
        captured.tracer.startSpan("twice", attributes: twice).end()
        let (once, two) = (captured.spans[0], captured.spans[1])
        #expect(once.attributes == names.map { .int($0, 1) })
        #expect(two.attributes == [.int(names[0], 1), .int(names[1], 2)])
        #expect([once.droppedAttributes, two.droppedAttributes] == [0, 1])
    }

    @Test func `what is set on a span does not change the list that it was given`() {
        let captured = Captured()
        let list: [Attribute] = [.int("a", 1), .int("b", 1)]
        let spans = (0..<2).map { _ in captured.tracer.startSpan("work", attributes: list) }
        spans[0].set("a", 2)
        spans[0].set("c", 3)
        for span in spans { span.end() }
        #expect(captured.spans[0].attributes == [.int("a", 2), .int("b", 1), .int("c", 3)])
        #expect(captured.spans[1].attributes == list)
        #expect(list == [.int("a", 1), .int("b", 1)])
    }

    @Test(.proves("Traces: events collection size limit"))
    func `events and their attributes have limits of their own`() {
        let limits = SpanLimits(events: 2, eventAttributes: AttributeLimits(count: 1))
        let captured = Captured(limits: limits)
        let span = captured.tracer.startSpan("work")
        for number in 0..<5 { span.addEvent("\(number)", [.int("a", 1), .int("b", 2)]) }
        span.end()
        let data = captured.spans[0]
        #expect(data.events.map(\.name) == ["0", "1"])
        #expect(data.droppedEvents == 3)
        #expect(data.events.map(\.attributes) == [[.int("a", 1)], [.int("a", 1)]])
        #expect(data.events.map(\.droppedAttributes) == [1, 1])
    }

    @Test(.proves("Traces: links collection size limit"))
    func `links and their attributes have limits of their own`() {
        let limits = SpanLimits(links: 2, linkAttributes: AttributeLimits(count: 0))
        let captured = Captured(limits: limits)
        let link = Link(Span.remote().context, attributes: [.int("a", 1)])
        let span = captured.tracer.startSpan("work", links: [link])
        span.addLink(link.context, [.int("a", 1), .int("b", 1)])
        span.addLink(link.context)
        span.end()
        let data = captured.spans[0]
        #expect(data.links.count == 2)
        #expect(data.droppedLinks == 1)
        #expect(data.links.map(\.droppedAttributes) == [1, 2])
    }

    @Test func `the standard limits are the specification's`() {
        let limits = SpanLimits.standard
        #expect(limits.attributes == AttributeLimits(count: 128, valueLength: nil))
        #expect([limits.events, limits.links, limits.eventAttributes.count] == [128, 128, 128])
        #expect(limits.linkAttributes.count == 128)
        #expect(SpanLimits(events: -1, links: -1).events == 0)
    }

    @Test(
        .proves("Traces: String type", "Traces: Boolean type", "Traces: Signed int64 type"))
    func `only texts have a length, and they are cut between scalars`() {
        let limits = AttributeLimits(valueLength: 3)
        #expect(limits.limited(.string("사과나무")) == .string("사과나"))
        #expect(limits.limited(.string("abc")) == .string("abc"))
        #expect(
            limits.limited(.strings(["abcd", "", "e\u{301}fg"]))
                == .strings(["abc", "", "e\u{301}f"]))
        #expect(limits.limited(.bool(true)) == .bool(true))
        #expect(limits.limited(.int(123_456)) == .int(123_456))
        #expect(AttributeLimits(valueLength: 0).limited(.string("abc")) == .string(""))
        #expect(AttributeLimits().limited(.string("abcd")) == .string("abcd"))
    }

    @Test(
        .proves(
            "Traces: Double floating-point type", "Traces: Array of primitives (homogeneous)",
            "Traces: null documented as invalid"))
    func `arrays are one level deep, and what may not be there is dropped and counted`() {
        let captured = Captured(limits: SpanLimits(attributes: AttributeLimits(valueDepth: 0)))
        captured.tracer.startSpan(
            "work",
            attributes: [
                .double("a", 0.5), Attribute("b", .doubles([0.5])), .strings("c", ["x"]),
                Attribute("d", .ints([1])), Attribute("e", .bools([true])),
            ]
        ).end()
        #expect(captured.spans[0].attributes == [.double("a", 0.5)])
        #expect(captured.spans[0].droppedAttributes == 4)
        // No value of the eight kinds is null; a name that says nothing is dropped.
        let nameless = Captured()
        nameless.tracer.startSpan("work", attributes: [.int("", 1), .int("a", 1)]).end()
        #expect(nameless.spans[0].attributes == [.int("a", 1)])
        #expect(nameless.spans[0].droppedAttributes == 1)
    }

    @Test(.proves("Traces: Attribute Limits"), arguments: 0..<60)
    func `attributes behave like a small ordered dictionary`(seed: UInt64) {
        var random = SeededRandom(seed)
        let count = Int.random(in: 0...6, using: &random)
        let length = Bool.random(using: &random) ? Int.random(in: 0...4, using: &random) : nil
        let limits = AttributeLimits(count: count, valueLength: length)
        let captured = Captured(limits: SpanLimits(attributes: limits))
        let all = (0..<Int.random(in: 0...20, using: &random)).map { _ in
            Attribute.string(
                String(repeating: "k", count: Int.random(in: 0...4, using: &random))
                    + "\(Int.random(in: 0...3, using: &random))",
                String(repeating: "v", count: Int.random(in: 0...8, using: &random)))
        }
        let atStart = Int.random(in: 0...all.count, using: &random)
        let span = captured.tracer.startSpan("work", attributes: Array(all.prefix(atStart)))
        for attribute in all.dropFirst(atStart) { span.set(attribute) }
        span.end()

        var expected: [(String, Int)] = []
        var dropped = 0
        for attribute in all {
            guard case .string(let text) = attribute.value else { continue }
            let size = min(text.count, length ?? .max)
            if let place = expected.firstIndex(where: { $0.0 == attribute.key }) {
                expected[place].1 = size
            } else if expected.count < count {
                expected.append((attribute.key, size))
            } else {
                dropped += 1
            }
        }
        let data = captured.spans[0]
        #expect(
            data.attributes
                == expected.map { .string($0.0, String(repeating: "v", count: $0.1)) })
        #expect(data.droppedAttributes == dropped)
    }
}
