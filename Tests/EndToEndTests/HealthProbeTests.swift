//  Probes of a run that is going on: the real program, asked over its own socket.

import Foundation
import JSON
import Platform
import SQLite
import TestSupport
import Testing

@Suite struct HealthProbeTests {
    let desk = Desk()

    /// A run of a word a second, at work, and where it is to be asked.
    private func begin() async throws -> (running: BuiltProgram.Running, address: String) {
        try desk.folder.write("list.csv", Desk.list(400))
        var program = desk.program
        program.environment["FLASHCARD_LIMITER_REQUESTS_PER_MINUTE"] = "60"
        program.environment["LOG_LEVEL"] = "info"
        let running = try program.start([
            "process", "list.csv", "--store", "words.db", "--health", "127.0.0.1:0",
            "--drain-timeout", "0s",
        ])
        var found: Substring?
        await running.until {
            found = running.errorsSoFar.firstMatch(of: /"url.full":"(http:[^"]+)"/)?.output.1
            return found != nil
        }
        await running.until { running.errorsSoFar.contains("run started") }
        return (running, String(try #require(found)))
    }

    private func end(_ running: BuiltProgram.Running) async throws {
        running.signal(SIGINT)
        #expect(try await running.finish().code == 130)
    }

    private func answer(_ address: String, _ path: String) async throws -> (Int, JSONObject) {
        let call = try await Call.get(address + path)
        return (call.status, try desk.object(call.body))
    }

    @Test func `a run that goes on is alive and ready, and unready while its model is closed off`()
        async throws
    {
        let (running, address) = try await begin()

        let alive = try await answer(address, "/healthz")
        #expect(alive.0 == 200)
        #expect(alive.1["status"] == "alive")
        var ready = try await answer(address, "/readyz")
        // The first word makes the breaker; until then there is none that could be open.
        #expect(ready.0 == 200, "\(ready.1)")
        #expect(ready.1["status"] == "ready")
        #expect(ready.1["checks"]?.asArray?.count == 3)

        let order = ["breaker", "isolate", "offline/rules-2", "--store", "words.db"]
        var isolate = try await desk.program.run(order)
        while isolate.code != 0, running.isRunning {
            isolate = try await desk.program.run(order)
        }
        repeat { ready = try await answer(address, "/readyz") } while ready.0 == 200
        #expect(ready.0 == 503)
        #expect(ready.1["status"] == "not ready")
        #expect(ready.1["checks"]?.asArray?.last?["text"] == "offline/rules-2 is isolated")
        #expect(try await answer(address, "/healthz").0 == 200)

        let other = try await Call.get(address + "/metrics")
        #expect(other.status == 404)
        try await end(running)
    }

    /// Asks until the run is ready, or is not, and gives what it says of one of the three.
    private func ask(
        _ address: String, until status: Int, _ running: BuiltProgram.Running, of check: String
    ) async throws -> String? {
        var ready = try await answer(address, "/readyz")
        while ready.0 != status, running.isRunning { ready = try await answer(address, "/readyz") }
        let checks = ready.1["checks"]?.asArray ?? []
        #expect(checks.filter { $0["well"] == false }.count == (status == 200 ? 0 : 1))
        return checks.first { $0["name"]?.asString == check }?["text"]?.asString
    }

    @Test func `a store that somebody else holds makes a run unready, and not dead`() async throws {
        let (running, address) = try await begin()
        let other = try Connection(path: desk.folder.path("words.db"))
        var told: String?
        while told == nil, running.isRunning { told = try await hold(other, address, running) }
        #expect(told?.contains(/it answered after \d+\.\d s/) == true, "\(told ?? "")")
        #expect(try await ask(address, until: 200, running, of: "store") == "it answers")
        try await end(running)
    }

    /// Holds the store until a probe has waited longer than it may, and gives what that one is
    /// told: nothing where it came too late to wait so long. A run waits five seconds for its turn
    /// to write, and a probe two for the store.
    private func hold(
        _ other: Connection, _ address: String, _ running: BuiltProgram.Running
    ) async throws -> String? {
        let asked = Locked<ContinuousClock.Instant?>(.now)
        try other.execute("BEGIN IMMEDIATE")
        async let told = whileHeld(address, asked)
        while let since = asked.withLock({ $0 }), since.duration(to: .now) < .milliseconds(2400),
            running.isRunning
        {
            #expect(try await answer(address, "/healthz").0 == 200)
        }
        try other.execute("ROLLBACK")
        asked.withLock { $0 = nil }
        return try await told
    }

    /// Asks until the run is not ready, and notes when each question was put; once there is no note
    /// any more, the store is free again.
    private func whileHeld(
        _ address: String, _ asked: Locked<ContinuousClock.Instant?>
    ) async throws -> String? {
        func isHeld() -> Bool {
            asked.withLock { asked in
                asked = asked.map { _ in .now }
                return asked != nil
            }
        }
        while isHeld() {
            let ready = try await answer(address, "/readyz")
            guard ready.0 != 200 else { continue }
            #expect(ready.0 == 503)
            return ready.1["checks"]?.asArray?.first?["text"]?.asString
        }
        return nil
    }

    @Test func `a journal that cannot be read makes a run unready, until it can`() async throws {
        let (running, address) = try await begin()
        #expect(try await ask(address, until: 200, running, of: "journal") != nil)
        // Where a segment belongs stands something else.
        let segment = desk.folder.path("state/flashcard/telemetry/0/traces-000099.jsonl")
        try FileManager.default.createDirectory(
            atPath: segment, withIntermediateDirectories: true)
        let text = try await ask(address, until: 503, running, of: "journal")
        #expect(text?.contains("traces-000099.jsonl") == true, "\(text ?? "")")
        #expect(try await answer(address, "/healthz").0 == 200)
        try FileManager.default.removeItem(atPath: segment)
        #expect(try await ask(address, until: 200, running, of: "journal") != nil)
        try await end(running)
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
