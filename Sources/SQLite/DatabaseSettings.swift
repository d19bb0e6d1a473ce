//  What a database is opened with. The defaults are measured or read: docs/storage/sqlite.md says
//  which.

import Platform

package struct DatabaseSettings: Sendable {
    /// The logical name, for metrics and logs; never a path.
    package var name = "flashcard.store"
    /// How many may read at once.
    package var readers = 4
    package var readerTimeout = Duration.seconds(30)
    package var busyTimeout = Duration.seconds(5)
    package var groups = GroupSettings()
    /// Pages in the log from which on it is moved into the file.
    package var checkpointPages = 1000
    /// Bytes in the log from which on it is cut to nothing.
    package var largestLog = 64 << 20
    /// In KiB.
    package var writerCache = 16_384
    package var readerCache = 4096
    /// Whether a file that holds something is copied before its schema is changed.
    package var backsUpBeforeMigrating = true
    /// The way to the disk; nil for SQLite's own.
    package var vfs: String?

    package init() {}
}
