//  Everything this module says about itself, by the names of the conventions for generative models.
//  They are in motion: all of them stand here and nowhere else. The page docs/telemetry.md tells
//  what each means, and a test holds the two together.

package import Telemetry

extension ProviderModel {
    /// Who speaks. Not `Signals.scope`, since those who use this module have signals of their own.
    package static let scope: InstrumentationScope = "flashcard.language_models"
}

enum Signals {
    enum MetricName {
        /// One call, from its beginning to its answer or failure.
        static let duration = "gen_ai.client.operation.duration"
        static let tokens = "gen_ai.client.token.usage"
    }

    enum Event {
        /// A call failed.
        static let exception = "gen_ai.client.operation.exception"
        /// The provider does not take a part of the request, which is left out from now on.
        static let conceded = "flashcard.model.conceded"
    }

    enum Key {
        static let operation = "gen_ai.operation.name"
        static let provider = "gen_ai.provider.name"
        static let requestModel = "gen_ai.request.model"
        static let mostTokens = "gen_ai.request.max_tokens"
        static let temperature = "gen_ai.request.temperature"
        static let seed = "gen_ai.request.seed"
        static let outputType = "gen_ai.output.type"
        static let responseID = "gen_ai.response.id"
        static let responseModel = "gen_ai.response.model"
        static let finishReasons = "gen_ai.response.finish_reasons"
        static let inputTokens = "gen_ai.usage.input_tokens"
        static let outputTokens = "gen_ai.usage.output_tokens"
        static let cachedTokens = "gen_ai.usage.cache_read.input_tokens"
        static let storedTokens = "gen_ai.usage.cache_creation.input_tokens"
        static let reasoningTokens = "gen_ai.usage.reasoning.output_tokens"
        /// Input or output.
        static let tokenType = "gen_ai.token.type"
        static let serverAddress = "server.address"
        static let serverPort = "server.port"
        static let errorType = "error.type"
        /// Only where content is captured.
        static let instructions = "gen_ai.system_instructions"
        static let inputMessages = "gen_ai.input.messages"
        static let outputMessages = "gen_ai.output.messages"
        /// Dollars.
        static let cost = "flashcard.cost"
        static let costBasis = "flashcard.cost.basis"
        /// The form of the reply that was asked for.
        static let form = "flashcard.structured_output"
        static let status = "http.response.status_code"
        static let providerCode = "flashcard.provider.code"
    }

    static let chat = "chat"
}
