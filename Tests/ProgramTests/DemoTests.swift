//  What a demo consists of: its words, what goes wrong, its turns and their settings, and where it
//  says to look. That all of it works together, a real collector and a real Prometheus see.

import Korean
import LLMSimulator
import Platform
import TestSupport
import Testing

@testable import flashcard

@Suite struct DemoTests {
    private let course = DemoCourse(folder: "it's/here", count: 40, provider: "http://127.0.0.1:9")

    // MARK: Words

    @Test(arguments: [1, 10, 100, 500])
    func `so many words as were asked for, each once`(count: Int) {
        let forms = DemoCourse.words(count).map { Lexicon.shared.form(of: $0) }
        #expect(forms.count == count)
        #expect(Set(forms).count == count)
    }

    @Test func `more than there are is all that there are`() {
        let all = DemoCourse.words(1_000_000)
        #expect(all.count > 500)
        #expect(all == DemoCourse.words(0))
        #expect(Set(all.map { Lexicon.shared.form(of: $0) }).count == all.count)
    }

    @Test func `a list has a row for each word, and its meanings are quoted`() throws {
        let lines = course.listText.split(separator: "\n")
        #expect(lines.first == "position,term,type,meaning")
        #expect(lines.count == 41)
        for (number, line) in lines.dropFirst().enumerated() {
            #expect(line.wholeMatch(of: /\d+,[^,"]+,\w+,"([^"]|"")*"/) != nil, "\(line)")
            #expect(line.hasPrefix("\(number + 1),"))
        }
    }

