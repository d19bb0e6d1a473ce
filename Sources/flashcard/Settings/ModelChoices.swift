//  The settings of models, prompts and money as they hold for this process, before it is known
//  whether they go together.

import FlashcardPipeline
import LanguageModels
import Platform
import Problems

struct ModelChoices: Sendable {
    /// Nil: offline.
    let provider: ProviderKind?
    let model: String?
    let baseURL: String?
    /// `card=gpt-4o`
    let stageModels: [String]
    let fallback: [String]
    let canaryModel: String?
    let canaryPrompts: String?
    let canaryShare: Double

    let headers: [(name: String, value: String)]
    let structuredOutput: StructuredOutput?
    let mostOutputTokens: Int?
    let temperature: Double?
    let prices: PriceTable
    let promptsFolder: String?
    let promptsLanguage: PromptLanguage
    let reasks: Int
    let budget: Money?
    let connectTimeout: Duration
    let firstByteTimeout: Duration
    let capturesContent: Bool

    /// Where the key of the provider is to be had, if anywhere.
    let credential: Credential?
    /// Those of the variables that the field knows.
    let wellKnown: [ProviderKind: Secret]
    private let origins: [String: Origin]

    init(_ resolver: inout SettingsResolver) {
        provider = resolver.text(.provider).flatMap { ProviderKind(rawValue: $0) }
        model = resolver.text(.model)
        baseURL = resolver.text(.baseURL)
        stageModels = Self.listed(resolver.texts(.stageModel))
        fallback = Self.listed(resolver.texts(.fallback))
        canaryModel = resolver.text(.canaryModel)
        canaryPrompts = resolver.text(.canaryPrompts)
        canaryShare = resolver.number(.canaryShare) ?? 5
        structuredOutput = resolver.text(.structuredOutput).flatMap(StructuredOutput.init)
        mostOutputTokens = resolver.integer(.mostOutputTokens)
        temperature = resolver.number(.temperature)
        promptsFolder = resolver.text(.promptsFolder)
        promptsLanguage =
            resolver.text(.promptsLanguage).map { PromptLanguage(rawValue: $0) } ?? .english
        reasks = resolver.integer(.reasks) ?? 2
        budget = resolver.text(.budget).flatMap { try? Money($0) }
        connectTimeout = resolver.duration(.connectTimeout) ?? .seconds(5)
        firstByteTimeout = resolver.duration(.firstByteTimeout) ?? .seconds(30)
        capturesContent = resolver.isOn(.captureContent)
        credential = resolver.credential()
        wellKnown = resolver.wellKnownKeys()
        let options = [Option.provider, .model, .baseURL, .stageModel, .fallback, .canaryModel]
        origins = Dictionary(
            uniqueKeysWithValues: options.map { ($0.name, resolver.origin($0)) })
        headers = Self.read(.providerHeaders, &resolver, HeaderText.read) ?? []
        prices = Self.read(.prices, &resolver, PriceText.read) ?? PriceTable()
    }

    private static func listed(_ texts: [String]) -> [String] {
        texts.flatMap { $0.split(separator: ",") }.map { part in
            String(
                part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
                    .reversed())
        }
    }

    private static func read<Value>(
        _ option: Option, _ resolver: inout SettingsResolver,
        _ read: (String) throws(ModelTarget.Fault) -> Value
    ) -> Value? {
        guard let text = resolver.text(option) else { return nil }
        do throws(ModelTarget.Fault) { return try read(text) } catch {
            resolver.refuse(
                .badValue(
                    key: option.setting ?? option.name, resolver.origin(option),
                    value: option.isSecret ? nil : "“\(text)”", expected: error.expected,
                    nearest: error.nearest))
            return nil
        }
    }

    // MARK: For the plan

    func origin(_ option: Option) -> Origin { origins[option.name] ?? .fallback }

    /// Whether a person has said so here.
    func isOwn(_ option: Option) -> Bool { origin(option) != .fallback }

    func bad(
        _ option: Option, _ text: String, _ fault: ModelTarget.Fault
    ) -> ConfigurationError {
        .badValue(
            key: option.setting ?? option.name, origin(option), value: "“\(text)”",
            expected: fault.expected, nearest: fault.nearest)
    }

    func target(_ text: String, of option: Option) throws(ConfigurationError) -> ModelTarget {
        do throws(ModelTarget.Fault) { return try ModelTarget(text, usual: provider) } catch {
            throw bad(option, text, error)
        }
    }

    /// Where the provider is: its address is set for the one that is named, not for others.
    func address(of kind: ProviderKind) -> String? { kind == provider ? baseURL : nil }

    /// The key that goes there: what was said to this program, then what the field knows.
    func credential(of kind: ProviderKind) -> Credential? {
        (kind == provider ? credential : nil) ?? wellKnown[kind].map(Credential.key)
    }

    /// Whether everything is there that a call needs.
    func check(_ target: ModelTarget, needsKey: Bool) throws(ConfigurationError) {
        guard let kind = target.kind else { return }
        if kind.baseURL == nil, address(of: kind) == nil {
            throw .missingAddress(provider: kind.name, isMain: kind == provider)
        }
        // Whoever stands at another address may need none.
        if needsKey, let variable = kind.keyVariable, address(of: kind) == nil,
            credential(of: kind) == nil
        {
            throw .missingKey(
                provider: kind.name, variable: variable, isMain: kind == provider,
                router: provider.flatMap { $0 != kind && $0.namesOthers ? $0.name : nil },
                model: target.model)
        }
        // Those that tell a cost with each answer have a list of prices, too.
        if budget != nil, kind.cost == .table, priceTable[kind, target.model] == nil {
            throw .unpriced(model: target.name)
        }
    }

    /// The user's own prices before the program's.
    var priceTable: PriceTable { PriceTable.known.overridden(by: prices) }

    /// Names that the price table has for a provider.
    func usualModels(of kind: ProviderKind) -> [String] {
        let names = priceTable.rows.filter { $0.provider == kind.name }.map {
            $0.model.hasSuffix("*") ? String($0.model.dropLast()) : $0.model
        }
        return Array(names.prefix(3))
    }
}

extension ProviderKind {
    /// Whether models there are named after those who made them, as in openai/gpt-4o.
    var namesOthers: Bool { self == .openrouter || self == .litellm }
}
