//  The SQLite library that this process runs with, and what is known to be wrong with it or with
//  the place of a file. Nothing here stops the program: each finding is a problem to be told once.

import CSQLite
import Platform
package import Problems

package enum Engine {
    /// `3.40.1`
    package static var version: String { String(cString: sqlite3_libversion()) }

    /// 3040001 for 3.40.1.
    package static var versionNumber: Int { Int(sqlite3_libversion_number()) }

    /// The code of the one finding that is no danger to a file with a single writer.
    package static let logResetFault = "sqlite.log_reset_fault"

    /// What to tell before a file is opened.
    package static func warnings(for path: String) -> [Problem] {
        let folder = Path.parent(of: path)
        return warnings(
            version: versionNumber, isThreadsafe: sqlite3_threadsafe() != 0,
            networkName: FileSystem.networkName(at: Path.exists(path) ? path : folder), path: path)
    }

    static func warnings(
        version: Int, isThreadsafe: Bool, networkName: String?, path: String
    ) -> [Problem] {
        var found: [Problem] = []
        if hasLogResetFault(version) {
            found.append(
                Problem(
                    logResetFault, .database,
                    "SQLite \(text(version)) can lose committed pages when two connections write "
                        + "or checkpoint at the same moment.",
                    advice: "This program lets one connection do both, and so is not touched by "
                        + "it; keep other programs from writing to \(path), or install SQLite "
                        + "3.51.3 or later.",
                    details: [.integer("sqlite_version", version)]))
        }
        if !isThreadsafe {
            found.append(
                Problem(
                    "sqlite.single_threaded", .database,
                    "This SQLite library was built for one thread alone.",
                    advice: "Install one that is built with SQLITE_THREADSAFE=1 or 2."))
        }
        if let networkName {
            found.append(
                Problem(
                    "sqlite.network_file_system", .database,
                    "The store \(path) is on a network file system (\(networkName)), where locks "
                        + "and flushes cannot be relied on.",
                    advice: "Name a file on a disk of this machine with --store.",
                    details: [.text("path", path)]))
        }
        return found
    }

    /// Whether a release has the fault of the log's reset. It came with 3.7.0, the first with a
    /// log, and is mended from 3.51.3 on, and in the later releases of two older branches.
    package static func hasLogResetFault(_ version: Int) -> Bool {
        switch version {
        case ..<3_007_000, 3_044_006..<3_045_000, 3_050_007..<3_051_000, 3_051_003...: false
        default: true
        }
    }

    private static func text(_ version: Int) -> String {
        "\(version / 1_000_000).\(version / 1000 % 1000).\(version % 1000)"
    }
}
