//  What the program itself says: log events by name. docs/telemetry.md tells what each means, and a
//  test holds the two together.

enum Signals {
    enum Event {
        /// How far a run is.
        static let progress = "flashcard.run.progress"
        /// A first signal: no further word begins.
        static let draining = "flashcard.run.draining"
        /// A second signal: the program ends at once.
        static let killed = "flashcard.run.killed"
        /// More rows were set aside than are told one by one.
        static let rowsUntold = "flashcard.rows.untold"
    }

    enum Key {
        static let term = "flashcard.term"
    }
}
