//  What a provider or a model does not take is left out from then on: the form of the reply in
//  steps, one name of the longest length for the other, temperature and seed. It says so itself, by
//  a refusal that names the part; nothing of that is billed. Each is told once.

import HTTP

enum Concession: Sendable, Hashable {
    case form(from: StructuredOutput, to: StructuredOutput)
    case limitName(ProviderKind.LimitName)
    case withoutTemperature
    case withoutSeed

    /// What is changed, in words.
    var told: String {
        switch self {
        case .form(let from, let to):
            "does not take \(from.rawValue) as the form of a reply; \(to.rawValue) from now on"
        case .limitName(let name):
            "wants the longest reply as \(name.rawValue); it is sent so from now on"
        case .withoutTemperature: "does not take a temperature; none is sent from now on"
        case .withoutSeed: "does not take a seed; none is sent from now on"
        }
    }
}

extension Terms {
    /// What a refusal asks to change, of terms that were sent; nil where it is about other things.
    func concession(to body: ErrorBody?, in dialect: any Dialect) -> Concession? {
        guard let body else { return nil }
        let words = [body.parameter ?? "", body.words].joined(separator: " ").lowercased()
        func says(_ list: String...) -> Bool { list.contains { words.contains($0) } }
        if limitName == .maxTokens, says("max_completion_tokens") {
            return .limitName(.maxCompletionTokens)
        }
        if limitName == .maxCompletionTokens, says("max_completion_tokens") {
            return .limitName(.maxTokens)
        }
        if temperature != nil, says("temperature") { return .withoutTemperature }
        if seed != nil, says("seed") { return .withoutSeed }
        if let next = dialect.form(after: form),
            says(
                "response_format", "response format", "json_schema", "json schema", "json_object",
                "structured output", "output_config", "output_format", "tool_choice", "tools.0",
                "grammar")
        {
            return .form(from: form, to: next)
        }
        return nil
    }

    mutating func make(_ concession: Concession) {
        switch concession {
        case .form(_, let next): form = next
        case .limitName(let name): limitName = name
        case .withoutTemperature: temperature = nil
        case .withoutSeed: seed = nil
        }
    }
}
