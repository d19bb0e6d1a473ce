import Foundation
import JSON
import TestSupport
import Testing

/// Keys are planted wherever a run tells of its world, and every byte of the journal is read.
@Suite struct PlantedKeysTests {
    let desk = Desk()

    private static let shaped = "sk-" + "proj-Ab12Cd34Ef56Gh78"
    private static let known = "hush-" + "0123456789-hush"

    /// A list whose name, rows and terms hold keys, and a world whose variables do.
    private func process(_ arguments: String...) async throws -> BuiltProgram.Result {
        let name = "list-\(Self.shaped).csv"
        try desk.folder.write(
            name,
            """
            term,type,meaning
            사과,noun,apple
            \(Self.shaped),noun,a key as a word
            가\(Self.known)나,noun,a known key within a word
            "broken \(Self.shaped)

            """)
        var program = desk.program
        program.environment["SOME_API_KEY"] = Self.known
        program.environment["OTEL_RESOURCE_ATTRIBUTES"] =
            "note=\(Self.shaped),team.api_key=plainsecret,place=\(Self.known)"
        program.environment["OTEL_METRICS_EXEMPLAR_FILTER"] = "always_on"
        for argument in arguments { program.environment["OTEL_TRACES_EXPORTER"] = argument }
        return try await program.run(["process", name, "--log-level", "trace"])
    }

    private func journal() throws -> String {
        let root = URL(fileURLWithPath: desk.folder.path("state/flashcard/telemetry"))
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var text = ""
        while let file = files?.nextObject() as? URL {
            guard let bytes = try? Data(contentsOf: file) else { continue }
            text += String(decoding: bytes, as: UTF8.self)
        }
        return text
    }

    @Test func `no planted key reaches the journal by any signal`() async throws {
        _ = try await process()
        let text = try journal()
        for secret in [Self.shaped, Self.known, "proj-Ab12", "plainsecret"] {
            #expect(!text.contains(secret), "\(secret)")
        }
        // It was told what was there, and that something is not.
        for name in ["resourceSpans", "resourceMetrics", "resourceLogs", "flashcard.list.path"] {
            #expect(text.contains(name), "\(name)")
        }
        #expect(text.contains("사과"))
        #expect(text.contains("[redacted]"))
        #expect(text.contains("가[redacted]나"))
    }

    @Test(arguments: ["console", "otlp/stdout"])
    func `no planted key is told by another exporter`(exporter: String) async throws {
        let result = try await process(exporter)
        // The person who runs the list sees its name; what is exported does not have it.
        let lines = (result.output + "\n" + result.errors).split(separator: "\n")
            .filter { $0.contains("flashcard.word") || $0.contains("flashcard.run") }
        #expect(!lines.isEmpty)
        for line in lines {
            for secret in [Self.shaped, Self.known, "plainsecret"] {
                #expect(!line.contains(secret), "\(line)")
            }
        }
    }
}
