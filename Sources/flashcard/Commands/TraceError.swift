//  Why there is no trace to draw, each with what can be done about it.

import Platform
import Problems
import Telemetry

enum TraceError: Error, Sendable, Equatable {
    case noStore(String)
    case unknownWord(String, run: String?, nearest: [String])
    case unknownRow(Int, run: String)
    /// Its turn has not come yet.
    case notMade(String, run: String)
    /// By a release that kept no traces.
    case madeBefore(String)
    /// Telemetry was off, or the trace was not sampled.
    case notRecorded(String, run: String)
    case nothingMade(run: String?)
    case nothingFailed(run: String?)
    case nothingCost(run: String?)
    case nothingRetried(run: String?)
    /// A dictionary form of more than one word.
    case severalWords(String, [String], more: Int)
    case gone(TraceID, term: String?, run: String?, folder: String)
}

extension TraceError: Explained {
    var problem: Problem { Problem(code, .validation, message, advice: advice) }

    private var code: String {
        switch self {
        case .noStore: "trace.no_store"
        case .unknownWord: "trace.unknown_word"
        case .unknownRow: "trace.unknown_row"
        case .notMade: "trace.not_made"
        case .madeBefore: "trace.made_before"
        case .notRecorded: "trace.not_recorded"
        case .nothingMade: "trace.nothing_made"
        case .nothingFailed: "trace.nothing_failed"
        case .nothingCost: "trace.nothing_cost"
        case .nothingRetried: "trace.nothing_retried"
        case .severalWords: "trace.several_words"
        case .gone: "trace.gone"
        }
    }

    private var message: String {
        switch self {
        case .noStore(let path): "There is no store at \(path)."
        case .unknownWord(let term, let run, _):
            run.map { "Run \($0) has no word “\(term.shown)”." }
                ?? "No word “\(term.shown)” was ever made."
        case .unknownRow(let row, let run): "Run \(run) has no word with the number \(row)."
        case .notMade(let term, let run): "“\(term.shown)” is not made yet in run \(run)."
        case .madeBefore(let term):
            "“\(term.shown)” was made by a release that kept no traces."
        case .notRecorded(let term, let run):
            "“\(term.shown)” was made in run \(run) without a trace."
        case .nothingMade(let run):
            run.map { "Run \($0) made no word." } ?? "No run has made a word yet."
        case .nothingFailed(let run):
            "No word of \(Self.told(run)) failed."
        case .nothingCost(let run): "No word of \(Self.told(run)) cost anything."
        case .nothingRetried(let run):
            "For no word of \(Self.told(run)) a model was called again."
        case .severalWords(let form, let words, let more):
            "“\(form.shown)” is the dictionary form of several words: "
                + words.map(\.shown).joined(separator: ", ")
                + (more > 0 ? " and more." : ".")
        case .gone(let trace, let term, let run, let folder):
            "The trace \(trace.text)"
                + (term.map { " of “\($0.shown)”" } ?? "") + (run.map { ", run \($0)," } ?? "")
                + " is not in the journal at \(folder)."
        }
    }

    private static func told(_ run: String?) -> String { run.map { "run \($0)" } ?? "the last run" }

    private var advice: String {
        switch self {
        case .noStore: "Make words with flashcard process LIST, or name the store with --store."
        case .unknownWord(_, _, let nearest) where !nearest.isEmpty:
            "Did you mean " + nearest.joined(separator: ", ") + "?"
        case .unknownWord, .unknownRow: "flashcard words lists the words of a run."
        case .notMade: "The same flashcard process goes on with what is missing."
        case .madeBefore, .notRecorded:
            "To have one: flashcard process LIST --regenerate, with telemetry on."
        case .nothingMade: "flashcard runs shows what each run made."
        case .nothingCost:
            "Rules cost nothing; flashcard trace --slowest shows what took the longest."
        case .nothingRetried: "flashcard trace --slowest shows what took the longest."
        case .severalWords(_, let words, _):
            "Name one of them: flashcard trace \(words.first?.shown ?? "")"
        case .nothingFailed: "flashcard words --failed shows those of other runs with --run."
        case .gone:
            "The journal keeps the latest 7 days within 512 MiB, as far as telemetry.days and"
                + " telemetry.size_mib say nothing else; a receiver of OTLP may still have it."
        }
    }
}
