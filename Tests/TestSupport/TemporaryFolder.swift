//  A folder of a test's own, gone with the test.

import Foundation

package final class TemporaryFolder: Sendable {
    package let path: String

    package init() {
        let place = FileManager.default.temporaryDirectory
            .appendingPathComponent("flashcard-test-\(UUID().uuidString)")
        path = place.path
        try? FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    package func path(_ name: String) -> String { "\(path)/\(name)" }

    @discardableResult
    package func write(_ name: String, _ text: String) throws -> String {
        try write(name, Array(text.utf8))
    }

    @discardableResult
    package func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    package func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    package func bytes(_ name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    /// Every file and folder below it, by its path from here.
    package var all: [String] {
        (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    }

    package var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
}
