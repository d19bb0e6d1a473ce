//  Text into a value, with the one sentence that says what is wrong where it is wrong. The command
//  line and the variables read by these rules; a settings file has types of its own and reads by
//  them.

import FlashcardPipeline

extension ValueKind {
    /// Why a text is not a value of the kind.
    struct Fault: Error, Equatable {
        let expected: String
        /// The nearest value that would do.
        var nearest: String?
    }

    /// The longest value that is taken from anywhere.
    static let longestText = 65_536

    func read(_ text: String) throws(Fault) -> OptionValue {
        guard text.utf8.count <= Self.longestText else {
            throw Fault(expected: "at most \(Self.longestText.grouped) bytes")
        }
        switch self {
        case .flag: return .flag(try readFlag(text))
        case .integer(let range): return .integer(try readInteger(text, range))
        case .number(let range): return .number(try readNumber(text, range))
        case .choice(let choices): return .text(try readChoice(text, choices))
        case .duration(let range): return .duration(try readDuration(text, range))
        case .name:
            guard Self.isName(text) else { throw Fault(expected: expectation) }
            return .text(text)
        case .address:
            guard Self.isAddress(text) else { throw Fault(expected: expectation) }
            return .text(text)
        case .listener:
            guard HealthAddress(text) != nil else { throw Fault(expected: expectation) }
            return .text(text)
        case .money:
            guard (try? Money(text)) != nil else { throw Fault(expected: expectation) }
            return .text(text)
        case .file, .folder, .text, .secret:
            guard !text.isEmpty else { throw Fault(expected: expectation + ", not an empty one") }
            guard !text.unicodeScalars.contains("\0") else {
                throw Fault(expected: expectation + " without a NUL character")
            }
            return .text(text)
        }
    }

    private func readFlag(_ text: String) throws(Fault) -> Bool {
        switch text.lowercased() {
        case "true", "yes", "on", "1": return true
        case "false", "no", "off", "0": return false
        default: throw Fault(expected: expectation)
        }
    }

    private func readInteger(_ text: String, _ range: ClosedRange<Int>) throws(Fault) -> Int {
        // People copy numbers with separators; an underscore is the one that means nothing else.
        let digits = text.filter { $0 != "_" }
        guard let number = Int(digits), !text.hasPrefix("_"), !text.hasPrefix("+"),
            range.contains(number)
        else { throw Fault(expected: expectation) }
        return number
    }

    private func readNumber(_ text: String, _ range: ClosedRange<Double>) throws(Fault) -> Double {
        guard let number = Double(text), range.contains(number) else {
            throw Fault(expected: expectation)
        }
        return number
    }

    private func readChoice(_ text: String, _ choices: [Choice]) throws(Fault) -> String {
        let wanted = text.lowercased()
        if let match = choices.first(where: { $0.name == wanted }) { return match.name }
        throw Fault(
            expected: expectation, nearest: NearestName.of(text, among: choices.map(\.name)))
    }

    private func readDuration(
        _ text: String, _ range: ClosedRange<Duration>
    ) throws(Fault) -> Duration {
        guard let duration = DurationText.duration(text) else {
            // A bare number is the usual slip; say which unit makes it right.
            let isBare = !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
            throw Fault(expected: expectation, nearest: isBare ? text + "s" : nil)
        }
        guard range.contains(duration) else { throw Fault(expected: expectation) }
        return duration
    }

    /// What may stand in an address as it is; so it can be printed and linked to anywhere.
    private static func isAddress(_ text: String) -> Bool {
        let schemes = ["http://", "https://"]
        guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }) else {
            return false
        }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        guard let first = rest.first, first != UInt8(ascii: "/") else { return false }
        return text.utf8.count <= 2_048
            && rest.allSatisfy {
                (0x21...0x7E).contains($0) && !"\"'<>\\^`{|}?#@".utf8.contains($0)
            }
    }

    private static func isName(_ text: String) -> Bool {
        guard (1...64).contains(text.utf8.count), text.first != "." else { return false }
        return text.allSatisfy { character in
            character.isASCII
                && (character.isLetter || character.isNumber || "._-".contains(character))
        }
    }
}
