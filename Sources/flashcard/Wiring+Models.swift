//  From the plan to models that can be asked. Each real model has its own guards; each model with
//  its prompts has replies of its own; all share one budget and one client:
//
//      routing ─┬─ trial or not, stage, chain
//               └─ kept replies ─ guards ─ model ─ HTTP

import FlashcardPipeline
import FlashcardStore
import HTTP
import LanguageModels
import Platform
import Problems
import Resilience

/// The models of a run with what stands around them.
struct WiredModels: Sendable {
    let model: RoutedModel
    let breakers: BreakerSet
    let guards: [ModelGuards]
    let budget: Budget?
    let cache: ReplyCache?
    /// Whether replies would be kept, also where a rehearsal keeps none.
    let keepsReplies: Bool
    /// Those of which nobody knows what they cost, by name.
    let unpriced: [String]
    /// Whether it is known of all of them what they cost.
    let knowsPrices: Bool
}

/// What all models of a run have in common.
struct ModelSurroundings: Sendable {
    let store: SQLiteCardStore
    let memories: [BreakerMemory]
    let seed: UInt64
    let refreshesCache: Bool
    let isRehearsal: Bool
    let time: TimeSource
}

extension Wiring {
    static func models(
        _ access: ModelAccess, _ settings: Settings, _ around: ModelSurroundings
    ) async throws -> WiredModels {
        let plan = access.plan
        let random = RandomSource(seed: around.seed)
        let guards = try settings.guards.settings(
            mostAtOnce: settings.batchSize, isRemote: !plan.isOffline)
        let breakers = guards.breakers(going: around.memories, time: around.time, random: random)
        // A rehearsal calls nobody and writes nothing.
        let keeps = plan.targets.contains { settings.cache.isOn(for: $0.identity) }
        let cache =
            keeps && !around.isRehearsal
            ? await Wiring.cache(settings, around.store, time: around.time) : nil
        var workshop = ModelWorkshop(
            access: access, settings: settings, around: around, random: random,
            breakers: breakers, cache: cache,
            budget: settings.models.budget.map { Budget(limit: $0) },
            client: plan.isOffline ? nil : client(settings), prices: settings.models.priceTable)
        if workshop.budget != nil { try await workshop.learnPrices() }
        let model = try workshop.routed()
        return WiredModels(
            model: model, breakers: breakers, guards: workshop.guards, budget: workshop.budget,
            cache: cache, keepsReplies: keeps, unpriced: workshop.unpriced,
            knowsPrices: workshop.knowsPrices)
    }

    /// How a provider is asked for a model. What was said of the first provider is not told to
    /// another.
    static func provider(
        _ kind: ProviderKind, _ model: String, _ access: ModelAccess, _ settings: Settings
    ) -> ProviderSettings {
        let choices = settings.models
        let isMain = kind == choices.provider
        return ProviderSettings(
            kind, model: model, baseURL: choices.address(of: kind), key: access.key(kind),
            headers: isMain
                ? HTTPHeaders(choices.headers.map { HTTPHeaders.Field($0.name, $0.value) }) : [:],
            structuredOutput: isMain ? choices.structuredOutput : nil,
            mostOutputTokens: choices.mostOutputTokens, temperature: choices.temperature,
            seed: settings.seed, capturesContent: choices.capturesContent)
    }

    private static func client(_ settings: Settings) -> HTTPClient {
        let whole = settings.guards.attemptTimeout ?? .seconds(120)
        return HTTPClient(
            HTTPSettings(
                mostInFlight: max(64, settings.batchSize),
                limits: HTTPLimits(
                    connect: settings.models.connectTimeout,
                    firstByte: min(settings.models.firstByteTimeout, whole), whole: whole),
                userAgent: "flashcard/\(Version.number)"))
    }
}

/// Makes models, and each only once.
struct ModelWorkshop {
    let access: ModelAccess
    let settings: Settings
    let around: ModelSurroundings
    let random: RandomSource
    let breakers: BreakerSet
    let cache: ReplyCache?
    let budget: Budget?
    let client: HTTPClient?
    var prices: PriceTable

    private struct Place: Hashable {
        let target: ModelTarget
        let prompts: String
        let isLast: Bool
    }

    private var made: [Place: RoutedModel.Link] = [:]
    private var bare: [ModelTarget: [String: any LanguageModel]] = [:]
    private var own: [ModelTarget: (prompts: String, guards: ModelGuards)] = [:]

    init(
        access: ModelAccess, settings: Settings, around: ModelSurroundings, random: RandomSource,
        breakers: BreakerSet, cache: ReplyCache?, budget: Budget?, client: HTTPClient?,
        prices: PriceTable
    ) {
        self.access = access
        self.settings = settings
        self.around = around
        self.random = random
        self.breakers = breakers
        self.cache = cache
        self.budget = budget
        self.client = client
        self.prices = prices
    }

    /// Those whose answers may come without a cost, and have no price here.
    var unpriced: [String] {
        access.plan.remote.filter { target in
            target.kind.map { $0.cost == .table && prices[$0, target.model] == nil } ?? false
        }.map(\.name)
    }

