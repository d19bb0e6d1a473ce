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
        _ answers: [String: Visit.Answer], _ variables: [String: String] = [:],
        asked: Locked<[String]> = Locked([])
    ) throws -> StackChecks {
        let environment = Environment(variables.merging(["HOME": "/h"]) { $1 })
        let settings = try resolve("doctor", environment.values)
        return StackChecks(
            settings, environment: environment,
            visit: Visit { question in
                asked.withLock { $0.append(question.url) }
                let known = answers.filter { question.url.hasPrefix($0.key) }
                guard let best = known.max(by: { $0.key.utf8.count < $1.key.utf8.count }) else {
                    return .silent("nobody listens there.")
                }
                return .answered(best.value)
            }, now: Self.now)
    }

    private static let now = WallTime(nanoseconds: 1_800_000_000_000_000_000)

    private static func answer(_ json: String, status: Int = 200, skew: Int? = 0) -> Visit.Answer {
        Visit.Answer(status: status, body: Array(json.utf8), skew: skew)
    }

    private static let prometheus = "http://127.0.0.1:9090"
    private static let tempo = "http://127.0.0.1:3200"
    private static let loki = "http://127.0.0.1:3100"
    private static let grafana = "http://127.0.0.1:3000"

    /// What real servers were seen to answer as far as they could be had: collector and Prometheus.
    /// Tempo, Loki and Grafana are after their documentation, and were not seen.
    private static let well = [
        "http://127.0.0.1:4318/v1/traces": answer("{}"),
        prometheus + "/api/v1/status/buildinfo": answer(#"{"data":{"version":"3.5.3"}}"#),
        prometheus + "/api/v1/query?": answer(
            #"{"data":{"result":[{"metric":{},"value":[1,"12.5"]}]}}"#),
        prometheus + "/api/v1/rules": answer(
            #"{"data":{"groups":[{"rules":[{"name":"Slow","state":"inactive"}]}]}}"#),
        tempo + "/ready": answer("ready\n"),
        tempo + "/api/status/buildinfo": answer(
            #"{"version":"v3.0.3","revision":"5a92b29","branch":"HEAD","goVersion":"go1.26.1"}"#),
        tempo + "/api/search?": answer(
            #"{"traces":[{"traceID":"2f3e0cee77ae5dc9c17ade3689eb2e54","rootServiceName":"#
                + #""flashcard-pipeline","rootTraceName":"flashcard.run","startTimeUnixNano":"#
                + #""1799999999000000000","durationMs":557,"spanSets":[{"spans":[{"spanID":"#
                + #""563d623c76514f8e","startTimeUnixNano":"1799999999000000000","#
                + #""durationNanos":"557000000"}],"matched":1}]}],"metrics":{"totalBlocks":1}}"#),
        loki + "/ready": answer("ready\n"),
        loki + "/loki/api/v1/status/buildinfo": answer(
            #"{"version":"3.7.6","revision":"b318f282","branch":"HEAD","buildUser":"root@build","#
                + #""buildDate":"2026-08-01T10:00:00Z","goVersion":"go1.26.1"}"#),
        loki + "/loki/api/v1/query_range?": answer(
            #"{"status":"success","data":{"resultType":"streams","result":[{"stream":{"#
                + #""service_name":"flashcard-pipeline","severity_text":"INFO"},"values":[["#
                + #""1799999990500000000","run ended"]]}],"stats":{"summary":{"#
                + #""totalLinesProcessed":1}}}}"#),
        grafana + "/api/health": answer(#"{"database":"ok","version":"13.1.4"}"#),
        grafana + "/api/search": answer(#"[{"uid":"a"},{"uid":"b"}]"#),
    ]

    @Test func `of a stack that is well every server is told with its version`() async throws {
        let findings = try await stack(Self.well).findings()
        #expect(findings.allSatisfy { $0.state == .ok }, "\(findings)")
        #expect(
            findings.map(\.text) == [
                "http://127.0.0.1:4318 takes OTLP", "http://127.0.0.1:9090, 3.5.3",
                "the last of flashcard arrived 12.5 s ago", "1 alert, none firing",
                "http://127.0.0.1:3200, 3.0.3", "traces of flashcard arrived within a day",
                "http://127.0.0.1:3100, 3.7.6",
                "the last line of flashcard was written 9.5 s ago",
                "http://127.0.0.1:3000, 13.1.4", "2 dashboards",
            ])
    }

    @Test func `each store is asked in its language, for the last day`() async throws {
        let asked = Locked<[String]>([])
        _ = try await stack(Self.well, asked: asked).findings()
        let urls = asked.withLock { $0 }
        #expect(
            urls.contains(
                Self.tempo
                    + "/api/search?q=%7B%20resource%2Eservice%2Ename%20%3D%20"
                    + "%22flashcard%2Dpipeline%22%20%7D&limit=1&start=1799913600&end=1800000000"))
        #expect(
            urls.contains(
                Self.loki
                    + "/loki/api/v1/query_range?query=%7Bservice%5Fname%3D%22flashcard%2Dpipeline"
                    + "%22%7D&limit=1&direction=backward&start=1799913600000000000"
                    + "&end=1800000000000000000"))
    }

    @Test(
        arguments: [
            (nil, "there, of an unknown version", .ok),
            ("main-5a92b29", "there, main-5a92b29", .ok),
            ("11.6.0", "there, 11.6.0", .ok), ("v13", "there, 13", .ok),
            (
                "11.5.9", "there is 11.5.9; the dashboards are made for version 11.6 or later",
                .warning
            ),
            ("9", "there is 9; the dashboards are made for version 11.6 or later", .warning),
        ] as [(String?, String, Finding.State)])
    func `a version is judged by its first two numbers, where it has them`(
        told: String?, text: String, state: Finding.State
    ) {
        let finding = ServerVersion(told).finding(.grafana, "there", .grafana)
        #expect(finding.text == text)
        #expect(finding.state == state)
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
            address: prometheus + "/api/v1/rules", answer: answer("not found", status: 404),
            state: .warning, text: "its rules cannot be read"),
        Trouble(
            address: prometheus + "/api/v1/query?",
            answer: answer(#"{"status":"error","errorType":"bad_data"}"#, status: 400),
            state: .warning, text: "what has arrived there cannot be read"),
        Trouble(
            address: tempo + "/api/status/buildinfo", answer: answer(#"{"version":"v2.9.0"}"#),
            state: .warning,
            text: "http://127.0.0.1:3200 is 2.9.0; the stack is made for version 3 or later"),
        Trouble(
            address: tempo + "/api/search?",
            answer: answer(#"{"traces":[],"metrics":{"totalBlocks":13}}"#), state: .warning,
            text: "nothing of flashcard has arrived there within a day"),
        Trouble(
            address: tempo + "/api/search?", answer: answer(#"{"metrics":{}}"#), state: .warning,
            text: "nothing of flashcard has arrived there within a day"),
        Trouble(
            address: tempo + "/api/search?", answer: answer("invalid TraceQL query", status: 400),
            state: .warning, text: "what has arrived there cannot be read"),
        Trouble(
            address: loki + "/loki/api/v1/status/buildinfo",
            answer: answer(#"{"version":"2.9.17"}"#), state: .failed,
            text: "http://127.0.0.1:3100 is 2.9.17; OTLP needs version 3 or later"),
        Trouble(
            address: loki + "/loki/api/v1/query_range?",
            answer: answer(
                #"{"status":"success","data":{"resultType":"streams","result":[],"stats":{}}}"#),
            state: .warning, text: "nothing of flashcard has arrived there within a day"),
        Trouble(
            address: loki + "/loki/api/v1/query_range?",
            answer: answer("parse error at line 1", status: 400), state: .warning,
            text: "what has arrived there cannot be read"),
        Trouble(
            address: "http://127.0.0.1:4318/v1/traces",
            answer: answer("no such page\nat all", status: 404), state: .warning,
            text: "http://127.0.0.1:4318/v1/traces answers 404 no such page"),
        Trouble(
            address: tempo + "/ready", answer: answer("ready", skew: -90),
            state: .warning, text: "its clock is 90 seconds behind this machine's"),
        Trouble(
            address: grafana + "/api/health",
            answer: answer(#"{"database":"failing","version":"13.1.4"}"#), state: .failed,
            text: "http://127.0.0.1:3000: its database is not well"),
        Trouble(
            address: grafana + "/api/health",
            answer: answer(#"{"database":"ok","version":"10.4.1"}"#), state: .warning,
            text: "http://127.0.0.1:3000 is 10.4.1; the dashboards are made for version 11.6 or"
                + " later"),
        Trouble(
            address: grafana + "/api/search", answer: answer("[]"), state: .warning,
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
