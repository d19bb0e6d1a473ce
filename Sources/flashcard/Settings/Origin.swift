//  Where a value comes from. The order of the cases is the order of strength.

enum Origin: Sendable, Hashable {
    /// As it was typed: `--batch-size`.
    case option(String)
    case variable(String)
    case file(String, TextPosition)
    case fallback

    /// `flashcard.toml:3:14`, `FLASHCARD_SEED`: the beginning of a message about the value.
    var place: String {
        switch self {
        case .option(let name), .variable(let name): name
        case .file(let path, let position): "\(path):\(position.line):\(position.column)"
        case .fallback: "default"
        }
    }

    /// `option --batch-size`, `environment FLASHCARD_SEED`, `file flashcard.toml:3:14`, `default`.
    var text: String {
        switch self {
        case .option: "option \(place)"
        case .variable: "environment \(place)"
        case .file: "file \(place)"
        case .fallback: "default"
        }
    }
}

/// A file that settings are looked for in.
struct SettingsFile: Sendable, Hashable {
    let path: String
    let role: Role
    let exists: Bool

    enum Role: String, Sendable {
        /// Named by `--config`.
        case named
        /// `flashcard.staging.toml`.
        case environment
        /// `flashcard.toml` in the working folder.
        case project
        /// The user's own.
        case user
    }

    /// Which settings it may hold: a file in the working folder may be somebody else's.
    var place: Option.Places {
        role == .project || role == .environment ? .projectFile : .userFile
    }
}
