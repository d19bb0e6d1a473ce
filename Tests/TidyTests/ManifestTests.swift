//  The map defends itself: what the manifest and the build refuse is planted in a copy of the
//  package and refused. The copy has the real manifest and one tiny file in place of each target's
//  sources, so that the whole of it builds in seconds; a second copy, with the real sources, is for
//  the rules.

import Foundation
import JSON
import Testing

@Suite(.serialized) struct ManifestTests {
    private static let check = ["--explicit-target-dependency-import-check", "error"]

    @Test func `an edge that does not go down stops the manifest with a sentence`() throws {
        let copy = try Copy()
        defer { copy.remove() }
        let before = try copy.swift("package", "dump-package")
        #expect(before.status == 0, "\(before.output)")
        try copy.replace(
            ".library(\"Korean\")", by: ".library(\"Korean\", uses: \"FlashcardStore\")")
        let after = try copy.swift("package", "dump-package")
        #expect(after.status != 0)
        #expect(
            after.output.contains(
                "Korean may not use FlashcardStore: it is not below the floor Ground."))
    }

    @Test func `an edge to the same floor stops it as well`() throws {
        let copy = try Copy()
        defer { copy.remove() }
        try copy.replace(".library(\"Korean\")", by: ".library(\"Korean\", uses: \"JSON\")")
        let outcome = try copy.swift("package", "dump-package")
        #expect(outcome.status != 0)
        #expect(outcome.output.contains("Korean may not use JSON"))
    }

    @Test func `an import that the manifest does not know stops the build and is named`() throws {
        let copy = try Copy()
        defer { copy.remove() }
        try copy.plantStubs()
        // All of it first, so that the other module is there to be found, as it is on every machine
        // that built before.
        let clean = try copy.swift(["build"] + Self.check)
        #expect(clean.status == 0, "\(clean.output)")
        try copy.write("import FlashcardStore\n", to: "Sources/Korean/Stub.swift")
        let planted = try copy.swift(["build", "--target", "Korean"] + Self.check)
        #expect(planted.status != 0)
        #expect(planted.output.contains("Target Korean imports another target (FlashcardStore)"))
        // It is the check that refuses; without it the compiler finds the module and is content.
        let unchecked = try copy.swift(["build", "--target", "Korean"])
        #expect(unchecked.status == 0, "\(unchecked.output)")
    }

    @Test func `the check of the whole tree asks the build to refuse`() throws {
        // Before .ci/run exists there is nothing to hold it to.
        guard let script = Tree.ours.file(".ci/run") else { return }
        #expect(
            !TextFile.occurrences(of: Self.check.joined(separator: " "), in: script.bytes).isEmpty)
    }

    @Test func `in a copy of the tree what is planted is found, and nothing else`() throws {
        let copy = try Copy()
        defer { copy.remove() }
        try copy.takeSources()
        let before = Set(Self.findings(in: copy))
        let long = "// Too long.\n" + String(repeating: "let a = 1\n", count: 400)
        try copy.write(long, to: "Sources/Korean/Long.swift")
        try copy.write(
            "// A call.\n\nfunc run() { Task.detached {} }\n", to: "Sources/Korean/Call.swift")
        try copy.write("// Sideways.\n\nimport JSON\n", to: "Sources/Korean/Sideways.swift")
        let planted = Set(Self.findings(in: copy)).subtracting(before)
        #expect(
            Set(planted.map { "\($0.path):\($0.line)" }) == [
                "Sources/Korean/Long.swift:401", "Sources/Korean/Call.swift:3",
                "Sources/Korean/Sideways.swift:3",
            ])
    }

    private static func findings(in copy: Copy) -> [Finding] {
        let tree = Tree(root: copy.root)
        return tree.files.flatMap { file in Rule.all.flatMap { $0.findings(file) } }
            + TreeRule.modules.flatMap { $0.findings(tree.files) }
    }
}

/// A copy of the package in a folder of its own.
private struct Copy {
    let root: URL
    private let files = FileManager.default

    init() throws {
        root = files.temporaryDirectory.appendingPathComponent("flashcard-\(UUID().uuidString)")
        try files.createDirectory(at: root, withIntermediateDirectories: true)
        try files.copyItem(
            at: Tree.ours.root.appendingPathComponent("Package.swift"),
            to: root.appendingPathComponent("Package.swift"))
    }

    func remove() { try? files.removeItem(at: root) }

    /// All tracked sources, as they are.
    func takeSources() throws {
        for path in Tree.ours.paths where path.hasPrefix("Sources/") { try take(path) }
    }

    /// For each target of the manifest what is not Swift as it is, and one file that is.
    func plantStubs() throws {
        let dump = try swift("package", "dump-package").output
        let json = try JSONValue.parse(dump)
        for target in json["targets"]?.asArray ?? [] {
            let name = try #require(target["name"]?.asString)
            let type = try #require(target["type"]?.asString)
            let folder =
                target["path"]?.asString ?? (type == "test" ? "Tests" : "Sources") + "/" + name
            for path in Tree.ours.paths where path.hasPrefix(folder + "/") {
                if !path.hasSuffix(".swift") { try take(path) }
            }
            switch type {
            case "system": continue
            case "executable": try write("let started = true\n", to: folder + "/main.swift")
            default: try write("let stub = true\n", to: folder + "/Stub.swift")
            }
        }
    }

    func replace(_ text: String, by other: String) throws {
        let url = root.appendingPathComponent("Package.swift")
        let manifest = try String(contentsOf: url, encoding: .utf8)
        let changed = manifest.replacingOccurrences(of: text, with: other)
        try #require(changed != manifest, "the manifest has no \(text)")
        try changed.write(to: url, atomically: true, encoding: .utf8)
    }

    func write(_ text: String, to path: String) throws {
        let url = root.appendingPathComponent(path)
        try files.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }

    func swift(_ words: String...) throws -> Command.Outcome { try swift(words) }

    func swift(_ words: [String]) throws -> Command.Outcome {
        try Command.run(["swift"] + words, in: root)
    }

    private func take(_ path: String) throws {
        let url = root.appendingPathComponent(path)
        try files.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try files.copyItem(at: Tree.ours.root.appendingPathComponent(path), to: url)
    }
}
