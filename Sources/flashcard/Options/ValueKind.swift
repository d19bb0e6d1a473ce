//  What a value may be, from whichever place it comes: the command line, a variable, a settings
//  file. One description serves the check, the help, the completions and the pages in `docs/`.

import Platform

/// The kinds of value that an option or a setting takes.
enum ValueKind: Sendable, Equatable {
    /// Present or absent; in files and variables true or false.
    case flag
    case integer(ClosedRange<Int>)
    /// With a point where there is a fraction.
    case number(ClosedRange<Double>)
    case choice([Choice])
    case file
    case folder
    case text
    /// Of a web server, without query and fragment: something can be added behind it.
    case address
    /// Where to listen: an address in numbers and a port.
    case listener
    /// Letters, digits, `.`, `_` and `-`, as it becomes a part of a file's name.
    case name
    case duration(ClosedRange<Duration>)
    /// Dollars.
    case money
    /// Never printed, and never taken from the command line or a file.
    case secret

    /// One of a closed set of words.
    struct Choice: Sendable, Equatable {
        let name: String
        let meaning: String

        init(_ name: String, _ meaning: String) {
            self.name = name
            self.meaning = meaning
        }
    }

    var takesValue: Bool { self != .flag }

    var choices: [Choice] {
        guard case .choice(let choices) = self else { return [] }
        return choices
    }

    /// The words that complete a value of this kind.
    var words: [String] { choices.map(\.name) }

    /// What is expected, as the end of a sentence: `a whole number from 1 to 100`.
    var expectation: String {
        switch self {
        case .flag: "true or false"
        case .integer(let range) where range.upperBound == .max:
            range.lowerBound == .min
                ? "a whole number"
                : "a whole number of \(range.lowerBound.grouped) or more"
        case .integer(let range):
            "a whole number from \(range.lowerBound.grouped) to \(range.upperBound.grouped)"
        case .number(let range):
            "a number from \(range.lowerBound) to \(range.upperBound)"
        case .choice(let choices): "one of " + choices.map(\.name).joined(separator: ", ")
        case .file: "the path of a file"
        case .folder: "the path of a folder"
        case .text: "text"
        case .address: "an address that begins with http:// or https://"
        case .listener: "an address and a port, as in 127.0.0.1:8080"
        case .name: "up to 64 letters, digits, “.”, “_” or “-”"
        case .duration(let range):
            "a duration such as 30s or 2m, from \(DurationText.text(range.lowerBound))"
                + " to \(DurationText.text(range.upperBound))"
        case .money: "an amount in dollars such as 5 or 0.25"
        case .secret: "a secret"
        }
    }

    /// The range in brief, as a help page shows it; nothing where there is none to tell.
    var range: String? {
        switch self {
        case .integer(let range) where range.upperBound == .max:
            range.lowerBound == .min ? nil : "\(range.lowerBound.grouped) or more"
        case .integer(let range): "\(range.lowerBound.grouped)–\(range.upperBound.grouped)"
        case .number(let range): "\(range.lowerBound)–\(range.upperBound)"
        case .duration(let range):
            "\(DurationText.text(range.lowerBound))–\(DurationText.text(range.upperBound))"
        default: nil
        }
    }
}

/// A value that was read, of the kind that its option asks for.
enum OptionValue: Sendable, Equatable {
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case duration(Duration)

    /// As it would be typed, or written in a settings file without quotes.
    var text: String {
        switch self {
        case .flag(let isOn): isOn ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .text(let text): text
        case .duration(let duration): DurationText.text(duration)
        }
    }
}

extension BinaryInteger {
    /// With a comma between thousands, as numbers are shown to people.
    var grouped: String {
        let digits = Array(String(magnitude))
        var text = self < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
