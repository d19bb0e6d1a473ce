//  What the doctor says of a machine and of a stack, in any condition that a test can think of.

import JSON
import Platform
import Problems
import TestSupport
import Testing

@testable import flashcard

@Suite struct DoctorTests {
    // MARK: The machine

    private func local(_ folder: TemporaryFolder, free: Int? = 1 << 40) throws -> LocalChecks {
        let settings = try resolve(
            "doctor --store \(folder.path("s/flashcard.db"))",
            ["HOME": folder.path, "FLASHCARD_TELEMETRY_PATH": folder.path("journal")])
        let host = Host(
            name: "desk", machine: "x86_64", system: "Linux", release: "6.1", executablePath: nil,
            process: 7)
        return LocalChecks(settings, host: host, cores: 2, freeSpace: { _ in free })
    }

    @Test func `on a fresh machine nothing is wrong, and what is not there says how it is made`()
        throws
    {
        let folder = TemporaryFolder()
        let findings = try local(folder).findings()
        #expect(findings.map(\.state) == [.ok, .ok, .absent, .absent])
        #expect(findings[0].text == "Linux 6.1, x86_64, 2 cores")
        #expect(findings[2].advice == "flashcard process LIST makes one.")
        #expect(DoctorPage(findings: findings).isHealthy)
    }

    @Test func `little room is told for each place that needs it`() throws {
        let tight = try local(TemporaryFolder(), free: 200 << 20).machine().dropFirst()
        #expect(tight.count == 3)
        #expect(tight.allSatisfy { $0.state == .warning && $0.text.hasPrefix("200 MiB are free") })
        #expect(try local(TemporaryFolder(), free: nil).machine().count == 1)
    }

    @Test func `a store that is none is a failure, with what is wrong`() throws {
        let folder = TemporaryFolder()
        try Path.makeFolder(folder.path("s"), permissions: 0o700)
        try folder.write("s/flashcard.db", String(repeating: "no database ", count: 200))
        let found = try local(folder).store()
        #expect(found.map(\.state) == [.failed])
        #expect(found[0].text.contains("flashcard.db"))
    }

    // MARK: The stack

    /// A stack that answers by table; whatever is not in it is silent.
    private func stack(
        _ answers: [String: Visit.Answer], _ variables: [String: String] = [:]
    ) throws -> StackChecks {
        let environment = Environment(variables.merging(["HOME": "/h"]) { $1 })
        let settings = try resolve("doctor", environment.values)
        return StackChecks(
            settings, environment: environment,
            visit: Visit { question in
                let known = answers.filter { question.url.hasPrefix($0.key) }
                guard let best = known.max(by: { $0.key.utf8.count < $1.key.utf8.count }) else {
                    return .silent("nobody listens there.")
                }
                return .answered(best.value)
            })
    }

    private static func answer(_ json: String, status: Int = 200, skew: Int? = 0) -> Visit.Answer {
        Visit.Answer(status: status, body: Array(json.utf8), skew: skew)
    }

