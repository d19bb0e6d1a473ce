//  `flashcard export`: a run's deck in another form. What is asked for is checked before anything
//  is written: the run, the deck's name, the kinds, the file.

import AnkiPackage
import FlashcardPipeline
import FlashcardStore
import Flashcards
import Platform

struct ExportCommand: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings

    init(_ program: Program, _ invocation: Invocation, _ settings: Settings) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
    }

    func run(_ name: CommandName) async throws -> (text: String, code: ExitCode) {
        let isPreview = name == .exportAnki && invocation.isOn(.preview)
        let isPackage = name == .exportAnki && !isPreview
        let store = try open(isWritten: isPackage)
        return try await store.closing { try await export(name, from: store, isPreview) }
    }

    private func export(
        _ name: CommandName, from store: SQLiteCardStore, _ isPreview: Bool
    ) async throws -> (text: String, code: ExitCode) {
        let kinds = name == .exportAnki ? try kinds() : NoteCardKind.usual
        let format = name == .exportAnki ? ankiFormat : nil
        let run = try await store.run(id: invocation.text(.run))
        let deck = try deckName(run)
        let form = Self.form(name, format, deck, title: Self.stem(run))
        let file = try file(run, name, format)
        let words = ExportedWords(
            store: store, run: run.number, kinds: kinds, earlier: try earlier(beside: file))
        let export = DeckExport(words, as: form)
        var report = ExportReport(
            run: run.id, form: form, file: file, counts: ExportCounts(), isPreview: isPreview)
        if isPreview {
            report.counts = try await export.preview()
        } else if file == "-" {
            try await stream(export)
            return ("", .ok)
        } else {
            guard run.counts.cards > 0 || run.counts.created + run.counts.reused > 0 else {
                throw ExportError.noCards(run.id)
            }
            try Path.requireWritableFolder(Path.parent(of: file))
            report.counts = try await export.write(to: file)
        }
        let style = settings.style(
            environment: program.environment, isTerminal: StandardStream.output.isTerminal)
        let text = invocation.isOn(.json) ? report.json() : report.text(style)
        return (settings.isQuiet && !invocation.isOn(.json) ? "" : text, .ok)
    }

    /// What goes to Anki is remembered, which takes the store's owner; the rest only reads.
    private func open(isWritten: Bool) throws -> SQLiteCardStore {
        let path = settings.storePath
        guard Path.exists(path) else { throw ExportError.noStore(path) }
        if isWritten { return try SQLiteCardStore(owning: path, time: program.time) }
        guard let store = try SQLiteCardStore(reading: path, time: program.time) else {
            throw ExportError.noStore(path)
        }
        return store
    }

    private func earlier(beside file: String) throws -> PackageReader? {
        guard let path = invocation.text(.against) else { return nil }
        let folder = file == "-" ? Path.parent(of: path) : Path.parent(of: file)
        return try PackageReader(
            path, copyingTo: Path.join(folder, ".flashcard-\(ThisProcess.identifier).against"))
    }

    private func stream(_ export: DeckExport) async throws {
        _ = try await export.stream { bytes in
            switch StandardStream.output.write(bytes) {
            case .written: bytes.removeAll(keepingCapacity: true)
            case .readerGone: throw ReaderGone()
            case .refused(let error): throw error
            }
        }
    }
}

/// What was asked for.
extension ExportCommand {
    private var ankiFormat: AnkiFormat {
        if let format = invocation.text(.ankiFormat).flatMap(AnkiFormat.init(rawValue:)) {
            return format
        }
        return invocation.text(.exportFile).flatMap(AnkiFormat.init(ending:)) ?? .package
    }

    private func kinds() throws(UsageError) -> [NoteCardKind] {
        let text = invocation.text(.kinds) ?? ""
        var kinds: Set<NoteCardKind> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let name = part.filter { $0 != " " }.lowercased()
            guard let kind = NoteCardKind(rawValue: name) else {
                let names = NoteCardKind.allCases.map(\.rawValue)
                throw .badValue(
                    Option.kinds.dashed, value: String(part),
                    expected: "one of " + names.joined(separator: ", "),
                    nearest: NearestName.of(name, among: names))
            }
            kinds.insert(kind)
        }
        return NoteCardKind.allCases.filter(kinds.contains)
    }

    private func deckName(_ run: RunRecord) throws(PackageError) -> DeckName {
        if let name = invocation.text(.deck) { return try DeckName(name) }
        return DeckName(ofList: Self.stem(run))
    }

    private static func stem(_ run: RunRecord) -> String {
        run.source == "-" ? "words" : Path.stem(of: run.source)
    }

    private static func form(
        _ name: CommandName, _ format: AnkiFormat?, _ deck: DeckName, title: String
    ) -> DeckForm {
        switch (name, format) {
        case (_, .package): .package(deck)
        case (_, .json): .ankiJSON(deck)
        case (_, .text): .ankiTSV(deck)
        case (.exportCSV, nil): .csv
        case (.exportJSON, nil): .jsonLines
        case (.exportHTML, nil): .page(title: title)
        default: .cardTSV
        }
    }

    /// The file that was named, or one beside the run's deck; never the list itself.
    private func file(
        _ run: RunRecord, _ name: CommandName, _ format: AnkiFormat?
    ) throws -> String {
        let ending =
            switch name {
            case .exportCSV: ".notes.csv"
            case .exportJSON: ".notes.jsonl"
            case .exportHTML: ".html"
            default: format?.ending ?? ".tsv"
            }
        let file =
            invocation.text(.exportFile) ?? Path.join(run.output, Self.stem(run) + ending)
        if file == "-" {
            if format == .package { throw ExportError.noText }
            if invocation.isOn(.json) {
                throw UsageError.excluded(Option.json.dashed, other: "--output -")
            }
        }
        if Path.absolute(file) == run.source { throw ExportError.isList(file) }
        return Self.shortened(file)
    }

    /// As a person would write it from here.
    private static func shortened(_ path: String) -> String {
        let here = Path.workingFolder() + "/"
        return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }
}
