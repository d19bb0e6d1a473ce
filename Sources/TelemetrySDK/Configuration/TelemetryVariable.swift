//  One variable of the environment: its name and how its text changes the settings. The rules are
//  the specification's:
//
//      empty       as if it were not set (whoever reads the environment sees to that)
//      boolean     true only as "true", in any case; other than "false" warns, and is false
//      number      whole, not negative; otherwise a warning, and the default stays
//      name        in any case; an unknown one warns, and the default stays
//      list        names with commas; unknown ones warn and are left out
//
//  Blanks around a value do not count.

import Platform
import Problems
import Telemetry

struct TelemetryVariable: Sendable {
    typealias Path<Value> = any WritableKeyPath<TelemetrySettings, Value> & Sendable

    let name: String
    /// A value that must not be told, not even where it is wrong.
    private let isSecret: Bool
    /// Gives what was expected instead, when the text cannot be used.
    private let take: @Sendable (String, inout TelemetrySettings) -> String?

    init(
        _ name: String, isSecret: Bool = false,
        _ take: @escaping @Sendable (String, inout TelemetrySettings) -> String?
    ) {
        self.name = name
        self.isSecret = isSecret
        self.take = take
    }

    func read(_ text: String, into settings: inout TelemetrySettings) {
        let text = Self.trimmed(text)
        guard !text.isEmpty, let expected = take(text, &settings) else { return }
        settings.warnings.append(
            Problem(
                "telemetry.setting_ignored", .validation,
                "\(name) must be \(expected)\(shown(text)); it is ignored.",
                advice: "Correct the variable, or leave it unset.",
                details: [.text("variable", name)]))
    }

    static func trimmed(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// An address may hold a password before its @.
    private func shown(_ text: String) -> String {
        if isSecret || text.contains("@") { return "" }
        return ", not “\(text.count > 40 ? "\(text.prefix(40))…" : text)”"
    }
}

extension TelemetryVariable {
    static func boolean(_ name: String, _ path: Path<Bool>) -> Self {
        Self(name) { text, settings in
            let lowered = text.lowercased()
            settings[keyPath: path] = lowered == "true"
            return lowered == "true" || lowered == "false" ? nil : "true or false"
        }
    }

    static func milliseconds(_ name: String, _ path: Path<Duration>) -> Self {
        Self(name) { text, settings in
            // A year is longer than any batch waits, and keeps the sum with a clock in range.
            guard let value = Int(text), (0...31_536_000_000).contains(value) else {
                return "a whole number of milliseconds"
            }
            settings[keyPath: path] = .milliseconds(value)
            return nil
        }
    }

    /// A count for one or several places, from a lowest value up.
    static func count(_ name: String, from lowest: Int = 0, _ paths: Path<Int>...) -> Self {
        Self(name) { text, settings in
            guard let value = Int(text), (lowest...Int(Int32.max)).contains(value) else {
                return "a whole number from \(lowest) up"
            }
            for path in paths { settings[keyPath: path] = value }
            return nil
        }
    }

    static func length(_ name: String, _ paths: Path<Int?>...) -> Self {
        Self(name) { text, settings in
            guard let value = Int(text), (0...Int(Int32.max)).contains(value) else {
                return "a whole number from 0 up"
            }
            for path in paths { settings[keyPath: path] = value }
            return nil
        }
    }

    static func choice<Choice: RawRepresentable<String> & Sendable>(
        _ name: String, of choices: [Choice], _ path: Path<Choice>
    ) -> Self {
        Self(name) { text, settings in
            let lowered = text.lowercased()
            guard let choice = choices.first(where: { $0.rawValue == lowered }) else {
                return listed(choices.map(\.rawValue))
            }
            settings[keyPath: path] = choice
            return nil
        }
    }

    /// Names with commas. `none`, where it is no choice itself, is the empty list; a list without
    /// one known name leaves the default.
    static func list<Choice: RawRepresentable<String> & Equatable & Sendable>(
        _ name: String, of choices: [Choice], _ path: Path<[Choice]>
    ) -> Self {
        Self(name) { text, settings in
            let names = text.lowercased().split(separator: ",").map { trimmed(String($0)) }
            var found: [Choice] = []
            var isWhole = true
            for name in names where !name.isEmpty {
                if let choice = choices.first(where: { $0.rawValue == name }) {
                    if !found.contains(choice) { found.append(choice) }
                } else if name != "none" {
                    isWhole = false
                }
            }
            if !found.isEmpty || names.contains("none") { settings[keyPath: path] = found }
            return isWhole ? nil : "a list of \(listed(choices.map(\.rawValue) + ["none"]))"
        }
    }

    private static func listed(_ names: [String]) -> String {
        var distinct: [String] = []
        for name in names where !distinct.contains(name) { distinct.append(name) }
        let last = distinct.popLast() ?? ""
        return distinct.isEmpty ? last : distinct.joined(separator: ", ") + " or " + last
    }
}
