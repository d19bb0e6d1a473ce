//  Tools and servers that a test wants. Where one is missing the test says that it is skipped, and
//  why; where FLASHCARD_REQUIRE_SERVERS is set, as in the whole check, nothing may be missing.

import Foundation

package enum Requirements {
    package static var areDemanded: Bool {
        ProcessInfo.processInfo.environment["FLASHCARD_REQUIRE_SERVERS"] == "1"
    }

    /// The path of a program on PATH.
    package static func find(_ program: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/\(program)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// For `.enabled(if:)`: true where the program is there, and where its absence must be seen.
    package static func has(_ program: String) -> Bool { areDemanded || find(program) != nil }

    /// A number from the environment that makes a test longer or shorter.
    package static func number(_ name: String, default value: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? value
    }
}
