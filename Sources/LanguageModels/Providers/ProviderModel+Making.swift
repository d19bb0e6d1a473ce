//  What has to be right before the first call: the address, the form of the reply, the headers.

import HTTP
package import Problems

extension ProviderModel {
    static func dialect(_ kind: ProviderKind) -> any Dialect {
        switch kind.dialect {
        case .chatCompletions: ChatCompletions()
        case .messages: Messages()
        }
    }

    /// Where the provider's paths begin, and where requests go.
    static func address(_ settings: ProviderSettings) throws(Problem) -> (String, HTTPURL) {
        guard var base = settings.baseURL ?? settings.kind.baseURL else {
            throw Problem(
                "provider.no_address", .validation,
                "The provider \(settings.kind.name) has no address of its own.",
                advice: "Say where it is: --base-url http://HOST:PORT/v1.",
                details: [.text("setting", "provider.base_url")])
        }
        while base.hasSuffix("/") { base.removeLast() }
        let path = dialect(settings.kind).path
        // People copy the whole address of a call, too.
        if base.hasSuffix("/" + path) { base.removeLast(path.utf8.count + 1) }
        do throws(HTTPError) { return (base, try HTTPURL("\(base)/\(path)")) } catch {
            throw Problem(
                "provider.bad_address", .validation,
                "The provider's address cannot be used: \(error.problem.message)",
                advice: "Give an address such as https://host:port/v1 (--base-url).",
                details: [.text("setting", "provider.base_url")])
        }
    }

    static func form(_ settings: ProviderSettings) throws(Problem) -> StructuredOutput {
        let form = settings.structuredOutput ?? settings.kind.structuredOutput
        let known: [StructuredOutput] =
            switch settings.kind.dialect {
            case .chatCompletions: [.jsonSchema, .jsonObject, .prompt]
            case .messages: [.jsonSchema, .tool, .prompt]
            }
        if known.contains(form) { return form }
        let names = known.map(\.rawValue).joined(separator: ", ")
        throw Problem(
            "provider.unknown_form", .validation,
            "\(settings.kind.title) knows no structured output of the form \(form.rawValue).",
            advice: "Set provider.structured_output to one of \(names), or leave it out.",
            details: [.text("setting", "provider.structured_output")])
    }

    static func headers(_ settings: ProviderSettings, _ dialect: any Dialect) -> HTTPHeaders {
        var headers = dialect.headers(settings.key)
        if settings.kind == .openrouter { headers.set("X-Title", "flashcard") }
        for field in settings.headers.fields { headers.set(field.name, field.value) }
        return headers
    }

    /// What to say before a run with a budget where nobody knows what a call costs at most.
    package var priceProblem: Problem? {
        guard price == nil else { return nil }
        return Problem(
            "provider.unknown_price", .validation,
            "Nobody knows what \(settings.model) costs at \(settings.kind.title), so that no "
                + "budget can be kept.",
            advice: "Say its price (provider.prices), or run without --budget.",
            details: [
                .text("provider", settings.kind.name), .text("model", settings.model),
                .text("setting", "provider.prices"),
            ])
    }
}
