//  How these tests write command lines and settings.

import Platform
import Problems
import Testing

@testable import flashcard

/// The words of a line as a POSIX shell splits them; enough for examples: blanks, quotes, `|`, `>`.
func shellWords(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
        if let open = quote {
            if character == open { quote = nil } else { word = (word ?? "") + String(character) }
        } else if character == "'" || character == "\"" {
            quote = character
            word = word ?? ""
        } else if character == " " {
            if let done = word { words.append(done) }
            word = nil
        } else {
            word = (word ?? "") + String(character)
        }
    }
    return words + [word].compactMap(\.self)
}

/// Parses `process words.csv -b 5`.
func parse(_ line: String) throws(UsageError) -> Invocation {
    try Parser.parse(shellWords(line))
}

/// The problem that a line ends in, or nothing.
func refusal(_ line: String) -> Problem? {
    do {
        _ = try parse(line)
        return nil
    } catch {
        return error.problem
    }
}

/// Resolves settings over files that exist only here.
func resolve(
    _ line: String = "runs", _ variables: [String: String] = [:], files: [String: String] = [:]
) throws -> Settings {
    try Settings.resolve(
        invocation: try parse(line), environment: Environment(variables),
        readFile: { path in files[path].map { Array($0.utf8) } })
}

/// The messages about settings files, in order.
func complaints(
    _ line: String = "runs", _ variables: [String: String] = [:], files: [String: String] = [:]
) throws -> [Problem] {
    Settings.examine(
        invocation: try parse(line), environment: Environment(variables),
        readFile: { path in files[path].map { Array($0.utf8) } }
    ).errors.map(\.problem)
}
