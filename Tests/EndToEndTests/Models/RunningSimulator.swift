//  `flashcard simulate` beside a run, for as long as a test needs it; ended by its own id. It keeps
//  its own bill, which the run's ledger has to agree with.

import Foundation
import JSON
import TestSupport
import Testing

struct RunningSimulator {
    let url: String

    static func lend(
        _ desk: Desk, _ arguments: [String] = [], _ body: (RunningSimulator) async throws -> Void
    ) async throws {
        var program = desk.program
        program.environment["OTEL_SDK_DISABLED"] = "true"
        let running = try program.start(
            ["simulate", "--port", "0", "--log", "simulator.jsonl"] + arguments)
        var found: Substring?
        await running.until {
            found = running.errorsSoFar.firstMatch(of: /"url.full":"(http:[^"]+)"/)?.output.1
            return found != nil
        }
        do {
            let url = try #require(found, "\(running.errorsSoFar)")
            try await body(RunningSimulator(url: String(url)))
        } catch {
            running.signal(SIGTERM)
            _ = try? await running.finish()
            throw error
        }
        running.signal(SIGTERM)
        #expect(try await running.finish().code == 0)
    }

    /// What makes a run ask it.
    var options: [String] {
        ["--provider", "litellm", "--base-url", url + "/v1", "--model", "simulator/small"]
    }

    struct Bill {
        let requests: Int
        let dollars: Double
        /// How often each misbehaviour was served.
        let misbehaviours: [String: Int]
    }

    func bill() async throws -> Bill {
        let object = try JSONValue.parse(try await Call.get(url + "/simulator/bill").body)
        var served: [String: Int] = [:]
        for member in object["misbehaviours"]?.asObject?.members ?? [] {
            served[member.name] = member.value.asInteger
        }
        return Bill(
            requests: try #require(object["requests"]?.asInteger),
            dollars: try #require(object["cost"]?.asNumber), misbehaviours: served)
    }
}

extension BuiltProgram {
    /// Patience in proportion: a test has no minute for each wait.
    var hurried: BuiltProgram {
        var program = self
        for (name, value) in [
            "FLASHCARD_RETRY_ATTEMPTS": "10", "FLASHCARD_RETRY_BASE": "20ms",
            "FLASHCARD_RETRY_CAP": "500ms", "FLASHCARD_TIMEOUT_ATTEMPT": "10s",
            "FLASHCARD_REPLIES_REASKS": "3", "FLASHCARD_GUARDS_BREAKER": "false",
            "FLASHCARD_GUARDS_CONCURRENCY": "false", "FLASHCARD_TIMEOUT_WORD": "10m",
        ] { program.environment[name] = value }
        return program
    }
}
