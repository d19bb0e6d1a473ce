//  The process environment, read once into a value, so that whoever depends on it says so in a
//  parameter and a test hands in its own.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public struct Environment: Sendable, Equatable {
    public var values: [String: String]

    public init(_ values: [String: String]) { self.values = values }

    /// The value of a variable; an empty one counts as unset, as every tool of the field has it.
    public subscript(_ name: String) -> String? {
        guard let value = values[name], !value.isEmpty else { return nil }
        return value
    }

    /// Whether the variable is set to anything but an explicit no.
    public func isOn(_ name: String) -> Bool {
        guard let value = self[name] else { return false }
        return !["0", "false", "no", "off"].contains(value.lowercased())
    }

    /// What the operating system handed to this process.
    public static func ofProcess() -> Environment {
        var values: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let line = String(cString: text)
            if let equals = line.firstIndex(of: "=") {
                values[String(line[..<equals])] = String(line[line.index(after: equals)...])
            }
            entry += 1
        }
        return Environment(values)
    }
}
