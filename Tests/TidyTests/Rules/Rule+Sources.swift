//  What every source file and every test owes its reader.

extension Rule {
    static let sources = [
        Rule("a source opens with a paragraph that says what it is") { file in
            guard file.isSource else { return [] }
            let first = file.lines.first ?? ""
            let isParagraph =
                first.hasPrefix("//") && !first.hasPrefix("///")
                && first.dropFirst(2).contains(where: \.isLetter)
            if isParagraph { return [] }
            return [
                Finding(
                    path: file.path, line: 1,
                    message: "begin with a `//` paragraph: what it is, how it works, why so")
            ]
        },
        Rule("no file is a placeholder") { file in
            guard file.name == "Place" + "holder" else { return [] }
            return [
                Finding(
                    path: file.path, line: 1, message: "a target begins with its first real content"
                )
            ]
        },
        Rule("a file has something in it") { file in
            guard file.isSwift, !file.code.contains(where: { $0 > 0x20 }) else { return [] }
            return [Finding(path: file.path, line: 1, message: "no code at all: delete it")]
        },
    ]

    /// What the compiler is told to believe must be explained, just above or on the same line.
    static let reasons = ["@unchecked Sendable", "nonisolated(unsafe)", "unsafeBitCast("].map {
        word in
        Rule("\(word) comes with the line that says why") { file in
            guard file.isSwift else { return [] }
            return TextFile.occurrences(of: word, in: file.code).compactMap { place in
                let line = file.line(of: place) - 1
                guard !isExplained(line, word, in: file) else { return nil }
                return file.finding(at: place, "\(word): say above it what protects it")
            }
        }
    }

    private static func isExplained(_ line: Int, _ word: String, in file: TextFile) -> Bool {
        if file.lines[line].contains("// ") { return true }
        // One comment may stand above several lines of the same kind.
        var above = line - 1
        while above >= 0, file.lines[above].contains(word) { above -= 1 }
        guard above >= 0 else { return false }
        return file.lines[above].drop { $0 == " " }.hasPrefix("// ")
    }

    static let tests = [
        Rule("a test's name is a sentence") { file in
            guard file.isTest else { return [] }
            return TestFunction.all(in: file).compactMap { test in
                guard let fault = test.fault else { return nil }
                return file.finding(at: test.place, fault)
            }
        },
        Rule("no test is switched off") { file in
            guard file.isTest else { return [] }
            return [".disabled(", "withKnownIssue", ".enabled(if: false)"].flatMap { word in
                TextFile.occurrences(of: word, in: file.code).map { place in
                    file.finding(at: place, "a test that does not run proves nothing")
                }
            }
        },
    ]
}

struct TestFunction {
    let name: String
    let isRaw: Bool
    let place: Int

    static func all(in file: TextFile) -> [TestFunction] {
        TextFile.words("@Test", in: file.code).compactMap { place in
            guard let keyword = TextFile.words("func", in: Array(file.code[place...])).first else {
                return nil
            }
            let start = place + keyword + 5
            let isRaw = start < file.bytes.count && file.bytes[start] == UInt8(ascii: "`")
            let name = file.bytes.dropFirst(isRaw ? start + 1 : start).prefix { byte in
                isRaw ? byte != UInt8(ascii: "`") : byte.isOfIdentifier
            }
            return TestFunction(
                name: String(decoding: name, as: UTF8.self), isRaw: isRaw, place: place)
        }
    }

    /// What keeps the name from being a sentence.
    var fault: String? {
        if !isRaw { return "`\(name)` is no sentence: say in backticks what holds" }
        if name.split(separator: " ").count < 3 { return "`\(name)`: a sentence has a verb" }
        return name.hasSuffix(".") ? "`\(name)`: a name has no full stop" : nil
    }
}
