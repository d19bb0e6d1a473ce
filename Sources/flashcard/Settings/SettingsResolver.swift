//  Collects values from the weakest place to the strongest, each over the one before, and
//  everything that is wrong on the way, so that `config check` can tell it all at once.

import LanguageModels
import Platform
import Problems

struct SettingsResolver {
    let invocation: Invocation
    let folders: Folders
    private(set) var files: [SettingsFile] = []
    private(set) var errors: [ConfigurationError] = []
    private(set) var warnings: [Problem] = []

    private let environment: Environment
    private let settings: [Option]
    private var found: [String: (value: OptionValue, origin: Origin)] = [:]

    init(invocation: Invocation, environment: Environment, table: CommandTable) {
        self.invocation = invocation
        self.environment = environment
        folders = Folders(environment)
        settings = table.settings
    }

    // MARK: - Files

    mutating func readFiles(_ read: (String) throws(Problem) -> [UInt8]?) {
        // A named file stands for all others; of several, the strongest is read last.
        for (path, role) in candidates().reversed() {
            var bytes: [UInt8]?
            do {
                bytes = try read(path)
            } catch {
                errors.append(.unreadable(path: path, cause: error))
            }
            let file = SettingsFile(path: path, role: role, exists: bytes != nil)
            files.insert(file, at: 0)
            if let bytes {
                readFile(bytes, file)
            } else if role == .named, errors.isEmpty {
                errors.append(.missingFile(path: path, origin: namedBy))
            }
        }
    }

    private func candidates() -> [(path: String, role: SettingsFile.Role)] {
        if let named = invocation.text(.config)
            ?? Option.config.variable.flatMap({ environment[$0] })
        {
            return [(named, .named)]
        }
        var candidates: [(String, SettingsFile.Role)] = []
        let name = Option.deployment.variable.flatMap { environment[$0] } ?? "production"
        // A name that could reach out of the folder is refused with the variables.
        if (try? ValueKind.name.read(name)) != nil {
            candidates.append(("flashcard.\(name).toml", .environment))
        }
        candidates.append(("flashcard.toml", .project))
        if let user = folders.userSettings { candidates.append((user, .user)) }
        return candidates
    }

    private var namedBy: Origin {
        invocation.text(.config) == nil
            ? .variable(Option.config.variable ?? "") : .option(Option.config.dashed)
    }

    private mutating func readFile(_ bytes: [UInt8], _ file: SettingsFile) {
        let document: TOMLDocument
        do {
            document = try TOMLDocument.parse(bytes)
        } catch {
            errors.append(.syntax(path: file.path, error.position, message: error.message))
            return
        }
        for table in document.tables where !isKnownTable(table.key) {
            let origin = Origin.file(file.path, table.position)
            errors.append(unknown(table.key, origin, among: tableNames))
        }
        for entry in document.entries {
            do {
                try read(entry, of: file)
            } catch {
                errors.append(error)
            }
        }
    }

    private mutating func read(
        _ entry: TOMLDocument.Entry, of file: SettingsFile
    ) throws(ConfigurationError) {
        let keyOrigin = Origin.file(file.path, entry.keyPosition)
        let current = settings.first { $0.setting == entry.key }
        guard
            let option = current
                ?? settings.first(where: { $0.formerSettings.contains(entry.key) }),
            let key = option.setting
        else {
            let table = entry.key.split(separator: ".").dropLast().joined(separator: ".")
            // Of a table that is itself unknown, one message is enough.
            guard table.isEmpty || isKnownTable(table) || !errors.contains(where: isAbout(table))
            else { return }
            throw unknown(entry.key, keyOrigin, among: settings.compactMap(\.setting))
        }
        guard option.places.contains(file.place) else { throw Self.refused(option, keyOrigin) }
        let origin = Origin.file(file.path, entry.valuePosition)
        if current == nil {
            warnings.append(Renamed.setting(entry.key, to: key, in: file.path))
            // The present name wins, in whichever order the two stand.
            if case .file(file.path, _) = found[option.name]?.origin { return }
        }
        let value = try SettingsValue.read(entry.value, for: option, origin: origin)
        found[option.name] = (resolved(value, option, in: file.path), origin)
    }

    private func resolved(_ value: OptionValue, _ option: Option, in file: String) -> OptionValue {
        guard option.kind == .file || option.kind == .folder, case .text(let path) = value else {
            return value
        }
        return .text(folders.resolve(path, in: file))
    }

    private static func refused(_ option: Option, _ origin: Origin) -> ConfigurationError {
        let key = option.setting ?? option.name
        let variable = option.variable ?? ""
        if option.kind == .secret {
            return .wrongPlace(
                key: key, origin, reason: "a key in a file is a key that leaks",
                instead: """
                    Set \(variable), or name \(key)_file or \(key)_command in your own settings \
                    file.
                    """)
        }
        if option.places.contains(.userFile) {
            return .wrongPlace(
                key: key, origin, reason: "a project file may be somebody else's",
                instead: "Put it into your own settings file, or set \(variable).")
        }
        return .wrongPlace(
            key: key, origin, reason: "it decides which files are read",
            instead: "Set the variable \(variable).")
    }

    // MARK: - Names that are not known

    private var tableNames: [String] {
        var names: [String] = []
        for key in settings.flatMap({ [$0.setting].compactMap(\.self) + $0.formerSettings }) {
            let parts = key.split(separator: ".").map(String.init)
            for count in 1..<max(parts.count, 1) {
                names.append(parts.prefix(count).joined(separator: "."))
            }
        }
        return Array(Set(names)).sorted()
    }

    private func isKnownTable(_ key: String) -> Bool { tableNames.contains(key) }

