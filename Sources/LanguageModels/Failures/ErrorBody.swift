//  What a provider says is wrong, out of the forms that are in use:
//
//      {"error": {"message", "type", "param", "code"}}           OpenAI, vLLM, Ollama, LiteLLM
//      {"error": {"code": 402, "message", "metadata": {…}}}      OpenRouter
//      {"type": "error", "error": {"type", "message"}}           Anthropic
//      {"object": "error", "message", "type", "code"}            Mistral, vLLM
//      {"error": {"code": 400, "message", "type"}}               llama.cpp
//      {"error": "…"}  {"detail": "…"}  {"detail": [{"msg"}]}  {"message": "…"}
//
//  What is none of these says nothing.

import JSON

struct ErrorBody: Sendable, Hashable {
    /// In words: `insufficient_quota`, `overloaded_error`.
    var code: String?
    /// As a number, where it is one: a status inside of the answer.
    var number: Int?
    var type: String?
    /// Which part of the request is wrong.
    var parameter: String?
    var message: String?
    /// Of the provider behind the provider.
    var upstream: String?
    /// Whether the input was found to be forbidden.
    var isFlagged = false
    /// Headers inside of the answer, their names without capitals.
    var headers: [String: String] = [:]

    init?(_ value: JSONValue) {
        if let text = value["error"]?.asString {
            message = text
        } else if let error = value["error"], error.asObject != nil {
            read(error)
        } else if value.asObject != nil {
            read(value)
        }
        guard message != nil || code != nil || number != nil else { return nil }
    }

    private mutating func read(_ error: JSONValue) {
        message =
            Self.words(error["message"]) ?? Self.words(error["detail"]) ?? Self.words(error["msg"])
        type = error["type"]?.asString
        parameter = error["param"]?.asString
        if let word = error["code"]?.asString {
            if let number = Int(word) { self.number = number } else { code = word }
        } else {
            number = error["code"]?.asInteger
        }
        guard let metadata = error["metadata"], metadata.asObject != nil else { return }
        upstream = metadata["raw"]?.asString ?? metadata["raw"]?.text
        isFlagged =
            metadata["flagged_input"] != nil || metadata["reasons"]?.asArray?.isEmpty == false
        for member in metadata["headers"]?.asObject?.members ?? [] {
            headers[member.name.lowercased()] =
                member.value.asString ?? member.value.asInteger.map(String.init)
        }
    }

    /// A sentence, or the sentences of a list of what is wrong.
    private static func words(_ value: JSONValue?) -> String? {
        if let text = value?.asString { return text }
        let list = value?.asArray ?? value?["detail"]?.asArray ?? []
        let words = list.prefix(3).compactMap { one -> String? in
            guard let what = one.asString ?? one["msg"]?.asString else { return nil }
            let place = (one["loc"]?.asArray ?? []).compactMap {
                $0.asString ?? $0.asInteger.map(String.init)
            }
            return place.isEmpty ? what : "\(place.joined(separator: ".")): \(what)"
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    /// Everything in it that tells one trouble from another, in small letters.
    var words: String {
        [code, type, message, upstream].compactMap(\.self).joined(separator: " ").lowercased()
    }
}
