//  Reads a request as strictly as the real servers do, and refuses it in their words. Members that
//  are not known are left alone, as by them.

import JSON

struct RequestReader {
    let dialect: Dialect
    private let object: JSONObject

    private static let limits = JSONLimits(depth: 64, bytes: 8 << 20)

    static func read(_ dialect: Dialect, _ body: [UInt8]) throws(RequestFault) -> AskedRequest {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue.parse(body, limits: limits) } catch {
            throw .invalid(
                "We could not parse the JSON body of your request. (HINT: This likely means you "
                    + "aren't using your HTTP library correctly.)")
        }
        guard let object = value.asObject else {
            throw .invalid("The body of the request has to be a JSON object.")
        }
        let reader = RequestReader(dialect: dialect, object: object)
        switch dialect {
        case .chat: return try reader.chat()
        case .messages: return try reader.anthropic()
        case .ollama: return try reader.ollama()
        }
    }

    // MARK: - Chat completions

    private func chat() throws(RequestFault) -> AskedRequest {
        guard let model = object["model"], !model.isNull else {
            throw .invalid("you must provide a model parameter")
        }
        guard let name = model.asString, !name.isEmpty else {
            throw Self.wrongType("model", "a string", model)
        }
        var asked = AskedRequest(
            dialect: .chat, model: name, messages: try messages(roles: Self.roles))
        let (newer, older) = (try count("max_completion_tokens"), try count("max_tokens"))
        asked.mostTokens = newer ?? older
        try range("temperature", 0...2)
        try range("top_p", 0...1)
        if let choices = try count("n"), choices > 1 {
            throw .invalid("This server gives one choice: 'n' has to be 1.", param: "n")
        }
        asked.streams = try flag("stream") ?? false
        if let options = object["stream_options"], !options.isNull {
            guard asked.streams else {
                throw .invalid(
                    "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
                    param: "stream_options")
            }
            asked.streamsUsage = options["include_usage"]?.asBool ?? false
        }
        asked.wantsJSON = try format(asked)
        asked.thinks =
            name.contains("reasoning")
            || ["low", "medium", "high"].contains(object["reasoning_effort"]?.asString ?? "")
        return asked
    }

    private static let roles = ["system", "assistant", "user", "function", "tool", "developer"]

    private func format(_ asked: AskedRequest) throws(RequestFault) -> Bool {
        guard let format = object["response_format"], !format.isNull else { return false }
        guard let type = format["type"]?.asString else {
            throw .invalid(
                "Missing required parameter: 'response_format.type'.",
                param: "response_format.type", code: "missing_required_parameter")
        }
        switch type {
        case "text": return false
        case "json_object":
            guard asked.messages.contains(where: { $0.text.lowercased().contains("json") }) else {
                throw .invalid(
                    "'messages' must contain the word 'json' in some form, to use "
                        + "'response_format' of type 'json_object'.", param: "messages")
            }
            return true
        case "json_schema":
            guard let schema = format["json_schema"]?.asObject,
                schema["name"]?.asString?.isEmpty == false
            else {
                throw .invalid(
                    "Missing required parameter: 'response_format.json_schema.name'.",
                    param: "response_format.json_schema.name", code: "missing_required_parameter")
            }
            guard schema["schema"]?.asObject != nil else {
                throw .invalid(
                    "Missing required parameter: 'response_format.json_schema.schema'.",
                    param: "response_format.json_schema.schema",
                    code: "missing_required_parameter")
            }
            return true
        default:
            throw .invalid(
                "Invalid value: '\(type)'. Supported values are: 'json_object', 'json_schema', and "
                    + "'text'.", param: "response_format.type", code: "invalid_value")
        }
    }

    private func messages(roles: [String]) throws(RequestFault) -> [AskedRequest.Message] {
        guard let value = object["messages"], !value.isNull else {
            throw .invalid(
                "Missing required parameter: 'messages'.", param: "messages",
                code: "missing_required_parameter")
        }
        guard let list = value.asArray else {
            throw Self.wrongType("messages", "an array of objects", value)
        }
        guard !list.isEmpty else {
            throw .invalid(
                "Invalid 'messages': empty array. Expected an array with minimum length 1, but "
                    + "got an empty array instead.", param: "messages", code: "empty_array")
        }
        var messages: [AskedRequest.Message] = []
        for (index, value) in list.enumerated() {
            let place = "messages[\(index)]"
            guard let message = value.asObject else {
                throw Self.wrongType(place, "an object", value)
            }
            guard let role = message["role"] else {
                throw .invalid(
                    "Missing required parameter: '\(place).role'.", param: "\(place).role",
                    code: "missing_required_parameter")
            }
            guard let name = role.asString, roles.contains(name) else {
                let supported = roles.dropLast().map { "'\($0)'" }.joined(separator: ", ")
                throw .invalid(
                    "Invalid value: '\(role.asString ?? role.text)'. Supported values are: "
                        + "\(supported), and '\(roles.last ?? "")'.", param: "\(place).role",
                    code: "invalid_value")
            }
            messages.append(
                .init(role: name, text: try Self.content(message["content"], place, of: name)))
        }
        return messages
    }

    /// A text, or a list of parts of which the texts count.
    private static func content(
        _ value: JSONValue?, _ place: String, of role: String
    ) throws(RequestFault) -> String {
        switch value {
        case .string(let text): return text
        case .array(let parts):
            return parts.compactMap { $0["text"]?.asString }.joined(separator: "\n")
        case nil, .null:
            // A call of a tool stands in the place of what an assistant says.
            if role == "assistant" { return "" }
            throw .invalid(
                "Missing required parameter: '\(place).content'.", param: "\(place).content",
                code: "missing_required_parameter")
        case let value?: throw wrongType("\(place).content", "a string or array of objects", value)
        }
    }

    // MARK: - The other two

    private func anthropic() throws(RequestFault) -> AskedRequest {
        guard let model = object["model"]?.asString, !model.isEmpty else {
            throw .invalid("model: Field required")
        }
        guard let most = object["max_tokens"] else { throw .invalid("max_tokens: Field required") }
        guard let count = most.asInteger, count > 0 else {
            throw .invalid("max_tokens: Input should be greater than or equal to 1")
        }
        guard let list = object["messages"]?.asArray else {
            throw .invalid("messages: Field required")
        }
        guard !list.isEmpty else { throw .invalid("messages: at least one message is required") }
        var messages: [AskedRequest.Message] = []
        if let system = object["system"], !system.isNull {
            messages.append(
                .init(role: "system", text: try Self.content(system, "system", of: "system")))
        }
        for (index, value) in list.enumerated() {
            guard let role = value["role"]?.asString, ["user", "assistant"].contains(role) else {
                throw .invalid("messages.\(index).role: Input should be 'user' or 'assistant'")
            }
            guard index > 0 || role == "user" else {
                throw .invalid("messages: first message must use the \"user\" role")
            }
            guard let content = value["content"], content.asString != nil || content.asArray != nil
            else { throw .invalid("messages.\(index).content: Input should be a valid string") }
            messages.append(
                .init(role: role, text: try Self.content(content, "messages.\(index)", of: role)))
        }
        var asked = AskedRequest(dialect: .messages, model: model, messages: messages)
        asked.mostTokens = count
        asked.streams = try flag("stream") ?? false
        if object["tool_choice"]?["type"]?.asString == "tool" {
            let names = object["tools"]?.asArray?.compactMap { $0["name"]?.asString } ?? []
            guard let name = object["tool_choice"]?["name"]?.asString, names.contains(name) else {
                throw .invalid("tool_choice.name: the tool is not among the tools")
            }
            asked.tool = name
        }
        asked.thinks = object["thinking"]?["type"]?.asString == "enabled"
        return asked
    }

    private func ollama() throws(RequestFault) -> AskedRequest {
        guard let model = object["model"]?.asString, !model.isEmpty else {
            throw .invalid("model is required")
        }
        var asked = AskedRequest(
            dialect: .ollama, model: model,
            messages: try messages(roles: ["system", "user", "assistant", "tool"]))
        asked.streams = try flag("stream") ?? true
        asked.wantsJSON = object["format"].map { !$0.isNull && $0 != "" } ?? false
        asked.mostTokens = object["options"]?["num_predict"]?.asInteger.flatMap {
            $0 > 0 ? $0 : nil
        }
        return asked
    }

    // MARK: - Members

    private func flag(_ name: String) throws(RequestFault) -> Bool? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let flag = value.asBool else { throw Self.wrongType(name, "a boolean", value) }
        return flag
    }

    private func count(_ name: String) throws(RequestFault) -> Int? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let count = value.asInteger else { throw Self.wrongType(name, "an integer", value) }
        guard count >= 1 else {
            throw .invalid(
                "Invalid '\(name)': integer below minimum value. Expected a value >= 1, but got "
                    + "\(count) instead.", param: name, code: "integer_below_min_value")
        }
        return count
    }

    private func range(_ name: String, _ range: ClosedRange<Double>) throws(RequestFault) {
        guard let value = object[name], !value.isNull else { return }
        guard let number = value.asNumber else { throw Self.wrongType(name, "a decimal", value) }
        guard !range.contains(number) else { return }
        let isAbove = number > range.upperBound
        let bound = isAbove ? "<= \(Int(range.upperBound))" : ">= \(Int(range.lowerBound))"
        throw .invalid(
            "Invalid '\(name)': decimal \(isAbove ? "above maximum" : "below minimum") value. "
                + "Expected a value \(bound), "
                + "but got \(value.text) instead.",
            param: name, code: "decimal_\(isAbove ? "above_max" : "below_min")_value")
    }

    private static func wrongType(
        _ place: String, _ expected: String, _ found: JSONValue
    ) -> RequestFault {
        let kind =
            switch found {
            case .null: "null"
            case .bool: "a boolean"
            case .integer: "an integer"
            case .number: "a decimal number"
            case .string: "a string"
            case .array: "an array"
            case .object: "an object"
            }
        return .invalid(
            "Invalid type for '\(place)': expected \(expected), but got \(kind) instead.",
            param: place, code: "invalid_type")
    }
}
