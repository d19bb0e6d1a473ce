//  Who can be asked for money, or on this machine for nothing: one table. A provider speaks one of
//  two dialects; all else that differs stands in its row.
//
//      name        dialect            form of the reply   what a call costs
//      openrouter  chat completions   json_schema         told with each answer
//      mistral     chat completions   json_schema         by the price table
//      openai      chat completions   json_schema         by the price table
//      anthropic   messages           json_schema         by the price table
//      litellm     chat completions   json_schema         told with each answer, in a header
//      ollama, vllm, llamacpp         json_schema         nothing
//      custom      chat completions   json_schema         by the price table

package enum ProviderKind: String, Sendable, Hashable, CaseIterable {
    case openrouter, mistral, openai, anthropic, ollama, vllm, llamacpp, litellm
    /// Any other server that speaks chat completions; its address has to be given.
    case custom

    package enum DialectName: Sendable, Hashable { case chatCompletions, messages }

    /// How the longest reply is asked for.
    package enum LimitName: String, Sendable, Hashable {
        case maxTokens = "max_tokens"
        case maxCompletionTokens = "max_completion_tokens"
    }

    package enum SeedName: String, Sendable, Hashable {
        case seed
        case randomSeed = "random_seed"
    }

    package enum CostSource: Sendable, Hashable {
        /// With each answer; else by the table.
        case reported
        case table
        /// It runs on a machine of the user's own.
        case free
    }

    /// As settings and labels have it.
    package var name: String { rawValue }

    /// As people write it.
    package var title: String {
        switch self {
        case .openrouter: "OpenRouter"
        case .mistral: "Mistral"
        case .openai: "OpenAI"
        case .anthropic: "Anthropic"
        case .ollama: "Ollama"
        case .vllm: "vLLM"
        case .llamacpp: "llama.cpp"
        case .litellm: "LiteLLM"
        case .custom: "The provider"
        }
    }

    /// Up to where the dialect's own paths begin.
    package var baseURL: String? {
        switch self {
        case .openrouter: "https://openrouter.ai/api/v1"
        case .mistral: "https://api.mistral.ai/v1"
        case .openai: "https://api.openai.com/v1"
        case .anthropic: "https://api.anthropic.com/v1"
        case .ollama: "http://127.0.0.1:11434/v1"
        case .vllm: "http://127.0.0.1:8000/v1"
        case .llamacpp: "http://127.0.0.1:8080/v1"
        case .litellm: "http://127.0.0.1:4000/v1"
        case .custom: nil
        }
    }

    /// The variable that holds the key where no setting does; nil where none is needed.
    package var keyVariable: String? {
        switch self {
        case .openrouter: "OPENROUTER_API_KEY"
        case .mistral: "MISTRAL_API_KEY"
        case .openai: "OPENAI_API_KEY"
        case .anthropic: "ANTHROPIC_API_KEY"
        case .ollama, .vllm, .llamacpp, .litellm, .custom: nil
        }
    }

    package var dialect: DialectName { self == .anthropic ? .messages : .chatCompletions }

    package var structuredOutput: StructuredOutput { .jsonSchema }

    package var limitName: LimitName { self == .openai ? .maxCompletionTokens : .maxTokens }

    package var seedName: SeedName { self == .mistral ? .randomSeed : .seed }

    package var cost: CostSource {
        switch self {
        case .openrouter, .litellm: .reported
        case .mistral, .openai, .anthropic, .custom: .table
        case .ollama, .vllm, .llamacpp: .free
        }
    }

    package var isFree: Bool { cost == .free }

    /// `gen_ai.provider.name`, in the conventions' own spelling where they list it.
    package var telemetryName: String { self == .mistral ? "mistral_ai" : rawValue }
}

extension ModelIdentity {
    /// The same for whatever makes the words, which need not be a provider.
    package var telemetryName: String {
        ProviderKind(rawValue: provider)?.telemetryName ?? provider
    }
}

/// How a provider is held to the form of a reply, the strictest first.
package enum StructuredOutput: String, Sendable, Hashable, CaseIterable {
    /// The provider lets no other reply be written.
    case jsonSchema = "json_schema"
    /// The reply is the input of a tool that has to be called; the messages dialect alone.
    case tool
    /// JSON, of whatever form; the prompt says which.
    case jsonObject = "json_object"
    /// The prompt alone says it.
    case prompt
}
