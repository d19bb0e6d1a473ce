//  A secret that does not come out by accident: however it is printed, interpolated or dumped, only
//  that it is set can be seen. Whoever sends it asks for it by name.

import Problems

struct Secret: Sendable, Equatable {
    private let text: String

    init(_ text: String) { self.text = text }

    /// The secret itself, for the one place that sends it.
    func revealed() -> String { text }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    var description: String { "set" }
    var debugDescription: String { "set" }
    var customMirror: Mirror { Mirror(self, children: [] as [Mirror.Child]) }
}

/// Where the provider's key is to be had; the file is read and the command run only when it is
/// needed.
enum Credential: Sendable, Equatable {
    case key(Secret)
    case file(String)
    case command(String)

    /// Fetches the key. `readFile` gives nothing for a file that is not there.
    func secret(
        readFile: (String) throws(Problem) -> [UInt8]?,
        runCommand: (String) throws(Problem) -> [UInt8]
    ) throws(ConfigurationError) -> Secret {
        switch self {
        case .key(let secret): return try Self.checked(secret.revealed(), "the environment")
        case .file(let path):
            let bytes: [UInt8]?
            do { bytes = try readFile(path) } catch { throw .unreadable(path: path, cause: error) }
            guard let bytes else {
                throw .badCredential(source: "the file \(path)", reason: "it is not there")
            }
            return try Self.secret(bytes, "the file \(path)")
        case .command(let command):
            let bytes: [UInt8]
            do { bytes = try runCommand(command) } catch { throw .commandFailed(cause: error) }
            return try Self.secret(bytes, "the command")
        }
    }

    private static func secret(
        _ bytes: [UInt8], _ source: String
    ) throws(ConfigurationError) -> Secret {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .badCredential(source: source, reason: "it is not UTF-8")
        }
        return try checked(text, source)
    }

    /// Blanks around the key are the file's; whatever could break a header line is refused.
    private static func checked(
        _ text: String, _ source: String
    ) throws(ConfigurationError) -> Secret {
        let scalars = text.unicodeScalars
        let blank: (Unicode.Scalar) -> Bool = { " \t\r\n".unicodeScalars.contains($0) }
        guard let first = scalars.firstIndex(where: { !blank($0) }),
            let last = scalars.lastIndex(where: { !blank($0) })
        else { throw .badCredential(source: source, reason: "it is empty") }
        let key = scalars[first...last]
        guard key.count <= 4096 else {
            throw .badCredential(source: source, reason: "it is longer than 4,096 characters")
        }
        guard key.allSatisfy({ (0x21...0x7E).contains($0.value) }) else {
            throw .badCredential(
                source: source, reason: "it holds a blank or a character beyond ASCII")
        }
        return Secret(String(key))
    }
}
