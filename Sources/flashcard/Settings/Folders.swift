//  Where the user's files live, by the XDG rules on Linux and macOS alike: the variable where it
//  holds an absolute path (the rules say that others are to be ignored), else the folder in the
//  home folder.

import Platform

struct Folders: Sendable, Equatable {
    let home: String?
    private let environment: Environment

    init(_ environment: Environment) {
        self.environment = environment
        home = environment["HOME"]
    }

    /// The user's own settings; nothing on a machine without a home.
    var userSettings: String? { folder("XDG_CONFIG_HOME", ".config").map { $0 + "/config.toml" } }

    /// The default store; without a home it is in the working folder.
    var store: String {
        folder("XDG_STATE_HOME", ".local/state").map { $0 + "/flashcard.db" } ?? "flashcard.db"
    }

    /// The journal of telemetry, beside the default store.
    var telemetry: String {
        folder("XDG_STATE_HOME", ".local/state").map { $0 + "/telemetry" }
            ?? "flashcard-telemetry"
    }

    private func folder(_ variable: String, _ below: String) -> String? {
        if let given = environment[variable], given.hasPrefix("/") {
            return (given.hasSuffix("/") ? given : given + "/") + "flashcard"
        }
        return home.map { "\($0)/\(below)/flashcard" }
    }

    /// A path as a settings file gives it: `~/` is the home folder, and what does not begin with
    /// `/` is meant from the folder of the file.
    func resolve(_ path: String, in file: String) -> String {
        if path.hasPrefix("~/"), let home { return "\(home)/\(path.dropFirst(2))" }
        guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
        return "\(file[...slash])\(path)"
    }
}
