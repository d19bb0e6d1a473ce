//  The header `baggage` by the W3C's grammar, in both directions.

import Telemetry
import TestSupport
import Testing

@Suite struct W3CBaggagePropagatorTests {
    private let propagator = W3CBaggagePropagator()

    private func extracted(_ headers: String...) -> Baggage {
        let carrier = headers.map { HeaderPair(name: "Baggage", value: $0) }
        return propagator.extract(from: carrier, using: .headers, into: Context()).baggage
    }

    private func injected(_ baggage: Baggage) -> String? {
        var context = Context()
        context.baggage = baggage
        var carrier: [String: String] = [:]
        propagator.inject(context, into: &carrier, using: .dictionary)
        return carrier["baggage"]
    }

    @Test(.proves("Baggage: Use official header name baggage"))
    func `the header is called baggage, and without entries there is none`() {
        #expect(propagator.fields == ["baggage"])
        #expect(injected(Baggage.empty.setting("a", "1").setting("b", "2")) == "a=1,b=2")
        #expect(injected(.empty) == nil)
    }

    @Test(
        arguments: [
            ("a=1", [("a", "1", nil)]), ("a=1,b=2", [("a", "1", nil), ("b", "2", nil)]),
            (" a\t=  1 ,\tb = 2 ", [("a", "1", nil), ("b", "2", nil)]),
            ("a=1;ttl=30;private", [("a", "1", "ttl=30;private")]),
            ("a=1 ; ttl = 30 ;private", [("a", "1", "ttl = 30 ;private")]),
            ("a=1;", [("a", "1", nil)]),
            ("a=%EC%82%AC%EA%B3%BC", [("a", "사과", nil)]), ("a=b=c", [("a", "b=c", nil)]),
            ("a=", [("a", "", nil)]), ("a=1,,b=2,", [("a", "1", nil), ("b", "2", nil)]),
            ("a=1,a=2", [("a", "2", nil)]), ("a=%20x%2Cy", [("a", " x,y", nil)]),
            ("a=%FF", [("a", "\u{FFFD}", nil)]), ("a=100%", [("a", "100%", nil)]),
            ("a=1,b,c=3", [("a", "1", nil), ("c", "3", nil)]), ("a b=1,c=3", [("c", "3", nil)]),
            ("=1,c=3", [("c", "3", nil)]), ("a=\"q\",c=3", [("c", "3", nil)]),
            ("a=x\\y,c=3", [("c", "3", nil)]), ("a=한,c=3", [("c", "3", nil)]), ("", []), (",", []),
            ("a;p=1,c=3", [("c", "3", nil)]), ("a=1 2,c=3", [("c", "3", nil)]),
        ] as [(String, [(String, String, String?)])])
    func `a header is read member by member, and a bad member costs only itself`(
        header: String, expected: [(String, String, String?)]
    ) {
        let entries = expected.map { Baggage.Entry(name: $0.0, value: $0.1, metadata: $0.2) }
        #expect(extracted(header).entries == entries)
    }

    @Test func `several headers are one list`() {
        #expect(extracted("a=1,b=2", "c=3").entries.map(\.name) == ["a", "b", "c"])
    }

    @Test func `no header leaves the baggage that was there`() {
        var context = Context()
        context.baggage = Baggage.empty.setting("kept", "1")
        let after = propagator.extract(from: [:], using: .dictionary, into: context)
        #expect(after.baggage == context.baggage)
    }

    @Test func `at most 64 members and 8192 bytes are read`() {
        let many = (0..<80).map { "k\($0)=v" }.joined(separator: ",")
        #expect(extracted(many).entries.count == 64)
        #expect(extracted(many).entries.last?.name == "k63")
        let long = (0..<10).map { "k\($0)=" + String(repeating: "v", count: 1000) }
        #expect(extracted(long.joined(separator: ",")).entries.count == 8)
        #expect(extracted("a=" + String(repeating: "v", count: 8190))["a"]?.utf8.count == 8190)
        #expect(extracted("a=" + String(repeating: "v", count: 8191)).isEmpty)
    }

    @Test func `at most 64 members and 8192 bytes are written, always whole ones`() throws {
        var many = Baggage.empty
        for index in 0..<80 { many = many.setting("k\(index)", "v") }
        #expect(try #require(injected(many)).split(separator: ",").count == 64)
        var long = Baggage.empty
        for index in 0..<10 {
            long = long.setting("k\(index)", String(repeating: "사", count: 200))
        }
        let header = try #require(injected(long))
        #expect(header.utf8.count <= 8192)
        #expect(header.split(separator: ",").count == 4)
        #expect(header.hasSuffix("%AC"))
        #expect(injected(Baggage.empty.setting("a", String(repeating: "v", count: 8191))) == nil)
    }

    @Test func `what a header cannot carry stays at home, and takes nobody along`() {
        let baggage = Baggage.empty.setting("단어", "1").setting("a b", "2")
            .setting("c", "3", metadata: "x,y").setting("d", "4", metadata: "p=1")
        #expect(injected(baggage) == "d=4;p=1")
        #expect(injected(Baggage.empty.setting("단어", "1")) == nil)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `what is written is read again as it was`(seed: UInt64) {
        var random = SeededRandom(seed)
        let letters = Array("abcXYZ019_-.~!#$%&'*+^`|")
        var baggage = Baggage.empty
        for _ in 0..<Int.random(in: 1...20, using: &random) {
            let name = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? "a"
            }
            let value = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random))
            }
            baggage = baggage.setting(
                String(name), String(String.UnicodeScalarView(value)),
                metadata: random.oneIn(3) ? "p=%20;q" : nil)
        }
        #expect(extracted(injected(baggage) ?? "") == baggage)
    }
}
