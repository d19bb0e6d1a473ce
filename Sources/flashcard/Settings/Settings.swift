//  Every setting as it holds for this process, with where it comes from. Resolving is a pure
//  function of the command line, the environment and the files, which come through a closure;
//  nothing else is asked.
//
//      option > variable > flashcard.<ENVIRONMENT>.toml > flashcard.toml > user's file > default

import FlashcardPipeline
import Platform
import Problems

struct Settings: Sendable {
    let strict: Bool
    let merge: RowMerge
    let batchSize: Int
    /// None: a run chooses its own and keeps it.
    let seed: Int?
    let drainTimeout: Duration
    /// Where probes are answered, if anywhere.
    let health: HealthAddress?
    let outputFolder: String
    let storePath: String
    /// Where the journal of telemetry is, and what it may take.
    let telemetryFolder: String
    let telemetrySize: Int
    let telemetryDays: Int
    /// What stands between a word and its model.
    let guards: GuardChoices
    let cache: CacheChoices
    /// Where traces can be looked at, if anywhere.
    let grafana: String?
    /// Where the other servers of the stack are, as far as somebody said so.
    let stack: StackPlaces
    /// `deployment.environment.name`: `production` unless ENVIRONMENT says otherwise.
    let deployment: String
    /// Who is asked, with which prompts, for how much money.
    let models: ModelChoices

    let color: When
    let progress: When
    let isQuiet: Bool
    /// How often `-v` was given.
    let verbosity: Int

    /// Every setting, sorted by key.
    let entries: [Entry]
    /// The files that were looked for, the strongest first.
    let files: [SettingsFile]
    /// Former names that were used, variables that look misspelled.
    let warnings: [Problem]

    struct StackPlaces: Sendable {
        let prometheus: String?
        let tempo: String?
        let loki: String?

        init(_ resolver: SettingsResolver) {
            prometheus = resolver.text(.prometheus)
            tempo = resolver.text(.tempo)
            loki = resolver.text(.loki)
        }
    }

    struct Entry: Sendable {
        let option: Option
        /// Nothing where none holds, and never the value of a secret.
        let value: OptionValue?
        let origin: Origin

        var key: String { option.setting ?? option.name }
        var isSet: Bool { origin != .fallback }
    }

    /// The settings, or the first thing that is wrong with them.
    static func resolve(
        invocation: Invocation, environment: Environment, table: CommandTable = .program,
        readFile: (String) throws(Problem) -> [UInt8]?
    ) throws(ConfigurationError) -> Settings {
        let (settings, errors) = examine(
            invocation: invocation, environment: environment, table: table, readFile: readFile)
        if let first = errors.first { throw first }
        return settings
    }

    /// The settings as far as they are right, and everything that is wrong.
    static func examine(
        invocation: Invocation, environment: Environment, table: CommandTable = .program,
        readFile: (String) throws(Problem) -> [UInt8]?
    ) -> (settings: Settings, errors: [ConfigurationError]) {
        var resolver = SettingsResolver(
            invocation: invocation, environment: environment, table: table)
        resolver.readFiles(readFile)
        resolver.readVariables()
        resolver.readOptions()
        let settings = Settings(&resolver)
        return (settings, resolver.errors)
    }

    private init(_ resolver: inout SettingsResolver) {
        strict = resolver.value(.strict) == .flag(true)
        merge = resolver.text(.merge).flatMap(RowMerge.init) ?? .forms
        batchSize = resolver.integer(.batchSize) ?? 10
        seed = resolver.integer(.seed)
        drainTimeout = resolver.duration(.drainTimeout) ?? .seconds(30)
        health = resolver.text(.health).flatMap(HealthAddress.init)
        outputFolder = resolver.text(.output) ?? "flashcards"
        storePath = resolver.text(.store) ?? resolver.folders.store
        telemetryFolder = resolver.text(.telemetryFolder) ?? resolver.folders.telemetry
        telemetrySize = resolver.integer(.telemetrySize) ?? 512
        telemetryDays = resolver.integer(.telemetryDays) ?? 7
        guards = GuardChoices(resolver)
        cache = CacheChoices(resolver)
        grafana = resolver.text(.grafana)
        stack = StackPlaces(resolver)
        deployment = resolver.text(.deployment) ?? "production"
        color = resolver.text(.color).flatMap(When.init) ?? .auto
        progress = resolver.text(.progress).flatMap(When.init) ?? .auto
        models = ModelChoices(&resolver)
        isQuiet = resolver.invocation.isOn(.quiet)
        verbosity = resolver.invocation.count(.verbose)
        entries = resolver.entries()
        files = resolver.files
        warnings = resolver.warnings
    }

    /// Where the provider's key is to be had, if anywhere.
    var credential: Credential? { models.credential }

    func entry(_ option: Option) -> Entry? { entries.first { $0.option.name == option.name } }
}
