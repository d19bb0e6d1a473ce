//  What stands above the waterfall, and below a span.

import OTLP
import Platform
import Telemetry

extension Waterfall {
    /// More events of one span are counted.
    private static let mostEvents = 12

    struct Note {
        let text: String
        var isBad = false
    }

    var head: String {
        let root = tree.root?.span
        let attributes = root?.attributes ?? []
        var title = [attributes[Key.term]?.asText ?? root?.name ?? "A trace without its root"]
        if let outcome = attributes[Key.outcome]?.asText { title.append(outcome) }
        if case .parentMissing? = tree.root?.fault { title.append("unfinished") }
        title.append(TimeText.text(tree.duration))
        title.append(tree.rows.count == 1 ? "1 span" : "\(tree.rows.count) spans")
        var text = style.heading(DisplayWidth.printable(title.joined(separator: " · "))) + "\n"
        func line(_ name: String, _ value: String) {
            text += style.dim(DisplayWidth.padded(name, to: 8))
            text += DisplayWidth.printable(value) + "\n"
        }
        line("trace", tree.traceID.text)
        if let run = attributes[Key.runID]?.asText { line("run", run) }
        line("began", WallTime(nanoseconds: Int64(clamping: tree.begin)).text)
        for link in root?.links ?? [] {
            line("linked", "span \(link.spanID.text) of trace \(link.traceID.text)")
        }
        if !tree.isWhole {
            line("missing", "not every span is here; the lines below say which")
        }
        return text
    }

    func notes(of row: TraceTree.Row) -> [Note] {
        var notes: [Note] = []
        if let fault = row.fault { notes.append(Note(text: fault.text)) }
        if case .error(let message) = row.span.status {
            let code = row.span.attributes[Key.errorType]?.asText
            let parts = [code, message.isEmpty ? nil : message].compactMap { $0 }
            let said = parts.isEmpty ? "" : " " + parts.joined(separator: ": ")
            notes.append(
                Note(text: "failed:\(said.isEmpty ? " no reason is given" : said)", isBad: true))
        }
        for event in row.span.events.prefix(Self.mostEvents) { notes.append(note(event)) }
        if row.span.events.count > Self.mostEvents {
            notes.append(Note(text: "and \(row.span.events.count - Self.mostEvents) more events"))
        }
        if settings.showsAttributes {
            notes += row.span.attributes.map { Note(text: "\($0.key) = \($0.value.shown)") }
            notes += row.span.links.filter { _ in row.depth > 0 }.map {
                Note(text: "linked to span \($0.spanID.text) of trace \($0.traceID.text)")
            }
        }
        if let dropped = row.span.dropped { notes.append(Note(text: dropped)) }
        return notes
    }

    private func note(_ event: OTLPSpan.Event) -> Note {
        let time = TimeText.text(max(event.time, tree.begin) - tree.begin)
        let shown = event.attributes.filter {
            settings.showsAttributes || $0.key == Key.errorType || $0.key == Key.retryWait
        }
        let words =
            ["\(Bar.event) \(event.name) at \(time)"] + shown.map { "\($0.key)=\($0.value.shown)" }
        return Note(text: words.joined(separator: "  "))
    }
}

extension TraceTree.Fault {
    var text: String {
        switch self {
        case .parentMissing(let id):
            "its parent, span \(id.text), is not here: it had not ended, or was dropped"
        case .parentRemote(let id): "its parent, span \(id.text), is of another process"
        case .ownAncestor: "its parents lead back to itself"
        case .unfinished: "it has no end"
        }
    }
}

extension OTLPSpan {
    /// What a limit has left out.
    var dropped: String? {
        let parts = [
            (droppedAttributes, "attributes"), (droppedEvents, "events"), (droppedLinks, "links"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return parts.isEmpty ? nil : "left out by a limit: " + parts.joined(separator: ", ")
    }
}

extension OTLPValue {
    /// As a person reads it, on one line.
    package var shown: String {
        switch self {
        case .empty: "nothing"
        case .string(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .int(let number): String(number)
        case .double(let number): String(number)
        case .bytes(let bytes): "\(bytes.count) bytes"
        case .array(let values): "[" + values.map(\.shown).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", ") + "}"
        }
    }
}
