//  The program's commands and options, as the page has them that the program writes itself, and
//  what other pages tell a reader to type.

import Foundation

struct CommandPage {
    /// The options of each command, those of every command among them.
    let options: [String: Set<String>]

    static func shipped() throws -> CommandPage {
        CommandPage(try ShippedStack.text("docs/commands.md"))
    }

    init(_ page: String) {
        var options: [String: Set<String>] = [:]
        var everywhere: Set<String> = []
        for section in page.split(separator: "\n## ").dropFirst() {
            let title = section.prefix { $0 != "\n" }
            let found = Self.options(in: section)
            if title == "Options of every command" { everywhere = found }
            guard title.hasPrefix("flashcard ") else { continue }
            options[String(title.dropFirst("flashcard ".count))] = found
        }
        self.options = options.mapValues { $0.union(everywhere) }
            .merging(["": everywhere]) { own, _ in own }
    }

    private static func options(in section: Substring) -> Set<String> {
        let rows = section.matches(of: /\n\| `(-[^`]*)` \|/).map(\.output.1)
        return Set(
            rows.flatMap { row -> [String] in
                row.matches(of: /(--?)(\[no-\])?([a-z-]+)/).flatMap { match in
                    let name = "\(match.output.1)\(match.output.3)"
                    return match.output.2 == nil ? [name] : [name, "--no-\(match.output.3)"]
                }
            })
    }

    /// What is wrong with a line that begins with `flashcard`.
    func faults(in line: String) -> [String] {
        let words = Self.words(line).dropFirst()
        let names = words.prefix { !$0.hasPrefix("-") }
        let command =
            (0...min(2, names.count)).reversed()
            .map { names.prefix($0).joined(separator: " ") }.first { options[$0] != nil } ?? ""
        if command.isEmpty, let first = names.first { return ["no command \(first): \(line)"] }
        let known = options[command] ?? []
        return words.filter { $0.hasPrefix("-") }.map { String($0.prefix { $0 != "=" }) }
            .filter { !known.contains($0) }.map { "\(command) has no \($0): \(line)" }
    }

    func knows(option: String) -> Bool { options.values.contains { $0.contains(option) } }

    /// Words as a shell would part them; what is between quotes is one, and a comment ends them.
    private static func words(_ line: String) -> [String] {
        line.matches(of: /"[^"]*"|#.*|\S+/).map { String($0.output) }
            .prefix { !$0.hasPrefix("#") }.map(\.self)
    }
}

/// What a page has as code: lines of its blocks, and pieces within its sentences.
struct PageCode {
    let shell: [String]
    let pieces: [String]

    init(_ page: String) {
        let parts = page.split(separator: "```", omittingEmptySubsequences: false)
        let blocks = parts.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
        shell = blocks.filter { $0.hasPrefix("sh\n") }
            .flatMap { $0.split(separator: "\n").dropFirst().map(String.init) }
        let prose = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        pieces = prose.joined().matches(of: /`([^`]+)`/).map {
            String($0.output.1).replacing("\n", with: " ")
        }
    }

    var commands: [String] {
        (shell + pieces).filter { $0.hasPrefix("flashcard ") }
    }
}
