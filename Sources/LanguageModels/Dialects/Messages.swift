//  Anthropic's dialect: `POST messages`, the instruction beside the messages, the key in a header
//  of its own. Input that was kept from before is counted beside the other input, and here added
//  to it.
//
//      json_schema   output_config with the schema, which the provider enforces
//      tool          a tool whose input has the schema has to be called
//      prompt        the instruction alone; a reply that has to be JSON is not known here

import HTTP
import JSON

struct Messages: Dialect {
    static let version = "2023-06-01"

    let path = "messages"

    func headers(_ key: ProviderKey?) -> HTTPHeaders {
        var headers: HTTPHeaders = [
            "Content-Type": "application/json", "anthropic-version": Self.version,
        ]
        if let key { headers.set("x-api-key", key.revealed()) }
        return headers
    }

    func form(after form: StructuredOutput) -> StructuredOutput? {
        switch form {
        case .jsonSchema: .tool
        case .tool, .jsonObject: .prompt
        case .prompt: nil
        }
    }

    func body(of order: Order) -> BodyTemplate {
        BodyTemplate(between: #"},{"role":"user","content":"#) { json in
            json.beginObject()
            json.member("model", order.model)
            json.member("max_tokens", order.mostOutputTokens)
            json.member("temperature", order.terms.temperature)
            json.member("system", order.terms.instruction(order.prompt))
            Self.form(order, &json)
            json.name("messages")
            json.beginArray()
            json.beginObject()
            json.member("role", "user")
            json.name("content")
            json.raw(BodyTemplate.mark)
            json.endObject()
            json.endArray()
            json.endObject()
        }
    }

    private static func form(_ order: Order, _ json: inout JSONWriter) {
        let schema = Array(order.prompt.schema.utf8)
        switch order.terms.form {
        case .prompt, .jsonObject: return
        case .jsonSchema:
            json.name("output_config")
            json.beginObject()
            json.name("format")
            json.beginObject()
            json.member("type", "json_schema")
            json.name("schema")
            json.raw(schema)
            json.endObject()
            json.endObject()
        case .tool:
            json.name("tools")
            json.beginArray()
            json.beginObject()
            json.member("name", order.prompt.schemaName)
            json.member("description", "Takes the answer.")
            json.name("input_schema")
            json.raw(schema)
            json.endObject()
            json.endArray()
            json.name("tool_choice")
            json.beginObject()
            json.member("type", "tool")
            json.member("name", order.prompt.schemaName)
            json.endObject()
        }
    }
}

// MARK: - Answers

extension Messages {
    func read(_ value: JSONValue) -> Answer {
        var answer = Answer()
        answer.id = value["id"]?.asString
        answer.model = value["model"]?.asString
        if let usage = value["usage"], usage.asObject != nil { answer.usage = Self.usage(usage) }
        guard let content = value["content"]?.asArray else {
            answer.error = ErrorBody(value)
            return answer
        }
        answer.reason = value["stop_reason"]?.asString
        answer.end = Self.end(answer.reason)
        let tool = content.first { $0["type"]?.asString == "tool_use" }
        if let input = tool?["input"], input.asObject != nil {
            answer.text = input.text
        } else {
            let texts = content.filter { $0["type"]?.asString == "text" }
                .compactMap { $0["text"]?.asString }
            answer.text = texts.isEmpty ? nil : texts.joined()
        }
        if answer.end == .declined { answer.refusal = answer.text }
        return answer
    }

    private static func end(_ reason: String?) -> Answer.End {
        switch reason {
        case "max_tokens", "model_context_window_exceeded": .cut
        case "refusal": .declined
        default: .done
        }
    }

    private static func usage(_ value: JSONValue) -> ModelUsage {
        func count(_ name: String) -> Int {
            min(max(0, value[name]?.asInteger ?? 0), ModelUsage.mostTokens)
        }
        let (cached, stored) = (
            count("cache_read_input_tokens"), count("cache_creation_input_tokens")
        )
        var usage = ModelUsage(
            inputTokens: count("input_tokens") + cached + stored,
            outputTokens: count("output_tokens"))
        usage.cachedTokens = cached
        usage.storedTokens = stored
        usage.reasoningTokens = min(
            max(0, value["output_tokens_details"]?["thinking_tokens"]?.asInteger ?? 0),
            usage.outputTokens)
        return usage
    }
}
