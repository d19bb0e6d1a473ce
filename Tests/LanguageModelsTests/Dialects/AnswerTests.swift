import HTTP
import JSON
import Platform
import Testing

@testable import HTTP
@testable import LanguageModels

/// What each provider answers when all is well, and what that comes to.
@Suite struct AnswerTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let kind: ProviderKind
        let model: String
        let body: String
        var headers: HTTPHeaders = [:]
        let input: Int
        let output: Int
        var cached = 0
        var stored = 0
        var reasoning = 0
        let cost: Int
        let basis: ModelUsage.CostBasis

        var testDescription: String { "\(kind.name) \(model)" }
    }

    static let rows: [Row] = [
        // 200 × 0.10 + 1000 × 0.01 + 300 × 0.50: the cached tokens are part of the 1200.
        Row(
            kind: .openai, model: "gpt-6-luna", body: Said.openAI, input: 1200, output: 300,
            cached: 1000, reasoning: 100, cost: 180, basis: .priced),
        Row(
            kind: .openrouter, model: "mistralai/mistral-medium-3-5", body: Said.openRouter,
            input: 500, output: 100, cost: 1500, basis: .reported),
        Row(
            kind: .mistral, model: "mistral-medium-3.5", body: Said.mistral, input: 1000,
            output: 200, cost: 3000, basis: .priced),
        Row(
            kind: .ollama, model: "qwen3:8b", body: Said.ollama, input: 35, output: 12, cost: 0,
            basis: .free),
        Row(
            kind: .vllm, model: "qwen", body: Said.vllm, input: 40, output: 12, cost: 0,
            basis: .free),
        Row(
            kind: .llamacpp, model: "any", body: Said.llamacpp, input: 30, output: 12, cost: 0,
            basis: .free),
        Row(
            kind: .litellm, model: "mock-gpt", body: Said.litellm,
            headers: ["x-litellm-response-cost": "1.35e-05"], input: 10, output: 20, cost: 14,
            basis: .reported),
        Row(
            kind: .custom, model: "somebody", body: Said.litellm, input: 10, output: 20, cost: 0,
            basis: .unknown),
        // 200 × 0.10 + 1000 × 0.01 + 100 × 0.125 + 300 × 0.50: counted beside each other.
        Row(
            kind: .anthropic, model: "claude-haiku-5-5", body: Said.anthropic, input: 1300,
            output: 300, cached: 1000, stored: 100, cost: 193, basis: .priced),
        Row(
            kind: .anthropic, model: "claude-haiku-4-5", body: Said.anthropicTool, input: 100,
            output: 50, cost: 350, basis: .priced),
    ]

    @Test(arguments: rows)
    func `each provider's answer is read, and each token is priced once`(row: Row) throws {
        let model = try ProviderModel.test(.test(row.kind, model: row.model))
        let judged = model.judge(200, row.headers, row.body)
        guard case .answered(let answer, let usage) = judged else {
            Issue.record("not answered: \(judged)")
            return
        }
        #expect(answer.text == #"{"gloss":"apple"}"#)
        #expect(answer.id != nil)
        #expect(answer.reason != nil)
        #expect(usage.inputTokens == row.input)
        #expect(usage.outputTokens == row.output)
        #expect(usage.cachedTokens == row.cached)
        #expect(usage.storedTokens == row.stored)
        #expect(usage.reasoningTokens == row.reasoning)
        #expect(usage.cost == row.cost)
        #expect(usage.costBasis == row.basis)
    }

    @Test
    func `a key of the user's own at another provider is paid there, too`() throws {
        let model = try ProviderModel.test(.test(.openrouter, model: "x"))
        let body = Said.openRouter.replacing("\"is_byok\":false", with: "\"is_byok\":true")
            .replacing("cost\":null", with: "cost\":0.02")
        guard case .answered(_, let usage) = model.judge(200, [:], body) else {
            Issue.record("not answered")
            return
        }
        #expect(usage.cost == 21_500)
    }

    @Test
    func `reasoning that is counted beside the reply is added to it, and inside it is not`() throws
    {
        let model = try ProviderModel.test()
        func output(_ total: Int) -> Int? {
            let body = Said.openAI.replacing(
                "\"total_tokens\":1500", with: "\"total_tokens\":\(total)")
            guard case .answered(_, let usage) = model.judge(200, [:], body) else { return nil }
            return usage.outputTokens
        }
        #expect(output(1500) == 300)
        #expect(output(1600) == 400)
    }

    @Test
    func `an answer without a count is priced by as much as there can be`() throws {
        let model = try ProviderModel.test()
        let body = #"{"choices":[{"message":{"content":"12345678"},"finish_reason":"stop"}]}"#
        guard case .answered(_, let usage) = model.judge(200, [:], body) else {
            Issue.record("not answered")
            return
        }
        #expect(usage.costBasis == .estimated)
        #expect(usage.outputTokens == 8)
        #expect(usage.cost > 0)
        #expect(usage.cost <= model.worstCost(StageRequest(stage: .nuance, input: "x")))
    }

    @Test(arguments: ["-5", "1e300", "99999999999999999999", "\"7\"", "null", "1.5"])
    func `numbers that no provider means do no harm`(number: String) throws {
        let model = try ProviderModel.test()
        let body = """
            {"choices":[{"message":{"content":"{}"}}],"usage":{"prompt_tokens":\(number),
            "completion_tokens":\(number),"cost":\(number),"total_tokens":\(number)}}
            """
        guard case .answered(_, let usage) = model.judge(200, [:], body) else {
            Issue.record("not answered")
            return
        }
        #expect(usage.inputTokens >= 0)
        #expect(usage.cost >= 0)
    }
}

extension ProviderModel {
    /// What an answer comes to, without anything being sent.
    func judge(_ status: Int, _ headers: HTTPHeaders, _ body: String) -> Judged {
        let response = HTTPResponse(
            status: status, headers: headers, body: Array(body.utf8), version: .http11,
            timings: HTTPTimings(
                queue: .zero, dns: .zero, connect: .zero, tls: .zero, firstByte: .zero,
                total: .zero),
            isConnectionReused: true, bytesSent: 0, bytesReceived: body.utf8.count)
        return judged(
            response, StageRequest(stage: .nuance, input: #"{"term":"사과"}"#),
            Order(
                model: settings.model, prompt: PromptSet.test.nuance, mostOutputTokens: 900,
                terms: Terms(form: .jsonSchema, limitName: .maxTokens)))
    }
}
