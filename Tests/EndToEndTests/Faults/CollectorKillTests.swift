//  A real collector that is killed while a run delivers to it, and comes back on the same port. It
//  answers only when the receiver behind it has what was sent, so that what it took is not lost
//  with it.

import Foundation
import TestSupport
import Testing

@Suite(.needs(.otelcol), .timeLimit(.minutes(4))) struct CollectorKillTests {
    let desk = Desk()

    @Test func `a collector that is killed in a run and comes back gets every item`() async throws {
        // The first spans are under way while the collector dies: the store has them, and nobody
        // hears of it.
        let store = try Receiver([.silentlyTaken, .ok], at: "/v1/traces")
        let port = try Port.free()
        let configuration = try desk.folder.write(
            "collector.yaml", Self.configuration(port: port, store: store.endpoint))
        func collector(_ body: (RealServer) async throws -> Void) async throws {
            try await RealServer.lend(
                .otelcol, ["--config", configuration], ready: "Everything is ready", body)
        }
        try desk.folder.write("list.csv", Desk.list(2000))
        var program = desk.program
        program.environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:\(port)"
        program.environment["OTEL_EXPORTER_OTLP_TIMEOUT"] = "1000"
        // Often, so that the first spans are there long before the last.
        program.environment["OTEL_BSP_SCHEDULE_DELAY"] = "20"
        var started: BuiltProgram.Running?
        try await collector { collector in
            let run = try program.start(["process", "list.csv"])
            started = run
            await run.until { store.hasHeard("/v1/traces") }
            // The run stands still until the collector is gone, so that it cannot end before.
            run.signal(SIGSTOP)
            await collector.crash()
            run.signal(SIGCONT)
        }
        let run = try #require(started)
        await run.until { run.errorsSoFar.contains("http.") }
        run.signal(SIGSTOP)
        try await collector { _ in
            run.signal(SIGCONT)
            let result = try await run.finish()
            #expect(result.code == 0, "\(result.errors)")
            #expect(result.errors.contains("http."), "the collector was never missed")
            // What the end of the run had no time for.
            let push = try await desk.push(to: "http://127.0.0.1:\(port)")
            #expect(push.code == 0, "\(push.errors)")
            try await check(store, isLate: (result.errors + push.errors).contains("timed_out"))
        }
    }

    /// One batch was under way when the collector died, and is there twice. On a machine so slow
    /// that calls ran out of time each of those may be, too.
    private func check(_ store: Receiver, isLate: Bool) async throws {
        let books = try await desk.books()
        #expect(books.isBalanced)
        for signal in Books.signals {
            #expect(books.number(signal, "delivered") == books.number(signal, "journalled"))
        }
        let batches = try store.taken().map(\.spanIDs).filter { !$0.isEmpty }
        let different = Set(batches)
        #expect(different.count > 1)
        let doubled = batches.count - different.count
        #expect(doubled >= 1 && (doubled == 1 || isLate), "\(doubled) batches came twice")
        let all = different.flatMap { $0 }
        #expect(all.count == books.number("traces", "journalled"))
        #expect(Set(all).count == all.count)
    }

    private static func configuration(port: Int, store: String) -> String {
        """
        receivers: {otlp: {protocols: {http: {endpoint: "127.0.0.1:\(port)"}}}}
        exporters:
          otlp_http:
            endpoint: "\(store)"
            encoding: json
            compression: none
            sending_queue: {enabled: false}
            retry_on_failure: {enabled: false}
        service:
          telemetry: {metrics: {level: none}}
          pipelines:
            traces: {receivers: [otlp], exporters: [otlp_http]}
            metrics: {receivers: [otlp], exporters: [otlp_http]}
            logs: {receivers: [otlp], exporters: [otlp_http]}
        """
    }
}
