//  Do the tests notice? Each patch in Tests/Mutants breaks one rule of a module on purpose; its
//  first line says which, and which test should notice. Here these modules with what they use go
//  into a package of its own, in a temporary folder; each patch in turn is applied, built and
//  tested there, and has to fail.
//
//  That takes minutes, so it is asked for: FLASHCARD_MUTANTS=all, or so many of them, chosen by the
//  commit, so that every commit tries others. That all of them still apply is tested always.

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct MutantTests {
    @Test(arguments: Mutant.all)
    func `every mutant applies, and says what it breaks and who notices`(mutant: Mutant) throws {
        let outcome = try Command.run(
            ["git", "apply", "--check", mutant.file.path], in: Tree.ours.root)
        #expect(outcome.status == 0, "\(mutant.name): make it anew. \(outcome.output)")
        let first = mutant.text.prefix { $0 != "\n" }
        let said = try #require(
            first.wholeMatch(of: /Breaks: (.+)\. Noticed by: (.+)\./),
            "\(mutant.name) begins with: \(first)")
        let guardian = "`\(said.output.2)`"
        #expect(
            Tree.ours.files.contains {
                $0.isUnder("Tests/\(mutant.module)Tests")
                    && $0.lines.joined().contains(guardian)
            }, "no test is called \(guardian)")
    }

    @Test func `there are mutants of every state machine`() {
        let names = Mutant.all.map(\.name)
        #expect(names.count { $0.hasPrefix("breaker-") } >= 12)
        #expect(names.count { $0.hasPrefix("retry-") } >= 6)
        #expect(names.count { $0.hasPrefix("pool-") } >= 10)
        #expect(Mutant.all.allSatisfy { MutantPackage.tested.contains($0.module) })
    }

    @Test func `a choice has so many mutants, and another commit chooses others`() {
        let some = Mutant.chosen("3", at: "one")
        #expect(some.count == 3 && Set(some.map(\.name)).count == 3)
        #expect(Mutant.chosen("3", at: "one").map(\.name) == some.map(\.name))
        let others = (0..<9).map { Mutant.chosen("3", at: "commit \($0)").map(\.name) }
        #expect(Set(others).count > 1)
        #expect(Mutant.chosen("all", at: "one").count == Mutant.all.count)
    }

    @Test(
        .enabled(
            if: Mutant.wanted != nil,
            "takes minutes: FLASHCARD_MUTANTS=all swift test --filter MutantTests"))
    func `a test fails for every mutant`() throws {
        let commit = try Command.run(["git", "rev-parse", "HEAD"], in: Tree.ours.root).output
        let mutants = Mutant.chosen(Mutant.wanted ?? "all", at: commit)
        #expect(!mutants.isEmpty, "FLASHCARD_MUTANTS is a number or `all`")
        let package = try MutantPackage()
        defer { package.remove() }
        try package.requireGreen()
        for mutant in mutants {
            let verdict = try package.verdict(on: mutant)
            print("\(verdict)\t\(mutant.name)")
            #expect(verdict == .noticed, "\(mutant.name): \(package.log)")
        }
    }
}

struct Mutant: Sendable, CustomTestStringConvertible {
    let name: String
    let file: URL
    let text: String

    var testDescription: String { name }

    /// That of the file which the patch changes.
    var module: String {
        let path = text.firstMatch(of: /\n\+\+\+ b\/Sources\/([A-Za-z]+)\//)
        return path.map { String($0.output.1) } ?? ""
    }

    static let wanted = ProcessInfo.processInfo.environment["FLASHCARD_MUTANTS"]

    static let all: [Mutant] = Tree.ours.files.filter {
        $0.isUnder("Tests/Mutants") && $0.path.hasSuffix(".patch")
    }.map { file in
        let url = Tree.ours.root.appendingPathComponent(file.path)
        return Mutant(
            name: url.deletingPathExtension().lastPathComponent, file: url,
            text: file.lines.joined(separator: "\n"))
    }

    /// `all`, or so many in an order that hangs on the commit; none for what is neither.
    static func chosen(_ choice: String, at commit: String) -> [Mutant] {
        if choice == "all" { return all }
        guard let count = Int(choice), count > 0 else { return [] }
        let ranked = all.map { (mutant: $0, rank: rank(commit + $0.name)) }
        return ranked.sorted { $0.rank < $1.rank }.prefix(count).map(\.mutant)
    }

    /// FNV-1a with a last stir, since `hashValue` is another one in every process.
    private static func rank(_ text: String) -> UInt64 {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    }
}

/// A package of the modules, what they use and their tests, in a folder of its own.
private final class MutantPackage {
    enum Verdict: String {
        case noticed, survived
        /// A change that does not build proves nothing.
        case doesNotBuild = "does not build"
        case doesNotApply = "does not apply"
    }

