//  A value of a settings file as a setting wants it. Types are not bent: a number in quotes is a
//  text, and is refused where a number is expected, with the place of the value.

enum SettingsValue {
    static func read(
        _ value: TOMLValue, for option: Option, origin: Origin
    ) throws(ConfigurationError) -> OptionValue {
        switch (option.kind, value) {
        case (.flag, .bool(let isOn)): return .flag(isOn)
        case (.integer(let range), .integer(let number)) where range.contains(number):
            return .integer(number)
        case (.number(let range), .number(let number)) where range.contains(number):
            return .number(number)
        case (.number(let range), .integer(let number)) where range.contains(Double(number)):
            return .number(Double(number))
        case (.choice, .string(let text)), (.file, .string(let text)), (.folder, .string(let text)),
            (.text, .string(let text)), (.address, .string(let text)), (.name, .string(let text)),
            (.duration, .string(let text)), (.money, .string(let text)):
            do {
                return try option.kind.read(text)
            } catch {
                throw bad(value, option, origin, expected: error.expected, nearest: error.nearest)
            }
        case (.money, .integer(let number)) where number >= 0: return .text(String(number))
        case (.money, .number(let number)) where number >= 0:
            return try read(.string("\(number)"), for: option, origin: origin)
        case (.duration, .integer(let number)):
            throw bad(
                value, option, origin, expected: option.kind.expectation,
                nearest: "\"\(number)s\"")
        default:
            throw bad(value, option, origin, expected: option.kind.expectation, nearest: nil)
        }
    }

    private static func bad(
        _ value: TOMLValue, _ option: Option, _ origin: Origin, expected: String, nearest: String?
    ) -> ConfigurationError {
        .badValue(
            key: option.setting ?? option.name, origin,
            value: option.isSecret ? nil : shown(value), expected: expected, nearest: nearest)
    }

    private static func shown(_ value: TOMLValue) -> String {
        switch value {
        case .string(let text): "the text “\(text)”"
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .bool(let isOn): String(isOn)
        case .array: value.kindName
        }
    }
}
