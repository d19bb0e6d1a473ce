//  What a run could not use, for a person (why, what was tried, what to type) and for a script.

import FlashcardStore
import JSON
import Platform
import Telemetry

struct FailedPage: Sendable {
    static let schema = "flashcard.failed/1"
    static let emptyJSON = "{\"schema\":\"\(schema)\",\"run\":null,\"words\":[],\"rows\":[]}\n"
    /// A person sees the last of a word's errors; a script gets all that the store gives.
    private static let shownFailures = 3
    /// From so many turns on, one more alone will hardly do.
    private static let manyTurns = 3

    let run: RunRecord
    let words: [SetAsideWord]
    let rows: [(ordinal: Int, line: Int, problem: String, row: String)]
    /// Whether more may follow.
    let isFull: Bool

    init(
        run: RunRecord, words: [SetAsideWord],
        rows: [(ordinal: Int, line: Int, problem: String, row: String)], isFull: Bool
    ) {
        self.run = run
        self.words = words
        self.rows = rows
        self.isFull = isFull
    }

    private var nextKey: String? {
        guard isFull else { return nil }
        return rows.last.map { FailedCommand.Key.row($0.ordinal).text }
            ?? words.last.map { FailedCommand.Key.word($0.ordinal).text }
    }

    // MARK: For a person

    func text(_ style: Style) -> String {
        if words.isEmpty, rows.isEmpty { return "Nothing of run \(run.id) is set aside.\n" }
        var text = ""
        for word in words { text += self.text(word, style) + "\n" }
        for row in rows { text += self.text(row, style) + "\n" }
        if !words.isEmpty {
            text += "Next     \(style.strong(run.retry))  tries the words again\n"
        }
        if !rows.isEmpty {
            text += "Rows     mend them in \(style.name(run.source)), then: "
            text += "\(style.strong(run.again))\n"
        }
        if let nextKey { text += "More     flashcard failed \(run.id) --after \(nextKey)\n" }
        return text
    }

    private func text(_ word: SetAsideWord, _ style: Style) -> String {
        let problem = Told(word.problem)
        var text =
            "\(style.strong(word.term.shown))  line \(word.line), \(style.bad(word.code)), "
            + "\(Count.of(word.turns, "turn"))\n"
        if let message = problem.message { text += "  \(message.shown)\n" }
        for failure in word.failures.suffix(Self.shownFailures) {
            text += "  \(failure.at.text)  \(failure.stage)  "
            text += "\(Count.seconds(failure.took.seconds)) s  \(failure.outcome)  "
            text += style.dim(failure.code) + "\n"
        }
        let hidden = word.failureCount - min(word.failures.count, Self.shownFailures)
        if hidden > 0 { text += "  and \(Count.of(hidden, "call")) before\n" }
        if word.hasNuance {
            text += "  Its first stage is answered and kept; only its cards are asked for.\n"
        }
        if let advice = problem.advice { text += "  \(advice.shown)\n" }
        if let next = next(word) { text += "  \(next)\n" }
        return text
    }

    private func next(_ word: SetAsideWord) -> String? {
        guard word.turns >= Self.manyTurns else { return nil }
        return "It has failed in \(word.turns) turns: look at line \(word.line) of the list, and "
            + "at flashcard trace \(ShellWord.quoted(word.term)), before it is tried once more."
    }

    private func text(
        _ row: (ordinal: Int, line: Int, problem: String, row: String), _ style: Style
    ) -> String {
        let problem = Told(row.problem)
        var text = "\(style.strong("Row"))  line \(row.line), "
        text += "\(style.bad(problem.code ?? "unknown"))\n"
        if let message = problem.message { text += "  \(message.shown)\n" }
        text += "  \(style.dim(row.row.shown))\n"
        if let advice = problem.advice { text += "  \(advice.shown)\n" }
        return text
    }

    /// What a stored problem says.
    private struct Told {
        let code: String?
        let message: String?
        let advice: String?

        init(_ json: String?) {
            let object = json.flatMap { try? JSONValue.parse($0) }?.asObject
            code = object?["code"]?.asString
            message = object?["message"]?.asString
            advice = object?["advice"]?.asString
        }
    }
}

// MARK: - For a script

extension FailedPage {
    func json() -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", Self.schema)
        json.member("run", run.id)
        json.name("words")
        json.beginArray()
        for word in words { write(word, to: &json) }
        json.endArray()
        json.name("rows")
        json.beginArray()
        for row in rows {
            json.beginObject()
            json.member("line", row.line)
            json.name("error")
            json.raw(Array(row.problem.utf8))
            json.member("row", row.row)
            json.endObject()
        }
        json.endArray()
        json.name("next")
        json.beginArray()
        if !words.isEmpty { json.string(run.retry) }
        if words.isEmpty, !rows.isEmpty { json.string(run.again) }
        json.endArray()
        json.member("next_after", nextKey)
        json.endObject()
        json.newline()
        return json.text
    }

    private func write(_ word: SetAsideWord, to json: inout JSONWriter) {
        json.beginObject()
        json.member("ordinal", word.ordinal)
        json.member("line", word.line)
        json.member("term", word.term)
        json.member("code", word.code)
        json.member("turns", word.turns)
        json.member("nuance_kept", word.hasNuance)
        if let problem = word.problem {
            json.name("error")
            json.raw(Array(problem.utf8))
        }
        json.member("failed_calls", word.failureCount)
        json.name("tried")
        json.beginArray()
        for failure in word.failures {
            json.beginObject()
            json.member("run", failure.runID)
            json.member("stage", failure.stage)
            json.member("ask", failure.ask)
            json.member("at", failure.at.text)
            json.member("seconds", failure.took.seconds)
            json.member("outcome", failure.outcome)
            json.member("code", failure.code)
            json.member("model", failure.model)
            json.member("span_id", failure.span?.text)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}
