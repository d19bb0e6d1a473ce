import Testing

/// Holds docs/telemetry.md to the names that the modules' `Signals.swift` declare, both ways.
@Suite struct SignalsTests {
    @Test func `every declared signal stands on the page, and no other does`() throws {
        let page = try #require(Tree.ours.file("docs/telemetry.md")?.whole)
        let sources = Tree.ours.files.filter { $0.isSource && $0.path.hasSuffix("/Signals.swift") }
        #expect(sources.count >= 2)
        let declared = Set(sources.flatMap { Self.declared(in: $0.whole) })
        #expect(declared.count >= 20)
        #expect(Self.findings(declared: declared, page: page) == [])
    }

    @Test func `a module that lists its signals names none of them elsewhere`() {
        for list in Tree.ours.files where list.isSource && list.path.hasSuffix("/Signals.swift") {
            let module = list.path.dropLast("/Signals.swift".count)
            let names = Self.declared(in: list.whole).filter { $0.hasPrefix("flashcard.") }
            for file in Tree.ours.files where file.isSource && file.path != list.path {
                guard file.isUnder(String(module)) else { continue }
                for name in names {
                    #expect(!file.whole.contains("\"\(name)\""), "\(file.path) spells \(name)")
                }
            }
        }
    }

    @Test func `a name that is missing on either side is found`() {
        let source = """
            enum Signals {
                static let scope: InstrumentationScope = "flashcard.x"
                enum Key { static let one = "flashcard.one" }
                static let two = "flashcard.two"
            }
            """
        let declared = Set(Self.declared(in: source))
        #expect(declared == ["flashcard.one", "flashcard.two"])
        #expect(
            Self.findings(declared: declared, page: "| `flashcard.two` | `flashcard.three` |")
                == ["flashcard.one is not on the page", "flashcard.three is declared nowhere"])
    }

    /// The names that a file declares; the scope is who speaks and not what is said.
    static func declared(in text: String) -> [String] {
        text.matches(of: /static let (\w+)(?:: \w+)? = "([^"]+)"/)
            .filter { $0.output.1 != "scope" }.map { String($0.output.2) }
    }

    static func findings(declared: Set<String>, page: String) -> [String] {
        let named = Set(page.matches(of: /`([^`\n]+)`/).map { String($0.output.1) })
        let missing = declared.subtracting(named).sorted().map { "\($0) is not on the page" }
        let invented = named.filter { $0.hasPrefix("flashcard.") }.subtracting(declared).sorted()
            .map { "\($0) is declared nowhere" }
        return missing + invented
    }
}

extension TextFile {
    fileprivate var whole: String { lines.joined(separator: "\n") }
}
