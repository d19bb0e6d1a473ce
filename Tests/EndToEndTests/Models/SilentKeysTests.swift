//  A provider's key and what the prompts say are nobody's business: after a run in which much goes
//  wrong, neither is found in anything that the run has written or said, unless somebody asked for
//  the prompts.

import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct SilentKeysTests {
    private static let key = ["planted", "provider", "key", "0123456789"].joined(separator: "-")
    /// From the first prompt; long enough to stand nowhere else.
    private static func phrase() throws -> String {
        let prompt = try ShippedStack.text("Sources/LanguageModels/Prompts/Texts/nuance.en.md")
        let line = prompt.split(separator: "\n").filter { $0.count > 60 }.dropFirst(3).first
        return String(try #require(line).prefix(50))
    }

    /// Everything in the folder of the run, names and bytes.
    private func everything(_ desk: Desk) -> String {
        let root = URL(fileURLWithPath: desk.folder.path)
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var text = ""
        while let file = files?.nextObject() as? URL {
            // The simulator was told the key on its command line, and keeps it to itself.
            text += file.lastPathComponent + "\n"
            guard let bytes = try? Data(contentsOf: file) else { continue }
            text += String(decoding: bytes, as: UTF8.self)
        }
        return text
    }

    private func run(_ desk: Desk, capturing: Bool) async throws -> String {
        try desk.folder.write("list.csv", Desk.list(60))
        var said = ""
        try await RunningSimulator.lend(
            desk, ["--misbehave", "all=0.3;wait=100ms", "--key", Self.key]
        ) { simulator in
            var program = desk.program.hurried
            program.environment["FLASHCARD_API_KEY"] = Self.key
            program.environment["FLASHCARD_TIMEOUT_ATTEMPT"] = "5s"
            if capturing { program.environment["FLASHCARD_CAPTURE_CONTENT"] = "true" }
            let result = try await program.run(
                ["process", "list.csv", "--log-level", "trace", "--fallback", "offline"]
                    + simulator.options)
            #expect([0, 3].contains(result.code), "\(result.errors)")
            said = result.output + result.errors
            #expect(try await simulator.bill().requests > 120)
        }
        let failed = try await desk.program.run(["failed", "--json"])
        return said + failed.output + everything(desk)
    }

    @Test func `neither key nor prompt is found in anything that a run leaves`() async throws {
        let desk = Desk()
        let text = try await run(desk, capturing: false)
        #expect(text.contains("simulator/small"))
        #expect(!text.contains(Self.key))
        #expect(!text.contains(try Self.phrase()))
    }

    @Test func `with content captured the prompt is on the spans, and the key still nowhere`()
        async throws
    {
        let desk = Desk()
        let text = try await run(desk, capturing: true)
        #expect(!text.contains(Self.key))
        #expect(text.contains(try Self.phrase()))
    }
}