    private static let modules = [
        "Problems": [], "Platform": ["CEpoll", "Problems"], "JSON": ["Problems"],
        "Telemetry": ["Problems"], "TelemetrySDK": ["Telemetry", "JSON", "Platform", "Problems"],
        "Resilience": ["Telemetry", "Platform", "Problems"],
        "ConnectionPools": ["Telemetry", "Platform", "Problems"],
    ]
    /// Module maps of what the system has.
    private static let systems = ["CEpoll"]
    static let tested = ["Resilience", "ConnectionPools"]
    private static let support = ["TelemetrySDK", "Telemetry", "Platform", "Problems"]

    private let root: URL
    /// What the last command printed at its end.
    private(set) var log = ""

    init() throws {
        root = FileManager.default.temporaryDirectory
            .appendingPathComponent("flashcard-mutants-\(UUID().uuidString)")
        let folders =
            (Self.modules.keys + Self.systems).map { "Sources/\($0)" }
            + ["Tests/TestSupport"] + Self.tested.map { "Tests/\($0)Tests" }
        for path in Tree.ours.paths where folders.contains(where: { path.hasPrefix("\($0)/") }) {
            let url = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: Tree.ours.root.appendingPathComponent(path), to: url)
        }
        try Self.manifest.write(
            to: root.appendingPathComponent("Package.swift"), atomically: true, encoding: .utf8)
        // A repository of its own, or git looks for one above and applies nothing.
        try require(["git", "init", "--quiet"])
    }

    func remove() { try? FileManager.default.removeItem(at: root) }

    /// Without a mutant the tests hold, or what they say with one means nothing.
    func requireGreen() throws {
        try require(["swift", "build", "--build-tests"], within: 900)
        for module in Self.tested {
            let status = try test(module, within: 300)
            try #require(status == 0, "the tests fail without any mutant: \(log)")
        }
    }

    func verdict(on mutant: Mutant) throws -> Verdict {
        guard try run(["git", "apply", mutant.file.path]) == 0 else { return .doesNotApply }
        // Not through `run`, whose log is what the caller wants to see.
        defer { _ = try? Command.run(["git", "apply", "--reverse", mutant.file.path], in: root) }
        guard try run(["swift", "build", "--build-tests"], within: 900) == 0 else {
            return .doesNotBuild
        }
        let status = try test(mutant.module, within: 120)
        let report = log
        // One that never ends, or that ends the process, is noticed, too.
        let isSeen = status == 124 || report.contains("✘") || report.contains("unexpected signal")
        return status != 0 && isSeen ? .noticed : .survived
    }

    /// The tests' own process, so that one that hangs is ended with all that it is: a mutant that
    /// waits for ever would else live on below `swift test`.
    private func test(_ module: String, within seconds: Int) throws -> Int32 {
        #if os(Linux)
            let tests = [
                ".build/debug/flashcardPackageTests.xctest", "--testing-library", "swift-testing",
            ]
        #else
            let tests = ["swift", "test", "--skip-build"]
        #endif
        return try run(tests + ["--filter", "\(module)Tests"], within: seconds)
    }

    private func require(_ words: [String], within seconds: Int = 60) throws {
        try #require(try run(words, within: seconds) == 0, "\(words): \(log)")
    }

    private func run(_ words: [String], within seconds: Int = 60) throws -> Int32 {
        let outcome = try Command.run(
            ["timeout", "--kill-after=10", "\(seconds)"] + words, in: root)
        log = String(outcome.output.suffix(4000))
        return outcome.status
    }

    private static var manifest: String {
        func list(_ names: [String]) -> String {
            names.map { "\"\($0)\"" }.joined(separator: ", ")
        }
        let targets =
            systems.map { ".systemLibrary(name: \"\($0)\")," }
            + modules.sorted { $0.key < $1.key }.map { name, uses in
                ".target(name: \"\(name)\", dependencies: [\(list(uses))], swiftSettings: house),"
            }
        let testTargets = tested.map { name in
            """
            .testTarget(
                        name: "\(name)Tests",
                        dependencies: ["\(name)", "TestSupport", \(list(support))],
                        swiftSettings: house),
            """
        }
        let features = [
            "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
            "NonisolatedNonsendingByDefault",
        ]
        return """
            // swift-tools-version: 6.2
            import PackageDescription
            let house: [SwiftSetting] = [\(list(features))].map { .enableUpcomingFeature($0) }
            let package = Package(
                name: "flashcard", platforms: [.macOS(.v26)],
                targets: [
                    \(targets.joined(separator: "\n        "))
                    .target(
                        name: "TestSupport", dependencies: [\(list(support))],
                        path: "Tests/TestSupport", swiftSettings: house),
                    \(testTargets.joined(separator: "\n        "))
                ], swiftLanguageModes: [.v6])
            """
    }
}