    var knowsPrices: Bool {
        access.plan.remote.allSatisfy { target in
            target.kind.map { prices[$0, target.model] != nil } ?? true
        }
    }

    var guards: [ModelGuards] { access.plan.targets.compactMap { own[$0]?.guards } }

    // MARK: Chains

    mutating func routed() throws -> RoutedModel {
        let plan = access.plan
        let main = try chains(
            plan.chain(plan.nuance), plan.chain(plan.card), access.prompts, isCanary: false)
        guard let canary = plan.canary else {
            return RoutedModel(main, time: around.time)
        }
        // Where the trial fails, the others' models step in, with their own prompts.
        let prompts = access.canaryPrompts ?? access.prompts
        let trial = try chains(
            plan.chain(canary.nuance, then: [plan.nuance]),
            plan.chain(canary.card, then: [plan.card]), prompts, isCanary: true)
        return RoutedModel(
            main, canary: (trial, CanaryShare(percent: canary.percent, salt: canary.salt)),
            time: around.time)
    }

    private mutating func chains(
        _ nuance: [ModelTarget], _ card: [ModelTarget], _ prompts: PromptSet, isCanary: Bool
    ) throws -> RoutedModel.Chains {
        RoutedModel.Chains(
            nuance: try links(nuance, prompts), card: try links(card, prompts),
            prompts: access.version(Array(nuance.prefix(1) + card.prefix(1)), prompts),
            isCanary: isCanary)
    }

    private mutating func links(
        _ chain: [ModelTarget], _ prompts: PromptSet
    ) throws -> [RoutedModel.Link] {
        var links: [RoutedModel.Link] = []
        for (place, target) in chain.enumerated() {
            // Prompts on trial are tried with the trial's models; who steps in uses the others'.
            links.append(
                try link(
                    target, place == 0 ? prompts : access.prompts,
                    isLast: place + 1 == chain.count))
        }
        return links
    }

    // MARK: One model

    private mutating func link(
        _ target: ModelTarget, _ prompts: PromptSet, isLast: Bool
    ) throws -> RoutedModel.Link {
        let version = access.version([target], prompts)
        let place = Place(target: target, prompts: version, isLast: isLast)
        if let link = made[place] { return link }
        let guarded = GuardedModel(
            try model(target, prompts), try guards(of: target, version), outlastsBreaks: isLast)
        let link = RoutedModel.Link(
            cached(guarded, target, version), isInstant: target.kind == nil)
        made[place] = link
        return link
    }

    private func cached(
        _ guarded: GuardedModel, _ target: ModelTarget, _ prompts: String
    ) -> any LanguageModel {
        guard let cache, settings.cache.isOn(for: target.identity) else { return guarded }
        return Wiring.cached(
            guarded, cache, settings, prompts: prompts, refreshes: around.refreshesCache,
            breakers: breakers, time: around.time)
    }

    private mutating func guards(
        of target: ModelTarget, _ prompts: String
    ) throws -> ModelGuards {
        if let (first, guards) = own[target] {
            return first == prompts ? guards : guards.besideOtherPrompts()
        }
        let guards = try settings.guards.settings(
            mostAtOnce: settings.batchSize, isRemote: target.kind != nil
        ).guards(
            of: target.identity, breakers: breakers, budget: budget, time: around.time,
            random: random)
        own[target] = (prompts, guards)
        return guards
    }

    /// Before any guard.
    private mutating func model(
        _ target: ModelTarget, _ prompts: PromptSet
    ) throws -> any LanguageModel {
        guard let kind = target.kind, let client else { return OfflineModel() }
        if let model = bare[target]?[prompts.version] { return model }
        let guards = try guards(of: target, access.version([target], prompts))
        let learned = guards.limiter.map { LearnedLimits($0, time: around.time) }
        let model = try ProviderModel(
            provider(kind, target.model), prompts: prompts, client: client, prices: prices,
            time: around.time, learned: { learned?.learn($0) })
        bare[target, default: [:]][prompts.version] = model
        return model
    }

    private func provider(_ kind: ProviderKind, _ model: String) -> ProviderSettings {
        Wiring.provider(kind, model, access, settings)
    }

    // MARK: Prices

    /// How long a provider is asked for its prices.
    private static let patience = Duration.seconds(20)

    /// With a budget nobody is asked whose price is not known: a provider that lists its own prices
    /// is asked for them.
    mutating func learnPrices() async throws {
        guard let client, !around.isRehearsal else { return }
        for target in access.plan.remote {
            guard let kind = target.kind, prices[kind, target.model] == nil else { continue }
            let asked = try ProviderModel(
                provider(kind, target.model), prompts: access.prompts, client: client,
                prices: prices, time: around.time)
            let served = try await asked.served(by: around.time.monotonic() + Self.patience)
            guard let price = served.first(where: { $0.name == target.model })?.price else {
                throw ConfigurationError.unpriced(model: target.name)
            }
            prices = prices.overridden(
                by: PriceTable([
                    PriceTable.Row(provider: kind.name, model: target.model, price: price)
                ]))
        }
    }
}

extension ModelTarget {
    var identity: ModelIdentity { ModelIdentity(provider: provider, model: model) }
}
