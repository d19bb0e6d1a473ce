//  Probes of a run that is going on: the real program, asked over its own socket.

import Foundation
import JSON
import Platform
import TestSupport
import Testing

@Suite struct HealthProbeTests {
    let desk = Desk()

    private func answer(_ address: String, _ path: String) async throws -> (Int, JSONObject) {
        let call = try await Call.get(address + path)
        return (call.status, try desk.object(call.body))
    }

    @Test func `a run that goes on is alive and ready, and unready while its model is closed off`()
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(400))
        var program = desk.program
        program.environment["FLASHCARD_LIMITER_REQUESTS_PER_MINUTE"] = "60"
        program.environment["LOG_LEVEL"] = "info"
        let running = try program.start([
            "process", "list.csv", "--health", "127.0.0.1:0", "--drain-timeout", "0s",
        ])
        var found: Substring?
        await running.until {
            found = running.errorsSoFar.firstMatch(of: /"url.full":"(http:[^"]+)"/)?.output.1
            return found != nil
        }
        let address = String(try #require(found))

        let alive = try await answer(address, "/healthz")
        #expect(alive.0 == 200)
        #expect(alive.1["status"] == "alive")
        await running.until { running.errorsSoFar.contains("run started") }
        var ready = try await answer(address, "/readyz")
        // The first word makes the breaker; until then there is none that could be open.
        #expect(ready.0 == 200, "\(ready.1)")
        #expect(ready.1["status"] == "ready")
        #expect(ready.1["checks"]?.asArray?.count == 3)

        var isolate = try await desk.program.run(["breaker", "isolate", "offline/rules-2"])
        while isolate.code != 0, running.isRunning {
            isolate = try await desk.program.run(["breaker", "isolate", "offline/rules-2"])
        }
        repeat { ready = try await answer(address, "/readyz") } while ready.0 == 200
        #expect(ready.0 == 503)
        #expect(ready.1["status"] == "not ready")
        #expect(ready.1["checks"]?.asArray?.last?["text"] == "offline/rules-2 is isolated")
        #expect(try await answer(address, "/healthz").0 == 200)

        let other = try await Call.get(address + "/metrics")
        #expect(other.status == 404)
        running.signal(SIGINT)
        #expect(try await running.finish().code == 130)
    }

    @Test func `a place that is taken is told before any work`() async throws {
        try desk.folder.write("list.csv", Desk.list(3))
        let other = try LoopbackSocket.listening()
        defer { withExtendedLifetime(other) {} }
        let taken = other.port
        let result = try await desk.program.run([
            "process", "list.csv", "--health", "127.0.0.1:\(taken)",
        ])
        #expect(result.code == 1)
        #expect(result.errors.contains("\(taken)"))
    }
}
