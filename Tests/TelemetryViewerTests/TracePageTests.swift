import Foundation
import Telemetry
import Testing

@testable import OTLP
@testable import TelemetryViewer

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct TracePageTests {
    private func page(_ spans: [OTLPSpan], grafana: String? = nil) throws -> Page {
        let tree = try #require(TraceTree(spans))
        let html = TracePage(
            tree, .init(links: grafana.map { GrafanaLinks($0, to: tree) })
        ).html
        let page = Page(html)
        try #require(page.problem == nil, "\(page.problem ?? "")")
        return page
    }

    @Test func `the page is well formed and shows every span with its bars`() throws {
        let page = try page(Given.word)
        #expect(page.count("li", in: "ol") == 9)
        #expect(page.count("details") == 9)
        #expect(page.text(of: "bdi") == "사과")
        #expect(page.text(of: "h1").hasSuffix("failed"))
        for name in Given.word.map(\.name) { #expect(page.text.contains(name)) }
        // One bar for each span, one for the wait between the attempts.
        let bars = page.classes.filter { $0.hasPrefix("bar ") }
        let tracked = bars.count { $0 == "bar wait" }
        #expect(bars.contains("bar retry") && bars.contains("bar reask"))
        // The span's and the event's, the share of the whole with its key, and the legend.
        #expect(tracked == 5)
        #expect(page.classes.contains("critical") && page.classes.contains("tick"))
        #expect(page.text.contains("called again from 300 ms, on the critical path."))
        #expect(page.text.contains("asked again from 720 ms, on the critical path."))
        #expect(page.text.contains("1 wait within"))
    }

    @Test func `bars stand in percent of the whole trace`() throws {
        let page = try page([
            Given.span(1, "root", 0, 400), Given.span(2, in: 1, "part", 100, 300),
        ])
        #expect(page.styles.contains("left:0.00%;width:100.00%"))
        #expect(page.styles.contains("left:25.00%;width:50.00%"))
        #expect(page.styles.contains("--depth:1"))
    }

    @Test func `the page needs nothing from anywhere and runs no script`() throws {
        let page = try page(Given.word)
        for name in ["script", "link", "img", "iframe", "object", "embed", "base", "form"] {
            #expect(page.count(name) == 0, "\(name)")
        }
        let names = Set(page.attributes.map(\.name))
        #expect(names.isDisjoint(with: ["src", "srcset", "href", "action", "background"]))
        #expect(!names.contains { $0.hasPrefix("on") })
        #expect(!page.html.contains("url("))
        #expect(!page.html.contains("@import"))
        #expect(!page.html.contains("://"))
        #expect(page.html.contains("default-src 'none'"))
    }

    @Test func `links out are the only addresses, and open without telling where from`() throws {
        let page = try page(Given.word, grafana: "http://127.0.0.1:3000")
        let links = page.attributes.filter { $0.name == "href" }.map(\.value)
        let tree = try #require(TraceTree(Given.word))
        let expected = GrafanaLinks("http://127.0.0.1:3000", to: tree)
        #expect(links == [expected.dashboard, expected.explore])
        #expect(
            page.attributes.filter { $0.name == "rel" }.map(\.value) == [
                "noreferrer", "noreferrer",
            ])
        #expect(page.html.matches(of: /:\/\//).count == 2)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "</style><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "&lt;b&gt;", "]]><!--",
        "-->", "<!DOCTYPE html>", "\u{0}\u{1B}[2J\u{7}\u{FFFF}", "\u{202E}txt.exe\u{2066}",
        "{{7*7}} ${x} </title></details></li>",
    ]) func `whatever a trace holds is read as text`(hostile: String) throws {
        let spans = [
            Given.span(
                1, hostile, 0, 10,
                [
                    Given.text("flashcard.term", hostile), Given.text(hostile, hostile),
                    Given.text("flashcard.outcome", hostile),
                    Given.text("flashcard.run.id", hostile),
                    OTLPAttribute("list", .array([.string(hostile)])),
                ],
                events: [Given.event(hostile, 5, [Given.text(hostile, hostile)])],
                status: .error(hostile)),
            Given.span(2, in: 1, "chat", 1, 2, kind: .client, service: hostile),
        ]
        let page = try page(spans)
        let plain = try self.page([
            Given.span(
                1, "name", 0, 10,
                [
                    Given.text("flashcard.term", "x"), Given.text("y", "x"),
                    Given.text("flashcard.outcome", "x"), Given.text("flashcard.run.id", "x"),
                    OTLPAttribute("list", .array([.string("x")])),
                ],
                events: [Given.event("x", 5, [Given.text("y", "x")])], status: .error("x")),
            Given.span(2, in: 1, "chat", 1, 2, kind: .client, service: "x"),
        ])
        // The same elements and attributes as of a page with nothing hostile in it.
        #expect(page.elements == plain.elements)
        #expect(page.attributes.map(\.name) == plain.attributes.map(\.name))
        let shown = String(
            String.UnicodeScalarView(
                hostile.unicodeScalars.map { scalar in
                    let isShown =
                        scalar.value >= 0x20 && scalar.value != 0xFFFF
                        && ![0x202E, 0x2066].contains(scalar.value)
                    return isShown ? scalar : "\u{FFFD}"
                }))
        #expect(page.text.contains(shown))
        // Two parsers are better than one: no tag of the text may stand in the page as a tag.
        #expect(!page.html.contains("<script") && !page.html.contains("<img"))
    }

    @Test func `Hangul goes through letter by letter`() throws {
        let long = "안녕하세요 값있는 읊다 ㅋㅋ 한자漢字 ‘따옴표’"
        let page = try page([Given.span(1, long, 0, 1, [Given.text("메모", long)])])
        #expect(page.text.contains(long))
        #expect(page.text.contains("메모"))
        #expect(page.html.contains("<meta charset=\"utf-8\"/>"))
    }

    @Test func `what is missing is said`() throws {
        let page = try page(Given.broken)
        #expect(page.text.contains("its parent, span 0000000000000002, is not here"))
        #expect(page.text.contains("of another process"))
        #expect(page.text.contains("its parents lead back to itself"))
        #expect(page.text.contains("it has no end"))
        #expect(page.text.contains("no end"))
        #expect(page.classes.contains("open"))
    }

    @Test func `tokens, cost, attempts and what was kept stand beside the name`() throws {
        let page = try page([
            Given.span(1, "flashcard.word", 0, 10, [Given.text("flashcard.term", "사과")]),
            Given.span(
                2, in: 1, "chat small", 1, 5,
                [
                    OTLPAttribute("gen_ai.usage.input_tokens", .int(812)),
                    OTLPAttribute("gen_ai.usage.output_tokens", .int(120)),
                    OTLPAttribute("flashcard.cost", .double(0.00421)),
                ], kind: .client),
            Given.span(
                3, in: 2, "POST", 1, 5, [OTLPAttribute("http.request.resend_count", .int(1))],
                kind: .client),
            Given.span(
                4, in: 1, "flashcard.stage nuance", 5, 6,
                [OTLPAttribute("flashcard.cached", .bool(true))]),
        ])
        for text in ["812 → 120 tokens", "$0.0042", "attempt 2", "kept"] {
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(page.text.contains("812 in, 120 out"))
    }

    @Test func `what is too long or too many is counted`() throws {
        let long = String(repeating: "가", count: 30_000)
        let tree = try #require(
            TraceTree(
                (1...40).map { (number: UInt64) -> OTLPSpan in
                    Given.span(number, "s", 0, 1, [Given.text("text", long)])
                }))
        var settings = TracePage.Settings()
        settings.mostRows = 10
        let page = Page(TracePage(tree, settings).html)
        #expect(page.problem == nil)
        #expect(page.count("details") == 10)
        #expect(page.text.contains("… and 30 more spans."))
        #expect(page.text.contains("bytes more)"))
        #expect(page.html.utf8.count < 10 * 40_000)
    }

    @Test func `a trace of no length and numbers out of all bounds make a page`() throws {
        let page = try page([
            Given.span(
                1, "chat", 5, 5,
                [
                    OTLPAttribute("flashcard.cost", .double(.infinity)),
                    OTLPAttribute("gen_ai.usage.input_tokens", .double(1e300)),
                    OTLPAttribute("http.request.resend_count", .int(.max)),
                ], kind: .client)
        ])
        #expect(page.styles.contains("left:0.00%;width:0.00%"))
        #expect(TraceSums.dollars(0) == "$0.0000")
        #expect(TraceSums.dollars(0.00001) == "<$0.0001")
        #expect(TraceSums.dollars(12.34567) == "$12.3457")
    }

    @Test func `the link names the trace, the data source and the time around it`() throws {
        let tree = try #require(TraceTree(Given.word))
        let links = GrafanaLinks("http://127.0.0.1:3000//", to: tree)
        #expect(
            links.dashboard == "http://127.0.0.1:3000/d/flashcard-words/flashcard-words"
                + "?var-trace=0af7651916cd43dd8448eb211c80319c&from=1795253112000&to=1795253713000")
        let address = try #require(URLComponents(string: links.explore))
        #expect(address.path == "/explore")
        #expect(address.port == 3000)
        let items = Dictionary(
            uniqueKeysWithValues: (address.queryItems ?? []).map { ($0.name, $0.value ?? "") })
        #expect(items["schemaVersion"] == "1")
        #expect(items["orgId"] == "1")
        let panes = try #require(
            try JSONSerialization.jsonObject(with: Data((items["panes"] ?? "").utf8))
                as? [String: [String: Any]])
        let pane = try #require(panes["trace"])
        #expect(pane["datasource"] as? String == "tempo")
        let query = try #require((pane["queries"] as? [[String: Any]])?.first)
        #expect(query["query"] as? String == "0af7651916cd43dd8448eb211c80319c")
        #expect(query["queryType"] as? String == "traceql")
        #expect(query["datasource"] as? [String: String] == ["type": "tempo", "uid": "tempo"])
        let range = try #require(pane["range"] as? [String: String])
        #expect(range == ["from": "1795253112000", "to": "1795253713000"])
    }
}

