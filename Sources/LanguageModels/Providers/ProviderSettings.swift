//  Which provider is asked for which model, and how. Whatever is nil is as the provider's kind has
//  it.

package import HTTP

package struct ProviderSettings: Sendable {
    package var kind: ProviderKind
    package var model: String
    package var baseURL: String?
    package var key: ProviderKey?
    /// Sent with every request; one of the same name as ours takes its place.
    package var headers: HTTPHeaders
    package var structuredOutput: StructuredOutput?
    /// Instead of what the prompts say.
    package var mostOutputTokens: Int?
    package var temperature: Double?
    package var seed: Int?
    /// Puts prompts and replies on the spans.
    package var capturesContent: Bool

    package init(
        _ kind: ProviderKind, model: String, baseURL: String? = nil, key: ProviderKey? = nil,
        headers: HTTPHeaders = [:], structuredOutput: StructuredOutput? = nil,
        mostOutputTokens: Int? = nil, temperature: Double? = nil, seed: Int? = nil,
        capturesContent: Bool = false
    ) {
        self.kind = kind
        self.model = model
        self.baseURL = baseURL
        self.key = key
        self.headers = headers
        self.structuredOutput = structuredOutput
        self.mostOutputTokens = mostOutputTokens
        self.temperature = temperature
        self.seed = seed
        self.capturesContent = capturesContent
    }
}
