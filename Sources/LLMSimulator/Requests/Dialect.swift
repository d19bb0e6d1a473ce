//  The forms of request that the simulator answers, each by its paths.

package enum Dialect: String, Sendable, CaseIterable {
    /// OpenAI's, which OpenRouter, Mistral, vLLM, LiteLLM and others speak.
    case chat
    /// Anthropic's.
    case messages
    /// Ollama's own.
    case ollama

    /// What a path leads to.
    package enum Route: Sendable, Equatable {
        case dialect(Dialect)
        case models
        case health
        case bill
        case reset
    }

    package static func route(_ path: String) -> Route? {
        switch path {
        case "/v1/chat/completions", "/chat/completions", "/api/v1/chat/completions":
            .dialect(.chat)
        case "/v1/messages": .dialect(.messages)
        case "/api/chat": .dialect(.ollama)
        case "/v1/models", "/models", "/api/v1/models": .models
        case "/healthz": .health
        case "/simulator/bill": .bill
        case "/simulator/reset": .reset
        default: nil
        }
    }

    /// As the conventions for HTTP have it: without what differs from call to call.
    package static func template(of path: String) -> String? { route(path) == nil ? nil : path }
}

extension Dialect.Route {
    package var method: String {
        switch self {
        case .dialect, .reset: "POST"
        case .models, .health, .bill: "GET"
        }
    }
}