/// A page as Foundation's XML parser reads it.
private final class Page: NSObject, XMLParserDelegate {
    let html: String
    private(set) var elements: [String] = []
    private(set) var attributes: [(name: String, value: String)] = []
    private(set) var text = ""
    private(set) var problem: String?
    private var path: [String] = []
    private var places: [(path: [String], text: String)] = []

    init(_ html: String) {
        self.html = html
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        if !parser.parse() { problem = "\(parser.lineNumber): \(parser.parserError as Any)" }
    }

    var classes: [String] { attributes.filter { $0.name == "class" }.map(\.value) }
    var styles: [String] { attributes.filter { $0.name == "style" }.map(\.value) }

    func count(_ name: String) -> Int { elements.count { $0 == name } }

    func count(_ name: String, in parent: String) -> Int {
        places.count { $0.path.suffix(2) == [parent, name] }
    }

    /// Of the first element of this name, with everything in it.
    func text(of name: String) -> String {
        guard let first = places.firstIndex(where: { $0.path.last == name }) else { return "" }
        let depth = places[first].path.count
        let inner = places[(first + 1)...].prefix { $0.path.count > depth }
        return places[first].text + inner.map(\.text).joined()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        elements.append(name)
        path.append(name)
        places.append((path, ""))
        for key in attributes.keys.sorted() { self.attributes.append((key, attributes[key] ?? "")) }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        path.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if path.last != "style" { text += string }
        let open = path
        if let place = places.lastIndex(where: { $0.path == open }) { places[place].text += string }
    }
}
