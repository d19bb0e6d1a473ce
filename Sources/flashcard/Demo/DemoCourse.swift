//  What a demo consists of, and nothing that does it: which words, what goes wrong, and the turns,
//  each an ordinary command line with settings of its own. Three turns, since a cache shows itself
//  only when a list is made again, and a word that nobody explains only without a model.

import Korean
import Platform

struct DemoCourse: Sendable {
    let folder: String
    /// How many words.
    let count: Int
    /// Where the simulated provider listens.
    let provider: String

    struct Turn: Sendable, Equatable {
        /// What is said before it.
        let title: String
        let arguments: [String]
        /// Besides those of all turns.
        var variables: [String: String] = [:]
    }

    /// Millionths of a dollar that a word may take: a little less than it does with what has to be
    /// asked again, so that the first turn is warned and stops, and the second goes on.
    private static let costOfWord = 450

    var list: String { Path.join(folder, "words.csv") }
    var strangers: String { Path.join(folder, "names.csv") }
    var store: String { Path.join(folder, "demo.db") }

    // MARK: Turns

    var turns: [Turn] {
        [
            Turn(
                title: "\(count) words by a simulated provider at \(provider) that throttles,"
                    + " stalls, answers rubbish and has an outage; some of them try another model.",
                arguments: asked + ["--refresh-cache"]),
            Turn(
                title: "The same words with a new budget: most replies are there already.",
                arguments: asked),
            Turn(
                title: "Names that nobody knows, by rule, while there is room for half of the"
                    + " replies only.",
                arguments: ["process", strangers] + places + ["--provider", "offline"],
                variables: ["FLASHCARD_CACHE_ENTRIES": String(count)]),
        ]
    }

    private var places: [String] { ["-o", folder, "--store", store, "--regenerate"] }

    private var asked: [String] {
        ["process", list] + places + [
            "-b", "6", "--provider", "litellm", "--base-url", provider + "/v1",
            "--model", "simulator/small", "--canary-model", "litellm/simulator/free",
            "--canary-share", "40", "--budget", Self.dollars(count * Self.costOfWord),
        ]
    }

    private static func dollars(_ millionths: Int) -> String {
        let rest = String(millionths % 1_000_000)
        let padding = String(repeating: "0", count: 6 - rest.count)
        return "\(millionths / 1_000_000).\(padding)\(rest)"
    }

    // MARK: Settings

    /// Short waits, and exports every second: a minute is all there is.
    private static let variables = [
        "OTEL_METRIC_EXPORT_INTERVAL": "1000", "OTEL_BSP_SCHEDULE_DELAY": "500",
        "OTEL_BLRP_SCHEDULE_DELAY": "500", "FLASHCARD_BREAKER_MINIMUM_THROUGHPUT": "5",
        "FLASHCARD_BREAKER_WINDOW": "4s", "FLASHCARD_BREAKER_BREAK": "3s",
        "FLASHCARD_RETRY_BASE": "300ms", "FLASHCARD_RETRY_CAP": "3s",
        "FLASHCARD_TIMEOUT_ATTEMPT": "5s", "FLASHCARD_LIMITER_REQUESTS_PER_MINUTE": "300",
    ]

    /// What would ask somebody else, or pay, whatever is set up for real runs.
    private static let others = [
        "FALLBACK", "STAGE_MODEL", "CANARY_MODEL", "CANARY_PROMPTS", "PROMPTS",
        "PROVIDER_HEADERS", "API_KEY", "API_KEY_FILE", "API_KEY_COMMAND",
    ]

    /// What somebody has set wins over the demo's own, but for the settings file and the journal.
    static func environment(
        of turn: Turn, in given: Environment, settings: String, journal: String, endpoint: String?
    ) -> Environment {
        var environment = given
        for name in others { environment.values["FLASHCARD_" + name] = nil }
        environment.values["FLASHCARD_CONFIG"] = settings
        environment.values["FLASHCARD_TELEMETRY_PATH"] = journal
        var own = variables.merging(turn.variables) { $1 }
        own["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint
        environment.values.merge(own) { said, _ in said }
        return environment
    }

    /// Where nobody said where to send telemetry, and a collector is where the stack has it.
    static func endpoint(_ places: StackChecks, _ findings: [Finding]) -> String? {
        let isThere = findings.contains { $0.area == .collector && $0.state == .ok }
        return isThere ? places.collector.url : nil
    }

    // MARK: What goes wrong

    /// A little of everything that a run survives, and an outage that is long enough for the
    /// breaker and says to come back so soon that it is met again. What a short demo must not miss
    /// comes by number, the rest is drawn.
    static func misbehaviour(in count: Int) -> String {
        // A short demo has its outage earlier.
        let seconds = min(30, max(20, count * 3 / 10))
        return """
            truncated=every-17, refusal=every-11, 429=every-23,
            500=0.02, 503=0.02;wait=1s, slow-first-byte=0.02;wait=3s, reset=0.01,
            fences=0.03, prose=0.02, trailing-comma=0.02, missing-field=0.03,
            wrong-types=0.01, header-only=0.01, wrong-sound=0.03, outage=5s@\(seconds)s;wait=1s
            """
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

    var listText: String {
        var text = "position,term,type,meaning\n"
        for (number, word) in Self.words(count).enumerated() {
            let meaning = Lexicon.shared.gloss(of: word).replacing("\"", with: "\"\"")
            let form = Lexicon.shared.form(of: word)
            text += "\(number + 1),\(form),\(word.partOfSpeech.rawValue),\"\(meaning)\"\n"
        }
        return text
    }

    /// What somebody calls a cat stands in no dictionary.
    static let namesText = "position,term\n1,뿌꾸\n2,쪼꼬\n3,삐용\n"
}