    @Test func `nobody knows the names of the last turn`() {
        let names = DemoCourse.namesText.split(separator: "\n").dropFirst().compactMap {
            $0.split(separator: ",").last.map(String.init)
        }
        #expect(names.count == 3)
        let known = Set(Lexicon.shared.all.map { Lexicon.shared.form(of: $0) })
        for name in names { #expect(!known.contains(name), "\(name)") }
    }

    // MARK: What goes wrong

    @Test(arguments: [10, 40, 100, 1000])
    func `what goes wrong can be read, with one outage that trips a breaker`(count: Int) throws {
        let script = try MisbehaviourScript(DemoCourse.misbehaviour(in: count))
        #expect(script.outages.count == 1)
        #expect(script.rules.count > 10)
    }

    @Test func `a short demo has its outage earlier`() {
        #expect(DemoCourse.misbehaviour(in: 10).contains("outage=5s@20s"))
        #expect(DemoCourse.misbehaviour(in: 90).contains("outage=5s@27s"))
        #expect(DemoCourse.misbehaviour(in: 100).contains("outage=5s@30s"))
        #expect(DemoCourse.misbehaviour(in: 1000).contains("outage=5s@30s"))
    }

    // MARK: Turns

    @Test func `each turn is a command line that can be typed`() throws {
        let turns = course.turns
        #expect(turns.count == 3)
        for turn in turns {
            let invocation = try Parser.parse(turn.arguments)
            let settings = try Settings.resolve(
                invocation: invocation, environment: Environment(turn.variables),
                readFile: { _ in nil })
            #expect(settings.storePath.hasSuffix("it's/here/demo.db"))
            #expect(invocation.isOn(.regenerate))
        }
    }

    @Test func `the second turn differs from the first in finding what is kept`() {
        let turns = course.turns
        #expect(turns[0].arguments == turns[1].arguments + ["--refresh-cache"])
        #expect(turns[0].arguments.contains("0.018000"))
        #expect(turns[2].arguments[1] == course.strangers)
        #expect(turns[2].variables == ["FLASHCARD_CACHE_ENTRIES": "40"])
    }

    private func environment(
        _ given: [String: String], endpoint: String? = nil
    ) -> [String: String] {
        DemoCourse.environment(
            of: course.turns[2], in: Environment(given), settings: "demo.toml", journal: "journal",
            endpoint: endpoint
        ).values
    }

    @Test func `what somebody has set wins over the demo's own`() {
        let own = environment([:], endpoint: "http://127.0.0.1:4318")
        #expect(own["OTEL_METRIC_EXPORT_INTERVAL"] == "1000")
        #expect(own["OTEL_EXPORTER_OTLP_ENDPOINT"] == "http://127.0.0.1:4318")
        #expect(own["FLASHCARD_CACHE_ENTRIES"] == "40")
        let said = [
            "OTEL_METRIC_EXPORT_INTERVAL": "60000", "OTEL_EXPORTER_OTLP_ENDPOINT": "http://there",
            "FLASHCARD_CACHE_ENTRIES": "7", "FLASHCARD_SEED": "5", "HOME": "/h",
        ]
        let set = environment(said, endpoint: "http://127.0.0.1:4318")
        for (name, value) in said { #expect(set[name] == value, "\(name)") }
    }

    @Test func `nobody else is asked or paid, and no settings but the demo's are read`() {
        let values = environment([
            "FLASHCARD_API_KEY": "key", "FLASHCARD_FALLBACK": "openai/gpt-4o",
            "FLASHCARD_CANARY_MODEL": "openai/gpt-4o", "FLASHCARD_STAGE_MODEL": "card=gpt-4o",
            "FLASHCARD_CONFIG": "mine.toml", "FLASHCARD_TELEMETRY_PATH": "elsewhere",
        ])
        #expect(values.keys.filter { $0.hasSuffix("_KEY") || $0.contains("_MODEL") } == [])
        #expect(values["FLASHCARD_FALLBACK"] == nil)
        #expect(values["FLASHCARD_CONFIG"] == "demo.toml")
        #expect(values["FLASHCARD_TELEMETRY_PATH"] == "journal")
        #expect(values["OTEL_EXPORTER_OTLP_ENDPOINT"] == nil)
    }

    // MARK: Places

    private func checks(_ variables: [String: String] = [:]) throws -> StackChecks {
        StackChecks(
            try resolve("demo", variables), environment: Environment(variables),
            visit: Visit { _ in .silent("nobody listens there.") })
    }

    @Test func `telemetry goes where somebody said, else to a collector that answers`()
        throws
    {
        let found = [Finding(.collector, .ok, "it takes OTLP")]
        #expect(DemoCourse.endpoint(try checks(), found) == "http://127.0.0.1:4318")
        let named = try checks(["OTEL_EXPORTER_OTLP_ENDPOINT": "http://there:4318/"])
        #expect(DemoCourse.endpoint(named, found) == "http://there:4318")
        for state in [Finding.State.absent, .failed] {
            let missing = [Finding(.collector, state, "nobody answers")]
            #expect(DemoCourse.endpoint(try checks(), missing) == nil)
        }
        #expect(DemoCourse.endpoint(try checks(), []) == nil)
    }

    @Test func `where to look is told with commands that can be typed`() throws {
        let without = DemoCommand.places("it's/here", try checks(), [])
        let commands = without.split(separator: "\n").compactMap { line in
            line.wholeMatch(of: #/  flashcard (.*?) {3,}.*/#).map { String($0.output.1) }
        }
        #expect(commands.count == 7)
        for command in commands {
            // As a shell has it: a quote inside of quotes ends them and begins them anew.
            let invocation = try parse(command.replacing("'\\''", with: "-"))
            #expect(invocation.text(.store)?.hasSuffix("here/demo.db") == true, "\(command)")
        }
        #expect(without.contains("docker compose -f compose.observability.yml up -d"))
        let with = DemoCommand.places(
            "here", try checks(["FLASHCARD_TELEMETRY_GRAFANA": "http://there:3000/"]),
            [Finding(.grafana, .ok, "12.2.0")])
        #expect(with.contains("http://there:3000/dashboards"))
        #expect(!with.contains("docker"))
    }
}
