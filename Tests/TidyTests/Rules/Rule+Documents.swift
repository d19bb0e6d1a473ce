//  Pages: one title each, and links that lead somewhere. Code in a page is not read.

import Foundation

extension Rule {
    static let documents = [
        Rule("a page has exactly one title") { file in
            guard file.isDocument else { return [] }
            let titles = Page(file).prose.filter { $0.text.hasPrefix("# ") }
            if titles.count == 1 { return [] }
            return [
                Finding(
                    path: file.path, line: titles.dropFirst().first?.number ?? 1,
                    message: "\(titles.count) titles; a page has one")
            ]
        }
    ]
}

extension TreeRule {
    static let links = [
        TreeRule("a relative link leads to a file of the tree") { files in
            let paths = Set(files.map(\.path))
            return files.filter(\.isDocument).flatMap { file in
                Page(file).links.compactMap { link in
                    guard let target = Page.resolved(link.target, from: file.path) else {
                        return Finding(
                            path: file.path, line: link.line,
                            message: "\(link.target) leaves the tree")
                    }
                    let isFolder = target.isEmpty || paths.contains { $0.hasPrefix(target + "/") }
                    guard !isFolder, !paths.contains(target) else { return nil }
                    return Finding(
                        path: file.path, line: link.line, message: "\(link.target) leads nowhere")
                }
            }
        }
    ]
}

struct Page {
    struct Line {
        let number: Int
        let text: String
    }

    struct Link {
        let target: String
        let line: Int
    }

    /// The lines outside of code fences.
    let prose: [Line]

    init(_ file: TextFile) {
        var prose: [Line] = []
        var isCode = false
        for (index, line) in file.lines.enumerated() {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("```") || text.hasPrefix("~~~") {
                isCode.toggle()
            } else if !isCode {
                prose.append(Line(number: index + 1, text: line))
            }
        }
        self.prose = prose
    }

    /// The targets of links and pictures that are neither addresses nor places on the same page.
    var links: [Link] {
        prose.flatMap { line in
            Self.targets(in: line.text).filter { target in
                !target.contains("://") && !target.hasPrefix("#") && !target.hasPrefix("mailto:")
            }.map { Link(target: $0, line: line.number) }
        }
    }

    private static func targets(in line: String) -> [String] {
        // What stands in backticks is code: every second piece.
        let prose = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "code")
        let inline = prose.components(separatedBy: "](").dropFirst().compactMap { rest in
            rest.split(separator: ")", omittingEmptySubsequences: false).first
        }
        var targets = inline.compactMap { $0.split(separator: " ").first.map(String.init) }
        if prose.hasPrefix("["), let colon = prose.range(of: "]: ") {
            targets += prose[colon.upperBound...].split(separator: " ").prefix(1).map(String.init)
        }
        return targets
    }

    /// The path from the root that a link of this page means; nil when it climbs out of the tree.
    static func resolved(_ target: String, from path: String) -> String? {
        let withoutPlace = target.split(separator: "#", omittingEmptySubsequences: false)[0]
        let plain = String(withoutPlace).removingPercentEncoding ?? String(withoutPlace)
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in plain.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if folders.isEmpty { return nil }
                folders.removeLast()
            default: folders.append(String(part))
            }
        }
        return folders.joined(separator: "/")
    }
}
