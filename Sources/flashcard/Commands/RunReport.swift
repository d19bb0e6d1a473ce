//  What a run came to, for the person who started it (what was made, what was set aside and why,
//  where the files are, what to type next) and for a script (the same as JSON). And the exit code.

import FlashcardPipeline
import FlashcardStore
import JSON
import LanguageModels
import Platform
import Problems

struct RunReport: Sendable {
    static let schema = "flashcard.process/1"

    let id: String
    let outcome: Journey.Outcome
    let files: DeckFiles
    let seconds: Double
    /// Who was to answer; the offline model costs nothing.
    let plan: ModelPlan
    let resume: String
    /// Where the command line named the store, so that what is typed next does so, too.
    let atStore: String
    let isRehearsal: Bool
    /// What became of the lookups; none without a cache.
    let cache: CacheBooks?
    let routing: RoutingBooks
    /// Models of which nobody knows what they cost.
    let unpriced: [String]

    private var money: MoneyReport {
        MoneyReport(outcome: outcome, plan: plan, routing: routing, unpriced: unpriced)
    }

    func exitCode(signal: Interrupts.Signal?) -> ExitCode {
        switch outcome.ending {
        case .stopped: signal == .terminate || signal == .hangUp ? .terminated : .interrupted
        case .modelGone(let failure):
            // What a person has to mend in the settings, and what passes.
            switch failure.problem.category {
            case .authentication, .validation: .configuration
            default: .providerDown
            }
        case .budgetReached: .budgetReached
        case .sampled: .ok
        case .complete: outcome.isWhole ? .ok : .partial
        }
    }

    func text(_ style: Style) -> String {
        let counts = outcome.counts
        if isRehearsal { return rehearsal(counts, style) }
        var lines = [headline(counts, style)]
        if counts.merged > 0 {
            lines.append(
                "\(Count.of(counts.merged, "duplicate row")) merged into the first of its word.")
        }
        if counts.unexplained > 0 {
            lines.append(
                "\(Count.of(counts.unexplained, "word")) without a meaning: neither the list nor "
                    + "the model has one, and the card says so.")
        }
        if let cards = outcome.deckCards {
            lines.append("Deck     \(style.name(files.tsv))  (\(Count.of(cards, "card")))")
            lines.append("         \(style.name(files.jsonLines))")
        }
        if outcome.setAside > 0 {
            let what = [
                counts.rejected > 0 ? Count.of(counts.rejected, "row") : nil,
                counts.failed + counts.leftAside > 0
                    ? Count.of(counts.failed + counts.leftAside, "word") : nil,
            ].compactMap(\.self).joined(separator: " and ")
            lines.append("Set aside \(what), each with its reason:")
            lines.append("         \(style.name(files.setAside))")
        }
        if let line = cache.flatMap(CacheReport.line) { lines.append(line) }
        lines += money.lines
        if case .sampled = outcome.ending { lines += ["", "The rest"] + money.estimate }
        lines += next(counts, style)
        return lines.joined(separator: "\n") + "\n"
    }

    private func headline(_ counts: RunCounts, _ style: Style) -> String {
        let done = counts.created + counts.reused
        let mark =
            switch outcome.ending {
            case .complete: outcome.isWhole ? style.good("Done.") : style.warning("Done in part.")
            case .stopped: style.warning("Stopped.")
            case .modelGone: style.bad("Stopped: the model does not answer.")
            case .budgetReached: style.warning("Stopped: the budget is reached.")
            case .sampled: style.good("Sample made.")
            }
        let rate = seconds > 0 && counts.created > 0 ? Double(counts.created) / seconds : 0
        let speed = rate > 0 ? ", \(Int(rate).grouped) words/s" : ""
        let time = Count.seconds(seconds)
        return "\(mark) \(done.grouped) of \(Count.of(counts.words, "word")): "
            + "\(counts.created.grouped) made, \(counts.reused.grouped) there already"
            + ", in \(time) s\(speed). Cost \(Count.dollars(outcome.cost)) (\(plan.title))."
    }

    private func next(_ counts: RunCounts, _ style: Style) -> [String] {
        switch outcome.ending {
        case .sampled:
            return ["Next     the same command without --sample makes the rest"]
        case .stopped, .modelGone, .budgetReached:
            return ["To go on \(style.strong(resume))"]
        case .complete where counts.failed + counts.leftAside > 0:
            let look = style.strong("flashcard failed" + atStore)
            return [
                "Next     \(look)  says why, and what was tried",
                "         \(style.strong(resume + " --retry-failed"))  tries them again",
            ]
        case .complete:
            let look = "flashcard words --run \(id)" + atStore
            let words = "Next     \(style.strong(look))  shows the words"
            guard counts.created > 0 else { return [words] }
            let slowest = style.strong("flashcard trace --slowest" + atStore)
            return [words, "         \(slowest)  shows how the slowest of them was made"]
        }
    }

    private func rehearsal(_ counts: RunCounts, _ style: Style) -> String {
        guard plan.isOffline else {
            let head = """
                \(style.strong("Dry run:")) nothing was made or changed.
                Rows      \(counts.rows.grouped) with a word, \
                \(counts.rejected.grouped) that would be set aside, \
                \(counts.merged.grouped) duplicates
                Have      \(counts.reused.grouped) of \(Count.of(counts.words, "word")) their \
                cards; \(counts.leftAside.grouped) were set aside earlier
                Models    \(plan.title)
                """
            let lines = [head] + money.estimate + ["Deck      \(files.tsv)"]
            return lines.joined(separator: "\n") + "\n"
        }
        return """
            \(style.strong("Dry run:")) nothing was made or changed.
            Rows      \(counts.rows.grouped) with a word, \
            \(counts.rejected.grouped) that would be set aside, \(counts.merged.grouped) duplicates
            Words     \(counts.words.grouped), of which \(counts.reused.grouped) have \
            their cards, \(counts.leftAside.grouped) were set aside earlier
            To make   \(counts.remaining.grouped) words, \((counts.remaining * 2).grouped) \
            requests to the offline model, cost $0.00
            Deck      \(files.tsv)

            """
    }
}

extension RunReport {
    func json() -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", Self.schema)
        json.member("run", id)
        json.member("state", isRehearsal ? "rehearsed" : outcome.state.rawValue)
        json.member("dry_run", isRehearsal)
        json.name("counts")
        outcome.counts.write(to: &json)
        json.member("seconds", seconds)
        json.member("cost_usd", Double(outcome.cost) / 1e6)
        money.write(to: &json)
        if let cache {
            json.name("cache")
            CacheReport.write(cache, to: &json)
        }
        json.name("files")
        json.beginObject()
        if outcome.deckCards != nil {
            json.member("tsv", files.tsv)
            json.member("jsonl", files.jsonLines)
        }
        if outcome.setAside > 0 { json.member("set_aside", files.setAside) }
        json.endObject()
        json.member("deck_cards", outcome.deckCards)
        switch outcome.ending {
        case .complete: break
        case .sampled: break
        case .budgetReached:
            json.member("stopped_by", "budget")
            json.member("resume", resume)
        case .stopped(let reason):
            json.member("stopped_by", reason)
            json.member("resume", resume)
        case .modelGone(let failure):
            json.name("error")
            failure.problem.write(to: &json)
            json.member("resume", resume)
        }
        json.endObject()
        json.newline()
        return json.text
    }
}
