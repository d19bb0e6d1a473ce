//  Tells what the reading of a list brings up, as it comes: bad rows, duplicates, notices. A list
//  that is bad from end to end would bury everything else, so that beyond a bound rows are only
//  counted; the set-aside file has them all.

import FlashcardPipeline
import FlashcardStore
import Platform
import Problems
import Telemetry

final class IngestTeller: Sendable {
    static let most = 100

    private struct Counts {
        var rejected = 0
        var merged = 0
    }

    private let console: Console
    private let logger = Logger(scope: "flashcard.list")
    private let counts = Locked(Counts())

    init(_ console: Console) { self.console = console }

    var tell: @Sendable (IngestEvent) -> Void {
        { event in
            switch event {
            case .rejected(let row):
                if self.counted(\.rejected) <= Self.most { self.console.warning(row.problem) }
            case .merged(let merge):
                if self.counted(\.merged) <= Self.most {
                    self.logger.info(
                        "duplicate row merged into the first of its word",
                        [
                            .string(Signals.Key.term, merge.term), .int("line", merge.line),
                            .int("into_line", merge.into),
                        ])
                }
            case .notice(let problem): self.console.warning(problem)
            }
        }
    }

    /// Says how many were not told one by one.
    func close() {
        let rejected = counts.withLock { $0.rejected }
        guard rejected > Self.most else { return }
        console.note(
            "…and \(rejected - Self.most) more rows, all of them in the set-aside file.",
            event: Signals.Event.rowsUntold, [.int("rows", rejected - Self.most)])
    }

    private func counted(_ path: any WritableKeyPath<Counts, Int> & Sendable) -> Int {
        counts.withLock { counts in
            counts[keyPath: path] += 1
            return counts[keyPath: path]
        }
    }
}
