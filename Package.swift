// swift-tools-version: 6.2
//
// The map of the house. A target stands on a floor and may use only targets of floors below its
// own; an edge that does not go down stops the build here, with a sentence. Undeclared imports are
// refused by `swift build --explicit-target-dependency-import-check error` (the check in
// `.ci/run`).

import PackageDescription

let floors: [Floor] = [
    Floor("System", .system("CCurl"), .system("CEpoll"), .system("CSQLite"), .system("CZlib")),

    // The one form of every error.
    Floor("Bedrock", .library("Problems")),

    // Platform is the only code that asks the operating system. Telemetry is the API: it does
    // nothing until an SDK is installed.
    Floor(
        "Ground",
        .library("Platform", uses: "CEpoll", "Problems"),
        .library("JSON", uses: "Problems"),
        .library("Digest"),
        .library("Deflate", uses: "CZlib", "Problems"),
        .library("Telemetry", uses: "Problems"),
        .library("Korean")),

    Floor(
        "Parts",
        .library("HTTP", uses: "CCurl", "Deflate", "Telemetry", "Platform", "Problems"),
        .library("TelemetrySDK", uses: "Telemetry", "JSON", "Platform", "Problems"),
        .library("Resilience", uses: "Telemetry", "Platform", "Problems"),
        .library("ConnectionPools", uses: "Telemetry", "Platform", "Problems"),
        .library("Flashcards", uses: "Korean", "JSON", "Digest", "Problems")),

    Floor(
        "Adapters",
        .library(
            "SQLite",
            uses: "CSQLite", "ConnectionPools", "Digest", "Telemetry", "Platform", "Problems"),
        .library(
            "OTLP",
            uses: "HTTP", "Resilience", "TelemetrySDK", "Telemetry", "JSON", "Platform",
            "Problems"),
        .library(
            "LanguageModels",
            uses: "HTTP", "Resilience", "Flashcards", "Telemetry", "Korean", "JSON", "Digest",
            "Platform", "Problems", compiledIn: "Prompts/Texts")),

    Floor(
        "Services",
        .library(
            "FlashcardStore",
            uses: "SQLite", "Deflate", "Flashcards", "Telemetry", "JSON", "Digest", "Platform",
            "Problems"),
        .library(
            "LLMSimulator",
            uses: "LanguageModels", "HTTP", "Resilience", "Flashcards", "Telemetry", "JSON",
            "Platform", "Problems"),
        .library(
            "TelemetryViewer", uses: "OTLP", "Telemetry", "JSON", "Platform", "Problems"),
        .library(
            "AnkiPackage",
            uses: "SQLite", "Flashcards", "Deflate", "Digest", "JSON", "Platform", "Problems")),

    Floor(
        "Pipeline",
        .library(
            "FlashcardPipeline",
            uses: "AnkiPackage", "FlashcardStore", "LanguageModels", "Flashcards", "Resilience",
            "Telemetry", "Digest", "JSON", "Platform", "Problems")),

    Floor(
        "Programs",
        .program(
            "flashcard",
            uses: "AnkiPackage", "LLMSimulator", "TelemetryViewer", "FlashcardPipeline",
            "FlashcardStore", "LanguageModels", "SQLite",
            "Flashcards", "OTLP", "Resilience", "HTTP", "TelemetrySDK", "Telemetry", "Korean",
            "JSON", "Platform", "Problems"),
        .program(
            "flashcard-bench",
            uses: "CCurl", "CSQLite", "AnkiPackage", "LLMSimulator", "TelemetryViewer",
            "FlashcardPipeline",
            "FlashcardStore", "LanguageModels", "SQLite", "HTTP", "Resilience", "ConnectionPools",
            "Flashcards", "OTLP", "TelemetrySDK", "Telemetry", "Korean", "Deflate", "Digest",
            "JSON",
            "Platform", "Problems")),
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
    /// A folder of texts that the compiler puts into the module, as bytes by their names.
    var texts: String?

    static func system(_ name: String) -> Module { Module(kind: .system, name: name, uses: []) }

    static func library(
        _ name: String, uses: String..., compiledIn texts: String? = nil
    ) -> Module {
        Module(kind: .library, name: name, uses: uses, texts: texts)
    }

    static func program(_ name: String, uses: String...) -> Module {
        Module(kind: .program, name: name, uses: uses)
    }

    var target: Target {
        let dependencies = uses.map { Target.Dependency.byName(name: $0) }
        return switch kind {
        case .system: .systemLibrary(name: name)
        case .library:
            .target(
                name: name, dependencies: dependencies,
                resources: texts.map { [.embedInCode($0)] } ?? [], swiftSettings: .house)
        case .program:
            .executableTarget(name: name, dependencies: dependencies, swiftSettings: .house)
        }
    }

    /// A library's tests are named after it, those of a program's tool after the tool
    /// (`flashcard-bench`: BenchTests); the program's own are called ProgramTests.
    func testTarget(libraries: Set<String>) -> Target? {
        guard kind != .system else { return nil }
        // What TestSupport hands out (captured telemetry) is named in tests too, and what stands
        // below SQLite in the tests that put faults there.
        let own = Set(["TestSupport", "TelemetrySDK", "Telemetry", name])
            .union(uses.filter { libraries.contains($0) || $0 == "CSQLite" })
            // Tests above a store spoil its file by hand.
            .union(uses.contains("FlashcardStore") ? ["SQLite"] : []).sorted()
        let tool = name.split(separator: "-").dropFirst().map(\.capitalized).joined()
        let subject = kind == .library ? name : tool.isEmpty ? "Program" : tool
        return .testTarget(
            name: "\(subject)Tests",
            dependencies: own.map { .byName(name: $0) },
            exclude: Self.withTables.contains(subject) ? ["Tables"] : [], swiftSettings: .house)
    }

    /// Whose tests read tables out of the tree, which are no part of what is built.
    private static let withTables: Set = ["Korean", "FlashcardPipeline"]
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
            name: "TestSupport",
            dependencies: ["TelemetrySDK", "Telemetry", "Platform", "Problems"],
            path: "Tests/TestSupport",
            swiftSettings: .house)
        // A program that is killed in the middle of paid work; see its one file.
        let subject = Target.executableTarget(
            name: "KillSubject",
            dependencies: [
                "FlashcardPipeline", "FlashcardStore", "LanguageModels", "Resilience", "Telemetry",
                "Platform", "Problems",
            ],
            path: "Tests/KillSubject", swiftSettings: .house)
        let whole = ["EndToEndTests", "TidyTests"].map { name in
            Target.testTarget(
                name: name,
                dependencies: [
                    "TestSupport", "AnkiPackage", "FlashcardPipeline", "Flashcards",
                    "LanguageModels", "OTLP", "SQLite", "HTTP",
                    "Resilience", "Telemetry", "JSON", "Platform", "Problems", "flashcard",
                ] + (name == "EndToEndTests" ? ["KillSubject"] : []),
                swiftSettings: .house)
        }
        let modules = flatMap(\.modules)
        let libraries = Set(modules.filter { $0.kind == .library }.map(\.name))
        return [support, subject] + modules.compactMap { $0.testTarget(libraries: libraries) }
            + whole
    }
}

extension [SwiftSetting] {
    static var house: [SwiftSetting] {
        [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
        ]
    }
}
