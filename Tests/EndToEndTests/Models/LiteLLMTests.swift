//  LiteLLM's proxy, which is not ours, between a run and the simulator; and its own mocks of a
//  provider that throttles and of one that is broken.

import Foundation
import JSON
import TestSupport
import Testing

@Suite(.needs(.litellm), .timeLimit(.minutes(10)))
struct LiteLLMTests {
    let desk = Desk()

    private func lendProxy(
        to upstream: String, _ body: (_ url: String) async throws -> Void
    ) async throws {
        let port = try Port.free()
        let model = "litellm_params: {model: openai/simulator/small, api_key: none"
        let configuration = try desk.folder.write(
            "litellm.yaml",
            """
            model_list:
              - {model_name: local, \(model), api_base: "\(upstream)/v1"}}
              - {model_name: mock-429, \(model), mock_response: "litellm.RateLimitError"}}
              - {model_name: mock-500, \(model), mock_response: "litellm.InternalServerError"}}
            litellm_settings: {num_retries: 0, telemetry: false}
            router_settings: {num_retries: 0, disable_cooldowns: true}
            general_settings: {master_key: \(Self.key)}
            """)
        try await RealServer.lend(
            .litellm,
            [
                "--config", configuration, "--host", "127.0.0.1", "--port", String(port),
                "--telemetry", "False",
            ],
            environment: [
                "LITELLM_LOCAL_MODEL_COST_MAP": "True", "HOME": desk.folder.path,
                "NO_PROXY": "127.0.0.1",
            ],
            ready: "Application startup complete"
        ) { _ in try await body("http://127.0.0.1:\(port)/v1") }
    }

    /// Made up, and of no use anywhere else.
    private static let key = ["proxy", "test", "key"].joined(separator: "-")

    private func run(_ model: String, _ url: String) async throws -> BuiltProgram.Result {
        var program = desk.program.hurried
        program.environment["FLASHCARD_API_KEY"] = Self.key
        program.environment["FLASHCARD_RETRY_ATTEMPTS"] = "2"
        program.environment["FLASHCARD_TIMEOUT_ATTEMPT"] = "60s"
        return try await program.run([
            "process", "list.csv", "--no-cache", "--regenerate", "--provider", "litellm",
            "--base-url", url, "--model", model,
        ])
    }

    @Test func `a run goes through a proxy that is not ours, and its mocks are told apart`()
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(12))
        try await RunningSimulator.lend(desk) { simulator in
            try await lendProxy(to: simulator.url) { url in
                let good = try await run("local", url)
                #expect(good.code == 0, "\(good.errors)")
                #expect(good.output.contains("12 of 12 words"))
                let asked = try await simulator.bill()
                #expect(asked.requests >= 24)

                let throttled = try await run("mock-429", url)
                #expect(throttled.code == 6, "\(throttled.errors)")
                #expect(throttled.errors.contains("429"), "\(throttled.errors)")
                let broken = try await run("mock-500", url)
                #expect(broken.code == 6, "\(broken.errors)")
                #expect(broken.errors.contains("500"), "\(broken.errors)")
            }
        }
    }
}
