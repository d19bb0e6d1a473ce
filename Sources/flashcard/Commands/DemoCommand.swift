//  `flashcard demo`: one minute of a working life, with no key and no network. The simulator stands
//  in for a provider that throttles, stalls, answers rubbish and has an outage; the run is an
//  ordinary one, started as by hand, and everything is exported every second, so that every panel
//  of the dashboards has something to show.

import HTTP
import Korean
import LLMSimulator
import Platform
import Problems
import Telemetry

struct DemoCommand: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings
    let console: Console

    /// What goes wrong: a little of everything that a run survives, and an outage that is long
    /// enough for the breaker.
    static let misbehaviour = """
        429=0.04, 500=0.02, 503=0.02;wait=1s, slow-first-byte=0.02;wait=3s, reset=0.01,
        truncated=0.01, fences=0.03, prose=0.02, trailing-comma=0.02, missing-field=0.03,
        wrong-types=0.01, header-only=0.01, wrong-sound=0.03, refusal=0.01, outage=7s@30s
        """
    /// Millionths of a dollar that a word of the demo takes, with what has to be asked again.
    private static let costOfWord = 1_000
    private static let folder = "flashcard-demo"

    init(
        _ program: Program, _ invocation: Invocation, _ settings: Settings, _ console: Console
    ) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
        self.console = console
    }

    func run() async throws -> ExitCode {
        let folder = invocation.text(.demoFolder) ?? Self.folder
        let count = invocation.integer(.demoWords) ?? 100
        try Path.makeFolder(folder)
        let list = Path.join(folder, "words.csv")
        try write(list, Self.words(count))
        let visit = Visit.real(HTTPClient(), time: program.time)
        let places = StackChecks(settings, environment: program.environment, visit: visit)
        let findings = await places.findings()
        let own = Path.join(folder, "demo.toml")
        try replace(own, "# The demo has no settings of its own.\n")
        let environment = environment(own, endpoint: Self.endpoint(places, findings))
        let service = SimulatorService(
            SimulatorSettings(
                seed: UInt64(settings.seed ?? 1), script: try MisbehaviourScript(Self.misbehaviour),
                pace: Pace(firstByte: .even(0.25, 0.9), speed: nil)),
            time: program.time)
        let server = try HTTPServer(HTTPServerSettings(), time: program.time) {
            service.answer($0)
        }
        console.note(
            "A simulated provider at \(server.url) will throttle, stall, answer rubbish and have"
                + " an outage.", event: Signals.Event.demoBegins,
            [.string(Signals.Key.url, server.url)])
        let code = await Program(
            arguments: arguments(folder, list, server.url, count), environment: environment,
            time: program.time
        ).run()
        await server.stop(within: .seconds(2))
        for line in MisbehaviourPage.summary(service.bill).split(separator: "\n") {
            console.note(String(line), event: Signals.Event.demoEnded)
        }
        _ = program.answer(Self.places(folder, places, findings))
        // Words that were set aside, and a budget that was reached, are what a demo is for.
        return [.partial, .budgetReached].contains(code) ? .ok : code
    }

    // MARK: The run

    private func arguments(
        _ folder: String, _ list: String, _ url: String, _ count: Int
    ) -> [String] {
        [
            "process", list, "-o", folder, "--store", Path.join(folder, "demo.db"), "-b", "6",
            "--provider", "litellm", "--base-url", url + "/v1", "--model", "simulator/small",
            "--budget", Self.dollars(count * Self.costOfWord), "--regenerate", "--no-cache",
        ]
    }

    /// Short waits, and exports every second: a minute is all there is.
    /// Nobody else is asked, and nothing is paid, whatever is set up for real runs.
    private func environment(_ own: String, endpoint: String?) -> Environment {
        var environment = program.environment
        for name in [
            "FALLBACK", "STAGE_MODEL", "CANARY_MODEL", "CANARY_PROMPTS", "PROMPTS",
            "PROVIDER_HEADERS", "API_KEY", "API_KEY_FILE", "API_KEY_COMMAND",
        ] { environment.values["FLASHCARD_" + name] = nil }
        environment.values["FLASHCARD_CONFIG"] = own
        environment.values["FLASHCARD_TELEMETRY_PATH"] = settings.telemetryFolder
        var values = [
            "OTEL_METRIC_EXPORT_INTERVAL": "1000", "OTEL_BSP_SCHEDULE_DELAY": "500",
            "OTEL_BLRP_SCHEDULE_DELAY": "500", "FLASHCARD_BREAKER_MINIMUM_THROUGHPUT": "6",
            "FLASHCARD_BREAKER_WINDOW": "5s", "FLASHCARD_BREAKER_BREAK": "3s",
            "FLASHCARD_RETRY_BASE": "300ms", "FLASHCARD_RETRY_CAP": "3s",
            "FLASHCARD_TIMEOUT_ATTEMPT": "5s", "FLASHCARD_LIMITER_REQUESTS_PER_MINUTE": "300",
        ]
        values["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint
        environment.values.merge(values) { said, _ in said }
        return environment
    }

    /// Where nobody said where to send telemetry, and a collector is where the stack has it.
    static func endpoint(_ places: StackChecks, _ findings: [Finding]) -> String? {
        let isThere = findings.contains { $0.area == .collector && $0.state == .ok }
        return isThere ? places.collector.url : nil
    }

    // MARK: The words

    /// Common words, each once, evenly from the whole of those that beginners learn.
    static func words(_ count: Int) -> [Lexicon.Entry] {
        var seen: Set<String> = []
        let common = Lexicon.shared.all.filter { entry in
            let form = Lexicon.shared.form(of: entry)
            return entry.level == 1 && form.count > 1 && seen.insert(form).inserted
        }
        guard common.count > count, count > 0 else { return common }
        return (0..<count).map { common[$0 * common.count / count] }
    }

    private func write(_ path: String, _ words: [Lexicon.Entry]) throws {
        var text = "position,term,type,meaning\n"
        for (number, word) in words.enumerated() {
            let meaning = Lexicon.shared.gloss(of: word).replacing("\"", with: "\"\"")
            let form = Lexicon.shared.form(of: word)
            text += "\(number + 1),\(form),\(word.partOfSpeech.rawValue),\"\(meaning)\"\n"
        }
        try replace(path, text)
    }

    private func replace(_ path: String, _ text: String) throws {
        var file = try AtomicFile(replacing: path)
        try file.write(Array(text.utf8))
        try file.commit(durably: false)
    }

    private static func dollars(_ millionths: Int) -> String {
        let rest = String(millionths % 1_000_000)
        let padding = String(repeating: "0", count: 6 - rest.count)
        return "\(millionths / 1_000_000).\(padding)\(rest)"
    }

    // MARK: Where to look

    static func places(_ folder: String, _ places: StackChecks, _ findings: [Finding]) -> String {
        let store = "--store " + ShellWord.quoted(Path.join(folder, "demo.db"))
        var lines = [
            "", "Look at it:",
            "  flashcard trace --slowest \(store)     why the slowest word was slow",
            "  flashcard trace --costliest \(store)   why the dearest word was dear",
            "  flashcard trace --retried \(store)     what had to be tried again",
            "  flashcard failed \(store)              what was set aside, and what to do",
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
