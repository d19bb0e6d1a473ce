//  How much the journal keeps, and for how long.

package struct JournalSettings: Sendable, Hashable {
    /// All segments of all signals together.
    package var bytes: Int
    package var age: Duration
    /// Where a segment is finished and the next one begun.
    package var segmentBytes: Int

    package init(
        bytes: Int = 512 << 20, age: Duration = .seconds(7 * 86_400), segmentBytes: Int = 8 << 20
    ) {
        self.bytes = bytes
        self.age = age
        self.segmentBytes = segmentBytes
    }

    /// How long one segment is written at most. A segment goes whole, and by the age of its first
    /// line: so nothing in the journal is ever older than `age`, and what goes is not much younger.
    package var segmentAge: Duration { min(.seconds(86_400), age / 4) }

    package static let standard = JournalSettings()
}
