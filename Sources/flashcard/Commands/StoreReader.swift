//  What the commands share that look into the store: where it is, who has it, and how a run is
//  named.

import FlashcardStore
import Platform
import Problems

struct StoreReader: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings

    var isJSON: Bool { invocation.isOn(.json) }

    var style: Style {
        settings.style(
            environment: program.environment, isTerminal: StandardStream.output.isTerminal)
    }

    /// Columns of the terminal; a pipe gets every column whole.
    var width: Int? { StandardStream.output.width }

    var file: StoreFile { StoreFile(path: settings.storePath) }

    /// Nil where there is none yet.
    func open() throws(StoreError) -> SQLiteCardStore? {
        try SQLiteCardStore(reading: settings.storePath, time: program.time)
    }

    var noStore: String {
        "No store at \(settings.storePath) yet: flashcard process LIST makes one.\n"
    }

    /// Where something is to be done with a store that has to be there.
    var noStoreProblem: Problem {
        Problem(
            "store.none", .validation, "There is no store at \(settings.storePath) yet.",
            advice: "flashcard process LIST makes one; --store names another.",
            details: [.text("path", settings.storePath)])
    }
}

extension RunRecord {
    /// The line that goes on with this run, or does it again.
    var again: String {
        if !resume.isEmpty { return resume }
        return source == "-"
            ? "… | flashcard process -" : "flashcard process \(ShellWord.quoted(source))"
    }

    /// The line that tries its set-aside words again.
    var retry: String { again.contains("--retry-failed") ? again : again + " --retry-failed" }
}
