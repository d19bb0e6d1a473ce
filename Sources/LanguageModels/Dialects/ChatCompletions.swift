//  The dialect that OpenAI began and nearly everybody speaks: `POST chat/completions`, the
//  instruction as system message, what is asked as user message, and what was wrong with the reply
//  before as one more of those. Streaming is off.
//
//      json_schema   response_format with the schema, which the provider enforces
//      json_object   response_format without it; the schema stands in the instruction
//      prompt        no response_format

import HTTP
import JSON

struct ChatCompletions: Dialect {
    let path = "chat/completions"

    func headers(_ key: ProviderKey?) -> HTTPHeaders {
        var headers: HTTPHeaders = ["Content-Type": "application/json"]
        if let key { headers.set("Authorization", "Bearer \(key.revealed())") }
        return headers
    }

    func form(after form: StructuredOutput) -> StructuredOutput? {
        switch form {
        case .jsonSchema, .tool: .jsonObject
        case .jsonObject: .prompt
        case .prompt: nil
        }
    }

    func body(of order: Order) -> BodyTemplate {
        BodyTemplate(between: #"},{"role":"user","content":"#) { json in
            json.beginObject()
            json.member("model", order.model)
            json.name("messages")
            json.beginArray()
            json.beginObject()
            json.member("role", "system")
            json.member("content", order.terms.instruction(order.prompt))
            json.endObject()
            json.beginObject()
            json.member("role", "user")
            json.name("content")
            json.raw(BodyTemplate.mark)
            json.endObject()
            json.endArray()
            Self.form(order, &json)
            json.name(order.terms.limitName.rawValue)
            json.integer(order.mostOutputTokens)
            json.member("temperature", order.terms.temperature)
            if let seed = order.terms.seed {
                json.name(order.terms.seedName.rawValue)
                json.integer(seed)
            }
            json.endObject()
        }
    }

    private static func form(_ order: Order, _ json: inout JSONWriter) {
        switch order.terms.form {
        case .prompt: return
        case .jsonObject:
            json.name("response_format")
            json.beginObject()
            json.member("type", "json_object")
            json.endObject()
        case .jsonSchema, .tool:
            json.name("response_format")
            json.beginObject()
            json.member("type", "json_schema")
            json.name("json_schema")
            json.beginObject()
            json.member("name", order.prompt.schemaName)
            json.member("strict", true)
            json.name("schema")
            json.raw(Array(order.prompt.schema.utf8))
            json.endObject()
            json.endObject()
        }
    }
}

// MARK: - Answers

extension ChatCompletions {
    func read(_ value: JSONValue) -> Answer {
        var answer = Answer()
        answer.id = value["id"]?.asString
        answer.model = value["model"]?.asString
        if let usage = value["usage"], usage.asObject != nil {
            answer.usage = Self.usage(usage)
            answer.cost = Self.cost(usage)
        }
        guard let choice = value["choices"]?.asArray?.first else {
            answer.error = ErrorBody(value)
            return answer
        }
        // What broke off over there is told in the choice.
        if let error = choice["error"], !error.isNull { answer.error = ErrorBody(choice) }
        answer.reason = choice["finish_reason"]?.asString
        answer.end = Self.end(answer.reason)
        if let message = choice["message"] {
            answer.text = message["content"].flatMap(Self.text)
            if let refusal = message["refusal"]?.asString, !refusal.isEmpty {
                answer.refusal = refusal
                answer.end = .declined
            }
        }
        return answer
    }

    private static func end(_ reason: String?) -> Answer.End {
        switch reason {
        case "length", "max_tokens", "model_length": .cut
        case "content_filter", "safety": .filtered
        case "refusal": .declined
        case "error": .broken
        default: .done
        }
    }

    /// A text, or a list of parts of which those that are text count: what a model thought before
    /// is none.
    private static func text(_ content: JSONValue) -> String? {
        if let text = content.asString { return text }
        let parts = content.asArray?.filter { $0["type"]?.asString == "text" }
        let texts = parts?.compactMap { $0["text"]?.asString } ?? []
        return texts.isEmpty ? nil : texts.joined()
    }

    /// Cached tokens are part of the prompt's, and reasoning tokens part of the completion's; where
    /// the sum says that a provider counts them beside it, they are added.
    private static func usage(_ value: JSONValue) -> ModelUsage {
        func count(_ value: JSONValue?, _ name: String) -> Int {
            min(max(0, value?[name]?.asInteger ?? 0), ModelUsage.mostTokens)
        }
        var usage = ModelUsage(
            inputTokens: count(value, "prompt_tokens"),
            outputTokens: count(value, "completion_tokens"))
        let input = value["prompt_tokens_details"]
        usage.cachedTokens = max(
            count(input, "cached_tokens"), count(value, "prompt_cache_hit_tokens"))
        usage.storedTokens = count(input, "cache_write_tokens")
        let output = value["completion_tokens_details"]
        usage.reasoningTokens = count(output, "reasoning_tokens")
        let sum = usage.inputTokens + usage.outputTokens + usage.reasoningTokens
        if usage.reasoningTokens > 0, count(value, "total_tokens") == sum {
            usage.outputTokens += usage.reasoningTokens
        }
        return usage
    }

    /// Where a user brings a key of another provider, that one's bill comes on top.
    private static func cost(_ usage: JSONValue) -> Int? {
        guard let cost = usage["cost"]?.asNumber else { return nil }
        let upstream =
            usage["is_byok"]?.asBool == true
            ? usage["cost_details"]?["upstream_inference_cost"]?.asNumber ?? 0 : 0
        return ModelUsage.cost(ofDollars: cost + upstream)
    }
}

extension ModelUsage {
    /// More than any answer takes.
    static let mostTokens = 1_000_000_000

    /// Nil for what is no amount of money.
    static func cost(ofDollars dollars: Double) -> Int? {
        guard dollars.isFinite, dollars >= 0, dollars < 1_000_000 else { return nil }
        return Int((dollars * 1_000_000).rounded())
    }
}
