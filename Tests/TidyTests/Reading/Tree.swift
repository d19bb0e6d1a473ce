//  The files that the rules look at: what git tracks, or, in a copy without git, all that lie below
//  the root except hidden folders other than the house's own.

import Foundation

struct Tree: Sendable {
    let root: URL
    /// What is not UTF-8, such as a picture, has a path to be linked to, but no text.
    let files: [TextFile]
    let paths: [String]

    init(root: URL) {
        self.root = root
        let paths = Self.tracked(in: root) ?? Self.walked(in: root)
        self.paths = paths.sorted()
        files = self.paths.compactMap { path in
            guard let data = FileManager.default.contents(atPath: root.path + "/" + path) else {
                return nil
            }
            return TextFile(path, String(data: data, encoding: .utf8) ?? "")
        }
    }

    /// The tree that this test was built from.
    static let ours = Tree(root: root(above: #filePath))

    /// The nearest folder above with a manifest in it.
    static func root(above file: String) -> URL {
        var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        while folder.path != "/", !exists(folder.appendingPathComponent("Package.swift").path) {
            folder.deleteLastPathComponent()
        }
        return folder
    }

    func file(_ path: String) -> TextFile? { files.first { $0.path == path } }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    private static func tracked(in root: URL) -> [String]? {
        guard exists(root.appendingPathComponent(".git").path),
            let listed = try? Command.run(["git", "-C", root.path, "ls-files", "-z"]),
            listed.status == 0
        else { return nil }
        // A file that was deleted and not yet committed is still tracked.
        return listed.output.split(separator: "\0").map(String.init).filter {
            exists(root.path + "/" + $0)
        }
    }

    private static let hiddenOfOurs: Set<String> = [
        ".ci", ".github", ".gitignore", ".editorconfig", ".swift-format",
    ]

    private static func walked(in root: URL) -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: root.path) else { return [] }
        var paths: [String] = []
        while let path = walk.nextObject() as? String {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let isFolder = walk.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
            if name.hasPrefix("."), !hiddenOfOurs.contains(name) {
                if isFolder { walk.skipDescendants() }
            } else if !isFolder {
                paths.append(path)
            }
        }
        return paths
    }
}
