//  Two makings for a script: what each comes to, and the spans as they stand side by side.

import JSON
import OTLP
import Telemetry

extension TraceDiff {
    /// One line, whose first member names its schema.
    package var json: String {
        var json = JSONWriter(reserving: 4096)
        json.beginObject()
        json.member("schema", "flashcard.trace_diff/1")
        json.member("term", (one.root ?? other.root)?.span.attributes[Key.term]?.asText)
        json.name("one")
        write(one, to: &json)
        json.name("other")
        write(other, to: &json)
        json.name("spans")
        json.beginArray()
        for line in lines { write(line, to: &json) }
        json.endArray()
        json.endObject()
        json.newline()
        return json.text
    }

    private func write(_ tree: TraceTree, to json: inout JSONWriter) {
        let sums = TraceSums(tree)
        json.beginObject()
        json.member("trace_id", tree.traceID.text)
        json.member("run", tree.root?.span.attributes[Key.runID]?.asText)
        json.member("outcome", tree.root?.span.attributes[Key.outcome]?.asText)
        json.name("duration_ns")
        json.integer(tree.duration)
        json.name("waited_ns")
        json.integer(sums.waited)
        json.member("calls", sums.calls)
        json.member("retries", sums.retries)
        json.member("reasks", sums.reasks)
        json.member("input_tokens", sums.inputTokens)
        json.member("output_tokens", sums.outputTokens)
        json.member("cost_usd", sums.cost)
        json.member("complete", tree.isWhole)
        json.endObject()
    }

    private func write(_ line: Line, to json: inout JSONWriter) {
        json.beginObject()
        json.name("path")
        json.beginArray()
        for name in path(of: line) { json.string(name) }
        json.endArray()
        json.member("depth", line.depth)
        for (name, row, tree) in [("one", line.one, one), ("other", line.other, other)] {
            json.name(name)
            guard let row else {
                json.null()
                continue
            }
            write(row, of: tree, to: &json)
        }
        if let change = line.change {
            json.name("change_ns")
            json.integer(change)
        }
        let changes = line.changes
        if !changes.isEmpty {
            json.name("attributes")
            json.beginObject()
            for change in changes {
                json.name(change.key)
                json.beginObject()
                for (name, value) in [("one", change.one), ("other", change.other)] {
                    json.name(name)
                    json.write(value ?? .empty)
                }
                json.endObject()
            }
            json.endObject()
        }
        json.endObject()
    }

    private func write(
        _ row: TraceTree.Row, of tree: TraceTree, to json: inout JSONWriter
    ) {
        json.beginObject()
        json.member("span_id", row.span.spanID.text)
        json.member("form", row.form.rawValue)
        json.name("duration_ns")
        json.integer(row.duration)
        json.name("critical_ns")
        json.integer(row.criticalTime)
        json.name("waited_ns")
        json.integer(
            row.waits(since: tree.begin).reduce(0) { $0 + ($1.upperBound - $1.lowerBound) })
        if let failure = row.span.failure { json.member("error", failure) }
        json.endObject()
    }
}
