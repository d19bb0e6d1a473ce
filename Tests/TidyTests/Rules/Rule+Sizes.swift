//  One idea, one file, one screen. A column is a character: a Hangul syllable counts one, although
//  a terminal gives it two cells, since `swift format` counts so as well.

extension Rule {
    /// Tables that are data and nothing else may be longer; each is named here with its reason.
    static let longFiles: Set<String> = []

    static let sizes = [
        Rule("a file has at most 400 lines") { file in
            guard file.isSwift, file.lines.count > 400, !longFiles.contains(file.path) else {
                return []
            }
            return [
                Finding(
                    path: file.path, line: 401,
                    message: "\(file.lines.count) lines; a file has at most 400: split it by idea")
            ]
        },
        Rule("a line has at most 100 columns") { file in
            guard file.isSwift else { return [] }
            return file.lines.enumerated().compactMap { index, line in
                // Bytes first: counting characters is slow, and most lines are short.
                guard line.utf8.count > 100, line.count > 100 else { return nil }
                return Finding(
                    path: file.path, line: index + 1, message: "\(line.count) columns of 100")
            }
        },
        Rule("a function has at most 60 lines") { file in
            guard file.isSwift else { return [] }
            return Function.all(in: file).compactMap { function in
                let length = function.lastLine - function.firstLine + 1
                guard length > 60 else { return nil }
                return Finding(
                    path: file.path, line: function.firstLine,
                    message: "a function of \(length) lines; 60 fit on a screen")
            }
        },
    ]
}

/// Where a function begins and ends.
struct Function: Sendable, Hashable {
    let firstLine: Int
    let lastLine: Int

    static func all(in file: TextFile) -> [Function] {
        ["func", "init", "deinit", "subscript"].flatMap { keyword in
            TextFile.words(keyword, in: file.code).compactMap { place in
                // `.init(…)` and `self.init(…)` are calls.
                guard place == 0 || file.code[place - 1] != UInt8(ascii: ".") else { return nil }
                guard let body = body(of: place + keyword.utf8.count, in: file.code),
                    let end = end(of: body, in: file.code)
                else { return nil }
                return Function(firstLine: file.line(of: place), lastLine: file.line(of: end))
            }
        }
    }

    /// The brace that opens the body; a requirement of a protocol has none.
    private static func body(of place: Int, in code: [UInt8]) -> Int? {
        var depth = 0
        for index in place..<code.count {
            switch code[index] {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "{" where depth == 0: return index
            case "}" where depth == 0: return nil
            default: break
            }
            if depth < 0 || depth == 0 && isDeclaration(at: index, in: code) { return nil }
        }
        return nil
    }

    private static func isDeclaration(at index: Int, in code: [UInt8]) -> Bool {
        guard index > 0, !code[index - 1].isOfIdentifier, code[index].isOfIdentifier else {
            return false
        }
        return ["func", "init", "var", "let", "case", "struct", "enum", "extension", "static"]
            .contains { word in
                let end = index + word.utf8.count
                return end < code.count && code[index..<end].elementsEqual(word.utf8)
                    && !code[end].isOfIdentifier
            }
    }

    private static func end(of body: Int, in code: [UInt8]) -> Int? {
        var depth = 0
        for index in body..<code.count {
            if code[index] == "{" { depth += 1 }
            if code[index] == "}" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }
}
