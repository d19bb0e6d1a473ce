//  `flashcard simulate` as it is used: started, asked over its own socket, ended by a signal.

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct SimulateTests {
    let desk = Desk()

    private func started(
        _ arguments: [String]
    ) async throws -> (running: BuiltProgram.Running, url: String) {
        let running = try desk.program.start(["simulate", "--port", "0"] + arguments)
        var found: Substring?
        await running.until {
            found = running.errorsSoFar.firstMatch(of: /"url.full":"(http:[^"]+)"/)?.output.1
            return found != nil
        }
        return (running, String(try #require(found, "\(running.errorsSoFar)")))
    }

    private let question = """
        {"model":"m","messages":[{"role":"user","content":"{\\"term\\":\\"사과\\"}"}]}
        """

    @Test func `it answers until a signal, logs each request, and says what it served`()
        async throws
    {
        try desk.folder.write("rules.txt", "# always\n500=every-2\n")
        let (running, url) = try await started([
            "--script", "rules.txt", "--price", "m=1/2", "--log", "log.jsonl",
        ])
        var statuses: [Int] = []
        for _ in 0..<4 {
            statuses.append(
                try await Call.post(url + "/v1/chat/completions", json: question).status)
        }
        #expect(statuses == [200, 500, 200, 500])
        let bill = try desk.object(try await Call.get(url + "/simulator/bill").body)
        running.signal(SIGINT)
        let result = try await running.finish()
        #expect(result.code == 0)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("Served 5 requests"))
        #expect(result.errors.contains("500 2"))
        #expect(result.errors.contains("--base-url \(url)/v1"))
        let lines = try desk.folder.text("log.jsonl").split(separator: "\n")
            .map { try JSONValue.parse(String($0)) }
        #expect(lines.count == 6)
        #expect(lines.prefix(4).map { $0["word"] } == Array(repeating: "사과", count: 4))
        #expect(lines.compactMap { $0["misbehaviour"] } == ["500", "500"])
        #expect(lines.last?["cost"] == bill["cost"])
        #expect(lines.last?["outcomes"]?["answered"] == 3)
    }

    @Test func `its spans are another service’s, in a journal of its own`() async throws {
        let (running, url) = try await started([])
        _ = try await Call.post(url + "/v1/chat/completions", json: question)
        running.signal(SIGTERM)
        let result = try await running.finish()
        #expect(result.code == 0)
        // One for the request, one for the bill.
        #expect(result.output.split(separator: "\n").count == 2)
        let folder = "state/flashcard/telemetry-simulator/0"
        let traces = try desk.folder.text("\(folder)/traces-000001.jsonl")
        #expect(traces.contains("flashcard-simulator"))
        #expect(traces.contains("POST /v1/chat/completions"))
        #expect(!desk.folder.names.contains("state/flashcard/telemetry/0/lock"))
    }

    @Test func `every misbehaviour is listed`() async throws {
        let list = try await desk.program.run(["simulate", "--list"])
        #expect(list.code == 0)
        for name in ["429-date", "outage", "truncated", "error-in-200", "wrong-sound", "times=N"] {
            #expect(list.output.contains("\n  \(name) "), "\(name)")
        }
    }

    @Test(arguments: [
        (["--misbehave", "grumpy=1"], "grumpy"), (["--latency", "soon"], "soon"),
        (["--tokens-per-second", "0"], "60/200"), (["--price", "m"], "MODEL=INPUT/OUTPUT"),
        (["--rpm", "0"], "--rpm"),
    ])
    func `what cannot be used is a mistake of the command line`(
        arguments: [String], hint: String
    ) async throws {
        let result = try await desk.program.run(["simulate"] + arguments)
        #expect(result.code == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(hint))
    }
}
