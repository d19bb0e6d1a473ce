//  Which rows of the specification the tests say they prove, read from the tests' text like every
//  rule reads the tree: `.proves("…")` in the attribute of a test, and the name of the function
//  behind it. Reading text, not running tests, keeps the page the same on every machine, and sees
//  the claims of all test targets at once.

import TestSupport

struct SpecificationClaim: Sendable, Hashable {
    let rows: [String]
    let test: String
    let path: String
    /// Where the function begins.
    let functionLine: Int

    static func all(in file: TextFile) -> [SpecificationClaim] {
        places(in: file).compactMap { try? claim(at: $0, in: file).get() }
    }

    /// Claims that cannot stand, with the reason.
    static func mistakes(in file: TextFile) -> [Finding] {
        let places = places(in: file)
        let functions = places.isEmpty ? [] : Function.all(in: file)
        return places.flatMap { place in
            switch claim(at: place, in: file) {
            case .success(let claim):
                let mistakes =
                    SpecificationRowsTrait(rows: claim.rows).mistakes
                    + (expectsSomething(claim, functions, in: file)
                        ? [] : ["a test that expects nothing proves nothing"])
                return mistakes.map { file.finding(at: place, $0) }
            case .failure(let mistake): return [file.finding(at: place, mistake.message)]
            }
        }
    }

    /// Whether the words of an expectation, or of a function that checks, are in the test's body.
    private static func expectsSomething(
        _ claim: SpecificationClaim, _ functions: [Function], in file: TextFile
    ) -> Bool {
        guard let function = functions.first(where: { $0.firstLine == claim.functionLine }) else {
            return false
        }
        let body = file.code.split(separator: 0x0A, omittingEmptySubsequences: false)[
            function.firstLine - 1..<function.lastLine]
        return ["expect", "require", "check", "confirm"].contains { word in
            body.contains { !TextFile.occurrences(of: word, in: Array($0)).isEmpty }
        }
    }

    private struct Mistake: Error {
        let message: String
    }

    private static let call = ".proves("

    private static func places(in file: TextFile) -> [Int] {
        file.isTest ? TextFile.occurrences(of: call, in: file.code) : []
    }

    private static func claim(
        at place: Int, in file: TextFile
    ) -> Result<SpecificationClaim, Mistake> {
        let begin = TextFile.words("@Test", in: file.code).last { $0 < place }
        let functions = TextFile.words("func", in: file.code)
        guard let begin, !functions.contains(where: { begin..<place ~= $0 }),
            let function = functions.first(where: { $0 > place })
        else { return .failure(Mistake(message: "rows are proven by a @Test alone")) }
        guard let rows = strings(from: place + call.utf8.count, in: file) else {
            return .failure(Mistake(message: "rows are named in plain strings"))
        }
        return .success(
            SpecificationClaim(
                rows: rows, test: name(behind: function, in: file), path: file.path,
                functionLine: file.line(of: function)))
    }

    /// The strings up to the closing parenthesis; nil where anything but a plain string stands.
    private static func strings(from start: Int, in file: TextFile) -> [String]? {
        var strings: [String] = []
        var index = start
        while index < file.code.count {
            switch file.code[index] {
            case ")": return strings
            case "\"":
                // Within a string the code is blank, so that the next quote ends it.
                let content = file.code[(index + 1)...].prefix { !($0 == "\"") }
                // What is left of it there is an interpolation.
                guard content.allSatisfy({ $0 == " " }) else { return nil }
                let end = content.endIndex
                strings.append(String(decoding: file.bytes[index + 1..<end], as: UTF8.self))
                index = end + 1
            case " ", ",", "\n": index += 1
            default: return nil
            }
        }
        return nil
    }

    private static func name(behind function: Int, in file: TextFile) -> String {
        let rest = file.bytes[(function + 4)...].drop { $0 == " " }
        let name =
            rest.first == UInt8(ascii: "`")
            ? rest.dropFirst().prefix { !($0 == "`") } : rest.prefix { $0.isOfIdentifier }
        return String(decoding: name, as: UTF8.self)
    }
}
