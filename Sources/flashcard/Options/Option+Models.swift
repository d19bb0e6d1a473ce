//  Which models are asked, with which prompts, for how much money. What decides where a key goes is
//  not taken from a project file, which may be somebody else's.

import FlashcardPipeline
import LanguageModels

extension Option {
    static let models: [Option] = [
        provider, model, baseURL, stageModel, fallback, promptsFolder, canaryModel, canaryPrompts,
        canaryShare, budget, sample,
    ]

    /// Those that belong to a deployment and not to one run.
    static let modelSettings: [Option] = [
        providerHeaders, structuredOutput, mostOutputTokens, temperature, prices, promptsLanguage,
        reasks, connectTimeout, firstByteTimeout, captureContent,
    ]

    static let provider = Option(
        "provider", .choice(ProviderChoice.all), value: "NAME", "Who makes the cards",
        details: """
            offline makes them by rule, with no key and no network. The others are asked over \
            HTTP: those on the network need a key, those of this machine none. custom is any \
            server that speaks chat completions, at --base-url.
            """,
        fallback: .text(ProviderChoice.offline), group: .provider, setting: "provider.name")

    static let model = Option(
        "model", .text, value: "NAME", "Which model of the provider, as it calls it",
        group: .provider, setting: "provider.model")

    static let baseURL = Option(
        "base-url", .address, value: "URL", "Where the provider is, up to its /v1",
        details: """
            Without it, the provider's own address. The key is sent there, so that a project \
            file, which may be somebody else's, cannot say it.
            """,
        group: .provider, setting: "provider.base_url",
        places: [.commandLine, .variable, .userFile])

    static let stageModel = Option(
        "stage-model", .text, value: "STAGE=MODEL", "Another model for one stage, nuance or card",
        details: """
            As in card=gpt-4o, or PROVIDER/MODEL where the provider is another one; several \
            stand between commas. The first part is a provider where it is one's name: a model \
            that OpenRouter calls openai/gpt-4o is openrouter/openai/gpt-4o here.
            """,
        group: .provider, setting: "provider.stage_models", repeats: true)

    static let fallback = Option(
        "fallback", .text, value: "CHAIN", "Which models step in, in this order",
        details: """
            PROVIDER/MODEL or MODEL, between commas; offline may be the last. The next one is \
            asked where one is away, has no room or no credit, or refuses a word; not where the \
            credentials are wrong or the budget is reached. The card says who made it.
            """,
        group: .provider, setting: "provider.fallback")

    static let promptsFolder = Option(
        "prompts", .folder, value: "DIR", "Take prompts from here in the place of the program's",
        group: .provider, setting: "prompts.folder")

    static let canaryModel = Option(
        "canary-model", .text, value: "MODEL", "A model that a share of the words tries out",
        details: """
            Which words those are follows from the word alone: a larger share keeps those of a \
            smaller one. Where the trial fails the others' models step in.
            """,
        group: .provider, setting: "canary.model")

    static let canaryPrompts = Option(
        "canary-prompts", .folder, value: "DIR", "Prompts that a share of the words tries out",
        group: .provider, setting: "canary.prompts")

    static let canaryShare = Option(
        "canary-share", .number(0...100), value: "PERCENT", "How many words of a hundred try it",
        fallback: .number(5), group: .provider, setting: "canary.share")

    static let budget = Option(
        "budget", .money, value: "USD", "Stop cleanly before the run costs more",
        details: """
            The worst cost of a call is set aside before it is sent, so that calls at once do not \
            exceed it together. A warning comes at 80 %; at the end the exit code is 5 and the \
            same command goes on.
            """,
        fallback: .described("no limit"), group: .provider, setting: "run.budget")

    static let sample = Option(
        "sample", .integer(2...10_000), value: "N",
        "Make so many words, and say from them what the rest will cost",
        details: "The words are made and kept; the same command without it makes the rest.",
        group: .selection, excludes: ["dry-run"])

    // MARK: Settings only

    private static func setting(
        _ name: String, _ key: String, _ kind: ValueKind, value: String = "", _ summary: String,
        details: String? = nil, fallback: Fallback = .none,
        places: Places = [.variable, .projectFile, .userFile], isSecret: Bool = false
    ) -> Option {
        Option(
            name, kind, value: value, summary, details: details, fallback: fallback,
            group: .provider, setting: key, places: places, isSecret: isSecret)
    }

