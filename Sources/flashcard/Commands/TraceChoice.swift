//  Which trace is meant, and what is worth saying below it: a word may have been made several
//  times, several words may have failed.

import FlashcardStore
import Flashcards
import Platform
import Telemetry

struct TraceChoice: Sendable {
    /// What to draw.
    struct Chosen {
        let trace: TraceID
        var making: Making?
        var remarks: [String] = []
    }

    let invocation: Invocation
    let settings: Settings
    let time: TimeSource

    init(_ invocation: Invocation, _ settings: Settings, _ time: TimeSource) {
        self.invocation = invocation
        self.settings = settings
        self.time = time
    }

    func choice() async throws -> Chosen {
        let term = invocation.arguments.first
        if invocation.arguments.count > 1 {
            throw UsageError.extraArgument(invocation.arguments[1], command: "trace")
        }
        let selector = Option.selectors.first { invocation.last($0) != nil }
        if term != nil, let selector { throw UsageError.excluded(selector.dashed, other: "TERM") }
        if let term, let trace = TraceID(hex: term.lowercased()) { return Chosen(trace: trace) }
        guard term != nil || selector != nil else {
            throw UsageError.missingArgument(
                "TERM", command: "trace",
                summary: "The word, or --row, --slowest, --costliest, --retried or --failed")
        }
        let finder = try finder(invocation.text(.traceRun))
        if let term { return try await choice(of: term, finder) }
        if case .integer(let row)? = invocation.last(.traceRow) {
            return try Self.recorded(try await finder.making(row: row))
        }
        if invocation.isOn(.slowest) { return try Self.recorded(try await finder.slowest()) }
        if invocation.isOn(.costliest) { return try Self.recorded(try await finder.costliest()) }
        return invocation.isOn(.retried) ? try await retried(finder) : try await failed(finder)
    }

    /// A word's making in a run that was named.
    func making(of term: String, run: String) async throws -> Making {
        try await finder(run).making(of: term)
    }

    private func finder(_ run: String?) throws -> TraceFinder {
        guard let store = try SQLiteCardStore(reading: settings.storePath, time: time) else {
            throw TraceError.noStore(settings.storePath)
        }
        return TraceFinder(store: store, runID: run)
    }

    private func choice(of term: String, _ finder: TraceFinder) async throws -> Chosen {
        let makings = try await finder.makings(of: term)
        // A later making without a trace must not hide what an earlier one can show.
        var choice = try Self.recorded(makings.first { $0.trace != nil } ?? makings[0])
        if makings[0].term != Word.cleaned(term: term) {
            choice.remarks.append(
                "“\(Word.cleaned(term: term).shown)” is the dictionary form of "
                    + "“\(makings[0].term.shown)”.")
        }
        for other in makings where other != choice.making {
            choice.remarks.append(
                other.trace == nil
                    ? "Also made in run \(other.runID), without a trace."
                    : "Also made in run \(other.runID): "
                        + "flashcard trace \(other.trace?.text ?? "")")
        }
        return choice
    }

    private func failed(_ finder: TraceFinder) async throws -> Chosen {
        let failed = try await finder.failed()
        var choice = try Self.recorded(failed[0])
        if failed.count > 1 {
            choice.remarks.append(
                "Not the only one: flashcard failed \(failed[0].runID)")
        }
        return choice
    }

    private func retried(_ finder: TraceFinder) async throws -> Chosen {
        let retried = try await finder.retried()
        var choice = try Self.recorded(retried[0])
        if retried.count > 1 {
            let others = retried.dropFirst().map { "\($0.term.shown) (\($0.effort.retries))" }
            choice.remarks.append("Also called again: " + others.joined(separator: ", "))
        }
        return choice
    }

    private static func recorded(_ making: Making) throws(TraceError) -> Chosen {
        guard let trace = making.trace else {
            throw .notRecorded(making.term, run: making.runID)
        }
        return Chosen(trace: trace, making: making)
    }
}
