//  Every example of docs/providers.md is run as it stands there, against the simulator in the
//  dialect of its provider: only the address is another, and the key is made up.

import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct ProviderExampleTests {
    /// The lines of the page that run the program, with what they set.
    private static func examples() throws -> [(variables: [String: String], words: [String])] {
        let page = try ShippedStack.text("docs/providers.md")
        return page.split(separator: "\n").compactMap { line in
            guard let at = line.firstRange(of: "flashcard process words.csv --provider") else {
                return nil
            }
            var variables: [String: String] = [:]
            for word in line[..<at.lowerBound].split(separator: " ") where word.contains("_KEY=") {
                variables[String(word.prefix { $0 != "=" })] = "made-up-for-a-test"
            }
            let words = line[at.lowerBound...].split(separator: " ").dropFirst().map(String.init)
            return (variables, words)
        }
    }

    @Test func `each example of a provider works as it stands on the page`() async throws {
        let examples = try Self.examples()
        #expect(examples.count == 9)
        let desk = Desk()
        try desk.folder.write("words.csv", Desk.list(3))
        try await RunningSimulator.lend(desk) { simulator in
            for (number, example) in examples.enumerated() {
                var words = example.words
                if let place = words.firstIndex(of: "--base-url") {
                    words.removeSubrange(place...(place + 1))
                }
                var program = desk.program.hurried
                program.environment.merge(example.variables) { $1 }
                let result = try await program.run(
                    words + [
                        "--base-url", simulator.url + "/v1", "--store", "\(number).db", "-o",
                        "deck\(number)",
                    ])
                #expect(result.code == 0, "\(words): \(result.errors)")
                #expect(result.output.contains("3 of 3 words"), "\(words): \(result.output)")
            }
            #expect(try await simulator.bill().requests >= 2 * 3 * examples.count)
        }
    }
}
