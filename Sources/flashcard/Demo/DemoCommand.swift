//  `flashcard demo`: one minute of a working life, with no key and no network. The simulator stands
//  in for a provider on a bad day; the turns are ordinary runs, started as by hand, and everything
//  is exported every second, so that every panel of the dashboards has something to show.

import HTTP
import LLMSimulator
import Platform
import Problems
import SQLite
import Telemetry

struct DemoCommand: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings
    let console: Console

    init(
        _ program: Program, _ invocation: Invocation, _ settings: Settings, _ console: Console
    ) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
        self.console = console
    }

    func run() async throws -> ExitCode {
        let folder = invocation.text(.demoFolder) ?? "flashcard-demo"
        let count = invocation.integer(.demoWords) ?? 100
        try Path.makeFolder(folder)
        let visit = Visit.real(HTTPClient(), time: program.time)
        let places = StackChecks(settings, environment: program.environment, visit: visit)
        let findings = await places.findings()
        let script = try MisbehaviourScript(DemoCourse.misbehaviour(in: count))
        let service = SimulatorService(
            SimulatorSettings(
                seed: UInt64(settings.seed ?? 1), script: script,
                pace: Pace(firstByte: .even(0.25, 0.9), speed: nil)),
            time: program.time)
        let server = try HTTPServer(HTTPServerSettings(), time: program.time) {
            service.answer($0)
        }
        let course = DemoCourse(folder: folder, count: count, provider: server.url)
        let code = try await turns(of: course, DemoCourse.endpoint(places, findings))
        await server.stop(within: .seconds(2))
        for line in MisbehaviourPage.summary(service.bill).split(separator: "\n") {
            console.note(String(line), event: Signals.Event.demoEnded)
        }
        _ = program.answer(Self.places(folder, places, findings))
        return code
    }

    // MARK: Turns

    private func turns(of course: DemoCourse, _ endpoint: String?) async throws -> ExitCode {
        let own = Path.join(course.folder, "demo.toml")
        try replace(own, "# The demo has no settings of its own.\n")
        try replace(course.list, course.listText)
        try replace(course.strangers, DemoCourse.namesText)
        return await withTaskGroup(of: Void.self) { group in
            group.addTask { await occupy(course.store) }
            for turn in course.turns {
                console.note(
                    turn.title, event: Signals.Event.demoBegins,
                    [.string(Signals.Key.url, course.provider)])
                let environment = DemoCourse.environment(
                    of: turn, in: program.environment, settings: own,
                    journal: settings.telemetryFolder, endpoint: endpoint)
                let code = await Program(
                    arguments: turn.arguments, environment: environment, time: program.time
                ).run()
                group.cancelAll()
                await group.waitForAll()
                // Words that were set aside, and a budget that was reached, are what a demo is for.
                guard [.ok, .partial, .budgetReached].contains(code) else { return code }
            }
            return .ok
        }
    }

    /// Another program has the store a few times, as a copy or a person with a shell may: the run
    /// waits, and tells of slow statements. Then it reads until the turn is over, so that what is
    /// in the log cannot all be moved into the file.
    private func occupy(_ store: String) async {
        do {
            for _ in 0..<3 {
                try await program.time.sleep(.milliseconds(1500))
                guard Path.exists(store) else { continue }
                let other = try Connection(path: store)
                try other.run("BEGIN IMMEDIATE")
                try? await program.time.sleep(.milliseconds(700))
                try other.run("ROLLBACK")
            }
            let reader = try Connection(path: store, access: .readOnly)
            try reader.run("BEGIN")
            _ = try reader.integer("SELECT count(*) FROM sqlite_schema")
            try? await program.time.sleep(.seconds(600))
            try reader.run("ROLLBACK")
        } catch { return }
    }

    private func replace(_ path: String, _ text: String) throws {
        var file = try AtomicFile(replacing: path)
        try file.write(Array(text.utf8))
        try file.commit(durably: false)
    }

    // MARK: Where to look

    static func places(_ folder: String, _ places: StackChecks, _ findings: [Finding]) -> String {
        let store = "--store " + ShellWord.quoted(Path.join(folder, "demo.db"))
        var lines = [
            "", "Look at it:",
            "  flashcard trace --slowest \(store)     why the slowest word was slow",
            "  flashcard trace --costliest \(store)   why the dearest word was dear",
            "  flashcard trace --retried \(store)     what had to be tried again",
            "  flashcard runs \(store)                what each turn made and cost",
            "  flashcard failed \(store)              what was set aside, and what to do",
            "  flashcard cache stats \(store)         which replies are kept",
            "  flashcard breaker status \(store)      how the breaker stands",
        ]
        let isThere = findings.contains { $0.area == .grafana && $0.state == .ok }
        lines.append(
            isThere
                ? "  \(places.grafana.url)/dashboards      every panel has something to show"
                : "  With docker compose -f compose.observability.yml up -d before it, Grafana"
                    + " shows all of it at http://127.0.0.1:3000.")
        return lines.joined(separator: "\n") + "\n"
    }
}