    private static let prometheus = "http://127.0.0.1:9090"
    private static let well = [
        "http://127.0.0.1:4318/v1/traces": answer("{}"),
        prometheus + "/api/v1/status/buildinfo": answer(#"{"data":{"version":"3.5.3"}}"#),
        prometheus + "/api/v1/query?": answer(
            #"{"data":{"result":[{"metric":{},"value":[1,"12.5"]}]}}"#),
        prometheus + "/api/v1/rules": answer(
            #"{"data":{"groups":[{"rules":[{"name":"Slow","state":"inactive"}]}]}}"#),
        "http://127.0.0.1:3200/ready": answer("ready"),
        "http://127.0.0.1:3200/api/status/buildinfo": answer(#"{"version":"2.9.0"}"#),
        "http://127.0.0.1:3100/": answer(#"{"version":"3.6.0"}"#),
        "http://127.0.0.1:3000/api/health": answer(#"{"database":"ok","version":"12.2.0"}"#),
        "http://127.0.0.1:3000/api/search": answer(#"[{"uid":"a"},{"uid":"b"}]"#),
    ]

    @Test func `of a stack that is well every server is told with its version`() async throws {
        let findings = try await stack(Self.well).findings()
        #expect(findings.allSatisfy { $0.state == .ok }, "\(findings)")
        #expect(
            findings.map(\.text) == [
                "http://127.0.0.1:4318 takes OTLP", "http://127.0.0.1:9090, 3.5.3",
                "the last of flashcard arrived 12.5 s ago", "1 alert, none firing",
                "http://127.0.0.1:3200, 2.9.0", "http://127.0.0.1:3100, 3.6.0",
                "http://127.0.0.1:3000, 12.2.0", "2 dashboards",
            ])
    }

    @Test func `a server that nobody named may be absent, one that is named has to answer`()
        async throws
    {
        let nobody = try await stack([:]).findings()
        #expect(nobody.map(\.state) == Array(repeating: .absent, count: 5))
        let page = DoctorPage(findings: nobody)
        #expect(page.isHealthy)
        #expect(page.text(.plain, width: 80).ranges(of: "docker compose").count == 1)

        let named = try await stack(
            [:],
            [
                "OTEL_EXPORTER_OTLP_ENDPOINT": "http://there:4318/",
                "FLASHCARD_STACK_PROMETHEUS": "http://there:9090",
                "FLASHCARD_STACK_TEMPO": "http://there:3200",
                "FLASHCARD_STACK_LOKI": "http://there:3100",
                "FLASHCARD_TELEMETRY_GRAFANA": "http://there:3000",
            ]
        ).findings()
        #expect(named.map(\.state) == Array(repeating: .failed, count: 5))
        #expect(named[0].text == "http://there:4318 does not answer: nobody listens there")
        #expect(!DoctorPage(findings: named).isHealthy)
    }

    @Test func `the collector is asked with the headers that exports bring`() async throws {
        #expect(StackChecks.headers("") == [:])
        #expect(
            StackChecks.headers("authorization=Basic a=b, x-team=words,=,broken")
                == ["authorization": "Basic a=b", "x-team": "words"])
    }

    struct Trouble: Sendable, CustomStringConvertible {
        let address: String
        let answer: Visit.Answer
        let state: Finding.State
        let text: String

        var description: String { text }
    }

    @Test(arguments: [
        Trouble(
            address: prometheus + "/api/v1/status/buildinfo",
            answer: answer(#"{"data":{"version":"2.55.1"}}"#), state: .failed,
            text: "http://127.0.0.1:9090 is 2.55.1; OTLP needs version 3 or later"),
        Trouble(
            address: prometheus + "/api/v1/query?", answer: answer(#"{"data":{"result":[]}}"#),
            state: .warning, text: "nothing of flashcard has arrived there within a day"),
        Trouble(
            address: prometheus + "/api/v1/rules",
            answer: answer(
                #"{"data":{"groups":[{"rules":[{"name":"Slow","state":"firing"},"#
                    + #"{"name":"Slow","state":"firing"},{"name":"Dear","state":"firing"}]}]}}"#),
            state: .warning, text: "firing: Dear, Slow"),
        Trouble(
            address: prometheus + "/api/v1/rules", answer: answer(#"{"data":{"groups":[]}}"#),
            state: .warning, text: "no alert is set up there"),
        Trouble(
            address: "http://127.0.0.1:4318/v1/traces",
            answer: answer("no such page\nat all", status: 404), state: .warning,
            text: "http://127.0.0.1:4318/v1/traces answers 404 no such page"),
        Trouble(
            address: "http://127.0.0.1:3200/ready", answer: answer("ready", skew: -90),
            state: .warning, text: "its clock is 90 seconds behind this machine's"),
        Trouble(
            address: "http://127.0.0.1:3000/api/health",
            answer: answer(#"{"database":"failing","version":"12.2.0"}"#), state: .failed,
            text: "http://127.0.0.1:3000: its database is not well"),
        Trouble(
            address: "http://127.0.0.1:3000/api/search", answer: answer("[]"), state: .warning,
            text: "no dashboard of flashcard is there"),
    ])
    func `what is not well is told once, and what to do about it`(trouble: Trouble) async throws {
        var answers = Self.well
        answers[trouble.address] = trouble.answer
        let findings = try await stack(answers).findings()
        let bad = findings.filter { $0.state != .ok }
        #expect(bad.map(\.state) == [trouble.state])
        #expect(bad.map(\.text) == [trouble.text])
        #expect(bad.first?.advice?.isEmpty == false)
    }

    // MARK: The page

    @Test func `the page says what to do below what is not well, and the object says the same`()
        throws
    {
        let page = DoctorPage(findings: [
            Finding(.machine, .ok, "a machine"),
            Finding(.store, .failed, "no disk", advice: "Buy one."),
            Finding(.journal, .warning, "full", advice: "Empty it."),
        ])
        #expect(
            page.text(.plain, width: 80)
                == """
                Machine
                  ok        a machine
                Store
                  failed    no disk
                            Buy one.
                Journal
                  warning   full
                            Empty it.

                1 thing to mend.

                """)
        let object = try #require(JSONValue.parse(page.json()).asObject)
        #expect(object["healthy"] == .bool(false))
        #expect(object["findings"]?.asArray?.count == 3)
        #expect(object["findings"]?.asArray?[1]["advice"]?.asString == "Buy one.")
    }
}
