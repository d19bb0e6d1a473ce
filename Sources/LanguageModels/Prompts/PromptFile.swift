//  One prompt as a file: a head between two lines of dashes, then what the model is told.
//
//      ---
//      version: 2
//      most_output_tokens: 1600
//      ---
//      You are …
//
//  The head may say `version`, `language` and `most_output_tokens`; a line that begins with # says
//  nothing. A file without a head is all instruction.

import Problems

struct PromptFile {
    var version: String?
    var language: PromptLanguage?
    var mostOutputTokens: Int?
    var instruction = ""

    /// A prompt is read into memory and sent with every request.
    static let longest = 64 << 10
    static let tokens = 64...65_536

    /// The path is for errors.
    init(_ text: String, path: String) throws(PromptError) {
        var lines = text.split(
            separator: "\n", omittingEmptySubsequences: false
        )[...].map { $0.last == "\r" ? $0.dropLast() : $0 }
        var number = 0
        if lines.first == "---" {
            guard let end = lines.dropFirst().firstIndex(of: "---") else {
                throw .openHead(path: path)
            }
            for line in lines[1..<end] {
                number += 1
                try take(line, path: path, number: number + 1)
            }
            lines.removeSubrange(...end)
        }
        instruction = lines.joined(separator: "\n")
        while instruction.first?.isWhitespace == true { instruction.removeFirst() }
        while instruction.last?.isWhitespace == true { instruction.removeLast() }
        guard !instruction.isEmpty else { throw .noInstruction(path: path) }
    }

    private mutating func take(
        _ line: Substring, path: String, number: Int
    ) throws(PromptError) {
        let line = line.trimmed
        guard !line.isEmpty, !line.hasPrefix("#") else { return }
        guard let colon = line.firstIndex(of: ":") else {
            throw .head(path: path, line: number, expected: "name: value")
        }
        let name = line[..<colon].trimmed
        let value = String(line[line.index(after: colon)...].trimmed)
        switch name {
        case "version":
            guard Self.isName(value, upTo: 40) else {
                throw .head(
                    path: path, line: number,
                    expected: "version: up to 40 letters, digits, dots, dashes and underscores")
            }
            version = value
        case "language":
            guard Self.isName(value, upTo: 20) else {
                throw .head(path: path, line: number, expected: "language: a tag such as en")
            }
            language = PromptLanguage(rawValue: value.lowercased())
        case "most_output_tokens":
            guard let tokens = Int(value), Self.tokens.contains(tokens) else {
                throw .head(
                    path: path, line: number,
                    expected: "most_output_tokens: a whole number from 64 to 65536")
            }
            mostOutputTokens = tokens
        default:
            throw .head(
                path: path, line: number,
                expected: "one of version, language, most_output_tokens")
        }
    }

    private static func isName(_ text: String, upTo limit: Int) -> Bool {
        !text.isEmpty && text.utf8.count <= limit
            && text.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0))
            }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
