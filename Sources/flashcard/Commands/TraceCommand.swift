//  `flashcard trace`: how one word was made. The store leads from the word to the trace of its
//  making, the journal has the spans, the viewer draws them; no server is asked.

import FlashcardStore
import OTLP
import Platform
import Telemetry
import TelemetryViewer

struct TraceCommand: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings

    init(_ program: Program, _ invocation: Invocation, _ settings: Settings) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
    }

    func run() async throws -> (text: String, code: ExitCode) {
        if invocation.last(.traceFile) != nil, !invocation.isOn(.html) {
            throw UsageError.missingCompanion(Option.traceFile.dashed, Option.html.dashed)
        }
        if invocation.isOn(.diff) { return (try await diff(), .ok) }
        let choice = try await TraceChoice(invocation, settings, program.time).choice()
        let spans = JournalTraces.spans(of: choice.trace, in: settings.telemetryFolder)
        guard let tree = TraceTree(spans) else { throw gone(choice.trace, choice.making) }
        if let file = invocation.text(.otlpFile) {
            try Self.write(OTLPSpan.document(spans), to: file)
            return ("\(Count.of(spans.count, "span")) in \(file)\n", .ok)
        }
        let links = settings.grafana.map { GrafanaLinks($0, to: tree) }
        if invocation.isOn(.json) { return (tree.json(links: links), .ok) }
        if invocation.isOn(.html) { return (try page(tree, links), .ok) }
        let waterfall = Waterfall(
            tree,
            Waterfall.Settings(
                width: StandardStream.output.width, style: style,
                showsAttributes: invocation.isOn(.attributes), links: links))
        return (waterfall.text + choice.remarks.map { $0 + "\n" }.joined(), .ok)
    }

    private var style: Style {
        settings.style(
            environment: program.environment, isTerminal: StandardStream.output.isTerminal)
    }

    private func gone(_ trace: TraceID, _ making: Making?) -> TraceError {
        .gone(trace, term: making?.term, run: making?.runID, folder: settings.telemetryFolder)
    }

    private static func write(_ bytes: [UInt8], to file: String) throws {
        var output = try AtomicFile(replacing: file)
        try output.write(bytes)
        try output.commit()
    }

    // MARK: A page

    /// The page itself, or where it is.
    private func page(_ tree: TraceTree, _ links: GrafanaLinks?) throws -> String {
        let page = TracePage(tree, TracePage.Settings(links: links))
        let file = invocation.text(.traceFile) ?? Self.fileName(of: page.title)
        guard file != "-" else { return page.html }
        try Self.write(Array(page.html.utf8), to: file)
        return "\(Count.of(tree.rows.count, "span")) in \(file)\n"
    }

    private static let longestName = 60

    /// What a trace is about as the name of a file in the working folder: a name never leads
    /// elsewhere, is never hidden and never an option.
    static func fileName(of title: String) -> String {
        var name = ""
        for character in title.prefix(longestName) {
            let isPlain = character.isLetter || character.isNumber
            if isPlain {
                name.append(character)
            } else if name.last != "-", !name.isEmpty {
                name.append("-")
            }
        }
        while name.last == "-" { name.removeLast() }
        return (name.isEmpty ? "trace" : name) + ".html"
    }

    // MARK: Two makings

    private func diff() async throws -> String {
        let words = invocation.arguments
        guard words.count == 3 else {
            guard words.count < 3 else {
                throw UsageError.extraArgument(words[3], command: "trace")
            }
            throw UsageError.missingArgument(
                "RUN RUN TERM", command: "trace",
                summary: "With --diff, two runs and a word of both")
        }
        let choice = TraceChoice(invocation, settings, program.time)
        var trees: [TraceTree] = []
        for run in words.prefix(2) {
            let making = try await choice.making(of: words[2], run: run)
            guard let trace = making.trace else {
                throw TraceError.notRecorded(making.term, run: making.runID)
            }
            let spans = JournalTraces.spans(of: trace, in: settings.telemetryFolder)
            guard let tree = TraceTree(spans) else { throw gone(trace, making) }
            trees.append(tree)
        }
        let diff = TraceDiff(trees[0], trees[1])
        if invocation.isOn(.json) { return diff.json }
        return diff.text(width: StandardStream.output.width, style: style)
    }
}
