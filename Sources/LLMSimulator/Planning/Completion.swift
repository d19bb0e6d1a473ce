//  A completion in the envelope of each dialect, with what it took, as its provider tells it.

import JSON
import Platform

struct Completion: Sendable {
    enum Finish: Sendable {
        case stop, length, filter, refusal
    }

    var model: String
    var text: String
    var finish = Finish.stop
    var usage: SimulatedUsage
    /// In 10⁻¹² dollars; nothing where the provider does not tell it.
    var cost: Int?
    var identity: UInt64
    var created: WallTime
    var streams = false
    var streamsUsage = false

    var type: String {
        switch (streams, dialect) {
        case (true, .chat): "text/event-stream"
        case (true, .ollama): "application/x-ndjson"
        default: "application/json"
        }
    }

    /// The tool that is called with the text, where that is an object.
    var tool: String?

    let dialect: Dialect

    func body() -> [UInt8] {
        var json = JSONWriter(reserving: text.utf8.count + 640)
        switch dialect {
        case .chat where streams: return stream()
        case .chat: chat(to: &json)
        case .messages: anthropic(to: &json)
        case .ollama: ollama(to: &json)
        }
        if streams { json.newline() }
        return json.bytes
    }

    // MARK: - Chat completions

    private func chat(to json: inout JSONWriter) {
        head("chat.completion", to: &json)
        json.name("choices")
        json.beginArray()
        json.beginObject()
        json.member("index", 0)
        json.name("message")
        json.beginObject()
        json.member("role", "assistant")
        json.name("content")
        if finish == .refusal { json.null() } else { json.string(text) }
        json.name("refusal")
        if finish == .refusal { json.string(text) } else { json.null() }
        json.endObject()
        json.name("logprobs")
        json.null()
        json.member("finish_reason", finishReason)
        json.endObject()
        json.endArray()
        usage(to: &json)
        json.endObject()
    }

    private func head(_ object: StaticString, to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", "chatcmpl-" + Identity.text(identity))
        json.name("object")
        json.raw { $0.quoted("\(object)") }
        json.member("created", Int(created.nanoseconds / 1_000_000_000))
        json.member("model", model)
        json.member("system_fingerprint", "fp_simulator")
    }

    private var finishReason: String {
        switch finish {
        case .stop, .refusal: "stop"
        case .length: "length"
        case .filter: "content_filter"
        }
    }

    private func usage(to json: inout JSONWriter) {
        json.name("usage")
        json.beginObject()
        json.member("prompt_tokens", usage.prompt)
        json.member("completion_tokens", usage.completion)
        json.member("total_tokens", usage.total)
        json.name("prompt_tokens_details")
        json.beginObject()
        json.member("cached_tokens", usage.cached)
        json.endObject()
        json.name("completion_tokens_details")
        json.beginObject()
        json.member("reasoning_tokens", usage.reasoning)
        json.endObject()
        if let cost {
            json.name("cost")
            json.raw(Array(Dollars.text(cost).utf8))
        }
        json.endObject()
    }

    /// Server-sent events, all of them written at once.
    private func stream() -> [UInt8] {
        var body: [UInt8] = []
        func event(_ write: (inout JSONWriter) -> Void) {
            var json = JSONWriter()
            head("chat.completion.chunk", to: &json)
            write(&json)
            json.endObject()
            body += Array("data: ".utf8) + json.bytes + [0x0A, 0x0A]
        }
        func choice(_ content: String?, _ finish: String?, to json: inout JSONWriter) {
            json.name("choices")
            json.beginArray()
            json.beginObject()
            json.member("index", 0)
            json.name("delta")
            json.beginObject()
            if content != nil { json.member("role", "assistant") }
            json.member("content", content)
            json.endObject()
            json.name("finish_reason")
            if let finish { json.string(finish) } else { json.null() }
            json.endObject()
            json.endArray()
        }
        var rest = Substring(text)
        while !rest.isEmpty {
            let piece = rest.prefix(80)
            rest = rest.dropFirst(80)
            event { choice(String(piece), nil, to: &$0) }
        }
        event { choice(nil, finishReason, to: &$0) }
        if streamsUsage {
            event {
                $0.name("choices")
                $0.beginArray()
                $0.endArray()
                usage(to: &$0)
            }
        }
        return body + Array("data: [DONE]\n\n".utf8)
    }

    // MARK: - The other two

    /// Cached tokens stand beside the others here, not among them.
    private func anthropic(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", "msg_" + Identity.text(identity))
        json.member("type", "message")
        json.member("role", "assistant")
        json.member("model", model)
        json.name("content")
        json.beginArray()
        if let tool, let input {
            json.beginObject()
            json.member("type", "tool_use")
            json.member("id", "toolu_" + Identity.text(identity))
            json.member("name", tool)
            json.name("input")
            json.value(input)
            json.endObject()
        } else if !text.isEmpty {
            json.beginObject()
            json.member("type", "text")
            json.member("text", text)
            json.endObject()
        }
        json.endArray()
        json.member("stop_reason", stopReason)
        json.name("stop_sequence")
        json.null()
        json.name("usage")
        json.beginObject()
        json.member("input_tokens", usage.prompt - usage.cached)
        json.member("cache_creation_input_tokens", 0)
        json.member("cache_read_input_tokens", usage.cached)
        json.member("output_tokens", usage.completion)
        json.endObject()
        json.endObject()
    }

    /// Of the tool; nothing where the model wrote no object.
    private var input: JSONValue? {
        guard tool != nil, let value = try? JSONValue.parse(text), value.asObject != nil else {
            return nil
        }
        return value
    }

    private var stopReason: String {
        switch finish {
        case .stop where input != nil: "tool_use"
        case .stop: "end_turn"
        case .length: "max_tokens"
        case .filter, .refusal: "refusal"
        }
    }

    private func ollama(to json: inout JSONWriter) {
        json.beginObject()
        json.member("model", model)
        json.member("created_at", created.text)
        json.name("message")
        json.beginObject()
        json.member("role", "assistant")
        json.member("content", text)
        json.endObject()
        json.member("done", true)
        json.member("done_reason", finish == .length ? "length" : "stop")
        json.member("prompt_eval_count", usage.prompt)
        json.member("eval_count", usage.completion)
        json.endObject()
    }
}
