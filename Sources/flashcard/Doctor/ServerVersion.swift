//  The version that a server tells of itself, and from which one on it can do what it is there for.
//  One that tells none, or something that is no number (a build of somebody's own), is not judged.

struct ServerVersion: Sendable {
    /// From which version on, and what lacks below it, as the beginning of a sentence.
    struct Least: Sendable {
        let major: Int
        var minor = 0
        /// Whether it cannot work below that, or may look wrong.
        let below: Finding.State
        let reason: String

        /// OTLP is at its present address since then.
        static let prometheus = Least(major: 3, below: .failed, reason: "OTLP needs")
        static let loki = Least(major: 3, below: .failed, reason: "OTLP needs")
        /// The settings that ship are refused by the one before.
        static let tempo = Least(major: 3, below: .warning, reason: "the stack is made for")
        /// Whose schema the dashboards are held against.
        static let grafana = Least(
            major: 11, minor: 6, below: .warning, reason: "the dashboards are made for")
    }

    let text: String?

    /// Some write a `v` before the number.
    init(_ text: String?) {
        self.text = text.map { $0.hasPrefix("v") ? String($0.dropFirst()) : $0 }
    }

    /// How a server of this version stands.
    func finding(_ area: Finding.Area, _ url: String, _ least: Least) -> Finding {
        guard let text else { return Finding(area, .ok, "\(url), of an unknown version") }
        guard let (major, minor) = numbers,
            (major, minor) < (least.major, least.minor)
        else { return Finding(area, .ok, "\(url), \(text)") }
        let wanted = least.minor == 0 ? "\(least.major)" : "\(least.major).\(least.minor)"
        return Finding(
            area, least.below, "\(url) is \(text); \(least.reason) version \(wanted) or later",
            advice: "compose.observability.yml has the version that all is tried with.")
    }

    private var numbers: (major: Int, minor: Int)? {
        let parts = (text ?? "").split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, let major = Int(first) else { return nil }
        return (major, parts.dropFirst().first.flatMap { Int($0) } ?? 0)
    }
}