    static let providerHeaders = setting(
        "provider-headers", "provider.headers", .text, value: "HEADERS",
        "Headers for every request, as NAME=VALUE between commas",
        details: """
            Written as OTEL_EXPORTER_OTLP_HEADERS is: a comma in a value is %2C. They may hold \
            secrets, so that config show says only whether they are set.
            """,
        places: [.variable, .userFile], isSecret: true)

    static let structuredOutput = setting(
        "structured-output", "provider.structured_output",
        .choice(StructuredOutputChoice.allCases.map(\.choice)), value: "FORM",
        "How the provider is held to the form of a reply",
        fallback: .described("as strictly as the provider can"))

    static let mostOutputTokens = setting(
        "max-output-tokens", "provider.max_output_tokens", .integer(64...1_000_000), value: "N",
        "The longest reply that is asked for", fallback: .described("as the prompts say"))

    static let temperature = setting(
        "temperature", "provider.temperature", .number(0...2), value: "NUMBER",
        "How much chance there is in a reply", fallback: .described("as the provider has it"))

    static let prices = setting(
        "prices", "provider.prices", .text, value: "PRICES",
        "What models cost, before the program's own table",
        details: """
            PROVIDER/MODEL=INPUT:OUTPUT, in dollars for a million tokens, several between commas; \
            INPUT:OUTPUT:CACHED where kept input has a price of its own. Or a file, whose form \
            docs/providers.md shows. A model's name may end in *.
            """,
        places: [.variable, .userFile])

    static let promptsLanguage = setting(
        "prompts-language", "prompts.language",
        .choice(PromptLanguageChoice.allCases.map(\.choice)),
        value: "LANGUAGE", "In which language cards explain",
        fallback: .text(PromptLanguageChoice.english.rawValue))

    static let reasks = setting(
        "reasks", "replies.reasks", .integer(0...ReplyRules.mostReasks), value: "N",
        "How often a model is asked again whose reply cannot be read", fallback: .integer(2))

    static let connectTimeout = setting(
        "timeout-connect", "timeout.connect", .duration(.milliseconds(1) ... .seconds(3600)),
        value: "TIME", "How long it may take to reach a provider",
        fallback: .duration(.seconds(5)))

    static let firstByteTimeout = setting(
        "timeout-first-byte", "timeout.first_byte",
        .duration(.milliseconds(1) ... .seconds(3600)), value: "TIME",
        "How long a provider may take to begin its answer",
        details: """
            An answer that is not streamed begins when it is complete. A model that thinks for \
            longer needs more time, here and in timeout.attempt.
            """,
        fallback: .duration(.seconds(30)))

    static let captureContent = setting(
        "capture-content", "telemetry.capture_content", .flag,
        "Put prompts and replies on the spans",
        details: "They then stand in the journal, and with whoever receives the telemetry.",
        fallback: .flag(false), places: [.variable, .userFile])
}

/// The providers by name, the model of the program itself among them.
enum ProviderChoice {
    static let offline = OfflineModel().identity.provider

    static let all: [ValueKind.Choice] =
        [ValueKind.Choice(offline, "by rule, on this machine")]
        + ProviderKind.allCases.map { ValueKind.Choice($0.name, meaning(of: $0)) }

    private static func meaning(of kind: ProviderKind) -> String {
        switch kind {
        case .custom: "any server that speaks chat completions"
        case _ where kind.isFree: "\(kind.title) on this machine"
        case .litellm: "LiteLLM's proxy"
        default: kind.title
        }
    }
}

/// How a provider is held to the form of a reply.
enum StructuredOutputChoice: String, ChoiceSet {
    case jsonSchema = "json_schema"
    case tool
    case jsonObject = "json_object"
    case prompt

    var meaning: String {
        switch self {
        case .jsonSchema: "no other reply can be written"
        case .tool: "as the input of a tool; Anthropic's dialect alone"
        case .jsonObject: "JSON, whose form the prompt says"
        case .prompt: "the prompt alone says it"
        }
    }
}

enum PromptLanguageChoice: String, ChoiceSet {
    case english = "en"
    case korean = "ko"

    var meaning: String {
        switch self {
        case .english: "English"
        case .korean: "Korean"
        }
    }
}