    private func isAbout(_ table: String) -> (ConfigurationError) -> Bool {
        { error in
            guard case .unknownSetting(let key, _, _) = error else { return false }
            return key == table
        }
    }

    private func unknown(
        _ key: String, _ origin: Origin, among names: [String]
    ) -> ConfigurationError {
        // The last part is what people remember; the table is what they forget.
        let nearest =
            NearestName.of(key, among: names)
            ?? names.first { $0.split(separator: ".").last == key.split(separator: ".").last }
        return .unknownSetting(key, origin, nearest: nearest)
    }

    // MARK: - Variables and options

    mutating func readVariables() {
        for option in settings where option.places.contains(.variable) {
            guard let variable = option.variable else { continue }
            if let text = environment[variable] {
                read(text, of: option, from: variable)
                continue
            }
            for former in option.formerVariables {
                guard let text = environment[former] else { continue }
                warnings.append(Renamed.variable(former, to: variable))
                read(text, of: option, from: former)
                break
            }
        }
        warnAboutNearMisses()
    }

    private mutating func read(_ text: String, of option: Option, from variable: String) {
        let origin = Origin.variable(variable)
        do {
            found[option.name] = (try option.kind.read(text), origin)
        } catch {
            errors.append(
                .badValue(
                    key: option.setting ?? option.name, origin,
                    value: option.isSecret ? nil : "“\(text)”", expected: error.expected,
                    nearest: error.nearest))
        }
    }

    /// A misspelled variable would else be without effect and without a word.
    private mutating func warnAboutNearMisses() {
        let known = (settings + [.config]).flatMap { option in
            [option.variable].compactMap(\.self) + option.formerVariables
        }.filter { $0.hasPrefix("FLASHCARD_") }
        for name in environment.values.keys.sorted()
        where name.hasPrefix("FLASHCARD_") && !known.contains(name) {
            let tails = known.map { String($0.dropFirst(10)) }
            guard let nearest = NearestName.of(String(name.dropFirst(10)), among: tails) else {
                continue
            }
            warnings.append(
                Problem(
                    "settings.unknown_variable", .validation,
                    "The variable \(name) is not read.",
                    advice: "Did you mean FLASHCARD_\(nearest)?",
                    details: [.text("variable", name)]))
        }
    }

    mutating func readOptions() {
        for option in settings where option.places.contains(.commandLine) {
            guard let value = invocation.last(option) else { continue }
            found[option.name] = (value, .option(option.dashed))
        }
    }

    // MARK: - What holds

    func value(_ option: Option) -> OptionValue? {
        if let given = found[option.name] { return given.value }
        guard case .value(let value) = option.fallback else { return nil }
        return value
    }

    func integer(_ option: Option) -> Int? {
        guard case .integer(let number) = value(option) else { return nil }
        return number
    }

    func number(_ option: Option) -> Double? {
        guard case .number(let number) = value(option) else { return nil }
        return number
    }

    func isOn(_ option: Option) -> Bool { value(option) == .flag(true) }

    func text(_ option: Option) -> String? {
        guard case .text(let text) = value(option) else { return nil }
        return text
    }

    /// Every value of an option that may be given several times; else the one that holds.
    func texts(_ option: Option) -> [String] {
        guard case .option = origin(option) else { return [text(option)].compactMap(\.self) }
        return invocation.texts(option)
    }

    func origin(_ option: Option) -> Origin { found[option.name]?.origin ?? .fallback }

    /// What turns out to be wrong when it is read more closely.
    mutating func refuse(_ error: ConfigurationError) { errors.append(error) }

    func duration(_ option: Option) -> Duration? {
        guard case .duration(let duration) = value(option) else { return nil }
        return duration
    }

    func entries() -> [Settings.Entry] {
        settings.map { option in
            let origin = origin(option)
            if option.name == Option.apiKey.name, origin == .fallback, let known = wellKnownOrigin {
                return Settings.Entry(option: option, value: nil, origin: known)
            }
            if option.isSecret { return Settings.Entry(option: option, value: nil, origin: origin) }
            // The default of the store is known only here.
            let value =
                value(option) ?? (option.name == Option.store.name ? .text(folders.store) : nil)
            return Settings.Entry(option: option, value: value, origin: origin)
        }
    }

    /// The keys in the variables that the field knows, of which one may hold where nothing was said
    /// to this program.
    func wellKnownKeys() -> [ProviderKind: Secret] {
        var keys: [ProviderKind: Secret] = [:]
        for kind in ProviderKind.allCases {
            keys[kind] = kind.keyVariable.flatMap { environment[$0] }.map { Secret($0) }
        }
        return keys
    }

    private var wellKnownOrigin: Origin? {
        guard text(.apiKeyFile) == nil, text(.apiKeyCommand) == nil,
            let kind = text(.provider).flatMap({ ProviderKind(rawValue: $0) }),
            let variable = kind.keyVariable, environment[variable] != nil
        else { return nil }
        return .variable(variable)
    }

    /// The key itself is the strongest; of file and command, the one from the stronger place.
    mutating func credential() -> Credential? {
        if let key = text(.apiKey) { return .key(Secret(key)) }
        let file = text(.apiKeyFile).map(Credential.file)
        let command = text(.apiKeyCommand).map(Credential.command)
        guard let file, let command, let fileOrigin = found[Option.apiKeyFile.name]?.origin,
            let commandOrigin = found[Option.apiKeyCommand.name]?.origin
        else { return file ?? command }
        switch (fileOrigin, commandOrigin) {
        case (.variable, .file): return file
        case (.file, .variable): return command
        default:
            errors.append(.ambiguousKey(fileOrigin, commandOrigin))
            return nil
        }
    }
}
