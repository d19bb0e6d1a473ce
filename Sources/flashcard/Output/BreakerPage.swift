//  How the circuit breakers stand: a line for each, and below it what a person has to know: why it
//  is closed off, with what the last call failed, and what was ordered and not followed yet.

import FlashcardPipeline
import JSON
import Platform
import Resilience

struct BreakerPage: Sendable {
    let memories: [BreakerMemory]
    let control: ControlFile
    let store: String
    let now: WallTime

    init(_ memories: [BreakerMemory], _ control: ControlFile, _ store: String, now: WallTime) {
        self.memories = memories
        self.control = control
        self.store = store
        self.now = now
    }

    func text(width: Int?, style: Style) -> String {
        guard !memories.isEmpty else {
            return "No circuit breaker yet: flashcard process LIST makes one.\n"
        }
        var table = TextTable([
            .init("BREAKER"), .init("STATE"), .init("SINCE"), .init("CALLS", .trailing),
            .init("FAILED", .trailing), .init("RATIO", .trailing), .init("BREAKS", .trailing),
            .init("AS OF"),
        ])
        for memory in memories {
            table.add([
                memory.snapshot.breaker, memory.snapshot.state.rawValue, memory.since.text,
                memory.calls.total.grouped, memory.calls.failures.grouped,
                Self.percent(memory.calls.failureRatio),
                memory.snapshot.consecutiveBreaks.grouped, memory.snapshot.takenAt.text,
            ])
        }
        return memories.reduce(table.text(width: width, style: style)) { $0 + notes($1) }
    }

    private func notes(_ memory: BreakerMemory) -> String {
        let name = memory.snapshot.breaker
        var text = ""
        if let note = memory.snapshot.note { text += "\(name) is isolated: \(note)\n" }
        if memory.snapshot.state == .open {
            let left = memory.snapshot.remaining(at: now)
            text += "\(name) lets trial calls through in \(Count.seconds(left.seconds)) s.\n"
        }
        if let failure = memory.failure {
            text += "\(name) failed last at \(failure.at.text): "
            text += "\(failure.message ?? "no message") (\(failure.code ?? "no code"))\n"
        }
        if let order = pending(memory) {
            text += "\(name) is to be \(order.action == .isolate ? "isolated" : "reset"); "
            text += "no run has followed that yet.\n"
        }
        return text
    }

    private func pending(_ memory: BreakerMemory) -> ControlFile.Order? {
        control.order(for: memory.snapshot.breaker).flatMap {
            $0.number > memory.order ? $0 : nil
        }
    }

    private static func percent(_ ratio: Double) -> String {
        "\(Int((ratio * 100).rounded())) %"
    }

    func json() -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "flashcard.breakers/1")
        json.member("store", store)
        json.name("breakers")
        json.beginArray()
        for memory in memories { write(memory, to: &json) }
        json.endArray()
        json.endObject()
        json.newline()
        return json.text
    }

    private func write(_ memory: BreakerMemory, to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", memory.snapshot.breaker)
        json.member("state", memory.snapshot.state.rawValue)
        json.member("reason", memory.reason?.rawValue)
        json.member("note", memory.snapshot.note)
        json.member("since", memory.since.text)
        json.member("as_of", memory.snapshot.takenAt.text)
        json.member("successes", memory.calls.successes)
        json.member("failures", memory.calls.failures)
        json.member("slow", memory.calls.slow)
        json.member("failure_ratio", memory.calls.failureRatio)
        json.member("consecutive_breaks", memory.snapshot.consecutiveBreaks)
        json.member("remaining_break_seconds", memory.snapshot.remaining(at: now).seconds)
        if let failure = memory.failure {
            json.name("last_failure")
            json.beginObject()
            json.member("code", failure.code)
            json.member("message", failure.message)
            json.member("at", failure.at.text)
            json.endObject()
        }
        if let order = pending(memory) { json.member("ordered", order.action.rawValue) }
        json.endObject()
    }
}
