// swift-tools-version: 6.2
//
// The map of the house. A target stands on a floor and may use only targets of floors below its
// own; an edge that does not go down stops the build here, with a sentence. Undeclared imports are
// refused by `swift build --explicit-target-dependency-import-check error` (the check in
// `.ci/run`).

import PackageDescription

let floors: [Floor] = [
    Floor("System", .system("CSQLite"), .system("CZlib")),

    // The one form of every error.
    Floor("Bedrock", .library("Problems")),

    // Platform is the only code that asks the operating system. Telemetry is the API: it does
    // nothing until an SDK is installed.
    Floor(
        "Ground",
        .library("Platform", uses: "Problems"),
        .library("JSON", uses: "Problems"),
        .library("Digest"),
        .library("Deflate", uses: "CZlib", "Problems"),
        .library("Telemetry", uses: "Problems"),
        .library("Korean")),

    Floor(
        "Parts",
        .library("TelemetrySDK", uses: "Telemetry", "JSON", "Platform", "Problems"),
        .library("Flashcards", uses: "Korean", "JSON", "Digest", "Problems")),

    Floor(
        "Adapters",
        .library("SQLite", uses: "CSQLite", "Digest", "Platform", "Problems"),
        .library("LanguageModels", uses: "Flashcards", "Korean", "JSON", "Problems")),

    Floor(
        "Services",
        .library(
            "FlashcardStore",
            uses: "SQLite", "Flashcards", "JSON", "Digest", "Platform", "Problems")),

    Floor(
        "Pipeline",
        .library(
            "FlashcardPipeline",
            uses: "FlashcardStore", "LanguageModels", "Flashcards", "Telemetry", "Digest", "JSON",
            "Platform", "Problems")),

    Floor(
        "Programs",
        .program(
            "flashcard",
            uses: "FlashcardPipeline", "FlashcardStore", "LanguageModels", "Flashcards",
            "TelemetrySDK", "Telemetry", "JSON", "Platform", "Problems"),
        .program(
            "flashcard-bench",
            uses: "FlashcardStore", "LanguageModels", "SQLite", "Flashcards", "TelemetrySDK",
            "Telemetry", "Deflate", "Digest", "JSON", "Platform", "Problems")),
]

let package = Package(
    name: "flashcard",
    platforms: [.macOS(.v26)],
    products: [.executable(name: "flashcard", targets: ["flashcard"])],
    targets: floors.targets + floors.testTargets,
    swiftLanguageModes: [.v6]
)

/// One storey of the house: its modules may use whatever lies below, never each other.
struct Floor {
    let name: String
    let modules: [Module]

    init(_ name: String, _ modules: Module...) {
        self.name = name
        self.modules = modules
    }
}

struct Module {
    enum Kind { case system, library, program }

    let kind: Kind
    let name: String
    let uses: [String]

    static func system(_ name: String) -> Module { Module(kind: .system, name: name, uses: []) }

    static func library(_ name: String, uses: String...) -> Module {
        Module(kind: .library, name: name, uses: uses)
    }

    static func program(_ name: String, uses: String...) -> Module {
        Module(kind: .program, name: name, uses: uses)
    }

    var target: Target {
        let dependencies = uses.map { Target.Dependency.byName(name: $0) }
        return switch kind {
        case .system: .systemLibrary(name: name)
        case .library: .target(name: name, dependencies: dependencies, swiftSettings: .house)
        case .program:
            .executableTarget(name: name, dependencies: dependencies, swiftSettings: .house)
        }
    }

    /// A library's tests are named after it, those of a program's tool after the tool
    /// (`flashcard-bench`: BenchTests); the program's own are called ProgramTests.
    func testTarget(libraries: Set<String>) -> Target? {
        guard kind != .system else { return nil }
        let own = ["TestSupport", name] + uses.filter(libraries.contains)
        let tool = name.split(separator: "-").dropFirst().map(\.capitalized).joined()
        let subject = kind == .library ? name : tool.isEmpty ? "Program" : tool
        return .testTarget(
            name: "\(subject)Tests",
            dependencies: own.map { .byName(name: $0) }, swiftSettings: .house)
    }
}

extension Substring {
    var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

extension [Floor] {
    var targets: [Target] {
        var below: Set<String> = []
        var targets: [Target] = []
        for floor in self {
            for module in floor.modules {
                for use in module.uses where !below.contains(use) {
                    let floor = floor.name
                    preconditionFailure(
                        "\(module.name) may not use \(use): it is not below the floor \(floor).")
                }
                targets.append(module.target)
            }
            below.formUnion(floor.modules.map(\.name))
        }
        return targets
    }

    var testTargets: [Target] {
        let support = Target.target(
            name: "TestSupport", dependencies: ["Platform", "Problems"], path: "Tests/TestSupport",
            swiftSettings: .house)
        let whole = ["EndToEndTests", "TidyTests"].map { name in
            Target.testTarget(
                name: name, dependencies: ["TestSupport", "JSON", "SQLite", "flashcard"],
                swiftSettings: .house)
        }
        let modules = flatMap(\.modules)
        let libraries = Set(modules.filter { $0.kind == .library }.map(\.name))
        return [support] + modules.compactMap { $0.testTarget(libraries: libraries) } + whole
    }
}

extension [SwiftSetting] {
    static var house: [SwiftSetting] {
        [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        ]
    }
}
