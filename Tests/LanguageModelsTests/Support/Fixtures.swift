//  What the tests of paid models share: prompts, a client that goes past any proxy, and models made
//  for a provider of the test's own.

import HTTP
import Platform
import Problems
import Resilience
import Telemetry
import TestSupport

@testable import LanguageModels

extension PromptSet {
    static let test = PromptSet(
        version: "test-1",
        nuance: StagePrompt(
            instruction: "Explain the Korean word to a learner, thoroughly.",
            schemaName: "nuance",
            schema: #"{"type":"object","properties":{"gloss":{"type":"string"}}}"#,
            mostOutputTokens: 900),
        card: StagePrompt(
            instruction: "Make cards.", schemaName: "cards", schema: #"{"type":"object"}"#,
            mostOutputTokens: 1200))
}

extension HTTPClient {
    static func direct() -> HTTPClient { HTTPClient(HTTPSettings(proxy: .none)) }
}

/// Hears what a model tells of limits.
final class Ear: Sendable {
    private let heard = Locked<[RateLimitHeaders]>([])

    var reports: [RateLimitHeaders] { heard.withLock { $0 } }

    var learned: ProviderModel.Learned { { limits in self.heard.withLock { $0.append(limits) } } }
}

extension ProviderSettings {
    static func test(
        _ kind: ProviderKind = .openai, model: String = "gpt-6-luna",
        at url: String = "http://127.0.0.1:1/v1"
    ) -> ProviderSettings {
        ProviderSettings(kind, model: model, baseURL: url, key: ProviderKey(plantedKey))
    }
}

/// A key that must not show.
let plantedKey = "sk" + "-planted-0123456789abcdef"

/// As much time as no test needs.
let patience = TimeSource.system.now.later(by: .seconds(600))

extension ProviderModel {
    static func test(
        _ settings: ProviderSettings = .test(), time: TimeSource = .system,
        meter: Meter = Meter(scope: scope),
        logger: Logger = Logger(scope),
        learned: @escaping Learned = { _ in }
    ) throws -> ProviderModel {
        try ProviderModel(
            settings, prompts: .test, client: .direct(), time: time, meter: meter, logger: logger,
            learned: learned)
    }

    /// Asks, and gives what came of it.
    func ask(
        _ input: String = #"{"term":"사과"}"#, correction: String? = nil,
        by end: MonotonicTime = patience
    ) async -> Result<ModelReply, ModelFailure> {
        let request = StageRequest(stage: .nuance, input: input, correction: correction)
        do throws(ModelFailure) { return .success(try await answer(request, by: end)) } catch {
            return .failure(error)
        }
    }

    func failure(_ input: String = #"{"term":"사과"}"#) async -> ProviderFailure? {
        guard case .failure(.provider(let failure)) = await ask(input) else { return nil }
        return failure
    }
}

/// What providers answer when all is well.
enum Said {
    static let openAI = #"""
        {"id":"chatcmpl-C1","object":"chat.completion","created":1795300000,
         "model":"gpt-6-luna-2026-09-22","choices":[{"index":0,"message":{"role":"assistant",
         "content":"{\"gloss\":\"apple\"}","refusal":null,"annotations":[]},
         "logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":1200,
         "completion_tokens":300,"total_tokens":1500,"prompt_tokens_details":{"cached_tokens":1000,
         "audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":100,"audio_tokens":0}},
         "service_tier":"default","system_fingerprint":"fp_1"}
        """#
    static let openRouter = #"""
        {"id":"gen-1795300000-x","provider":"Mistral","model":"mistralai/mistral-medium-3-5",
         "object":"chat.completion","created":1795300000,"choices":[{"logprobs":null,
         "finish_reason":"stop","native_finish_reason":"stop","index":0,"message":{
         "role":"assistant","content":"{\"gloss\":\"apple\"}","refusal":null,"reasoning":null}}],
         "usage":{"prompt_tokens":500,"completion_tokens":100,"total_tokens":600,"cost":0.0015,
         "is_byok":false,"prompt_tokens_details":{"cached_tokens":0,"cache_write_tokens":0},
         "cost_details":{"upstream_inference_cost":null},
         "completion_tokens_details":{"reasoning_tokens":0}}}
        """#
    static let mistral = #"""
        {"id":"cmpl-e5cc","object":"chat.completion","created":1795300000,
         "model":"mistral-medium-3.5","choices":[{"index":0,"finish_reason":"stop","message":{
         "role":"assistant","tool_calls":null,"content":[{"type":"thinking","thinking":[
         {"type":"text","text":"hm"}]},{"type":"text","text":"{\"gloss\":\"apple\"}"}]}}],
         "usage":{"prompt_tokens":1000,"total_tokens":1200,"completion_tokens":200}}
        """#
    static let ollama = #"""
        {"id":"chatcmpl-330","object":"chat.completion","created":1795300000,"model":"qwen3:8b",
         "system_fingerprint":"fp_ollama","choices":[{"index":0,"message":{"role":"assistant",
         "content":"{\"gloss\":\"apple\"}"},"finish_reason":"stop"}],
         "usage":{"prompt_tokens":35,"completion_tokens":12,"total_tokens":47}}
        """#
    static let vllm = #"""
        {"id":"chatcmpl-9f","object":"chat.completion","created":1795300000,"model":"qwen",
         "choices":[{"index":0,"message":{"role":"assistant","reasoning_content":null,
         "content":"{\"gloss\":\"apple\"}","tool_calls":[]},"logprobs":null,
         "finish_reason":"stop","stop_reason":null}],"usage":{"prompt_tokens":40,
         "total_tokens":52,"completion_tokens":12,"prompt_tokens_details":null},
         "prompt_logprobs":null}
        """#
    static let llamacpp = #"""
        {"choices":[{"finish_reason":"stop","index":0,"message":{"role":"assistant",
         "content":"{\"gloss\":\"apple\"}"}}],"created":1795300000,"model":"gpt-3.5-turbo",
         "system_fingerprint":"b6000","object":"chat.completion","usage":{"completion_tokens":12,
         "prompt_tokens":30,"total_tokens":42},"id":"chatcmpl-x","timings":{"prompt_n":30}}
        """#
    static let litellm = #"""
        {"id":"chatcmpl-7","created":1795300000,"model":"gpt-4o-mini","object":"chat.completion",
         "choices":[{"finish_reason":"stop","index":0,"message":{
         "content":"{\"gloss\":\"apple\"}","role":"assistant","tool_calls":null,
         "function_call":null}}],"usage":{"completion_tokens":20,"prompt_tokens":10,
         "total_tokens":30}}
        """#
    static let anthropic = #"""
        {"id":"msg_01","type":"message","role":"assistant","model":"claude-haiku-5-5",
         "content":[{"type":"thinking","thinking":"","signature":"x"},
         {"type":"text","text":"{\"gloss\":\"apple\"}"}],"stop_reason":"end_turn",
         "stop_sequence":null,"usage":{"input_tokens":200,"cache_creation_input_tokens":100,
         "cache_read_input_tokens":1000,"output_tokens":300,"service_tier":"standard"}}
        """#
    static let anthropicTool = #"""
        {"id":"msg_02","type":"message","role":"assistant","model":"claude-haiku-4-5-20251001",
         "content":[{"type":"tool_use","id":"toolu_1","name":"nuance","input":{"gloss":"apple"}}],
         "stop_reason":"tool_use","usage":{"input_tokens":100,"output_tokens":50}}
        """#
}
