//  The waterfall of a page: a list in which each span is a line that opens. The bars stand in
//  percent of the whole, so that the page fits every window.

import OTLP
import Telemetry

extension TracePage {
    private static let ticks = 4
    /// Deeper ones are drawn at this depth.
    private static let deepest = 24
    /// Of longer texts the rest is counted.
    private static let longestValue = 20_000
    private static let mostDetails = 500

    func waterfall(to html: inout HTMLWriter) {
        html.element("section", [("aria-labelledby", "spans")]) { html in
            html.element("h2", [("id", "spans")], text: "Step by step")
            html.element("div", [("class", "line head"), ("aria-hidden", "true")]) { html in
                html.constant("<span>span</span><span class=\"figure\">took</span>")
                html.constant("<span class=\"figure\">path</span>")
                html.element("span", [("class", "axis")]) { html in
                    for tick in 0...Self.ticks {
                        let time = tree.duration / UInt64(Self.ticks) * UInt64(tick)
                        html.element(
                            "span", [("style", "left:\(tick * 100 / Self.ticks)%")],
                            text: tick == 0
                                ? "0" : TimeText.text(tick == Self.ticks ? tree.duration : time))
                    }
                }
            }
            html.constant("\n")
            html.element("ol", [("class", "spans")]) { html in
                for row in tree.rows.prefix(settings.mostRows) {
                    item(row, to: &html)
                    html.constant("\n")
                }
            }
            if tree.rows.count > settings.mostRows {
                html.element(
                    "p", text: "… and \(tree.rows.count - settings.mostRows) more spans.")
            }
        }
        html.constant("\n")
    }

    private func item(_ row: TraceTree.Row, to html: inout HTMLWriter) {
        html.element("li") { html in
            html.element("details") { html in
                html.element("summary", [("class", "line" + (row.span.isFailed ? " bad" : ""))]) {
                    line(row, to: &$0)
                }
                html.element("div", [("class", "more")]) { more(of: row, to: &$0) }
            }
        }
    }

    // MARK: The line

    private func line(_ row: TraceTree.Row, to html: inout HTMLWriter) {
        let depth = min(row.depth, Self.deepest)
        html.element("span", [("class", "name"), ("style", "--depth:\(depth)")]) { html in
            let name = row.span.name
            html.element("bdi", text: name.isEmpty ? "(no name)" : name)
            if let term = row.span.attributes[Key.term]?.asText {
                html.constant(" ")
                html.element("bdi", [("class", "term")], text: term)
            }
            for chip in chips(of: row) {
                html.constant(" ")
                html.element("small", [("class", "chip")], text: chip)
            }
        }
        html.element(
            "span", [("class", "figure")],
            text: row.fault == .unfinished ? "no end" : TimeText.text(row.duration))
        let own = row.criticalTime
        html.element(
            "span", [("class", own > 0 ? "figure path" : "figure")],
            text: own > 0 ? Self.share(own, of: tree.duration) : "")
        html.element("span", [("class", "track"), ("aria-hidden", "true")]) { bars(row, to: &$0) }
        html.element("span", [("class", "heard")], text: sentence(row))
    }

    /// What is worth a word beside the name.
    private func chips(of row: TraceTree.Row) -> [String] {
        let attributes = row.span.attributes
        var chips: [String] = []
        if row.form == .retry, let count = attributes[Key.resendCount]?.asNumber, count < 1e6 {
            chips.append("attempt \(Int(count) + 1)")
        }
        if row.form == .reask { chips.append("asked again") }
        if attributes[Key.cached] == .bool(true) { chips.append("kept") }
        let tokens = [Key.inputTokens, Key.outputTokens].compactMap {
            attributes[$0]?.asNumber.map { String(Int(min(max($0, 0), 1e15))) }
        }
        if !tokens.isEmpty { chips.append(tokens.joined(separator: " → ") + " tokens") }
        if let cost = TraceSums.cost(of: row.span) { chips.append(TraceSums.dollars(cost)) }
        if let own = row.span.service, own != tree.root?.span.service { chips.append(own) }
        return chips
    }

