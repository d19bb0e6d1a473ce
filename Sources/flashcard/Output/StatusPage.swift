//  How a run stands: a few lines for a person, one object for a script. Both end with what to type
//  next.

import FlashcardStore
import JSON
import Platform
import Telemetry

struct StatusPage: Sendable {
    static let schema = "flashcard.status/1"
    static let emptyJSON = "{\"schema\":\"\(schema)\",\"run\":null}\n"
    /// Reasons beyond these are counted.
    private static let mostReasons = 5

    let standing: RunStanding
    let owner: Int32?
    let now: WallTime
    /// Where the command line named the store, so that what is typed next does so, too.
    let atStore: String

    init(_ standing: RunStanding, owner: Int32?, now: WallTime, atStore: String) {
        self.atStore = atStore
        self.standing = standing
        self.owner = owner
        self.now = now
    }

    private var run: RunRecord { standing.run }
    private var counts: RunCounts { run.counts }
    private var state: RunState { run.state(owner: owner) }
    private var isWorking: Bool { state == .reading || state == .working }
    private var done: Int { counts.reused + counts.created }
    private var setAsideWords: Int { standing.reasons.map(\.words).reduce(0, +) }

    // MARK: For a person

    func text(_ style: Style) -> String {
        var lines = [
            "Run       \(style.strong(run.id))  \(coloured(style))",
            "List      \(style.name(run.source))",
            "Model     \(run.provider)/\(run.model), seed \(run.seed)",
            "Began     \(run.startedAt.text)\(duration)",
            "Words     \(words)",
        ]
        if counts.rejected + setAsideWords > 0 { lines += setAside(style) }
        lines.append("Spent     \(money(standing.spend)); today \(money(standing.spendToday))")
        if standing.keptReplies > 0 {
            lines.append("Kept      \(Count.of(standing.keptReplies, "answer")) asked of nobody")
        }
        if let slowest = standing.slowest {
            lines.append(
                "Slowest   \(slowest.term.shown), \(Count.seconds(slowest.took.seconds)) s")
        }
        for (index, step) in steps.enumerated() {
            lines.append(
                "\(index == 0 ? "Next      " : "          ")\(style.strong(step.line))"
                    + "  \(step.meaning)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func coloured(_ style: Style) -> String {
        switch state {
        case .done: style.good(state.rawValue)
        case .failed: style.bad(state.rawValue)
        case .partial, .stopped: style.warning(state.rawValue)
        case .interrupted:
            style.warning(state.rawValue) + ": its process ended without a word, as when killed"
        case .reading, .working:
            state.rawValue + (owner.map { " in process \($0)" } ?? "")
        }
    }

    private var duration: String {
        guard let duration = run.duration(owner: owner, now: now) else { return "" }
        return ", \(isWorking ? "for" : "took") \(Count.seconds(duration.seconds)) s"
    }

    private var words: String {
        if state == .reading { return "\(standing.entered.grouped) read so far" }
        var parts = ["\(counts.created.grouped) made"]
        if counts.reused > 0 { parts.append("\(counts.reused.grouped) there already") }
        let aside = counts.failed + counts.leftAside
        if aside > 0 { parts.append("\(aside.grouped) set aside") }
        if counts.remaining > 0 { parts.append("\(counts.remaining.grouped) to make") }
        return "\(counts.words.grouped): \(parts.joined(separator: ", "))  (\(percent) %)"
    }

    /// Rounded down, so that 100 % is not said before the end.
    private var percent: Int {
        counts.words == 0 ? 0 : (counts.words - counts.remaining) * 100 / counts.words
    }

    private func setAside(_ style: Style) -> [String] {
        let what = [
            setAsideWords > 0 ? Count.of(setAsideWords, "word") : nil,
            counts.rejected > 0 ? Count.of(counts.rejected, "row") + " of the list" : nil,
        ].compactMap(\.self).joined(separator: " and ")
        var lines = ["Set aside \(style.warning(what))"]
        for reason in standing.reasons.prefix(Self.mostReasons) {
            lines.append("          \(reason.words.grouped) × \(reason.code)")
        }
        let others = standing.reasons.dropFirst(Self.mostReasons)
        if !others.isEmpty {
            let words = others.map(\.words).reduce(0, +)
            lines.append("          \(words.grouped) × \(Count.of(others.count, "other code"))")
        }
        return lines
    }

    private func money(_ spend: Spend) -> String {
        var text = Count.dollars(spend.cost)
        if spend.charges > 0 {
            text += " for \(Count.of(spend.charges, "call"))"
            text += " (\(spend.inputTokens.grouped) tokens in,"
            text += " \(spend.outputTokens.grouped) out)"
        }
        return text
    }

    /// What to type, and what it does.
    private var steps: [(line: String, meaning: String)] {
        let look = (
            line: "flashcard failed \(run.id)" + atStore, meaning: "says why, and what was tried"
        )
        let retry = (line: run.retry, meaning: "tries the words again")
        let aside = counts.rejected + setAsideWords > 0 ? [look] : []
        switch state {
        case .reading, .working:
            return [("flashcard status" + atStore, "looks again")] + aside
        case .stopped, .failed, .interrupted:
            return [(run.again, "goes on; what was made is kept")] + aside
        case .partial:
            return aside + (setAsideWords > 0 ? [retry] : [])
        case .done:
            return [("flashcard words --run \(run.id)" + atStore, "shows the words")]
        }
    }
}

// MARK: - For a script

extension StatusPage {
    func json() -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", Self.schema)
        json.member("run", run.id)
        json.member("state", state.rawValue)
        json.member("owner_pid", owner.map { Int($0) })
        json.member("source", run.source)
        json.member("output", run.output)
        json.member("input_sha256", run.inputHash)
        json.member("provider", run.provider)
        json.member("model", run.model)
        json.member("prompts", run.prompts)
        json.member("program", run.program)
        json.member("seed", run.seed)
        json.member("started_at", run.startedAt.text)
        json.member("ended_at", run.endedAt?.text)
        json.member("seconds", run.duration(owner: owner, now: now)?.seconds)
        json.name("counts")
        counts.write(to: &json)
        json.member("entered", standing.entered)
        writeReasons(to: &json)
        json.name("spend")
        write(standing.spend, to: &json)
        json.name("spend_today")
        write(standing.spendToday, to: &json)
        json.member("kept_replies", standing.keptReplies)
        if let slowest = standing.slowest { write(slowest, to: &json) }
        json.name("next")
        json.beginArray()
        for step in steps { json.string(step.line) }
        json.endArray()
        json.endObject()
        json.newline()
        return json.text
    }

    private func writeReasons(to json: inout JSONWriter) {
        json.name("set_aside")
        json.beginObject()
        json.member("words", setAsideWords)
        json.member("rows", counts.rejected)
        json.name("reasons")
        json.beginArray()
        for reason in standing.reasons {
            json.beginObject()
            json.member("code", reason.code)
            json.member("words", reason.words)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    private func write(_ spend: Spend, to json: inout JSONWriter) {
        json.beginObject()
        json.member("usd", Double(spend.cost) / 1e6)
        json.member("charges", spend.charges)
        json.member("input_tokens", spend.inputTokens)
        json.member("output_tokens", spend.outputTokens)
        json.endObject()
    }

    private func write(_ making: Making, to json: inout JSONWriter) {
        json.name("slowest")
        json.beginObject()
        json.member("term", making.term)
        json.member("seconds", making.took.seconds)
        json.member("trace_id", making.trace?.text)
        json.endObject()
    }
}
