//  `flashcard runs` and `flashcard words`: what the store holds, a page at a time, as a table for a
//  person or as JSON that begins with its schema. The key of the last row is where the next page
//  begins.

import FlashcardStore
import Flashcards
import JSON
import Platform
import Telemetry

struct ReadingCommands: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings

    init(_ program: Program, _ invocation: Invocation, _ settings: Settings) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
    }

    var limit: Int { invocation.integer(.pageSize) ?? 100 }
    var isJSON: Bool { invocation.isOn(.json) }

    var style: Style {
        settings.style(
            environment: program.environment, isTerminal: StandardStream.output.isTerminal)
    }

    /// Columns of the terminal; a pipe gets every column whole.
    var width: Int? { StandardStream.output.width }

    func run(_ name: CommandName) async throws -> (text: String, code: ExitCode) {
        guard
            let store = try SQLiteCardStore(reading: settings.storePath, time: program.time)
        else {
            if isJSON { return (name == .runs ? runsJSON([]) : wordsJSON([], run: nil), .ok) }
            return (
                "No store at \(settings.storePath) yet: flashcard process LIST makes one.\n", .ok
            )
        }
        return try await answer(name, store)
    }

    func answer(
        _ name: CommandName, _ store: SQLiteCardStore
    ) async throws -> (text: String, code: ExitCode) {
        name == .runs ? try await runs(store) : try await words(store)
    }

    /// Who works on the last run, if anybody does.
    var owner: Int32? { StoreFile(path: settings.storePath).owner }

    private func runs(_ store: SQLiteCardStore) async throws -> (text: String, code: ExitCode) {
        let before = try invocation.text(.after).map { try key($0) }
        let records = try await store.runs(before: before, limit: limit)
        return (isJSON ? runsJSON(records) : runsText(records), .ok)
    }

    private func words(_ store: SQLiteCardStore) async throws -> (text: String, code: ExitCode) {
        let run = try await store.run(id: invocation.text(.run))
        let after = try invocation.text(.after).map { try key($0) } ?? 0
        let records = try await store.words(
            run: run.number, failedOnly: invocation.isOn(.failed), after: after, limit: limit)
        return (isJSON ? wordsJSON(records, run: run) : wordsText(records, run), .ok)
    }

    private func key(_ text: String) throws(UsageError) -> Int {
        guard let key = Int(text), key >= 0 else {
            throw .badValue(
                "--after", value: text, expected: "the key that a page ended with", nearest: nil)
        }
        return key
    }
}

/// The forms for a script.
extension ReadingCommands {
    func runsJSON(_ records: [RunRecord]) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "flashcard.runs/1")
        json.name("runs")
        json.beginArray()
        let (owner, now) = (owner, program.time.wall())
        for record in records {
            json.beginObject()
            json.member("id", record.id)
            json.member("state", record.state(owner: owner).rawValue)
            json.member("source", record.source)
            json.member("output", record.output)
            json.member("input_sha256", record.inputHash)
            json.member("provider", record.provider)
            json.member("model", record.model)
            json.member("started_at", record.startedAt.text)
            json.member("ended_at", record.endedAt?.text)
            json.member("seconds", record.duration(owner: owner, now: now)?.seconds)
            json.member("cost_usd", Double(record.cost) / 1e6)
            json.name("counts")
            record.counts.write(to: &json)
            json.endObject()
        }
        json.endArray()
        json.member("next_after", records.count < limit ? nil : records.last?.number)
        return ended(&json)
    }

    func wordsJSON(_ records: [WordRecord], run: RunRecord?) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "flashcard.words/1")
        json.member("run", run?.id)
        json.name("words")
        json.beginArray()
        for record in records {
            json.beginObject()
            json.member("ordinal", record.ordinal)
            json.member("line", record.line)
            json.member("copies", record.copies)
            json.member("state", record.state.rawValue)
            json.member("attempts", record.attempts)
            json.member("cards", record.cards)
            json.member("trace_id", record.trace?.text)
            json.name("word")
            record.word.write(to: &json)
            if let problem = record.problem {
                json.name("error")
                json.raw(Array(problem.utf8))
            }
            json.endObject()
        }
        json.endArray()
        json.member("next_after", records.count < limit ? nil : records.last?.ordinal)
        return ended(&json)
    }

    private func ended(_ json: inout JSONWriter) -> String {
        json.endObject()
        json.newline()
        return json.text
    }
}

/// The forms for a person.
extension ReadingCommands {
    func runsText(_ records: [RunRecord]) -> String {
        if records.isEmpty { return "No runs yet: flashcard process LIST makes one.\n" }
        var table = TextTable([
            .init("RUN"), .init("STATE"), .init("WORDS", .trailing),
            .init("MADE", .trailing), .init("CARDS", .trailing), .init("SET ASIDE", .trailing),
            .init("COST", .trailing), .init("SECONDS", .trailing),
            .init("LIST", isFlexible: true),
        ])
        let (owner, now) = (owner, program.time.wall())
        for record in records {
            let counts = record.counts
            let duration = record.duration(owner: owner, now: now)
            table.add([
                record.id, record.state(owner: owner).rawValue, counts.words.grouped,
                counts.created.grouped, counts.cards.grouped,
                (counts.failed + counts.leftAside + counts.rejected).grouped,
                Count.dollars(record.cost), duration.map { Count.seconds($0.seconds) } ?? "",
                record.source,
            ])
        }
        return table.text(width: width, style: style)
            + more(records.count, after: records.last?.number)
    }

    func wordsText(_ records: [WordRecord], _ run: RunRecord) -> String {
        if records.isEmpty {
            return invocation.isOn(.failed)
                ? "No word of run \(run.id) is set aside.\n" : "Run \(run.id) has no more words.\n"
        }
        var table = TextTable([
            .init("#", .trailing), .init("LINE", .trailing), .init("WORD"),
            .init("KIND"), .init("STATE"), .init("CARDS", .trailing),
            .init("MEANING", isFlexible: true),
        ])
        for record in records {
            table.add([
                String(record.ordinal), String(record.line), record.word.term,
                record.word.kind?.rawValue ?? "", record.state.rawValue, String(record.cards),
                record.problem.flatMap(Self.message) ?? record.word.meaning ?? "",
            ])
        }
        return table.text(width: width, style: style)
            + more(records.count, after: records.last?.ordinal)
    }

    /// The message of a stored problem.
    private static func message(_ problem: String) -> String? {
        (try? JSONValue.parse(problem))?.asObject?["message"]?.asString
    }

    private func more(_ shown: Int, after key: Int?) -> String {
        guard shown == limit, let key else { return "" }
        return "More: --after \(key)\n"
    }
}