    private func bars(_ row: TraceTree.Row, to html: inout HTMLWriter) {
        bar(row.form.rawValue, row.start, row.end, to: &html)
        for wait in row.waits(since: tree.begin) {
            bar("wait", wait.lowerBound, wait.upperBound, to: &html)
        }
        for part in row.critical {
            html.element(
                "span",
                [("class", "critical"), ("style", place(part.lowerBound, part.upperBound))],
                text: "")
        }
        for event in row.span.events.prefix(Self.mostDetails) {
            let time = min(max(event.time, tree.begin) - tree.begin, tree.duration)
            html.element(
                "span",
                [("class", "tick"), ("style", "left:\(percent(time, of: tree.duration))%")],
                text: "")
        }
        let end = "left:\(percent(row.end, of: tree.duration))%"
        if row.fault == .unfinished {
            html.element("b", [("class", "open"), ("style", end)], text: "»")
        }
        if row.span.isFailed { html.element("b", [("class", "cross"), ("style", end)], text: "×") }
    }

    private func bar(
        _ form: String, _ start: UInt64, _ end: UInt64, to html: inout HTMLWriter
    ) {
        html.element(
            "span", [("class", "bar \(form)"), ("style", place(start, end))], text: "")
    }

    private func place(_ start: UInt64, _ end: UInt64) -> String {
        let whole = tree.duration
        return "left:\(percent(start, of: whole))%;width:\(percent(end - start, of: whole))%"
    }

    /// The bar in words.
    private func sentence(_ row: TraceTree.Row) -> String {
        var parts = ["\(row.form.meaning) from \(TimeText.text(row.start))"]
        let waits = row.waits(since: tree.begin).count
        if waits > 0 { parts.append(waits == 1 ? "1 wait within" : "\(waits) waits within") }
        if row.criticalTime > 0 { parts.append("on the critical path") }
        let events = row.span.events.count
        if events > 0 { parts.append(events == 1 ? "1 event" : "\(events) events") }
        if row.span.isFailed { parts.append("failed") }
        return parts.joined(separator: ", ") + "."
    }

    // MARK: What opens

    private func more(of row: TraceTree.Row, to html: inout HTMLWriter) {
        if let fault = row.fault { html.element("p", text: "Note: \(fault.text).") }
        if case .error(let message) = row.span.status {
            let text = message.isEmpty ? "no reason is given" : message
            html.element("p", [("class", "reason")], text: "Failed: \(cut(text))")
        }
        table(row.span.attributes, to: &html)
        if row.span.attributes.isEmpty { html.element("p", text: "It has no attributes.") }
        for event in row.span.events.prefix(Self.mostDetails) {
            html.element("h3") { html in
                html.element("bdi", text: event.name)
                let time = TimeText.text(max(event.time, tree.begin) - tree.begin)
                html.element("small", text: " at \(time)")
            }
            table(event.attributes, to: &html)
        }
        if row.span.events.count > Self.mostDetails {
            html.element(
                "p", text: "… and \(row.span.events.count - Self.mostDetails) more events.")
        }
        for link in row.span.links.prefix(Self.mostDetails) {
            html.element(
                "p", text: "Linked to span \(link.spanID.text) of trace \(link.traceID.text).")
        }
        if let dropped = row.span.dropped { html.element("p", text: dropped) }
        let kind = row.span.kind.map { " · \($0)" } ?? ""
        html.element("p", [("class", "ids")], text: "span \(row.span.spanID.text)\(kind)")
    }

    private func table(_ attributes: [OTLPAttribute], to html: inout HTMLWriter) {
        guard !attributes.isEmpty else { return }
        html.element("dl") { html in
            for attribute in attributes.prefix(Self.mostDetails) {
                html.element("div") { html in
                    html.element("dt", text: cut(attribute.key))
                    html.element("dd") { $0.element("bdi", text: cut(attribute.value.shown)) }
                }
            }
        }
        if attributes.count > Self.mostDetails {
            html.element("p", text: "… and \(attributes.count - Self.mostDetails) more.")
        }
    }

    private func cut(_ text: String) -> String {
        guard text.utf8.count > Self.longestValue else { return text }
        let rest = text.utf8.count - Self.longestValue
        return String(text.unicodeScalars.prefix(Self.longestValue / 4))
            + "… (over \(rest) bytes more)"
    }
}
