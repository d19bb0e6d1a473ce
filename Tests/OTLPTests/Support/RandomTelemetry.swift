//  Random batches of each signal, from a seed: every kind of value and nesting that the SDK makes,
//  integers at the ends of their types, numbers that JSON cannot say, texts of escapes, empty
//  values, several resources and scopes mixed. Times lie around one day, so that a receiver that
//  looks at them finds them in order.

import OTLP
import Platform
import Problems
import Telemetry
import TestSupport

@testable import TelemetrySDK

struct RandomTelemetry {
    private var random: SeededRandom
    static let day: UInt64 = 1_767_323_045_000_000_000

    init(seed: UInt64) { random = SeededRandom(seed) }

    private static let pieces = [
        "a", "사과", "\u{1112}\u{1161}\u{11ab}", "é", "👩‍👩‍👧", "𝄞", "\"", "\\", "/", "\n", "\t", "\r",
        "\u{8}", "\u{c}", "\u{0}", "\u{1f}", "\u{7f}", "\u{80}", "\u{2027}", "\u{2028}", "\u{2029}",
        "“", "\u{fffd}", "\u{ffff}", "\u{10ffff}", "\u{d7ff}", "\u{e000}", "\\u0041", " ",
        "plain text of some length", "<script>",
    ]

    private static let integers: [Int64] = [
        0, 1, -1, .max, .min, .max - 1, 9_007_199_254_740_993, 99_999_999, 100_000_000,
        9_999_999_999_999_999, 10_000_000_000_000_000,
    ]

    private static let doubles: [Double] = [
        0, -0.0, 0.1, 5, 1e300, 1e-7, .nan, .infinity, -.infinity, .leastNonzeroMagnitude,
        .greatestFiniteMagnitude, 1 / 3,
    ]

    mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    mutating func text(_ most: Int = 8) -> String {
        (0..<below(most + 1)).reduce(into: "") { text, _ in
            text += Self.pieces[below(Self.pieces.count)]
        }
    }

    private mutating func integer() -> Int64 {
        random.oneIn(2)
            ? Self.integers[below(Self.integers.count)]
            : Int64(truncatingIfNeeded: random.next()) >> Int64(below(64))
    }

    private mutating func double() -> Double {
        if random.oneIn(2) { return Self.doubles[below(Self.doubles.count)] }
        let number = Double(bitPattern: random.next())
        return number.isFinite ? number : 0.5
    }

    private mutating func list<Element>(_ element: (inout Self) -> Element) -> [Element] {
        (0..<below(4)).map { _ in element(&self) }
    }

    mutating func value() -> AttributeValue {
        switch below(9) {
        case 0, 1: .string(text())
        case 2: .bool(random.oneIn(2))
        case 3: .int(integer())
        case 4: .double(double())
        case 5: .strings(list { $0.text() })
        case 6: .bools(list { $0.random.oneIn(2) })
        case 7: .ints(list { $0.integer() })
        default: .doubles(list { $0.double() })
        }
    }

    /// Names that differ, and are not empty.
    mutating func attributes(_ most: Int = 12) -> [Attribute] {
        (0..<below(most + 1)).map { Attribute("\($0)\(text(3))", value()) }
    }

    private mutating func resource(_ number: Int) -> Resource {
        Resource(
            [.string("service.name", "service \(number)")] + attributes(4),
            schemaURL: random.oneIn(2) ? "https://example.org/\(number)" : nil)
    }

    private mutating func scope(_ number: Int) -> InstrumentationScope {
        InstrumentationScope(
            "scope \(number)", version: random.oneIn(2) ? text(2) : nil,
            schemaURL: random.oneIn(3) ? "https://example.org/scope" : nil,
            attributes: random.oneIn(3) ? attributes(3) : [])
    }

    private mutating func time() -> UInt64 { Self.day + random.next() % 86_400_000_000_000 }

    mutating func context() -> SpanContext {
        SpanContext(
            traceID: TraceID(high: random.next(), low: random.next() | 1),
            spanID: SpanID(random.next() | 1 << UInt64(below(64))),
            flags: TraceFlags(rawValue: UInt8(below(4))),
            state: random.oneIn(3) ? TraceState.empty.setting("v\(below(9))", "a=\"b\\") : .empty,
            isRemote: random.oneIn(2))
    }
}

extension RandomTelemetry {
    mutating func spans(_ count: Int = 40) -> [SpanData] {
        let exporter = CapturedExporter<SpanData>()
        let tracers = (0...below(3)).flatMap { number in
            var limits = SpanLimits.standard
            limits.attributes.count = 8
            limits.events = 2
            limits.links = 2
            limits.eventAttributes.count = 3
            let provider = TracerProvider(
                resource: resource(number), sampler: .alwaysOn, limits: limits,
                processors: [SimpleSpanProcessor(exporter)],
                idGenerator: RandomIDGenerator(seed: random.next()))
            return (0...below(3)).map { provider.tracer(scope($0)) }
        }
        for _ in 0..<count { span(by: tracers[below(tracers.count)]) }
        return exporter.items
    }

    private mutating func span(by tracer: Tracer) {
        let parent =
            random.oneIn(3) ? Context.root : Context.root.with(Span(propagating: context()))
        let start = time()
        let span = tracer.startSpan(
            "span \(text(3))", kind: SpanKind.allCases[below(5)], attributes: attributes(),
            links: list { Link($0.context(), attributes: $0.attributes(3)) }, parent: parent,
            startTime: start)
        for _ in 0..<below(4) {
            span.addEvent("event \(text(2))", attributes(5), at: time())
        }
        switch below(4) {
        case 0: span.setStatus(.ok)
        case 1: span.setStatus(.error(text(3)))
        default: break
        }
        span.end(at: start + random.next() % 1_000_000_000)
    }

    mutating func records(_ count: Int = 40) -> [LogRecordData] {
        let resources = (0...below(3)).map { resource($0) }
        let scopes = (0...below(3)).map { scope($0) }
        return (0..<count).map { _ in
            var context = Context.root
            if random.oneIn(2) { context = context.with(Span(propagating: self.context())) }
            if random.oneIn(4) { context.runID = text(2) }
            let record = LogRecord(
                Severity.allCases[below(24)], text(), eventName: random.oneIn(2) ? text(2) : nil,
                attributes: attributes(),
                problem: random.oneIn(4) ? Problem("a.b", .internal, text()) : nil,
                instrumentation: scopes[below(scopes.count)],
                source: SourceLocation(fileID: "A/B.swift", function: text(2), line: below(900)),
                context: context, timestamp: random.oneIn(2) ? time() : nil)
            return LogRecordData(
                record, observed: WallTime(nanoseconds: Int64(time())),
                droppedAttributes: random.oneIn(3) ? below(1000) : 0,
                resource: resources[below(resources.count)])
        }
    }
}
