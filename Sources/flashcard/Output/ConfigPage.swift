//  What `flashcard config` prints: settings with their origin, what is wrong, the files looked for.

import JSON
import Platform
import Problems

enum ConfigPage {
    static let showSchema = "flashcard.config/1"
    static let checkSchema = "flashcard.config-check/1"
    static let pathSchema = "flashcard.config-path/1"

    // MARK: - show

    /// Lines of a settings file: `run.batch_size = 10`. What a file cannot hold, or does not need
    /// to, is a comment, so that the page can be kept as one; origins stand behind as comments too.
    static func text(_ settings: Settings, origin: Bool, style: Style) -> String {
        let widest =
            settings.entries.map { DisplayWidth.of(line(of: $0, style: .plain)) }.max() ?? 0
        var text = ""
        for entry in settings.entries {
            text += line(of: entry, style: style)
            if origin {
                let cells = DisplayWidth.of(line(of: entry, style: .plain))
                let gap = String(repeating: " ", count: max(0, min(widest, 60) - cells) + 2)
                text += gap + style.dim("# \(entry.origin.text)")
            }
            text += "\n"
        }
        return text
    }

    private static func line(of entry: Settings.Entry, style: Style) -> String {
        if entry.option.isSecret {
            let state = entry.isSet ? "set (from \(entry.origin.text))" : "not set"
            return style.dim("# \(entry.key): \(state)")
        }
        guard let value = entry.value else {
            return style.dim("# \(entry.key): \(entry.option.fallback.text ?? "not set")")
        }
        let shown =
            switch value {
            case .text, .duration: quoted(value.text)
            case .flag, .integer, .number: value.text
            }
        guard entry.option.places.contains(.userFile) else {
            return style.dim("# \(entry.key): \(shown)")
        }
        return "\(style.name(entry.key)) = \(shown)"
    }

    /// A TOML basic string.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
                let code = String(scalar.value, radix: 16, uppercase: true)
                quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    static func json(_ settings: Settings) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", showSchema)
        json.name("settings")
        json.beginArray()
        for entry in settings.entries {
            json.beginObject()
            json.member("key", entry.key)
            if entry.option.isSecret {
                json.member("is_set", entry.isSet)
            } else {
                json.name("value")
                write(entry.value, to: &json)
            }
            write(entry.origin, to: &json)
            json.member(
                "option", entry.option.places.contains(.commandLine) ? entry.option.dashed : nil)
            json.member("variable", entry.option.variable)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.text + "\n"
    }

    private static func write(_ value: OptionValue?, to json: inout JSONWriter) {
        switch value {
        case nil: json.null()
        case .flag(let isOn): json.bool(isOn)
        case .integer(let number): json.integer(number)
        case .number(let number): json.number(number)
        case .text(let text): json.string(text)
        case .duration: json.string(value?.text ?? "")
        }
    }

    private static func write(_ origin: Origin, to json: inout JSONWriter) {
        json.name("origin")
        json.beginObject()
        switch origin {
        case .option(let name):
            json.member("kind", "option")
            json.member("name", name)
        case .variable(let name):
            json.member("kind", "environment")
            json.member("name", name)
        case .file(let path, let position):
            json.member("kind", "file")
            json.member("path", path)
            json.member("line", position.line)
            json.member("column", position.column)
        case .fallback: json.member("kind", "default")
        }
        json.endObject()
    }

    // MARK: - check

    /// Every error and warning, or that there is none.
    static func checkText(
        _ errors: [ConfigurationError], _ settings: Settings, style: Style
    ) -> String {
        var text = ""
        for error in errors {
            text += style.bad("error: ") + error.problem.message + "\n"
            if let advice = error.problem.advice { text += "  \(advice)\n" }
        }
        for warning in settings.warnings {
            text += style.warning("warning: ") + warning.message + "\n"
            if let advice = warning.advice { text += "  \(advice)\n" }
        }
        let read = settings.files.filter(\.exists).map(\.path)
        let files = read.isEmpty ? "no settings file" : read.joined(separator: ", ")
        if errors.isEmpty {
            text += style.good("ok: ") + "\(files) and the environment are in order.\n"
        }
        return text
    }

    static func checkJSON(_ errors: [ConfigurationError], _ settings: Settings) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", checkSchema)
        json.member("ok", errors.isEmpty)
        let lists = [("errors", errors.map(\.problem)), ("warnings", settings.warnings)]
        for (name, problems) in lists {
            json.name(name)
            json.beginArray()
            for problem in problems { problem.write(to: &json) }
            json.endArray()
        }
        json.endObject()
        return json.text + "\n"
    }

    // MARK: - path

    static func pathText(_ settings: Settings, style: Style) -> String {
        let width = settings.files.map { DisplayWidth.of($0.path) }.max() ?? 0
        return settings.files.map { file in
            DisplayWidth.padded(DisplayWidth.printable(file.path), to: width) + "  "
                + (file.exists ? style.good("found") : style.dim("not there")) + "\n"
        }.joined()
    }

    static func pathJSON(_ settings: Settings) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", pathSchema)
        json.name("files")
        json.beginArray()
        for file in settings.files {
            json.beginObject()
            json.member("path", file.path)
            json.member("role", file.role.rawValue)
            json.member("exists", file.exists)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.text + "\n"
    }
}
