//  A trace as one page: readable from a disk, without a network and without a script. The same
//  tree, forms and time axis as the drawing of the terminal; what stands below a span there is
//  folded here. Nothing is said by colour alone: each form has a shape of its own, each bar a
//  sentence for who hears the page.

import OTLP
import Platform
import Telemetry

package struct TracePage: Sendable {
    package struct Settings: Sendable {
        /// More spans than these are counted instead of drawn.
        package var mostRows = 2_000
        /// Where else the trace can be looked at.
        package var links: GrafanaLinks?

        package init(links: GrafanaLinks? = nil) { self.links = links }
    }

    let tree: TraceTree
    let settings: Settings

    package init(_ tree: TraceTree, _ settings: Settings = Settings()) {
        self.tree = tree
        self.settings = settings
    }

    package var html: String {
        var html = HTMLWriter(reserving: 16 << 10)
        html.constant("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        html.constant("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        html.constant("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
        html.constant("<meta name=\"referrer\" content=\"no-referrer\"/>\n")
        // Should a name ever find a way to be markup, the browser still does nothing with it.
        html.constant("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        html.constant(" style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>\n")
        html.element("title", text: "\(title) · flashcard trace")
        html.constant("\n<style>\n")
        html.constant(Self.style)
        html.constant("</style>\n</head>\n<body>\n<main>\n")
        header(to: &html)
        whereTimeWent(to: &html)
        waterfall(to: &html)
        legend(to: &html)
        html.constant("</main>\n</body>\n</html>\n")
        return html.text
    }

    var attributes: [OTLPAttribute] { tree.root?.span.attributes ?? [] }

    /// What the trace is about.
    package var title: String {
        let name = tree.root?.span.name ?? ""
        return attributes[Key.term]?.asText ?? (name.isEmpty ? "A trace without its root" : name)
    }

    // MARK: Head

    private func header(to html: inout HTMLWriter) {
        html.element("header") { html in
            html.element("h1") { html in
                html.element("bdi", text: title)
                if let outcome {
                    html.constant(" ")
                    html.element(
                        "span", [("class", "outcome \(outcome.isBad ? "bad" : "good")")],
                        text: outcome.text)
                }
            }
            if case .error(let message)? = tree.root?.span.status, !message.isEmpty {
                html.element("p", [("class", "reason")], text: message)
            }
            html.element("dl", [("class", "facts")]) { html in
                for (name, value) in facts {
                    html.element("div") { html in
                        html.element("dt", text: name)
                        html.element("dd", text: value)
                    }
                }
            }
            if let links = settings.links {
                html.element("p", [("class", "links")]) { html in
                    for (text, address) in [
                        ("Grafana's dashboard", links.dashboard), ("Explore", links.explore),
                    ] {
                        html.element(
                            "a", [("href", address), ("rel", "noreferrer")], text: text)
                    }
                }
            }
        }
        html.constant("\n")
    }

    private var outcome: (text: String, isBad: Bool)? {
        if case .parentMissing? = tree.root?.fault { return ("unfinished", true) }
        let isFailed = tree.root?.span.isFailed ?? true
        if let outcome = attributes[Key.outcome]?.asText { return (outcome, isFailed) }
        return isFailed ? ("failed", true) : nil
    }

    private var facts: [(String, String)] {
        let sums = TraceSums(tree)
        var facts = [
            ("took", TimeText.text(tree.duration)),
            ("spans", String(tree.rows.count)),
        ]
        if sums.calls > 0 { facts.append(("calls", String(sums.calls))) }
        if sums.retries > 0 { facts.append(("called again", String(sums.retries))) }
        if sums.reasks > 0 { facts.append(("asked again", String(sums.reasks))) }
        if sums.waited > 0 { facts.append(("waited", TimeText.text(sums.waited))) }
        if sums.inputTokens + sums.outputTokens > 0 {
            facts.append(("tokens", "\(sums.inputTokens) in, \(sums.outputTokens) out"))
        }
        if let cost = sums.cost { facts.append(("cost", TraceSums.dollars(cost))) }
        facts.append(("began", WallTime(nanoseconds: Int64(clamping: tree.begin)).text))
        if let run = attributes[Key.runID]?.asText { facts.append(("run", run)) }
        facts.append(("trace", tree.traceID.text))
        if !tree.isWhole { facts.append(("missing", "not every span is here")) }
        return facts
    }

    // MARK: What the end waited for

    /// The critical path by forms: one bar of which every part is something else.
    private func whereTimeWent(to html: inout HTMLWriter) {
        var shares: [SpanForm: UInt64] = [:]
        for row in tree.rows {
            for (form, time) in row.criticalTimes(since: tree.begin) {
                shares[form, default: 0] += time
            }
        }
        let whole = max(shares.values.reduce(0, +), 1)
        let parts = SpanForm.allCases.compactMap { form in shares[form].map { (form, $0) } }
            .filter { $0.1 > 0 }
        guard !parts.isEmpty else { return }
        html.element("section", [("class", "shares"), ("aria-labelledby", "shares")]) { html in
            html.element("h2", [("id", "shares")], text: "What the end waited for")
            html.element("div", [("class", "stack"), ("aria-hidden", "true")]) { html in
                for (form, time) in parts {
                    html.element(
                        "span",
                        [
                            ("class", "bar \(form.rawValue)"),
                            ("style", "width:\(percent(time, of: whole))%"),
                        ], text: "")
                }
            }
            html.element("ul") { html in
                for (form, time) in parts {
                    html.element("li") { html in
                        html.element("i", [("class", "bar \(form.rawValue)")], text: "")
                        html.text("\(form.meaning) ")
                        html.element("b", text: Self.share(time, of: whole))
                        html.element("small", text: " " + TimeText.text(time))
                    }
                }
            }
        }
        html.constant("\n")
    }

    // MARK: Foot

    private func legend(to html: inout HTMLWriter) {
        html.element("footer") { html in
            html.element("ul", [("class", "legend")]) { html in
                for form in SpanForm.allCases {
                    html.element("li") { html in
                        html.element("i", [("class", "bar \(form.rawValue)")], text: "")
                        html.text(form.meaning)
                    }
                }
                html.constant("<li><i class=\"critical\"></i>critical path</li>")
                html.constant("<li><i class=\"tick\"></i>event</li>")
                html.constant("<li><b class=\"cross\">×</b> failed</li>")
                html.constant("<li><b class=\"open\">»</b> no end</li>")
            }
            html.constant("<p>Path is the share of the whole that a span held up by itself. ")
            html.constant("A span opens to show its attributes and events.</p>")
        }
        html.constant("\n")
    }

    // MARK: Figures

    /// So many hundredths, with a point and two digits behind it, whatever the locale.
    func percent(_ part: UInt64, of whole: UInt64) -> String {
        let hundredths = Int((Double(part) / Double(max(whole, 1)) * 10_000).rounded())
        let bounded = min(max(hundredths, 0), 10_000)
        let digits = bounded % 100
        return "\(bounded / 100).\(digits < 10 ? "0" : "")\(digits)"
    }

    static func share(_ part: UInt64, of whole: UInt64) -> String {
        let hundredths = Double(part) / Double(max(whole, 1)) * 100
        return hundredths < 1 ? "<1 %" : "\(Int(hundredths.rounded())) %"
    }
}
